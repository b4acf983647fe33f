// What the names in a request mean.
#pragma once

#include "api/user/call.h"

namespace linepool::api::user {

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
