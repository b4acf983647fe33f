#include "edge_http/socket_session.h"

#include <openssl/err.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <new>

#include "edge_http/proxy_header.h"
#include "net/socket_calls.h"

namespace linepool::edge_http {

using net::uninterrupted;
using net::would_block;

// Peeks without consuming, so that whatever follows, above all a TLS handshake, is left to others.
Session::Io SocketSession::pass_proxy_header() {
  if (!awaits_proxy_header_) return Io::kDone;
  std::array<char, kProxyHeaderBytes> begin;
  const ssize_t n =
      uninterrupted([&] { return ::recv(fd(), begin.data(), begin.size(), MSG_PEEK); });
  if (n == 0) return Io::kEnd;
  if (n < 0) return would_block(errno) ? Io::kBlocked : Io::kFailed;
  const ProxyHeader header = read_proxy_header({begin.data(), static_cast<std::size_t>(n)});
  switch (header.state) {
    case ProxyHeader::State::kMore: return Io::kBlocked;
    case ProxyHeader::State::kAbsent:
      // A proxy's health check may come without one.
      note_bad_proxy_header();
      break;
    case ProxyHeader::State::kFaulty: note_bad_proxy_header(); return Io::kFailed;
    case ProxyHeader::State::kWhole: {
      const ssize_t taken =
          uninterrupted([&] { return ::recv(fd(), begin.data(), header.bytes, 0); });
      if (taken != static_cast<ssize_t>(header.bytes)) return Io::kFailed;
      if (header.client) set_client(*header.client);
      break;
    }
  }
  awaits_proxy_header_ = false;
  return Io::kDone;
}

Session::Transfer SocketSession::receive(std::span<char> room) {
  if (const Io passed = pass_proxy_header(); passed != Io::kDone) return {passed};
  const ssize_t n = uninterrupted([&] { return ::recv(fd(), room.data(), room.size(), 0); });
  if (n > 0) {
    // Less than requested means that the kernel has no more; what comes next is a new event.
    const auto bytes = static_cast<std::size_t>(n);
    return {Io::kDone, bytes, bytes == room.size()};
  }
  if (n == 0) return {Io::kEnd};
  return {would_block(errno) ? Io::kBlocked : Io::kFailed};
}

Session::Transfer SocketSession::send(std::string_view bytes) {
  const ssize_t n =
      uninterrupted([&] { return ::send(fd(), bytes.data(), bytes.size(), MSG_NOSIGNAL); });
  if (n >= 0) return {Io::kDone, static_cast<std::size_t>(n)};
  return {would_block(errno) ? Io::kBlocked : Io::kFailed};
}

void SocketSession::end_sending() {
  ::shutdown(fd(), SHUT_WR);
}

TlsSession::TlsSession(SessionHost& host, std::uint32_t slot, std::uint64_t serial,
                       const IpAddress& peer, net::UniqueFd socket, net::Tls tls)
    : SocketSession(host, slot, serial, peer, std::move(socket), true), ssl_(std::move(tls)) {
  if (SSL_set_fd(ssl_.get(), fd()) != 1) throw std::bad_alloc();
  SSL_set_accept_state(ssl_.get());  // reading performs the handshake first
}

Session::Transfer TlsSession::receive(std::span<char> room) {
  if (broken_) return {Io::kFailed};
  if (const Io passed = pass_proxy_header(); passed != Io::kDone) return {passed};
  ERR_clear_error();
  std::size_t n = 0;
  const int result = SSL_read_ex(ssl_.get(), room.data(), room.size(), &n);
  // One record per call; only OpenSSL knows whether it holds another.
  if (result == 1) return {Io::kDone, n, true};
  return failure(result);
}

Session::Transfer TlsSession::send(std::string_view bytes) {
  if (broken_) return {Io::kFailed};
  ERR_clear_error();
  std::size_t n = 0;
  const int result = SSL_write_ex(ssl_.get(), bytes.data(), bytes.size(), &n);
  if (result == 1) return {Io::kDone, n};
  return failure(result);
}

Session::Transfer TlsSession::failure(int result) {
  switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: return {Io::kBlocked};
    case SSL_ERROR_ZERO_RETURN: return {Io::kEnd};
    default:
      // A client that closes without a close notification ends up here too; every message's length
      // is known, so no truncation goes unnoticed.
      broken_ = true;
      ERR_clear_error();
      return {Io::kFailed};
  }
}

void TlsSession::end_sending() {
  if (!broken_ && SSL_is_init_finished(ssl_.get()) == 1) {
    ERR_clear_error();
    SSL_shutdown(ssl_.get());  // the close notification, if the socket takes it
  }
  SocketSession::end_sending();
}

}  // namespace linepool::edge_http
