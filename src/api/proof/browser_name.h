// "Firefox on Linux", from a User-Agent header: what a list of sessions calls a browser.
#pragma once

#include <string>
#include <string_view>

namespace linepool::api::proof {

// At most kNameBytes bytes; what is not known becomes "Browser", without the system.
std::string browser_name(std::string_view user_agent);

}  // namespace linepool::api::proof
