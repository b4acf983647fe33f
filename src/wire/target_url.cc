#include "wire/target_url.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/ip_address.h"
#include "base/limits.h"

namespace linepool::wire {
namespace {

bool is_url_character(char c) {
  constexpr std::string_view kNever = "\"<>\\^`{|}#";
  return c > ' ' && c < '\x7F' && kNever.find(c) == std::string_view::npos;
}

bool is_host_character(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_';
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

bool is_port(std::string_view text) {
  if (text.empty() || text.size() > 5 || text.front() == '0') return false;
  if (!std::all_of(text.begin(), text.end(), is_digit)) return false;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value <= 65'535;
}

// A name, an IPv4 address, or an IPv6 address in brackets; `rest` gets what follows.
bool is_host(std::string_view authority, std::string_view& rest) {
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    if (end == std::string_view::npos) return false;
    rest = authority.substr(end + 1);
    const std::string_view inside = authority.substr(1, end - 1);
    return inside.find(':') != std::string_view::npos && IpAddress::parse(inside).has_value();
  }
  const std::string_view name = authority.substr(0, authority.find(':'));
  rest = authority.substr(name.size());
  return !name.empty() && name.size() <= 253 && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), is_host_character);
}

}  // namespace

Status check_target_url(std::string_view url) {
  const auto refused = [](const char* why) { return Refusal(Error::kInvalidParameter, why); };
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
  std::string_view rest;
  if (!is_host(*authority, rest)) return refused("must name a host.");
  if (!rest.empty() && (rest.front() != ':' || !is_port(rest.substr(1)))) {
    return refused("must have a port from 1 to 65535, or none.");
  }
  return Nothing{};
}

}  // namespace linepool::wire
