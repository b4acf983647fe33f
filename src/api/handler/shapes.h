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

// A temporary lease of the customer and its newest message.
struct Activation {
  Lease lease;
  std::optional<Message> newest;

  // What there is to type; "" when nothing came or the message has no code.
  [[nodiscard]] std::string code() const;
};

// Nothing for another customer's, for what the key is not shown, for a rental, and for an id of
// nothing.
std::optional<Activation> find_activation(const store::Tx& tx, const core::KeyOwner& owner,
                                          LeaseId id);
Activation with_message(const store::Tx& tx, const Lease& lease);
// Likewise for a rental.
std::optional<Lease> find_rental(const store::Tx& tx, const core::KeyOwner& owner, LeaseId id);

// "4" live, "6" done, with a code, "8" ended without.
std::string_view status_number(const Lease& lease);

// As the field writes them; "" once the operator has taken them out of the catalogue.
std::string service_code(const Catalogue& catalogue, AppId app);
std::string country_id(const Catalogue& catalogue, CountryId country);

}  // namespace linepool::api::handler
