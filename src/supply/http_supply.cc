#include "supply/http_supply.h"

#include <prometheus/counter.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/log/log.h"
#include "core/commands/messages/receive_message.h"
#include "gate/credential.h"
#include "supply/count_received.h"
#include "supply/http/supply_answer.h"

namespace linepool::supply {

using core::SupplierCounters;
using core::SupplyCounters;
using core::SupplyRefusal;

namespace {

// "/supply/NAME/sms", with or without trailing slashes, gives NAME; names need no escapes, so none
// are decoded.
std::optional<std::string_view> supplier_in(std::string_view path) {
  constexpr std::string_view kHead = "/supply/";
  constexpr std::string_view kTail = "/sms";
  while (path.ends_with('/')) path.remove_suffix(1);
  if (!path.starts_with(kHead) || !path.ends_with(kTail)) return std::nullopt;
  if (path.size() <= kHead.size() + kTail.size()) return std::nullopt;
  const std::string_view name =
      path.substr(kHead.size(), path.size() - kHead.size() - kTail.size());
  if (name.find('/') != std::string_view::npos) return std::nullopt;
  return name;
}

void log_refusal(const wire::RequestId& request, std::string_view supplier, SupplyRefusal reason) {
  if (!log_admits(LogLevel::kWarning, "sms_refused", name(reason))) return;
  log_line(LogLevel::kWarning, "sms_refused",
           {{"request", request.text()}, {"supplier", supplier}, {"reason", name(reason)}});
}

// The header lines that keep_request() wrote.
std::vector<wire::Header> headers_in(std::string_view lines) {
  std::vector<wire::Header> headers;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    headers.push_back({line.substr(0, colon), line.substr(colon + 2)});
  }
  return headers;
}

MessageMarks marks_of(const SmsContent& sms) {
  MessageMarks marks;
  if (sms.replaced) marks.add(MessageMark::kReplaced);
  if (sms.cut) marks.add(MessageMark::kCut);
  if (sms.no_sender) marks.add(MessageMark::kNoSender);
  if (sms.no_text) marks.add(MessageMark::kNoText);
  if (sms.bad_time) marks.add(MessageMark::kBadTime);
  if (sms.binary) marks.add(MessageMark::kBinary);
  return marks;
}

// The country of the short code: from the request, else from the supplier's settings.
std::optional<CodeReading> code_of(const SmsContent& sms, const SupplierFormat& format,
                                   const Catalogue& catalogue) {
  if (!sms.short_code) return std::nullopt;
  if (sms.to_country.empty()) return CodeReading{*sms.short_code, format.default_country};
  const Country* country = catalogue.find_country_by_iso2(sms.to_country);
  return CodeReading{*sms.short_code, country != nullptr ? country->id : CountryId{}};
}

core::ReceiveMessage command_of(SmsContent sms, SharedRawSms raw, const Supplier& supplier,
                                const Catalogue& catalogue) {
  core::ReceiveMessage command;
  command.supplier = supplier.id;
  command.to = sms.to;
  command.code = code_of(sms, supplier.format, catalogue);
  command.recipient = std::move(sms.recipient);
  command.from = std::move(sms.from);
  command.text = std::move(sms.text);
  command.supplier_message_id = std::move(sms.id);
  command.sent_at = sms.sent_at;
  command.marks = marks_of(sms);
  command.raw = std::move(raw);
  return command;
}

// The request's details, for as long as the engine works on it.
struct Asked {
  wire::RequestId request;
  std::shared_ptr<const Supplier> supplier;
  bool is_plain = false;
  const SupplierCounters* counters = nullptr;  // of the supplier; they live as long as the metrics
};

// Answers after the commit. If dropped unanswered, because the queue is full or the engine is
// stopping, it asks the gateway to try again.
class SmsReply final : public Reception {
 public:
  SmsReply(wire::Responder responder, Asked asked, SupplyCounters& counters)
      : responder_(std::move(responder)), asked_(std::move(asked)), counters_(counters) {}
  SmsReply(const SmsReply&) = delete;
  SmsReply& operator=(const SmsReply&) = delete;
  ~SmsReply() override {
    if (answered_) return;
    refuse(SupplyRefusal::kOverload);
    responder_.send(answer_busy(asked_.is_plain));
  }

  void complete(const Result<core::Received>& received) override {
    answered_ = true;
    if (!received) {
      // The only possible refusal, an unknown supplier, means that it was removed after the token
      // was checked.
      refuse(SupplyRefusal::kCredential);
      return responder_.send(answer_denied(asked_.is_plain));
    }
    count_received(*asked_.counters, *received, asked_.supplier->name, asked_.request.text());
    responder_.render(
        [supplier = asked_.supplier, is_plain = asked_.is_plain, received = *received] {
          return answer_accepted({is_plain, supplier->format}, received);
        });
  }

 private:
  void refuse(SupplyRefusal reason) {
    counters_.refuse(asked_.supplier->name, reason);
    log_refusal(asked_.request, asked_.supplier->name, reason);
  }

  wire::Responder responder_;
  Asked asked_;
  SupplyCounters& counters_;
  bool answered_ = false;
};

// The token where only this dialect carries one: in its own header, the query or the body.
std::string token_besides(const wire::Request& request, const std::vector<std::string>& query,
                          const std::vector<std::string>& body) {
  if (const auto header = request.header("X-Supplier-Token"); header && !header->empty()) {
    return std::string(*header);
  }
  for (const std::vector<std::string>* tokens : {&query, &body}) {
    if (!tokens->empty() && !tokens->front().empty()) return tokens->front();
  }
  return {};
}

std::string token_besides(const wire::Request& head) {
  return token_besides(head, tokens_in(head.query), {});
}

}  // namespace

