// For an operator whose catalogue offers nothing, as that of a new install does.
#pragma once

#include <string_view>

namespace linepool {

inline constexpr std::string_view kNoAppEnabled =
    "no app is enabled yet: linepool admin app enable NAME";

}  // namespace linepool
