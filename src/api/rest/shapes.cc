#include "api/rest/shapes.h"

#include <algorithm>

#include "code/result/code_json.h"
#include "core/codes/message_code.h"

namespace linepool::api::rest {
namespace {

std::string_view rental_status(const Lease& rental) {
  if (rental.is_live()) return "active";
  return rental.state == LeaseState::kRejected ? "cancelled" : "expired";
}

void write_label(wire::JsonWriter& json, const Lease& lease) {
  lease.label.empty() ? json.null("label") : json.text("label", lease.label);
}

template <class Ids, class Code>
void write_codes(wire::JsonWriter& json, std::string_view name, const Ids& ids, Code code_of) {
  json.key(name).begin_array();
  for (const auto& id : ids) {
    const std::string_view code = code_of(id);
    if (!code.empty()) json.text(code);
  }
  json.end_array();
}

}  // namespace

void write_country(wire::JsonWriter& json, const Catalogue& catalogue, CountryId id) {
  const Country* country = catalogue.find_country(id);
  country != nullptr ? json.text("country", country->iso2) : json.null("country");
}

void write_service(wire::JsonWriter& json, const Catalogue& catalogue, AppId id) {
  const App* app = catalogue.find_app(id);
  app != nullptr ? json.text("service", app->code) : json.null("service");
}

void write_order(wire::JsonWriter& json, const Lease& lease, const Message* newest,
                 const Catalogue& catalogue, Time now) {
  const OrderStatus status = order_status(lease);
  const Duration left = lease.is_live() ? lease.expires_at - now : Duration{};
  json.begin_object()
      .number("id", lease.id.value)
      .text("phoneNumber", lease.number.written())
      .text("numberType", name(lease.number.type()))
      .decimal("price", order_price(lease))
      .text("status", name(status))
      .number("expires_in", std::max<std::int64_t>(0, left.ms / 1000))
      .time("expiresAt", lease.expires_at)
      .number("operator", kAnyOperator)
      .text("currency", kCurrency)
      .time("createdAt", lease.created_at)
      .time("cancellableAt", lease.cancellable_at)
      .time("cancelAt", lease.is_live() ? cancel_at(lease) : Time{});
  write_label(json, lease);
  lease.code_pattern.empty() ? json.null("codePattern")
                             : json.text("codePattern", lease.code_pattern);
  write_country(json, catalogue, lease.country);
  write_service(json, catalogue, lease.app);
  // While one more code is awaited, the old one is not shown: it would be mistaken for the new one.
  const bool shows = newest != nullptr && status != OrderStatus::kActive;
  if (shows) {
    write_code_members(json, core::known_code_of(*newest));
    json.text("message", newest->text.reveal());
  } else {
    json.null("otpCode").null("code").null("message");
  }
  json.number("messages", lease.messages).end_object();
}

std::string order_json(const Lease& lease, const Message* newest, const Catalogue& catalogue,
                       Time now) {
  wire::JsonWriter json;
  write_order(json, lease, newest, catalogue, now);
  return json.take();
}

void write_rental(wire::JsonWriter& json, const Lease& rental, const Catalogue& catalogue,
                  Time now) {
  const Duration left = rental.is_live() ? rental.expires_at - now : Duration{};
  json.begin_object()
      .number("id", rental.id.value)
      .text("phoneNumber", rental.number.written())
      .text("numberType", name(rental.number.type()))
      .decimal("price", rental.price)
      .text("status", rental_status(rental))
      .number("period_hours", rental.rental.period_hours)
      .number("periods", rental.rental.periods)
      .flag("auto_renew", rental.rental.auto_renew)
      .text("currency", kCurrency);
  const bool has_days = rental.rental.period_hours % 24 == 0;
  has_days ? json.number("period_days", rental.rental.period_hours / 24) : json.null("period_days");
  write_label(json, rental);
  write_country(json, catalogue, rental.country);
  write_service(json, catalogue, rental.app);
  json.time("createdAt", rental.created_at)
      .time("expiresAt", rental.expires_at)
      .number("expiresIn", std::max<std::int64_t>(0, left.ms / 1000))
      .number("messages", rental.messages)
      .end_object();
}

void write_message(wire::JsonWriter& json, const Message& message) {
  json.begin_object()
      .number("id", message.id.value)
      .text("from", message.from)
      .text("text", message.text.reveal());
  write_code_members(json, core::known_code_of(message));
  json.time("receivedAt", message.received_at)
      .time("sentAt", message.sent_at)
      .flag("late", message.late)
      .end_object();
}

void write_webhook(wire::JsonWriter& json, const Webhook& webhook, const Catalogue& catalogue,
                   bool with_secret) {
  json.begin_object().number("id", webhook.id.value).text("url", webhook.url);
  json.key("events").begin_array();
  for (const EventKind kind : event_kinds()) {
    if (webhook.kinds.bits != 0 && webhook.kinds.passes(kind)) json.text(name(kind));
  }
  json.end_array();
  write_codes(json, "services", webhook.apps, [&](AppId id) {
    const App* app = catalogue.find_app(id);
    return app != nullptr ? std::string_view(app->code) : std::string_view();
  });
  // Only the handler API creates these.
  if (!webhook.lease.is_none()) json.number("rental", webhook.lease.value);
  json.text("format", name(webhook.format))
      .text("state", name(webhook.state))
      .text("description", webhook.description)
      .number("position", webhook.position.value)
      .time("createdAt", webhook.created_at);
  webhook.last_error.empty() ? json.null("lastError") : json.text("lastError", webhook.last_error);
  if (with_secret) json.text("secret", webhook.secret);
  json.end_object();
}

// null: the install's default.
void write_style(wire::JsonWriter& json, std::string_view key, std::string_view style) {
  style.empty() ? json.null(key) : json.text(key, style);
}

void write_key(wire::JsonWriter& json, const ApiKey& key, const Catalogue& catalogue, Time now) {
  const KeyLimits& limits = key.limits;
  json.begin_object().number("id", key.id.value).text("label", key.label);
  json.key("scopes").begin_array();
  for (const Scope scope :
       {Scope::kRead, Scope::kLease, Scope::kRent, Scope::kWebhooks, Scope::kKeys}) {
    if (limits.allows(scope)) json.text(name(scope));
  }
  json.end_array();
  write_codes(json, "services", limits.apps, [&](AppId id) {
    const App* app = catalogue.find_app(id);
    return app != nullptr ? std::string_view(app->code) : std::string_view();
  });
  write_codes(json, "countries", limits.countries, [&](CountryId id) {
    const Country* country = catalogue.find_country(id);
    return country != nullptr ? std::string_view(country->iso2) : std::string_view();
  });
  limits.max_price.is_zero() ? json.null("max_price") : json.money("max_price", limits.max_price);
  limits.spend_per_day.is_zero() ? json.null("spend_per_day")
                                 : json.money("spend_per_day", limits.spend_per_day);
  limits.parallel_leases == 0 ? json.null("parallel_leases")
                              : json.number("parallel_leases", limits.parallel_leases);
  json.key("addresses").begin_array();
  for (const AddressRange& range : limits.addresses) json.text(range.to_string());
  json.end_array();
  json.flag("own_only", limits.own_only);
  write_style(json, "handlerStyle", name(limits.styles.handler));
  write_style(json, "userStyle", name(limits.styles.user));
  json.time("createdAt", key.created_at)
      .time("expiresAt", key.expires_at)
      .time("lastUsedAt", key.last_used_at);
  const bool expired = !key.revoked_at.is_set() && !key.is_valid(now);
  json.text("state", key.revoked_at.is_set() ? "revoked" : expired ? "expired" : "valid");
  json.end_object();
}

}  // namespace linepool::api::rest
