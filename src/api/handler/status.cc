// Reads and changes the status of an activation.

#include <algorithm>

#include "api/handler/calls.h"
#include "api/handler/shapes.h"
#include "base/limits.h"
#include "core/codes/message_code.h"
#include "core/commands/orders/end_order.h"
#include "core/commands/orders/lease_number.h"
#include "core/commands/orders/next_code.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

constexpr std::string_view kReady = "1";
constexpr std::string_view kOneMore = "3";
constexpr std::string_view kDone = "6";
constexpr std::string_view kCancelled = "8";
constexpr std::string_view kCancelledAlias = "-1";
constexpr std::int64_t kMessagesPerPage = 100;
constexpr std::size_t kHeaderTextBytes = 2048;

// Messages may be in any script, so the encoding is named.
wire::Response utf8_text(std::string text) {
  wire::Response response = wire::Response::text(std::move(text));
  response.content_type = "text/plain; charset=utf-8";
  return response;
}

// The text of an SMS as a header value: on one line, and no longer than proxies accept.
std::string header_text(std::string_view text) {
  std::string out;
  if (text.size() > kHeaderTextBytes) return out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(byte < 0x20 || byte == 0x7F ? ' ' : c);
  }
  const std::size_t begin = std::min(out.find_first_not_of(' '), out.size());
  return out.substr(begin, out.find_last_not_of(' ') + 1 - begin);
}

wire::Response no_code_of(const Activation& activation) {
  const bool waits = activation.lease.is_live();
  return wire::Response::text(waits ? "STATUS_WAIT_CODE" : "STATUS_CANCEL");
}

// Only a code fits here, and never none: clients cut at the next colon and take what is left.
// X-Text has the whole SMS.
wire::Response status_of(const Activation& activation) {
  if (!activation.newest) return no_code_of(activation);
  const std::string code = activation.code();
  const bool waits_on = awaits_next(activation.lease);
  auto response =
      code.empty() ? no_code_of(activation)
                   : wire::Response::text((waits_on ? "STATUS_WAIT_RETRY:" : "STATUS_OK:") + code);
  std::string text = header_text(activation.newest->text.reveal());
  if (!text.empty()) response.headers.emplace_back("X-Text", std::move(text));
  return response;
}

wire::Response status_v2_of(const Activation& activation) {
  const bool is_cancelled = !activation.newest && !activation.lease.is_live();
  if (is_cancelled) return wire::Response::text("STATUS_CANCEL");
  wire::JsonWriter json;
  json.begin_object().number("verificationType", 0);
  const bool shows = activation.newest && !awaits_next(activation.lease);
  if (shows) {
    json.key("sms")
        .begin_object()
        .text("dateTime", format_time(activation.newest->received_at))
        .text("code", activation.code())
        .text("text", activation.newest->text.reveal())
        .end_object();
  } else {
    json.null("sms");
  }
  json.null("call").end_object();
  return wire::Response::json(json.take());
}

wire::Response full_sms_of(const Activation& activation) {
  if (activation.newest) return utf8_text("FULL_SMS:" + activation.newest->text.reveal());
  return no_code_of(activation);
}

// Answers with what `show` makes of the activation that `id` names.
Answer show_activation(const HandlerCall& call, wire::Response (*show)(const Activation&)) {
  return call.ask([caller = call.caller, id = call.lease_id("id"), format = call.format,
                   show](const store::Tx& tx) {
    const auto found = find_activation(tx, caller.owner, id);
    if (!found) return format.refuse(Word::kNoActivation);
    return caller.may_read(found->lease) ? show(*found) : format.refuse(Word::kAccountInactive);
  });
}

wire::Response ready_of(const Activation& activation, const AnswerFormat& format) {
  if (!activation.lease.is_live()) return format.refuse(Word::kBadStatus);
  return wire::Response::text("ACCESS_READY");
}

// Runs the command and answers `done`; if that is "", HTTP 204.
template <core::IsCommand C>
Answer change(const HandlerCall& call, C work, std::string_view done) {
  return call.command(std::move(work),
                      [done, format = call.format](const Result<core::Leased>& reply) {
                        if (!reply) return format.refuse(reply.refusal());
                        if (!done.empty()) return wire::Response::text(std::string(done));
                        wire::Response nothing;
                        nothing.status = 204;
                        nothing.content_type = "";
                        return nothing;
                      });
}

Answer end(const HandlerCall& call, core::OrderEnd how, std::string_view done) {
  return change(call, core::EndOrder{call.customer(), call.lease_id("id"), how, call.owner.key},
                done);
}

void write_message(wire::JsonWriter& json, const Message& message, std::string_view service) {
  json.begin_object()
      .number("id", message.id.value)
      .text("phoneFrom", message.from)
      .text("code", core::likely_code_of(message))
      .text("text", message.text.reveal())
      .text("service", service)
      .text("date", format_time(message.received_at))
      .text("type", "sms")
      .end_object();
}

}  // namespace

Answer set_status(HandlerCall& call) {
  const std::string_view status = call.value("status");
  if (status == kReady) {
    return call.ask(
        [owner = call.owner, id = call.lease_id("id"), format = call.format](const store::Tx& tx) {
          const auto found = find_activation(tx, owner, id);
          return found ? ready_of(*found, format) : format.refuse(Word::kNoActivation);
        });
  }
  if (status == kOneMore) {
    return change(call, core::NextCode{call.customer(), call.lease_id("id"), call.owner.key},
                  "ACCESS_RETRY_GET");
  }
  if (status == kDone) return end(call, core::OrderEnd::kFinish, "ACCESS_ACTIVATION");
  if (status == kCancelled || status == kCancelledAlias) {
    return end(call, core::OrderEnd::kCancel, "ACCESS_CANCEL");
  }
  return call.format.refuse(Word::kBadStatus);
}

Answer finish_activation(HandlerCall& call) {
  return end(call, core::OrderEnd::kFinish, {});
}

Answer cancel_activation(HandlerCall& call) {
  return end(call, core::OrderEnd::kCancel, {});
}

Answer get_status(HandlerCall& call) {
  return show_activation(call, &status_of);
}

Answer get_status_v2(HandlerCall& call) {
  return show_activation(call, &status_v2_of);
}

Answer get_full_sms(HandlerCall& call) {
  return show_activation(call, &full_sms_of);
}

Answer get_all_sms(HandlerCall& call) {
  constexpr auto kMax = static_cast<std::int64_t>(limits::kPageRows);
  const auto size =
      static_cast<std::size_t>(call.integer("size", 1, kMessagesPerPage, kMessagesPerPage));
  // Pages count from 1; 0 also means the first.
  const std::int64_t page = std::max<std::int64_t>(call.integer("page", 0, kMax, 1), 1);
  const auto begin = static_cast<std::size_t>(page - 1) * size;
  return call.ask([caller = call.caller, id = call.lease_id("id"), format = call.format, size,
                   begin, catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const auto found = find_activation(tx, caller.owner, id);
    if (!found) return format.refuse(Word::kNoActivation);
    if (!caller.may_read(found->lease)) return format.refuse(Word::kAccountInactive);
    const std::string service = service_code(*catalogue, found->lease.app);
    const auto messages = tx.messages().of_lease(id, std::min(begin + size, limits::kPageRows));
    wire::JsonWriter json;
    json.begin_object().key("data").begin_array();
    for (std::size_t i = begin; i < messages.size(); ++i) write_message(json, messages[i], service);
    json.end_array().key("meta").begin_object();
    json.number("total", found->lease.messages).text("service", service).end_object();
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::handler
