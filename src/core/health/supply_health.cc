#include "core/health/supply_health.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>

#include <algorithm>
#include <vector>

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

// A part of the count; between two of them the thread looks whether it is to go on.
constexpr std::int64_t kLinesPerPart = 100'000;

}  // namespace

void SupplyHealth::rebuild(const store::Tx& tx) {
  using store::each_row;
  const std::lock_guard lock(mutex_);
  each_row<SupplierId>([&](auto after, auto max) { return tx.suppliers().list(after, max); },
                       [&](const Supplier& supplier) { apply_supplier(supplier); });
  std::vector<Message> newest = tx.messages().newest(MessageId{}, limits::kPageRows);
  std::reverse(newest.begin(), newest.end());
  for (const Message& message : newest) apply_sms(message);
}

void SupplyHealth::count_lines(const store::Tx& tx, const std::function<bool()>& go_on) {
  LineId after;
  while (go_on()) {
    const std::vector<Line> next = tx.lines().list(after, 1, {});
    if (next.empty()) return show_lines();
    const LineId last{next.front().id.value + kLinesPerPart - 1};
    const std::vector<LineTally> part = tx.lines().tally(after, last);
    const std::lock_guard lock(mutex_);
    for (const LineTally& line : part) add(line);
    after = last;
  }
}

void SupplyHealth::show_lines() {
  const std::lock_guard lock(mutex_);
  CHECK(!are_lines_counted_, "the lines are counted once");
  are_lines_counted_ = true;
  for (auto& [id, supplier] : suppliers_) show(supplier);
  for (auto& [id, country] : countries_) show(id, country);
}

void SupplyHealth::on_changes(std::span<const Change> changes) {
  const std::lock_guard lock(mutex_);
  for (const Change& change : changes) apply(change);
}

void SupplyHealth::apply(const Change& change) {
  if (change.line) {
    add(*change.line);
    apply_end(change.event.kind, *change.line);
  }
  if (const auto* received = std::get_if<LeaseMessage>(&change.subject)) {
    apply_sms(*received->message);
    if (change.event.kind == EventKind::kMessageReceived && received->lease.messages == 1) {
      apply_first_sms(*received, change.event.at);
    }
  } else if (const auto* binned = std::get_if<BinnedMessage>(&change.subject)) {
    apply_sms(**binned);
  } else if (const auto* lines = std::get_if<ChangedLines>(&change.subject)) {
    for (const LineTally& line : **lines) add(line);
  } else if (const auto* line = std::get_if<SharedSwitch>(&change.subject)) {
    apply_switch(**line);
  } else if (const auto* supplier = std::get_if<Supplier>(&change.subject)) {
    apply_supplier(*supplier);
  }
}

std::optional<std::int64_t> SupplyHealth::lines_in(CountryId country) const {
  const std::lock_guard lock(mutex_);
  if (!are_lines_counted_) return std::nullopt;
  const auto found = countries_.find(country);
  return found != countries_.end() ? found->second.sum.lines : 0;
}

SupplierHealth SupplyHealth::of(SupplierId supplier) const {
  const std::lock_guard lock(mutex_);
  const auto found = suppliers_.find(supplier);
  if (found == suppliers_.end()) return {};
  const Seen& seen = found->second;
  if (!are_lines_counted_) return {seen.last_sms, {}, {}, {}};
  return {seen.last_sms, seen.sum.lines, seen.sum.free, seen.sum.quarantined};
}

std::optional<std::int64_t> SupplyHealth::online_lines(SupplierId supplier,
                                                       CountryId country) const {
  const std::lock_guard lock(mutex_);
  const auto found = suppliers_.find(supplier);
  if (!are_lines_counted_ || found == suppliers_.end()) return std::nullopt;
  const auto online = found->second.online.find(country);
  return online != found->second.online.end() ? online->second : 0;
}

std::string SupplyHealth::name_of(SupplierId supplier) const {
  const std::lock_guard lock(mutex_);
  const auto found = suppliers_.find(supplier);
  return found != suppliers_.end() ? found->second.name : std::string();
}

void SupplyHealth::count_held_back(SupplierId supplier) {
  const std::lock_guard lock(mutex_);
  if (const Seen* known = seen(supplier)) known->held_back->Increment();
}

SmsCounts SupplyHealth::sms_of(SupplierId supplier, Time now) const {
  const std::lock_guard lock(mutex_);
  const auto found = suppliers_.find(supplier);
  if (found == suppliers_.end()) return {};
  const SmsRate& rate = found->second.rate;
  constexpr Duration kHalf = Duration::minutes(30);
  constexpr Duration kHour = Duration::minutes(60);
  return {rate.count(now, Duration::minutes(1)), rate.count(now, kHour), rate.count(now, kHalf),
          rate.count(now, kHour, kHalf)};
}

std::optional<std::vector<CountryLines>> SupplyHealth::countries() const {
  const std::lock_guard lock(mutex_);
  if (!are_lines_counted_) return std::nullopt;
  std::vector<CountryLines> all;
  for (const auto& [id, country] : countries_) {
    if (country.sum.lines > 0) all.push_back({id, country.sum.lines, country.sum.free});
  }
  return all;
}

