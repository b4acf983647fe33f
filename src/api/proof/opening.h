// A session that may be started at the end of a call, and how its browser is told.
#pragma once

#include <string>

#include "api/proof/later.h"
#include "base/crypto/random.h"
#include "core/commands/shared/sign_in.h"
#include "wire/http.h"

namespace linepool::api::proof {

struct Opening {
  std::string token;  // the cookie's value
  core::NewSession session;
  bool secure = false;  // the browser sees the server over TLS
};

Opening opening_of(const wire::Request& request, Random& random, const SessionLife& life, Time now);

}  // namespace linepool::api::proof
