// The cookies that carry a browser's sessions, and what makes a request with one trustworthy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.h"
#include "wire/http.h"

namespace linepool::gate {

// Who signed in. Somebody may be both in one browser.
enum class Whose : std::uint8_t { kUser, kOperator };

// "" if the request has none. Under TLS the name is __Host-linepool-session, or -console, which a
// browser accepts from this host alone; otherwise linepool-session, or -console.
std::string_view session_token(const wire::Request& request, Whose whose = Whose::kUser);

// Whether the request can come from a page of this server, or from no page at all. Another site's
// page must not use the session that the browser adds by itself. Browsers say where a request comes
// from (Sec-Fetch-Site); over plain HTTP to another machine they only name the page's origin, and
// that only where something may change.
bool is_from_own_page(const wire::Request& request);

// Whether the browser sees this server over TLS, which a proxy in front may end.
bool is_secure(const wire::Request& request);

// Values of Set-Cookie. HttpOnly, SameSite=Strict, and under TLS Secure.
std::string session_cookie(Whose whose, std::string_view token, Duration life, bool secure);
std::string no_session_cookie(Whose whose, bool secure);

}  // namespace linepool::gate
