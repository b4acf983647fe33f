// What the names in a request mean.
#pragma once

#include "api/user/call.h"

namespace linepool::api::user {

// The app of the request: `app`, and behind it `operator`, the variant ("Whatsapp" and "24" are
// "Whatsapp24"); nullptr when there is none. Likewise `country`.
const App* find_app(const Call& call, const Catalogue& catalogue);
const Country* find_country(const Call& call, const Catalogue& catalogue);

struct AppInCountry {
  AppId app;
  CountryId country;
};

// App and country of the request, known and offered together for that kind of lease. Refusals:
// kUnknownApp, kUnknownCountry.
Result<AppInCountry> find_offer(const Call& call, LeaseKind kind);

// App and country of the request, known, offered or not: a number that was taken keeps its name.
Result<AppInCountry> find_names(const Call& call);

}  // namespace linepool::api::user
