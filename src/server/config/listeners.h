// The addresses that the server listens on, and what is found at each: admin.listen and
// metrics.listen take the operators' calls and the metrics off server.listen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "api/api.h"
#include "base/result.h"
#include "server/config/config.h"
#include "server/config/listen_address.h"

namespace linepool::server {

// Connections to each of admin.listen and metrics.listen.
inline constexpr std::size_t kInternalConnections = 256;

struct Listener {
  std::string setting;  // "admin.listen"; of a shared one, the first
  ListenAddress address;
  // On a loopback address only server.listen speaks TLS: no certificate is for it, and nobody is on
  // the way.
  bool offers_tls = true;
};

struct Listeners {
  std::vector<Listener> all;  // the first is server.listen
  api::Doors doors;           // by index
};

// Refuses (kInvalidParameter) what is no address, and addresses of which one would take the other's
// connections, with a sentence that names the settings. admin.listen and metrics.listen may be the
// same.
Result<Listeners> listeners_of(const Config& config);

// 0.0.0.0 or [::].
bool is_any(const IpAddress& address);

// With the port that was actually bound.
std::string url_of(const Listener& listener, std::uint16_t port, bool has_certificate);
// Where this machine reaches a listener with that port: a URL that names no wildcard address.
std::string local_url_of(const Listener& listener, std::uint16_t port, bool has_certificate);

}  // namespace linepool::server
