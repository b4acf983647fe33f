// What a line did: its leases and the SMS for it, back from now or around a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/store.h"

namespace linepool::core {

// From `from` to `to`, both included.
struct Span {
  Time from;
  Time to;

  [[nodiscard]] bool contains(Time at) const { return at >= from && at <= to; }
};

// The line's newest leases, of all customers and apps, newest first. The chains of its apps are
// merged, so that it costs a row for each app the line ever had and one for each lease.
std::vector<Lease> newest_on_line(const store::Tx& tx, LineId line, std::size_t max);

// Those that lived or rested in the span, as far as limits::kLeasesLookedBack go back.
std::vector<Lease> on_line_during(const store::Tx& tx, LineId line, Span span);

// What reached a line of late: its newest SMS, whosever it was, and how its orders ended.
struct RecentSms {
  Time at;          // when we received it; not set: none is known
  Time none_since;  // then: the begin of the oldest order looked at; not set: there was none
  // Of the leases looked at, the orders that are over, and those of them that got an SMS.
  std::int32_t orders = 0;
  std::int32_t orders_with_sms = 0;
};

// Looks at the line's newest leases, so many at most, and at what belongs to no lease.
RecentSms recent_sms_on(const store::Tx& tx, const Line& line, std::size_t leases);

// The same for each line of a page, in the order of the lines.
std::vector<RecentSms> recent_sms_on_each(const store::Tx& tx, std::span<const Line> lines,
                                          std::size_t leases);

// SMS for the number that belong to no lease and were received in the span, newest first.
std::vector<Message> unleased_during(const store::Tx& tx, LineNumber number, Span span,
                                     std::size_t max);

}  // namespace linepool::core
