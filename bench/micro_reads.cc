// The steps of a request answered from memory, one by one (Google Benchmark). run.py turns its JSON
// into result lines.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "code/extractor.h"
#include "core/queries/live_view.h"
#include "support/pool.h"
#include "wire/form.h"

namespace linepool::bench {
namespace {

constexpr std::size_t kLeases = 100'000;
constexpr std::size_t kCustomers = 100;

// A live view of waiting leases, fed as the engine feeds it.
class Fixture {
 public:
  Fixture() : catalogue_(packaged_catalogue(LINEPOOL_CATALOGUE)) {
    country_ = catalogue_->find_country(kCountry)->id;
    app_ = catalogue_->find_app(kApp)->id;
    std::vector<core::Change> changes;
    for (std::size_t i = 0; i < kCustomers; ++i) {
      ApiKey key;
      key.id = KeyId{static_cast<std::int64_t>(i) + 1};
      key.customer = CustomerId{key.id.value};
      key.hash = sha256(key_of_customer(i));
      changes.push_back({{}, key});
    }
    for (std::size_t i = 0; i < kLeases; ++i) {
      Lease lease;
      lease.id = LeaseId{static_cast<std::int64_t>(i) + 1};
      lease.customer = CustomerId{static_cast<std::int64_t>(i % kCustomers) + 1};
      lease.number = number_of_line(i);
      lease.country = country_;
      lease.app = app_;
      changes.push_back({{}, lease});
    }
    view.on_changes(changes);
  }

  [[nodiscard]] core::LeaseKey lease_key(std::size_t i) const {
    return {CustomerId{static_cast<std::int64_t>(i % kCustomers) + 1}, number_of_line(i), app_};
  }
  [[nodiscard]] const Catalogue& catalogue() const { return *catalogue_; }

  core::LiveView view;

 private:
  std::shared_ptr<const Catalogue> catalogue_;
  CountryId country_;
  AppId app_;
};

const Fixture& fixture() {
  static const Fixture the_fixture;
  return the_fixture;
}

void parse_query(benchmark::State& state) {
  const std::string query = fmt::format("customer={}&number={}&country={}&app={}",
                                        key_of_customer(7), digits_of_line(7), kCountry, kApp);
  for (auto _ : state) {
    benchmark::DoNotOptimize(wire::Parameters::parse(query, ""));
  }
}

void hash_key(benchmark::State& state) {
  const std::string key = key_of_customer(7);
  for (auto _ : state) benchmark::DoNotOptimize(sha256(key));
}

void authenticate(benchmark::State& state) {
  const Fixture& f = fixture();
  const Digest hash = sha256(key_of_customer(7));
  for (auto _ : state) benchmark::DoNotOptimize(f.view.authenticate(hash, Time{1}));
}

void find_waiting_lease(benchmark::State& state) {
  const Fixture& f = fixture();
  std::size_t i = 0;
  for (auto _ : state) {
    i = (i + 7919) % kLeases;
    const auto found = f.view.find(f.lease_key(i));
    if (!found) state.SkipWithError("a lease is missing");
    benchmark::DoNotOptimize(found);
  }
}

void find_names(benchmark::State& state) {
  const Catalogue& catalogue = fixture().catalogue();
  for (auto _ : state) {
    benchmark::DoNotOptimize(catalogue.find_app("google"));
    benchmark::DoNotOptimize(catalogue.find_country("USA"));
  }
}

void extract_the_code(benchmark::State& state) {
  const std::string text = "G-412157 is your Google verification code. Do not share it.";
  for (auto _ : state) benchmark::DoNotOptimize(extract_code(text));
}

BENCHMARK(parse_query);
BENCHMARK(hash_key);
BENCHMARK(authenticate);
BENCHMARK(find_waiting_lease);
BENCHMARK(find_names);
BENCHMARK(extract_the_code);

}  // namespace
}  // namespace linepool::bench

BENCHMARK_MAIN();
