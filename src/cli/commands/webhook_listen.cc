#include "cli/commands/webhook_listen.h"

#include <linepool/events.h>

#include <fmt/format.h>
#include <boost/json.hpp>
#include <chrono>
#include <ostream>

#include "base/crypto/random.h"
#include "base/curl_handle.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"
#include "wire/webhook_signature.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

constexpr std::size_t kShownBytes = 2'000;
constexpr std::size_t kSecretBytes = 24;
constexpr long kTimeoutMs = 15'000;  // as the server's default

std::size_t drop(char*, std::size_t size, std::size_t count, void*) {
  return size * count;
}

std::string new_secret() {
  std::string bytes(kSecretBytes, '\0');
  SystemRandom().fill({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
  return wire::webhook_secret(bytes);
}

// A webhook's body: the event as streams have it, without its place in the log.
std::string body_of(const Event& event) {
  auto row = parse_json(event.json);
  if (!row || !row->is_object()) return event.json;
  row->get_object().erase("place");
  return json::serialize(*row);
}

class Forwarder {
 public:
  Forwarder(Session& session, const ListenRequest& request, std::string secret,
            std::string customer)
      : session_(session),
        url_(request.forward_to),
        secret_(std::move(secret)),
        customer_(std::move(customer)) {}

  void forward(const Event& event) {
    const std::string body = body_of(event);
    const std::string id = "evt_" + customer_ + "_" + std::to_string(event.id);
    const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(
                                     std::chrono::system_clock::now().time_since_epoch())
                                     .count();
    curl_.begin(url_, {"Content-Type: application/json", "webhook-id: " + id,
                       "webhook-timestamp: " + std::to_string(seconds),
                       "webhook-signature: " + wire::sign_webhook(secret_, id, seconds, body)});
    curl_.set_body(body);
    curl_.set(CURLOPT_TIMEOUT_MS, kTimeoutMs);
    curl_.set(CURLOPT_WRITEFUNCTION, &drop);
    const CURLcode result = curl_easy_perform(curl_.get());
    long status = 0;
    curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
    report(event, result, status);
  }

 private:
  void report(const Event& event, CURLcode result, long status) {
    const bool answered = result == CURLE_OK;
    const std::string fault = answered ? "" : curl_easy_strerror(result);
    if (session_.json()) {
      session_.show(json::object{{"id", event.id},
                                 {"type", event.type},
                                 {"status", answered ? json::value(status) : json::value(nullptr)},
                                 {"fault", answered ? json::value(nullptr) : json::value(fault)}});
    } else {
      session_.console().out << fmt::format("{:>6}  {:<18}  {}\n", event.id,
                                            printable(event.type, kShownBytes),
                                            answered ? std::to_string(status) : fault);
    }
    session_.console().out.flush();
  }

  Session& session_;
  const std::string url_;
  const std::string secret_;
  const std::string customer_;
  CurlHandle curl_;
};

std::string secret_of(const ListenRequest& request) {
  if (request.secret.empty()) return new_secret();
  if (wire::webhook_key(request.secret)) return request.secret;
  throw UsageError("--secret is no webhook secret: whsec_ and base64 of 24 to 64 bytes");
}

}  // namespace

Exit listen_for_webhooks(Session& session, const ListenRequest& request) {
  if (!request.forward_to.starts_with("http://") && !request.forward_to.starts_with("https://")) {
    throw UsageError("--forward-to is no http or https URL");
  }
  const std::string secret = secret_of(request);
  Console& console = session.console();
  const Client client = session.client();
  Transport& transport = *client.transport();
  const auto account = rest_call(transport, rest_get(transport, "/account"));
  if (!account) return session.fail(account.failure());
  console.catch_interrupt();
  session.note("signed with " + secret + "; Ctrl-C ends it");
  Forwarder forwarder(session, request, secret, JsonRow(*account).text("id"));
  bool interrupted = false;
  FollowOptions options;
  options.going_on = [&] {
    interrupted = interrupted || console.interrupted();
    return !interrupted && !console.nobody_reads();
  };
  options.on_trouble = [&](const Failure& failure) {
    session.note("trying again: " + told(failure));
  };
  EventFilter filter;
  filter.types = request.events;
  const auto done = Events(client, filter)
                        .follow(
                            request.after,
                            [&](const Event& event) {
                              forwarder.forward(event);
                              return console.out.good();
                            },
                            options);
  if (!done) return session.fail(done.failure());
  return interrupted ? Exit::kInterrupted : Exit::kNobodyReads;
}

}  // namespace linepool::cli
