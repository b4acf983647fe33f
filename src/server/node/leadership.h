// This node's lead of the others on its database, as long as it lasts.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

#include "api/node_list.h"
#include "base/time.h"
#include "server/timers/ticker.h"
#include "store_postgres/nodes/election.h"

namespace linepool::server {

class Leadership final : public api::NodeList {
 public:
  // Of a node that was elected by what it asked for at `asked_at`, in boot time. `on_lost` is
  // called on a thread of this when another node has been elected; it must end the process.
  Leadership(store_postgres::Election& election, Time asked_at, std::function<void()> on_lost);
  ~Leadership() override;
  Leadership(const Leadership&) = delete;
  Leadership& operator=(const Leadership&) = delete;

  // Whether no other node can lead by now: the session is there, as of a moment ago, and the lease,
  // counted from when it was asked for, goes on.
  // Any thread.
  [[nodiscard]] bool is_sure() const;
  [[nodiscard]] std::int64_t epoch() const override { return epoch_; }
  [[nodiscard]] std::vector<api::NodeRow> nodes() const override;

  // Lets another node lead. Nothing may be written any more.
  void give_up();

 private:
  void tick();
  void renew();
  void note_lease(Time asked_at);
  void note_nodes();

  store_postgres::Election& election_;
  const std::int64_t epoch_;
  const std::function<void()> on_lost_;
  std::atomic<std::int64_t> sure_until_ms_{0};  // in boot time
  std::int64_t ticks_ = 0;
  bool was_connected_ = true;
  bool is_in_trouble_ = false;
  mutable std::mutex mutex_;
  std::vector<api::NodeRow> nodes_;
  Ticker heartbeat_;
};

}  // namespace linepool::server
