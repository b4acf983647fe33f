// SMS texts in every alphabet: valid UTF-8, unreadable bytes inside the input; the user data
// header; and parts that are joined.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/text/utf8.h"
#include "sms/header/user_data_header.h"
#include "sms/parts/join.h"
#include "sms/text/decode.h"

namespace sms = linepool::sms;

namespace {

// Any parts, some missing: UTF-8, and a gap exactly where one is.
void join(std::string_view input) {
  std::vector<sms::PartText> parts;
  std::uint8_t number = 0;
  while (input.size() > 3 && number < 200) {
    const auto head = [input](std::size_t i) { return static_cast<std::uint8_t>(input[i]); };
    sms::PartText part;
    number = static_cast<std::uint8_t>(number + 1 + head(0) % 3);
    part.number = number;
    part.coding.alphabet = static_cast<sms::Alphabet>(2 + head(1) % 8);
    part.bytes = input.substr(3, head(2) / 2u);
    input.remove_prefix(3 + part.bytes.size());
    parts.push_back(part);
  }
  if (parts.empty()) return;
  const sms::Joined joined = sms::join_parts(parts, number);
  CHECK(linepool::is_valid_utf8(joined.text));
  CHECK(joined.notes.has(sms::Note::kIncomplete) == (parts.size() < number));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data) + 3, size - 3);
  const auto alphabet = static_cast<sms::Alphabet>(data[0] % 10);
  const sms::Decoded read = sms::decode_text(input, {alphabet, {data[1], data[2]}});
  CHECK(linepool::is_valid_utf8(read.text));
  CHECK(read.notes.has(sms::Note::kReplaced) == !read.unreadable.empty());
  if (alphabet == sms::Alphabet::kUtf16 && read.notes.is_empty() && input.size() % 2 == 0 &&
      input.substr(0, 2) != "\xFE\xFF" && !input.ends_with('\0')) {
    CHECK(sms::encode_utf16(read.text) == input);
  }
  const sms::UserDataHeader header = sms::read_user_data_header(input);
  CHECK(header.bytes <= input.size());
  if (!header.is_damaged) {
    CHECK(sms::write_user_data_header(header.elements) == input.substr(0, header.bytes));
  }
  join(input);
  return 0;
}
