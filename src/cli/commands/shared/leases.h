// Numbers and leases as people write them, and as JSON.
#pragma once

#include <linepool/client.h>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "cli/syntax/command.h"

namespace linepool::cli {

// A number as people write it: "+60 11-2869 1234" and "0060..." become the API's 601128691234. An
// empty string stays empty. Throws UsageError if it is not a number.
std::string digits_of(const std::string& number);

// A short code, which is nothing but digits. Throws UsageError if it is not one.
std::string short_code_of(const std::string& number);

// One of the above, depending on `kind`.
std::string number_of(const std::string& number, NumberKind kind);

// A number as people read it: "+601128691234"; a short code is just its digits.
std::string written(const std::string& digits, NumberKind kind);

// Adds --number-type, which sets `type`.
void add_number_type(const Command& command, std::string& type);
NumberKind kind_of(const std::string& number_type);

// With the id of the order or rental, if it is known.
boost::json::object described(const Lease& lease);

// A time without its milliseconds, which a table has no room for.
std::string in_seconds(const std::string& rfc3339);

boost::json::value or_null(const std::optional<std::string>& text);
// Null for "".
boost::json::value text_or_null(const std::string& text);

// Whether a user who writes `text` means the app or country of that name and code.
bool is_called(const std::string& text, const std::string& name, const std::string& code);

// Checks that an option is an amount in USD above 0, such as 0.80.
Check amount();

}  // namespace linepool::cli
