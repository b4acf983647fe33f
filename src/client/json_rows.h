// Reads the JSON of a server that is loose about types: ids and flags may be numbers or strings,
// money is a string or sometimes a number.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace linepool {
inline namespace client_v1 {

// The document, or nothing if it is not JSON or nests deeper than 32 levels.
std::optional<boost::json::value> parse_json(std::string_view text);

// One object of an answer; an absent or null member reads as "", 0 or false.
class JsonRow {
 public:
  explicit JsonRow(const boost::json::object& object) : object_(object) {}

  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::int64_t number(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;

 private:
  const boost::json::object& object_;
};

// Calls `each` for every object of a JSON array; false if `text` is not an array of objects.
bool for_each_row(std::string_view text, const std::function<void(const JsonRow&)>& each);

}  // namespace client_v1
}  // namespace linepool
