// What one lease costs in the store: the reads and writes of LeaseNumber and of its expiry, without
// the engine around them, in durable batches. Prints one JSON line per measurement.
//
//   micro_store DIRECTORY [lines [leases [batch]]]
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <string>

#include "base/check.h"
#include "store_sqlite/sqlite_store.h"

namespace {

using linepool::Account;
using linepool::AccountId;
using linepool::AppId;
using linepool::CountryId;
using linepool::Customer;
using linepool::CustomerId;
using linepool::Duration;
using linepool::Event;
using linepool::Lease;
using linepool::LeaseState;
using linepool::Line;
using linepool::LineApp;
using linepool::LineState;
using linepool::Money;
using linepool::PhoneNumber;
using linepool::Supplier;
using linepool::SupplierId;
using linepool::Time;
using linepool::store::Tx;
using linepool::store_sqlite::SqliteStore;

constexpr CountryId kCountry{58};
constexpr int kCustomers = 64;
constexpr int kApps = 50;
constexpr Money kPrice = Money::from_units(6600);
constexpr Time kForever{std::numeric_limits<std::int64_t>::max() / 4};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Work and disk separately: the time in begin ... keep, and the time in commit; and the CPU time of
// both, which other programs on the machine affect less.
struct Cost {
  double work_s = 0;
  double work_cpu_s = 0;
  double commit_s = 0;
  double commit_cpu_s = 0;
  double slowest_commit_s = 0;
  int commits = 0;
  int items = 0;
};

template <class F>
void in_batch(SqliteStore& store, Cost& cost, int items, F work) {
  const auto start = std::chrono::steady_clock::now();
  const double start_cpu_s = cpu_seconds();
  Tx& tx = store.begin();
  for (int i = 0; i < items; ++i) {
    store.savepoint();
    work(tx, i);
    store.keep();
  }
  const auto commit = std::chrono::steady_clock::now();
  const double commit_cpu_s = cpu_seconds();
  cost.work_s += std::chrono::duration<double>(commit - start).count();
  cost.work_cpu_s += commit_cpu_s - start_cpu_s;
  store.commit();
  cost.commit_cpu_s += cpu_seconds() - commit_cpu_s;
  const double commit_s = seconds_since(commit);
  cost.commit_s += commit_s;
  cost.slowest_commit_s = std::max(cost.slowest_commit_s, commit_s);
  ++cost.commits;
  cost.items += items;
}

void report(const char* what, int lines, int batch, const Cost& cost) {
  if (cost.items == 0) return;
  const double n = std::max(cost.items, 1);
  const double total_s = cost.work_s + cost.commit_s;
  std::printf(
      "{\"bench\":\"%s\",\"lines\":%d,\"batch\":%d,\"items\":%d,\"work_us\":%.2f,"
      "\"work_cpu_us\":%.2f,\"commit_us\":%.2f,\"commit_cpu_us\":%.2f,\"per_second\":%.0f,"
      "\"commits_per_second\":%.0f,"
      "\"slowest_commit_ms\":%.1f}\n",
      what, lines, batch, cost.items, cost.work_s / n * 1e6, cost.work_cpu_s / n * 1e6,
      cost.commit_s / n * 1e6, cost.commit_cpu_s / n * 1e6, n / total_s,
      cost.commits / std::max(cost.commit_s, 1e-9), cost.slowest_commit_s * 1e3);
  std::fflush(stdout);
}

void fill(SqliteStore& store, int lines) {
  Tx& tx = store.begin();
  Supplier simulated;
  simulated.name = "simulated";
  simulated.kind = linepool::SupplierKind::kSimulated;
  const SupplierId supplier = tx.suppliers().insert(simulated);
  for (int i = 0; i < kCustomers; ++i) {
    const CustomerId id = tx.customers().insert(
        Customer{{}, "customer " + std::to_string(i), linepool::CustomerState::kActive, {}});
    tx.accounts().put(Account{linepool::account_of(id), Money::from_units(1'000'000'000'000), {}});
  }
  for (int i = 0; i < lines; ++i) {
    Line line;
    line.number = PhoneNumber::from_digits(12'000'000'000u + static_cast<unsigned>(i));
    line.country = kCountry;
    line.supplier = supplier;
    line.provenance = {"Example Telecom", "contract 2026/17", "verification of own accounts"};
    line.state = LineState::kOnline;
    line.last_used = tx.lines().next_use();
    tx.lines().insert(line);
  }
  store.commit();
}

void lease_one(Tx& tx, int i, Time now) {
  const CustomerId customer{1 + i * 7 % kCustomers};
  const AppId app{1 + i * 13 % kApps};
  CHECK(tx.customers().find(customer).has_value());
  Account account = tx.accounts().get(linepool::account_of(customer));
  std::optional<Line> line = tx.lines().pick(kCountry, app, now, linepool::LeaseKind::kTemporary);
  CHECK(line.has_value(), "the benchmark keeps lines free");
  Lease lease;
  lease.customer = customer;
  lease.key = linepool::KeyId{customer.value};
  lease.line = line->id;
  lease.number = line->number;
  lease.country = kCountry;
  lease.app = app;
  lease.price = kPrice;
  lease.created_at = now;
  lease.expires_at = now + Duration::minutes(20);
  lease.id = tx.leases().insert(lease);
  line->live_leases += 1;
  line->last_used = tx.lines().next_use();
  tx.lines().update_use(*line);
  tx.lines().put_app(LineApp{line->id, app, lease.id, kForever});
  hold(account, kPrice);
  tx.accounts().put(account);
  Event event;
  event.customer = customer;
  event.at = now;
  event.lease = lease.id;
  event.amount = kPrice;
  tx.events().append(event);
}

void end_one(Tx& tx, Lease lease, Time now) {
  end_lease(lease, LeaseState::kExpired, now, Duration::minutes(10));
  tx.leases().update(lease);
  Account account = tx.accounts().get(linepool::account_of(lease.customer));
  release(account, lease.price);
  tx.accounts().put(account);
  std::optional<Line> line = tx.lines().find(lease.line);
  line->live_leases -= 1;
  line->last_used = tx.lines().next_use();
  tx.lines().update_use(*line);
  tx.lines().put_app(LineApp{lease.line, lease.app, lease.id, now + Duration::minutes(10)});
  Event event;
  event.customer = lease.customer;
  event.kind = linepool::EventKind::kLeaseExpired;
  event.at = now;
  event.lease = lease.id;
  event.amount = lease.price;
  tx.events().append(event);
}

// Leases in batches; once half of the pool is taken, the oldest leases expire, also in batches.
void leases_and_expiries(SqliteStore& store, int lines, int leases, int batch) {
  Cost leased;
  Cost ended;
  Time now{1'800'000'000'000};
  int live = 0;
  for (int done = 0; done < leases; done += batch) {
    now = now + Duration::millis(8);
    in_batch(store, leased, batch, [&](Tx& tx, int i) { lease_one(tx, done + i, now); });
    live += batch;
    if (live + batch <= lines / 2) continue;
    now = now + Duration::hours(1);
    while (live > 0) {
      int count = 0;
      in_batch(store, ended, 1, [&](Tx& tx, int) {
        for (const Lease& lease : tx.leases().due(now, 256)) {
          end_one(tx, lease, now);
          ++count;
        }
      });
      ended.items += count - 1;
      live -= count;
    }
    now = now + Duration::hours(1);
  }
  report("lease", lines, batch, leased);
  report("expire", lines, 256, ended);
}

// Every line is resting for one app: the first refusal looks at all of them, later ones at none.
void resting_pool(SqliteStore& store, int lines) {
  const AppId app{9999};
  const Time now{1'900'000'000'000};
  {
    Tx& tx = store.begin();
    for (int i = 1; i <= lines; ++i) {
      tx.lines().put_app(
          LineApp{linepool::LineId{i}, app, linepool::LeaseId{1}, now + Duration::minutes(10)});
    }
    store.commit();
  }
  const auto refuse = [&](Tx& tx, int) {
    CHECK(!tx.lines().pick(kCountry, app, now, linepool::LeaseKind::kTemporary).has_value());
  };
  Cost first;
  in_batch(store, first, 1, refuse);
  report("resting_pool_first", lines, 1, first);
  Cost others;
  for (int i = 0; i < 40; ++i) in_batch(store, others, 256, refuse);
  report("resting_pool_next", lines, 256, others);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s DIRECTORY [lines [leases [batch]]]\n", argv[0]);
    return 2;
  }
  const std::filesystem::path directory = std::filesystem::path(argv[1]) / "micro_store";
  const int lines = argc > 2 ? std::atoi(argv[2]) : 1000;
  const int leases = argc > 3 ? std::atoi(argv[3]) : 50'000;
  const int batch = argc > 4 ? std::atoi(argv[4]) : 256;
  std::filesystem::remove_all(directory);
  std::filesystem::create_directories(directory);
  {
    SqliteStore store({.path = (directory / "linepool.db").string()});
    const auto start = std::chrono::steady_clock::now();
    fill(store, lines);
    std::printf("{\"bench\":\"import\",\"lines\":%d,\"seconds\":%.2f}\n", lines,
                seconds_since(start));
    leases_and_expiries(store, lines, leases, batch);
    resting_pool(store, lines);
  }
  std::filesystem::remove_all(directory);
  return 0;
}
