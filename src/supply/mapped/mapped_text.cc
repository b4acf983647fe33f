#include "supply/mapped/mapped_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/crypto/base64.h"
#include "base/crypto/digest.h"
#include "sms/text/decode.h"

namespace linepool::supply {
namespace {

using gateways::Codings;
using gateways::Encoding;

constexpr std::string_view kKannelBinary = "1";

std::optional<std::string> from_loose_base64(std::string text) {
  std::replace(text.begin(), text.end(), '-', '+');
  std::replace(text.begin(), text.end(), '_', '/');
  while (text.ends_with('=')) text.pop_back();
  text.append((4 - text.size() % 4) % 4, '=');
  return base64_decode(text);
}

// 0 to 255, decimal or after 0x.
std::optional<std::uint8_t> data_coding_in(std::string_view text) {
  const bool is_hex = starts_ignoring_case(text, "0x");
  if (is_hex) text.remove_prefix(2);
  std::uint8_t coding = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, coding, is_hex ? 16 : 10);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return coding;
}

std::optional<sms::Alphabet> alphabet_of(std::string_view coding,
                                         const gateways::Description& description) {
  switch (description.codings) {
    case Codings::kSmpp: {
      const auto byte = data_coding_in(coding);
      if (!byte) return std::nullopt;
      return sms::read_data_coding(*byte, sms::Alphabet::kGsm7).alphabet;
    }
    case Codings::kTable: {
      const auto row = description.alphabets.find(coding);
      if (row != description.alphabets.end()) return row->second;
      return std::nullopt;
    }
    case Codings::kNone:
    case Codings::kKannel: break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SmsField> undo_encoding(SmsField field, Encoding encoding) {
  if (encoding == Encoding::kPlain) return field;
  std::string text = std::move(field.bytes);
  text.erase(std::remove_if(text.begin(), text.end(), is_blank), text.end());
  std::optional<std::string> bytes =
      encoding == Encoding::kHex ? from_hex(text) : from_loose_base64(std::move(text));
  if (!bytes) return std::nullopt;
  return SmsField{*std::move(bytes), {}, false};
}

Decoded decode_mapped_text(const SmsField& field, const SaidOfText& said,
                           const gateways::Description& description) {
  if (field.is_unicode) return decode_field(field.bytes, "utf-8");
  const bool is_kannel = description.codings == Codings::kKannel;
  if (!said.charset.empty() || is_kannel) {
    return decode_sms_text(field.bytes, said.charset.empty() ? field.charset : said.charset,
                           is_kannel ? said.coding : std::string_view());
  }
  const std::optional<sms::Alphabet> alphabet = alphabet_of(said.coding, description);
  const bool is_encoded = said.encoding != Encoding::kPlain;
  if (!alphabet || *alphabet == sms::Alphabet::kBinary) {
    // Bytes without a word about them may be anything.
    const bool is_binary = alphabet || is_encoded;
    return decode_sms_text(field.bytes, field.charset,
                           is_binary ? kKannelBinary : std::string_view());
  }
  const sms::Decoded read = sms::decode_text(field.bytes, {*alphabet, {}});
  Decoded decoded = decode_field(read.text, "utf-8");
  decoded.replaced |= !read.notes.is_empty();
  return decoded;
}

}  // namespace linepool::supply
