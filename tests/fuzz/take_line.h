// Inputs whose first lines say how to read the rest.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

// The next line, without its end; "" behind the last one.
inline std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return line;
}
