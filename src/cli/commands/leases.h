// Numbers and leases as people write them, and as JSON.
#pragma once

#include <linepool/client.h>

#include <CLI/CLI.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>

namespace linepool::cli {

// A number as people write it: "+60 11-2869 1234" and "0060…" are the API's 601128691234. Nothing
// is nothing. Throws UsageError when it is no number.
std::string digits_of(const std::string& number);

// A short code, which is its digits and nothing else. Throws UsageError likewise.
std::string short_code_of(const std::string& number);

boost::json::object described(const Lease& lease);

boost::json::value or_null(const std::optional<std::string>& text);

// Checks an option that takes a whole number of at least `least`.
CLI::Validator whole_number(std::int64_t least);

}  // namespace linepool::cli
