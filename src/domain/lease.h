// A temporary lease: one customer, one line, one app, some minutes.
//
//   waiting ──first SMS──▶ received ──20 min──▶ (ended)
//      ├──reject──▶ rejected
//      └──20 min──▶ expired
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/result.h"
#include "base/time.h"
#include "domain/line.h"
#include "domain/money.h"
#include "domain/phone_number.h"
#include "domain/rules.h"

namespace linepool {

// The state also tells where the money is: held while waiting, captured once received, released
// when rejected or expired.
enum class LeaseState : std::uint8_t { kWaiting = 1, kReceived = 2, kRejected = 3, kExpired = 4 };

std::string_view name(LeaseState state);

struct Lease {
  LeaseId id;
  CustomerId customer;
  KeyId key;
  LineId line;
  PhoneNumber number;
  CountryId country;
  AppId app;
  Money price;
  LeaseState state = LeaseState::kWaiting;
  Time created_at;
  Time expires_at;
  Time ended_at;           // not set while live
  MessageId last_message;  // newest SMS, late ones included; none while there is none
  Time last_message_at;

  [[nodiscard]] bool is_live() const { return !ended_at.is_set(); }
  bool operator==(const Lease&) const = default;
};

// Whether the customer may reject now: kNotRejectable too early or after a code, kUnknownNumber
// once ended.
Status check_reject(const Lease& lease, const Rules& rules, Time now);

// Ends a live lease: a waiting one becomes `end_state` (rejected or expired), a received one stays
// received.
void end_lease(Lease& lease, LeaseState end_state, Time now);

// An SMS as it was received and decoded.
struct Message {
  MessageId id;
  SupplierId supplier;
  std::string
      supplier_message_id;  // "" when the supplier gives none; unique per supplier otherwise
  LineId line;              // none when the number is not ours
  PhoneNumber to;
  std::string from;
  std::string text;               // decoded, UTF-8
  std::string user_data;          // raw, as received; "" when it is the text itself
  std::int16_t data_coding = -1;  // DCS; -1 when the supplier gave decoded text
  Time received_at;               // by us
  Time sent_at;                   // what the supplier says; not set when it says nothing
  LeaseId lease;                  // none: unmatched
  bool late = false;              // came after the lease had ended, in quarantine

  bool operator==(const Message&) const = default;
};

}  // namespace linepool
