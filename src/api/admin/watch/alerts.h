// What is wrong now, in sentences for the operator.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "core/health/smsc_reports.h"
#include "core/health/supply_counters.h"
#include "core/health/supply_health.h"

namespace linepool::api::admin {

struct SupplierNow {
  SupplierId id;
  std::string name;
  bool is_simulated = false;
  core::SupplierHealth health;
  core::SmsCounts sms;
  core::SupplyCounts counts;                  // since the start
  std::optional<core::SmscReport> smsc = {};  // of those to whose SMSC this server binds
};

struct CountryNow {
  std::string name;
  std::int64_t lines = 0;
  std::int64_t free = 0;
  std::int64_t live_orders = 0;
};

// The pool at one moment.
struct PoolNow {
  Time now;
  bool is_paused = false;
  bool is_clock_in_doubt = false;
  bool offers_nothing = false;
  std::size_t engine_queue = 0;
  std::int64_t webhook_backlog = 0;
  std::int64_t free_bytes = 0;  // of the disk; 0: not known
  std::int64_t database_bytes = 0;
  std::int64_t wal_bytes = 0;
  std::int64_t lost_log_lines = 0;
  std::vector<SupplierNow> suppliers;
  std::optional<std::vector<CountryNow>> countries;  // nothing while the lines are being counted
};

struct Alert {
  std::string_view code;
  std::string about;  // the supplier or country; "": the server
  std::string sentence;
};

// Of countries without a free line at most kCountriesNamed are named.
std::vector<Alert> alerts_of(const PoolNow& pool);
inline constexpr std::size_t kCountriesNamed = 10;

}  // namespace linepool::api::admin
