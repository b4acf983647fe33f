// Checks URLs that clients ask the server to call, so narrowly that all parsers read them alike.
#pragma once

#include <string_view>

#include "base/result.h"

namespace linepool::wire {

// Accepts http or https URLs in printable ASCII with a host and, optionally, a port from 1; without
// user name, password or fragment; at most kUrlBytes. Otherwise kInvalidParameter with a message
// that begins with a verb ("must be ..."), so that the caller can name the parameter. Which address
// the host has is only checked when it is called.
Status check_target_url(std::string_view url);

}  // namespace linepool::wire
