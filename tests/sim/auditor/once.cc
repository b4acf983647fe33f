// The auditor's view of idempotency keys: the first answer is repeated for a day, for the same
// request.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"
#include "base/limits.h"

namespace linepool::sim {
namespace {

constexpr Duration kOneDay = Duration::hours(24);

std::string_view said(const Result<core::Replayed>& answer) {
  if (!answer.ok()) return info(answer.error()).code;
  return answer->again ? "an answer again" : "a first answer";
}

}  // namespace

const PlainAnswer* PlainState::kept_answer(const core::Once& once, Time now) const {
  const auto found = std::find_if(answers_.rbegin(), answers_.rend(), [&](const PlainAnswer& a) {
    return a.customer == once.customer && a.name == once.name;
  });
  return found != answers_.rend() && now - found->at < kOneDay ? &*found : nullptr;
}

std::string Auditor::judge_once(const Request& request, const Result<core::Replayed>* answer,
                                Time now) {
  const core::Once& once = *request.once;
  if (const PlainAnswer* kept = kept_answer(once, now)) {
    if (answer == nullptr) return "";
    const bool same = kept->request == once.request;
    const bool fits = same ? answer->ok() && (*answer)->again && (*answer)->body == kept->body &&
                                 (*answer)->status == kStatusWritten
                           : !answer->ok() && answer->error() == Error::kIdempotencyKeyReused;
    if (fits) return "";
    return fmt::format("expected {}, got {}", same ? "the kept answer" : "a reused key",
                       said(*answer));
  }
  static_cast<void>(judge(request.command, nullptr, now));
  if (expected_) {
    const bool fits = answer == nullptr || (!answer->ok() && answer->error() == *expected_);
    if (fits) return "";
    return fmt::format("expected {}, got {}", info(*expected_).code, said(*answer));
  }
  const std::string effect = effect_said(request.command);
  const bool fits =
      answer == nullptr || (answer->ok() && !(*answer)->again &&
                            (*answer)->status == kStatusWritten && (*answer)->body == effect);
  if (!fits) return fmt::format("expected a first answer ({}), got {}", effect, said(*answer));
  answers_.push_back(PlainAnswer{once.customer, once.name, once.request, now, effect});
  return "";
}

LeaseId Auditor::leased_by(const core::LeaseNumber& c) const {
  return held_with_code(c).value_or(LeaseId{static_cast<std::int64_t>(leases_.size())});
}

// For a command that the auditor has just applied.
std::string Auditor::effect_said(const core::Command& command) const {
  return std::visit(
      [&](const auto& c) -> std::string {
        using C = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<typename C::Reply, core::Leased>) {
          if constexpr (std::is_same_v<C, core::EndOrder>) {
            return fmt::format("order {}", order_of(c).value);
          }
          if constexpr (requires { c.lease; }) return fmt::format("order {}", c.lease.value);
          if constexpr (std::is_same_v<C, core::LeaseNumber>) {
            return fmt::format("order {}", leased_by(c).value);
          }
          return fmt::format("order {}", leases_.size());
        } else if constexpr (std::is_same_v<typename C::Reply, core::RentalReply>) {
          LeaseId id{static_cast<std::int64_t>(leases_.size())};
          if constexpr (requires { c.name; }) id = *rental_of(c.name);
          return fmt::format("rental {}, {} periods", id.value, lease(id).rental.periods);
        } else if constexpr (std::is_same_v<typename C::Reply, core::CustomerReply>) {
          CustomerId id{static_cast<std::int64_t>(customers_.size())};
          if constexpr (requires { c.customer; }) id = c.customer;
          return fmt::format("balance {}", customers_.at(id).balance.to_string());
        } else if constexpr (std::is_same_v<C, core::RevokeKey>) {
          return fmt::format("key {}", c.key.value);
        } else if constexpr (std::is_same_v<typename C::Reply, core::KeyReply>) {
          return fmt::format("key {}", keys_.size());
        } else if constexpr (std::is_same_v<typename C::Reply, core::WebhookReply>) {
          if constexpr (requires { c.webhook; }) return fmt::format("webhook {}", c.webhook.value);
          return fmt::format("webhook {}", webhooks_.size());
        } else {
          return "done";
        }
      },
      command);
}

std::string Auditor::compare_answers(const store::Tx& tx) const {
  const std::vector<store::KeptAnswer> got = tx.kept_answers().oldest(limits::kPageRows);
  if (got.size() != std::min(answers_.size(), limits::kPageRows)) {
    return fmt::format("{} answers are kept, expected {}", got.size(), answers_.size());
  }
  for (std::size_t i = 0; i < got.size(); ++i) {
    const PlainAnswer& wanted = answers_[i];
    if (got[i].customer != wanted.customer || got[i].name != wanted.name ||
        got[i].request != wanted.request || got[i].at != wanted.at ||
        got[i].status != kStatusWritten || got[i].body != wanted.body) {
      return fmt::format("the kept answer {} differs", i);
    }
  }
  return "";
}

}  // namespace linepool::sim
