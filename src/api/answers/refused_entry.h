// What the JSON APIs answer to callers whom the gate refuses.
#pragma once

#include "gate/gate.h"
#include "wire/http.h"

namespace linepool::api {

// A problem document: 429 with Retry-After, or the outcome's error; 401 comes with
// WWW-Authenticate.
wire::Response refused_problem(const gate::Entry& entry);

}  // namespace linepool::api
