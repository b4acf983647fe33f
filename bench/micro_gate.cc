// What the gate costs per admitted request, in each dialect (Google Benchmark). run.py turns its
// JSON into result lines.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "base/crypto/base64.h"
#include "base/crypto/digest.h"
#include "gate/gate.h"
#include "gate/order_token.h"
#include "support/names.h"

namespace linepool::bench {
namespace {

constexpr std::size_t kCustomers = 10'000;
constexpr Time kNow{1'793'534'400'000};

// A gate in front of a live view with many keys. Limits are on, but never reached.
class Fixture {
 public:
  Fixture() : gate(view, {secret, sha256("operator"), {1'000'000, 60, 1'000'000}}, metrics) {
    std::vector<core::Change> changes;
    for (std::size_t i = 0; i < kCustomers; ++i) {
      ApiKey key;
      key.id = KeyId{static_cast<std::int64_t>(i) + 1};
      key.customer = CustomerId{key.id.value};
      key.hash = sha256(key_of_customer(i));
      // Every other key has limits and a few allowed addresses.
      if (i % 2 == 1) {
        key.limits.max_price = Money::from_units(1);
        for (const char* range : {"10.0.0.0/8", "192.168.0.0/16", "203.0.113.0/24"}) {
          key.limits.addresses.push_back(*AddressRange::parse(range));
        }
      }
      changes.push_back({{}, key});
    }
    view.on_changes(changes);
  }

  const std::string secret = "the secret of a benchmark";
  Metrics metrics;
  core::LiveView view;
  gate::Gate gate;
};

Fixture& fixture() {
  static Fixture the_fixture;
  return the_fixture;
}

wire::Request request_from(const std::vector<wire::Header>& headers) {
  wire::Request request;
  request.headers = headers;
  request.peer = *IpAddress::parse("203.0.113.9");
  return request;
}

// Time advances by a millisecond per request, across all runs, so that the budgets last.
void admit(benchmark::State& state, const wire::Request& request, const gate::Demand& demand) {
  Fixture& f = fixture();
  static std::int64_t ms = 0;
  for (auto _ : state) {
    const gate::Entry entry = f.gate.admit(request, demand, kNow + Duration::millis(++ms));
    if (!entry.is_admitted()) state.SkipWithError("a request was refused");
    benchmark::DoNotOptimize(entry);
  }
}

void admit_parameter(benchmark::State& state) {
  const std::string key = key_of_customer(8);
  gate::Demand demand{gate::Dialect::kUser};
  demand.credential = key;
  const std::vector<wire::Header> headers{{"Host", "example.com"}, {"User-Agent", "bench"}};
  admit(state, request_from(headers), demand);
}

void admit_header(benchmark::State& state) {
  const std::string key = key_of_customer(8);
  const std::vector<wire::Header> headers{{"Host", "example.com"}, {"X-API-Key", key}};
  admit(state, request_from(headers), gate::Demand{gate::Dialect::kRest});
}

void admit_held_key(benchmark::State& state) {
  const std::string key = key_of_customer(7);
  const std::vector<wire::Header> headers{{"Host", "example.com"}, {"X-API-Key", key}};
  admit(state, request_from(headers), gate::Demand{gate::Dialect::kRest});
}

void admit_basic(benchmark::State& state) {
  const std::string basic = "Basic " + base64_encode("me:" + key_of_customer(8));
  const std::vector<wire::Header> headers{{"Host", "example.com"}, {"Authorization", basic}};
  admit(state, request_from(headers), gate::Demand{gate::Dialect::kHandler});
}

void admit_token(benchmark::State& state) {
  const gate::OrderToken token{LeaseId{1}, CustomerId{9}, KeyId{9}, kNow + Duration::days(3650)};
  const std::string sealed = gate::seal(token, fixture().secret);
  gate::Demand demand{gate::Dialect::kRest, gate::Wants::kKeyOrToken};
  demand.credential = sealed;
  admit(state, request_from({}), demand);
}

BENCHMARK(admit_parameter);
BENCHMARK(admit_header);
BENCHMARK(admit_held_key);
BENCHMARK(admit_basic);
BENCHMARK(admit_token);

}  // namespace
}  // namespace linepool::bench

BENCHMARK_MAIN();
