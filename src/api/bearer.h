// The token of an Authorization header.
#pragma once

#include <string_view>

namespace linepool::api {

// What follows "Bearer ", the scheme being written in any case; "" for other schemes.
std::string_view bearer_token(std::string_view authorization);

}  // namespace linepool::api
