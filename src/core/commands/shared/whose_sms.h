// Which lease an SMS belongs to, by the time it was received.
#pragma once

#include <optional>
#include <string_view>

#include "core/engine/context.h"

namespace linepool::core {

// What is looked at, and not changed: by a command, or on a snapshot by who only wants to know.
struct PoolView {
  const store::Tx& tx;
  const Catalogue& catalogue;
  const Rules& rules;
  Time now;

  PoolView(const store::Tx& transaction, const Catalogue& known, const Rules& in_force, Time at)
      : tx(transaction), catalogue(known), rules(in_force), now(at) {}
  PoolView(const Context& context)  // NOLINT(google-explicit-constructor)
      : PoolView(context.tx, context.catalogue, context.rules, context.now) {}
};

// When an SMS was received, as far as this is known.
struct Receipt {
  Time earliest;             // as the supplier reports it; never after its arrival here
  Time latest;               // earliest plus possible clock error and rounding; never after that
  bool is_trusted = false;   // the supplier's clock is known to be right
  bool is_refuted = false;   // the supplier's clock is known to be wrong
  bool is_plausible = true;  // not before the supplier was added here
  Time arrived = {};         // here, if that was not now: a long SMS has waited for its parts

  [[nodiscard]] bool is_believed() const { return is_trusted || (!is_refuted && is_plausible); }
};

// `sent_at` is the supplier's time; if it is not set, the SMS was received when it arrived here.
Receipt receipt_of(const PoolView& pool, const Supplier& supplier, const SupplierClock& clock,
                   Time sent_at, Time arrived);

// The receipt of an SMS whose time is certain.
Receipt exact_receipt(Time at);

// The best known time of receipt, for comparing an SMS with others.
Time taken_at(const Receipt& receipt, Time arrived);

struct Verdict {
  std::optional<Lease> lease;
  BinReason bin = BinReason::kNone;     // set when there is no lease
  bool is_claimed = false;              // sender or text are those of the lease's app
  LineState line = LineState::kOnline;  // of its line, if it was looked for
};

// The lease that an SMS to `line` belongs to, as it is now; "now" below is when the SMS arrived:
//
// 1. The one that route() chooses among those that had the line when the SMS was received, live or
//    in quarantine. If the supplier's clock is wrong and our own clock would give the SMS to
//    another lease, the operator decides (kWrongClock).
// 2. If nobody had the line then: the lease that would get the SMS now, if it may have begun by
//    then or if the reported time is not believed; otherwise the operator (kBeforeLease).
// 3. If nobody has the line now either, the operator (kNoLease).
//
// An SMS whose sender or text is on the deny list always goes to the operator (kDenied,
// kDeniedText), and so does one that is another app's than the lease's (kForeign, a rule), or whose
// customer is erased (kNoLease).
Verdict whose_sms(const PoolView& pool, const Line& line, const Receipt& receipt,
                  std::string_view from, std::string_view text);

// Like the above, but finds the line by the recipient, which may be the number `to`, or `code`;
// fills in line and number. A code without a country matches any line that has it. Only lines of
// the supplier count, and of those that it is also for. The operator gets an SMS that has no
// recipient (kNoRecipient), or whose recipient is none of these lines (kNoLine) or may be more than
// one (kAmbiguous).
Verdict whose_sms(const PoolView& pool, const Receipt& receipt, Message& message,
                  const std::optional<CodeReading>& code);

}  // namespace linepool::core
