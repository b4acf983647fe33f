// How requests say whether they mean a long number or a short code.
#pragma once

#include <string_view>

#include "api/fields.h"
#include "base/result.h"
#include "domain/lease.h"
#include "domain/numbers/line_number.h"

namespace linepool::api {

// "" means long. Refuses unknown types (kInvalidParameter).
Result<NumberType> number_type_of(std::string_view text);
// As number_type_of(), from the body's number_type.
Result<NumberType> number_type_in(const Fields& fields);

// Parses `text` as a number of that type; `country` applies to short codes.
Result<LineNumber> line_number_of(std::string_view text, NumberType type, CountryId country);

// The user and handler APIs handle only long numbers: their clients would mistake a short code for
// a number.
inline bool is_known_to_text_clients(const Lease& lease) {
  return lease.number.type() == NumberType::kLong;
}

}  // namespace linepool::api
