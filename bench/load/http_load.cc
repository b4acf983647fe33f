// Load on a linepoold at 127.0.0.1 with a data directory from fill_pool. Prints one JSON line.
//
//   http_load leases  --port N --customers N [--clients N] [--seconds S]    get_number
//   http_load sms     --port N --leases N [--clients N] [--seconds S]       the supply edge
//   http_load orders  --port N --customers N [--clients N] [--seconds S]    leases by REST
//   http_load waiters --port N --customers N --leases N --server-pid P      long polls, their SMS
//   http_load dashboards --port N --leases N --server-pid P [--seconds S]   event streams, reads
//   http_load latency --port N --customers N --leases N [--seconds S]       from SMS to poll
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>

#include "load/closed_loop.h"
#include "load/dashboards.h"
#include "load/latency.h"
#include "load/targets.h"
#include "load/waiters.h"

namespace linepool::bench {
namespace {

class LeaseScript final : public Script {
 public:
  explicit LeaseScript(std::size_t customers) : customers_(customers) {}

  std::string next(std::size_t client) override { return lease_request(client % customers_); }
  bool is_right(const Answer& answer) override {
    return answer.status == 200 && answer.body.size() >= 7 &&
           answer.body.find_first_not_of("0123456789") == std::string_view::npos;
  }

 private:
  const std::size_t customers_;
};

class OrderScript final : public Script {
 public:
  explicit OrderScript(std::size_t customers) : customers_(customers) {}

  std::string next(std::size_t client) override { return order_request(client % customers_); }
  bool is_right(const Answer& answer) override {
    return answer.status == 201 &&
           answer.body.find("\"status\":\"active\"") != std::string_view::npos;
  }

 private:
  const std::size_t customers_;
};

// Each lease in turn, so that the first round captures the price and later rounds add more SMS.
class SmsScript final : public Script {
 public:
  SmsScript(std::size_t leases, std::size_t first_id) : leases_(leases), id_(first_id) {}

  std::string next(std::size_t /*client*/) override {
    const std::size_t id = id_++;
    return sms_request(id % leases_, id);
  }
  bool is_right(const Answer& answer) override {
    return answer.status == 200 && answer.body.find("\"lease\":null") == std::string_view::npos &&
           answer.body.find("\"duplicate\":false") != std::string_view::npos;
  }

