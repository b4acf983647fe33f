// Texts that this install has signed: a prefix, a payload, and a mac over it. Nothing of them is
// stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::gate {

// `purpose` keeps one kind of text from being taken for another; `secret` is the install's own.
struct Seal {
  std::string_view prefix;
  std::string_view purpose;
};

std::string seal_text(const Seal& seal, std::string_view payload, std::string_view secret);
// The payload; nothing when it is not one of ours.
std::optional<std::string_view> open_text(const Seal& seal, std::string_view text,
                                          std::string_view secret);

// Numbers of a payload, each of 16 hexadecimal digits.
inline constexpr std::size_t kNumberChars = 16;
void append_number(std::string& payload, std::int64_t number);
std::optional<std::int64_t> number_at(std::string_view payload, std::size_t index);

}  // namespace linepool::gate
