// The auditor's view of a customer's erasure: access first, then orders, then rentals, the newest
// first. Each thing that goes counts, each lease and each SMS too; two hundred at a time.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"
#include "auditor/strike_out.h"
#include "core/engine/command.h"

namespace linepool::sim {
namespace {

using Stage = core::ErasePlace::Stage;

constexpr std::size_t kMost = 200;

bool is_struck_out(const Message& message) {
  return message.marks.has(MessageMark::kErased);
}

}  // namespace

// How many may still go.
std::size_t Auditor::erase_access(CustomerId of, std::size_t left, Time now) {
  for (PlainKey& own : keys_) {
    const bool is_there = !own.revoked_at.is_set() || !own.label.empty();
    if (left == 0 || own.customer != of || !own.user.is_none() || !is_there) continue;
    own.label = "";
    if (!own.revoked_at.is_set()) own.revoked_at = now;
    tell(of, EventKind::kKeyRevoked, now);
    left -= 1;
  }
  for (std::size_t i = 0; i < users_.size(); ++i) {
    PlainUser& own = users_[i];
    if (left == 0 || own.customer != of || own.password == "-") continue;
    for (PlainKey* session : open_sessions(UserId{static_cast<std::int64_t>(i) + 1})) {
      revoke(*session, now);
    }
    own = PlainUser{of, fmt::format("erased-{}@erased.invalid", i + 1), "-", "", 0, {}};
    tell(of, EventKind::kUserChanged, now);
    left -= 1;
  }
  for (Webhook& own : webhooks_) {
    if (left == 0 || own.customer != of || own.url.empty()) continue;
    if (own.state != WebhookState::kDeleted) {
      delete_webhook(own);
      tell(of, EventKind::kWebhookDeleted, now);
    }
    own.url = own.description = own.last_error = "";
    left -= 1;
  }
  std::erase_if(answers_, [&](const PlainAnswer& answer) {
    const bool goes = answer.customer == of && left > 0;
    if (goes) left -= 1;
    return goes;
  });
  for (auto& prices = customers_.at(of).prices; left > 0 && !prices.empty(); left -= 1) {
    prices.erase(prices.begin());
  }
  return left;
}

// False if some of its words are left because no more may go.
bool Auditor::erase_words(Lease& own, std::size_t& left, Time now) {
  if (left == 0) return false;
  left -= 1;
  forget_parts(own, now);
  const bool waits = own.state == LeaseState::kWaiting && own.rental.period_hours == 0;
  if (live_.contains(own.id)) {
    end(own, waits ? LeaseState::kRejected : LeaseState::kExpired, now);
  }
  for (auto message = messages_.rbegin(); message != messages_.rend(); ++message) {
    if (message->lease != own.id || is_struck_out(*message)) continue;
    if (left == 0) return false;
    strike_out(*message);
    left -= 1;
  }
  own.label = own.code_pattern = "";
  own.last_message = {};
  return true;
}

std::string Auditor::expect(const core::EraseCustomer& c, Replied reply, Time now) {
  std::optional<Error> refusal;
  const auto found = customers_.find(c.customer);
  if (found == customers_.end()) {
    refusal = Error::kNotFound;
  } else if (found->second.state == CustomerState::kErased) {
    refusal = Error::kConflict;
  } else if (!found->second.is_gone() && found->second.name != c.confirmed_name) {
    refusal = Error::kInvalidParameter;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  PlainCustomer& customer = found->second;
  if (!customer.is_gone()) {
    customer.name = fmt::format("erased customer {}", c.customer.value);
    customer.state = CustomerState::kErasing;
    tell(c.customer, EventKind::kCustomerChanged, now);
  }
  core::ErasePlace place = c.place;
  std::size_t left = kMost;
  if (place.stage == Stage::kAccess) {
    left = erase_access(c.customer, left, now);
    if (left > 0) place = {Stage::kOrders, {}};
  }
  for (const Stage stage : {Stage::kOrders, Stage::kRentals}) {
    if (place.stage == stage) place = erase_leases(c.customer, place, left, now);
  }
  if (place.stage == Stage::kDone) {
    customer.state = CustomerState::kErased;
    tell(c.customer, EventKind::kCustomerChanged, now);
  }
  customer.erased_to = place;
  if (reply == nullptr) return "";
  const auto& got = std::get<core::CustomerErased>(**reply);
  const bool same = got.next == place && got.customer.state == customer.state &&
                    got.customer.name == customer.name;
  return same ? "" : fmt::format("the erasure of customer {} differs", c.customer.value);
}

core::ErasePlace Auditor::erase_leases(CustomerId of, core::ErasePlace place, std::size_t& left,
                                       Time now) {
  const bool rentals = place.stage == Stage::kRentals;
  const auto is_one = [&](const Lease& lease) {
    return lease.customer == of && (lease.rental.period_hours != 0) == rentals;
  };
  // Orders are found from one of the customer's own.
  const bool is_own =
      place.before.is_none() || (place.before.value <= static_cast<std::int64_t>(leases_.size()) &&
                                 is_one(lease(place.before)));
  for (auto own = leases_.rbegin(); own != leases_.rend() && (rentals || is_own); ++own) {
    if (!is_one(*own) || (!place.before.is_none() && own->id >= place.before)) continue;
    if (!erase_words(*own, left, now)) return place;
    place.before = own->id;
  }
  if (left == 0) return place;
  return {rentals ? Stage::kDone : Stage::kRentals, {}};
}

}  // namespace linepool::sim
