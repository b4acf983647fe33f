#include "net/tls.h"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509err.h>
#include <sys/stat.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <new>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "base/check.h"

namespace linepool::net {
namespace {

[[noreturn]] void fail(const std::string& what) {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  ERR_clear_error();
  throw std::runtime_error(fmt::format("{}: {}", what, text.data()));
}

// Those of TLS 1.2; TLS 1.3 has no others.
constexpr const char* kCiphers = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL:!PSK";

// systemd gives the service credentials that only it can read, by an access list that looks like
// the mode of a group.
bool is_credential(const std::string& file) {
  const char* const directory = std::getenv("CREDENTIALS_DIRECTORY");
  return directory != nullptr && *directory != '\0' &&
         file.starts_with(std::string(directory) + "/") && file.find("/../") == std::string::npos;
}

void check_mode(const std::string& key_file) {
  struct stat status {};
  if (::stat(key_file.c_str(), &status) != 0) return;  // reading it says why
  const auto others = status.st_mode & (S_IRWXG | S_IRWXO);
  if (others == 0 || (is_credential(key_file) && (others & S_IRWXO) == 0)) return;
  throw std::runtime_error(
      fmt::format("TLS key {} has mode {:04o}, so others than its owner may use it; set its "
                  "mode to 0600",
                  key_file, status.st_mode & 07777));
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
  CHECK(SSL_CTX_set_cipher_list(c, kCiphers) == 1);
  // Renegotiation is expensive for the server and cheap for the client, and HTTP does not need it.
  // Clients without hardware for AES get ChaCha20 if they ask for it first.
  SSL_CTX_set_options(c, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                             SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  // Data that the socket did not accept is offered again later, from another buffer and with more
  // after it; idle connections release their record buffers.
  SSL_CTX_set_mode(c, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                          SSL_MODE_RELEASE_BUFFERS);
  check_mode(key_file);
  ERR_clear_error();
  if (SSL_CTX_use_certificate_chain_file(c, certificate_file.c_str()) != 1) {
    fail("cannot use TLS certificate " + certificate_file);
  }
  if (SSL_CTX_use_PrivateKey_file(c, key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(c) != 1) {
    const int reason = ERR_GET_REASON(ERR_peek_last_error());
    const bool is_other =
        reason == X509_R_KEY_VALUES_MISMATCH || reason == X509_R_KEY_TYPE_MISMATCH;
    fail(is_other ? "TLS key " + key_file + " does not belong to certificate " + certificate_file
                  : "cannot use TLS key " + key_file);
  }
  return context;
}

TlsFiles::TlsFiles(std::string certificate_file, std::string key_file)
    : certificate_file_(std::move(certificate_file)),
      key_file_(std::move(key_file)),
      context_(make_tls_context(certificate_file_, key_file_)) {}

void TlsFiles::reload() {
  TlsContext fresh = make_tls_context(certificate_file_, key_file_);
  const std::lock_guard lock(mutex_);
  context_.swap(fresh);  // connections hold on to the old one
}

Tls TlsFiles::begin() const {
  const std::lock_guard lock(mutex_);
  Tls tls(SSL_new(context_.get()));
  if (!tls) throw std::bad_alloc();
  return tls;
}

std::string TlsFiles::valid_until() const {
  const std::lock_guard lock(mutex_);
  const X509* const certificate = SSL_CTX_get0_certificate(context_.get());
  std::tm end{};
  if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) != 1) return "unknown";
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", end.tm_year + 1900, end.tm_mon + 1,
                     end.tm_mday, end.tm_hour, end.tm_min, end.tm_sec);
}

}  // namespace linepool::net
