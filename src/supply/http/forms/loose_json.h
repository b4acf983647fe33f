// JSON as gateways' templates produce it: raw line breaks and quotes inside strings, lone
// surrogates, repeated names, numbers of any length. Valid JSON is read exactly as JSON defines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::supply {

struct LooseMember;

struct LooseJson {
  enum class Kind : std::uint8_t { kNull, kLiteral, kString, kArray, kObject };

  Kind kind = Kind::kNull;
  std::string text;  // a string, decoded; a number, true or false, as written
  std::vector<LooseJson> items;
  std::vector<LooseMember> members;  // in order, including repeated names
  // Where it is in the text that was read.
  std::size_t begin = 0;
  std::size_t end = 0;

  // The first member with that name, ignoring the case of ASCII letters; null if there is none.
  [[nodiscard]] const LooseJson* find(std::string_view name) const;
};

struct LooseMember {
  std::string name;
  LooseJson value;
};

inline constexpr std::size_t kLooseJsonDepth = 32;
inline constexpr std::size_t kLooseJsonValues = 20'000;

struct LooseJsonRead {
  LooseJson value;
  bool replaced = false;  // a lone surrogate became U+FFFD
};

// Nothing if `text` (UTF-8) is not even loose JSON, nests deeper than kLooseJsonDepth, or holds
// more than kLooseJsonValues values.
std::optional<LooseJsonRead> read_loose_json(std::string_view text);

}  // namespace linepool::supply
