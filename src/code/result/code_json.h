// How a result is shown, in every answer alike. `Json` is a writer such as wire::JsonWriter, which
// this folder does not know.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "code/extractor.h"

namespace linepool {

// "0.993": as few of three decimals as needed.
std::string confidence_text(double confidence);

namespace code_json {

template <class Json>
void word(Json& json, std::string_view name, std::string_view value) {
  value.empty() ? json.null(name) : json.text(name, value);
}

template <class Json, class Reading>
void reading(Json& json, const Reading& of) {
  word(json, "code", of.code);
  json.text("type", name(of.type));
  json.key("confidence").raw(confidence_text(of.confidence));
  json.text("level", name(of.level));
  if (of.code.empty()) {
    json.null("span");
  } else {
    json.key("span").begin_array();
    json.number(static_cast<std::int64_t>(of.begin)).number(static_cast<std::int64_t>(of.end));
    json.end_array();
  }
  word(json, "rule", of.rule);
}

}  // namespace code_json

// An object, behind key() or in an array.
template <class Json>
void write_code(Json& json, const CodeResult& result) {
  json.begin_object();
  code_json::reading(json, result);
  json.number("rule_version", result.rule_version);
  json.key("candidates").begin_array();
  for (const CodeOption& option : result.candidates) {
    json.begin_object();
    code_json::reading(json, option);
    json.end_object();
  }
  json.end_array();
  code_json::word(json, "service", result.service);
  code_json::word(json, "origin", result.origin);
  result.expires_in_s ? json.number("expires_in_s", *result.expires_in_s)
                      : json.null("expires_in_s");
  code_json::word(json, "reference", result.reference);
  code_json::word(json, "amount", result.amount);
  code_json::word(json, "reason", name(result.reason));
  json.end_object();
}

// Both members that show a message's code: the one-time code alone, and all that is known of it;
// null if nothing is.
template <class Json>
void write_code_members(Json& json, const std::optional<CodeResult>& result) {
  if (!result) {
    json.null("otpCode").null("code");
    return;
  }
  const std::string* otp = result->otp();
  otp != nullptr ? json.text("otpCode", *otp) : json.null("otpCode");
  json.key("code");
  write_code(json, *result);
}

}  // namespace linepool
