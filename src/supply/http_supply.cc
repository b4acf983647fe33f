#include "supply/http_supply.h"

#include <utility>

#include "base/limits.h"
#include "base/log.h"
#include "supply/http/credentials.h"
#include "supply/http/supply_answer.h"
#include "supply/http/unpack.h"

namespace linepool::supply {
namespace {

// "/supply/NAME/sms", with or without slashes behind it, gives NAME; names need no escapes, so none
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

void log_refusal(std::uint64_t request, std::string_view supplier, SupplyRefusal reason) {
  log_line(LogLevel::kWarning, "sms_refused",
           {{"request", request}, {"supplier", supplier}, {"reason", name(reason)}});
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

app::ReceiveMessage command_of(SmsContent sms, RawSms raw, SupplierId supplier) {
  app::ReceiveMessage command;
  command.supplier = supplier;
  command.to = sms.to;
  command.recipient = std::move(sms.recipient);
  command.from = std::move(sms.from);
  command.text = std::move(sms.text);
  command.supplier_message_id = std::move(sms.id);
  command.sent_at = sms.sent_at;
  command.marks = marks_of(sms);
  command.raw = std::move(raw);
  return command;
}

// Who asked, as long as the engine works for them.
struct Asked {
  std::uint64_t request = 0;
  std::string supplier;
  AnswerForm form;
};

// Answers after the commit. Dropped unanswered, because the queue was full or the engine stops, it
// asks the gateway to come again.
class SmsReply final : public app::Completion {
 public:
  SmsReply(wire::Responder responder, Asked asked, std::shared_ptr<SupplyCounters> counters)
      : responder_(std::move(responder)),
        asked_(std::move(asked)),
        counters_(std::move(counters)) {}
  SmsReply(const SmsReply&) = delete;
  SmsReply& operator=(const SmsReply&) = delete;
  ~SmsReply() override {
    if (answered_) return;
    refuse(SupplyRefusal::kOverload);
    responder_.send(answer_busy(asked_.form.is_plain));
  }

  void complete(Result<app::Reply> reply) override {
    answered_ = true;
    if (!reply) {
      // The one refusal there is, an unknown supplier, means that it has gone since the token was
      // checked.
      refuse(SupplyRefusal::kCredential);
      return responder_.send(answer_denied(asked_.form.is_plain));
    }
    const auto& received = std::get<app::Received>(*reply);
    count(received);
    responder_.send(answer_accepted(asked_.form, received));
  }

 private:
  void refuse(SupplyRefusal reason) {
    counters_->refuse(asked_.supplier, reason);
    log_refusal(asked_.request, asked_.supplier, reason);
  }

  void count(const app::Received& received) {
    const SupplierCounters& counters = counters_->of(asked_.supplier);
    (received.lease.is_none() ? counters.binned : counters.taken).Increment();
    if (received.clock_error) {
      counters.clock_error_seconds.Set(static_cast<double>(received.clock_error->ms) / 1000);
    }
    if (received.clock_is_wrong) {
      log_line(LogLevel::kWarning, "supplier_clock_is_wrong",
               {{"request", asked_.request}, {"supplier", asked_.supplier}});
    }
    if (!received.repeats_id) return;
    counters.repeated_ids.Increment();
    log_line(LogLevel::kWarning, "sms_id_repeated",
             {{"request", asked_.request},
              {"supplier", asked_.supplier},
              {"message", received.message.value}});
  }

  wire::Responder responder_;
  const Asked asked_;
  const std::shared_ptr<SupplyCounters> counters_;
  bool answered_ = false;
};

void add_all(std::vector<std::string>& to, std::vector<std::string> more) {
  for (std::string& one : more) to.push_back(std::move(one));
}

}  // namespace

HttpSupply::HttpSupply(const Services& services, Submit submit)
    : services_(services),
      submit_(std::move(submit)),
      counters_(std::make_shared<SupplyCounters>(services.metrics)) {}

HttpSupply::Caller HttpSupply::caller(std::string_view name,
                                      const std::vector<std::string>& tokens) const {
  Caller caller;
  caller.supplier = services_.view.supplier(name);
  if (caller.supplier && caller.supplier->kind != SupplierKind::kHttp) caller.supplier.reset();
  const std::string* right = right_token(tokens, caller.supplier ? &*caller.supplier : nullptr);
  if (right != nullptr) caller.token = *right;
  return caller;
}

HttpSupply::Caller HttpSupply::caller_by_head(const wire::Request& head) const {
  const auto name = supplier_in(head.path);
  if (!name) return {};
  std::vector<std::string> tokens = header_tokens(head);
  add_all(tokens, tokens_in(head.query));
  return caller(*name, tokens);
}

std::size_t HttpSupply::large_body_bytes(const wire::Request& head) const {
  return owns(head.path) && !caller_by_head(head).token.empty() ? limits::kRawSmsBytes : 0;
}

void HttpSupply::on_large_body(const wire::Request& head) {
  if (!supplier_in(head.path)) return;
  const Caller who = caller_by_head(head);
  refuse(head, who.token.empty() ? std::nullopt : who.supplier, SupplyRefusal::kSize);
}

void HttpSupply::refuse(const wire::Request& request, const std::optional<Supplier>& supplier,
                        SupplyRefusal reason) {
  const std::string_view name =
      supplier ? std::string_view(supplier->name) : SupplyCounters::kUnknown;
  counters_->of(name).received.Increment();
  counters_->refuse(name, reason);
  log_refusal(request.id, name, reason);
}

// Without credentials the address is there, whoever asks; with wrong ones it says so.
std::optional<wire::Response> HttpSupply::probe(const wire::Request& request,
                                                std::string_view name) {
  std::vector<std::string> tokens = header_tokens(request);
  add_all(tokens, tokens_in(request.query));
  if (!tokens.empty() && caller(name, tokens).token.empty()) return answer_denied(true);
  return answer_probe({true, {}});
}

std::optional<wire::Response> HttpSupply::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const std::optional<std::string_view> name = supplier_in(request.path);
  if (!name) return answer_fault(false, 404, "No such page; SMS go to /supply/NAME/sms.");
  if (request.method == wire::Method::kHead) return probe(request, *name);
  const bool plain = request.method == wire::Method::kGet;
  if (!plain && request.method != wire::Method::kPost && request.method != wire::Method::kPut) {
    wire::Response response = answer_fault(false, 405, "Use GET or POST.");
    response.headers.emplace_back("Allow", "GET, HEAD, POST, PUT");
    return response;
  }
  const Unpacked unpacked = unpack(request);
  std::vector<std::string> tokens = header_tokens(request);
  add_all(tokens, unpacked.query_tokens);
  add_all(tokens, unpacked.body_tokens);
  const Caller who = caller(*name, tokens);
  if (who.token.empty()) {
    refuse(request, who.supplier, SupplyRefusal::kCredential);
    return answer_denied(plain);
  }
  if (unpacked.body_too_large) {
    refuse(request, who.supplier, SupplyRefusal::kSize);
    return answer_fault(plain, 413, "The request body is too large.");
  }
  const Supplier& supplier = *who.supplier;
  Asked asked{request.id, supplier.name, {plain, supplier.format}};
  if (unpacked.is_empty) return answer_probe(asked.form);
  RawSms raw = keep_request(request, unpacked, who.token);
  const SupplierHabit habit = habits_.of(supplier.format, *services_.catalogue.get());
  SmsContent sms = read_sms(unpacked, raw, habit, services_.clock.now());
  counters_->of(supplier.name).received.Increment();
  auto reply = std::make_unique<SmsReply>(deferral.defer(), std::move(asked), counters_);
  // Not taken, the reply is dropped and says so.
  static_cast<void>(
      submit_(command_of(std::move(sms), std::move(raw), supplier.id), std::move(reply)));
  return std::nullopt;
}

}  // namespace linepool::supply
