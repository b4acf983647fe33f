// A request as it is kept beside the SMS that was read from it, so that a mistake in reading can be
// mended later. No secret of the supplier is in it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "supply/http/unpack.h"
#include "wire/http.h"

namespace linepool::supply {

struct RawRequest {
  std::string content_type;
  std::string query;
  std::string headers;  // "Name: value" lines, without those that carry credentials
  std::string body;     // unpacked, where it came packed
};

// `secret` is the token that opened the door. It is blanked wherever it stands, as are the values
// of all fields named token.
RawRequest keep_request(const wire::Request& request, const Unpacked& unpacked,
                        std::string_view secret);

}  // namespace linepool::supply
