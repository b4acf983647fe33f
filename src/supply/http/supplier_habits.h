// The settings of a supplier as reading needs them.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/time_zone.h"
#include "domain/catalogue/catalogue.h"
#include "domain/supplier.h"
#include "supply/http/sms_content.h"

namespace linepool::supply {

// Any thread. Reads the file of a time zone once.
class SupplierHabits {
 public:
  // What it points to lives as long as this. A country or zone that is not there is as none.
  SupplierHabit of(const SupplierFormat& format, const Catalogue& catalogue);

 private:
  const TimeZone* zone(std::string_view zone_name);

  std::mutex mutex_;
  std::map<std::string, std::optional<TimeZone>, std::less<>> zones_;
};

}  // namespace linepool::supply
