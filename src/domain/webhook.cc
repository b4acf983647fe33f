#include "domain/webhook.h"

namespace linepool {

std::string_view name(WebhookState state) {
  switch (state) {
    case WebhookState::kEnabled: return "enabled";
    case WebhookState::kFailing: return "failing";
    case WebhookState::kDisabled: return "disabled";
    case WebhookState::kDeleted: return "deleted";
  }
  return "";
}

std::string_view name(WebhookFormat format) {
  switch (format) {
    case WebhookFormat::kStandard: return "standard";
    case WebhookFormat::kHandler: return "handler";
  }
  return "";
}

std::optional<WebhookFormat> webhook_format(std::string_view wanted) {
  for (const WebhookFormat format : {WebhookFormat::kStandard, WebhookFormat::kHandler}) {
    if (name(format) == wanted) return format;
  }
  return std::nullopt;
}

std::string_view name(DeliveryFault fault) {
  switch (fault) {
    case DeliveryFault::kNone: return "";
    case DeliveryFault::kStatus: return "status";
    case DeliveryFault::kTimeout: return "timeout";
    case DeliveryFault::kConnection: return "connection";
    case DeliveryFault::kName: return "name";
    case DeliveryFault::kForbidden: return "forbidden_address";
    case DeliveryFault::kTls: return "tls";
    case DeliveryFault::kNotHttp: return "not_http";
  }
  return "";
}

}  // namespace linepool
