#include "server/config/listeners.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/check.h"

namespace linepool::server {

bool is_any(const IpAddress& address) {
  return address == IpAddress() || address == IpAddress::v4({0, 0, 0, 0});
}

namespace {

// Whether a connection to one address could also be one to the other. Port 0 picks a free one, and
// [::] takes IPv4 as well.
bool clash(const ListenAddress& a, const ListenAddress& b) {
  if (a.port != b.port || a.port == 0) return false;
  const IpAddress first = ip_of(a);
  const IpAddress second = ip_of(b);
  if (first == second || first == IpAddress() || second == IpAddress()) return true;
  return first.is_v4() == second.is_v4() && (is_any(first) || is_any(second));
}

Refusal clashing(const Listener& listener, const Listener& other, bool may_be_same) {
  return {Error::kInvalidParameter,
          fmt::format("{} and {} would both listen on port {}: give {}.", listener.setting,
                      other.setting, listener.address.port,
                      may_be_same ? "them different ports, or both the same address"
                                  : "them different ports")};
}

// The index of the setting's listener; that of server.listen if the setting is empty.
Result<std::size_t> add(Listeners& listeners, const char* setting, const std::string& text) {
  if (text.empty()) return std::size_t{0};
  const Result<ListenAddress> address = parse_listen_address(text);
  if (!address) {
    return Refusal(Error::kInvalidParameter,
                   fmt::format("{}: {}", setting, address.refusal().sentence()));
  }
  const Listener listener{setting, *address, !is_loopback(ip_of(*address))};
  for (std::size_t i = 0; i < listeners.all.size(); ++i) {
    const Listener& other = listeners.all[i];
    if (!clash(listener.address, other.address)) continue;
    if (i > 0 && ip_of(listener.address) == ip_of(other.address)) return i;
    return clashing(listener, other, i > 0);
  }
  listeners.all.push_back(listener);
  return listeners.all.size() - 1;
}

}  // namespace

Result<Listeners> listeners_of(const Config& config) {
  Listeners listeners;
  const Result<ListenAddress> main = parse_listen_address(config.listen);
  if (!main) {
    return Refusal(Error::kInvalidParameter,
                   fmt::format("server.listen: {}", main.refusal().sentence()));
  }
  listeners.all.push_back({"server.listen", *main, true});
  const auto operators = add(listeners, "admin.listen", config.admin_listen);
  if (!operators) return operators.refusal();
  const auto monitoring = add(listeners, "metrics.listen", config.metrics_listen);
  if (!monitoring) return monitoring.refusal();
  listeners.doors = {*operators, *monitoring};
  CHECK(listeners.all.size() <= api::kMaxDoors);
  return listeners;
}

std::string url_of(const Listener& listener, std::uint16_t port, bool has_certificate) {
  return url_of(with_port(listener.address, port), has_certificate && listener.offers_tls);
}

std::string local_url_of(const Listener& listener, std::uint16_t port, bool has_certificate) {
  Listener near = listener;
  const IpAddress ip = ip_of(near.address);
  if (is_any(ip)) near.address.host = ip.is_v4() ? "127.0.0.1" : "::1";
  return url_of(near, port, has_certificate);
}

}  // namespace linepool::server
