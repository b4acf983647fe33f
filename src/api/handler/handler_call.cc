#include "api/handler/handler_call.h"

#include <charconv>
#include <string>

namespace linepool::api::handler {
namespace {

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::int64_t HandlerCall::integer(std::string_view name, std::int64_t least, std::int64_t most,
                                  std::int64_t fallback) const {
  const auto number = whole(value(name));
  return number && *number >= least && *number <= most ? *number : fallback;
}

LeaseId HandlerCall::lease_id(std::string_view name) const {
  return LeaseId{integer(name, 1, kMostActivation, 0)};
}

const Country* HandlerCall::country(const Catalogue& catalogue) const {
  const std::string_view id = value("country");
  return country_of(catalogue, id.empty() ? std::to_string(default_country) : std::string(id));
}

}  // namespace linepool::api::handler
