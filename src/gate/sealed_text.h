// Strings signed by this install: a prefix, a payload, and a MAC over it. Nothing about them is
// stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::gate {

// `purpose` keeps one kind of token from passing as another; `secret` belongs to this install.
struct Seal {
  std::string_view prefix;
  std::string_view purpose;
};

std::string seal_text(const Seal& seal, std::string_view payload, std::string_view secret);
// The payload; nothing if this install did not sign the text.
std::optional<std::string_view> open_text(const Seal& seal, std::string_view text,
                                          std::string_view secret);

// Numbers in a payload, 16 hexadecimal digits each.
inline constexpr std::size_t kNumberChars = 16;
void append_number(std::string& payload, std::int64_t number);
std::optional<std::int64_t> number_at(std::string_view payload, std::size_t index);

}  // namespace linepool::gate
