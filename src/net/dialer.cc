#include "net/dialer.h"

#include <fmt/format.h>
#include <netinet/tcp.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/time/steady_clock.h"

namespace linepool::net {
namespace {

std::string words(int error) {
  return std::generic_category().message(error);
}

int error_of(const UniqueFd& socket) {
  int error = 0;
  socklen_t length = sizeof error;
  CHECK(getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &length) == 0);
  return error;
}

}  // namespace

void Dialer::Attempt::fail(const std::string& why) {
  failure = fmt::format("cannot connect to {}: {}", to_string(addresses[at]), why);
  ++at;
}

void Dialer::dial(EventLoop& loop, std::vector<SocketAddress> addresses, Duration patience,
                  Done done) {
  CHECK(!addresses.empty() && patience.ms > 0);
  begin(std::make_unique<Attempt>(Attempt{loop, std::move(addresses), patience, std::move(done)}));
}

void Dialer::begin(std::unique_ptr<Attempt> attempt) {
  while (attempt->at < attempt->addresses.size()) {
    const SocketAddress& address = attempt->addresses[attempt->at];
    UniqueFd socket(::socket(address.family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    if (!socket) {
      attempt->fail(words(errno));
      continue;
    }
    CHECK(setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0);
    if (::connect(socket.get(), address.raw(), address.length) != 0 && errno != EINPROGRESS) {
      attempt->fail(words(errno));
      continue;
    }
    EventLoop& loop = attempt->loop;
    return loop.open([&](ConnectionId id) {
      const int fd = socket.get();
      return Accepted{
          std::unique_ptr<Connection>(new Dialer(std::move(attempt), id, std::move(socket))), fd};
    });
  }
  Dialed failed;
  failed.failure = std::move(attempt->failure);
  attempt->done(std::move(failed));
}

Dialer::Dialer(std::unique_ptr<Attempt> attempt, ConnectionId id, UniqueFd socket)
    : attempt_(std::move(attempt)),
      id_(id),
      socket_(std::move(socket)),
      until_(boot_time() + attempt_->patience) {}

bool Dialer::reached_itself(int socket, const SocketAddress& peer) {
  SocketAddress own;
  own.length = sizeof own.storage;
  if (getsockname(socket, reinterpret_cast<sockaddr*>(&own.storage), &own.length) != 0) {
    return false;
  }
  return port_of(own) == port_of(peer) && ip_of(own) == ip_of(peer);
}

void Dialer::on_ready(Readiness readiness) {
  if (!readiness.writable && !readiness.broken) return;
  const SocketAddress peer = attempt_->addresses[attempt_->at];
  if (const int error = error_of(socket_)) return give_up(words(error));
  if (readiness.broken || reached_itself(socket_.get(), peer)) return give_up(words(ECONNREFUSED));
  const std::unique_ptr<Attempt> attempt = std::move(attempt_);
  Dialed reached{std::move(socket_), peer, {}};
  attempt->loop.unwatch(reached.socket.get());
  attempt->loop.retire(id_);
  attempt->done(std::move(reached));
}

void Dialer::sweep() {
  if (until_ <= boot_time()) give_up("no answer in time");
}

void Dialer::drain() {
  attempt_->loop.retire(id_);
}

void Dialer::abort() {
  attempt_->loop.retire(id_);
}

void Dialer::give_up(const std::string& why) {
  std::unique_ptr<Attempt> attempt = std::move(attempt_);
  attempt->fail(why);
  attempt->loop.retire(id_);
  begin(std::move(attempt));
}

}  // namespace linepool::net
