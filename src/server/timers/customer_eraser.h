// Goes on with the erasure of customers until nothing of them is left: small commands between all
// the others, also after a restart.
#pragma once

#include <atomic>
#include <deque>
#include <mutex>
#include <optional>

#include "core/commands/accounts/erase_customer.h"
#include "core/engine/engine.h"
#include "core/engine/feed.h"

namespace linepool::server {

class CustomerEraser final : public core::FeedListener {
 public:
  explicit CustomerEraser(core::Engine& engine) : engine_(engine) {}

  // Customers whose erasure had begun when the server stopped. Any thread, once.
  void rebuild(const store::Tx& tx);
  void on_changes(std::span<const core::Change> changes) override;

  // Called every few hundred milliseconds by one thread; the engine must outlive this object,
  // because a command may still be on its way.
  void tick();

 private:
  void begin(const Customer& customer);
  [[nodiscard]] std::optional<core::EraseCustomer> next();
  void go_on(const Result<core::CustomerErased>& reply);

  core::Engine& engine_;
  std::atomic<bool> in_flight_ = false;
  std::mutex mutex_;
  std::deque<core::EraseCustomer> waiting_;  // the first is at work
};

}  // namespace linepool::server
