// What a scenario expects of an answer, compared.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::scenarios {

// `wanted` is what stands behind "=>", with its variables replaced. Nothing when the response is
// so, otherwise a sentence about the first difference; throws ScriptFault when it makes no sense.
std::optional<std::string> difference(std::string_view wanted, const wire::Response& response);

// Whether the text holds six digits or more in a row, as a phone number does.
bool has_digit_run(std::string_view text);

}  // namespace linepool::scenarios
