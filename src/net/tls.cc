#include "net/tls.h"

#include <fmt/format.h>
#include <openssl/err.h>

#include <array>
#include <new>
#include <stdexcept>

#include "base/check.h"

namespace linepool::net {
namespace {

[[noreturn]] void fail(const std::string& what) {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  ERR_clear_error();
  throw std::runtime_error(fmt::format("{}: {}", what, text.data()));
}

}  // namespace

TlsContext make_tls_context(const std::string& certificate_file, const std::string& key_file) {
  if (certificate_file.empty() || key_file.empty()) {
    throw std::runtime_error("TLS needs both a certificate file and a key file");
  }
  TlsContext context(SSL_CTX_new(TLS_server_method()));
  if (!context) throw std::bad_alloc();
  SSL_CTX* const c = context.get();
  CHECK(SSL_CTX_set_min_proto_version(c, TLS1_2_VERSION) == 1);
  // Renegotiation is expensive for the server and cheap for the client, and HTTP does not need it.
  SSL_CTX_set_options(c, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  // Data that the socket did not accept is offered again later, from another buffer and with more
  // after it; idle connections release their record buffers.
  SSL_CTX_set_mode(c, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                          SSL_MODE_RELEASE_BUFFERS);
  ERR_clear_error();
  if (SSL_CTX_use_certificate_chain_file(c, certificate_file.c_str()) != 1) {
    fail("cannot use TLS certificate " + certificate_file);
  }
  if (SSL_CTX_use_PrivateKey_file(c, key_file.c_str(), SSL_FILETYPE_PEM) != 1) {
    fail("cannot use TLS key " + key_file);
  }
  if (SSL_CTX_check_private_key(c) != 1) {
    fail("TLS key " + key_file + " does not belong to certificate " + certificate_file);
  }
  return context;
}

}  // namespace linepool::net
