#include "edge_http/event_loop.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <ctime>
#include <string>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "edge_http/response_writer.h"
#include "edge_http/socket_session.h"
#include "net/listen_socket.h"
#include "net/time_slices.h"

namespace linepool::edge_http {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kEvents = 256;  // taken from the kernel at a time
constexpr std::size_t kAccepts = 64;  // new connections in a row, before the others' turn

// What an event is about: a session by slot and the low half of its serial, so that an event for a
// connection that has just gone is not attributed to its successor; or one of the loop's own.
constexpr std::uint64_t kSlots = 0xFFFF'0000;
constexpr std::uint64_t kWakeKey = 0xFFFF'FFFF;

std::uint64_t key_of(const Session& session) {
  return session.serial() << 32 | session.slot();
}

// The answer to one connection too many. A courtesy: sent only if the socket takes it at once.
constexpr std::string_view kRejection =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\nContent-Length: 21\r\n"
    "Retry-After: 1\r\nConnection: close\r\n";
constexpr std::string_view kRejectionBody = "Too many connections.";

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

MetricLabels status_class(std::size_t digit) {
  return {{"class", std::to_string(digit) + "xx"}};
}

// OpenSSL writes with write(2), which raises the signal if the client has gone.
void block_broken_pipe_signal() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  CHECK(pthread_sigmask(SIG_BLOCK, &signals, nullptr) == 0);
}

}  // namespace

HttpMetrics::HttpMetrics(Metrics& m)
    : requests(m.counter("linepool_http_requests_total", "Complete requests received.")),
      timeouts(m.counter("linepool_http_timeouts_total",
                         "Connections cut off because the client was too slow.")),
      slow_readers(
          m.counter("linepool_http_slow_readers_total",
                    "Streams cut off because too much unread data waited for their client.")),
      bad_proxy_headers(
          m.counter("linepool_bad_client_addresses_total",
                    "Requests or connections of trusted proxies without a readable client address.",
                    {{"source", "proxy_protocol"}})),
      accepted(m.counter("linepool_http_accepted_connections_total", "Connections accepted.")),
      rejected(m.counter("linepool_http_rejected_connections_total",
                         "Connections rejected because there were too many.")),
      reserved(m.counter("linepool_http_reserved_connections_total",
                         "Connections beyond the limit, let in for probes and operators.")),
      output_cut(m.counter("linepool_http_output_cut_total",
                           "Connections closed because unread answers took too much memory.")),
      output_bytes(
          m.gauge("linepool_http_output_bytes", "Memory of answers that wait for their clients.")),
      connections(m.gauge("linepool_http_connections", "Open connections.")),
      responses{} {
  for (std::size_t digit = 2; digit <= 5; ++digit) {
    responses[digit] = &m.counter("linepool_http_responses_total", "Responses by status class.",
                                  status_class(digit));
  }
}

EventLoop::EventLoop(const Shared& shared, std::size_t index, std::size_t loops)
    : SessionHost(shared.settings, shared.handler),
      shared_(shared),
      is_first_(index == 0),
      epoll_(epoll_create1(EPOLL_CLOEXEC)),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (!epoll_ || !wake_) fail("cannot make an event loop");
  // With edge triggering each write is an event, and nobody has to read it back.
  watch(wake_.get(), kWakeKey, EPOLLIN | EPOLLET);
  mailbox = std::make_shared<Mailbox>([this] { wake(); });
  next_request_id = {shared.run, index + 1};
  request_id_step = loops;
  budget = &shared.budget;
  make_lines();
}

EventLoop::~EventLoop() {
  mailbox->close();
}

void EventLoop::listen(net::UniqueFd socket, const Entrance& entrance) {
  CHECK(listeners_.size() < kWakeKey - kSlots);
  CHECK(entrance.number == entrances_.size() && entrance.limits != nullptr);
  watch(socket.get(), kSlots + listeners_.size(), EPOLLIN);
  listeners_.push_back({std::move(socket), entrances_.size(), true});
  entrances_.push_back(entrance);
}

// Over plain HTTP nobody is told to use nothing but TLS (RFC 6797, section 7.2).
void EventLoop::make_lines() {
  const std::time_t seconds = std::time(nullptr);
  plain_lines = HeadLines::at(seconds, 0);
  tls_lines = HeadLines::at(seconds, shared_.strict_transport_s);
}

void EventLoop::watch(int fd, std::uint64_t key, std::uint32_t events) const {
  epoll_event event{};
  event.events = events;
  event.data.u64 = key;
  if (epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &event) != 0) fail("cannot watch a socket");
}

