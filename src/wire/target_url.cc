#include "wire/target_url.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/ip_address.h"
#include "base/limits.h"

namespace linepool::wire {
namespace {

constexpr std::size_t kNameBytes = 253;

// A table, because every request has a Host header.
constexpr auto kNameCharacters = [] {
  std::array<bool, 256> table{};
  for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = true;
  for (int c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = true;
  for (int c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = true;
  for (const char c : {'-', '.', '_'}) table[static_cast<std::size_t>(c)] = true;
  return table;
}();

// How many bytes the host takes at the beginning; 0: there is none.
std::size_t host_bytes(std::string_view text) {
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return 0;
    const std::string_view inside = text.substr(1, end - 1);
    const bool is_v6 = inside.find(':') != std::string_view::npos && IpAddress::parse(inside);
    return is_v6 ? end + 1 : 0;
  }
  std::size_t n = 0;
  while (n < text.size() && kNameCharacters[static_cast<unsigned char>(text[n])]) ++n;
  return n > kNameBytes || text.starts_with('.') ? 0 : n;
}

bool is_url_character(char c) {
  constexpr std::string_view kNever = "\"<>\\^`{|}#";
  return c > ' ' && c < '\x7F' && kNever.find(c) == std::string_view::npos;
}

// The part between the scheme and the path or query.
std::optional<std::string_view> authority_of(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!url.starts_with(scheme)) continue;
    url.remove_prefix(scheme.size());
    return url.substr(0, url.find_first_of("/?"));
  }
  return {};
}

std::int32_t port_of_scheme(std::string_view url) {
  return url.starts_with("https:") ? 443 : 80;
}

}  // namespace

bool is_authority(std::string_view text) {
  const std::size_t host = host_bytes(text);
  if (host == 0 || host == text.size()) return host != 0;
  const std::string_view port = text.substr(host + 1);
  return text[host] == ':' && (port.empty() || port_in(port));
}

std::optional<Authority> parse_authority(std::string_view text) {
  if (!is_authority(text)) return std::nullopt;
  const std::size_t host = host_bytes(text);
  Authority authority;
  authority.host = text.starts_with('[') ? text.substr(1, host - 2) : text.substr(0, host);
  authority.has_colon = host < text.size();
  if (authority.has_colon) authority.port = text.substr(host + 1);
  return authority;
}

Status check_target_url(std::string_view url, const TargetPorts& ports) {
  const auto refused = [](std::string why) {
    return Refusal(Error::kInvalidParameter, std::move(why));
  };
  if (url.size() > limits::kUrlBytes) return refused("must be at most 2048 bytes long.");
  if (url.find('#') != std::string_view::npos) return refused("must not have a fragment.");
  if (!std::all_of(url.begin(), url.end(), is_url_character)) {
    return refused("must contain only URL characters; percent-encode others.");
  }
  const auto authority = authority_of(url);
  if (!authority) return refused("must begin with http:// or https://.");
  if (authority->find('@') != std::string_view::npos) {
    return refused("must not have a user name or a password.");
  }
  if (host_bytes(*authority) == 0) return refused("must name a host.");
  if (!is_authority(*authority) || authority->ends_with(':')) {
    return refused("must have a port from 1 to 65535, or none.");
  }
  const std::string_view text = parse_authority(*authority)->port;
  const std::int32_t port = text.empty() ? port_of_scheme(url) : *port_in(text);
  if (!ports.allow(port)) {
    return refused("must not have the port " + std::to_string(port) + ": the server calls " +
                   ports.to_words() + " (see webhooks.ports).");
  }
  return Nothing{};
}

std::string_view target_host(std::string_view url) {
  const auto authority = parse_authority(authority_of(url).value_or(""));
  return authority ? authority->host : std::string_view();
}

}  // namespace linepool::wire
