// The account at a carrier's SMSC in a supplier's fields, and how it is doing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/fields.h"
#include "api/services.h"
#include "domain/supplier.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {

// What the field "smpp" changes; nothing if it is absent. The password is sealed.
Result<std::optional<SmscChange>> read_smsc(const Fields& fields, const Services& services);
// The account of a new supplier: host, port, system_id and password must be there.
Result<SmscAccount> new_smsc(const std::optional<SmscChange>& change);

// Writes "smpp" into an object already begun: null for suppliers without an SMSC. The password is
// never shown.
void write_smsc(wire::JsonWriter& json, const Supplier& supplier, const SupplyReport& report);

}  // namespace linepool::api::admin
