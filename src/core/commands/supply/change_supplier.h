// ChangeSupplier: how a supplier's SMS are decoded and its requests answered.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/commands/supply/add_supplier.h"

namespace linepool::core {

// How requests of a described dialect are read. Both "": in the generic dialect.
struct GatewayMap {
  std::string dialect;
  std::string json;  // at most kGatewayMapBytes

  bool operator==(const GatewayMap&) const = default;
};

// Names in a query and headers are not signed by most gateways; only a description says what is
// read.
inline constexpr std::string_view kSignedNeedsMap =
    "Only requests that are described can be signed: name the gateway, or describe its requests. "
    "To drop the description, drop the signature first.";

struct ChangeSupplier {
  using Reply = SupplierReply;
  SupplierId supplier;
  // Unset fields stay as they are. The caller has validated the values.
  std::optional<CountryId> default_country;  // none: no default
  std::optional<std::string> trunk_prefix;
  std::optional<std::string> time_zone;
  std::optional<std::int32_t> answer_status;
  std::optional<std::string> answer_body;
  // Only of suppliers that deliver over HTTP. If the dialect changes, so does its usual answer: the
  // settings of the former one go, unless this command has some.
  std::optional<GatewayMap> map;
  std::optional<SupplierSignature> signature;  // only of suppliers that deliver over HTTP
  std::optional<Money> cost_per_sms;
  // In order, each once, at most kMaxAlsoFor.
  std::optional<std::vector<SupplierId>> also_for = {};
  SmscChange smsc = {};  // only of suppliers to whose SMSC we bind
};

// Changes only the fields that are set.
void apply(const ChangeSupplier& command, SupplierFormat& format);

// Refusals: kNotFound (also one of also_for); kInvalidParameter for a map or a signature of a
// supplier that does not deliver over HTTP, for a signature without a map, for an account of one to
// whose SMSC we do not bind, and for one that is also for itself.
Result<SupplierReply> execute(Context& context, const ChangeSupplier& command);

}  // namespace linepool::core
