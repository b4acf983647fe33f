// A mail as it goes over the wire (RFC 5322): headers, and the text as quoted-printable.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "core/push/mail_outbox.h"

namespace linepool::outbound {

// `from` is an address as normal_email() returns it; `id` is new for each mail. No header can hold
// another: addresses and subjects with control characters are a bug of the caller.
std::string mail_message(const core::Mail& mail, std::string_view from, std::string_view id,
                         Time date);

// RFC 2045, 6.7: lines of at most 76 characters that end in CRLF.
std::string quoted_printable(std::string_view text);

}  // namespace linepool::outbound
