#include "client/json_rows.h"

#include <array>
#include <boost/json/parse.hpp>
#include <charconv>
#include <system_error>

namespace linepool {
inline namespace client_v1 {

namespace json = boost::json;

std::optional<json::value> parse_json(std::string_view text) {
  json::error_code fault;
  json::value document = json::parse(text, fault);
  if (fault) return std::nullopt;
  return document;
}

std::string JsonRow::text(std::string_view key) const {
  const json::value* value = object_.if_contains(key);
  if (value == nullptr) return {};
  if (const json::string* text = value->if_string()) return std::string(*text);
  if (const auto* n = value->if_int64()) return std::to_string(*n);
  if (const auto* n = value->if_uint64()) return std::to_string(*n);
  if (const double* n = value->if_double()) {
    // The shortest decimal that reads back as the same number: what the server wrote.
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *n).ptr;
    return {digits.data(), end};
  }
  if (const bool* b = value->if_bool()) return *b ? "1" : "0";
  return {};
}

std::int64_t JsonRow::number(std::string_view key) const {
  const std::string digits = text(key);
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return fault == std::errc() ? number : 0;
}

bool JsonRow::flag(std::string_view key) const {
  return number(key) != 0 || text(key) == "true";
}

bool for_each_row(std::string_view text, const std::function<void(const JsonRow&)>& each) {
  const std::optional<json::value> document = parse_json(text);
  if (!document || !document->is_array()) return false;
  for (const json::value& row : document->get_array()) {
    if (!row.is_object()) return false;
  }
  for (const json::value& row : document->get_array()) each(JsonRow(row.get_object()));
  return true;
}

}  // namespace client_v1
}  // namespace linepool
