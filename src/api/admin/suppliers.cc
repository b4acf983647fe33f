#include <algorithm>

#include "api/admin/calls.h"
#include "api/fields.h"
#include "base/digest.h"
#include "base/limits.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::size_t kTokenBytes = 16;

std::string_view name_of(SupplierKind kind) {
  switch (kind) {
    case SupplierKind::kSimulated: return "simulated";
    case SupplierKind::kHttp: return "http";
  }
  return "";
}

std::optional<SupplierKind> kind_from(std::string_view text) {
  for (const SupplierKind kind : {SupplierKind::kSimulated, SupplierKind::kHttp}) {
    if (text == name_of(kind)) return kind;
  }
  return std::nullopt;
}

// The name stands in a URL and must need no escape there.
bool is_supplier_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

wire::JsonWriter& begin(wire::JsonWriter& json, const Supplier& supplier) {
  return json.begin_object()
      .number("id", supplier.id.value)
      .text("name", supplier.name)
      .text("kind", name_of(supplier.kind));
}

// The one answer in which a token is shown; only its digest is kept.
wire::Response render_token(const app::Reply& reply, const std::string& token, int status) {
  const Supplier& supplier = std::get<app::SupplierReply>(reply).supplier;
  wire::JsonWriter json;
  begin(json, supplier).text("token", token).time("created_at", supplier.created_at).end_object();
  return wire::Response::json(json.take(), status);
}

}  // namespace

std::optional<wire::Response> create_supplier(AdminCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {"name", "kind"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> name = fields->required_text("name", limits::kNameBytes);
  if (!name) return problem(name.refusal());
  if (!is_supplier_name(*name)) {
    return problem(Refusal(Error::kInvalidParameter,
                           "Field name may hold a-z, 0-9, _ and -, because it stands in a URL."));
  }
  const Result<std::string> kind_text = fields->required_text("kind", limits::kNameBytes);
  if (!kind_text) return problem(kind_text.refusal());
  const auto kind = kind_from(*kind_text);
  if (!kind) {
    return problem(
        Refusal(Error::kInvalidParameter, "Field kind must be \"http\" or \"simulated\"."));
  }
  const std::string token = call.services.random.hex(kTokenBytes);
  return call.command(app::AddSupplier{std::move(name).value(), *kind, sha256(token)},
                      [token](const app::Reply& reply) { return render_token(reply, token, 201); });
}

std::optional<wire::Response> list_suppliers(AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask([page = *page](const store::Tx& tx) {
    const auto suppliers = tx.suppliers().list(SupplierId{page.after}, page.limit);
    wire::JsonWriter json;
    json.begin_object().key("suppliers").begin_array();
    for (const Supplier& supplier : suppliers) {
      begin(json, supplier).time("created_at", supplier.created_at).end_object();
    }
    json.end_array();
    json.id("next", suppliers.size() == page.limit ? suppliers.back().id : SupplierId{});
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> rotate_supplier(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {});
  if (!fields) return problem(fields.refusal());
  const std::string token = call.services.random.hex(kTokenBytes);
  return call.command(app::RotateSupplierToken{SupplierId{*id}, sha256(token)},
                      [token](const app::Reply& reply) { return render_token(reply, token, 200); });
}

}  // namespace linepool::api::admin