 private:
  const std::size_t leases_;
  std::size_t id_;
};

void report(LoopResult result) {
  fmt::print(
      "{{\"right\":{},\"wrong\":{},\"seconds\":{:.2f},\"per_second\":{:.0f},\"p50_ms\":{:.2f},"
      "\"p99_ms\":{:.2f}}}\n",
      result.right, result.wrong, result.seconds,
      static_cast<double>(result.right) / std::max(result.seconds, 1e-9),
      result.latency.quantile_s(0.5) * 1e3, result.latency.quantile_s(0.99) * 1e3);
  if (result.wrong > 0) fmt::print(stderr, "http_load: wrong answer: {}\n", result.first_wrong);
}

void report(LatencyResult result) {
  const auto ms = [](Samples& samples, double q) { return samples.quantile_s(q) * 1e3; };
  fmt::print(
      "{{\"sms\":{},\"misses\":{},\"background_polls\":{},\"seconds\":{:.2f},"
      "\"commit_p50_ms\":{:.3f},\"commit_p99_ms\":{:.3f},"
      "\"after_2xx_p50_ms\":{:.3f},\"after_2xx_p99_ms\":{:.3f},"
      "\"poller_p50_ms\":{:.3f},\"poller_p99_ms\":{:.3f},"
      "\"background_p50_ms\":{:.3f},\"background_p99_ms\":{:.3f}}}\n",
      result.commit.count(), result.misses, result.background, result.seconds,
      ms(result.commit, 0.5), ms(result.commit, 0.99), ms(result.visible_after_2xx, 0.5),
      ms(result.visible_after_2xx, 0.99), ms(result.visible_to_poller, 0.5),
      ms(result.visible_to_poller, 0.99), ms(result.background_poll, 0.5),
      ms(result.background_poll, 0.99));
}

void report(WaitersResult result) {
  const auto ms = [](Samples& samples, double q) { return samples.quantile_s(q) * 1e3; };
  fmt::print(
      "{{\"answered\":{},\"seconds\":{:.2f},\"bytes_per_waiter\":{:.0f},"
      "\"commit_p50_ms\":{:.3f},\"commit_p99_ms\":{:.3f},"
      "\"woken_p50_ms\":{:.3f},\"woken_p99_ms\":{:.3f},"
      "\"total_p50_ms\":{:.3f},\"total_p99_ms\":{:.3f}}}\n",
      result.answered, result.seconds, result.bytes_per_waiter, ms(result.commit, 0.5),
      ms(result.commit, 0.99), ms(result.woken_after_2xx, 0.5), ms(result.woken_after_2xx, 0.99),
      ms(result.woken_after_sending, 0.5), ms(result.woken_after_sending, 0.99));
}

void report(DashboardsResult result) {
  const auto ms = [](Samples& samples, double q) { return samples.quantile_s(q) * 1e3; };
  fmt::print(
      "{{\"sms\":{},\"seconds\":{:.2f},\"bytes_per_dashboard\":{:.0f},"
      "\"commit_p50_ms\":{:.3f},\"commit_p99_ms\":{:.3f},"
      "\"event_p50_ms\":{:.3f},\"event_p99_ms\":{:.3f},"
      "\"read_p50_ms\":{:.3f},\"read_p99_ms\":{:.3f}}}\n",
      result.sms, result.seconds, result.bytes_per_dashboard, ms(result.commit, 0.5),
      ms(result.commit, 0.99), ms(result.event_after_2xx, 0.5), ms(result.event_after_2xx, 0.99),
      ms(result.read_after_2xx, 0.5), ms(result.read_after_2xx, 0.99));
}

struct Arguments {
  LoopOptions loop;
  LatencyOptions latency;
  WaitersOptions waiters;
  DashboardsOptions dashboards;
  std::size_t customers = 64;
  std::size_t leases = 100'000;
  std::size_t first_id = 0;
  double seconds = 5;
};

int run(int argc, char** argv) {
  Arguments a;
  CLI::App cli("Load on a linepoold whose data directory fill_pool made.");
  cli.require_subcommand(1);
  CLI::App* leases = cli.add_subcommand("leases", "get_number, every client when it can");
  CLI::App* sms = cli.add_subcommand("sms", "SMS over the supply edge, every client when it can");
  CLI::App* latency = cli.add_subcommand("latency", "From an SMS to the poll that answers it");
  CLI::App* orders = cli.add_subcommand("orders", "POST /orders, every client when it can");
  CLI::App* waiters = cli.add_subcommand("waiters", "Long polls, each woken by its SMS");
  CLI::App* dashboards = cli.add_subcommand("dashboards", "Event streams and what pages read");
  for (CLI::App* command : {leases, sms, latency, orders, waiters, dashboards}) {
    command->add_option("--port", a.loop.port)->required();
    command->add_option("--seconds", a.seconds)->check(CLI::Range(0.1, 600.0));
    command->add_option("--customers", a.customers)->check(CLI::Range(1, 100'000));
  }
  for (CLI::App* command : {leases, sms, orders}) {
    command->add_option("--clients", a.loop.clients)->check(CLI::Range(1, 10'000));
    command->add_option("--warm-up", a.loop.warm_up_s)->check(CLI::Range(0.0, 60.0));
  }
  for (CLI::App* command : {sms, latency, dashboards}) {
    command->add_option("--leases", a.leases)->check(CLI::Range(2, 10'000'000));
  }
  sms->add_option("--first-id", a.first_id, "Ids that no SMS in the pool has yet");
  latency->add_option("--sms-per-second", a.latency.sms_per_second)->check(CLI::Range(1, 100'000));
  latency->add_option("--polls-per-second", a.latency.polls_per_second)
      ->check(CLI::Range(0, 100'000));
  waiters->add_option("--waiters", a.waiters.waiters)->check(CLI::Range(1, 1'000'000));
  waiters->add_option("--sms-per-second", a.waiters.sms_per_second)->check(CLI::Range(1, 100'000));
  waiters->add_option("--server-pid", a.waiters.server)->required();
  dashboards->add_option("--dashboards", a.dashboards.dashboards)->check(CLI::Range(1, 100'000));
  dashboards->add_option("--sms-per-second", a.dashboards.sms_per_second)
      ->check(CLI::Range(1, 100'000));
  dashboards->add_option("--server-pid", a.dashboards.server)->required();
  CLI11_PARSE(cli, argc, argv);
  a.loop.seconds = a.latency.seconds = a.seconds;
  if (leases->parsed()) {
    LeaseScript script(a.customers);
    report(run_closed_loop(a.loop, script));
  } else if (orders->parsed()) {
    OrderScript script(a.customers);
    report(run_closed_loop(a.loop, script));
  } else if (waiters->parsed()) {
    a.waiters.port = a.loop.port;
    a.waiters.customers = a.customers;
    report(measure_waiters(a.waiters));
  } else if (dashboards->parsed()) {
    a.dashboards.port = a.loop.port;
    a.dashboards.leases = a.leases;
    a.dashboards.seconds = a.seconds;
    report(measure_dashboards(a.dashboards));
  } else if (sms->parsed()) {
    SmsScript script(a.leases, a.first_id);
    report(run_closed_loop(a.loop, script));
  } else {
    a.latency.port = a.loop.port;
    a.latency.customers = a.customers;
    a.latency.leases = a.leases;
    report(measure_latency(a.latency));
  }
  return 0;
}

}  // namespace
}  // namespace linepool::bench

int main(int argc, char** argv) {
  try {
    return linepool::bench::run(argc, argv);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "http_load: {}\n", failure.what());
    return 1;
  }
}
