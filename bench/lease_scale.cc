// What a LeaseNumber costs in a small and in a large pool: the same durable batches on two stores
// in turn, so that both run under the same conditions. Every round leases some lines, lets the
// leases expire and waits until their quarantine is over; only the leasing is timed. Prints one
// JSON line per pool.
//
//   lease_scale --dir DIR --catalogue DIR [--small N] [--large N] [--rounds N]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/command.h"
#include "support/pool.h"
#include "support/samples.h"

namespace linepool::bench {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string directory;
  std::string catalogue;
  std::size_t small = 1000;
  std::size_t large = 1'000'000;
  std::size_t batch = 250;
  std::size_t batches_per_round = 2;
  std::size_t rounds = 100;
};

struct Side {
  std::size_t lines = 0;
  std::unique_ptr<Pool> pool;
  Samples batches{};  // each of options.batch leases
};

Side make_side(const Options& options, std::size_t lines) {
  const fs::path directory = fs::path(options.directory) / std::to_string(lines);
  Side side{.lines = lines,
            .pool = std::make_unique<Pool>(directory.string(), options.catalogue,
                                           store_sqlite::Durability::kFull)};
  PoolPlan plan;
  plan.lines = lines;
  side.pool->fill(plan);
  return side;
}

void lease_a_batch(Side& side, const Options& options) {
  std::vector<core::Command> commands;
  for (std::size_t i = 0; i < options.batch; ++i) commands.emplace_back(side.pool->lease_for(i));
  const auto start = SteadyClock::now();
  side.pool->run_unanswered(std::move(commands));
  side.batches.add(SteadyClock::now() - start);
}

void end_leases(Side& side, std::size_t leases) {
  side.pool->clock.advance(kLeaseLife);
  for (std::size_t ended = 0; ended < leases;) {
    const auto replies = side.pool->run({core::ExpireDue{}});
    const std::size_t count = std::get<core::Expired>(replies.front()).count;
    CHECK(count > 0, "every lease has run out");
    ended += count;
  }
  side.pool->clock.advance(side.pool->rules.quarantine);
}

void report(Side& side, const Options& options) {
  const double per_lease = 1e6 / static_cast<double>(options.batch);
  fmt::print(
      "{{\"lines\":{},\"batch\":{},\"batches\":{},\"us_per_lease_p50\":{:.2f},"
      "\"us_per_lease_p90\":{:.2f}}}\n",
      side.lines, options.batch, side.batches.count(), side.batches.quantile_s(0.5) * per_lease,
      side.batches.quantile_s(0.9) * per_lease);
}

void measure(const Options& options) {
  std::vector<Side> sides;
  sides.push_back(make_side(options, options.small));
  sides.push_back(make_side(options, options.large));
  constexpr std::size_t kWarmUpRounds = 3;
  for (std::size_t round = 0; round < options.rounds + kWarmUpRounds; ++round) {
    if (round == kWarmUpRounds) {
      for (Side& side : sides) side.batches = Samples();
    }
    for (std::size_t i = 0; i < options.batches_per_round; ++i) {
      for (Side& side : sides) lease_a_batch(side, options);
    }
    for (Side& side : sides) end_leases(side, options.batch * options.batches_per_round);
  }
  for (Side& side : sides) report(side, options);
}

}  // namespace
}  // namespace linepool::bench

int main(int argc, char** argv) {
  linepool::bench::Options options;
  CLI::App cli("What a LeaseNumber costs in a small and in a large pool.");
  cli.add_option("--dir", options.directory, "Directory of the stores, made anew")->required();
  cli.add_option("--catalogue", options.catalogue)->required();
  cli.add_option("--small", options.small)->check(CLI::Range(1000, 10'000'000));
  cli.add_option("--large", options.large)->check(CLI::Range(1000, 10'000'000));
  cli.add_option("--rounds", options.rounds)->check(CLI::Range(1, 10'000));
  CLI11_PARSE(cli, argc, argv);
  try {
    std::filesystem::remove_all(options.directory);
    linepool::bench::measure(options);
    std::filesystem::remove_all(options.directory);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "lease_scale: {}\n", failure.what());
    return 1;
  }
  return 0;
}
