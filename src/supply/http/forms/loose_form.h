// Forms and query strings as gateways write them: any bytes, repeated names, half an escape.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace linepool::supply {

struct FormField {
  std::string name;      // decoded bytes
  std::string value;     // decoded bytes
  std::string_view raw;  // the value as it is in the form, still escaped
};

// Calls `take` for each field in order of arrival until it returns false. An invalid escape is left
// as written: "100%" is meant literally.
void each_form_field(std::string_view form, const std::function<bool(FormField)>& take);

// Whether a body with no type or the wrong one reads as a form: it begins with NAME= .
bool looks_like_form(std::string_view body);

}  // namespace linepool::supply
