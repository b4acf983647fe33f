// How a supplier's requests are signed, in the settings of a supplier.
#pragma once

#include <optional>
#include <string_view>

#include "api/fields.h"
#include "api/services.h"
#include "domain/supplier.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {

// The member `signature`: null, or {"scheme", "secret", "address"}. Without a scheme, that of the
// gateway is meant. Nothing if there is no such member.
Result<std::optional<SupplierSignature>> read_signature(const Fields& fields,
                                                        std::string_view dialect,
                                                        const Services& services);

// The same member, without the secret, in an object already begun.
void write_signature(wire::JsonWriter& json, const SupplierSignature& signature);

}  // namespace linepool::api::admin
