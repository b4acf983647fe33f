// The envelope in which the calls that change a rental answer.
#pragma once

#include <string_view>

#include "base/result.h"
#include "wire/http.h"

namespace linepool::api::user {

// {"data": "<text>", "code": 100}
wire::Response envelope_done(std::string_view data);
// {"data": "<sentence>", "code": 200}; 503 when busy.
wire::Response envelope_refusal(const Refusal& refusal);

}  // namespace linepool::api::user
