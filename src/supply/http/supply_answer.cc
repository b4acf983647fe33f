#include "supply/http/supply_answer.h"

#include <fmt/format.h>

#include <string>

namespace linepool::supply {
namespace {

constexpr std::int64_t kRetryAfter_s = 1;

std::string_view type_of(std::string_view body) {
  if (body.starts_with('<')) return "text/xml";
  return body.starts_with('{') || body.starts_with('[') ? "application/json" : "text/plain";
}

std::string told(const core::Received& received) {
  const std::string lease =
      received.lease.is_none() ? "null" : std::to_string(received.lease.value);
  // A part that waits for the others has no id yet.
  const std::string id =
      received.message.is_none() ? "null" : std::to_string(received.message.value);
  return fmt::format(R"({{"id":{},"lease":{},"duplicate":{}}})", id, lease, received.duplicate);
}

wire::Response own_answer(const SupplierFormat& format, wire::Response usual) {
  if (format.answer_status != 0) usual.status = format.answer_status;
  if (format.has_answer_body) {
    usual.body = format.answer_body;
    usual.content_type = type_of(usual.body);
  }
  if (usual.status == 204) usual.body.clear();
  return usual;
}

}  // namespace

wire::Response answer_accepted(const AnswerForm& form, const core::Received& received) {
  if (form.is_plain) return own_answer(form.format, wire::Response::text("ok"));
  return own_answer(form.format, wire::Response::json(told(received)));
}

wire::Response answer_accepted(const AnswerForm& form, std::span<const core::Received> received) {
  if (form.is_plain) return own_answer(form.format, wire::Response::text("ok"));
  std::string all;
  for (const core::Received& one : received) {
    if (!all.empty()) all += ',';
    all += told(one);
  }
  return own_answer(form.format, wire::Response::json("{\"messages\":[" + all + "]}"));
}

wire::Response answer_probe(const AnswerForm& form) {
  return own_answer(form.format,
                    form.is_plain ? wire::Response::text("ok") : wire::Response::json("{}"));
}

wire::Response answer_denied(bool is_plain) {
  wire::Response response = answer_fault(is_plain, 401, "Unknown supplier or wrong token.");
  response.headers.emplace_back("WWW-Authenticate", R"(Basic realm="linepool", Bearer)");
  return response;
}

wire::Response answer_too_many(bool is_plain, std::int64_t wait_s) {
  return wire::with_retry_after(answer_fault(is_plain, 429, "Too many requests, slow down."),
                                wait_s);
}

wire::Response answer_busy(bool is_plain) {
  return wire::with_retry_after(answer_fault(is_plain, 503, "Busy, send it again later."),
                                kRetryAfter_s);
}

wire::Response answer_fault(bool is_plain, int status, std::string_view sentence) {
  if (is_plain) return wire::Response::text(std::string(sentence), status);
  return wire::Response::json(fmt::format(R"({{"error":"{}"}})", sentence), status);
}

}  // namespace linepool::supply
