#include "gateways/providers.h"

namespace linepool::gateways {
namespace {

// https://www.twilio.com/docs/messaging/guides/webhook-request. Status callbacks have other words.
constexpr KnownGateway kTwilio{
    "twilio",
    R"json({
  "event": {"at": "SmsStatus", "is": ["received"]},
  "to": "To", "from": "From", "text": "Body", "id": ["MessageSid", "SmsSid"],
  "answer": {"status": 200, "body": "<Response/>"}
})json",
    R"(In the console, for each number or for its messaging service, Messaging,
"A message comes in":
  Webhook  {url}?token={token}
  HTTP     POST
With the account's auth token in a file, Linepool checks X-Twilio-Signature:
  linepool admin supplier set {name} --secret-file FILE)"};

// https://developer.vonage.com/en/messaging/sms/guides/inbound-sms. Parts are not joined there.
constexpr KnownGateway kVonage{"vonage",
                               R"json({
  "event": {"at": "type", "is": ["text", "unicode", "binary"]},
  "to": "to", "from": "msisdn", "text": ["text", {"at": "data", "encoding": "hex"}],
  "id": "messageId", "time": "message-timestamp", "time_format": "%Y-%m-%d %H:%M:%S",
  "time_zone": "UTC",
  "parts": {"reference": "concat-ref", "total": "concat-total", "number": "concat-part"},
  "answer": {"status": 200, "body": ""}
})json",
                               R"(In the dashboard, Settings, SMS settings, with "SMS API":
  Inbound SMS webhooks  {url}?token={token}
  Webhook format        POST-JSON
With the account's signature secret in a file, and signed webhooks
switched on, Linepool checks the parameter sig:
  linepool admin supplier set {name} --secret-file FILE)",
                               {Carrier::kJson}};

// https://developer.vonage.com/en/messages/concepts/inbound-messages
constexpr KnownGateway kVonageMessages{
    "vonage-messages",
    R"json({
  "event": {"at": "/channel", "is": ["sms", "mms"]},
  "to": ["/to", "/to/number"], "from": ["/from", "/from/number"],
  "text": ["/text", "/message/content/text"], "id": "/message_uuid", "time": "/timestamp",
  "answer": {"status": 200, "body": ""}
})json",
    R"(In the dashboard, for the application with the numbers, Messages:
  Inbound URL  {url}?token={token}
  Version      v1
With the account's signature secret in a file, Linepool checks the token that
comes with each call:
  linepool admin supplier set {name} --secret-file FILE)",
    {Carrier::kJson}};

// https://developers.telnyx.com/docs/messaging/messages/receiving-webhooks
constexpr KnownGateway kTelnyx{
    "telnyx",
    R"json({
  "event": {"at": "/data/event_type", "is": ["message.received"]},
  "to": ["/data/payload/to/0/phone_number", "/data/payload/to"],
  "from": ["/data/payload/from/phone_number", "/data/payload/from"],
  "text": "/data/payload/text", "id": "/data/payload/id",
  "time": "/data/payload/received_at"
})json",
    R"(In the portal, Messaging, for the messaging profile of the numbers, Inbound:
  Webhook URL          {url}?token={token}
  Webhook API version  2
With the account's public key (Account, Keys & Credentials) in a file, Linepool
checks telnyx-signature-ed25519:
  linepool admin supplier set {name} --secret-file FILE)",
    {Carrier::kJson}};

// https://www.plivo.com/docs/messaging/api/message/receive-message: parts are joined there.
constexpr KnownGateway kPlivo{
    "plivo",
    R"json({
  "to": "To", "from": "From", "text": "Text", "id": "MessageUUID",
  "answer": {"status": 200, "body": "<Response/>"}
})json",
    R"(In the console, Messaging, Applications, for the application of the numbers:
  Message URL  {url}?token={token}
  Method       POST
With the account's auth token in a file, Linepool checks X-Plivo-Signature:
  linepool admin supplier set {name} --secret-file FILE)"};

// https://dev.bandwidth.com/docs/messaging/webhooks: it sends no credentials until it is asked.
constexpr KnownGateway kBandwidth{
    "bandwidth",
    R"json({
  "batch": "",
  "event": {"at": "/type", "is": ["message-received"]},
  "to": ["/to", "/message/owner", "/message/to/0"], "from": "/message/from",
  "text": "/message/text", "id": "/message/id", "time": ["/time", "/message/time"],
  "answer": {"status": 200, "body": ""}
})json",
    R"(In the dashboard, Applications, for the messaging application of the numbers:
  Inbound callback URL  {url}
  Callback user name    {name}
  Callback password     {token})",
    {Carrier::kJson, TokenPlace::kBasic}};

// https://developers.sinch.com/docs/sms/api-reference/sms/webhooks: numbers have no plus.
constexpr KnownGateway kSinch{"sinch",
                              R"json({
  "event": {"at": "/type", "is": ["mo_text", "mo_binary", "mo_media"]},
  "to": "/to", "from": "/from", "text": ["/body", "/body/message"], "id": "/id",
  "time": ["/received_at", "/sent_at"],
  "answer": {"status": 200, "body": ""}
})json",
                              R"(In the dashboard, SMS, APIs, for the service plan of the numbers:
  Callback URL  {url}?token={token}
Sinch signs callbacks once its support has set a secret for the plan. With that
secret in a file, Linepool checks x-sinch-webhook-signature:
  linepool admin supplier set {name} --secret-file FILE)",
                              {Carrier::kJson}};

// https://developers.messagebird.com/api/sms-messaging/#receive-inbound-messages
constexpr KnownGateway kMessageBird{
    "messagebird",
    R"json({
  "to": "recipient", "from": "originator", "text": ["body", "message"],
  "id": ["id", "message_id"], "time": ["createdDatetime", "receivedSMSDateTime"],
  "answer": {"status": 200, "body": "OK"}
})json",
    R"(In the dashboard, Numbers, for each number, a flow that forwards SMS to a URL:
  URL     {url}?token={token}
  Method  POST
With the account's signing key in a file, Linepool checks
MessageBird-Signature-JWT:
  linepool admin supplier set {name} --secret-file FILE)"};

}  // namespace

const std::array<KnownGateway, 8> kProviders{kTwilio, kVonage,    kVonageMessages, kTelnyx,
                                             kPlivo,  kBandwidth, kSinch,          kMessageBird};

}  // namespace linepool::gateways
