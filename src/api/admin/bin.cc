#include "core/commands/messages/bin.h"
#include "api/admin/calls.h"
#include "api/fields.h"
#include "base/crypto/base64.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "store/rows_by_id.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr MessageMark kMarks[] = {
    MessageMark::kReplaced, MessageMark::kCut,      MessageMark::kNoSender,
    MessageMark::kNoText,   MessageMark::kBadTime,  MessageMark::kRepeatedId,
    MessageMark::kBinary,   MessageMark::kRerouted, MessageMark::kPart};

struct BinQuestion {
  Page page;
  std::optional<BinReason> reason;
  std::string supplier;  // "": all
};

Result<BinQuestion> bin_question(const AdminCall& call) {
  if (call.parameter_beside({"after", "limit", "reason", "supplier"})) {
    return Refusal(Error::kInvalidParameter,
                   "The bin can be filtered only by reason, supplier, after and limit.");
  }
  const Result<Page> page = page_of(call);
  if (!page) return page.refusal();
  BinQuestion question{*page, {}, std::string(call.query.find("supplier").value_or(""))};
  if (const auto reason = call.query.find("reason")) {
    question.reason = bin_reason_from(*reason);
    if (!question.reason) {
      return Refusal(Error::kInvalidParameter,
                     "Parameter reason must be no_recipient, no_line, no_lease, denied_sender, "
                     "before_lease, wrong_clock or ambiguous_recipient.");
    }
  }
  return question;
}

// Writes the members of an SMS in the bin into an object already begun.
void write_members(wire::JsonWriter& json, const Message& message, const Supplier* supplier) {
  json.number("id", message.id.value)
      .time("received_at", message.received_at)
      .time("sent_at", message.sent_at)
      .text("supplier", supplier ? std::string_view(supplier->name) : std::string_view())
      .text("to", message.to.is_none() ? message.recipient : message.to.to_string())
      .text("from", message.from)
      .text("text", message.text.reveal())
      .text("reason", name(message.bin));
  json.key("marks").begin_array();
  for (const MessageMark mark : kMarks) {
    if (message.marks.has(mark)) json.text(name(mark));
  }
  json.end_array();
}

void write_raw(wire::JsonWriter& json, const RawSms& raw) {
  json.key("raw")
      .begin_object()
      .text("content_type", raw.content_type)
      .text("query", raw.query.reveal())
      .text("headers", raw.headers);
  const std::string& body = raw.body.reveal();
  is_valid_utf8(body) ? json.text("body", body) : json.null("body");
  json.text("body_base64", base64_encode(body)).end_object();
}

Result<core::RedecodeMessage> read_again(const store::Tx& tx, MessageId id,
                                         const DecodeSms& decode) {
  CHECK(decode != nullptr, "somebody reads SMS");
  const std::optional<Message> message = tx.messages().find(id);
  if (!message || !message->is_in_bin()) {
    return Refusal(Error::kNotFound, "No such SMS is in the bin.");
  }
  const std::optional<RawSms> raw = tx.messages().raw(id);
  const std::optional<Supplier> supplier = tx.suppliers().find(message->supplier);
  CHECK(raw && supplier, "an SMS has a supplier");
  if (raw->is_empty()) {
    return Refusal(Error::kConflict, "The request that brought this SMS was not kept.");
  }
  core::RedecodeMessage command;
  command.message = id;
  command.fields = decode(*supplier, *raw);
  return command;
}

wire::Response render_bin_reply(const core::BinReply& reply) {
  const Message& message = reply.message;
  wire::JsonWriter json;
  json.begin_object()
      .number("id", message.id.value)
      .id("order", message.lease)
      .flag("late", message.late)
      .end_object();
  return wire::Response::json(json.take());
}

}  // namespace

std::optional<wire::Response> list_bin(AdminCall& call) {
  Result<BinQuestion> question = bin_question(call);
  if (!question) return problem(question.refusal());
  return call.ask([question = std::move(question).value()](const store::Tx& tx) {
    store::BinFilter filter{question.reason, {}};
    if (!question.supplier.empty()) {
      const auto supplier = tx.suppliers().find_by_name(question.supplier);
      if (!supplier) return problem(Refusal(Error::kNotFound, "No such supplier."));
      filter.supplier = supplier->id;
    }
    const Page& page = question.page;
    const auto messages = tx.messages().bin(MessageId{page.after}, page.limit + 1, filter);
    const store::RowsById suppliers(
        tx.suppliers().find_all(store::ids_of(messages, &Message::supplier)));
    wire::JsonWriter json;
    json.begin_object().key("messages").begin_array();
    const auto next = write_rows(json, messages, page, [&](const Message& message) {
      json.begin_object();
      write_members(json, message, suppliers.find(message.supplier));
      json.end_object();
    });
    json.end_array();
    json.id("next", next);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> show_bin_message(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([id = MessageId{*id}](const store::Tx& tx) {
    const std::optional<Message> message = tx.messages().find(id);
    if (!message || !message->is_in_bin()) {
      return problem(Refusal(Error::kNotFound, "No such SMS is in the bin."));
    }
    wire::JsonWriter json;
    json.begin_object();
    const auto supplier = tx.suppliers().find(message->supplier);
    write_members(json, *message, supplier ? &*supplier : nullptr);
    write_raw(json, tx.messages().raw(id).value_or(RawSms{}));
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> reroute_bin_message(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields =
      Fields::read(call.request.body, {"number", "number_type", "country", "order"});
  if (!fields) return problem(fields.refusal());
  if (fields->has("number") == fields->has("order")) {
    return problem(
        Refusal(Error::kInvalidParameter,
                "Give either number, a line of the pool, or order, the id of an order or rental."));
  }
  core::RerouteMessage command;
  command.message = MessageId{*id};
  if (fields->has("order")) {
    const auto order = fields->optional_integer("order", 1, INT64_MAX, 1);
    if (!order) return problem(order.refusal());
    command.lease = LeaseId{*order};
    return call.command(command, &render_bin_reply);
  }
  const Result<std::string> text = fields->required_text("number", limits::kNameBytes);
  if (!text) return problem(text.refusal());
  const Result<LineNumber> number = named_line(*text, *fields, *call.services.catalogue.get());
  if (!number) return problem(number.refusal());
  command.number = *number;
  return call.command(command, &render_bin_reply);
}

std::optional<wire::Response> decode_bin_message(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {});
  if (!fields) return problem(fields.refusal());
  auto look = [responder = call.deferral.defer(), id = MessageId{*id},
               &engine = call.services.engine,
               &decode = call.decode_sms](const store::Tx& tx) mutable {
    const Result<core::RedecodeMessage> command = read_again(tx, id, decode);
    if (!command) return responder.send(problem(command.refusal()));
    const auto render = [](const Result<core::BinReply>& reply) {
      return reply ? render_bin_reply(*reply) : problem(reply.refusal());
    };
    auto done = settle_and_render<core::BinReply>(std::move(responder), settle_nothing, render);
    static_cast<void>(engine.submit(*command, std::move(done)));
  };
  static_cast<void>(call.services.queries.submit(std::move(look)));
  return std::nullopt;
}

std::optional<wire::Response> drop_bin_message(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {});
  if (!fields) return problem(fields.refusal());
  return call.command(core::DropMessage{MessageId{*id}}, &render_bin_reply);
}

}  // namespace linepool::api::admin
