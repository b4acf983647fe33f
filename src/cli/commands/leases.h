// Numbers and leases as people write them, and as JSON.
#pragma once

#include <linepool/client.h>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "cli/command.h"

namespace linepool::cli {

// A number as people write it: "+60 11-2869 1234" and "0060…" are the API's 601128691234. Nothing
// is nothing. Throws UsageError when it is no number.
std::string digits_of(const std::string& number);

// A short code, which is its digits and nothing else. Throws UsageError likewise.
std::string short_code_of(const std::string& number);

// Either of them, as `kind` says.
std::string number_of(const std::string& number, NumberKind kind);

// A number as people read it: "+601128691234"; a short code is its digits.
std::string written(const std::string& digits, NumberKind kind);

// Adds --number-type, which `type` then says.
void add_number_type(const Command& command, std::string& type);
NumberKind kind_of(const std::string& number_type);

boost::json::object described(const Lease& lease);

boost::json::value or_null(const std::optional<std::string>& text);

// Checks an option that takes a whole number of at least `min`.
Check whole_number(std::int64_t min);
// Checks an option that takes an amount in USD above 0, such as 0.80.
Check amount();

}  // namespace linepool::cli
