// Which of the field's vendors an answer imitates.
#pragma once

#include <cstdint>
#include <string_view>

#include "api/handler/terms/words.h"
#include "domain/access/api_key.h"
#include "domain/money.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {

struct HandlerSettings {
  // 4xx for refusals. Most of the field's clients recognise refusals by their text and expect HTTP
  // 200.
  bool real_status_codes = false;
  // What clients that name no country mean: the first of the field's list, unless the install says
  // otherwise.
  std::int64_t default_country = 0;
  HandlerStyle style = HandlerStyle::kHero;  // for keys that have none
};

// How prices and flags are written.
struct Style {
  bool classic = false;

  void price(wire::JsonWriter& json, std::string_view name, Money value) const;
  void flag(wire::JsonWriter& json, std::string_view name, bool value) const;
  // A flag as the number 1 or 0.
  void bit(wire::JsonWriter& json, std::string_view name, bool value) const;
};

inline Style style_of(const AnswerFormat& format) {
  return Style{format.style == HandlerStyle::kClassic};
}

}  // namespace linepool::api::handler
