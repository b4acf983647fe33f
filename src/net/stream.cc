#include "net/stream.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

#include <cerrno>
#include <new>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "net/socket_address.h"
#include "net/socket_calls.h"

namespace linepool::net {

TlsContext make_client_tls_context(const std::string& ca_file) {
  TlsContext context(SSL_CTX_new(TLS_client_method()));
  if (!context) throw std::bad_alloc();
  SSL_CTX* const c = context.get();
  CHECK(SSL_CTX_set_min_proto_version(c, TLS1_2_VERSION) == 1);
  SSL_CTX_set_options(c, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(c, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_verify(c, SSL_VERIFY_PEER, nullptr);
  ERR_clear_error();
  const bool is_loaded = ca_file.empty() ? SSL_CTX_set_default_verify_paths(c) == 1
                                         : SSL_CTX_load_verify_file(c, ca_file.c_str()) == 1;
  ERR_clear_error();
  if (!is_loaded) throw std::runtime_error("cannot use CA file " + ca_file);
  return context;
}

Tls begin_client_tls(SSL_CTX* context, const std::string& host) {
  Tls tls(SSL_new(context));
  if (!tls) throw std::bad_alloc();
  if (numeric_address(host, 0)) {
    CHECK(X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls.get()), host.c_str()) == 1);
  } else {
    CHECK(SSL_set1_host(tls.get(), host.c_str()) == 1);
    CHECK(SSL_set_tlsext_host_name(tls.get(), host.c_str()) == 1);
  }
  SSL_set_connect_state(tls.get());
  return tls;
}

Stream::Stream(UniqueFd socket, Tls tls) : socket_(std::move(socket)), tls_(std::move(tls)) {
  if (tls_ && SSL_set_fd(tls_.get(), socket_.get()) != 1) throw std::bad_alloc();
}

Stream::Outcome Stream::shake_hands() {
  if (!tls_) return Outcome::kDone;
  if (is_broken_) return Outcome::kBroken;
  ERR_clear_error();
  const int result = SSL_do_handshake(tls_.get());
  return result == 1 ? Outcome::kDone : outcome_of(result);
}

Stream::Moved Stream::receive(std::span<char> room) {
  if (is_broken_) return {Outcome::kBroken};
  if (tls_) {
    ERR_clear_error();
    std::size_t bytes = 0;
    const int result = SSL_read_ex(tls_.get(), room.data(), room.size(), &bytes);
    if (result == 1) return {Outcome::kDone, bytes};
    return {outcome_of(result)};
  }
  const ssize_t n = uninterrupted([&] { return ::recv(fd(), room.data(), room.size(), 0); });
  if (n > 0) return {Outcome::kDone, static_cast<std::size_t>(n)};
  if (n == 0) return {Outcome::kEnd};
  if (would_block(errno)) return {Outcome::kBlocked};
  why_broken_ = std::generic_category().message(errno);
  return {Outcome::kBroken};
}

Stream::Moved Stream::send(std::string_view bytes) {
  if (is_broken_) return {Outcome::kBroken};
  if (tls_) {
    ERR_clear_error();
    std::size_t taken = 0;
    const int result = SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &taken);
    if (result == 1) return {Outcome::kDone, taken};
    return {outcome_of(result)};
  }
  const ssize_t n =
      uninterrupted([&] { return ::send(fd(), bytes.data(), bytes.size(), MSG_NOSIGNAL); });
  if (n >= 0) return {Outcome::kDone, static_cast<std::size_t>(n)};
  if (would_block(errno)) return {Outcome::kBlocked};
  why_broken_ = std::generic_category().message(errno);
  return {Outcome::kBroken};
}

Stream::Outcome Stream::outcome_of(int result) {
  switch (SSL_get_error(tls_.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: return Outcome::kBlocked;
    case SSL_ERROR_ZERO_RETURN: return Outcome::kEnd;
    default: break;
  }
  is_broken_ = true;
  if (const long verdict = SSL_get_verify_result(tls_.get()); verdict != X509_V_OK) {
    why_broken_ = X509_verify_cert_error_string(verdict);
  } else if (const char* reason = ERR_reason_error_string(ERR_peek_last_error())) {
    why_broken_ = reason;
  }
  ERR_clear_error();
  return Outcome::kBroken;
}

void Stream::end_sending() {
  if (tls_ && !is_broken_ && SSL_is_init_finished(tls_.get()) == 1) {
    ERR_clear_error();
    SSL_shutdown(tls_.get());  // the close notification, if the socket takes it
    ERR_clear_error();
  }
  ::shutdown(fd(), SHUT_WR);
}

}  // namespace linepool::net
