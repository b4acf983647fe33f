#include "server/config/known_hosts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "base/ascii.h"
#include "wire/target_url.h"

namespace linepool::server {
namespace {

constexpr std::string_view kEverything = "*";

// No public name looks like an address, so most names are told apart by one letter.
std::optional<IpAddress> address_in(std::string_view host) {
  const bool may_be = host.find(':') != std::string_view::npos || is_digit(host.front());
  return may_be ? IpAddress::parse(host) : std::nullopt;
}

std::string plain_name(std::string_view host) {
  std::string name = lower(host);
  if (name.ends_with('.')) name.pop_back();
  return name;
}

}  // namespace

Result<KnownHosts> KnownHosts::of(const Config& config) {
  KnownHosts known;
  known.all_ = config.hosts.empty() && !config.sandbox;
  std::istringstream words(config.hosts);
  for (std::string word; words >> word;) {
    if (word == kEverything) {
      known.all_ = true;
      continue;
    }
    const auto authority = wire::parse_authority(word);
    const bool is_plain = authority && !authority->has_colon;
    const std::string_view host = is_plain ? authority->host : std::string_view(word);
    if (const auto address = address_in(host)) {
      known.addresses_.push_back(*address);
    } else if (is_plain) {
      known.names_.push_back(plain_name(host));
    } else {
      return Refusal(Error::kInvalidParameter,
                     fmt::format("server.hosts: \"{}\" is neither a name nor an address; write "
                                 "names without ports, separated by spaces, or * for any.",
                                 word));
    }
  }
  if (config.hosts.empty() && config.sandbox) known.add_sandbox(config);
  if (const std::string_view own = wire::target_host(config.public_url); !own.empty()) {
    const auto address = address_in(own);
    if (address) known.addresses_.push_back(*address);
    if (!address) known.names_.push_back(plain_name(own));
  }
  return known;
}

void KnownHosts::add_sandbox(const Config& config) {
  const Result<ListenAddress> listen = parse_listen_address(config.listen);
  if (!listen) return;
  add_address(*listen);
  single_names_ = !is_loopback(ip_of(*listen));
}

void KnownHosts::add_address(const ListenAddress& address) {
  any_address_ = any_address_ || address.host == "0.0.0.0" || address.host == "::";
  addresses_.push_back(ip_of(address));
}

bool KnownHosts::contain(std::string_view host) const {
  if (all_ || host == "127.0.0.1" || host == "localhost") return true;
  if (host.empty()) return false;
  if (const auto address = address_in(host)) {
    return any_address_ || is_loopback(*address) ||
           std::find(addresses_.begin(), addresses_.end(), *address) != addresses_.end();
  }
  const std::string name = plain_name(host);
  if (name == "localhost" || name.ends_with(".localhost")) return true;
  if (single_names_ && name.find('.') == std::string::npos) return true;
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

}  // namespace linepool::server
