// URLs and the hosts in them, read so narrowly that all parsers read them alike.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "wire/target_ports.h"

namespace linepool::wire {

// The part of a URL that names a server, "host:port"; also the Host header.
struct Authority {
  std::string_view host = {};  // a name, an IPv4 address, or an IPv6 address without its brackets
  std::string_view port = {};  // "1" to "65535"; "" if there is none
  bool has_colon = false;      // "host:" has one, and no port
};

// Narrower than RFC 3986, so that every parser reads it alike: names of letters, digits, '-', '.'
// and '_', of at most 253 bytes. No user name, no percent-encoding. Otherwise nothing.
std::optional<Authority> parse_authority(std::string_view text);
// Whether there is one.
bool is_authority(std::string_view text);

// Checks a URL that a client asks the server to call. Accepts http or https URLs in printable ASCII
// with a host and, optionally, a port from 1; without user name, password or fragment; at most
// kUrlBytes; to one of `ports`. Otherwise kInvalidParameter with a message that begins with a verb
// ("must be ..."), so that the caller can name the parameter. Which address the host has is only
// checked when it is called.
Status check_target_url(std::string_view url, const TargetPorts& ports = TargetPorts::usual());

// The host of an http or https URL, without brackets; "" if it has none.
std::string_view target_host(std::string_view url);

}  // namespace linepool::wire
