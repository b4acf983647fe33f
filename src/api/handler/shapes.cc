#include "api/handler/shapes.h"

#include <algorithm>
#include <unordered_map>

#include "api/number_type.h"
#include "core/codes/message_code.h"
#include "core/queries/live/newest_messages.h"

namespace linepool::api::handler {

namespace {

// So many SMS may have come after the one with the code.
constexpr std::int32_t kLookedBack = 10;

// So many of its newest SMS may have the code, if the newest one has none.
std::int32_t looked_back(const Activation& activation) {
  const Lease& lease = activation.lease;
  // Who waits for one more is shown the last one.
  const std::int32_t known = awaits_next(lease) ? 0 : lease.asked_at;
  return std::min(lease.messages - known, kLookedBack);
}

// Shows the newest SMS with a code instead of the newest one, where that has none.
void look_back(const store::Tx& tx, std::vector<Activation>& activations) {
  std::unordered_map<LeaseId, Activation*> without_code;
  std::vector<LeaseId> ids;
  std::int32_t looked = 0;
  for (Activation& activation : activations) {
    const std::int32_t here = looked_back(activation);
    if (!activation.newest || here <= 1 || !activation.code().empty()) continue;
    without_code.emplace(activation.lease.id, &activation);
    ids.push_back(activation.lease.id);
    looked = std::max(looked, here);
  }
  if (ids.empty()) return;
  std::unordered_map<LeaseId, std::int32_t> seen;
  for (Message& message : tx.messages().of_leases(ids, static_cast<std::size_t>(looked))) {
    const auto place = without_code.find(message.lease);
    if (place == without_code.end()) continue;  // its code was found
    if (seen[message.lease]++ >= looked_back(*place->second)) continue;
    if (core::likely_code_of(message).empty()) continue;
    place->second->newest = std::move(message);
    without_code.erase(place);
  }
}

}  // namespace

std::string Activation::code() const {
  return newest ? core::likely_code_of(*newest) : std::string();
}

std::optional<Activation> find_activation(const store::Tx& tx, const core::KeyOwner& owner,
                                          LeaseId id) {
  if (id.is_none()) return std::nullopt;
  const std::optional<Lease> lease = tx.leases().find(id);
  if (!lease || lease->customer != owner.customer || lease->is_rental()) return std::nullopt;
  if (!is_known_to_text_clients(*lease) || !owner.sight().shows(*lease)) return std::nullopt;
  return with_messages(tx, {*lease}).front();
}

std::vector<Activation> with_messages(const store::Tx& tx, const std::vector<Lease>& leases) {
  const store::RowsById messages = core::newest_messages(tx, leases);
  std::vector<Activation> activations;
  for (const Lease& lease : leases) {
    Activation activation{lease, std::nullopt};
    if (const Message* newest = core::newest_in(messages, lease)) activation.newest = *newest;
    activations.push_back(std::move(activation));
  }
  look_back(tx, activations);
  return activations;
}

std::optional<Lease> find_rental(const store::Tx& tx, const core::KeyOwner& owner, LeaseId id) {
  if (id.is_none()) return std::nullopt;
  std::optional<Lease> rental = tx.leases().find(id);
  if (!rental || rental->customer != owner.customer || !rental->is_rental()) return std::nullopt;
  if (!is_known_to_text_clients(*rental) || !owner.sight().shows(*rental)) return std::nullopt;
  return rental;
}

std::string_view status_number(const Lease& lease) {
  if (lease.is_live()) return "4";
  return order_status(lease) == OrderStatus::kCompleted ? "6" : "8";
}

std::string service_code(const Catalogue& catalogue, AppId id) {
  const App* app = catalogue.find_app(id);
  return app != nullptr ? app->code : std::string();
}

std::string country_id(const Catalogue& catalogue, CountryId id) {
  const Country* country = catalogue.find_country(id);
  if (country == nullptr || !country->handler_id) return {};
  return std::to_string(*country->handler_id);
}

}  // namespace linepool::api::handler
