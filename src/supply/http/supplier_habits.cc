#include "supply/http/supplier_habits.h"

namespace linepool::supply {

SupplierHabit SupplierHabits::of(const SupplierFormat& format, const Catalogue& catalogue) {
  SupplierHabit habit;
  const Country* country = catalogue.find_country(format.default_country);
  if (country != nullptr) habit.numbers.plan = find_dial_plan(country->iso2);
  if (!format.trunk_prefix.empty()) habit.numbers.trunk_prefix = format.trunk_prefix;
  habit.zone = zone(format.time_zone);
  return habit;
}

const TimeZone* SupplierHabits::zone(std::string_view zone_name) {
  if (zone_name.empty()) return nullptr;
  const std::lock_guard lock(mutex_);
  auto found = zones_.find(zone_name);
  if (found == zones_.end()) {
    Result<TimeZone> loaded = TimeZone::load(zone_name);
    std::optional<TimeZone> kept;
    if (loaded) kept = std::move(loaded).value();
    found = zones_.emplace(std::string(zone_name), std::move(kept)).first;
  }
  return found->second ? &*found->second : nullptr;
}

}  // namespace linepool::supply
