// Whether a request of a supplier whose gateway signs is signed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "core/health/supply_counters.h"
#include "domain/supplier.h"
#include "wire/http.h"

namespace linepool::supply {

// Everything must outlive the object that holds it.
struct ProofSettings {
  const std::string& install_secret;
  const std::string& public_url;  // without it, signatures over an address cannot be checked
  const Clock& machine_clock;     // providers know nothing of a sandbox's time
};

struct RequestProof {
  std::optional<core::SupplyRefusal> refusal;  // nothing: the signature holds
  std::string_view words;                      // what is wrong; a literal
  // Whether it may be signed, or may be found to be, when it is sent again: it must be answered so
  // that the gateway does that.
  bool may_heal = false;
  // The query is not signed: nothing in it may count.
  bool without_query = false;

  [[nodiscard]] bool holds() const { return !refusal.has_value(); }
};

// Nothing of a supplier whose token proves who it is.
std::optional<RequestProof> proof_of(const Supplier& supplier, const wire::Request& request,
                                     const ProofSettings& settings);

// The answer to a request that does not prove its supplier, unless its address has sent too many.
wire::Response answer_unproven(const RequestProof& proof, bool is_plain);

// The address that the gateway calls, without a query; "" if nobody has said where.
std::string address_of(const Supplier& supplier, std::string_view public_url);

// Whether the head of a request of such a supplier brings a signature; whose, only its body tells.
bool brings_signature(const Supplier& supplier, const wire::Request& head);

}  // namespace linepool::supply
