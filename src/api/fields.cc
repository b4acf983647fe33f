#include "api/fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>

#include "api/spending.h"
#include "base/limits.h"
#include "wire/json_body.h"

namespace linepool::api {
namespace {

bool has_control_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

std::optional<Refusal> unknown_in(const boost::json::object& object,
                                  std::initializer_list<std::string_view> allowed,
                                  std::string_view where) {
  for (const auto& member : object) {
    const std::string_view name(member.key().data(), member.key().size());
    if (std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
      return invalid(fmt::format("{} has an unknown field; the known ones are: {}.", where,
                                 fmt::join(allowed, ", ")));
    }
  }
  return std::nullopt;
}

}  // namespace

Result<Fields> Fields::read(std::string_view body,
                            std::initializer_list<std::string_view> allowed) {
  if (body.empty()) return Fields(boost::json::object());
  Result<boost::json::object> object = wire::parse_json_object(body);
  if (!object) return object.refusal();
  if (const auto unknown = unknown_in(*object, allowed, "The body")) return *unknown;
  return Fields(std::move(object).value());
}

bool Fields::has_value(std::string_view name) const {
  const boost::json::value* member = object_.if_contains(name);
  return member != nullptr && !member->is_null();
}

Result<std::optional<Fields>> Fields::object(
    std::string_view name, std::initializer_list<std::string_view> allowed) const {
  const boost::json::value* member = object_.if_contains(name);
  if (member == nullptr || member->is_null()) return std::optional<Fields>();
  const boost::json::object* object = member->if_object();
  if (object == nullptr) return invalid(fmt::format("Field {} must be an object.", name));
  const auto unknown = unknown_in(*object, allowed, fmt::format("Field {}", name));
  if (unknown) return *unknown;
  return std::optional(Fields(*object));
}

Result<std::optional<std::string>> Fields::json(std::string_view name) const {
  const boost::json::value* member = object_.if_contains(name);
  if (member == nullptr) return std::optional<std::string>();
  if (member->is_null()) return std::optional(std::string());
  if (!member->is_object()) return invalid(fmt::format("Field {} must be an object.", name));
  return std::optional(boost::json::serialize(*member));
}

Result<std::string> Fields::required_text(std::string_view name, std::size_t max_bytes) const {
  Result<std::string> text = optional_text(name, max_bytes);
  if (text && text->empty()) {
    return Refusal(Error::kMissingParameter, fmt::format("Field {} is required.", name));
  }
  return text;
}

Result<std::string> Fields::optional_text(std::string_view name, std::size_t max_bytes) const {
  Result<std::string> text = document(name);
  if (!text) return text;
  if (text->size() > max_bytes) {
    return invalid(fmt::format("Field {} is longer than {} bytes.", name, max_bytes));
  }
  if (has_control_characters(*text)) {
    return invalid(fmt::format("Field {} contains control characters.", name));
  }
  return text;
}

Result<std::int64_t> Fields::optional_integer(std::string_view name, std::int64_t min,
                                              std::int64_t max, std::int64_t fallback) const {
  const boost::json::value* member = object_.if_contains(name);
  if (member == nullptr || member->is_null()) return fallback;
  const std::int64_t* number = member->if_int64();
  if (number == nullptr || *number < min || *number > max) {
    return invalid(fmt::format("Field {} must be a whole number from {} to {}.", name, min, max));
  }
  return *number;
}

Result<bool> Fields::optional_flag(std::string_view name, bool fallback) const {
  const boost::json::value* member = object_.if_contains(name);
  if (member == nullptr || member->is_null()) return fallback;
  if (const bool* flag = member->if_bool()) return *flag;
  return invalid(fmt::format("Field {} must be true or false.", name));
}

Result<std::vector<std::string>> Fields::texts(std::string_view name, std::size_t max,
                                               std::size_t max_bytes) const {
  std::vector<std::string> out;
  const boost::json::value* member = object_.if_contains(name);
  if (member == nullptr || member->is_null()) return out;
  const boost::json::array* list = member->if_array();
  const auto fault = [&] {
    return invalid(fmt::format("Field {} must be a list of at most {} strings of 1 to {} bytes.",
                               name, max, max_bytes));
  };
  if (list == nullptr || list->size() > max) return fault();
  for (const boost::json::value& item : *list) {
    const boost::json::string* text = item.if_string();
    if (text == nullptr || text->empty() || text->size() > max_bytes) return fault();
    if (has_control_characters({text->data(), text->size()})) return fault();
    out.emplace_back(text->data(), text->size());
  }
  return out;
}

Result<Money> Fields::optional_money(std::string_view name) const {
  const boost::json::value* member = object_.if_contains(name);
  if (member == nullptr || member->is_null()) return Money{};
  std::string digits;
  if (const boost::json::string* text = member->if_string()) {
    digits.assign(text->data(), text->size());
  } else if (const std::int64_t* whole = member->if_int64()) {
    digits = std::to_string(*whole);
  } else if (const double* number = member->if_double()) {
    digits = fmt::format("{:.4f}", *number);
  }
  const Result<Money> amount = Money::parse(digits);
  if (!amount || *amount < Money{}) {
    return invalid(fmt::format("Field {} must be an amount of dollars such as 0.66.", name));
  }
  return *amount;
}

// A given maximum of zero is an error, not "no limit".
Result<Money> Fields::max_price() const {
  const Result<Money> amount = optional_money("max_price");
  const boost::json::value* member = object_.if_contains("max_price");
  const bool is_given = member != nullptr && !member->is_null();
  if (amount && is_given && !amount->is_positive()) {
    return invalid("Field max_price must be above zero.");
  }
  return amount;
}

Result<std::string> Fields::label() const {
  Result<std::string> text = optional_text("label", limits::kLabelBytes);
  if (text && !is_label(*text)) {
    return invalid(fmt::format("Field label is longer than {} characters.", limits::kLabelChars));
  }
  return text;
}

Result<std::string> Fields::document(std::string_view name) const {
  const boost::json::value* member = object_.if_contains(name);
  if (member == nullptr || member->is_null()) return std::string();
  const boost::json::string* text = member->if_string();
  if (text == nullptr) return invalid(fmt::format("Field {} must be a string.", name));
  return std::string(text->data(), text->size());
}

}  // namespace linepool::api
