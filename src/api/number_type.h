// How requests say whether they mean a long number or a short code.
#pragma once

#include <string_view>

#include "api/fields.h"
#include "base/result.h"
#include "domain/lease.h"
#include "domain/numbers/line_number.h"

namespace linepool::api {

// "" is long. Refuses what is neither (kInvalidParameter).
Result<NumberType> number_type_of(std::string_view text);
// The same of a body's number_type.
Result<NumberType> number_type_in(const Fields& fields);

// The number that the text is among those of the type; `country` is that of a short code.
Result<LineNumber> line_number_of(std::string_view text, NumberType type, CountryId country);

// The user and the handler API know of long numbers only: their clients would take a short code for
// a number.
inline bool is_known_to_text_clients(const Lease& lease) {
  return lease.number.type() == NumberType::kLong;
}

}  // namespace linepool::api
