#include "net/event_loop.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "net/listen_socket.h"

namespace linepool::net {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kEvents = 256;  // taken from the kernel at a time
constexpr std::size_t kAccepts = 64;  // new connections in a row, before the others' turn

// What an event is about: a connection by slot and the low half of its serial, or one of the loop's
// own sockets.
constexpr std::uint64_t kSlots = 0xFFFF'0000;
constexpr std::uint64_t kWakeKey = 0xFFFF'FFFF;

std::uint64_t key_of(ConnectionId id) {
  return id.serial << 32 | id.slot;
}

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

EventLoop::EventLoop(Owner& owner, Duration sweep_interval)
    : owner_(owner),
      sweep_interval_(sweep_interval),
      epoll_(epoll_create1(EPOLL_CLOEXEC)),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  CHECK(sweep_interval.ms > 0);
  if (!epoll_ || !wake_) fail("cannot make an event loop");
  // With edge triggering each write is an event, and nobody has to read it back.
  watch(wake_.get(), kWakeKey, EPOLLIN | EPOLLET);
}

EventLoop::~EventLoop() {
  CHECK(open_ == 0, "run() has aborted what was open");
}

void EventLoop::listen(UniqueFd socket) {
  CHECK(listeners_.size() < kWakeKey - kSlots);
  watch(socket.get(), kSlots + listeners_.size(), EPOLLIN);
  listeners_.push_back({std::move(socket), true});
}

void EventLoop::watch(int fd, std::uint64_t key, std::uint32_t events) const {
  epoll_event event{};
  event.events = events;
  event.data.u64 = key;
  if (epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &event) != 0) fail("cannot watch a socket");
}

void EventLoop::unwatch(int fd) const {
  if (epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, fd, nullptr) != 0) fail("cannot let go of a socket");
}

void EventLoop::wake() const {
  const std::uint64_t one = 1;
  // Fails only when the counter is full, and then the loop has been woken often enough.
  [[maybe_unused]] const ssize_t n = ::write(wake_.get(), &one, sizeof one);
}

void EventLoop::run() {
  const auto interval = std::chrono::milliseconds(sweep_interval_.ms);
  auto next_sweep = SteadyClock::now() + interval;
  std::array<epoll_event, kEvents> events;  // NOLINT: the kernel fills it
  while (!stop_requested_.load(std::memory_order_acquire)) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next_sweep - SteadyClock::now());
    const int timeout_ms =
        again_.empty() ? static_cast<int>(std::max<std::int64_t>(left.count(), 0)) : 0;
    const int n = epoll_wait(epoll_.get(), events.data(), kEvents, timeout_ms);
    if (n < 0 && errno != EINTR) fail("cannot wait for events");
    handle_events({events.data(), static_cast<std::size_t>(std::max(n, 0))});
    visit_again();
    if (const auto now = SteadyClock::now(); now >= next_sweep) {
      sweep();
      next_sweep = now + interval;
    }
  }
  listeners_.clear();
  for_each_connection([](Connection& connection) { connection.abort(); });
  CHECK(open_ == 0);
}

void EventLoop::handle_events(std::span<const epoll_event> events) {
  bool woken = false;
  for (const epoll_event& event : events) {
    const std::uint64_t key = event.data.u64;
    const std::uint64_t slot = key & 0xFFFF'FFFF;
    if (key == kWakeKey) {
      woken = true;
    } else if (slot < slots_.size()) {
      const Slot& at = slots_[slot];
      // An event for a connection that has just gone is not its successor's.
      if (at.connection == nullptr ||
          key_of({static_cast<std::uint32_t>(slot), at.serial}) != key) {
        continue;
      }
      at.connection->on_ready({.readable = (event.events & EPOLLIN) != 0,
                               .writable = (event.events & EPOLLOUT) != 0,
                               .half_closed = (event.events & EPOLLRDHUP) != 0,
                               .broken = (event.events & (EPOLLERR | EPOLLHUP)) != 0});
    } else if (key >= kSlots && key - kSlots < listeners_.size()) {
      accept_some(listeners_[key - kSlots]);
    }
  }
  if (!woken) return;
  owner_.on_wake();
  if (drain_requested_.load(std::memory_order_acquire) && !draining_) begin_drain();
}

