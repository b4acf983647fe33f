// linepool_sim: runs seeds of the simulation. A run prints its seed first, so that whatever
// happens, even a crash, it can be replayed.
#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "workload.h"

namespace linepool::sim {
namespace {

struct Options {
  std::vector<std::uint64_t> seeds;
  std::string seeds_file;
  std::uint64_t seconds = 0;
  std::uint64_t steps = 300;
  std::string store = "both";
};

struct Totals {
  std::uint64_t runs = 0;
  std::uint64_t leases = 0;
  std::uint64_t messages = 0;
  std::uint64_t crashes = 0;
  std::uint64_t lost_replies = 0;
  Successes successes{};
  Together together{};
};

// In this many runs every kind of command must succeed; one that never does is not tested.
constexpr std::uint64_t kRunsForAllKinds = 50;

bool all_kinds_succeeded(const Totals& totals) {
  if (totals.runs < kRunsForAllKinds) return true;
  bool all = true;
  for (std::size_t kind = 0; kind < totals.successes.size(); ++kind) {
    if (totals.successes[kind] > 0) continue;
    std::printf("no command of kind %zu succeeded\n", kind);
    all = false;
  }
  if (totals.together.kept == 0 || totals.together.undone == 0) {
    std::printf("of the commands that go together, none were kept or none undone\n");
    all = false;
  }
  return all;
}

bool run_one(std::uint64_t seed, bool on_sqlite, const Options& options, Totals& totals) {
  World world(seed, on_sqlite ? sqlite_store(seed) : memory_store());
  Workload workload(world);
  std::string wrong = workload.set_up();
  std::uint64_t step = 0;
  while (wrong.empty() && step < options.steps) {
    wrong = workload.step();
    step += 1;
  }
  if (wrong.empty()) wrong = workload.finish();
  totals.runs += 1;
  totals.leases += world.auditor().leases();
  totals.messages += world.auditor().messages();
  totals.crashes += world.crashes();
  totals.lost_replies += world.lost_replies();
  totals.together.kept += world.together().kept;
  totals.together.undone += world.together().undone;
  for (std::size_t kind = 0; kind < totals.successes.size(); ++kind) {
    totals.successes[kind] += world.successes()[kind];
  }
  if (wrong.empty()) return true;
  std::printf("seed %llu on %s, step %llu: %s\n", static_cast<unsigned long long>(seed),
              on_sqlite ? "sqlite" : "memory", static_cast<unsigned long long>(step),
              wrong.c_str());
  std::printf("replay: ./dev sim %llu\n", static_cast<unsigned long long>(seed));
  return false;
}

bool run_seed(std::uint64_t seed, const Options& options, Totals& totals) {
  if (options.store != "sqlite" && !run_one(seed, false, options, totals)) return false;
  return options.store == "memory" || run_one(seed, true, options, totals);
}

bool read_seeds(Options& options) {
  if (options.seeds_file.empty()) return true;
  std::ifstream file(options.seeds_file);
  if (!file) {
    std::fprintf(stderr, "Cannot read the seeds in %s.\n", options.seeds_file.c_str());
    return false;
  }
  std::string line;
  while (std::getline(file, line)) {
    if (!line.empty() && line[0] != '#') options.seeds.push_back(std::stoull(line));
  }
  return true;
}

int run(Options& options) {
  if (!read_seeds(options)) return 2;
  Totals totals;
  SystemRandom fresh;
  const bool named = !options.seeds.empty();
  if (!named && options.seconds == 0) options.seeds.push_back(fresh.next_u64());
  for (const std::uint64_t seed : options.seeds) {
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    if (!run_seed(seed, options, totals)) return 1;
  }
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(options.seconds);
  while (std::chrono::steady_clock::now() < end) {
    const std::uint64_t seed = fresh.next_u64();
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    if (!run_seed(seed, options, totals)) return 1;
  }
  if (!all_kinds_succeeded(totals)) return 1;
  std::printf(
      "%llu runs: %llu leases, %llu messages, %llu crashes (%llu after the commit); nothing lost\n",
      static_cast<unsigned long long>(totals.runs), static_cast<unsigned long long>(totals.leases),
      static_cast<unsigned long long>(totals.messages),
      static_cast<unsigned long long>(totals.crashes),
      static_cast<unsigned long long>(totals.lost_replies));
  return 0;
}

}  // namespace
}  // namespace linepool::sim

int main(int argc, char** argv) {
  linepool::sim::Options options;
  CLI::App app("Simulates Linepool from a seed and judges every reply.");
  app.add_option("seed", options.seeds, "seeds to run; one fresh seed when none is given");
  app.add_option("--seeds-file", options.seeds_file, "a file of seeds, one a line");
  app.add_option("--seconds", options.seconds, "then fresh seeds for so long");
  app.add_option("--steps", options.steps, "steps of a run");
  app.add_option("--store", options.store, "memory, sqlite or both")
      ->check(CLI::IsMember({"memory", "sqlite", "both"}));
  CLI11_PARSE(app, argc, argv);
  return linepool::sim::run(options);
}
