// Reads the JSON of a server that is lenient about types: ids and flags come as numbers or strings,
// money as strings, by chance as numbers.
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

// The document, or nothing when it is not JSON or nests more than 32 deep.
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

// Calls `each` for every object of a JSON array; false when `text` is no array of objects.
bool for_each_row(std::string_view text, const std::function<void(const JsonRow&)>& each);

}  // namespace client_v1
}  // namespace linepool
