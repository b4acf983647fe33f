// Sessions on real sockets: plain TCP, and TLS over it.
#pragma once

#include "edge_http/session.h"
#include "net/tls.h"
#include "net/unique_fd.h"

namespace linepool::edge_http {

// `socket` must be non-blocking and watched, edge-triggered, by the loop that owns the session.
class SocketSession : public Session {
 public:
  SocketSession(SessionHost& host, std::uint32_t slot, std::uint64_t serial, const IpAddress& peer,
                net::UniqueFd socket, bool secure = false)
      : Session(host, slot, serial, peer, secure), socket_(std::move(socket)) {}

  // The peer is a proxy that may first say whom it connects for. Call it before the first byte is
  // read.
  void expect_proxy_header() { awaits_proxy_header_ = true; }

 protected:
  Transfer receive(std::span<char> room) override;
  Transfer send(std::string_view bytes) override;
  void end_sending() override;
  void close() override { socket_.reset(); }

  [[nodiscard]] int fd() const { return socket_.get(); }
  // Takes the header off the connection; kDone if none is expected any more.
  Io pass_proxy_header();

 private:
  net::UniqueFd socket_;
  bool awaits_proxy_header_ = false;
};

class TlsSession final : public SocketSession {
 public:
  TlsSession(SessionHost& host, std::uint32_t slot, std::uint64_t serial, const IpAddress& peer,
             net::UniqueFd socket, net::Tls tls);

 private:
  Transfer receive(std::span<char> room) override;
  Transfer send(std::string_view bytes) override;
  void end_sending() override;
  Transfer failure(int result);

  net::Tls ssl_;
  bool broken_ = false;  // after a fatal error OpenSSL must not be called again
};

}  // namespace linepool::edge_http
