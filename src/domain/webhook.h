// Webhooks: a customer's receivers for events in its log, and the outcome of each delivery.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "domain/event.h"

namespace linepool {

// kFailing: has failed for so long that it will be disabled unless a delivery succeeds. Values are
// stored.
enum class WebhookState : std::uint8_t { kEnabled = 1, kFailing = 2, kDisabled = 3, kDeleted = 4 };

std::string_view name(WebhookState state);

// The body of a delivery: the event as in the REST API, or the body that clients of the handler
// dialect expect, for messages only.
enum class WebhookFormat : std::uint8_t { kStandard = 1, kHandler = 2 };

std::string_view name(WebhookFormat format);
std::optional<WebhookFormat> webhook_format(std::string_view name);

struct Webhook {
  WebhookId id;
  CustomerId customer;
  std::string url;  // http or https
  std::string description;
  EventKinds kinds;
  std::vector<AppId> apps;  // empty: events of every app or none
  LeaseId lease;            // only its events are delivered; none: all events
  WebhookFormat format = WebhookFormat::kStandard;
  WebhookState state = WebhookState::kEnabled;
  std::string secret;      // "whsec_" and base64
  std::string old_secret;  // also signs until `old_secret_until`; "" if there is none
  Time old_secret_until;
  Time created_at;
  // Every event up to this one is delivered, given up, filtered out, or among the pending
  // deliveries.
  EventSeq position;
  Time failing_since;  // the first failure since the last success; not set while it works
  // Why the newest attempt failed, in words; "" if it was delivered, or if the customer has enabled
  // or disabled the webhook or given it another URL since. A disabled webhook without one was
  // disabled by its customer.
  std::string last_error;

  [[nodiscard]] bool delivers() const {
    return state == WebhookState::kEnabled || state == WebhookState::kFailing;
  }
  bool operator==(const Webhook&) const = default;
};

// A delivery that the position has passed although it is not over: it has failed and will be tried
// again, or it waits for its first attempt behind one of the same lease that has failed.
struct PendingDelivery {
  WebhookId webhook;
  EventSeq event;
  LeaseId lease;              // of the event; later events of the lease wait for it
  std::int32_t attempts = 0;  // so far
  Time next_at;

  bool operator==(const PendingDelivery&) const = default;
};

// Why a delivery failed. Values are stored.
enum class DeliveryFault : std::uint8_t {
  kNone = 0,         // delivered
  kStatus = 1,       // a status other than 2xx
  kTimeout = 2,      // no complete response in time
  kConnection = 3,   // reset, or closed in the middle
  kName = 4,         // the host name could not be resolved
  kForbidden = 5,    // its address may not be called from this server
  kTls = 6,          // certificate or handshake
  kNotHttp = 7,      // the response was not HTTP
  kRefused = 8,      // nothing listens on the port
  kUnreachable = 9,  // no way to the address
  kTlsName = 10,     // the certificate is for another host
  kTlsExpired = 11,
  kTlsSelfSigned = 12,
  kTlsUntrusted = 13,  // nobody we trust has issued the certificate
  kPort = 14,          // the port may not be called from this server
};

// For programs; kinds of one family share a name.
std::string_view name(DeliveryFault fault);

// One delivery attempt, for troubleshooting.
struct DeliveryAttempt {
  AttemptId id;
  WebhookId webhook;
  EventSeq event;
  std::int32_t attempt = 1;
  Time at;
  std::int32_t status = 0;  // HTTP status; 0 if there was no response
  std::int32_t latency_ms = 0;
  DeliveryFault fault = DeliveryFault::kNone;
  Time next_at;           // not set: delivered or given up
  std::string host = {};  // the name that could not be resolved; "" otherwise

  bool operator==(const DeliveryAttempt&) const = default;
};

// The status with which a receiver says that it wants no more events, ever: 410 Gone.
inline constexpr std::int32_t kGoneStatus = 410;

bool is_gone(const DeliveryAttempt& attempt);

// For people, why it failed: "answered 500", "cannot resolve example.com"; "" if it did not fail.
std::string why_failed(const DeliveryAttempt& attempt);

}  // namespace linepool
