// What the auditor knows of the words of an SMS: what is left once they are erased, and its code.
#pragma once

#include <string_view>

#include "domain/message.h"

namespace linepool::sim {

void strike_out(Message& message);

// Before the code that a pattern took, in an auditor's message in place of a result.
inline constexpr std::string_view kByPattern = "by pattern: ";

}  // namespace linepool::sim
