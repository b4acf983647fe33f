// Values of a described request, freed of what encodes them.
#pragma once

#include <optional>
#include <string_view>

#include "gateways/description.h"
#include "supply/http/text/charset.h"
#include "supply/http/unpack.h"

namespace linepool::supply {

// The bytes of a field in hex or base64, which may be broken into lines, unpadded, or in the
// alphabet for URLs. Nothing if they are neither.
std::optional<SmsField> undo_encoding(SmsField field, gateways::Encoding encoding);

// What the gateway says of the bytes of its texts; "" if it says nothing.
struct SaidOfText {
  gateways::Encoding encoding = gateways::Encoding::kPlain;
  std::string_view charset;
  std::string_view coding;
};

// A text that is characters already stays as it is. Otherwise the charset decides, then the coding,
// then how the bytes look.
Decoded decode_mapped_text(const SmsField& field, const SaidOfText& said,
                           const gateways::Description& description);

}  // namespace linepool::supply
