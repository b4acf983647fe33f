// What the handler API shows of activations.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/queries/live_view.h"
#include "domain/catalogue/catalogue.h"
#include "domain/lease.h"
#include "domain/message.h"
#include "store/store.h"

namespace linepool::api::handler {

// A temporary lease of the customer and its newest message with a code; if none of those has one
// that came since the customer asked for one more, the newest.
struct Activation {
  Lease lease;
  std::optional<Message> newest;

  // The code to type, as core::likely_code_of(); "" if nothing arrived or there is none.
  [[nodiscard]] std::string code() const;
};

// Nothing if it belongs to another customer, if the key may not see it, if it is a rental, or if
// the id is unknown.
std::optional<Activation> find_activation(const store::Tx& tx, const core::KeyOwner& owner,
                                          LeaseId id);
std::vector<Activation> with_messages(const store::Tx& tx, const std::vector<Lease>& leases);
// As find_activation(), for a rental.
std::optional<Lease> find_rental(const store::Tx& tx, const core::KeyOwner& owner, LeaseId id);

// "4": live; "6": ended with a code; "8": ended without one.
std::string_view status_number(const Lease& lease);

// In the field's notation; "" once the operator has removed it from the catalogue.
std::string service_code(const Catalogue& catalogue, AppId app);
std::string country_id(const Catalogue& catalogue, CountryId country);

}  // namespace linepool::api::handler
