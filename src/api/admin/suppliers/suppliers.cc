#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "api/admin/calls.h"
#include "api/admin/suppliers/smsc_fields.h"
#include "api/admin/suppliers/supplier_signature.h"
#include "api/fields.h"
#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/limits.h"
#include "base/time/time_zone.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/change_supplier.h"
#include "core/commands/supply/rotate_supplier_token.h"
#include "gate/smpp_password.h"
#include "gateways/description.h"
#include "gateways/known.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::size_t kTokenBytes = 16;
constexpr std::size_t kTrunkPrefixDigits = 4;
constexpr std::string_view kNameRule =
    "Field name may contain only a-z, 0-9, _ and -, because it is part of a URL.";

constexpr std::string_view kKannel = "kannel";
constexpr std::string_view kMapped = "mapped";  // by a description of its own
constexpr std::string_view kServer = "{server}";
constexpr std::string_view kToken = "TOKEN";  // where a token stands that is not shown again

// What is written of a supplier besides its row.
struct SupplierSurroundings {
  std::shared_ptr<const Catalogue> catalogue;
  SupplyReport report;
  std::string_view public_url;
};

SupplierSurroundings around_of(const AdminCall& call) {
  return {call.services.catalogue.get(), call.services.supply, call.services.public_url};
}

// The API's name of a kind: a delivery method, or a specific gateway with its own expectations.
std::string_view kind_of(const Supplier& supplier) {
  if (!supplier.format.dialect.empty()) return supplier.format.dialect;
  switch (supplier.kind) {
    case SupplierKind::kSimulated: return "simulated";
    case SupplierKind::kHttp: return "http";
    case SupplierKind::kSmpp: return "smpp";
    case SupplierKind::kSmppClient: return "smpp-client";
  }
  return "";
}

// False if there is no such kind.
bool set_kind(std::string_view text, core::AddSupplier& command) {
  if (text == "simulated") {
    command.kind = SupplierKind::kSimulated;
    return true;
  }
  if (text == "smpp") {
    command.kind = SupplierKind::kSmpp;
    return true;
  }
  if (text == "smpp-client") {
    command.kind = SupplierKind::kSmppClient;
    return true;
  }
  command.kind = SupplierKind::kHttp;
  if (text == kKannel) {
    command.format.dialect = kKannel;
    // Kannel would send any other answer back as an SMS.
    command.format.has_answer_body = true;
  }
  return text == "http" || text == kKannel || text == kMapped ||
         gateways::find_known(text) != nullptr;
}

Result<core::GatewayMap> map_of(std::string json) {
  if (json.empty()) return core::GatewayMap{};
  const auto read = gateways::parse_description(json);
  if (!read) {
    return Refusal(Error::kInvalidParameter, "Field map: " + read.refusal().plain_sentence());
  }
  return core::GatewayMap{read->like.empty() ? std::string(kMapped) : read->like, std::move(json)};
}

Status read_map(const Fields& fields, core::ChangeSupplier& change) {
  Result<std::optional<std::string>> json = fields.json("map");
  if (!json) return json.refusal();
  if (!*json) return Nothing{};
  Result<core::GatewayMap> map = map_of(**std::move(json));
  if (!map) return map.refusal();
  change.map = std::move(map).value();
  return Nothing{};
}

// A known gateway is a map of nothing but its name, and agrees with no other.
Status read_kind(std::string_view kind, core::ChangeSupplier& settings) {
  const bool is_known = gateways::find_known(kind) != nullptr;
  const bool has_map = settings.map && !settings.map->json.empty();
  if (is_known && !has_map) {
    Result<core::GatewayMap> map = map_of(fmt::format(R"({{"like":"{}"}})", kind));
    if (!map) return map.refusal();
    settings.map = std::move(map).value();
    return Nothing{};
  }
  if (kind == kMapped && !has_map) {
    return Refusal(Error::kMissingParameter, "Field map is required: what describes the requests.");
  }
  if (!has_map) settings.map.reset();
  if (!has_map || kind == "http" || settings.map->dialect == kind) return Nothing{};
  return Refusal(Error::kInvalidParameter, fmt::format("Field map describes the kind {}, not {}.",
                                                       settings.map->dialect, kind));
}

// The name is part of a URL and must need no escaping there.
bool is_supplier_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; });
}

wire::JsonWriter& begin(wire::JsonWriter& json, const Supplier& supplier) {
  return json.begin_object()
      .number("id", supplier.id.value)
      .text("name", supplier.name)
      .text("kind", kind_of(supplier));
}

