// How far the clocks of a place are from UTC, from the zone files of the system (TZif, RFC 8536).
// Nothing of the process changes: no TZ variable, no tzset().
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace linepool {

// Where Debian's tzdata puts the zone files.
inline constexpr const char* kZoneDirectory = "/usr/share/zoneinfo";

// A value, cheap to copy; any thread.
class TimeZone {
 public:
  // UTC.
  TimeZone() = default;

  // The zone of an IANA name: "Europe/Berlin". "UTC" needs no file. The refusal
  // (kInvalidParameter) is one sentence: what is wrong and what is allowed.
  static Result<TimeZone> load(std::string_view name,
                               const std::string& directory = kZoneDirectory);

  // The zone of a file's bytes, version 2 or later. Refuses (kInvalidParameter) what is damaged,
  // and zones that count leap seconds, which our times do not.
  static Result<TimeZone> parse(std::string_view tzif);

  // What to add to UTC at that time. Times out of the years 1 to 9999 count as the nearest in them.
  [[nodiscard]] Duration offset(Time t) const;

 private:
  struct Table;
  std::shared_ptr<const Table> table_;  // none: UTC
};

}  // namespace linepool
