// The pool at a glance: one call, whose cost depends on the numbers of suppliers and countries
// only.
#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include <map>

#include "api/admin/calls.h"
#include "api/admin/watch/alerts.h"
#include "base/log/log.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

// Of the bin as many are counted.
constexpr std::size_t kBinCounted = 100;
// More than there are; they come before those of the customers.
constexpr std::size_t kOurAccounts = 16;

std::int64_t gauge(Metrics& metrics, const char* name, const char* help) {
  return static_cast<std::int64_t>(metrics.gauge(name, help).Value());
}

// What has been lost is counted when somebody looks, here or in /metrics.
std::int64_t lost_log_lines(Metrics& metrics) {
  Counter& lost = metrics.counter("linepool_log_dropped_total",
                                  "Log lines lost: nobody read the log, or a write failed.");
  lost.Increment(static_cast<double>(take_lost_log_lines()));
  return static_cast<std::int64_t>(lost.Value());
}

PoolNow look(const Services& services) {
  Metrics& metrics = services.metrics;
  PoolNow pool;
  pool.now = services.clock.now();
  pool.is_paused = services.engine.is_paused();
  pool.is_clock_in_doubt = services.clock_doubt.in_doubt();
  pool.engine_queue = services.engine.queued();
  pool.webhook_backlog = gauge(metrics, "linepool_webhook_backlog",
                               "Deliveries that wait, are under way or are put off.");
  pool.free_bytes =
      gauge(metrics, "linepool_disk_free_bytes", "Free space on the disk of the data directory.");
  pool.database_bytes = gauge(metrics, "linepool_database_bytes", "Size of the database file.");
  pool.wal_bytes = gauge(metrics, "linepool_wal_bytes", "Size of the database's write-ahead log.");
  pool.lost_log_lines = lost_log_lines(metrics);
  return pool;
}

// The countries that have lines or live orders.
void add_countries(PoolNow& pool, const SupplyReport& report, const core::LiveTotals::Sums& live,
                   const Catalogue& catalogue) {
  const auto lines = report.health.countries();
  if (!lines) return;
  std::map<CountryId, CountryNow> countries;
  for (const core::CountryLines& country : *lines) {
    countries[country.country] = {"", country.lines, country.free, 0};
  }
  for (const auto& [id, orders] : live.orders) countries[id].live_orders = orders;
  pool.countries.emplace();
  for (auto& [id, country] : countries) {
    const Country* known = catalogue.find_country(id);
    country.name = known != nullptr ? known->name : std::to_string(id.value);
    pool.countries->push_back(std::move(country));
  }
}

void add_suppliers(PoolNow& pool, const store::Tx& tx, const SupplyReport& report) {
  for (const Supplier& supplier : tx.suppliers().list(SupplierId{}, limits::kPageRows)) {
    pool.suppliers.push_back({supplier.id,
                              supplier.name,
                              supplier.kind == SupplierKind::kSimulated,
                              report.health.of(supplier.id),
                              report.health.sms_of(supplier.id, pool.now),
                              report.counters.counts(supplier.name),
                              {}});
    if (report.smsc != nullptr) pool.suppliers.back().smsc = report.smsc->report(supplier.id);
  }
}

// The sum of all balances is zero, so what customers have is what the operator's accounts lack.
void write_money(wire::JsonWriter& json, const store::Tx& tx, Money held) {
  Money ours;
  for (const Account& account : tx.accounts().list(AccountId{}, kOurAccounts)) {
    if (account.id.value > kFirstCustomerAccount) break;
    ours += account.balance;
  }
  json.key("money")
      .begin_object()
      .money("balances", -ours)
      .money("held", held)
      .money("revenue", tx.accounts().get(kRevenueAccount).balance)
      .money("paid_in", -tx.accounts().get(kCashAccount).balance)
      .end_object();
}

void write_alerts(wire::JsonWriter& json, const PoolNow& pool) {
  json.key("alerts").begin_array();
  for (const Alert& alert : alerts_of(pool)) {
    json.begin_object()
        .text("code", alert.code)
        .text("about", alert.about)
        .text("sentence", alert.sentence)
        .end_object();
  }
  json.end_array();
}

void write_suppliers(wire::JsonWriter& json, const PoolNow& pool) {
  json.key("suppliers").begin_array();
  for (const SupplierNow& supplier : pool.suppliers) {
    json.begin_object()
        .number("id", supplier.id.value)
        .text("name", supplier.name)
        .flag("simulated", supplier.is_simulated)
        .time("last_sms_at", supplier.health.last_sms)
        .number("sms_last_minute", supplier.sms.last_minute)
        .number("sms_last_hour", supplier.sms.last_hour)
        .number("refused", supplier.counts.refused)
        .time("last_refusal_at", supplier.counts.last_refusal);
    for (const auto& [name, count] : {std::pair("lines", supplier.health.lines),
                                      std::pair("free_lines", supplier.health.free_lines)}) {
      count ? json.number(name, *count) : json.null(name);
    }
    json.end_object();
  }
  json.end_array();
}

void write_countries(wire::JsonWriter& json, const PoolNow& pool) {
  if (!pool.countries) {
    json.null("countries");
    return;
  }
  json.key("countries").begin_array();
  for (const CountryNow& country : *pool.countries) {
    json.begin_object()
        .text("country", country.name)
        .number("lines", country.lines)
        .number("free_lines", country.free)
        .number("live_orders", country.live_orders)
        .end_object();
  }
  json.end_array();
}

std::string_view state_of(const PoolNow& pool) {
  if (pool.is_clock_in_doubt) return "clock_in_doubt";
  return pool.is_paused ? "writes_paused" : "ready";
}

}  // namespace

std::optional<wire::Response> show_overview(AdminCall& call) {
  const Services& services = call.services;
  PoolNow pool = look(services);
  const core::LiveTotals::Sums live = services.live.totals().sums();
  const auto catalogue = services.catalogue.get();
  pool.offers_nothing = catalogue->count_offered() == 0;
  add_countries(pool, services.supply, live, *catalogue);
  return call.ask([pool = std::move(pool), held = live.held, report = services.supply,
                   orders = services.live.live_leases(), waits = services.waits.size(),
                   streams = services.streams.size(),
                   sandbox = services.is_sandbox](const store::Tx& tx) mutable {
    add_suppliers(pool, tx, report);
    const std::size_t bin = tx.messages().bin(MessageId{}, kBinCounted + 1, {}).size();
    wire::JsonWriter json;
    json.begin_object()
        .time("now", pool.now)
        .text("state", state_of(pool))
        .flag("sandbox", sandbox);
    write_alerts(json, pool);
    json.key("load")
        .begin_object()
        .count("live_orders", orders)
        .count("engine_queue", pool.engine_queue)
        .count("long_polls", waits)
        .count("streams", streams)
        .number("webhook_backlog", pool.webhook_backlog)
        .end_object();
    write_money(json, tx, held);
    json.key("disk").begin_object();
    pool.free_bytes > 0 ? json.number("free_bytes", pool.free_bytes) : json.null("free_bytes");
    json.number("database_bytes", pool.database_bytes)
        .number("wal_bytes", pool.wal_bytes)
        .end_object()
        .number("log_lines_lost", pool.lost_log_lines)
        .key("bin")
        .begin_object()
        .count("messages", std::min(bin, kBinCounted))
        .flag("more", bin > kBinCounted)
        .end_object();
    write_suppliers(json, pool);
    write_countries(json, pool);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
