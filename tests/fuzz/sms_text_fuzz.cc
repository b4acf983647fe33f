// SMS texts in every alphabet: valid UTF-8, unreadable bytes inside the input; the user data
// header; and parts that are put together in a bounded memory.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/text/utf8.h"
#include "sms/header/user_data_header.h"
#include "sms/parts/assembler.h"
#include "sms/text/decode.h"

namespace sms = linepool::sms;
using linepool::Time;

namespace {

void assemble(std::string_view input) {
  sms::Assembler::Limits limits;
  limits.sets = 4;
  limits.bytes = 300;
  sms::Assembler parts(limits);
  Time now{1'793'534'400'000};
  while (input.size() > 4) {
    const auto head = [input](std::size_t i) { return static_cast<std::uint8_t>(input[i]); };
    const auto total = static_cast<std::uint8_t>(1 + head(0) % 5);
    sms::Part part;
    part.key = {head(1) % 3u, "22000", sms::Concatenation::Kind::kEightBit, 7, total};
    part.number = static_cast<std::uint8_t>(1 + head(2) % total);
    part.coding.alphabet = head(3) % 2 == 0 ? sms::Alphabet::kGsm7 : sms::Alphabet::kUtf16;
    part.bytes = input.substr(4, head(3) / 2u);
    part.received = now;
    input.remove_prefix(4 + part.bytes.size());
    now.ms += 1000;
    for (const sms::Assembled& done : parts.take(part).done) {
      CHECK(linepool::is_valid_utf8(done.text.text));
      CHECK(done.missing.size() < done.key.total);
    }
    CHECK(parts.waiting() <= limits.sets && parts.waiting_bytes() <= limits.bytes);
  }
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
  assemble(input);
  return 0;
}
