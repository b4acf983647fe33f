#include "gateways/known.h"

#include <algorithm>
#include <utility>

#include "base/text/replace_all.h"
#include "gateways/providers.h"

namespace linepool::gateways {
namespace {

constexpr bool kNamesNoLine = false;

// Jasmin (docs: HTTP client connector) joins long SMS before it throws them. `binary` holds the
// bytes that `content` was decoded from; a wrong body makes it try again.
constexpr KnownGateway kJasmin{"jasmin",
                               R"json({
  "to": "to", "from": "from", "id": "id",
  "text": [{"at": "binary", "encoding": "hex"}, "content"],
  "coding": "coding", "codings": "smpp",
  "answer": {"status": 200, "body": "ACK/Jasmin"}
})json",
                               R"(In jcli, add an HTTP connector and route to it:
  httpccm -a
  > cid linepool
  > url {url}?token={token}
  > method POST
  > ok
  morouter -a
  > type DefaultRoute
  > connector http(linepool)
  > ok
  persist)"};

// Before 2026 the sender was `phoneNumber`. The id of an event is new with each attempt, and
// `messageId` is a hash of 32 bits.
constexpr KnownGateway kSmsGate{"smsgate",
                                R"json({
  "event": {"at": "/event",
            "is": ["sms:received", "sms:data-received", "sms:batch:received"]},
  "batch": "/payload/messages",
  "to": ["/recipient", "/payload/recipient"],
  "from": ["/sender", "/payload/sender", "/phoneNumber", "/payload/phoneNumber"],
  "text": ["/message", "/payload/message",
           {"at": "/data", "encoding": "base64"}, {"at": "/payload/data", "encoding": "base64"}],
  "id": {"join": ["/deviceId", ["/messageId", "/payload/messageId"],
                  ["/receivedAt", "/payload/receivedAt"]]},
  "time": ["/receivedAt", "/payload/receivedAt"],
  "device": ["/deviceId", ["/simNumber", "/payload/simNumber"]]
})json",
                                R"(With the app's API, for each event that it has of sms:received,
sms:data-received and sms:batch:received:
  curl -X POST -u USERNAME:PASSWORD http://PHONE:8080/webhooks \
    -H 'Content-Type: application/json' \
    -d '{"event": "sms:received", "url": "{url}?token={token}"}'
With the phone's signing key (Settings, Webhooks) in a file, Linepool checks
X-Signature:
  linepool admin supplier set {name} --secret-file FILE
Phones that do not know the number of a SIM need a file for
`linepool admin supplier set {name} --map FILE`, with a row for each SIM:
  {"like": "smsgate", "devices": {"DEVICE_ID/SIM": "+NUMBER"}})",
                                {Carrier::kJson}};

constexpr KnownGateway kHttpSms{"httpsms",
                                R"json({
  "event": {"at": "/type", "is": ["message.phone.received"]},
  "to": "/data/owner", "from": "/data/contact", "text": "/data/content",
  "id": "/data/message_id", "time": "/data/timestamp"
})json",
                                R"(At httpsms.com, Settings, Webhooks, add one:
  Callback URL  {url}?token={token}
  Events        message.phone.received
With the signing key that you enter there in a file, Linepool checks the token
that comes with each call:
  linepool admin supplier set {name} --secret-file FILE
End-to-end encryption must be off: Linepool cannot read encrypted texts.)",
                                {Carrier::kJson}};

// `smsId` is new when the phone sends an SMS again.
constexpr KnownGateway kTextBee{"textbee",
                                R"json({
  "event": {"at": "webhookEvent", "is": ["MESSAGE_RECEIVED"]},
  "to": "recipient", "from": "sender", "text": "message",
  "id": {"join": ["deviceId", "receivedAt"]},
  "time": "receivedAt",
  "device": ["deviceId"]
})json",
                                R"(In the dashboard, Webhooks, add one:
  Delivery URL  {url}?token={token}
  Events        MESSAGE_RECEIVED
With its signing secret in a file, Linepool checks X-Signature:
  linepool admin supplier set {name} --secret-file FILE
textbee does not say which number got the SMS. Write a file for
`linepool admin supplier set {name} --map FILE`, with a row for each phone:
  {"like": "textbee", "devices": {"DEVICE_ID": "+NUMBER"}})",
                                {Carrier::kJson, TokenPlace::kQuery, kNamesNoLine}};

