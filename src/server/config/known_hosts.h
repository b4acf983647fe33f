// The names under which the server answers: server.hosts. A web page on a host of an attacker's
// whose name is made to lead here (DNS rebinding) gets nothing from a server that knows its names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ip_address.h"
#include "base/result.h"
#include "server/config/config.h"
#include "server/config/listen_address.h"

namespace linepool::server {

class KnownHosts {
 public:
  // Of the settings server.hosts, server.listen, server.public_url and sandbox.enabled. Refuses
  // (kInvalidParameter) what is neither a name nor an address, with a sentence.
  static Result<KnownHosts> of(const Config& config);

  // The address that is listened on, or any if that is all of them. No name is led there.
  void add_address(const ListenAddress& address);

  // Whether the server answers under every name.
  [[nodiscard]] bool are_all() const { return all_; }
  // `host` without a port, and without the brackets of an IPv6 address; in any case of letters.
  [[nodiscard]] bool contain(std::string_view host) const;

 private:
  void add_sandbox(const Config& config);

  bool all_ = false;
  bool any_address_ = false;        // names alone can be rebound
  bool single_names_ = false;       // a name without a dot is local: "linepool"
  std::vector<std::string> names_;  // in lower case, without a last dot
  std::vector<IpAddress> addresses_;
};

}  // namespace linepool::server
