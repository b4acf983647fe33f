#include "api/number_type.h"

#include "base/limits.h"

namespace linepool::api {

Result<NumberType> number_type_of(std::string_view text) {
  if (text.empty()) return NumberType::kLong;
  if (const auto type = number_type_from(text)) return *type;
  return Refusal(Error::kInvalidParameter, "number_type must be long or short_code.");
}

Result<NumberType> number_type_in(const Fields& fields) {
  const auto text = fields.optional_text("number_type", limits::kNameBytes);
  if (!text) return text.refusal();
  return number_type_of(*text);
}

Result<LineNumber> line_number_of(std::string_view text, NumberType type, CountryId country) {
  if (type == NumberType::kShortCode) {
    const Result<ShortCode> code = ShortCode::parse(text);
    if (!code) return code.refusal();
    return LineNumber(*code, country);
  }
  const Result<PhoneNumber> number = PhoneNumber::parse(text);
  if (!number) return number.refusal();
  return LineNumber(*number);
}

}  // namespace linepool::api
