// multipart/form-data (RFC 7578), as PHP and curl send it.
#pragma once

#include <functional>
#include <string_view>

namespace linepool::supply {

struct Part {
  std::string_view name;          // of Content-Disposition
  std::string_view content_type;  // the whole header; "" when there is none
  std::string_view body;
};

// Calls `take` for each part until it gives false. False when `body` holds no part with that
// boundary. A missing last boundary is let pass, as are bare line feeds.
bool each_part(std::string_view body, std::string_view boundary,
               const std::function<bool(const Part&)>& take);

// The boundary of a body whose type does not tell it: its first line; "" when that is none.
std::string_view boundary_in(std::string_view body);

}  // namespace linepool::supply
