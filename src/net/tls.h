// TLS of the server: its settings, and its certificate, which can be renewed while it serves.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <mutex>
#include <string>

namespace linepool::net {

struct FreeTlsContext {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using TlsContext = std::unique_ptr<SSL_CTX, FreeTlsContext>;

struct FreeTls {
  void operator()(SSL* ssl) const { SSL_free(ssl); }
};
using Tls = std::unique_ptr<SSL, FreeTls>;

// TLS 1.3, and TLS 1.2 with forward secrecy and authenticated encryption; the server chooses. The
// certificate chain and the key come from two PEM files. Throws std::runtime_error with a sentence
// that names the unusable file: it cannot be read, the two do not belong together, or others than
// its owner can read the key.
TlsContext make_tls_context(const std::string& certificate_file, const std::string& key_file);

// The two files, and what was read from them.
class TlsFiles {
 public:
  // Throws as make_tls_context().
  TlsFiles(std::string certificate_file, std::string key_file);

  // Reads the files again. Connections that begin from now on get the new certificate; the others
  // keep what they have. If it throws, as make_tls_context() does, everything stays as it was. Any
  // thread.
  void reload();

  // A connection's own state. Any thread.
  [[nodiscard]] Tls begin() const;
  // When the certificate in force ends: "2027-01-31T12:00:00Z".
  [[nodiscard]] std::string valid_until() const;

 private:
  const std::string certificate_file_;
  const std::string key_file_;
  mutable std::mutex mutex_;
  TlsContext context_;
};

}  // namespace linepool::net
