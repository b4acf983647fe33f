// A connection to nobody: it is swept with the others, also while there is none.
#pragma once

#include <functional>

#include "net/event_loop.h"
#include "net/unique_fd.h"

namespace linepool::edge_smpp {

class Heart final : public net::Connection {
 public:
  // Calls `beat` at each sweep of the loop until it drains. Throws std::system_error.
  static void open(net::EventLoop& loop, std::function<void()> beat);

  void on_ready(net::Readiness) override {}
  void sweep() override { beat_(); }
  void drain() override { loop_.retire(id_); }
  void abort() override { loop_.retire(id_); }

 private:
  Heart(net::EventLoop& loop, net::ConnectionId id, net::UniqueFd fd, std::function<void()> beat);

  net::EventLoop& loop_;
  const net::ConnectionId id_;
  const net::UniqueFd fd_;
  const std::function<void()> beat_;
};

}  // namespace linepool::edge_smpp
