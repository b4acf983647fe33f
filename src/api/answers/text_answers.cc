#include "api/answers/text_answers.h"

#include <string>

#include "api/answers/retry_after.h"

namespace linepool::api {

wire::Response refuse(const Refusal& refusal) {
  if (refusal.error == Error::kBusy) return busy();
  return with_retry_after(wire::Response::text(refusal.sentence()), refusal);
}

wire::Response too_many_requests(std::int64_t retry_after_s) {
  const ErrorInfo& row = info(Error::kTooManyRequests);
  return wire::with_retry_after(wire::Response::text(std::string(row.sentence), row.http_status),
                                retry_after_s);
}

wire::Response busy() {
  const ErrorInfo& row = info(Error::kBusy);
  return with_retry_after(wire::Response::text(std::string(row.sentence), row.http_status),
                          Error::kBusy);
}

wire::Response sentence_fallback(wire::Lost lost) {
  if (lost == wire::Lost::kDropped) return busy();
  return wire::Response::text(std::string(info(Error::kTryLater).sentence), 500);
}

wire::Response method_not_allowed(std::string_view allowed) {
  const ErrorInfo& row = info(Error::kMethodNotAllowed);
  auto response = wire::Response::text(std::string(row.sentence), row.http_status);
  response.headers.emplace_back("Allow", allowed);
  return response;
}

wire::Response not_found() {
  const ErrorInfo& row = info(Error::kNotFound);
  return wire::Response::text(std::string(row.sentence), row.http_status);
}

}  // namespace linepool::api
