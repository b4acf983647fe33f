#include "api/user/answers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "api/answers/retry_after.h"
#include "api/answers/text_answers.h"
#include "core/codes/message_code.h"
#include "wire/json_writer.h"

namespace linepool::api::user {
namespace {

wire::Response envelope(std::string_view data, std::int64_t code) {
  wire::JsonWriter json;
  json.begin_object().text("data", data).number("code", code).end_object();
  return wire::Response::json(json.take());
}

// An SMS may be in any script, so the encoding is named; sentences are ASCII.
wire::Response utf8_text(std::string text) {
  wire::Response response = wire::Response::text(std::move(text));
  response.content_type = "text/plain; charset=utf-8";
  return response;
}

// For clients that show the code: "" if there is none. Nothing if a header cannot carry it.
void add_code(wire::Response& response, std::string code) {
  const bool is_plain =
      std::all_of(code.begin(), code.end(), [](char c) { return '!' <= c && c <= '~'; });
  if (is_plain) response.headers.emplace_back("Linepool-Code", std::move(code));
}

}  // namespace

wire::Response envelope_done(std::string_view data) {
  return envelope(data, 100);
}

wire::Response envelope_refusal(const Refusal& refusal) {
  if (refusal.error == Error::kBusy) return busy();
  return with_retry_after(envelope(refusal.sentence(), 200), refusal);
}

wire::Response with_id(wire::Response response, const char* header, LeaseId id) {
  response.headers.emplace_back(header, std::to_string(id.value));
  return response;
}

wire::Response Answers::done(std::string_view text) const {
  if (style_ == UserStyle::kJson) return envelope_done(text);
  return wire::Response::text(std::string(text));
}

wire::Response Answers::sms(const Message& message) const {
  const std::string& text = message.text.reveal();
  std::optional<std::string> code = core::otp_of(message);
  // An SMS without a code is shown whole: what arrived is never hidden.
  const bool is_code = style_ == UserStyle::kCode && code;
  wire::Response response =
      style_ == UserStyle::kJson ? envelope_done(text) : utf8_text(is_code ? *code : text);
  response.headers.emplace_back("Linepool-Message", std::to_string(message.id.value));
  add_code(response, std::move(code).value_or(std::string()));
  return response;
}

wire::Response Answers::refuse(const Refusal& refusal) const {
  return style_ == UserStyle::kJson ? envelope_refusal(refusal) : api::refuse(refusal);
}

}  // namespace linepool::api::user
