#include "api/handler/terms/style.h"

namespace linepool::api::handler {

void Style::price(wire::JsonWriter& json, std::string_view name, Money value) const {
  classic ? json.money(name, value) : json.decimal(name, value);
}

void Style::flag(wire::JsonWriter& json, std::string_view name, bool value) const {
  classic ? json.text(name, value ? "1" : "0") : json.flag(name, value);
}

void Style::bit(wire::JsonWriter& json, std::string_view name, bool value) const {
  classic ? json.text(name, value ? "1" : "0") : json.number(name, value ? 1 : 0);
}

}  // namespace linepool::api::handler
