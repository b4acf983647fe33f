// Connections that begin on this side, made without blocking the loop.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/time.h"
#include "net/event_loop.h"
#include "net/socket_address.h"
#include "net/unique_fd.h"

namespace linepool::net {

struct Dialed {
  UniqueFd socket = {};  // none: every address failed
  SocketAddress peer = {};
  std::string failure = {};  // "cannot connect to 192.0.2.1:2775: Connection refused"
};

// An attempt to connect, which is itself a connection of the loop.
class Dialer final : public Connection {
 public:
  using Done = std::function<void(Dialed)>;

  // Tries one address after the other, each for at most `patience`, which the loop's sweeps
  // measure. On the loop's thread or before run(). Calls `done` once on that thread, before it
  // returns if no attempt can even begin; never if the loop drains or stops first.
  static void dial(EventLoop& loop, std::vector<SocketAddress> addresses, Duration patience,
                   Done done);
  // Whether a socket is connected to itself: the kernel does that when it happens to draw the port
  // that is to be reached, and then nobody else can listen there.
  static bool reached_itself(int socket, const SocketAddress& peer);

  void on_ready(Readiness readiness) override;
  void sweep() override;
  void drain() override;
  void abort() override;

 private:
  struct Attempt {
    EventLoop& loop;
    std::vector<SocketAddress> addresses;
    Duration patience;
    Done done;
    std::size_t at = 0;  // in `addresses`
    std::string failure = {};
    void fail(const std::string& why);
  };

  Dialer(std::unique_ptr<Attempt> attempt, ConnectionId id, UniqueFd socket);
  static void begin(std::unique_ptr<Attempt> attempt);
  // Leaves the loop and goes on with the next address.
  void give_up(const std::string& why);

  std::unique_ptr<Attempt> attempt_;
  const ConnectionId id_;
  UniqueFd socket_;
  const Time until_;
};

}  // namespace linepool::net
