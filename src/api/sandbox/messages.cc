// The inbox: every SMS as it came, newest first, and SMS that testers send themselves.

#include <algorithm>

#include "api/answers/problem.h"
#include "api/deferred.h"
#include "api/fields.h"
#include "api/query_integer.h"
#include "api/sandbox/sandbox_api.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "code/result/code_json.h"
#include "core/codes/message_code.h"
#include "core/commands/messages/receive_message.h"
#include "store/rows_by_id.h"
#include "wire/json_writer.h"

namespace linepool::api::sandbox {
namespace {

constexpr std::int64_t kRows = 50;
constexpr std::int64_t kMaxRows = 200;
constexpr std::size_t kEventsLookedAt = 1000;
constexpr std::string_view kDefaultSender = "Sandbox";

bool is_short_name(std::string_view text) {
  return !text.empty() && text.size() <= limits::kNameBytes;
}

// How many characters the first `bytes` of a UTF-8 text hold.
std::int64_t characters_in(std::string_view text, std::size_t bytes) {
  return std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bytes),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
}

void write_code(wire::JsonWriter& json, const Message& message) {
  const std::string& text = message.text.reveal();
  const std::optional<CodeResult> found = core::known_code_of(message);
  write_code_members(json, found);
  if (!found || found->otp() == nullptr || found->end > text.size()) {
    json.null("codeBegin").null("codeEnd");
    return;
  }
  json.number("codeBegin", characters_in(text, found->begin))
      .number("codeEnd", characters_in(text, found->end));
}

void write_name(wire::JsonWriter& json, std::string_view key, std::string_view name) {
  name.empty() ? json.null(key) : json.text(key, name);
}

// Into an object that has begun.
void write_members(wire::JsonWriter& json, const store::RowsById<Lease>& leases,
                   const Message& message, const Catalogue& catalogue) {
  const Lease* lease = leases.find(message.lease);
  const bool is_rental = lease && lease->is_rental();
  json.number("id", message.id.value)
      .text("from", message.from)
      .text("to", message.to.is_none() ? message.recipient : message.to.written())
      .text("text", message.text.reveal())
      .time("receivedAt", message.received_at);
  lease && !is_rental ? json.number("order", lease->id.value) : json.null("order");
  is_rental ? json.number("rental", lease->id.value) : json.null("rental");
  const App* app = lease ? catalogue.find_app(lease->app) : nullptr;
  const Country* country = lease ? catalogue.find_country(lease->country) : nullptr;
  write_name(json, "service", app != nullptr ? std::string_view(app->code) : "");
  write_name(json, "country", country != nullptr ? std::string_view(country->iso2) : "");
  json.flag("late", message.late);
  write_name(json, "unmatched", message.is_in_bin() ? name(message.bin) : "");
  write_code(json, message);
}

store::RowsById<Lease> leases_of(const store::Tx& tx, std::span<const Message> rows) {
  return store::RowsById(tx.leases().find_all(store::ids_of(rows, &Message::lease)));
}

wire::Response page_json(const store::Tx& tx, std::span<const Message> rows, bool has_more,
                         const Catalogue& catalogue) {
  const store::RowsById leases = leases_of(tx, rows);
  wire::JsonWriter json;
  json.begin_object().key("messages").begin_array();
  MessageId last;
  for (const Message& message : rows) {
    if (json.is_full_page()) {
      has_more = true;
      break;
    }
    json.begin_object();
    write_members(json, leases, message, catalogue);
    json.end_object();
    last = message.id;
  }
  json.end_array();
  has_more ? json.number("next", last.value) : json.null("next");
  json.end_object();
  return wire::Response::json(json.take());
}

struct Question {
  MessageId before;
  MessageId after;
  std::size_t limit = 0;
  Duration wait;
};

Result<Question> question_of(const SandboxCall& call) {
  constexpr std::string_view kKnown[] = {"limit", "before", "after", "wait"};
  for (const wire::Parameter& parameter : call.query) {
    if (std::find(std::begin(kKnown), std::end(kKnown), parameter.name) == std::end(kKnown)) {
      return Refusal(Error::kInvalidParameter,
                     "The known parameters are limit, before, after and wait.");
    }
  }
  constexpr std::int64_t kMaxId = std::int64_t{1} << 53;
  const auto limit = query_integer(call.query, "limit", 1, kMaxRows, kRows);
  if (!limit) return limit.refusal();
  const auto before = query_integer(call.query, "before", 1, kMaxId, 0);
  if (!before) return before.refusal();
  const auto after = query_integer(call.query, "after", 0, kMaxId, 0);
  if (!after) return after.refusal();
  const auto wait_s = query_integer(call.query, "wait", 0, limits::kLongPollSeconds, 0);
  if (!wait_s) return wait_s.refusal();
  if (*wait_s > 0 && *before > 0) {
    return Refusal(Error::kInvalidParameter, "A page of older messages has nothing to wait for.");
  }
  return Question{MessageId{*before}, MessageId{*after}, static_cast<std::size_t>(*limit),
                  Duration::seconds(std::min(*wait_s, call.services.max_wait_s))};
}

// The page that was asked for; nothing if it is empty and the caller is ready to wait.
std::optional<wire::Response> page(const store::Tx& tx, const Question& question, MessageId cleared,
                                   const Catalogue& catalogue, bool may_wait) {
  const MessageId after = std::max(question.after, cleared);
  std::vector<Message> rows = tx.messages().newest(question.before, question.limit + 1);
  std::erase_if(rows, [after](const Message& message) { return message.id <= after; });
  if (rows.empty() && may_wait) return std::nullopt;
  const bool has_more = rows.size() > question.limit;
  if (has_more) rows.pop_back();
  return page_json(tx, rows, has_more, catalogue);
}

// Reads the page again when an SMS has come, or when the time is up.
class InboxWait final : public core::Waiter {
 public:
  using Read = std::function<void(wire::Responder)>;
  InboxWait(wire::Responder responder, Read read)
      : responder_(std::move(responder)), read_(std::move(read)) {}
  void woken(const core::Change&) override { read_(std::move(responder_)); }
  void timed_out() override { read_(std::move(responder_)); }
  void lost(Error why) override { responder_.send(problem(why)); }
  void answer(wire::Response response) { responder_.send(std::move(response)); }

