// URLs of the user API: the user's base URL, and queries.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace linepool {
inline namespace client_v1 {

// "http://host:1/" and "http://host:1/user/api/" both become "http://host:1"; nothing if it is not
// an http or https URL, or has a query.
std::optional<std::string> server_root(std::string_view url);

// A query string, built one parameter at a time; empty values are left out, as the API treats them
// as absent.
class Query {
 public:
  Query& add(std::string_view name, std::string_view value);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace client_v1
}  // namespace linepool
