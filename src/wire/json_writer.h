// JSON out: compact, members in the order in which they are written.
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

  // The name of the member that is written next.
  JsonWriter& key(std::string_view name);
  // Values, in an array or behind key(). Text is UTF-8.
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& null();

  // Members of an object.
  JsonWriter& text(std::string_view name, std::string_view value);
  JsonWriter& number(std::string_view name, std::int64_t value);
  JsonWriter& count(std::string_view name, std::size_t value);
  JsonWriter& flag(std::string_view name, bool value);
  JsonWriter& null(std::string_view name);
  // Of an amount, which knows its decimal digits: "0.66" as text, or 0.66 as a number.
  template <class Amount>
  JsonWriter& money(std::string_view name, const Amount& value) {
    return text(name, value.to_string());
  }
  template <class Amount>
  JsonWriter& decimal(std::string_view name, const Amount& value) {
    return key(name).raw(value.to_string());
  }
  // A value that is JSON already.
  JsonWriter& raw(std::string_view json);
  // RFC 3339; null when it is not set.
  JsonWriter& time(std::string_view name, Time value);
  // The number of an id; null when it is none.
  template <class Id>
  JsonWriter& id(std::string_view name, Id value) {
    return value.is_none() ? null(name) : number(name, value.value);
  }

  // What was written; everything that was begun must have been ended.
  [[nodiscard]] std::string take();

 private:
  void separate();
  void append_quoted(std::string_view value);

  static constexpr std::size_t kRoom = 512;  // an order's or an event's

  std::string out_;
  int depth_ = 0;
  bool needs_comma_ = false;
};

}  // namespace linepool::wire