Connection* EventLoop::find(ConnectionId id) const {
  if (id.slot >= slots_.size() || slots_[id.slot].serial != id.serial) return nullptr;
  return slots_[id.slot].connection.get();
}

void EventLoop::revisit(ConnectionId id) {
  again_.push_back(id);
}

void EventLoop::visit_again() {
  if (again_.empty()) return;
  visiting_.swap(again_);  // one that asks again gets its turn after the next events
  for (const ConnectionId id : visiting_) {
    if (Connection* connection = find(id)) connection->on_ready({});
  }
  visiting_.clear();
}

void EventLoop::accept_some(Listener& listener) {
  for (std::size_t i = 0; i < kAccepts; ++i) {
    if (!accept_one(listener)) return;
  }
}

bool EventLoop::accept_one(Listener& listener) {
  Incoming incoming = accept_connection(listener.socket.get());
  switch (incoming.outcome) {
    case Accepting::kTaken:
      open([this, &incoming](ConnectionId id) {
        return owner_.accept(std::move(incoming.socket), incoming.peer, id);
      });
      return true;
    case Accepting::kNone: return false;
    case Accepting::kGone: return true;
    case Accepting::kNoRoom:
      // The next sweep tries again.
      owner_.on_accept_failure(incoming.error);
      epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, listener.socket.get(), nullptr);
      listener.is_watched = false;
      return false;
  }
  return false;
}

void EventLoop::open(const std::function<Accepted(ConnectionId)>& make) {
  if (free_slots_.empty()) {
    CHECK(slots_.size() < kSlots, "descriptors run out long before");
    free_slots_.push_back(static_cast<std::uint32_t>(slots_.size()));
    slots_.emplace_back();
  }
  const ConnectionId id{free_slots_.back(), next_serial_++};
  Accepted accepted = make(id);
  if (accepted.connection == nullptr) return;
  CHECK(free_slots_.back() == id.slot, "a connection does not open another as it is made");
  free_slots_.pop_back();
  slots_[id.slot] = {std::move(accepted.connection), id.serial};
  ++open_;
  // All events from the start: being edge-triggered, they cost nothing while nothing changes.
  watch(accepted.fd, key_of(id), EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
}

void EventLoop::retire(ConnectionId id) {
  CHECK(find(id) != nullptr, "a connection is retired once");
  // Out of its slot first: the destructor may look at the loop.
  const std::unique_ptr<Connection> gone = std::move(slots_[id.slot].connection);
  free_slots_.push_back(id.slot);
  --open_;
  note_if_drained();
}

void EventLoop::sweep() {
  for_each_connection([](Connection& connection) { connection.sweep(); });
  for (std::size_t i = 0; i < listeners_.size(); ++i) {
    if (listeners_[i].is_watched) continue;
    watch(listeners_[i].socket.get(), kSlots + i, EPOLLIN);
    listeners_[i].is_watched = true;
  }
}

template <class Visit>
void EventLoop::for_each_connection(Visit visit) {
  // By index: a visit may destroy its connection.
  for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
    if (slots_[slot].connection) visit(*slots_[slot].connection);
  }
}

void EventLoop::start_drain() {
  drain_requested_.store(true, std::memory_order_release);
  wake();
}

void EventLoop::begin_drain() {
  draining_ = true;
  listeners_.clear();
  for_each_connection([](Connection& connection) { connection.drain(); });
  note_if_drained();
}

void EventLoop::note_if_drained() {
  if (!draining_ || drained_ || open_ > 0) return;
  drained_ = true;
  owner_.on_drained();
}

void EventLoop::stop() {
  stop_requested_.store(true, std::memory_order_release);
  wake();
}

}  // namespace linepool::net
