#include "core/commands/supply/change_supplier.h"

#include <algorithm>

#include "base/gateway_limits.h"

namespace linepool::core {
namespace {

void apply_map(const GatewayMap& map, SupplierFormat& format) {
  if (map.dialect != format.dialect) {
    format.answer_status = 0;
    format.has_answer_body = false;
    format.answer_body.clear();
  }
  format.dialect = map.dialect;
  format.map = map.json;
}

Status apply_also_for(Context& context, const std::vector<SupplierId>& also_for,
                      Supplier& supplier) {
  CHECK(are_in_order(also_for));
  if (std::binary_search(also_for.begin(), also_for.end(), supplier.id)) {
    return Refusal(Error::kInvalidParameter,
                   "A supplier delivers for its own lines anyway: name others in also_for.");
  }
  if (context.tx.suppliers().find_all(also_for).size() != also_for.size()) {
    return Error::kNotFound;
  }
  supplier.also_for = also_for;
  return Nothing{};
}

// Whether requests would be signed of which nothing says what is read.
bool lacks_map(const ChangeSupplier& command, const Supplier& supplier) {
  const std::string& map = command.map ? command.map->json : supplier.format.map;
  const SupplierSignature& signature = command.signature ? *command.signature : supplier.signature;
  return !signature.scheme.empty() && map.empty();
}

}  // namespace

void apply(const ChangeSupplier& command, SupplierFormat& format) {
  if (command.map) apply_map(*command.map, format);
  format.default_country = command.default_country.value_or(format.default_country);
  format.trunk_prefix = command.trunk_prefix.value_or(format.trunk_prefix);
  format.time_zone = command.time_zone.value_or(format.time_zone);
  format.answer_status = command.answer_status.value_or(format.answer_status);
  if (!command.answer_body) return;
  format.has_answer_body = true;
  format.answer_body = *command.answer_body;
}

Result<SupplierReply> execute(Context& context, const ChangeSupplier& command) {
  CHECK(!command.cost_per_sms ||
        (!command.cost_per_sms->is_negative() && *command.cost_per_sms <= kMaxCostPerSms));
  CHECK(!command.map || command.map->json.size() <= limits::kGatewayMapBytes);
  std::optional<Supplier> supplier = context.tx.suppliers().find(command.supplier);
  if (!supplier) return Error::kNotFound;
  if (command.map && supplier->kind != SupplierKind::kHttp) {
    return Refusal(Error::kInvalidParameter, "Only a supplier that delivers over HTTP has a map.");
  }
  if (command.signature && supplier->kind != SupplierKind::kHttp) {
    return Refusal(Error::kInvalidParameter,
                   "Only requests of a supplier that delivers over HTTP are signed.");
  }
  if (lacks_map(command, *supplier)) {
    return Refusal(Error::kInvalidParameter, std::string(kSignedNeedsMap));
  }
  if (!command.smsc.is_empty() && !supplier->smsc) {
    return Refusal(Error::kInvalidParameter,
                   "Only a supplier of kind smpp-client has an account at an SMSC.");
  }
  if (command.also_for) {
    const Status named = apply_also_for(context, *command.also_for, *supplier);
    if (!named) return named.refusal();
  }
  apply(command, supplier->format);
  if (command.signature) supplier->signature = *command.signature;
  if (supplier->smsc) command.smsc.apply_to(*supplier->smsc);
  supplier->cost_per_sms = command.cost_per_sms.value_or(supplier->cost_per_sms);
  context.tx.suppliers().update(*supplier);
  emit_supplier(context, *supplier);
  return SupplierReply{*supplier};
}

}  // namespace linepool::core
