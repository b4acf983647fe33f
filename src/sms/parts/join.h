// Joins the parts of a long message. A pure function of what is here.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sms/text/decode.h"

namespace linepool::sms {

// Shows where parts are missing.
inline constexpr std::string_view kGap = " … ";

struct PartText {
  std::uint8_t number = 0;  // from 1 to the total
  TextCoding coding;        // not packed: Inbound unpacks
  std::string_view bytes;
};

struct Joined {
  std::string text;  // UTF-8
  Notes notes;       // with kIncomplete if parts are missing
};

// `parts` are in order of number, each number once, and at least one of them. Parts next to each
// other with one coding are decoded as one text: their border may cut a character.
Joined join_parts(std::span<const PartText> parts, std::uint8_t total);

// Whether what stands there in a joined text borders on missing parts, and so may go on in them.
bool touches_gap(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace linepool::sms
