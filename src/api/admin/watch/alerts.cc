#include "api/admin/watch/alerts.h"

#include <fmt/format.h>

namespace linepool::api::admin {
namespace {

constexpr std::int64_t kMebibyte = 1024 * 1024;
// As in config/prometheus/alerts.yaml.
constexpr std::int64_t kLowDiskBytes = 1024 * kMebibyte;
constexpr std::int64_t kLargeWalBytes = 1024 * kMebibyte;
constexpr std::size_t kLongQueue = 4000;
constexpr std::int64_t kLongBacklog = 1000;
// A supplier is silent if this many are usual in half an hour and none came.
constexpr std::int64_t kUsualSms = 5;
constexpr Duration kRecently = Duration::minutes(10);

std::int64_t minutes_between(Time from, Time to) {
  return (to - from).ms / Duration::minutes(1).ms;
}

void add_machine(std::vector<Alert>& alerts, const PoolNow& pool) {
  if (pool.is_paused) {
    alerts.push_back(
        {"writes_paused", "",
         "The disk is almost full, and the server takes no writes. Make room; the mark "
         "is storage.min_free_mb."});
  } else if (pool.free_bytes > 0 && pool.free_bytes < kLowDiskBytes) {
    alerts.push_back({"disk_low", "",
                      fmt::format("Only {} MiB are free on the disk of the data directory.",
                                  pool.free_bytes / kMebibyte)});
  }
  if (pool.is_clock_in_doubt) {
    alerts.push_back({"clock_in_doubt", "",
                      "The machine's clock was set. Nothing expires until it is right again or you "
                      "accept it."});
  }
  if (pool.wal_bytes > kLargeWalBytes) {
    alerts.push_back({"wal_large", "",
                      fmt::format("The write-ahead log has {} MiB: somebody holds an old snapshot "
                                  "of the database open.",
                                  pool.wal_bytes / kMebibyte)});
  }
  if (pool.engine_queue > kLongQueue) {
    alerts.push_back(
        {"overload", "",
         fmt::format("{} commands wait: the disk is too slow for the load.", pool.engine_queue)});
  }
  if (pool.webhook_backlog > kLongBacklog) {
    alerts.push_back({"webhook_backlog", "",
                      fmt::format("{} deliveries to webhooks wait.", pool.webhook_backlog)});
  }
  if (pool.lost_log_lines > 0) {
    alerts.push_back({"log_lost", "",
                      fmt::format("{} lines of the log are lost since the start: nobody reads it, "
                                  "or it cannot be written.",
                                  pool.lost_log_lines)});
  }
}

void add_supplier(std::vector<Alert>& alerts, const SupplierNow& supplier, Time now) {
  if (supplier.is_simulated) return;
  const core::SmsCounts& sms = supplier.sms;
  if (sms.last_half_hour == 0 && sms.half_hour_before >= kUsualSms) {
    alerts.push_back(
        {"supplier_silent", supplier.name,
         fmt::format("{} has delivered nothing for {} minutes; in the half hour before "
                     "it were {} SMS.",
                     supplier.name, minutes_between(supplier.health.last_sms, now),
                     sms.half_hour_before)});
  }
  // Without an error it is being called for the first time.
  const core::SmscReport smsc = supplier.smsc.value_or(core::SmscReport{});
  if (smsc.binds_wanted > 0 && smsc.binds_up == 0 && !smsc.last_error.empty()) {
    alerts.push_back({"carrier_down", supplier.name,
                      fmt::format("No session with the SMSC of {}: {}. Its SMS wait there.",
                                  supplier.name, smsc.last_error)});
  }
  const Time refused = supplier.counts.last_refusal;
  if (refused.is_set() && now - refused < kRecently) {
    alerts.push_back({"sms_refused", supplier.name,
                      fmt::format("SMS of {} are refused, {} since the start. They are lost unless "
                                  "its gateway sends them again.",
                                  supplier.name, supplier.counts.refused)});
  }
  const std::int64_t quarantined = supplier.health.quarantined_lines.value_or(0);
  if (quarantined > 0) {
    alerts.push_back(
        {"lines_quarantined", supplier.name,
         fmt::format("{} of {} in quarantine: orders got no SMS while other lines "
                     "received.",
                     quarantined == 1 ? "A line" : fmt::format("{} lines", quarantined),
                     supplier.name + (quarantined == 1 ? " is" : " are"))});
  }
}

void add_countries(std::vector<Alert>& alerts, const std::vector<CountryNow>& countries) {
  std::size_t dry = 0;
  for (const CountryNow& country : countries) {
    if (country.lines == 0 || country.free > 0) continue;
    ++dry;
    if (dry > kCountriesNamed) continue;
    alerts.push_back(
        {"no_free_line", country.name,
         fmt::format("None of the {} lines of {} is free.", country.lines, country.name)});
  }
  if (dry <= kCountriesNamed) return;
  alerts.push_back({"no_free_line", "",
                    fmt::format("No line is free in {} more countries.", dry - kCountriesNamed)});
}

}  // namespace

std::vector<Alert> alerts_of(const PoolNow& pool) {
  std::vector<Alert> alerts;
  add_machine(alerts, pool);
  if (pool.offers_nothing) {
    alerts.push_back({"nothing_offered", "",
                      "No customer gets a number, because no app is enabled: linepool admin app "
                      "enable NAME."});
  }
  for (const SupplierNow& supplier : pool.suppliers) add_supplier(alerts, supplier, pool.now);
  if (pool.countries) add_countries(alerts, *pool.countries);
  return alerts;
}

}  // namespace linepool::api::admin
