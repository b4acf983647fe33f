// The whole program behind the sockets: router, dialects, engine, store. Time stands still until a
// test moves it.
#pragma once

#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/api.h"
#include "base/clock.h"
#include "base/crypto/random.h"
#include "base/testing/temporary_directory.h"
#include "core/engine/command.h"
#include "core/engine/engine.h"
#include "core/health/recent.h"
#include "core/health/silent_lines.h"
#include "core/health/supply_health.h"
#include "core/queries/live_view.h"
#include "core/queries/query_pool.h"
#include "gate/gate.h"
#include "store/store.h"
#include "supply/http_supply.h"

namespace linepool::scenarios {

enum class StoreKind { kMemory, kSqlite };

struct Ask {
  wire::Method method = wire::Method::kGet;
  std::string target;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  IpAddress peer;
};

IpAddress address_from(std::string_view text);

struct StackOptions {
  StoreKind store = StoreKind::kMemory;
  gate::RequestLimits limits;
  std::size_t queue_capacity = 1024;
  bool sandbox = false;  // the admin API can move the clock
  bool hides_empty_countries = false;
  TimeZone zone = {};  // for dates in the user API
  api::handler::HandlerSettings handler = {};
  UserStyle user_style = UserStyle::kText;
  core::SilenceWatch silence = {};
};

// The customers' webhook receivers, as far as a test call knows them: each accepts what it gets.
class Receivers final : public core::WebhookTester {
 public:
  bool test(const Webhook& webhook,
            std::function<void(const DeliveryAttempt& attempt)> done) override {
    DeliveryAttempt attempt;
    attempt.webhook = webhook.id;
    attempt.status = 204;
    attempt.latency_ms = 1;
    done(attempt);
    return true;
  }
};

class Stack {
 public:
  static constexpr std::string_view kAdminToken = "0123456789abcdef0123456789abcdef";
  static constexpr Time kStart{1'793'534'400'000};  // 2026-11-01 12:00:00
  static constexpr std::size_t kWaitsPerCustomer = 100;

  explicit Stack(const StackOptions& options);
  ~Stack();
  wire::Response ask(const Ask& ask);  // waits for the answer
  // An answer that may take its time.
  class Pending {
   public:
    virtual ~Pending() = default;
    virtual wire::Response wait() = 0;
  };
  // Sends the request; on return, everything that happens by itself has happened.
  std::unique_ptr<Pending> begin(const Ask& ask);
  void settle();  // waits until every query submitted so far has run
  // Snapshots of the store taken: one per query, plus this object's own.
  [[nodiscard]] std::int64_t snapshots() const;
  // Moves the clock, ends the waits that have expired, puts silent lines in quarantine.
  void advance(Duration by);
  void set_machine_clock(Duration by);  // forward, by that much
  void fail_reads();                    // from now on, reads from the store fail

  // Runs one command and waits for its reply.
  template <core::IsCommand C>
  Result<typename C::Reply> run(C command) {
    // Shared: the engine's thread may still be inside set_value() when this thread has its value.
    auto reply = std::make_shared<std::promise<Result<typename C::Reply>>>();
    const bool accepted = engine_->submit(std::move(command), [reply](Result<typename C::Reply> r) {
      reply->set_value(std::move(r));
    });
    CHECK(accepted, "the engine takes a command of a test");
    return reply->get_future().get();
  }
  void write(const std::function<void(store::Tx&)>& change);  // past the engine, which is idle
  std::size_t expire();  // every lease that is due; returns how many
  template <class F>
  auto read(F f) {
    const auto snapshot = take_snapshot();
    return f(snapshot->tx());
  }
  ManualClock clock{kStart};
  Metrics metrics;
  api::Api& api() { return *api_; }
  core::Engine& engine() { return *engine_; }
  core::CatalogueHolder& catalogue() { return *catalogue_; }

 private:
  class Folder;
  class CountedStore;
  class SandboxClock;
  class Doubt;
  std::unique_ptr<store::Snapshot> take_snapshot();
  std::unique_ptr<Pending> begin_alone(const Ask& ask);
  TemporaryDirectory directory_;
  SeededRandom random_{7};
  const TimeZone zone_;
  std::unique_ptr<CountedStore> store_;
  std::unique_ptr<Folder> folder_;
  std::unique_ptr<Doubt> doubt_;
  std::unique_ptr<SandboxClock> sandbox_clock_;
  std::unique_ptr<api::admin::BackupDesk> backups_;
  std::unique_ptr<core::CatalogueHolder> catalogue_;
  core::LiveView live_;
  core::SupplyCounters supply_counters_{metrics, clock};
  std::unique_ptr<core::SupplyHealth> supply_health_;
  std::unique_ptr<core::SilentLines> silent_lines_;
  core::Recent recent_;
  core::Waits waits_{4000, kWaitsPerCustomer, live_};
  core::Feed feed_;
  std::unique_ptr<core::BatchRunner> runner_;
  std::unique_ptr<core::Engine> engine_;
  std::unique_ptr<core::QueryPool> queries_;
  std::unique_ptr<core::EventStreams> streams_;
  Receivers tester_;
  std::unique_ptr<gate::Gate> gate_;
  std::unique_ptr<api::Api> api_;
  supply::PartCounters part_counters_{metrics, supply_counters_};
  std::unique_ptr<supply::HttpSupply> supply_;
};

}  // namespace linepool::scenarios
