// What has to be known before an SMSC can be called, and may take a while to find out.
#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "net/socket_address.h"

namespace linepool::edge_smpp {

struct Whereabouts {
  std::string host;
  std::uint16_t port = 0;
  bool has_tls = false;
  std::string ca_file;
};

struct LookedUp {
  std::vector<net::SocketAddress> addresses = {};  // none: it failed
  std::shared_ptr<SSL_CTX> tls = {};               // if it is to be used
  std::string failure = {};                        // in words
};

// Whether nobody has to be asked and no file read.
bool is_known_at_once(const Whereabouts& where);
// Waits for DNS, and reads the file of the CAs.
LookedUp look_up_now(const Whereabouts& where);

}  // namespace linepool::edge_smpp
