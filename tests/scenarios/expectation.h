// Compares an answer with what a scenario expects.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::scenarios {

// `wanted` is the text after "=>", with its variables replaced. Nothing if the response matches,
// otherwise a sentence about the first difference; throws ScriptFault if `wanted` makes no sense.
std::optional<std::string> difference(std::string_view wanted, const wire::Response& response);

// Whether the text has six or more digits in a row, as a phone number does.
bool has_digit_run(std::string_view text);

}  // namespace linepool::scenarios
