#include "supply/http/supplier_time.h"

#include "base/ascii.h"
#include "supply/http/text/time_text.h"

namespace linepool::supply {
namespace {

Time to_utc(Time local, const TimeZone& zone) {
  // Looked up at a time wrong by one offset, the offset is right except within hours of a change.
  const Time near = local - zone.offset(local);
  return local - zone.offset(near);
}

}  // namespace

SupplierTime read_supplier_time(std::string_view text, const TimeZone* zone, Time now) {
  text = trimmed(text);
  if (text.empty()) return {};
  const std::optional<TimeText> read = read_time_text(text);
  if (!read) return {Time{}, true};
  Time at = read->clock;
  if (read->offset) {
    at = at - *read->offset;
  } else if (zone != nullptr) {
    at = to_utc(at, *zone);
  } else {
    return {};
  }
  const bool near = at >= now - kSupplierTimePast && at <= now + kSupplierTimeAhead && at.ms > 0;
  return near ? SupplierTime{at, false} : SupplierTime{Time{}, true};
}

}  // namespace linepool::supply
