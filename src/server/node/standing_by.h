// What a node answers that may not serve, because another one leads or may lead by now.
#pragma once

#include <string_view>

#include "wire/http.h"

namespace linepool::server {

// 503 with Retry-After, in words or as a problem document, as the API of that path answers.
wire::Response not_leading(std::string_view path, std::string_view sentence);

}  // namespace linepool::server
