#include "wire/responder.h"

#include "base/log/log.h"

namespace linepool::wire {

Response plain_fallback(Lost lost) {
  if (lost == Lost::kFailed) return Response::text("Internal server error.", 500);
  return with_retry_after(Response::text("The server cannot answer now, try again shortly.", 503),
                          1);
}

void note_failed_answer(const std::exception& failure) {
  log_line(LogLevel::kError, "answer_failed", {{"reason", failure.what()}});
}

}  // namespace linepool::wire
