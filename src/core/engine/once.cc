#include "core/engine/once.h"

namespace linepool::core {

std::optional<Result<Replayed>> kept_answer(const Context& context, const Once& once) {
  const std::optional<store::KeptAnswer> kept =
      std::as_const(context.tx).kept_answers().find(once.customer, once.name);
  if (!kept || context.now >= kept->at + kAnswersKept) return std::nullopt;
  if (kept->request != once.request) return Result<Replayed>(Error::kIdempotencyKeyReused);
  return Result<Replayed>(Replayed{kept->status, kept->body, true});
}

void keep_answer(Context& context, const Once& once, const Replayed& answer) {
  CHECK(!answer.again, "an answer is kept once");
  context.tx.kept_answers().insert(
      {{}, once.customer, once.name, once.request, context.now, answer.status, answer.body});
}

}  // namespace linepool::core
