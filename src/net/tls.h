// TLS settings of the server.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace linepool::net {

struct FreeTlsContext {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using TlsContext = std::unique_ptr<SSL_CTX, FreeTlsContext>;

// TLS 1.2 or newer, with the certificate chain and key from two PEM files. Throws
// std::runtime_error with a message that names the unusable file.
TlsContext make_tls_context(const std::string& certificate_file, const std::string& key_file);

}  // namespace linepool::net