void EventLoop::wake() const {
  const std::uint64_t one = 1;
  // Fails only when the counter is full, and then the loop has been woken often enough.
  [[maybe_unused]] const ssize_t n = ::write(wake_.get(), &one, sizeof one);
}

void EventLoop::run() {
  block_broken_pipe_signal();
  if (shared_.short_time_slices) net::ask_for_short_time_slices();
  const auto interval = std::chrono::milliseconds(shared_.sweep_interval.ms);
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
    if (const auto now_is = SteadyClock::now(); now_is >= next_sweep) {
      sweep();
      next_sweep = now_is + interval;
    }
  }
  mailbox->close();
  listeners_.clear();
  for_each_session([](Session& session) { session.abort(); });
  CHECK(open_ == 0);
  flush_metrics();
}

void EventLoop::handle_events(std::span<const epoll_event> events) {
  bool woken = false;
  for (const epoll_event& event : events) {
    const std::uint64_t key = event.data.u64;
    if (Session* session = find(key)) {
      session->on_ready({.readable = (event.events & EPOLLIN) != 0,
                         .writable = (event.events & EPOLLOUT) != 0,
                         .half_closed = (event.events & EPOLLRDHUP) != 0,
                         .broken = (event.events & (EPOLLERR | EPOLLHUP)) != 0});
    } else if (key == kWakeKey) {
      woken = true;
    } else if (key >= kSlots && key - kSlots < listeners_.size()) {
      accept_some(listeners_[key - kSlots]);
    }
  }
  if (woken) handle_wake();
}

Session* EventLoop::find(std::uint64_t key) {
  const std::uint64_t slot = key & 0xFFFF'FFFF;
  Session* session = slot < sessions_.size() ? sessions_[slot].get() : nullptr;
  return session != nullptr && key_of(*session) == key ? session : nullptr;
}

void EventLoop::revisit(Session& session) {
  again_.push_back(key_of(session));
}

void EventLoop::visit_again() {
  if (again_.empty()) return;
  visiting_.swap(again_);  // a session that asks again gets its turn after the next events
  for (const std::uint64_t key : visiting_) {
    if (Session* session = find(key)) session->on_ready({});
  }
  visiting_.clear();
}

void EventLoop::handle_wake() {
  deliver();
  if (drain_requested_.load(std::memory_order_acquire) && !draining) begin_drain();
}

// Delivers answers from other threads.
void EventLoop::deliver() {
  mailbox->take(items_);
  for (const MailboxItem& item : items_) {
    const RequestRef& ref = item.ref;
    Session* session = ref.slot < sessions_.size() ? sessions_[ref.slot].get() : nullptr;
    if (session == nullptr || session->serial() != ref.session) continue;
    if (const auto* answer = std::get_if<std::unique_ptr<wire::Answer>>(&item.content)) {
      session->answer(ref.request, (*answer)->take());
    } else if (const auto* piece = std::get_if<Piece>(&item.content)) {
      session->continue_stream(ref.request, *piece);
    } else {
      session->abort();
    }
  }
  items_.clear();
}

void EventLoop::accept_some(Listener& listener) {
  for (std::size_t i = 0; i < kAccepts; ++i) {
    if (!accept_one(listener)) return;
  }
}

bool EventLoop::accept_one(Listener& listener) {
  net::Incoming incoming = net::accept_connection(listener.socket.get());
  switch (incoming.outcome) {
    case net::Accepting::kTaken:
      admit(std::move(incoming.socket), incoming.peer, entrances_[listener.entrance]);
      return true;
    case net::Accepting::kNone: return false;
    case net::Accepting::kGone: return true;
    case net::Accepting::kNoRoom:
      // The next sweep tries again.
      log_line(LogLevel::kWarning, "http_accept_failed",
               {{"why", std::generic_category().message(incoming.error)}});
      epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, listener.socket.get(), nullptr);
      listener.watched = false;
      return false;
  }
  return false;
}

void EventLoop::reject(int socket, const IpAddress& peer) {
  const wire::RequestId id = take_request_id();
  log_unread(id, peer, 503, kRejectionBody);
  std::string answer(kRejection);
  answer += plain_lines.uncached;
  append_request_id(answer, id);
  answer += "\r\n";
  answer += kRejectionBody;
  [[maybe_unused]] const ssize_t n = ::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL);
}