// Writes how its SMS are parsed into an object already begun.
void write_format(wire::JsonWriter& json, const SupplierFormat& format,
                  const Catalogue& catalogue) {
  const Country* country = catalogue.find_country(format.default_country);
  country != nullptr ? json.text("default_country", country->iso2) : json.null("default_country");
  json.text("trunk_prefix", format.trunk_prefix)
      .text("time_zone", format.time_zone)
      .number("answer_status", format.answer_status == 0 ? 200 : format.answer_status);
  format.has_answer_body ? json.text("answer_body", format.answer_body) : json.null("answer_body");
  format.map.empty() ? json.null("map") : json.key("map").raw(format.map);
}

Status read_cost(const Fields& fields, core::ChangeSupplier& change) {
  if (!fields.has("cost_per_sms")) return Nothing{};
  const Result<std::string> text = fields.optional_text("cost_per_sms", limits::kNameBytes);
  const Result<Money> cost = text ? Money::parse(*text) : Result<Money>(text.refusal());
  if (!cost || cost->is_negative() || *cost > kMaxCostPerSms) {
    return Refusal(Error::kInvalidParameter,
                   "Field cost_per_sms must be a string of dollars from 0 to 1000, with at most "
                   "four decimals: \"0.0050\".");
  }
  change.cost_per_sms = *cost;
  return Nothing{};
}

// Writes how it is doing into an object already begun. SMS are counted since the server started.
void write_health(wire::JsonWriter& json, const Supplier& supplier, const SupplyReport& report) {
  const core::SupplierHealth health = report.health.of(supplier.id);
  const core::SupplyCounts counts = report.counters.counts(supplier.name);
  json.time("last_sms_at", health.last_sms).time("last_refusal_at", counts.last_refusal);
  counts.last_reason ? json.text("last_refusal_reason", name(*counts.last_reason))
                     : json.null("last_refusal_reason");
  counts.last_words.empty() ? json.null("last_refusal_detail")
                            : json.text("last_refusal_detail", counts.last_words);
  json.number("received", counts.received)
      .number("taken", counts.taken)
      .number("binned", counts.binned)
      .number("refused", counts.refused);
  for (const auto& [name, count] :
       {std::pair("lines", health.lines), std::pair("free_lines", health.free_lines),
        std::pair("quarantined_lines", health.quarantined_lines)}) {
    count ? json.number(name, *count) : json.null(name);
  }
}

// What to enter at the gateway; nothing of one that is not known.
void write_setup(wire::JsonWriter& json, const Supplier& supplier, std::string_view token,
                 std::string_view public_url) {
  json.key("setup").begin_array();
  if (const gateways::KnownGateway* known = gateways::find_known(supplier.format.dialect)) {
    while (public_url.ends_with('/')) public_url.remove_suffix(1);
    const SupplierSignature& signature = supplier.signature;
    const std::string url =
        !signature.address.empty()
            ? signature.address
            : fmt::format("{}/supply/{}/sms", public_url.empty() ? kServer : public_url,
                          supplier.name);
    const gateways::Setup setup{url, token, supplier.name, !signature.scheme.empty()};
    for (const std::string& line : gateways::setup_lines(*known, setup)) json.text(line);
  }
  json.end_array();
}

void write_supplier(wire::JsonWriter& json, const Supplier& supplier,
                    const SupplierSurroundings& around) {
  begin(json, supplier).time("created_at", supplier.created_at);
  write_format(json, supplier.format, *around.catalogue);
  write_signature(json, supplier.signature);
  json.money("cost_per_sms", supplier.cost_per_sms);
  json.key("also_for").begin_array();
  for (const SupplierId other : supplier.also_for) json.text(around.report.health.name_of(other));
  json.end_array();
  write_smsc(json, supplier, around.report);
  write_health(json, supplier, around.report);
  write_setup(json, supplier, kToken, around.public_url);
  json.end_object();
}

