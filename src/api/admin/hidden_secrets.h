// Secrets in requests, which the audit log may not keep.
#pragma once

#include <string>
#include <string_view>

namespace linepool::api::admin {

// A request's body as the audit log may keep it: of "smpp", "signature" and "recorded" only what is
// known to be no secret, and no "token" or "text"; "" if it is no object.
std::string without_secrets(std::string_view body);

}  // namespace linepool::api::admin
