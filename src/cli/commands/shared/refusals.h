// Refusals of names: which one the server does not know, the nearest that it does, and where they
// are listed.
#pragma once

#include <linepool/client.h>

#include <string>
#include <string_view>

#include "cli/session.h"

namespace linepool::cli {

// Where no country is listed, because a new server offers nothing.
inline constexpr std::string_view kOffersNothing =
    "The server offers nothing yet: its operator imports lines and enables apps, `linepool admin "
    "app "
    "enable NAME`.";

// What the user named, as it was written; "" for what was not.
struct Named {
  std::string app = {};
  std::string country = {};
  std::string number = {};
  bool rent = false;
};

// The failure with a sentence of that kind; others are returned as they are. Asks the server for
// its lists, and does without a suggestion if they do not come.
Failure explained(const Client& client, Failure failure, const Named& named);

// Session::fail() with that failure.
Exit fail_named(Session& session, const Client& client, const Failure& failure, const Named& named,
                boost::json::object document = {});

}  // namespace linepool::cli