constexpr KnownGateway kInfobip{
    "infobip",
    R"json({
  "batch": "/results",
  "to": "/to", "from": "/from", "text": ["/text", "/cleanText"],
  "id": "/messageId", "time": "/receivedAt"
})json",
    R"(In the portal, for each number, forward inbound SMS to an HTTP address:
  Method          POST (JSON)
  URL             {url}
  Authentication  Basic, user name {name}, password {token})",
    {Carrier::kJson, TokenPlace::kBasic}};

constexpr KnownGateway kNowSms{
    "nowsms",
    R"json({
  "to": ["RECIP", "to"], "from": ["SENDER", "from"], "text": ["FULLSMS", "text"],
  "answer": {"status": 200, "body": ""}
})json",
    R"(On the page 2-Way, add a command with the prefix * and, on one line:
  {url}?token={token}&RECIP=@@RECIP@@&SENDER=@@SENDER@@&FULLSMS=@@FULLSMS@@
and leave "Command returns response text" off.)",
    {Carrier::kQuery}};

constexpr KnownGateway kAfricasTalking{
    "africastalking",
    R"json({
  "to": "to", "from": "from", "text": "text", "id": "id", "time": "date"
})json",
    R"(In the dashboard, SMS, SMS Callback URLs, Incoming Messages:
  {url}?token={token})"};

// The app "Incoming SMS to URL": the body is a template, and this is the usual one.
constexpr KnownGateway kSmsForwarder{"sms-forwarder",
                                     R"json({
  "to": "to", "from": "from", "text": "text",
  "id": {"join": ["from", "sentStamp", "receivedStamp"]},
  "time": ["sentStamp", "receivedStamp"],
  "device": ["device", "sim"]
})json",
                                     R"(In the app, add a sender filter (* for all) with
  URL      {url}
  Headers  {"Authorization": "Bearer {token}"}
  Body     {"from":"%from%","text":"%text%","sim":"%sim%","device":"PHONE",
            "sentStamp":%sentStamp%,"receivedStamp":%receivedStamp%}
where PHONE is a name of yours for the phone. The app does not say which number
got the SMS. Write a file for `linepool admin supplier set {name} --map FILE`,
with a row for each SIM:
  {"like": "sms-forwarder", "devices": {"PHONE/sim1": "+NUMBER"}})",
                                     {Carrier::kJson, TokenPlace::kBearer, kNamesNoLine}};

// Our own program for modems' daemons.
constexpr KnownGateway kDeliver{
    "linepool-deliver",
    R"json({
  "to": "to", "from": "from", "text": "text", "id": "id", "time": "received_at",
  "charset": "charset", "coding": "coding", "codings": "kannel",
  "parts": {"reference": "part_reference", "total": "parts", "number": "part"},
  "device": ["device"]
})json",
    R"(Write the token to a file that only the modem's daemon can read, and have the
daemon call (docs/modems.md shows where):
  linepool-deliver --url {url} --token-file FILE --to +NUMBER
  token: {token}
With several modems, leave out --to and write a file for
`linepool admin supplier set NAME --map FILE`, with a row for each:
  {"like": "linepool-deliver", "devices": {"DEVICE": "+NUMBER"}})",
    {Carrier::kForm, TokenPlace::kBearer}};

}  // namespace

const std::vector<KnownGateway>& known_gateways() {
  static const std::vector<KnownGateway> kKnown = [] {
    std::vector<KnownGateway> known{kJasmin, kSmsGate,        kHttpSms,      kTextBee, kInfobip,
                                    kNowSms, kAfricasTalking, kSmsForwarder, kDeliver};
    known.insert(known.end(), kProviders.begin(), kProviders.end());
    return known;
  }();
  return kKnown;
}

const KnownGateway* find_known(std::string_view name) {
  const auto& known = known_gateways();
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const KnownGateway& row) { return row.name == name; });
  return found == known.end() ? nullptr : &*found;
}

std::string known_names() {
  std::string names;
  for (const KnownGateway& gateway : known_gateways()) {
    if (!names.empty()) names += ", ";
    names += gateway.name;
  }
  return names;
}

std::vector<std::string> setup_lines(const KnownGateway& gateway, const Setup& setup) {
  std::vector<std::string> lines;
  std::string_view rest = gateway.setup;
  for (;;) {
    const std::size_t end = rest.find('\n');
    std::string line(rest.substr(0, end));
    if (setup.is_signed) replace_all(line, "?token={token}", "");
    replace_all(line, "{url}", setup.url);
    replace_all(line, "{token}", setup.token);
    replace_all(line, "{name}", setup.name);
    lines.push_back(std::move(line));
    if (end == std::string_view::npos) return lines;
    rest.remove_prefix(end + 1);
  }
}

}  // namespace linepool::gateways
