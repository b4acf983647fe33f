#include "cli/commands/admin/supplier_signature.h"

#include <cstddef>
#include <utility>

#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kSecretBytes = 1'000;
constexpr std::size_t kShownBytes = 1'000;

Outcome<std::string> kind_of_supplier(const AdminApi& api, const std::string& supplier) {
  const auto id = id_of(api, "suppliers", supplier);
  if (!id) return id.failure();
  const auto rows = api.list("/suppliers", {}, "suppliers", 0);
  if (!rows) return rows.failure();
  for (const json::value& row : *rows) {
    if (!row.is_object() || JsonRow(row.get_object()).text("id") != *id) continue;
    return JsonRow(row.get_object()).text("kind");
  }
  return std::string();
}

}  // namespace

std::optional<json::value> signature_in(Session& session, const SignatureArguments& arguments) {
  if (arguments.scheme && arguments.scheme->empty()) {
    if (arguments.secret_file.empty() && arguments.address.empty()) return json::value(nullptr);
    throw UsageError("--signature \"\" goes with neither --secret-file nor --address");
  }
  if (arguments.secret_file.empty()) {
    if (!arguments.scheme && arguments.address.empty()) return std::nullopt;
    throw UsageError("--signature and --address need --secret-file");
  }
  std::string secret = read_file(session, arguments.secret_file, kSecretBytes);
  while (!secret.empty() && (secret.back() == '\n' || secret.back() == '\r')) secret.pop_back();
  if (secret.empty()) {
    throw UsageError(printable(arguments.secret_file, kShownBytes) + " must hold the secret");
  }
  json::object signature{{"secret", secret}};
  if (arguments.scheme) signature["scheme"] = *arguments.scheme;
  if (!arguments.address.empty()) signature["address"] = arguments.address;
  return signature;
}

std::optional<Failure> add_signature(Session& session, const SignatureArguments& arguments,
                                     const std::string& supplier, json::object& body) {
  std::optional<json::value> signature = signature_in(session, arguments);
  if (!signature) return std::nullopt;
  json::object* const object = signature->if_object();
  if (object != nullptr && !object->contains("scheme") && !supplier.empty()) {
    const auto kind = kind_of_supplier(AdminApi(session), supplier);
    if (!kind) return kind.failure();
    (*object)["scheme"] = *kind;
  }
  body["signature"] = *std::move(signature);
  return std::nullopt;
}

void add_signature_options(const Command& command, SignatureArguments& arguments) {
  command.add_option("--secret-file", arguments.secret_file,
                     "File with the secret by which the gateway signs its requests, or -");
  command.add_option("--signature", arguments.scheme,
                     "How it signs, if not as the gateway that it is");
  command.add_option("--address", arguments.address,
                     "The URL that the gateway calls, if it is not below server.public_url");
}

}  // namespace linepool::cli
