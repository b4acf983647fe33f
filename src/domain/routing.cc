#include "domain/routing.h"

#include "base/check.h"

namespace linepool {
namespace {

struct Choice {
  const Lease* best = nullptr;  // the best real match
  Match match = Match::kNone;
  const Lease* any = nullptr;   // newest lease of an app that accepts anything
  const Lease* only = nullptr;  // the lease, if there is only one
  std::size_t count = 0;

  void consider(const Catalogue& catalogue, const Lease& lease, std::string_view from,
                std::string_view text) {
    count += 1;
    only = count == 1 ? &lease : nullptr;
    const App* app = catalogue.find_app(lease.app);
    if (app == nullptr) return;  // its app is no longer in the catalogue
    if (app->accepts_anything()) {
      if (any == nullptr || lease.id > any->id) any = &lease;
      return;
    }
    const Match found = matches(*app, from, text);
    if (found == Match::kNone) return;
    if (best == nullptr || found > match || (found == match && lease.id > best->id)) {
      best = &lease;
      match = found;
    }
  }
};

}  // namespace

Routed route(const Catalogue& catalogue, std::span<const Lease> candidates, std::string_view from,
             std::string_view text) {
  for (const Lease& lease : candidates) {
    CHECK(lease.line == candidates.front().line, "an SMS arrives on one line");
  }
  Choice live;
  Choice resting;
  for (const Lease& lease : candidates) {
    (lease.is_live() ? live : resting).consider(catalogue, lease, from, text);
  }
  if (live.best != nullptr) return {live.best, true};
  if (resting.best != nullptr) return {resting.best, true};
  const Choice& left = live.count > 0 ? live : resting;
  return {left.only != nullptr ? left.only : left.any, false};
}

const App* foreign_app(const Catalogue& catalogue, const Lease& lease, std::string_view from,
                       std::string_view text) {
  const App* own = catalogue.find_app(lease.app);
  if (own == nullptr || own->senders.empty()) return nullptr;
  if (matches(*own, from, text) != Match::kNone) return nullptr;
  const App* other = catalogue.find_app_that_sent(from, text);
  CHECK(other != own, "what an app has sent matches it");
  return other;
}

}  // namespace linepool
