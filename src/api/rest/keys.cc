// A customer's own keys, and the limits of each.

#include "api/answer_styles.h"
#include "api/fields.h"
#include "api/rest/calls.h"
#include "api/rest/rest_command.h"
#include "api/rest/shapes.h"
#include "base/crypto/hmac.h"
#include "base/ip_address.h"
#include "base/limits.h"
#include "base/text_of.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/revoke_key.h"
#include "core/commands/accounts/rotate_key.h"
#include "core/engine/once.h"

namespace linepool::api::rest {
namespace {

constexpr std::int64_t kMaxLife_s = 10LL * 366 * 24 * 3600;
constexpr std::int64_t kMaxOverlap_s = 7LL * 24 * 3600;
constexpr std::int64_t kUsualOverlap_s = 24LL * 3600;
constexpr std::int64_t kMaxParallel = 1'000'000;

core::Replayed render_key(const core::KeyReply& reply, const Catalogue& catalogue, Time now) {
  wire::JsonWriter json;
  write_key(json, reply.key, catalogue, now);
  return {200, json.take()};
}

core::Replayed render_new(const core::KeyReply& reply, const Catalogue& catalogue, Time now) {
  core::Replayed answer = render_key(reply, catalogue, now);
  answer.status = 201;
  return answer;
}

Status read_scopes(const Fields& fields, const RestCall& call, KeyLimits& key) {
  const auto names = fields.texts("scopes", 5, limits::kNameBytes);
  if (!names) return names.refusal();
  if (names->empty()) return Refusal(Error::kMissingParameter, "Field scopes is required.");
  key.scopes = 0;
  for (const std::string& wanted : *names) {
    const auto scope = scope_named(wanted);
    if (!scope) {
      return Refusal(Error::kInvalidParameter,
                     "Field scopes must list some of read, lease, rent, webhooks and keys.");
    }
    if (!call.caller.owner.allows(*scope)) {
      return Refusal(Error::kMissingScope, "A key cannot grant a scope that it does not have.");
    }
    key.scopes |= static_cast<std::uint8_t>(*scope);
  }
  return Nothing{};
}

Status read_lists(const Fields& fields, const Catalogue& catalogue, KeyLimits& key) {
  const auto services = fields.texts("services", limits::kListedPerKey, limits::kNameBytes);
  if (!services) return services.refusal();
  for (const std::string& code : *services) {
    const auto app = app_by_code(catalogue, code);
    if (!app) return app.refusal();
    key.apps.push_back((*app)->id);
  }
  const auto countries = fields.texts("countries", limits::kListedPerKey, limits::kNameBytes);
  if (!countries) return countries.refusal();
  for (const std::string& code : *countries) {
    const auto country = country_by_code(catalogue, code);
    if (!country) return country.refusal();
    key.countries.push_back((*country)->id);
  }
  const auto addresses = fields.texts("addresses", limits::kListedPerKey, limits::kNameBytes);
  if (!addresses) return addresses.refusal();
  for (const std::string& text : *addresses) {
    const auto range = AddressRange::parse(text);
    if (!range) {
      return Refusal(Error::kInvalidParameter,
                     "Field addresses must list addresses or ranges such as 10.0.0.0/8.");
    }
    key.addresses.push_back(*range);
  }
  return Nothing{};
}

Result<KeyLimits> limits_in(const Fields& fields, const RestCall& call) {
  KeyLimits key;
  if (const Status read = read_scopes(fields, call, key); !read) return read.refusal();
  const auto catalogue = call.services.catalogue.get();
  if (const Status read = read_lists(fields, *catalogue, key); !read) return read.refusal();
  const auto max_price = fields.optional_money("max_price");
  if (!max_price) return max_price.refusal();
  key.max_price = *max_price;
  const auto spend = fields.optional_money("spend_per_day");
  if (!spend) return spend.refusal();
  key.spend_per_day = *spend;
  const auto parallel = fields.optional_integer("parallel_leases", 1, kMaxParallel, 0);
  if (!parallel) return parallel.refusal();
  key.parallel_leases = static_cast<std::int32_t>(*parallel);
  const auto own_only = fields.optional_flag("own_only", false);
  if (!own_only) return own_only.refusal();
  key.own_only = *own_only;
  const auto styles = answer_styles_in(fields);
  if (!styles) return styles.refusal();
  key.styles = *styles;
  return key;
}

// Otherwise a limited key with this scope could create itself an unlimited one.
Status check_may_manage(const RestCall& call) {
  const auto& own = call.caller.owner.limits;
  KeyLimits unlimited_but_for_scopes;
  if (own) unlimited_but_for_scopes.scopes = own->scopes;
  if (own) unlimited_but_for_scopes.styles = own->styles;
  const bool is_held =
      own && (*own != unlimited_but_for_scopes || call.caller.owner.expires_at.is_set());
  if (!is_held) return Nothing{};
  return Refusal(Error::kMissingScope, "A key that has limits cannot manage keys.");
}

// A retried request gets the same key again, although it is stored nowhere.
std::string new_key(const RestCall& call) {
  constexpr std::size_t kKeyBytes = limits::kApiKeyChars / 2;
  const auto once = call.request.header("Idempotency-Key");
  if (!once) return call.services.random.hex(kKeyBytes);
  const std::string about = "api key " + std::to_string(call.customer().value) + "\n" +
                            std::string(*once) + "\n" + std::string(call.request.path) + "\n" +
                            std::string(call.request.body);
  const Digest mac = hmac_sha256(call.services.secret, about);
  return to_hex(text_of(mac).substr(0, kKeyBytes));
}

// Adds the key to the only answer that shows it; the copy kept for the idempotency key does not
// contain it.
auto showing(std::string key) {
  return [key = std::move(key)](wire::Response response) {
    response.body.pop_back();
    response.body += ",\"key\":\"" + key + "\"}";
    return response;
  };
}

std::uint8_t own_scopes(const RestCall& call) {
  const auto& own = call.caller.owner.limits;
  return own ? own->scopes : kAllScopes;
}

}  // namespace

Answer create_key(RestCall& call) {
  if (const Status may = check_may_manage(call); !may) return problem(may.refusal());
  const Result<Fields> fields = Fields::read(
      call.request.body,
      {"label", "scopes", "services", "countries", "max_price", "spend_per_day", "parallel_leases",
       "addresses", "expires_in_s", "own_only", kHandlerStyleField, kUserStyleField});
  if (!fields) return problem(fields.refusal());
  const auto label = fields->required_text("label", limits::kNameBytes);
  if (!label) return problem(label.refusal());
  const auto life_s = fields->optional_integer("expires_in_s", 1, kMaxLife_s, 0);
  if (!life_s) return problem(life_s.refusal());
  const auto key_limits = limits_in(*fields, call);
  if (!key_limits) return problem(key_limits.refusal());
  const std::string key = new_key(call);
  core::CreateKey command{call.customer(), *label, sha256(key), *key_limits, Time{}};
  if (*life_s > 0) command.expires_at = call.now + Duration::seconds(*life_s);
  return call.command(std::move(command), &render_new, {std::nullopt, showing(key)});
}

Answer list_keys(RestCall& call) {
  return call.ask([customer = call.customer(), now = call.now,
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object().key("keys").begin_array();
    for (const ApiKey& key : tx.keys().of_customer(customer, limits::kKeysPerCustomer)) {
      write_key(json, key, *catalogue, now);
    }
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

Answer revoke_key(RestCall& call) {
  if (const Status may = check_may_manage(call); !may) return problem(may.refusal());
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.command(core::RevokeKey{KeyId{*id}, call.customer(), own_scopes(call)}, &render_key);
}

Answer rotate_key(RestCall& call) {
  if (const Status may = check_may_manage(call); !may) return problem(may.refusal());
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"overlap_s"});
  if (!fields) return problem(fields.refusal());
  const auto overlap_s = fields->optional_integer("overlap_s", 0, kMaxOverlap_s, kUsualOverlap_s);
  if (!overlap_s) return problem(overlap_s.refusal());
  const std::string key = new_key(call);
  core::RotateKey command{KeyId{*id}, sha256(key), Duration::seconds(*overlap_s), call.customer(),
                          own_scopes(call)};
  return call.command(std::move(command), &render_new, {std::nullopt, showing(key)});
}

}  // namespace linepool::api::rest
