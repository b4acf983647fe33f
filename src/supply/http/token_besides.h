// The supplier's token where only this dialect carries one: in its own header, the query or the
// body.
#pragma once

#include <string>

#include "supply/http/unpack.h"
#include "wire/http.h"

namespace linepool::supply {

// "" if it is in none of them.
std::string token_besides(const wire::Request& request, const Unpacked& unpacked);
// All that can be known before the body has arrived.
std::string token_besides(const wire::Request& head);

}  // namespace linepool::supply
