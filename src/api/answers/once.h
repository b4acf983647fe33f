// The header Idempotency-Key: a repeated request gets its first answer again.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "core/engine/once.h"
#include "wire/form.h"
#include "wire/http.h"

namespace linepool::api {

// Who chose a key: a customer's keys are its own, an operator's never meet them.
enum class KeyOf : std::uint8_t { kCustomer, kOperator };

// The request's idempotency key; nothing if it has none. Refusal: kInvalidParameter.
Result<std::optional<core::Once>> once_of(const wire::Request& request,
                                          const wire::Parameters& query, CustomerId customer,
                                          KeyOf whose = KeyOf::kCustomer);

// Says if it was given before.
wire::Response response_of(core::Replayed answer);

}  // namespace linepool::api
