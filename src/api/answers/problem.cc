#include "api/answers/problem.h"

#include <string>

#include "api/answers/retry_after.h"
#include "base/check.h"
#include "wire/json_writer.h"

namespace linepool::api {
namespace {

// The code with spaces and a capital, for people: "Invalid parameter".
std::string title_of(std::string_view code) {
  std::string title(code);
  for (char& c : title) {
    if (c == '_') c = ' ';
  }
  if (!title.empty() && title[0] >= 'a') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

std::string& public_url() {
  static std::string url;
  return url;
}

}  // namespace

void name_problems_below(std::string_view url) {
  CHECK(!url.ends_with('/'), "the setting names no path");
  public_url() = url;
}

wire::Response problem(const Refusal& refusal, int status) {
  const ErrorInfo& row = info(refusal.error);
  const std::string sentence = refusal.plain_sentence();
  wire::JsonWriter json;
  json.begin_object()
      .text("type", public_url() + page_of(refusal.error))
      .text("title", title_of(row.code))
      .number("status", status)
      .text("detail", sentence)
      .text("code", row.code)
      .text("error", row.code)
      .text("message", sentence);
  if (refusal.possible_at.is_set()) {
    const bool cancels = refusal.error == Error::kTooEarly;
    json.time(cancels ? "cancellableAt" : "availableAt", refusal.possible_at);
  }
  json.end_object();
  wire::Response response = wire::Response::json(json.take(), status);
  response.content_type = "application/problem+json";
  return with_retry_after(std::move(response), refusal);
}

wire::Response problem(const Refusal& refusal) {
  return problem(refusal, info(refusal.error).http_status);
}

wire::Response busy_problem() {
  return problem(Error::kBusy);
}

wire::Response problem_fallback(wire::Lost lost) {
  return lost == wire::Lost::kDropped ? busy_problem() : problem(Error::kInternal);
}

wire::Response too_many_problem(std::int64_t retry_after_s) {
  return wire::with_retry_after(problem(Error::kTooManyRequests), retry_after_s);
}

wire::Response method_problem(std::string_view allowed) {
  wire::Response response = problem(Error::kMethodNotAllowed);
  response.headers.emplace_back("Allow", allowed);
  return response;
}

}  // namespace linepool::api
