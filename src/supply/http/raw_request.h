// A request as kept beside the SMS that was read from it, so that a misreading can be corrected
// later. It contains no secret of the supplier.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/message.h"
#include "supply/http/unpack.h"
#include "wire/http.h"

namespace linepool::supply {

// `secret` is the token that authenticated the request. It is blanked wherever it occurs, as are
// the values of all fields named token. Moves the body out of `unpacked`.
RawSms keep_request(const wire::Request& request, Unpacked& unpacked, std::string_view secret);

}  // namespace linepool::supply