// By name, in the order of their ids.
Status read_also_for(const Fields& fields, const core::LiveView& live,
                     core::ChangeSupplier& change) {
  if (!fields.has("also_for")) return Nothing{};
  const auto names = fields.texts("also_for", kMaxAlsoFor, limits::kNameBytes);
  if (!names) return names.refusal();
  std::vector<SupplierId> ids;
  for (const std::string& name : *names) {
    const std::shared_ptr<const Supplier> supplier = live.supplier(name);
    if (supplier == nullptr) {
      return Refusal(Error::kInvalidParameter,
                     fmt::format("Field also_for names suppliers; there is no supplier {}.", name));
    }
    ids.push_back(supplier->id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  change.also_for = std::move(ids);
  return Nothing{};
}

Status read_places(const Fields& fields, const Catalogue& catalogue, core::ChangeSupplier& change) {
  if (fields.has("default_country")) {
    const Result<std::string> iso2 = fields.optional_text("default_country", limits::kNameBytes);
    if (!iso2) return iso2.refusal();
    const Country* country = catalogue.find_country_by_iso2(*iso2);
    if (country == nullptr && !iso2->empty()) {
      return invalid("Field default_country must be a two-letter country code such as \"MY\".");
    }
    change.default_country = country != nullptr ? country->id : CountryId{};
  }
  if (fields.has("time_zone")) {
    Result<std::string> zone = fields.optional_text("time_zone", limits::kNameBytes);
    if (!zone) return zone.refusal();
    if (!zone->empty() && !TimeZone::load(*zone)) {
      return invalid(
          "Field time_zone must be the name of a time zone, \"Asia/Kuala_Lumpur\", or empty.");
    }
    change.time_zone = std::move(zone).value();
  }
  return Nothing{};
}

Status read_format(const Fields& fields, const Catalogue& catalogue, core::ChangeSupplier& change) {
  if (Status places = read_places(fields, catalogue, change); !places) return places;
  if (fields.has("trunk_prefix")) {
    Result<std::string> prefix = fields.optional_text("trunk_prefix", kTrunkPrefixDigits);
    const bool is_digits = prefix && prefix->find_first_not_of("0123456789") == std::string::npos;
    if (!is_digits) return invalid("Field trunk_prefix must be up to 4 digits, or empty.");
    change.trunk_prefix = std::move(prefix).value();
  }
  if (fields.has("answer_status")) {
    const auto status = fields.optional_integer("answer_status", 200, 299, 200);
    if (!status) return status.refusal();
    change.answer_status = static_cast<std::int32_t>(*status);
  }
  if (fields.has("answer_body")) {
    Result<std::string> body = fields.optional_text("answer_body", limits::kAnswerBodyBytes);
    if (!body) return body.refusal();
    change.answer_body = std::move(body).value();
  }
  return read_map(fields, change);
}

// What a supplier shows to prove who it is: a token, or over SMPP a password.
struct Proof {
  std::string text;
  Digest hash{};
};

Proof draw_proof(SupplierKind kind, const Services& services) {
  if (kind == SupplierKind::kSmpp) {
    std::string password = gate::draw_smpp_password(services.random);
    const Digest hash = gate::smpp_password_hash(services.secret, password);
    return {std::move(password), hash};
  }
  std::string token = services.random.hex(kTokenBytes);
  const Digest hash = sha256(token);
  return {std::move(token), hash};
}

// The only answer that shows a token; just its digest is stored.
wire::Response render_token(const core::SupplierReply& reply, const std::string& token, int status,
                            std::string_view public_url) {
  const Supplier& supplier = reply.supplier;
  wire::JsonWriter json;
  begin(json, supplier).text("token", token).time("created_at", supplier.created_at);
  write_setup(json, supplier, token, public_url);
  json.end_object();
  return wire::Response::json(json.take(), status);
}

// A supplier to whose SMSC we bind has no token to show.
std::optional<wire::Response> create_client(AdminCall& call, core::AddSupplier command,
                                            const std::optional<SmscChange>& change) {
  Result<SmscAccount> account = new_smsc(change);
  if (!account) return problem(account.refusal());
  command.smsc = std::move(account).value();
  return call.command(std::move(command),
                      [around = around_of(call)](const core::SupplierReply& reply) {
                        wire::JsonWriter json;
                        write_supplier(json, reply.supplier, around);
                        return wire::Response::json(json.take(), 201);
                      });
}

Status read_signed(const Fields& fields, const Services& services, core::AddSupplier& command) {
  Result<std::optional<SupplierSignature>> signature =
      read_signature(fields, command.format.dialect, services);
  if (!signature) return signature.refusal();
  command.signature = signature->value_or(SupplierSignature{});
  if (command.signature.scheme.empty() || !command.format.map.empty()) return Nothing{};
  return invalid(std::string(core::kSignedNeedsMap));
}

}  // namespace

std::optional<wire::Response> create_supplier(AdminCall& call) {
  const Result<Fields> fields =
      Fields::read(call.request.body,
                   {"name", "kind", "default_country", "trunk_prefix", "time_zone", "answer_status",
                    "answer_body", "cost_per_sms", "map", "smpp", "also_for", "signature"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> name = fields->required_text("name", limits::kNameBytes);
  if (!name) return problem(name.refusal());
  if (!is_supplier_name(*name)) return problem(invalid(std::string(kNameRule)));
  const Result<std::string> kind = fields->required_text("kind", limits::kNameBytes);
  if (!kind) return problem(kind.refusal());
  core::AddSupplier command;
  if (!set_kind(*kind, command)) {
    return problem(invalid(fmt::format(
        "Field kind must be http, kannel, smpp, smpp-client, simulated, mapped, or a gateway that "
        "is known: {}.",
        gateways::known_names())));
  }
  if (command.kind == SupplierKind::kSmpp && name->size() > kMaxSystemIdBytes) {
    return problem(invalid(
        "Field name must have at most 15 characters, because it is the system_id of SMPP."));
  }
  core::ChangeSupplier settings;
  const auto catalogue = call.services.catalogue.get();
  if (const Status read = read_format(*fields, *catalogue, settings); !read) {
    return problem(read.refusal());
  }
  if (const Status as = read_kind(*kind, settings); !as) return problem(as.refusal());
  if (const Status cost = read_cost(*fields, settings); !cost) return problem(cost.refusal());
  if (const Status also = read_also_for(*fields, call.services.live, settings); !also) {
    return problem(also.refusal());
  }
  apply(settings, command.format);
  if (const Status sign = read_signed(*fields, call.services, command); !sign) {
    return problem(sign.refusal());
  }
  command.cost_per_sms = settings.cost_per_sms.value_or(Money{});
  command.also_for = std::move(settings.also_for).value_or(std::vector<SupplierId>{});
  command.name = std::move(name).value();
  Result<std::optional<SmscChange>> smsc = read_smsc(*fields, call.services);
  if (!smsc) return problem(smsc.refusal());
  if (command.kind == SupplierKind::kSmppClient) {
    return create_client(call, std::move(command), *smsc);
  }
  if (*smsc) return problem(invalid("Field smpp is only for kind smpp-client."));
  Proof proof = draw_proof(command.kind, call.services);
  command.token_hash = proof.hash;
  return call.command(
      std::move(command),
      [token = std::move(proof.text), site = call.services.public_url](
          const core::SupplierReply& reply) { return render_token(reply, token, 201, site); });
}

std::optional<wire::Response> list_suppliers(AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  const SupplierSurroundings around = around_of(call);
  return call.ask([page = *page, around](const store::Tx& tx) {
    const auto suppliers = tx.suppliers().list(SupplierId{page.after}, page.limit + 1);
    wire::JsonWriter json;
    json.begin_object().key("suppliers").begin_array();
    const auto next = write_rows(json, suppliers, page, [&](const Supplier& supplier) {
      write_supplier(json, supplier, around);
    });
    json.end_array();
    json.id("next", next);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> rotate_supplier(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {});
  if (!fields) return problem(fields.refusal());
  auto look = [responder = call.deferral.defer(), id = SupplierId{*id},
               services = call.services](const store::Tx& tx) mutable {
    const std::optional<Supplier> supplier = tx.suppliers().find(id);
    if (!supplier) return responder.send(problem(Error::kNotFound));
    Proof proof = draw_proof(supplier->kind, services);
    const auto render = [token = std::move(proof.text),
                         site = services.public_url](const Result<core::SupplierReply>& reply) {
      return reply ? render_token(*reply, token, 200, site) : problem(reply.refusal());
    };
    auto done =
        settle_and_render<core::SupplierReply>(std::move(responder), settle_nothing, render);
    static_cast<void>(
        services.engine.submit(core::RotateSupplierToken{id, proof.hash}, std::move(done)));
  };
  static_cast<void>(call.services.queries.submit(std::move(look)));
  return std::nullopt;
}

std::optional<wire::Response> change_supplier(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(
      call.request.body, {"default_country", "trunk_prefix", "time_zone", "answer_status",
                          "answer_body", "cost_per_sms", "map", "smpp", "also_for", "signature"});
  if (!fields) return problem(fields.refusal());
  const auto catalogue = call.services.catalogue.get();
  core::ChangeSupplier command;
  command.supplier = SupplierId{*id};
  if (const Status read = read_format(*fields, *catalogue, command); !read) {
    return problem(read.refusal());
  }
  if (const Status cost = read_cost(*fields, command); !cost) return problem(cost.refusal());
  if (const Status also = read_also_for(*fields, call.services.live, command); !also) {
    return problem(also.refusal());
  }
  Result<std::optional<SmscChange>> smsc = read_smsc(*fields, call.services);
  if (!smsc) return problem(smsc.refusal());
  command.smsc = std::move(smsc).value().value_or(SmscChange{});
  Result<std::optional<SupplierSignature>> signature = read_signature(
      *fields, command.map ? command.map->dialect : std::string_view(), call.services);
  if (!signature) return problem(signature.refusal());
  command.signature = std::move(signature).value();
  const auto show = [around = around_of(call)](const core::SupplierReply& reply) {
    wire::JsonWriter json;
    write_supplier(json, reply.supplier, around);
    return wire::Response::json(json.take());
  };
  return call.command(std::move(command), show);
}

}  // namespace linepool::api::admin
