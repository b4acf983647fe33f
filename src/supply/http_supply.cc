#include "supply/http_supply.h"

#include <fmt/format.h>

#include "base/log.h"
#include "supply/sms_fields.h"

namespace linepool::supply {
namespace {

constexpr const char* kRetryAfter_s = "1";

// GET is answered in plain text, because gateways show or forward what they get; POST in JSON.
wire::Response answer(bool plain, int status, std::string_view sentence) {
  if (plain) return wire::Response::text(std::string(sentence), status);
  // Our sentences hold nothing that JSON would have to escape.
  return wire::Response::json(fmt::format(R"({{"error":"{}"}})", sentence), status);
}

wire::Response busy(bool plain) {
  wire::Response response = answer(plain, 503, "Busy, send it again later.");
  response.headers.emplace_back("Retry-After", kRetryAfter_s);
  return response;
}

wire::Response unauthorized(bool plain) {
  wire::Response response = answer(plain, 401, "Unknown supplier or wrong token.");
  response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

wire::Response accepted(bool plain, const app::Received& received) {
  if (plain) return wire::Response::text("ok");
  const std::string lease =
      received.lease.is_none() ? "null" : std::to_string(received.lease.value);
  return wire::Response::json(fmt::format(R"({{"id":{},"lease":{},"duplicate":{}}})",
                                          received.message.value, lease, received.duplicate));
}

wire::Response too_many(bool plain, std::int64_t wait_s) {
  wire::Response response = answer(plain, 429, "Too many requests, slow down.");
  response.headers.emplace_back("Retry-After", std::to_string(wait_s));
  return response;
}

// Answers after the commit. Dropped unanswered, because the queue was full or the engine stops, it
// asks the gateway to come again.
class SmsReply final : public app::Completion {
 public:
  SmsReply(wire::Responder responder, bool plain)
      : responder_(std::move(responder)), plain_(plain) {}
  SmsReply(const SmsReply&) = delete;
  SmsReply& operator=(const SmsReply&) = delete;
  ~SmsReply() override {
    if (!answered_) responder_.send(busy(plain_));
  }

  void complete(Result<app::Reply> reply) override {
    answered_ = true;
    if (reply) {
      responder_.send(accepted(plain_, std::get<app::Received>(*reply)));
      return;
    }
    // The one refusal there is, an unknown supplier, means that it has gone since the token was
    // checked.
    responder_.send(unauthorized(plain_));
  }

 private:
  wire::Responder responder_;
  const bool plain_;
  bool answered_ = false;
};

// "/supply/NAME/sms" gives NAME; names need no escapes, so none are decoded.
std::optional<std::string_view> supplier_in(std::string_view path) {
  constexpr std::string_view kHead = "/supply/";
  constexpr std::string_view kTail = "/sms";
  if (!path.starts_with(kHead) || !path.ends_with(kTail)) return std::nullopt;
  if (path.size() <= kHead.size() + kTail.size()) return std::nullopt;
  const std::string_view name =
      path.substr(kHead.size(), path.size() - kHead.size() - kTail.size());
  if (name.find('/') != std::string_view::npos) return std::nullopt;
  return name;
}

}  // namespace

HttpSupply::HttpSupply(const app::LiveView& view, gate::Gate& entrance, const Clock& clock,
                       Submit submit, Metrics& metrics)
    : view_(view),
      entrance_(entrance),
      clock_(clock),
      submit_(std::move(submit)),
      accepted_(metrics.counter("linepool_supply_requests_total", "SMS delivered over HTTP.",
                                {{"outcome", "submitted"}})),
      refused_(metrics.counter("linepool_supply_requests_total", "SMS delivered over HTTP.",
                               {{"outcome", "refused"}})) {}

std::optional<wire::Response> HttpSupply::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const std::optional<std::string_view> name = supplier_in(request.path);
  if (!name) return answer(false, 404, "No such page; SMS go to /supply/NAME/sms.");
  const bool plain = request.method == wire::Method::kGet;
  if (!plain && request.method != wire::Method::kPost) {
    wire::Response response = answer(false, 405, "Use GET or POST.");
    response.headers.emplace_back("Allow", "GET, POST");
    return response;
  }
  Result<SmsFields> fields = read_sms_fields(request);
  // Where the header does not have it, a field does.
  std::string token(request.header("X-Supplier-Token").value_or(std::string_view()));
  if (token.empty() && fields) token = std::exchange(fields->token, {}).value_or("");
  gate::Demand demand{gate::Dialect::kSupply, gate::Wants::kSupplier};
  demand.supplier = *name;
  demand.credential = token;
  const gate::Entry entry = entrance_.admit(request, demand, clock_.now());
  if (!entry.is_admitted()) {
    refused_.Increment();
    if (entry.is_limited()) return too_many(plain, entry.wait_s);
    // A request that cannot be read may hold its token where it cannot be seen.
    const bool unseen = !fields && entry.outcome == gate::Outcome::kNoCredential;
    return unseen ? answer(plain, 400, fields.refusal().sentence()) : unauthorized(plain);
  }
  const std::optional<Supplier> supplier = view_.supplier(*name);
  CHECK(supplier.has_value(), "suppliers are never removed");
  Result<app::ReceiveMessage> command = fields ? to_command(std::move(fields).value(), supplier->id)
                                               : Result<app::ReceiveMessage>(fields.refusal());
  if (!command) {
    refused_.Increment();
    log_line(LogLevel::kWarning, "sms_refused",
             {{"request", request.id},
              {"supplier", supplier->name},
              {"reason", command.refusal().sentence()}});
    return answer(plain, 400, command.refusal().sentence());
  }
  auto reply = std::make_unique<SmsReply>(deferral.defer(), plain);
  if (submit_(std::move(command).value(), std::move(reply))) accepted_.Increment();
  return std::nullopt;
}

}  // namespace linepool::supply
