// A connected socket, in the clear or, for who calls, with TLS.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "net/tls.h"
#include "net/unique_fd.h"

namespace linepool::net {

// TLS 1.2 or newer towards servers whose certificate is signed by whom the system trusts, or, if
// `ca_file` is not "", by one of those in that PEM file. Throws std::runtime_error with a sentence
// that names the unusable file.
TlsContext make_client_tls_context(const std::string& ca_file);
// A connection's own state: the certificate must be for `host`, a name or an address.
Tls begin_client_tls(SSL_CTX* context, const std::string& host);

class Stream {
 public:
  enum class Outcome : std::uint8_t { kDone, kBlocked, kEnd, kBroken };
  struct Moved {
    Outcome outcome = Outcome::kDone;
    std::size_t bytes = 0;
  };

  // Non-blocking. Without `tls` in the clear.
  explicit Stream(UniqueFd socket, Tls tls = nullptr);

  [[nodiscard]] int fd() const { return socket_.get(); }
  // Goes on with the TLS handshake: kDone once it is over, which it always is in the clear.
  Outcome shake_hands();
  // What the peer has sent. kDone says that there may be more.
  Moved receive(std::span<char> room);
  // As much as goes now.
  Moved send(std::string_view bytes);
  // We send nothing more.
  void end_sending();
  // Why it broke, in words, as far as it is known: "certificate has expired".
  [[nodiscard]] const std::string& why_broken() const { return why_broken_; }

 private:
  Outcome outcome_of(int result);

  UniqueFd socket_;
  Tls tls_;
  bool is_broken_ = false;
  std::string why_broken_;
};

}  // namespace linepool::net
