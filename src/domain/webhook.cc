#include "domain/webhook.h"

#include <algorithm>

namespace linepool {
namespace {

struct FaultRow {
  DeliveryFault fault;
  std::string_view name;   // for programs
  std::string_view words;  // for people; why_failed() completes some
};

constexpr FaultRow kFaults[] = {
    {DeliveryFault::kNone, "", ""},
    {DeliveryFault::kStatus, "status", "answered "},
    {DeliveryFault::kTimeout, "timeout", "no answer within "},
    {DeliveryFault::kConnection, "connection", "connection closed before the whole answer came"},
    {DeliveryFault::kName, "name", "cannot resolve "},
    {DeliveryFault::kForbidden, "forbidden_address", "private address: see webhooks.allow_targets"},
    {DeliveryFault::kTls, "tls", "TLS handshake failed"},
    {DeliveryFault::kNotHttp, "not_http", "the answer is not HTTP"},
    {DeliveryFault::kRefused, "connection", "connection refused"},
    {DeliveryFault::kUnreachable, "connection", "cannot reach the address"},
    {DeliveryFault::kTlsName, "tls", "TLS certificate does not match the host"},
    {DeliveryFault::kTlsExpired, "tls", "TLS certificate is expired"},
    {DeliveryFault::kTlsSelfSigned, "tls", "TLS certificate is self-signed"},
    {DeliveryFault::kTlsUntrusted, "tls", "TLS certificate is from an unknown authority"},
    {DeliveryFault::kPort, "forbidden_port", "port not allowed: see webhooks.ports"},
};

// Every fault has one; what a newer version has stored reads as none.
const FaultRow& row_of(DeliveryFault fault) {
  const auto* row = std::find_if(std::begin(kFaults), std::end(kFaults),
                                 [fault](const FaultRow& one) { return one.fault == fault; });
  return row == std::end(kFaults) ? kFaults[0] : *row;
}

// Whole seconds, at least one: a limit that has been reached is a whole number of them.
std::string seconds_of(std::int32_t ms) {
  return std::to_string(std::max((ms + 500) / 1000, 1));
}

}  // namespace

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
  return row_of(fault).name;
}

bool is_gone(const DeliveryAttempt& attempt) {
  return attempt.fault == DeliveryFault::kStatus && attempt.status == kGoneStatus;
}

std::string why_failed(const DeliveryAttempt& attempt) {
  std::string words(row_of(attempt.fault).words);
  switch (attempt.fault) {
    case DeliveryFault::kName: return words + (attempt.host.empty() ? "the host" : attempt.host);
    case DeliveryFault::kTimeout: return words + seconds_of(attempt.latency_ms) + " s";
    case DeliveryFault::kStatus:
      words += std::to_string(attempt.status);
      if (is_gone(attempt)) return words + " (gone): the receiver wants no more events";
      if (attempt.status / 100 == 3) return words + ": redirects are not followed";
      return words;
    case DeliveryFault::kNone:
    case DeliveryFault::kConnection:
    case DeliveryFault::kForbidden:
    case DeliveryFault::kTls:
    case DeliveryFault::kNotHttp:
    case DeliveryFault::kRefused:
    case DeliveryFault::kUnreachable:
    case DeliveryFault::kTlsName:
    case DeliveryFault::kTlsExpired:
    case DeliveryFault::kTlsSelfSigned:
    case DeliveryFault::kTlsUntrusted:
    case DeliveryFault::kPort: return words;
  }
  return words;
}

}  // namespace linepool
