// Writes JSON: compact, with members in the order they are written.
//
//   JsonWriter json;
//   json.begin_object().text("number", "601128691234").number("id", 7).end_object();
//   return wire::Response::json(json.take());
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.h"

namespace linepool::wire {

class JsonWriter {
 public:
  JsonWriter() { out_.reserve(kRoom); }

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();

  // The name of the next member.
  JsonWriter& key(std::string_view name);
  // Values, in an array or after key(). Text is UTF-8.
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& null();

  // Members of an object.
  JsonWriter& text(std::string_view name, std::string_view value);
  JsonWriter& number(std::string_view name, std::int64_t value);
  JsonWriter& count(std::string_view name, std::size_t value);
  JsonWriter& flag(std::string_view name, bool value);
  JsonWriter& null(std::string_view name);
  // An amount, which knows its own decimals: "0.66" as a string, or 0.66 as a number.
  template <class Amount>
  JsonWriter& money(std::string_view name, const Amount& value) {
    return text(name, value.to_string());
  }
  template <class Amount>
  JsonWriter& decimal(std::string_view name, const Amount& value) {
    return key(name).raw(value.to_string());
  }
  // A value that is already JSON.
  JsonWriter& raw(std::string_view json);
  // RFC 3339; null if it is not set.
  JsonWriter& time(std::string_view name, Time value);
  // The number of an id; null for none.
  template <class Id>
  JsonWriter& id(std::string_view name, Id value) {
    return value.is_none() ? null(name) : number(name, value.value);
  }

  // Whether a page of a list ends here: no more rows, so that a body stays near kPageBytes however
  // large the rows are.
  [[nodiscard]] bool is_full_page() const { return out_.size() >= kPageBytes; }
  // The JSON written so far; every object and array must have been ended.
  [[nodiscard]] std::string take();

  static constexpr std::size_t kPageBytes = 1024 * 1024;

 private:
  void separate();
  void append_quoted(std::string_view value);

  static constexpr std::size_t kRoom = 512;  // for an order or an event

  std::string out_;
  int depth_ = 0;
  bool needs_comma_ = false;
};

}  // namespace linepool::wire