void EventLoop::admit(net::UniqueFd socket, const IpAddress& peer_address,
                      const Entrance& entrance) {
  const net::Admission admission = entrance.limits->admit(peer_address);
  if (admission == net::Admission::kRefused) {
    shared_.metrics.rejected.Increment();
    if (entrance.tls == nullptr) reject(socket.get(), peer_address);
    return;
  }
  shared_.metrics.accepted.Increment();
  if (admission == net::Admission::kReserved) shared_.metrics.reserved.Increment();
  shared_.metrics.connections.Increment();
  ++open_;
  if (free_slots_.empty()) {
    CHECK(sessions_.size() < kSlots, "descriptors run out long before");
    free_slots_.push_back(static_cast<std::uint32_t>(sessions_.size()));
    sessions_.emplace_back();
  }
  const std::uint32_t slot = free_slots_.back();
  free_slots_.pop_back();
  const std::uint64_t serial = next_serial_++;
  const int fd = socket.get();
  SessionHost& host = *this;
  std::unique_ptr<SocketSession> session;
  if (entrance.tls != nullptr) {
    session = std::make_unique<TlsSession>(host, slot, serial, peer_address, std::move(socket),
                                           entrance.tls->begin());
  } else {
    session = std::make_unique<SocketSession>(host, slot, serial, peer_address, std::move(socket));
  }
  session->set_admittance({entrance.number, admission == net::Admission::kReserved});
  if (any_contains(shared_.proxies, peer_address)) session->expect_proxy_header();
  sessions_[slot] = std::move(session);
  // All events from the start: being edge-triggered, they cost nothing while nothing changes.
  watch(fd, key_of(*sessions_[slot]), EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
}

void EventLoop::retire(Session& session) {
  const std::uint32_t slot = session.slot();
  const Admittance& admittance = session.admittance();
  entrances_[admittance.listener].limits->release(session.peer(), admittance.is_reserved
                                                                      ? net::Admission::kReserved
                                                                      : net::Admission::kOrdinary);
  shared_.metrics.connections.Decrement();
  --open_;
  free_slots_.push_back(slot);
  sessions_[slot].reset();
  note_if_drained();
}

void EventLoop::sweep() {
  ++now;
  make_lines();
  for_each_session([](Session& session) { session.sweep(); });
  for (std::size_t i = 0; i < listeners_.size(); ++i) {
    if (listeners_[i].watched) continue;
    watch(listeners_[i].socket.get(), kSlots + i, EPOLLIN);
    listeners_[i].watched = true;
  }
  flush_metrics();
}

template <class Visit>
void EventLoop::for_each_session(Visit visit) {
  // By index: a visit may destroy its session.
  for (std::size_t slot = 0; slot < sessions_.size(); ++slot) {
    if (sessions_[slot]) visit(*sessions_[slot]);
  }
}

void EventLoop::flush_metrics() {
  const auto add = [](Counter& counter, std::uint64_t current, std::uint64_t& flushed) {
    if (current != flushed) counter.Increment(static_cast<double>(current - flushed));
    flushed = current;
  };
  add(shared_.metrics.requests, counters.requests, flushed_.requests);
  add(shared_.metrics.timeouts, counters.timeouts, flushed_.timeouts);
  add(shared_.metrics.slow_readers, counters.slow_readers, flushed_.slow_readers);
  add(shared_.metrics.rejected, counters.turned_away, flushed_.turned_away);
  add(shared_.metrics.bad_proxy_headers, counters.bad_proxy_headers, flushed_.bad_proxy_headers);
  if (is_first_) {  // of what the loops have in common
    shared_.metrics.output_bytes.Set(static_cast<double>(budget->used()));
    add(shared_.metrics.output_cut, budget->closed(), output_cut_flushed_);
  }
  for (std::size_t digit = 2; digit <= 5; ++digit) {
    add(*shared_.metrics.responses[digit], counters.responses[digit], flushed_.responses[digit]);
  }
}

void EventLoop::start_drain() {
  drain_requested_.store(true, std::memory_order_release);
  wake();
}

void EventLoop::begin_drain() {
  draining = true;
  // Connections already established by the kernel would be reset with the listening socket.
  for (Listener& listener : listeners_) {
    while (accept_one(listener)) continue;
  }
  listeners_.clear();
  for_each_session([](Session& session) { session.drain(); });
  note_if_drained();
}

void EventLoop::note_if_drained() {
  if (!draining || drained_ || open_ > 0) return;
  drained_ = true;
  shared_.on_drained();
}

void EventLoop::stop() {
  stop_requested_.store(true, std::memory_order_release);
  wake();
}

}  // namespace linepool::edge_http
