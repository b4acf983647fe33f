// The Content-Type of a body.
#pragma once

#include <string>
#include <string_view>

namespace linepool::supply {

struct MediaType {
  std::string_view type;     // "multipart/form-data"; "" if there is none
  std::string_view charset;  // without its quotes; "" if there is none
  std::string_view boundary;

  [[nodiscard]] bool is(std::string_view wanted) const;
};

// Views into `header`. Never refuses: what it cannot read is left out.
MediaType read_media_type(std::string_view header);

// One parameter, such as `name` of `form-data; name="to"`; "" if it is absent.
std::string_view header_parameter(std::string_view header, std::string_view name);

}  // namespace linepool::supply
