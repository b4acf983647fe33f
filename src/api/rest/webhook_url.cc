#include "api/rest/webhook_url.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace linepool::api::rest {
namespace {

Refusal refuse(const char* why) {
  return {Error::kInvalidParameter, std::string("Field url ") + why};
}

bool is_port(std::string_view text) {
  int port = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
  return fault == std::errc() && end == text.data() + text.size() && port >= 1 && port <= 65535;
}

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_';
}

bool is_ip_character(char c) {
  return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || (c >= '0' && c <= '9') || c == ':' ||
         c == '.';
}

}  // namespace

Status check_webhook_url(std::string_view url) {
  const bool printable =
      std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  if (!printable) return refuse("must be ASCII without spaces; escape other characters.");
  std::string_view rest = url;
  if (rest.starts_with("https://")) {
    rest.remove_prefix(8);
  } else if (rest.starts_with("http://")) {
    rest.remove_prefix(7);
  } else {
    return refuse("must begin with https:// or http://.");
  }
  if (rest.find('#') != std::string_view::npos) return refuse("must have no fragment.");
  std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
  if (authority.find('@') != std::string_view::npos) return refuse("must name no user.");
  std::string_view host = authority;
  std::string_view port;
  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    if (close == std::string_view::npos) return refuse("has an address without its bracket.");
    host = authority.substr(1, close - 1);
    port = authority.substr(close + 1);
    if (!std::all_of(host.begin(), host.end(), is_ip_character)) host = {};
  } else {
    const std::size_t colon = authority.find(':');
    host = authority.substr(0, colon);
    if (colon != std::string_view::npos) port = authority.substr(colon);
    if (!std::all_of(host.begin(), host.end(), is_host_character)) host = {};
  }
  if (host.empty()) return refuse("must name a host.");
  const bool bad_port = !port.empty() && (port[0] != ':' || !is_port(port.substr(1)));
  if (bad_port) return refuse("must have a port from 1 to 65535, or none.");
  return Nothing{};
}

}  // namespace linepool::api::rest
