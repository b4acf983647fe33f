// The members of a JSON body, each read with its type and bound.
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"

namespace linepool::api::admin {

class Fields {
 public:
  // An object with no other members than `allowed`; an empty body is an empty object.
  static Result<Fields> read(std::string_view body,
                             std::initializer_list<std::string_view> allowed);

  [[nodiscard]] bool has(std::string_view name) const { return object_.contains(name); }
  // Non-empty text without control characters.
  [[nodiscard]] Result<std::string> required_text(std::string_view name,
                                                  std::size_t max_bytes) const;
  // The same, or "".
  [[nodiscard]] Result<std::string> optional_text(std::string_view name,
                                                  std::size_t max_bytes) const;
  [[nodiscard]] Result<std::int64_t> optional_integer(std::string_view name, std::int64_t least,
                                                      std::int64_t most,
                                                      std::int64_t fallback) const;
  // Text of any content; "" when it is absent.
  [[nodiscard]] Result<std::string> document(std::string_view name) const;

 private:
  explicit Fields(boost::json::object object) : object_(std::move(object)) {}

  boost::json::object object_;
};

}  // namespace linepool::api::admin
