// A lease: one customer, one line, one app, for a while. A temporary lease lasts for one
// verification, a rental for periods of days.
//
//   waiting --first SMS--> received --time is up--> (ended)
//      |--reject--> rejected
//      `--time is up--> expired
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/result.h"
#include "base/time.h"
#include "domain/line.h"
#include "domain/money.h"
#include "domain/numbers/line_number.h"
#include "domain/rules.h"

namespace linepool {

// The state of a temporary lease also says where the money is: held while waiting, captured once
// received, released when rejected or expired. A rental is charged one period at a time, in
// advance, and refunded when rejected.
enum class LeaseState : std::uint8_t { kWaiting = 1, kReceived = 2, kRejected = 3, kExpired = 4 };

std::string_view name(LeaseState state);

// What makes a lease a rental.
struct RentalTerms {
  std::int32_t period_hours = 0;  // 0: a temporary lease
  std::int32_t periods = 0;       // charged so far
  bool auto_renew = false;        // at its end, if the balance allows

  bool operator==(const RentalTerms&) const = default;
};

struct Lease {
  LeaseId id;
  CustomerId customer;
  KeyId key;
  LineId line;
  LineNumber number;
  CountryId country;
  AppId app;
  Money price;  // of a rental: for one period, as agreed at the purchase
  LeaseState state = LeaseState::kWaiting;
  Time created_at;
  Time expires_at;
  Time ended_at;  // not set while live
  // The newest SMS by taken_at, including late ones; none if there is none, or if the texts of the
  // lease have been erased.
  MessageId last_message;
  Time last_message_at;       // when we received it
  Time last_taken_at;         // when it was received, by the more reliable clock
  std::int32_t messages = 0;  // SMS so far, including late ones
  std::int32_t asked_at = 0;  // value of `messages` when the customer asked for one more; 0: never
  RentalTerms rental;
  LeaseId previous_here;  // previous lease of the app on this line; none: this is the first
  // Settings may change across a restart, so a lease keeps those it was made with.
  Time cancellable_at;  // a temporary lease: from then on, until an SMS comes
  Time rests_until;     // ended: the end of its line's rest; late SMS until then are its own
  // Set if the customer has cancelled ahead: then expires_at is when the cancellation takes effect,
  // and this is when the lease ends if an SMS comes first.
  Time expires_otherwise;
  Time warn_at;       // a rental: when its end is to be announced; not set once that is done
  std::string label;  // chosen by the customer
  // Where the code stands in its SMS, as the customer says: see CodePattern. "": anywhere.
  std::string code_pattern;

  [[nodiscard]] LeaseKind kind() const {
    return rental.period_hours > 0 ? LeaseKind::kRental : LeaseKind::kTemporary;
  }
  [[nodiscard]] bool is_rental() const { return kind() == LeaseKind::kRental; }
  [[nodiscard]] bool is_live() const { return !ended_at.is_set(); }
  bool operator==(const Lease&) const = default;
};

// What a customer sees of a temporary lease. Active while a code is awaited: the first, or one more
// that the customer has asked for.
enum class OrderStatus : std::uint8_t { kActive, kCompleted, kExpired, kCancelled };

std::string_view name(OrderStatus status);
OrderStatus order_status(const Lease& lease);

// Whether the customer is waiting for one more code after the newest.
bool awaits_next(const Lease& lease);

// Whether the customer may cancel a temporary lease now. Refusals: kTooEarly, kNotRejectable after
// a code, kConflict once ended.
Status check_cancel(const Lease& lease, Time now);

// Cancels a live, waiting temporary lease as soon as that is allowed, unless an SMS comes first.
void cancel_ahead(Lease& lease);

// When the lease will be cancelled; not set if it will not be.
Time cancel_at(const Lease& lease);

// An SMS has come, so the lease continues to its normal end.
void drop_cancel_ahead(Lease& lease);

// Whether the customer may return a rental for a refund now. Refusal: kRentalNotRejectable if it is
// too late, after a message, or once ended.
Status check_reject_rental(const Lease& rental, const Rules& rules, Time now);

// Adds one period, from the end of the last one, or from now if that is already past: nobody pays
// for days that have gone by.
void extend_rental(Lease& rental, const Rules& rules, Time now);

// When the end of a rental is to be announced.
Time warning_time(const Lease& rental, const Rules& rules);

// The subject of the event that announces the end of a rental.
std::int64_t rental_notice(const Lease& rental, bool affordable);

// The price shown for an order: zero if its SMS came after its end.
Money order_price(const Lease& order);

// The total price of all periods charged so far.
Money charged(const Lease& rental);

// What some leases came to, all of one kind for one app on one supplier's lines in one country.
struct LeaseTally {
  SupplierId supplier;
  CountryId country;
  AppId app;
  LeaseKind kind = LeaseKind::kTemporary;
  std::int64_t leases = 0;
  std::int64_t with_code = 0;  // temporary: paid for; rental: with an SMS
  std::int64_t undecided = 0;  // live and still without one
  std::int64_t sms = 0;        // late ones included
  Money revenue;               // captured or charged, less what was refunded

  bool operator==(const LeaseTally&) const = default;
};

// What one lease on a line of `supplier` counts for.
LeaseTally tally(const Lease& lease, SupplierId supplier);
// Adds what `one` counts for, of the same supplier, country, app and kind.
void add(const LeaseTally& one, LeaseTally& sum);

// Ends a live lease: a waiting one becomes `end_state` (rejected or expired), a received one stays
// received.
void end_lease(Lease& lease, LeaseState end_state, Time now, Duration quarantine);

}  // namespace linepool
