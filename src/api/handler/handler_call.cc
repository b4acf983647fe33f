#include "api/handler/handler_call.h"

#include "base/ascii.h"

namespace linepool::api::handler {

std::int64_t HandlerCall::integer(std::string_view name, std::int64_t min, std::int64_t max,
                                  std::int64_t fallback) const {
  const auto number = whole_number<std::int64_t>(value(name));
  return number && *number >= min && *number <= max ? *number : fallback;
}

LeaseId HandlerCall::lease_id(std::string_view name) const {
  return LeaseId{integer(name, 1, kMaxActivation, 0)};
}

const Country* HandlerCall::country(const Catalogue& catalogue) const {
  const std::string_view id = value("country");
  if (!id.empty()) return country_of(catalogue, id);
  return catalogue.find_country_by_handler_id(static_cast<std::int32_t>(default_country));
}

}  // namespace linepool::api::handler