 private:
  wire::Responder responder_;
  Read read_;
};

std::optional<wire::Response> wait_for_page(SandboxCall& call, const Question& question) {
  core::Waits& waits = call.services.waits;
  const auto catalogue = call.services.catalogue.get();
  const auto read = [&services = call.services, question, &cleared = call.cleared,
                     catalogue](wire::Responder responder) {
    auto kept = std::make_shared<wire::Responder>(std::move(responder));
    static_cast<void>(
        services.queries.submit([kept, question, &cleared, catalogue](const store::Tx& tx) {
          kept->send(*page(tx, question, MessageId{cleared.load()}, *catalogue, false));
        }));
  };
  auto left = std::make_shared<EndsWait>(waits);
  auto owned = std::make_unique<InboxWait>(call.deferral.defer_watched(left), read);
  std::unique_ptr<core::Waiter> waiter = std::move(owned);
  left->ticket = waits.add(core::WaitKey::any_message(), call.caller.access(), call.now,
                           call.now + question.wait, waiter);
  if (!left->ticket) {
    static_cast<InboxWait&>(*waiter).answer(busy_problem());
    return std::nullopt;
  }
  // What was committed before the wait began has woken nobody.
  const auto look = [&waits, ticket = *left->ticket, question, &cleared = call.cleared,
                     catalogue](const store::Tx& tx) {
    auto found = page(tx, question, MessageId{cleared.load()}, *catalogue, true);
    if (!found) return;
    const std::unique_ptr<core::Waiter> back = waits.remove(ticket);
    if (back != nullptr) static_cast<InboxWait&>(*back).answer(*std::move(found));
  };
  static_cast<void>(call.services.queries.submit(look));
  return std::nullopt;
}

// The request as it came, of SMS that came by one.
std::optional<std::string> raw_text(const store::Tx& tx, MessageId id) {
  const std::optional<RawSms> raw = tx.messages().raw(id);
  if (!raw || raw->is_empty()) return std::nullopt;
  std::string text = raw->query.empty() ? "" : "?" + raw->query.reveal() + "\n";
  if (!raw->content_type.empty()) text += "Content-Type: " + raw->content_type + "\n";
  text += "\n" + raw->body.reveal();
  if (!is_valid_utf8(text)) return std::nullopt;
  return text;
}

// Of the message's lease, oldest first, as far as the log's newest part tells.
void write_events(wire::JsonWriter& json, const store::Tx& tx, LeaseId id) {
  json.key("events").begin_array();
  const auto lease = id.is_none() ? std::nullopt : tx.leases().find(id);
  if (lease) {
    const EventSeq newest = tx.events().newest(lease->customer);
    const std::int64_t from =
        std::max<std::int64_t>(0, newest.value - static_cast<std::int64_t>(kEventsLookedAt));
    for (const Event& event : tx.events().list(lease->customer, EventSeq{from}, kEventsLookedAt)) {
      if (event.lease != id) continue;
      json.begin_object()
          .number("id", event.seq.value)
          .text("type", name(event.kind))
          .time("at", event.at)
          .end_object();
    }
  }
  json.end_array();
}

wire::Response message_json(const store::Tx& tx, const Message& message, const Catalogue& catalogue,
                            int status) {
  wire::JsonWriter json;
  json.begin_object();
  write_members(json, leases_of(tx, {&message, 1}), message, catalogue);
  const auto raw = raw_text(tx, message.id);
  raw ? json.text("raw", *raw) : json.null("raw");
  write_events(json, tx, message.lease);
  json.end_object();
  return wire::Response::json(json.take(), status);
}

}  // namespace

