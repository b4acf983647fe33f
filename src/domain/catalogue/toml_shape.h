// Bounds a TOML text before it is parsed: the parser calls itself for every level, and a file with
// tens of thousands of them would end the process.
#pragma once

#include <cstdint>
#include <string_view>

namespace linepool {

inline constexpr int kTomlKeyParts = 16;  // a.b.c has three
inline constexpr int kTomlNesting = 16;   // [ and { within each other

struct TomlDepth {
  std::uint32_t line = 0;  // of what goes too deep; 0: nothing does
  bool is_key = false;     // a dotted key; otherwise arrays and inline tables

  [[nodiscard]] bool is_fine() const { return line == 0; }
};

// Any text: what is no TOML has a depth, too. One pass.
[[nodiscard]] TomlDepth check_toml_depth(std::string_view text);

}  // namespace linepool
