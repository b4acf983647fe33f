#include "wire/responder.h"

#include "base/log.h"

namespace linepool::wire {

Response plain_fallback(Lost lost) {
  if (lost == Lost::kFailed) return Response::text("Internal server error.", 500);
  Response response = Response::text("The server cannot answer now, try again shortly.", 503);
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

void note_failed_answer(const std::exception& failure) {
  log_line(LogLevel::kError, "answer_failed", {{"reason", failure.what()}});
}

}  // namespace linepool::wire
