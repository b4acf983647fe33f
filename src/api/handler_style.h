// How requests say as which vendor the handler API answers a key.
#pragma once

#include "api/fields.h"
#include "base/result.h"
#include "domain/api_key.h"

namespace linepool::api {

// A body's handler_style; absent is the install's. Refuses what is no style (kInvalidParameter).
Result<HandlerStyle> handler_style_in(const Fields& fields);

}  // namespace linepool::api
