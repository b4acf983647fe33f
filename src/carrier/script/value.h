// What TOML and JSON have in common, with the line on which it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace linepool::carrier {

struct Member;

struct Value {
  using List = std::vector<Value>;
  using Table = std::vector<Member>;
  // monostate: null, a date, or whatever else nothing here takes.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Table> is;
  std::size_t line = 0;

  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&is);
  }
};

struct Member {
  std::string key;
  Value value;
};

// A table with `message`, a list, and `faults`, if the text has it. The refusal has its line:
// "FILE:LINE: sentence".
Result<Value> parse_toml(const std::string& file, std::string_view text);
// An object a line. One that has nothing but `faults` is for the whole file.
Result<Value> parse_json_lines(const std::string& file, std::string_view text);

}  // namespace linepool::carrier
