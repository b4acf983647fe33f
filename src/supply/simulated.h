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
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "core/commands/messages/receive_message.h"
#include "core/engine/batch_runner.h"
#include "core/engine/catalogue_holder.h"
#include "core/engine/feed.h"
#include "core/engine/simulated_reply.h"
#include "store/store.h"
#include "supply/submit.h"

namespace linepool::supply {

class SimulatedLines final : public core::FeedListener {
 public:
  struct Options {
    Duration reply_after = Duration::seconds(4);
    std::uint64_t seed = 0;            // another one draws other codes and wordings
    bool plain_texts = false;          // one English wording for all: "G-123456 is your ... code"
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
    core::SharedReply reply = {};
    bool is_second = false;  // of two
    bool operator>(const Due& other) const { return at > other.at; }
  };

  void lease_made(const Lease& lease, const core::SharedReply& reply);
  void lease_ended(const Lease& lease, Time at);
  void schedule(const Due& due);
  [[nodiscard]] std::optional<core::ReceiveMessage> message_for(const store::Tx& tx,
                                                                const Catalogue& catalogue,
                                                                const Due& due, Time now) const;
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
  std::unordered_map<LeaseId, core::SharedReply> late_;  // until the order ends
  std::priority_queue<Due, std::vector<Due>, std::greater<>> queue_;
  bool stopping_ = false;
  bool clock_moved_ = false;  // since it was last read
  std::thread thread_;
};

}  // namespace linepool::supply
