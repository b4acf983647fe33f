// Responses to bytes.
#pragma once

#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::edge_http {

struct ResponseForm {
  bool head = false;           // the answer to a HEAD request: no body is sent
  bool http_1_0 = false;       // the client must be told that the connection stays
  bool keep_alive = true;      // false: "Connection: close"
  std::string_view date = {};  // a whole line with CR LF, or ""
};

// Appends the response. CHECKs that its status is a final one and that no header of it breaks the
// message apart (CR, LF, NUL or an invalid name): response splitting is a bug, never input.
void append_response(std::string& out, const wire::Response& response, const ResponseForm& form);

// "Date: Tue, 15 Nov 1994 08:12:31 GMT\r\n", whatever the locale. Seconds since the Unix epoch.
std::string date_line(std::int64_t unix_seconds);

}  // namespace linepool::edge_http
