#include "api/admin/suppliers/supplier_signature.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "gateways/signatures/check.h"
#include "gateways/signatures/signature_secret.h"
#include "wire/target_url.h"

namespace linepool::api::admin {
namespace {

bool is_address(std::string_view url) {
  return all_visible(url) && url.find_first_of("?#@") == std::string_view::npos &&
         !wire::target_host(url).empty();
}

Result<SupplierSignature> signature_of(const Fields& fields, std::string_view dialect,
                                       const Services& services) {
  Result<std::string> name = fields.optional_text("scheme", limits::kNameBytes);
  if (!name) return name.refusal();
  if (name->empty()) *name = dialect;
  const gateways::SignatureScheme* scheme = gateways::find_scheme(*name);
  if (scheme == nullptr) {
    return invalid(
        fmt::format("Field signature.scheme must be one of: {}.", gateways::scheme_names()));
  }
  const Result<std::string> secret =
      fields.required_text("secret", gateways::kSignatureSecretBytes);
  if (!secret) return secret.refusal();
  if (!scheme->is_secret(*secret)) {
    return invalid(
        fmt::format("Field signature.secret must be {} that {} gives out, without white space.",
                    scheme->secret_rule, scheme->name));
  }
  Result<std::string> address = fields.optional_text("address", limits::kUrlBytes);
  if (!address) return address.refusal();
  if (!address->empty() && !is_address(*address)) {
    return invalid(
        "Field signature.address must be the URL that the gateway calls, without a query: "
        "\"https://sms.example.org/supply/NAME/sms\".");
  }
  const bool knows_address = !address->empty() || !services.public_url.empty();
  if (scheme->covers != gateways::Covers::kNothing && !knows_address) {
    return invalid(fmt::format(
        "The signatures of {} cover the address that it calls: set server.public_url, or the field "
        "signature.address.",
        scheme->name));
  }
  return SupplierSignature{
      *name, gateways::seal_signature_secret(services.secret, *secret, services.random),
      std::move(address).value()};
}

}  // namespace

Result<std::optional<SupplierSignature>> read_signature(const Fields& fields,
                                                        std::string_view dialect,
                                                        const Services& services) {
  if (!fields.has("signature")) return std::optional<SupplierSignature>{};
  if (!fields.has_value("signature")) {
    return std::optional<SupplierSignature>(SupplierSignature{});
  }
  const Result<std::optional<Fields>> inner =
      fields.object("signature", {"scheme", "secret", "address"});
  if (!inner) return inner.refusal();
  Result<SupplierSignature> signature = signature_of(**inner, dialect, services);
  if (!signature) return signature.refusal();
  return std::optional<SupplierSignature>(std::move(signature).value());
}

void write_signature(wire::JsonWriter& json, const SupplierSignature& signature) {
  if (signature.scheme.empty()) {
    json.null("signature");
    return;
  }
  json.key("signature").begin_object().text("scheme", signature.scheme);
  signature.address.empty() ? json.null("address") : json.text("address", signature.address);
  json.end_object();
}

}  // namespace linepool::api::admin
