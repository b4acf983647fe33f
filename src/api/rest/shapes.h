// What the REST API shows of orders, rentals, messages, webhooks and keys.
#pragma once

#include <optional>

#include "core/engine/change.h"
#include "domain/catalogue/catalogue.h"
#include "wire/json_writer.h"

namespace linepool::api::rest {

inline constexpr std::string_view kCurrency = "USD";
// Lines are leased from the whole pool, so there is only one of what the field calls an operator.
inline constexpr std::int64_t kAnyOperator = 1;

void write_country(wire::JsonWriter& json, const Catalogue& catalogue, CountryId country);
void write_service(wire::JsonWriter& json, const Catalogue& catalogue, AppId app);

// `newest` is the lease's newest message; null if there is none.
void write_order(wire::JsonWriter& json, const Lease& lease, const Message* newest,
                 const Catalogue& catalogue, Time now);
std::string order_json(const Lease& lease, const Message* newest, const Catalogue& catalogue,
                       Time now);
void write_rental(wire::JsonWriter& json, const Lease& rental, const Catalogue& catalogue,
                  Time now);
void write_message(wire::JsonWriter& json, const Message& message);
// Includes its secret only if `with_secret`.
void write_webhook(wire::JsonWriter& json, const Webhook& webhook, const Catalogue& catalogue,
                   bool with_secret);
void write_key(wire::JsonWriter& json, const ApiKey& key, const Catalogue& catalogue, Time now);

}  // namespace linepool::api::rest
