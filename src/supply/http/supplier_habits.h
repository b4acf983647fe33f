// A supplier's settings in the form that reading needs.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/time/time_zone.h"
#include "domain/catalogue/catalogue.h"
#include "domain/supplier.h"
#include "supply/http/sms_content.h"

namespace linepool::supply {

// Any thread. Reads each time zone file only once.
class SupplierHabits {
 public:
  // What it points to lives as long as this. A missing country or zone counts as not set.
  SupplierHabit of(const SupplierFormat& format, const Catalogue& catalogue);

 private:
  const TimeZone* zone(std::string_view zone_name);

  std::mutex mutex_;
  std::map<std::string, std::optional<TimeZone>, std::less<>> zones_;
};

}  // namespace linepool::supply
