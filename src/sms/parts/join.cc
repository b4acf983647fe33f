#include "sms/parts/join.h"

#include <cstddef>

#include "base/check.h"

namespace linepool::sms {

Joined join_parts(std::span<const PartText> parts, std::uint8_t total) {
  CHECK(!parts.empty() && parts.back().number <= total);
  Joined joined;
  unsigned next = 1;
  const auto add_gap = [&] {
    joined.text += kGap;
    joined.notes.add(Note::kIncomplete);
  };
  for (std::size_t i = 0; i < parts.size();) {
    CHECK(parts[i].number >= next, "parts come in order of number");
    CHECK(parts[i].coding.alphabet != Alphabet::kPacked7, "parts are unpacked");
    if (parts[i].number > next) add_gap();
    next = parts[i].number;
    const TextCoding coding = parts[i].coding;
    std::string bytes;
    for (; i < parts.size() && parts[i].number == next && parts[i].coding == coding; ++i, ++next) {
      bytes += parts[i].bytes;
    }
    const Decoded decoded = decode_text(bytes, coding);
    joined.text += decoded.text;
    joined.notes.add(decoded.notes);
  }
  if (next <= total) add_gap();
  return joined;
}

bool touches_gap(std::string_view text, std::size_t begin, std::size_t end) {
  CHECK(begin <= end && end <= text.size());
  return text.substr(0, begin).ends_with(kGap) || text.substr(end).starts_with(kGap);
}

}  // namespace linepool::sms
