// The world of one simulated run: clock, randomness, store, engine without a thread, and the live
// view, all from one seed. Nothing in it waits or uses anything of the real machine.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "auditor/auditor.h"
#include "base/clock.h"
#include "base/crypto/random.h"
#include "core/engine/batch_runner.h"
#include "core/engine/command.h"
#include "core/health/supply_health.h"
#include "core/queries/live_view.h"

namespace linepool::sim {

inline constexpr Time kStart{1'700'000'000'000};

// A store whose process can die; the two kinds of runs differ only in this.
class StoreUnderTest {
 public:
  virtual ~StoreUnderTest() = default;
  [[nodiscard]] virtual store::Store& store() = 0;
  // Kills the process without warning and restarts it on what is on the disk.
  virtual void crash(Random& random) = 0;
  // Makes the disk fail soon: lose power at a sync, fill up, or break. No effect if there is no
  // disk.
  virtual void fail_soon(Random& random) = 0;
};

std::unique_ptr<StoreUnderTest> memory_store();
std::unique_ptr<StoreUnderTest> sqlite_store(std::uint64_t seed);

// The catalogue of every run: apps with a sender, with a word, with both, and a catch-all.
PlainCatalogue plain_catalogue();
std::shared_ptr<const Catalogue> real_catalogue();

// What came back for a request: one of them.
struct Heard {
  std::optional<Result<core::Reply>> reply;
  std::optional<Result<core::Replayed>> answer;  // with an idempotency key
  std::optional<Result<std::string>> effects;    // of commands that go together

  [[nodiscard]] bool anything() const { return reply || answer || effects; }
};

// Requests of several commands: how many were kept, and how many undone.
struct Together {
  std::uint64_t kept = 0;
  std::uint64_t undone = 0;
};

using Successes = std::array<std::uint64_t, std::variant_size_v<core::Command>>;

class World {
 public:
  World(std::uint64_t seed, std::unique_ptr<StoreUnderTest> store);

  [[nodiscard]] Random& random() { return random_; }
  [[nodiscard]] Time now() const { return clock_.now(); }
  void advance(Duration d) { clock_.advance(d); }
  [[nodiscard]] bool chance(std::uint64_t percent) { return random_.below(100) < percent; }

  // Runs the requests as one batch and has the auditor judge each reply. Returns "" or what is
  // wrong. If the disk fails during the batch, the process dies and restarts, and the batch must
  // have happened completely or not at all.
  std::string run(const std::vector<Request>& requests);
  // Stops and restarts: what can be observed before and after must be the same.
  std::string restart();
  // Makes the disk, if there is one, fail within the next few batches.
  void plan_crash();

  // get_sms as the edge does it: first the live view, then the store.
  [[nodiscard]] Result<std::string> read_sms(CustomerId customer, LineNumber number,
                                             CountryId country, AppId app);
  // Compares a rental's messages, read as the edge does, with the auditor's.
  [[nodiscard]] std::string read_rental(const store::Tx& tx, const Lease& rental) const;
  // Reads every lease ever made as its customer would and compares it with the auditor's.
  [[nodiscard]] std::string read_everything();
  [[nodiscard]] std::string check_store(bool deep);

  [[nodiscard]] const Auditor& auditor() const { return auditor_; }
  [[nodiscard]] const Rules& rules() const { return rules_; }
  [[nodiscard]] std::uint64_t crashes() const { return crashes_; }
  // How many crashes came between the commit and the replies.
  [[nodiscard]] std::uint64_t lost_replies() const { return lost_replies_; }
  // How many commands of each kind have taken effect.
  [[nodiscard]] const Successes& successes() const { return successes_; }
  [[nodiscard]] const Together& together() const { return together_; }

 private:
  void start();
  void draw_rules();
  [[nodiscard]] std::string check_supply_health();
  [[nodiscard]] std::string check_shown_prices() const;
  std::string judge(const Request& request, const Heard* heard);
  std::string recover(const std::vector<Request>& requests);

  SeededRandom random_;
  ManualClock clock_{kStart};
  Rules rules_;
  std::unique_ptr<StoreUnderTest> store_;
  core::CatalogueHolder catalogue_;
  Auditor auditor_;
  std::optional<core::Feed> feed_;
  std::optional<core::LiveView> live_view_;
  std::optional<Metrics> metrics_;
  std::optional<core::SupplyCounters> supply_counters_;
  std::optional<core::SupplyHealth> supply_health_;
  std::optional<core::BatchRunner> runner_;
  std::uint64_t crashes_ = 0;
  std::uint64_t lost_replies_ = 0;
  Successes successes_{};
  Together together_;
};

}  // namespace linepool::sim
