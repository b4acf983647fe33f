// Whose an SMS is: by the time at which it was received.
#pragma once

#include <optional>
#include <string_view>

#include "core/engine/context.h"

namespace linepool::core {

// When an SMS was received, as far as it is known.
struct Receipt {
  Time earliest;  // as the supplier says; never after now
  Time latest;    // earliest, plus what its clock and its rounding may hide; never after now
  bool is_trusted = false;   // the clock is known to be right
  bool is_refuted = false;   // the clock is known to be wrong
  bool is_plausible = true;  // not before the supplier was known here

  [[nodiscard]] bool is_believed() const { return is_trusted || (!is_refuted && is_plausible); }
};

// `sent_at` is what the supplier says; when it is not set the SMS was received now.
Receipt receipt_of(const Context& context, const Supplier& supplier, const SupplierClock& clock,
                   Time sent_at);

// The receipt of an SMS about whose time nothing is in doubt.
Receipt exact_receipt(Time at);

// When the SMS was received, to compare it with others: the best that is known.
Time taken_at(const Context& context, const Receipt& receipt);

struct Verdict {
  std::optional<Lease> lease;
  BinReason bin = BinReason::kNone;  // set when there is no lease
};

// The lease that an SMS to `line` belongs to:
//
//  1. The one that route() chooses among those that had the line at its receipt, live or in
//     quarantine. Where the supplier's clock is wrong and that is not the lease that would get it
//     by our own clock, the operator decides (kWrongClock).
//  2. When nobody had the line then: the lease that would get it now if it may have begun by then,
//     or if the time deserves no belief; otherwise the operator (kBeforeLease).
//  3. When nobody has the line now either, the operator (kNoLease).
//
// A sender that the deny list names is always the operator's (kDenied).
Verdict whose_sms(const Context& context, const Line& line, const Receipt& receipt,
                  std::string_view from, std::string_view text);

// The same for an SMS by its recipient, which may be its number `to`, or `code`: fills in line and
// number. A code without a country is that of whichever lines of its supplier have it. One without
// a recipient (kNoRecipient), whose recipient is no line of its supplier (kNoLine), or may be more
// than one (kAmbiguous), is the operator's.
Verdict whose_sms(const Context& context, const Receipt& receipt, Message& message,
                  const std::optional<CodeReading>& code);

}  // namespace linepool::core
