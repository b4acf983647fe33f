// A customer's webhooks.

#include <algorithm>
#include <limits>

#include "api/fields.h"
#include "api/rest/calls.h"
#include "api/rest/rest_command.h"
#include "api/rest/shapes.h"
#include "api/webhook_secret.h"
#include "base/limits.h"
#include "core/commands/accounts/webhook_settings.h"
#include "core/engine/once.h"
#include "wire/target_url.h"

namespace linepool::api::rest {
namespace {

constexpr std::int64_t kOverlapDefault_s = 24 * 3600;
constexpr std::int64_t kOverlapMost_s = 7 * 24 * 3600;

std::string webhook_json(const core::WebhookReply& reply, const Catalogue& catalogue,
                         bool with_secret) {
  wire::JsonWriter json;
  write_webhook(json, reply.webhook, catalogue, with_secret);
  return json.take();
}

core::Replayed render_new(const core::WebhookReply& reply, const Catalogue& catalogue, Time) {
  return {201, webhook_json(reply, catalogue, true)};
}
core::Replayed render(const core::WebhookReply& reply, const Catalogue& catalogue, Time) {
  return {200, webhook_json(reply, catalogue, false)};
}
core::Replayed render_accepted(const core::WebhookReply& reply, const Catalogue& catalogue, Time) {
  return {202, webhook_json(reply, catalogue, false)};
}
core::Replayed render_deleted(const core::WebhookReply&, const Catalogue&, Time) {
  return {204, ""};
}
core::Replayed render_rotated(const core::WebhookReply& reply, const Catalogue&, Time) {
  const Webhook& webhook = reply.webhook;
  wire::JsonWriter json;
  json.begin_object()
      .text("secret", webhook.secret)
      .time("old_secret_until", webhook.old_secret_until)
      .end_object();
  return {200, json.take()};
}

Result<EventKinds> kinds_in(const Fields& fields) {
  const auto patterns = fields.texts("events", event_kinds().size(), limits::kNameBytes);
  if (!patterns) return patterns.refusal();
  EventKinds kinds;
  for (const std::string& pattern : *patterns) {
    if (kinds.add_pattern(pattern)) continue;
    return Refusal(Error::kInvalidParameter,
                   "Field events must list event types such as message.received or lease.*.");
  }
  return kinds;
}

Result<std::vector<AppId>> apps_in(const Fields& fields, const Catalogue& catalogue) {
  const auto codes = fields.texts("services", limits::kListedPerKey, limits::kNameBytes);
  if (!codes) return codes.refusal();
  std::vector<AppId> apps;
  for (const std::string& code : *codes) {
    const auto app = app_by_code(catalogue, code);
    if (!app) return app.refusal();
    apps.push_back((*app)->id);
  }
  return apps;
}

Result<std::string> url_in(const Fields& fields, const wire::TargetPorts& ports) {
  Result<std::string> url = fields.required_text("url", limits::kUrlBytes);
  if (!url) return url;
  if (const Status usable = wire::check_target_url(*url, ports); !usable) {
    return Refusal(usable.error(), "Field url " + usable.refusal().sentence());
  }
  return url;
}

Result<core::AddWebhook> new_webhook(const RestCall& call) {
  const Result<Fields> fields =
      Fields::read(call.request.body, {"url", "events", "services", "format", "description"});
  if (!fields) return fields.refusal();
  const auto url = url_in(*fields, call.services.webhook_ports);
  if (!url) return url.refusal();
  const auto kinds = kinds_in(*fields);
  if (!kinds) return kinds.refusal();
  const auto apps = apps_in(*fields, *call.services.catalogue.get());
  if (!apps) return apps.refusal();
  const auto description = fields->optional_text("description", limits::kDescriptionBytes);
  if (!description) return description.refusal();
  const auto format_name = fields->optional_text("format", limits::kNameBytes);
  if (!format_name) return format_name.refusal();
  const auto format = webhook_format(format_name->empty() ? "standard" : *format_name);
  if (!format) {
    return Refusal(Error::kInvalidParameter, "Field format must be standard or handler.");
  }
  return core::AddWebhook{call.customer(),
                          *url,
                          *description,
                          *kinds,
                          *apps,
                          *format,
                          new_webhook_secret(call.services.random)};
}

Result<core::ChangeWebhook> webhook_change(const RestCall& call, std::int64_t id) {
  const Result<Fields> fields =
      Fields::read(call.request.body, {"url", "events", "services", "description", "enabled"});
  if (!fields) return fields.refusal();
  core::ChangeWebhook change;
  change.customer = call.customer();
  change.webhook = WebhookId{id};
  if (fields->has("url")) {
    const auto url = url_in(*fields, call.services.webhook_ports);
    if (!url) return url.refusal();
    change.url = *url;
  }
  if (fields->has("events")) {
    const auto kinds = kinds_in(*fields);
    if (!kinds) return kinds.refusal();
    change.kinds = *kinds;
  }
  if (fields->has("services")) {
    const auto apps = apps_in(*fields, *call.services.catalogue.get());
    if (!apps) return apps.refusal();
    change.apps = *apps;
  }
  if (fields->has("description")) {
    const auto description = fields->optional_text("description", limits::kDescriptionBytes);
    if (!description) return description.refusal();
    change.description = *description;
  }
  if (fields->has("enabled")) {
    const auto enabled = fields->optional_flag("enabled", true);
    if (!enabled) return enabled.refusal();
    change.enabled = *enabled;
  }
  return change;
}

}  // namespace

Answer create_webhook(RestCall& call) {
  Result<core::AddWebhook> command = new_webhook(call);
  if (!command) return problem(command.refusal());
  return call.command(*std::move(command), &render_new);
}

Answer list_webhooks(RestCall& call) {
  return call.ask(
      [customer = call.customer(), catalogue = call.services.catalogue.get()](const store::Tx& tx) {
        wire::JsonWriter json;
        json.begin_object().key("webhooks").begin_array();
        for (const Webhook& webhook :
             tx.webhooks().of_customer(customer, limits::kWebhooksPerCustomer)) {
          write_webhook(json, webhook, *catalogue, false);
        }
        json.end_array().end_object();
        return wire::Response::json(json.take());
      });
}

Answer get_webhook(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([customer = call.customer(), id = WebhookId{*id},
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const std::optional<Webhook> webhook = find_webhook(tx, customer, id);
    if (!webhook) return problem(Error::kNotFound);
    wire::JsonWriter json;
    write_webhook(json, *webhook, *catalogue, false);
    return wire::Response::json(json.take());
  });
}

Answer change_webhook(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  Result<core::ChangeWebhook> command = webhook_change(call, *id);
  if (!command) return problem(command.refusal());
  return call.command(*std::move(command), &render);
}

Answer delete_webhook(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.command(core::DeleteWebhook{call.customer(), WebhookId{*id}}, &render_deleted);
}

Answer rotate_webhook_secret(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"overlap_s"});
  if (!fields) return problem(fields.refusal());
  const auto overlap_s =
      fields->optional_integer("overlap_s", 0, kOverlapMost_s, kOverlapDefault_s);
  if (!overlap_s) return problem(overlap_s.refusal());
  return call.command(core::RotateWebhookSecret{call.customer(), WebhookId{*id},
                                                new_webhook_secret(call.services.random),
                                                Duration::seconds(*overlap_s)},
                      &render_rotated);
}

Answer redrive_webhook(RestCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"after"});
  if (!fields) return problem(fields.refusal());
  if (!fields->has("after")) {
    return problem(Refusal(Error::kMissingParameter, "Field after is required."));
  }
  const auto after =
      fields->optional_integer("after", 0, std::numeric_limits<std::int64_t>::max(), 0);
  if (!after) return problem(after.refusal());
  return call.command(core::RedriveWebhook{call.customer(), WebhookId{*id}, EventSeq{*after}},
                      &render_accepted);
}

}  // namespace linepool::api::rest
