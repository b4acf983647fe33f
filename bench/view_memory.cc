// Heap used by the live view per active lease: rebuilt once with leases and once without, with
// allocator statistics before and after. Prints one JSON line.
//
//   view_memory --dir DIR --catalogue DIR [--leases N]
#include <fmt/format.h>
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/command.h"
#include "core/queries/live_view.h"
#include "support/pool.h"

namespace linepool::bench {
namespace {

double heap_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return static_cast<double>(info.uordblks) + static_cast<double>(info.hblkhd);
}

// The heap that a live view of the store uses.
double view_bytes(Pool& pool, std::size_t leases) {
  // Rebuilt twice, so that the second time the store's own caches are warm and do not grow.
  core::LiveView first;
  first.rebuild(pool.store.snapshot()->tx());
  const double before = heap_bytes();
  auto view = std::make_unique<core::LiveView>();
  view->rebuild(pool.store.snapshot()->tx());
  const double after = heap_bytes();
  CHECK(view->live_leases() == leases, "the view holds every lease");
  return after - before;
}

void give_each_an_sms(Pool& pool, std::size_t leases) {
  std::vector<core::Command> commands;
  for (std::size_t i = 0; i < leases; ++i) {
    commands.emplace_back(pool.sms_to(number_of_line(i), i));
    if (commands.size() == 1024 || i + 1 == leases) {
      pool.run_unanswered(std::exchange(commands, {}));
    }
  }
}

void measure(const std::string& directory, const std::string& catalogue, std::size_t leases) {
  Pool pool(directory, catalogue, store_sqlite::Durability::kNoneForTests);
  PoolPlan plan;
  plan.lines = leases;
  plan.leases = 0;
  pool.fill(plan);
  const double empty = view_bytes(pool, 0);
  pool.add_leases(leases);
  const double waiting = view_bytes(pool, leases);
  give_each_an_sms(pool, leases);
  const double received = view_bytes(pool, leases);
  const auto n = static_cast<double>(leases);
  fmt::print(
      "{{\"leases\":{},\"empty_bytes\":{:.0f},\"bytes_per_waiting_lease\":{:.1f},"
      "\"bytes_per_received_lease\":{:.1f}}}\n",
      leases, empty, (waiting - empty) / n, (received - empty) / n);
}

}  // namespace
}  // namespace linepool::bench

int main(int argc, char** argv) {
  std::string directory;
  std::string catalogue;
  std::size_t leases = 200'000;
  CLI::App cli("Heap of the live view per active lease.");
  cli.add_option("--dir", directory, "Directory of the store, made anew")->required();
  cli.add_option("--catalogue", catalogue)->required();
  cli.add_option("--leases", leases)->check(CLI::Range(1, 10'000'000));
  CLI11_PARSE(cli, argc, argv);
  try {
    std::filesystem::remove_all(directory);
    linepool::bench::measure(directory, catalogue, leases);
    std::filesystem::remove_all(directory);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "view_memory: {}\n", failure.what());
    return 1;
  }
  return 0;
}
