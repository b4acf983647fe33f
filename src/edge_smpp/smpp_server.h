// An SMSC's side of SMPP: listens, keeps the sessions' time and limits, and passes binds and
// messages to a handler. It knows no store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/metrics.h"
#include "base/time.h"
#include "edge_smpp/handler.h"
#include "sms/session/settings.h"

namespace linepool::edge_smpp {

struct Options {
  std::string address = "127.0.0.1";      // IPv4 or IPv6, numeric
  std::uint16_t port = 0;                 // 0: any free port
  std::string system_id = "linepool";     // what we call ourselves
  std::size_t max_links = 0;              // 0: no limit
  std::size_t max_links_per_address = 0;  // 0: no limit
  sms::SessionSettings session;
  // Within which a peer must take some of what was sent to it.
  Duration write_timeout = Duration::seconds(30);
  // How often deadlines are checked; each may be this much late, never early.
  Duration sweep_interval = Duration::millis(250);
};

class SmppServer {
 public:
  // `handler` is called on the loop's thread; it and `metrics` must outlive the server.
  SmppServer(Options options, Handler& handler, Metrics& metrics);
  // Stops at once whatever drain() has not.
  ~SmppServer();
  SmppServer(const SmppServer&) = delete;
  SmppServer& operator=(const SmppServer&) = delete;

  // Binds the address and starts the loop. Throws std::runtime_error with a sentence for the
  // operator if the address cannot be bound. Call it once.
  void start();
  // The port that was actually bound.
  [[nodiscard]] std::uint16_t port() const;

  // Accepts no more connections, says unbind to those that are bound, and closes the others. Any
  // thread.
  void start_drain();
  // The same, and waits until every peer has its answers and has said good-bye; whatever remains
  // after `grace` is cut off. True if nothing was. Any thread but the loop's; the server cannot be
  // restarted afterwards.
  bool drain(Duration grace);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::edge_smpp
