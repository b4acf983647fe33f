// multipart/form-data (RFC 7578), as PHP and curl send it.
#pragma once

#include <functional>
#include <string_view>

namespace linepool::supply {

struct Part {
  std::string_view name;          // from Content-Disposition
  std::string_view content_type;  // the whole header; "" if there is none
  std::string_view body;
};

// Calls `take` for each part until it returns false. False if `body` holds no part with that
// boundary. A missing final boundary and bare line feeds are tolerated.
bool each_part(std::string_view body, std::string_view boundary,
               const std::function<bool(const Part&)>& take);

// The boundary of a body whose type does not state it: its first line; "" if that is not one.
std::string_view boundary_in(std::string_view body);

}  // namespace linepool::supply
