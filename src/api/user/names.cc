#include "api/user/names.h"

#include <string>

#include "base/ascii.h"

namespace linepool::api::user {

const App* find_app(const Call& call, const Catalogue& catalogue) {
  const std::string_view name = trimmed(call.value("app"));
  const std::string_view variant = trimmed(call.value("operator"));
  if (variant.empty() || lower(variant) == "any") return catalogue.find_app(name);
  // Exactly that variant, which has its own price.
  const App* app = catalogue.find_app(std::string(name).append(variant));
  const bool is_it = app != nullptr && lower(app->name).ends_with(lower(variant));
  return is_it ? app : nullptr;
}

const Country* find_country(const Call& call, const Catalogue& catalogue) {
  return catalogue.find_country(trimmed(call.value("country")));
}

Result<AppInCountry> find_names(const Call& call) {
  const auto catalogue = call.services.catalogue.get();
  const App* app = find_app(call, *catalogue);
  if (app == nullptr) return Error::kUnknownApp;
  const Country* country = find_country(call, *catalogue);
  if (country == nullptr) return Error::kUnknownCountry;
  return AppInCountry{app->id, country->id};
}

Result<AppInCountry> find_offer(const Call& call, LeaseKind kind) {
  const Result<AppInCountry> names = find_names(call);
  if (!names) return names.refusal();
  const auto catalogue = call.services.catalogue.get();
  const bool rented = kind == LeaseKind::kRental;
  const bool offered = rented ? catalogue->rental(names->app, names->country).has_value()
                              : catalogue->price(names->app, names->country).has_value();
  if (offered) return *names;
  const bool something_there = rented ? catalogue->has_rental(names->country)
                                      : !catalogue->offered_apps(names->country).empty();
  return something_there ? Error::kUnknownApp : Error::kUnknownCountry;
}

}  // namespace linepool::api::user
