// Resolves the names in a request.
#pragma once

#include "api/user/call.h"

namespace linepool::api::user {

// The request's app: `app` followed by the variant in `operator` ("Whatsapp" and "24" make
// "Whatsapp24"); null if there is none. find_country() uses `country`.
const App* find_app(const Call& call, const Catalogue& catalogue);
const Country* find_country(const Call& call, const Catalogue& catalogue);

struct AppInCountry {
  AppId app;
  CountryId country;
};

// App and country of the request, both known and offered together for that kind of lease. Refusals:
// kUnknownApp, kUnknownCountry.
Result<AppInCountry> find_offer(const Call& call, LeaseKind kind);

// App and country of the request, known but not necessarily offered: a number already taken keeps
// its name.
Result<AppInCountry> find_names(const Call& call);

}  // namespace linepool::api::user
