// One event loop: its thread, its listening sockets and its connections, on one epoll instance.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "base/metrics.h"
#include "base/time.h"
#include "edge_http/session.h"
#include "edge_http/session_host.h"
#include "net/connection_limits.h"
#include "net/tls.h"
#include "net/unique_fd.h"

struct epoll_event;

namespace linepool::edge_http {

// The metrics of all loops together.
struct HttpMetrics {
  explicit HttpMetrics(Metrics& metrics);
  Counter& requests;
  Counter& timeouts;
  Counter& slow_readers;
  Counter& bad_proxy_headers;
  Counter& accepted;
  Counter& rejected;
  Counter& reserved;
  Counter& output_cut;
  Gauge& output_bytes;
  Gauge& connections;
  Counter* responses[6];  // by first digit of the status; the first two are unused
};

// One of the addresses that the server listens on.
struct Entrance {
  std::uint8_t number = 0;                  // as requests tell it
  net::ConnectionLimits* limits = nullptr;  // of its connections
  const net::TlsFiles* tls = nullptr;       // null: plain HTTP
};

class EventLoop final : private SessionHost {
 public:
  struct Shared {
    wire::RequestId::Run run;
    const SessionSettings& settings;
    wire::Handler& handler;
    std::vector<AddressRange> proxies;  // may send the PROXY protocol's header
    HttpMetrics& metrics;
    OutputBudget& budget;
    std::int64_t strict_transport_s;
    Duration sweep_interval;
    bool short_time_slices = true;
    std::function<void()> on_drained;  // called on the loop, once
  };

  EventLoop(const Shared& shared, std::size_t index, std::size_t loops);
  ~EventLoop() override;

  // Takes over a listening socket. Call it before run(), for the entrances in order of their
  // numbers.
  void listen(net::UniqueFd socket, const Entrance& entrance);

  // The thread's body: returns after stop().
  void run();
  // Any thread.
  void start_drain();
  void stop();

 private:
  struct Listener {
    net::UniqueFd socket;
    std::size_t entrance = 0;
    bool watched = false;
  };

  void retire(Session& session) override;
  void revisit(Session& session) override;
  void wake() const;
  void watch(int fd, std::uint64_t key, std::uint32_t events) const;
  void handle_events(std::span<const epoll_event> events);
  void handle_wake();
  void visit_again();
  Session* find(std::uint64_t key);
  bool accept_one(Listener& listener);
  void accept_some(Listener& listener);
  void reject(int socket, const IpAddress& peer);
  void admit(net::UniqueFd socket, const IpAddress& peer, const Entrance& entrance);
  void begin_drain();
  void make_lines();
  void deliver();
  void sweep();
  void flush_metrics();
  void note_if_drained();
  template <class Visit>
  void for_each_session(Visit visit);

  const Shared shared_;
  const bool is_first_;
  net::UniqueFd epoll_;
  net::UniqueFd wake_;
  std::atomic<bool> drain_requested_{false};
  std::atomic<bool> stop_requested_{false};
  std::vector<Entrance> entrances_;  // by number
  std::vector<Listener> listeners_;
  std::vector<std::unique_ptr<Session>> sessions_;  // by slot
  std::vector<std::uint32_t> free_slots_;
  std::vector<std::uint64_t> again_;  // keys of sessions to visit again
  std::vector<std::uint64_t> visiting_;
  std::vector<MailboxItem> items_;
  std::uint64_t next_serial_ = 1;
  std::size_t open_ = 0;
  SessionCounters flushed_;
  std::uint64_t output_cut_flushed_ = 0;
  bool drained_ = false;
};

}  // namespace linepool::edge_http
