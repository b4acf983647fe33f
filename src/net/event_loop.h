// One thread's connections on one epoll instance: listening sockets, wake-ups from other threads,
// and deadlines, which are checked in a sweep once in a while. It knows no protocol.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "base/ip_address.h"
#include "base/time.h"
#include "net/socket_calls.h"
#include "net/unique_fd.h"

struct epoll_event;

namespace linepool::net {

// Names a connection for as long as it lives: slots are used again, serials are not.
struct ConnectionId {
  std::uint32_t slot = 0;
  std::uint64_t serial = 0;
  bool operator==(const ConnectionId&) const = default;
};

// What a loop calls on its thread. Whichever hook ends the connection calls retire() last, which
// destroys it.
class Connection {
 public:
  virtual ~Connection() = default;
  // Its socket is watched edge-triggered: what is not read or written now is not reported again.
  virtual void on_ready(Readiness readiness) = 0;
  virtual void sweep() = 0;
  // Nothing new begins: end as soon as what is in progress is done.
  virtual void drain() = 0;
  // End now.
  virtual void abort() = 0;
};

// A connection and the socket to watch for it, which the connection owns.
struct Accepted {
  std::unique_ptr<Connection> connection;  // null: not accepted, the socket is closed
  int fd = -1;
};

class EventLoop {
 public:
  // What the owner does; everything on the loop's thread.
  class Owner {
   public:
    virtual ~Owner() = default;
    virtual Accepted accept(UniqueFd socket, const IpAddress& peer, ConnectionId id) = 0;
    virtual void on_accept_failure(int error) = 0;  // for lack of descriptors or memory
    virtual void on_wake() = 0;                     // once for any number of calls of wake()
    virtual void on_drained() = 0;                  // once, when no connection is left
  };

  // `owner` must outlive the loop. Throws std::system_error.
  EventLoop(Owner& owner, Duration sweep_interval);
  ~EventLoop();
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;

  // Takes over a listening socket. Call it before run().
  void listen(UniqueFd socket);
  // The thread's body: returns after stop(), with every connection aborted.
  void run();

  // Any thread.
  void wake() const;
  void start_drain();
  void stop();

  // These on the loop's thread only.
  [[nodiscard]] Connection* find(ConnectionId id) const;  // null: it is gone
  void retire(ConnectionId id);
  // A connection that begins on this side; also before run(). `make` may give none.
  void open(const std::function<Accepted(ConnectionId)>& make);
  // Stops watching the socket of a connection that is about to retire, so that another connection
  // can have it.
  void unwatch(int fd) const;
  // Calls its on_ready() again once the others have had their turn.
  void revisit(ConnectionId id);
  [[nodiscard]] std::size_t open() const { return open_; }
  [[nodiscard]] bool is_draining() const { return draining_; }

 private:
  struct Listener {
    UniqueFd socket;
    bool is_watched = false;
  };
  struct Slot {
    std::unique_ptr<Connection> connection;
    std::uint64_t serial = 0;
  };

  void watch(int fd, std::uint64_t key, std::uint32_t events) const;
  void handle_events(std::span<const epoll_event> events);
  void visit_again();
  void accept_some(Listener& listener);
  bool accept_one(Listener& listener);
  void sweep();
  void begin_drain();
  void note_if_drained();
  template <class Visit>
  void for_each_connection(Visit visit);

  Owner& owner_;
  const Duration sweep_interval_;
  UniqueFd epoll_;
  UniqueFd wake_;
  std::atomic<bool> drain_requested_{false};
  std::atomic<bool> stop_requested_{false};
  std::vector<Listener> listeners_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_slots_;
  std::vector<ConnectionId> again_;
  std::vector<ConnectionId> visiting_;
  std::uint64_t next_serial_ = 1;
  std::size_t open_ = 0;
  bool draining_ = false;
  bool drained_ = false;
};

}  // namespace linepool::net
