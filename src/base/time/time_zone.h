// A place's offset from UTC, from the system's zone files (TZif, RFC 8536). Does not touch process
// state: no TZ variable, no tzset().
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace linepool {

// Where Debian's tzdata installs the zone files.
inline constexpr const char* kZoneDirectory = "/usr/share/zoneinfo";

// A value type, cheap to copy; any thread.
class TimeZone {
 public:
  // UTC.
  TimeZone() = default;

  // The zone with an IANA name: "Europe/Berlin". "UTC" needs no file. The refusal
  // (kInvalidParameter) is one sentence: what is wrong and what is allowed.
  static Result<TimeZone> load(std::string_view name,
                               const std::string& directory = kZoneDirectory);

  // The zone in a file's bytes, version 2 or later. Refuses (kInvalidParameter) damaged files, and
  // zones that count leap seconds, which our times do not.
  static Result<TimeZone> parse(std::string_view tzif);

  // What to add to UTC at that time. Times outside the years 1 to 9999 count as the nearest one
  // within.
  [[nodiscard]] Duration offset(Time t) const;

 private:
  struct Table;
  std::shared_ptr<const Table> table_;  // none: UTC
};

}  // namespace linepool
