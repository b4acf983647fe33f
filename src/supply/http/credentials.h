// What a request shows to prove which supplier it comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/supplier.h"
#include "wire/http.h"

namespace linepool::supply {

// The tokens of the headers: `X-Supplier-Token: T`, `Authorization: Bearer T` or with any other
// scheme or none, and both parts of `Authorization: Basic`: the address names the supplier.
std::vector<std::string> header_tokens(const wire::Request& request);

// The first of `tokens` that is the supplier's. Takes the same time whether there is no such
// supplier or no such token; nullptr for both.
const std::string* right_token(const std::vector<std::string>& tokens, const Supplier* supplier);

}  // namespace linepool::supply
