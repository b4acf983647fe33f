// Idempotency keys: a repeated request gets its first answer again.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "core/engine/work.h"
#include "domain/catalogue/catalogue.h"
#include "wire/responder.h"

namespace linepool::core {

// How long an answer is kept.
inline constexpr Duration kAnswersKept = Duration::hours(24);

// The answer to a command with an idempotency key.
struct Replayed {
  int status = 0;
  std::string body;
  bool again = false;
};

// Renders a reply. A plain function, because it runs inside the transaction that stores its result
// and must depend on nothing else.
template <class Reply>
using Render = Replayed (*)(const Reply& reply, const Catalogue& catalogue, Time now);

// Identifies a request.
struct Once {
  CustomerId customer;
  Digest name{};     // digest of the idempotency key
  Digest request{};  // digest of the request's content
};

// The kept answer; kIdempotencyKeyReused if the key belongs to a different request; nothing if this
// is the first request.
std::optional<Result<Replayed>> kept_answer(const Context& context, const Once& once);
void keep_answer(Context& context, const Once& once, const Replayed& answer);

template <IsCommand C, class Done>
class OnceWork final : public Work {
 public:
  OnceWork(C command, Once once, Render<typename C::Reply> render, Done done)
      : command_(std::move(command)), once_(once), render_(render), done_(std::move(done)) {}

  // A refusal is not kept: nothing has happened, so the request may be retried.
  bool run(Context& context) override {
    answer_ = kept_answer(context, once_);
    if (!answer_) answer_ = first_answer(context);
    return answer_->ok();
  }
  void complete() override {
    CHECK(answer_.has_value(), "a command completes after it has run");
    done_(*std::move(answer_));
  }

 private:
  Result<Replayed> first_answer(Context& context) {
    const Result<typename C::Reply> reply = execute(context, command_);
    if (!reply) return reply.refusal();
    std::optional<Replayed> answer;
    try {
      answer = render_(*reply, context.catalogue, context.now);
    } catch (const std::exception& failure) {
      wire::note_failed_answer(failure);
      return Error::kInternal;
    }
    keep_answer(context, once_, *answer);
    return *std::move(answer);
  }

  const C command_;
  const Once once_;
  const Render<typename C::Reply> render_;
  Done done_;
  std::optional<Result<Replayed>> answer_;
};

// Like work_of(), with void done(Result<Replayed>).
template <IsCommand C, class Done>
std::unique_ptr<Work> work_once(C command, const Once& once, Render<typename C::Reply> render,
                                Done done) {
  return std::make_unique<OnceWork<C, Done>>(std::move(command), once, render, std::move(done));
}

}  // namespace linepool::core
