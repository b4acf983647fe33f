// A request as it is kept beside the SMS that was read from it, so that a mistake in reading can be
// mended later. No secret of the supplier is in it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/message.h"
#include "supply/http/unpack.h"
#include "wire/http.h"

namespace linepool::supply {

// `secret` is the token that opened the door. It is blanked wherever it stands, as are the values
// of all fields named token. Takes the body out of `unpacked`.
RawSms keep_request(const wire::Request& request, Unpacked& unpacked, std::string_view secret);

}  // namespace linepool::supply
