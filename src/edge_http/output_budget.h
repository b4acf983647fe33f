// The memory that answers may take while they wait for their clients, over all connections. When it
// is used up, the connections that hold most are closed: slow readers of much, before many slow
// readers of little.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>

#include "edge_http/mailbox.h"

namespace linepool::edge_http {

// Any thread. Asked only about connections whose clients do not keep up.
class OutputBudget {
 public:
  // 0: no limit.
  explicit OutputBudget(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // A connection that held `before` bytes now holds `now`. If that is too much in total, tells the
  // connections that hold most to close, by their mailboxes; what they hold no longer counts.
  void change(const std::shared_ptr<Mailbox>& mailbox, const RequestRef& connection,
              std::size_t before, std::size_t now);

  [[nodiscard]] std::size_t used() const;
  // Connections told to close, so far.
  [[nodiscard]] std::uint64_t closed() const;

 private:
  // By size, then by connection.
  using Key = std::tuple<std::size_t, Mailbox*, std::uint32_t, std::uint64_t>;

  void close_largest();

  const std::size_t max_bytes_;
  mutable std::mutex mutex_;
  std::map<Key, std::shared_ptr<Mailbox>> holders_;
  std::size_t used_ = 0;
  std::uint64_t closed_ = 0;
};

}  // namespace linepool::edge_http