HttpSupply::HttpSupply(const Services& services, Submit submit)
    : services_(services), submit_(std::move(submit)) {}

std::size_t HttpSupply::large_body_bytes(const wire::Request& head) const {
  const auto name = supplier_in(head.path);
  const bool proven = name && services_.entrance.is_supplier(head, *name, token_besides(head));
  return proven ? limits::kRawSmsBytes : 0;
}

void HttpSupply::on_large_body(const wire::Request& head) {
  const auto name = supplier_in(head.path);
  if (!name) return;
  const bool proven = services_.entrance.is_supplier(head, *name, token_besides(head));
  refuse(head, proven ? *name : SupplyCounters::kUnknown, SupplyRefusal::kSize);
}

void HttpSupply::refuse(const wire::Request& request, std::string_view name, SupplyRefusal reason) {
  const std::shared_ptr<const Supplier> supplier = services_.view.supplier(name);
  const bool is_known = supplier && supplier->kind == SupplierKind::kHttp;
  const std::string_view shown = is_known ? name : SupplyCounters::kUnknown;
  services_.counters.of(shown).received.Increment();
  services_.counters.refuse(shown, reason);
  log_refusal(request.id, shown, reason);
}

// Without credentials, anybody learns that the URL exists; wrong credentials are rejected.
std::optional<wire::Response> HttpSupply::probe(const wire::Request& request,
                                                std::string_view name) {
  const std::string besides = token_besides(request);
  const gate::Credential credential(request, besides);
  if (credential.text().empty() && !credential.is_ambiguous()) return answer_probe({true, {}});
  gate::Demand demand{gate::Dialect::kSupply, gate::Wants::kSupplier};
  demand.supplier = name;
  demand.credential = besides;
  const gate::Entry entry = services_.entrance.admit(request, demand, services_.clock.now());
  if (entry.is_limited()) return answer_too_many(true, entry.wait_s);
  return entry.is_admitted() ? answer_probe({true, {}}) : answer_denied(true);
}

std::optional<wire::Response> HttpSupply::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const std::optional<std::string_view> name = supplier_in(request.path);
  if (!name) return answer_fault(false, 404, "No such page; SMS go to /supply/NAME/sms.");
  deferral.matched("{supplier}/sms");
  if (request.method == wire::Method::kHead) return probe(request, *name);
  const bool plain = request.method == wire::Method::kGet;
  if (!plain && request.method != wire::Method::kPost && request.method != wire::Method::kPut) {
    wire::Response response = answer_fault(false, 405, "Use GET or POST.");
    response.headers.emplace_back("Allow", "GET, HEAD, POST, PUT");
    return response;
  }
  Unpacked unpacked = unpack(request);
  const std::string besides = token_besides(request, unpacked.query_tokens, unpacked.body_tokens);
  gate::Demand demand{gate::Dialect::kSupply, gate::Wants::kSupplier};
  demand.supplier = *name;
  demand.credential = besides;
  const gate::Entry entry = services_.entrance.admit(request, demand, services_.clock.now());
  if (!entry.is_admitted()) {
    refuse(request, *name, SupplyRefusal::kCredential);
    return entry.is_limited() ? answer_too_many(plain, entry.wait_s) : answer_denied(plain);
  }
  std::shared_ptr<const Supplier> supplier = services_.view.supplier(*name);
  CHECK(supplier != nullptr, "suppliers are never removed");
  const gate::Credential credential(request, besides);
  return take(request, deferral, std::move(unpacked), std::move(supplier), credential.text());
}

core::ReceiveMessage HttpSupply::decode(const Supplier& supplier, const RawSms& raw) {
  const std::vector<wire::Header> headers = headers_in(raw.headers);
  wire::Request request;
  request.method = raw.body.empty() ? wire::Method::kGet : wire::Method::kPost;
  request.query = raw.query.reveal();
  request.body = raw.body.reveal();
  request.headers = headers;
  const auto catalogue = services_.catalogue.get();
  const SupplierHabit habit = habits_.of(supplier.format, *catalogue);
  SmsContent sms = read_sms(unpack(request), raw, habit, services_.clock.now());
  return command_of(std::move(sms), {}, supplier, *catalogue);
}

std::optional<wire::Response> HttpSupply::take(const wire::Request& request,
                                               wire::Deferral& deferral, Unpacked unpacked,
                                               std::shared_ptr<const Supplier> supplier,
                                               std::string_view token) {
  const bool plain = request.method == wire::Method::kGet;
  if (unpacked.body_too_large) {
    refuse(request, supplier->name, SupplyRefusal::kSize);
    return answer_fault(plain, 413, "The request body is too large.");
  }
  if (unpacked.is_empty) return answer_probe({plain, supplier->format});
  auto raw = std::make_shared<const RawSms>(keep_request(request, unpacked, token));
  const auto catalogue = services_.catalogue.get();
  const SupplierHabit habit = habits_.of(supplier->format, *catalogue);
  SmsContent sms = read_sms(unpacked, *raw, habit, services_.clock.now());
  core::ReceiveMessage command = command_of(std::move(sms), std::move(raw), *supplier, *catalogue);
  const SupplierCounters& counters = services_.counters.of(supplier->name);
  counters.received.Increment();
  Asked asked{request.id, std::move(supplier), plain, &counters};
  auto reply = std::make_unique<SmsReply>(deferral.defer(), std::move(asked), services_.counters);
  // If not accepted, the reply is dropped, which answers.
  static_cast<void>(submit_(std::move(command), std::move(reply)));
  return std::nullopt;
}

}  // namespace linepool::supply
