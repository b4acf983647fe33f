#include "api/admin/trial/trial_answer.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/trial/destination.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

using core::Destination;

constexpr std::array<MessageMark, 7> kMarks{
    MessageMark::kReplaced, MessageMark::kCut,    MessageMark::kNoSender, MessageMark::kNoText,
    MessageMark::kBadTime,  MessageMark::kBinary, MessageMark::kPart};

std::string supplier_name(const store::Tx& tx, SupplierId id) {
  const auto supplier = tx.suppliers().find(id);
  return supplier ? supplier->name : fmt::format("supplier {}", id.value);
}

// Whether the SMS would find its line: what becomes of it then is its lease's business.
bool finds_line(const Destination& to) {
  return to.line.has_value() && to.bin != BinReason::kNoLine && to.bin != BinReason::kAmbiguous;
}

std::string no_line_words(const core::PoolView& pool, const Destination& to) {
  if (!to.line) {
    return "No line has this number: import it, or see whether the gateway writes numbers without "
           "a country code (default_country).";
  }
  return fmt::format(
      "The line is one of supplier {}: import it for this one, or let this one deliver for it "
      "(also_for).",
      supplier_name(pool.tx, to.line->supplier));
}

std::string bin_words(const core::PoolView& pool, const core::ReceiveMessage& sms,
                      const Destination& to) {
  constexpr std::string_view kDevice = "device ";
  switch (to.bin) {
    case BinReason::kNoRecipient:
      if (sms.recipient.starts_with(kDevice)) {
        return "The gateway names a device that is not in the table of devices: add it to the "
               "description.";
      }
      return "The recipient is no number.";
    case BinReason::kNoLine: return no_line_words(pool, to);
    case BinReason::kAmbiguous:
      return "The recipient may be more than one line: set the supplier's default_country.";
    case BinReason::kNoLease: return "Nobody has the line now.";
    case BinReason::kDenied: return "Its sender is on the deny list.";
    case BinReason::kDeniedText: return "Its text is on the deny list.";
    case BinReason::kBeforeLease: return "Its time is before the order that has the line.";
    case BinReason::kWrongClock: return "The clock of the supplier is wrong.";
    case BinReason::kForeign: return "It is of another app than the order that has the line.";
    case BinReason::kNone: break;
  }
  return "";
}

std::string sentence_of(const core::PoolView& pool, const core::TriedSms& tried,
                        const Destination& to) {
  if (tried.part) {
    return fmt::format("It would wait for the other parts: it is part {} of {}.",
                       tried.part->number, tried.part->total);
  }
  if (!to.lease.is_none()) return fmt::format("It would reach order {}.", to.lease.value);
  return fmt::format("It would wait in the bin ({}). {}", name(to.bin),
                     bin_words(pool, tried.sms, to));
}

void write_line(wire::JsonWriter& json, const core::PoolView& pool,
                const std::optional<Line>& line) {
  if (!line) {
    json.null("line");
    return;
  }
  json.key("line")
      .begin_object()
      .text("number", line->number.to_string())
      .text("number_type", name(line->number.type()))
      .text("supplier", supplier_name(pool.tx, line->supplier))
      .text("state", name(line->state))
      .end_object();
}

void write_sms(wire::JsonWriter& json, const core::PoolView& pool, const core::TriedSms& tried,
               const Destination& to) {
  const core::ReceiveMessage& sms = tried.sms;
  json.begin_object();
  sms.to.is_none() ? json.null("to") : json.text("to", sms.to.written());
  sms.recipient.empty() ? json.null("recipient") : json.text("recipient", sms.recipient);
  json.text("from", sms.from)
      .text("text", sms.text.reveal())
      .text("id", sms.supplier_message_id)
      .time("received_at", sms.sent_at)
      .key("marks")
      .begin_array();
  for (const MessageMark mark : kMarks) {
    if (sms.marks.has(mark)) json.text(name(mark));
  }
  json.end_array();
  write_line(json, pool, to.line);
  json.id("order", tried.part ? LeaseId{} : to.lease);
  const bool is_binned = !tried.part && to.bin != BinReason::kNone;
  is_binned ? json.text("bin", name(to.bin)) : json.null("bin");
  json.text("sentence", sentence_of(pool, tried, to)).end_object();
}

void write_request(wire::JsonWriter& json, const core::RequestTrial& trial, bool is_recorded) {
  if (is_recorded) {
    json.null("request");
    return;
  }
  json.key("request")
      .begin_object()
      .text("method", wire::name(trial.method))
      .text("url", trial.url)
      .key("headers")
      .begin_array();
  for (const auto& [name, value] : trial.headers) json.text(fmt::format("{}: {}", name, value));
  json.end_array().text("body", trial.body).end_object();
}

void write_proof(wire::JsonWriter& json, const core::RequestTrial& trial) {
  json.key("proof")
      .begin_object()
      .text("by", trial.is_signed ? "signature" : "token")
      .text("state", name(trial.proof))
      .text("sentence", trial.sentence)
      .end_object();
}

void write_answer(wire::JsonWriter& json, const wire::Response& answer) {
  json.key("answer")
      .begin_object()
      .number("status", answer.status)
      .text("content_type", answer.content_type)
      .text("body", answer.body)
      .end_object();
}

}  // namespace

wire::Response render_trial(const core::PoolView& pool, const Supplier& supplier,
                            const core::RequestTrial& trial, bool is_recorded) {
  std::vector<core::Received> received;
  bool works = trial.proof != core::ProofState::kFails && !trial.sms.empty();
  wire::JsonWriter json;
  json.begin_object().text("supplier", supplier.name);
  write_request(json, trial, is_recorded);
  write_proof(json, trial);
  json.key("sms").begin_array();
  for (const core::TriedSms& tried : trial.sms) {
    const Destination to = core::destination_of(pool, tried.sms);
    write_sms(json, pool, tried, to);
    works &= finds_line(to);
    core::Received& told = received.emplace_back();
    if (!tried.part) told.lease = to.lease;
  }
  json.end_array().count("more_sms", trial.more);
  trial.why_none.empty() ? json.null("no_sms") : json.text("no_sms", trial.why_none);
  received.resize(received.size() + trial.more);
  write_answer(json, trial.answer(received));
  json.flag("works", works).end_object();
  return wire::Response::json(json.take());
}

}  // namespace linepool::api::admin
