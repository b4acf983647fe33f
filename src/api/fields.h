// The members of a JSON body, each read with its type and limits.
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "domain/money.h"

namespace linepool::api {

class Fields {
 public:
  // An object whose members are all in `allowed`; an empty body counts as an empty object.
  static Result<Fields> read(std::string_view body,
                             std::initializer_list<std::string_view> allowed);

  [[nodiscard]] bool has(std::string_view name) const { return object_.contains(name); }
  // Whether it is there and not null.
  [[nodiscard]] bool has_value(std::string_view name) const;
  // Non-empty text without control characters.
  [[nodiscard]] Result<std::string> required_text(std::string_view name,
                                                  std::size_t max_bytes) const;
  // As required_text(), or "" if absent.
  [[nodiscard]] Result<std::string> optional_text(std::string_view name,
                                                  std::size_t max_bytes) const;
  [[nodiscard]] Result<std::int64_t> optional_integer(std::string_view name, std::int64_t min,
                                                      std::int64_t max,
                                                      std::int64_t fallback) const;
  [[nodiscard]] Result<bool> optional_flag(std::string_view name, bool fallback) const;
  // Strings of 1 to `max_bytes` bytes, at most `max` of them; empty if absent.
  [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view name, std::size_t max,
                                                       std::size_t max_bytes) const;
  // An amount of at least zero, as a decimal string or a number; zero if absent.
  [[nodiscard]] Result<Money> optional_money(std::string_view name) const;
  // `max_price`: an amount above zero; zero if absent, which means no limit.
  [[nodiscard]] Result<Money> max_price() const;
  // `label`: at most kLabelChars characters; "" if absent.
  [[nodiscard]] Result<std::string> label() const;
  // An object with no other members than `allowed`; nothing if absent.
  [[nodiscard]] Result<std::optional<Fields>> object(
      std::string_view name, std::initializer_list<std::string_view> allowed) const;
  // An object as JSON text, with any members; "" if null, nothing if absent.
  [[nodiscard]] Result<std::optional<std::string>> json(std::string_view name) const;
  // Text with any content; "" if absent.
  [[nodiscard]] Result<std::string> document(std::string_view name) const;

 private:
  explicit Fields(boost::json::object object) : object_(std::move(object)) {}

  boost::json::object object_;
};

}  // namespace linepool::api
