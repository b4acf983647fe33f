#include "core/health/supply_health.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>

#include <algorithm>

#include "base/check.h"
#include "base/limits.h"
#include "store/each_row.h"

namespace linepool::core {
namespace {

// From a gateway next door to the end of a long order.
const std::vector<double>& code_seconds() {
  static const std::vector<double> kSeconds{1,  2,  3,  5,   7,   10,  15,  20,  30,
                                            45, 60, 90, 120, 180, 300, 600, 1200};
  return kSeconds;
}

double seconds_of(std::int64_t ms) {
  return static_cast<double>(ms) / 1000;
}

bool begins_lease(EventKind kind) {
  return kind == EventKind::kLeaseMade || kind == EventKind::kRentalMade;
}

bool ends_lease(EventKind kind) {
  return kind == EventKind::kLeaseRejected || kind == EventKind::kLeaseExpired ||
         kind == EventKind::kLeaseCompleted || kind == EventKind::kRentalReleased ||
         kind == EventKind::kRentalRejected;
}

}  // namespace

bool SupplyHealth::Place::is_free() const {
  return state == LineState::kOnline && (sharing == Sharing::kPerApp || live_leases == 0);
}

void SupplyHealth::rebuild(const store::Tx& tx) {
  using store::each_row;
  const std::lock_guard lock(mutex_);
  each_row<SupplierId>([&](auto after, auto max) { return tx.suppliers().list(after, max); },
                       [&](const Supplier& supplier) { apply_supplier(supplier); });
  each_row<LineId>([&](auto after, auto max) { return tx.lines().list(after, max, {}); },
                   [&](const Line& line) { apply_line(line); });
  for (const Message& message : tx.messages().newest(MessageId{}, limits::kPageRows)) {
    apply_sms(message);
  }
}

void SupplyHealth::on_changes(std::span<const Change> changes) {
  const std::lock_guard lock(mutex_);
  for (const Change& change : changes) apply(change);
}

void SupplyHealth::apply(const Change& change) {
  if (const auto* lease = std::get_if<Lease>(&change.subject)) {
    apply_lease(change.event.kind, *lease);
  } else if (const auto* received = std::get_if<LeaseMessage>(&change.subject)) {
    apply_sms(*received->message);
    if (change.event.kind == EventKind::kMessageReceived && received->lease.messages == 1) {
      apply_first_sms(received->lease, change.event.at);
    }
  } else if (const auto* binned = std::get_if<BinnedMessage>(&change.subject)) {
    apply_sms(**binned);
  } else if (const auto* lines = std::get_if<ChangedLines>(&change.subject)) {
    for (const Line& line : **lines) apply_line(line);
  } else if (const auto* supplier = std::get_if<Supplier>(&change.subject)) {
    apply_supplier(*supplier);
  }
}

SupplierHealth SupplyHealth::of(SupplierId supplier) const {
  const std::lock_guard lock(mutex_);
  const auto found = suppliers_.find(supplier);
  return found == suppliers_.end() ? SupplierHealth{} : found->second.health;
}

void SupplyHealth::apply_supplier(const Supplier& supplier) {
  const auto [place, is_new] = suppliers_.try_emplace(supplier.id);
  if (!is_new) return;  // its name does not change
  Seen& seen = place->second;
  seen.name = supplier.name;
  if (supplier.kind == SupplierKind::kHttp) counters_.of(supplier.name);
  const MetricLabels labels{{"supplier", supplier.name}};
  seen.lines =
      &metrics_.gauge("linepool_supplier_lines", "Lines of the supplier, in any state.", labels);
  seen.free = &metrics_.gauge("linepool_supplier_free_lines",
                              "Lines of the supplier that could be leased now.", labels);
  const auto outcome = [&](const char* what) {
    return &metrics_.counter("linepool_order_outcomes_total",
                             "Orders that got their first SMS, or ended without one.",
                             {{"supplier", supplier.name}, {"outcome", what}});
  };
  seen.code = outcome("code");
  seen.expired = outcome("expired");
  seen.cancelled = outcome("cancelled");
  seen.time_to_code =
      &metrics_.histogram("linepool_time_to_code_seconds",
                          "From the begin of an order to its first SMS.", code_seconds(), labels);
}

void SupplyHealth::apply_line(const Line& line) {
  Place& place = place_of(line.id);
  if (!place.supplier.is_none()) count(place, -1);
  place = {line.supplier, line.country, line.live_leases, line.state, line.sharing};
  count(place, 1);
}

void SupplyHealth::apply_lease(EventKind kind, const Lease& lease) {
  const bool begins = begins_lease(kind);
  if (!begins && !ends_lease(kind)) return;
  Place& place = place_of(lease.line);
  if (place.supplier.is_none()) return;
  count(place, -1);
  place.live_leases += begins ? 1 : -1;
  CHECK(place.live_leases >= 0, "only leases that have begun end");
  count(place, 1);
  if (kind != EventKind::kLeaseExpired && kind != EventKind::kLeaseRejected) return;
  Seen* const supplier = seen(lease.line);
  (kind == EventKind::kLeaseExpired ? supplier->expired : supplier->cancelled)->Increment();
}

void SupplyHealth::apply_first_sms(const Lease& lease, Time at) {
  if (lease.is_rental()) return;
  Seen* const supplier = seen(lease.line);
  if (supplier == nullptr) return;
  supplier->code->Increment();
  supplier->time_to_code->Observe(seconds_of((at - lease.created_at).ms));
}

// An SMS that an operator assigns to a lease says nothing new about its supplier, so what counts is
// when it came.
void SupplyHealth::apply_sms(const Message& message) {
  const auto found = suppliers_.find(message.supplier);
  if (found == suppliers_.end()) return;
  Seen& seen = found->second;
  if (message.received_at <= seen.health.last_sms) return;
  seen.health.last_sms = message.received_at;
  if (seen.last_sms == nullptr) {
    seen.last_sms = &metrics_.gauge("linepool_supplier_last_sms_timestamp_seconds",
                                    "When the supplier's newest SMS came, in seconds since 1970.",
                                    {{"supplier", seen.name}});
  }
  seen.last_sms->Set(seconds_of(message.received_at.ms));
}

void SupplyHealth::count(const Place& place, std::int64_t by) {
  const auto found = suppliers_.find(place.supplier);
  CHECK(found != suppliers_.end(), "a line has its supplier");
  Seen& seen = found->second;
  InCountry& country = in(place.country);
  seen.health.lines += by;
  if (place.is_free()) {
    seen.health.free_lines += by;
    country.free_lines += by;
  }
  CHECK(seen.health.free_lines >= 0 && country.free_lines >= 0);
  seen.lines->Set(static_cast<double>(seen.health.lines));
  seen.free->Set(static_cast<double>(seen.health.free_lines));
  country.free->Set(static_cast<double>(country.free_lines));
}

SupplyHealth::Place& SupplyHealth::place_of(LineId line) {
  const auto index = static_cast<std::size_t>(line.value);
  if (index >= lines_.size()) lines_.resize(index + 1);
  return lines_[index];
}

SupplyHealth::Seen* SupplyHealth::seen(LineId line) {
  const auto found = suppliers_.find(place_of(line).supplier);
  return found == suppliers_.end() ? nullptr : &found->second;
}

SupplyHealth::InCountry& SupplyHealth::in(CountryId id) {
  InCountry& country = countries_[id];
  if (country.free == nullptr) {
    const std::shared_ptr<const Catalogue> catalogue = catalogue_.get();
    const Country* const known = catalogue->find_country(id);
    country.free =
        &metrics_.gauge("linepool_country_free_lines", "Lines of the country that could be leased.",
                        {{"country", known != nullptr ? known->iso2 : std::to_string(id.value)}});
  }
  return country;
}

}  // namespace linepool::core