std::optional<wire::Response> list_messages(SandboxCall& call) {
  const Result<Question> question = question_of(call);
  if (!question) return problem(question.refusal());
  if (question->wait > Duration{}) return wait_for_page(call, *question);
  return answer_by_query(call.services, call.deferral,
                         [question = *question, &cleared = call.cleared,
                          catalogue = call.services.catalogue.get()](const store::Tx& tx) {
                           return *page(tx, question, MessageId{cleared.load()}, *catalogue, false);
                         });
}

std::optional<wire::Response> show_message(SandboxCall& call) {
  return answer_by_query(call.services, call.deferral,
                         [id = MessageId{call.id}, &cleared = call.cleared,
                          catalogue = call.services.catalogue.get()](const store::Tx& tx) {
                           const auto message = tx.messages().find(id);
                           if (!message || id.value <= cleared.load()) {
                             return problem(Error::kNotFound);
                           }
                           return message_json(tx, *message, *catalogue, 200);
                         });
}

std::optional<wire::Response> clear_messages(SandboxCall& call) {
  return answer_by_query(call.services, call.deferral,
                         [&cleared = call.cleared](const store::Tx& tx) {
                           const auto newest = tx.messages().newest(MessageId{}, 1);
                           if (!newest.empty()) cleared = newest.front().id.value;
                           wire::Response response;
                           response.status = 204;
                           response.content_type = "";
                           return response;
                         });
}

// The line's own supplier delivers it, so it takes the way of any other SMS.
std::optional<wire::Response> send_message(SandboxCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {"to", "from", "text"});
  if (!fields) return problem(fields.refusal());
  const auto to = fields->required_text("to", limits::kNameBytes);
  if (!to) return problem(to.refusal());
  const Result<PhoneNumber> number = PhoneNumber::parse(*to);
  if (!number) return problem(Refusal(Error::kInvalidParameter, "Field to is not a phone number."));
  const auto from = fields->optional_text("from", limits::kNameBytes);
  if (!from) return problem(from.refusal());
  auto text = fields->document("text");
  if (!text) return problem(text.refusal());
  if (text->empty()) return problem(Refusal(Error::kMissingParameter, "Field text is required."));
  if (text->size() > limits::kSmsTextBytes) {
    return problem(Refusal(Error::kInvalidParameter, "Field text is longer than an SMS may be."));
  }
  core::ReceiveMessage command;
  command.to = *number;
  command.from = from->empty() ? std::string(kDefaultSender) : *from;
  command.text = *std::move(text);
  command.found = core::find_code(command.text);
  // A request that is repeated with its key is the same SMS.
  if (const auto key = call.request.header("Idempotency-Key"); key && is_short_name(*key)) {
    command.supplier_message_id = "sandbox-" + std::string(*key);
  }
  auto responder = std::make_shared<wire::Responder>(call.deferral.defer());
  const auto show = [responder, catalogue = call.services.catalogue.get()](const store::Tx& tx,
                                                                           MessageId id) {
    const auto message = tx.messages().find(id);
    CHECK(message.has_value(), "an SMS that was received is stored");
    responder->send(message_json(tx, *message, *catalogue, 201));
  };
  const auto deliver = [command, responder, show,
                        &services = call.services](const store::Tx& tx) mutable {
    const auto line = tx.lines().find_by_number(command.to);
    const auto supplier = line ? tx.suppliers().find(line->supplier) : std::nullopt;
    if (!supplier || supplier->kind != SupplierKind::kSimulated) {
      return responder->send(
          problem(Refusal(Error::kNotFound, "No simulated line has that number.")));
    }
    command.supplier = supplier->id;
    static_cast<void>(services.engine.submit(
        command, [responder, show, &services](const Result<core::Received>& reply) {
          if (!reply) return responder->send(problem(reply.refusal()));
          static_cast<void>(services.queries.submit(
              [show, id = reply->message](const store::Tx& after) { show(after, id); }));
        }));
  };
  static_cast<void>(call.services.queries.submit(deliver));
  return std::nullopt;
}

}  // namespace linepool::api::sandbox
