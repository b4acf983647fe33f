// PDUs that lie, as bytes.
#pragma once

#include <cstdint>
#include <string>

#include "sms/pdu/pdu.h"

namespace linepool::carrier {

// Raises sm_length in the encoded `pdu` of `message` by `excess`, as far as the byte can: the text
// that it announces is longer than what follows.
void lie_about_text(std::string& pdu, const sms::ShortMessage& message, std::uint8_t excess);

// A header alone, whose command_length nobody can have meant.
std::string impossible_pdu();

}  // namespace linepool::carrier
