// What the live temporary leases come to, counted as they change.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>

#include "base/ids.h"
#include "domain/money.h"

namespace linepool::core {

// One writer, the live view; any number of readers.
class LiveTotals {
 public:
  struct Sums {
    std::map<CountryId, std::int64_t> orders;  // of countries that have any
    Money held;                                // for those that wait for their first SMS
  };

  // By how much the country has more leases, and more is held; either may be below zero.
  void add(CountryId country, std::int64_t orders, Money held);
  [[nodiscard]] Sums sums() const;

 private:
  mutable std::mutex mutex_;
  Sums sums_;
};

}  // namespace linepool::core
