// Simulated lines: some seconds after a simulated line is leased, it receives an SMS of the lease's
// app, through the same command as any other. For sandboxes; real lines are never touched.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "core/engine/batch_runner.h"
#include "core/engine/catalogue_holder.h"
#include "core/engine/feed.h"
#include "store/store.h"
#include "supply/submit.h"

namespace linepool::supply {

class SimulatedLines final : public core::FeedListener {
 public:
  struct Options {
    Duration reply_after = Duration::seconds(4);
    std::size_t capacity = 1'000'000;  // pending SMS; leases beyond that get none
  };

  SimulatedLines(store::Store& store, const core::CatalogueHolder& catalogue, Submit submit,
                 const Clock& clock, const Options& options);
  ~SimulatedLines() override;
  SimulatedLines(const SimulatedLines&) = delete;
  SimulatedLines& operator=(const SimulatedLines&) = delete;

  // Resumes the leases that were waiting when the last process ended. Call it before the first
  // publish.
  void resume(const store::Tx& tx);
  void on_changes(std::span<const core::Change> changes) override;

  // Starts the thread that delivers what falls due. Tests call deliver_due() themselves instead.
  void start();
  void stop();

  // The clock has jumped: pending SMS may be due. Any thread.
  void clock_moved();

  // Delivers what is due now; returns the time until the next delivery, or nothing if none is
  // pending.
  std::optional<Duration> deliver_due();

 private:
  struct Due {
    Time at;
    LeaseId lease;
    bool operator>(const Due& other) const { return at > other.at; }
  };

  void schedule(const Lease& lease);
  std::vector<Due> take_due(Time now);
  void put_back(std::span<const Due> rest, Time at);
  void loop();

  store::Store& store_;
  const core::CatalogueHolder& catalogue_;
  const Submit submit_;
  const Clock& clock_;
  const Options options_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::priority_queue<Due, std::vector<Due>, std::greater<>> queue_;
  bool stopping_ = false;
  bool clock_moved_ = false;  // since it was last read
  std::thread thread_;
};

}  // namespace linepool::supply
