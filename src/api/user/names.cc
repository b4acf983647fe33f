#include "api/user/names.h"

namespace linepool::api::user {

Result<AppInCountry> find_names(const Call& call) {
  const auto catalogue = call.services.catalogue.get();
  const App* app = catalogue->find_app(call.value("app"));
  if (app == nullptr) return Error::kUnknownApp;
  const Country* country = catalogue->find_country(call.value("country"));
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
