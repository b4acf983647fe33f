// Durable commands per second through the engine, without HTTP: the engine's thread on an SQLite
// store, and some threads that submit, each with a limited number of commands in flight. Prints one
// JSON line.
//
//   engine_rate sms|leases --dir DIR --catalogue DIR [--submitters N] [--window N] [--seconds S]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <cstdio>
#include <deque>
#include <exception>
#include <filesystem>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

#include "core/engine/command.h"
#include "core/engine/engine.h"
#include "core/engine/work.h"
#include "core/queries/live_view.h"
#include "support/pool.h"
#include "support/samples.h"

namespace linepool::bench {
namespace {

constexpr std::ptrdiff_t kMaxWindow = 65'536;

struct Options {
  std::string kind;
  std::string directory;
  std::string catalogue;
  std::size_t lines = 400'000;
  std::size_t batch = 1024;
  int submitters = 4;
  int window = 256;
  double seconds = 5;
};

// Shared by all submitters.
struct Run {
  const Options& options;
  const Pool& pool;
  core::Engine& engine;
  const SteadyClock::time_point end;
  std::atomic<std::size_t> next{0};
};

// One thread's part; it must outlive the engine's thread, which writes to it.
struct Submitter {
  explicit Submitter(int window) : room(window) {}

  std::counting_semaphore<kMaxWindow> room;
  Samples samples;
};

template <class Done>
std::unique_ptr<core::Work> work(const Run& run, std::size_t serial, Done done) {
  if (run.options.kind == "leases") return core::work_of(run.pool.lease_for(serial), done);
  return core::work_of(run.pool.sms_to(number_of_line(serial % run.options.lines), serial), done);
}

// One submitter: keeps `window` commands in flight until the time is up or, for leases, all lines
// are taken.
void submit_all(Run& run, Submitter& submitter) {
  const std::size_t max = run.options.kind == "leases" ? run.options.lines : SIZE_MAX;
  while (SteadyClock::now() < run.end) {
    const std::size_t serial = run.next.fetch_add(1);
    if (serial >= max) break;
    submitter.room.acquire();
    const auto start = SteadyClock::now();
    const bool taken = run.engine.submit(work(run, serial, [&submitter, start](const auto& reply) {
      CHECK(reply.ok(), "the pool is large enough");
      submitter.samples.add(SteadyClock::now() - start);
      submitter.room.release();
    }));
    CHECK(taken, "the windows fit into the queue");
  }
  for (int i = 0; i < run.options.window; ++i) submitter.room.acquire();  // all have been answered
}

void measure(const Options& options) {
  Pool pool(options.directory, options.catalogue, store_sqlite::Durability::kFull);
  PoolPlan plan;
  plan.lines = options.lines;
  plan.leases = options.kind == "sms" ? options.lines : 0;
  pool.fill(plan);
  core::LiveView view;
  view.rebuild(pool.store.snapshot()->tx());
  pool.feed.add(view);
  std::deque<Submitter> submitters;
  for (int i = 0; i < options.submitters; ++i) submitters.emplace_back(options.window);
  Metrics metrics;
  core::EngineOptions engine_options;
  engine_options.batch_max = options.batch;
  core::Engine engine(pool.runner, engine_options, metrics, [](const std::exception& why) {
    fmt::print(stderr, "engine_rate: {}\n", why.what());
  });
  const auto start = SteadyClock::now();
  const auto length = std::chrono::duration_cast<SteadyClock::duration>(
      std::chrono::duration<double>(options.seconds));
  Run run{options, pool, engine, start + length};
  std::vector<std::thread> threads;
  for (Submitter& submitter : submitters) {
    threads.emplace_back([&run, &submitter] { submit_all(run, submitter); });
  }
  for (std::thread& thread : threads) thread.join();
  const double took_s = seconds_between(start, SteadyClock::now());
  engine.stop();
  Samples all;
  for (const Submitter& submitter : submitters) all.merge(submitter.samples);
  fmt::print(
      "{{\"kind\":\"{}\",\"count\":{},\"seconds\":{:.2f},\"per_second\":{:.0f},"
      "\"p50_ms\":{:.2f},\"p99_ms\":{:.2f}}}\n",
      options.kind, all.count(), took_s, static_cast<double>(all.count()) / took_s,
      all.quantile_s(0.5) * 1e3, all.quantile_s(0.99) * 1e3);
}

}  // namespace
}  // namespace linepool::bench

int main(int argc, char** argv) {
  linepool::bench::Options options;
  CLI::App cli("Durable commands a second through the engine, without HTTP.");
  cli.add_option("kind", options.kind)->required()->check(CLI::IsMember({"sms", "leases"}));
  cli.add_option("--dir", options.directory, "Directory of the store, made anew")->required();
  cli.add_option("--catalogue", options.catalogue)->required();
  cli.add_option("--lines", options.lines)->check(CLI::Range(1, 10'000'000));
  cli.add_option("--batch", options.batch)->check(CLI::Range(1, 4096));
  cli.add_option("--submitters", options.submitters)->check(CLI::Range(1, 16));
  cli.add_option("--window", options.window)->check(CLI::Range(1, 1024));
  cli.add_option("--seconds", options.seconds)->check(CLI::Range(0.1, 600.0));
  CLI11_PARSE(cli, argc, argv);
  try {
    std::filesystem::remove_all(options.directory);
    linepool::bench::measure(options);
    std::filesystem::remove_all(options.directory);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "engine_rate: {}\n", failure.what());
    return 1;
  }
  return 0;
}