void SupplyHealth::apply_supplier(const Supplier& supplier) {
  const auto [place, is_new] = suppliers_.try_emplace(supplier.id);
  if (!is_new) return;  // its name does not change
  Seen& seen = place->second;
  seen.name = supplier.name;
  if (supplier.kind != SupplierKind::kSimulated) counters_.of(supplier.name);
  const MetricLabels labels{{"supplier", supplier.name}};
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
  const auto quarantine = [&](const char* what) {
    return &metrics_.counter("linepool_line_quarantines_total",
                             "Lines that were put in quarantine, were released by an SMS, or were "
                             "not put in quarantine because too many were.",
                             {{"supplier", supplier.name}, {"outcome", what}});
  };
  seen.put_in_quarantine = quarantine("quarantined");
  seen.released = quarantine("released");
  seen.held_back = quarantine("held_back");
  if (are_lines_counted_) show(seen);
}

void SupplyHealth::apply_switch(const SwitchedLine& line) {
  add(line.change);
  const Seen* const supplier = seen(line.change.supplier);
  if (line.to == LineState::kQuarantined) supplier->put_in_quarantine->Increment();
  if (line.by_sms) supplier->released->Increment();
}

void SupplyHealth::apply_end(EventKind kind, const LineTally& line) {
  if (kind != EventKind::kLeaseExpired && kind != EventKind::kLeaseRejected) return;
  Seen* const supplier = seen(line.supplier);
  (kind == EventKind::kLeaseExpired ? supplier->expired : supplier->cancelled)->Increment();
}

void SupplyHealth::apply_first_sms(const LeaseMessage& received, Time at) {
  if (received.lease.is_rental()) return;
  Seen* const supplier = seen(received.message->supplier);
  if (supplier == nullptr) return;
  supplier->code->Increment();
  supplier->time_to_code->Observe(seconds_of((at - received.lease.created_at).ms));
}

// An SMS that an operator assigns to a lease says nothing new about its supplier, so what counts is
// when it came.
void SupplyHealth::apply_sms(const Message& message) {
  Seen* const supplier = seen(message.supplier);
  if (supplier == nullptr) return;
  if (message.id > newest_sms_) {
    newest_sms_ = message.id;
    supplier->rate.add(message.received_at);
  }
  if (message.received_at <= supplier->last_sms) return;
  supplier->last_sms = message.received_at;
  if (supplier->last_sms_at == nullptr) {
    supplier->last_sms_at =
        &metrics_.gauge("linepool_supplier_last_sms_timestamp_seconds",
                        "When the supplier's newest SMS came, in seconds since 1970.",
                        {{"supplier", supplier->name}});
  }
  supplier->last_sms_at->Set(seconds_of(message.received_at.ms));
}

void SupplyHealth::add(const LineTally& line) {
  Seen* const supplier = seen(line.supplier);
  CHECK(supplier != nullptr, "a line has its supplier");
  InCountry& country = countries_[line.country];
  linepool::add(line, 1, supplier->sum);
  linepool::add(line, 1, country.sum);
  if (line.online != 0) supplier->online[line.country] += line.online;
  if (!are_lines_counted_) return;
  show(*supplier);
  show(line.country, country);
}

void SupplyHealth::show(Seen& supplier) {
  CHECK(0 <= supplier.sum.free && supplier.sum.free <= supplier.sum.lines);
  if (supplier.lines == nullptr) {
    const MetricLabels labels{{"supplier", supplier.name}};
    supplier.lines =
        &metrics_.gauge("linepool_supplier_lines", "Lines of the supplier, in any state.", labels);
    supplier.free = &metrics_.gauge("linepool_supplier_free_lines",
                                    "Lines of the supplier that could be leased now.", labels);
    supplier.quarantined =
        &metrics_.gauge("linepool_supplier_quarantined_lines",
                        "Lines of the supplier that are in quarantine: they got no SMS while "
                        "others did.",
                        labels);
  }
  supplier.lines->Set(static_cast<double>(supplier.sum.lines));
  supplier.free->Set(static_cast<double>(supplier.sum.free));
  supplier.quarantined->Set(static_cast<double>(supplier.sum.quarantined));
}

void SupplyHealth::show(CountryId id, InCountry& country) {
  CHECK(0 <= country.sum.free && country.sum.free <= country.sum.lines);
  if (country.free == nullptr) {
    const std::shared_ptr<const Catalogue> catalogue = catalogue_.get();
    const Country* const known = catalogue->find_country(id);
    country.free =
        &metrics_.gauge("linepool_country_free_lines", "Lines of the country that could be leased.",
                        {{"country", known != nullptr ? known->iso2 : std::to_string(id.value)}});
  }
  country.free->Set(static_cast<double>(country.sum.free));
}

SupplyHealth::Seen* SupplyHealth::seen(SupplierId supplier) {
  const auto found = suppliers_.find(supplier);
  return found == suppliers_.end() ? nullptr : &found->second;
}

}  // namespace linepool::core
