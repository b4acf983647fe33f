// JSON as gateways' templates make it: raw line ends and quotes inside strings, halves of surrogate
// pairs, names given twice, numbers of any length. All that is JSON is read as JSON says.
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
  std::string text;  // of a string, decoded; of a number, true or false, as it is written
  std::vector<LooseJson> items;
  std::vector<LooseMember> members;  // in order, repeated names too

  // The first member of that name, in any case of ASCII letters; nullptr when there is none.
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
  bool replaced = false;  // a half of a surrogate pair became U+FFFD
};

// Nothing when `text` (UTF-8) is no JSON even so, is nested deeper than kLooseJsonDepth or holds
// more than kLooseJsonValues values.
std::optional<LooseJsonRead> read_loose_json(std::string_view text);

}  // namespace linepool::supply
