#include "api/admin/lines/quarantine.h"

#include <fmt/format.h>

namespace linepool::api::admin {

std::string quarantine_words(const Quarantine& why, const QuarantineNames& names) {
  const std::int32_t percent = why.others > 0 ? why.others_with_sms * 100 / why.others : 0;
  return fmt::format(
      "{} orders in a row got no SMS since {}. Other lines of {} in {} got one for {} % of {} "
      "orders for {}.",
      why.orders, format_time(why.silent_since), names.supplier, names.country, percent, why.others,
      names.app);
}

void write_quarantine(wire::JsonWriter& json, const std::optional<Quarantine>& why,
                      const QuarantineNames& names) {
  if (!why) {
    json.null("quarantine");
    return;
  }
  json.key("quarantine")
      .begin_object()
      .time("since", why->since)
      .time("silent_since", why->silent_since)
      .number("orders", why->orders)
      .text("app", names.app)
      .number("others", why->others)
      .number("others_with_sms", why->others_with_sms)
      .text("text", quarantine_words(*why, names))
      .end_object();
}

}  // namespace linepool::api::admin
