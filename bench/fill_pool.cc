// Makes a data directory for linepoold with a pool of a given size, and reports how long it took.
// Not durable while in progress; complete once the program has ended successfully.
//
//   fill_pool --dir DIR [--lines N] [--leases N] [--customers N] [--short-leases N --short-life S]
//             [--rentals N] [--past-messages N [--past-rest-days N]] [--supplier http|smpp]
//             --catalogue DIR
//
// Line i (from 0) has the number 12000000000 + i. Customer i has the key i + 1, as 32 hex digits.
// Lease i is for line i and customer i modulo the number of customers.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>

#include "support/pool.h"

int main(int argc, char** argv) {
  std::string directory;
  std::string catalogue;
  linepool::bench::PoolPlan plan;
  CLI::App cli("Makes a data directory for linepoold that holds a pool of a given size.");
  cli.add_option("--dir", directory, "Data directory to make")->required();
  cli.add_option("--catalogue", catalogue, "Directory of the catalogue files")->required();
  cli.add_option("--lines", plan.lines)->check(CLI::Range(1, 10'000'000));
  cli.add_option("--leases", plan.leases)->check(CLI::Range(0, 10'000'000));
  std::int64_t short_life_s = 60;
  cli.add_option("--short-leases", plan.short_leases)->check(CLI::Range(0, 10'000'000));
  cli.add_option("--short-life", short_life_s, "Seconds")->check(CLI::Range(1, 3600));
  cli.add_option("--rentals", plan.rentals)->check(CLI::Range(0, 1'000'000));
  cli.add_option("--past-messages", plan.past_messages)->check(CLI::Range(0, 100'000'000));
  std::int64_t past_rest_days = 0;
  cli.add_option("--past-rest-days", past_rest_days)->check(CLI::Range(0, 3650));
  cli.add_option("--customers", plan.customers)->check(CLI::Range(1, 100'000));
  std::string supplier = "http";
  cli.add_option("--supplier", supplier)->check(CLI::IsMember({"http", "smpp"}));
  CLI11_PARSE(cli, argc, argv);
  if (supplier == "smpp") plan.supplier = linepool::SupplierKind::kSmpp;
  plan.short_life = linepool::Duration::seconds(short_life_s);
  plan.past_rest = linepool::Duration::days(past_rest_days);
  std::int64_t short_end_ms = 0;
  try {
    const auto start = std::chrono::steady_clock::now();
    {
      linepool::bench::Pool pool(directory, catalogue,
                                 linepool::store_sqlite::Durability::kNoneForTests,
                                 linepool::SystemClock().now() -
                                     linepool::bench::past_of(plan.past_messages) - plan.past_rest);
      pool.fill(plan);
      short_end_ms = (pool.clock.now() + plan.short_life).ms;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    fmt::print(
        "{{\"lines\":{},\"leases\":{},\"customers\":{},\"short_end_ms\":{},"
        "\"seconds\":{:.2f}}}\n",
        plan.lines, plan.leases, plan.customers, short_end_ms, took.count());
  } catch (const std::exception& failure) {
    fmt::print(stderr, "fill_pool: {}\n", failure.what());
    return 1;
  }
  return 0;
}
