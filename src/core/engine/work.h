// A command on its way through the engine, together with the handler of its reply. The command's
// type is kept throughout, so no reply ever has to be tested for its type.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <utility>

#include "base/check.h"
#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

// A command names its reply type; execute() returns that reply or a refusal.
template <class C>
concept IsCommand = requires(Context& context, const C& command) {
  { execute(context, command) } -> std::same_as<Result<typename C::Reply>>;
};

class Work {
 public:
  virtual ~Work() = default;
  // Runs the command in the transaction; returns true if its changes are to be kept.
  [[nodiscard]] virtual bool run(Context& context) = 0;
  // Called once, after the commit: hands the reply on.
  virtual void complete() = 0;
};

template <IsCommand C, class Done>
class CommandWork final : public Work {
 public:
  CommandWork(C command, Done done) : command_(std::move(command)), done_(std::move(done)) {}
  bool run(Context& context) override {
    reply_.emplace(execute(context, command_));
    return reply_->ok();
  }
  void complete() override {
    CHECK(reply_.has_value(), "a command completes after it has run");
    done_(*std::move(reply_));
  }

 private:
  const C command_;
  Done done_;
  std::optional<Result<typename C::Reply>> reply_;
};

// The command and void done(Result<C::Reply>), which may be move-only. `done` is called on the
// engine's thread after the commit; it is not called when the work is dropped, so anything that
// must happen even then belongs in its destructor.
template <IsCommand C, class Done>
std::unique_ptr<Work> work_of(C command, Done done) {
  return std::make_unique<CommandWork<C, Done>>(std::move(command), std::move(done));
}

// For callers that do not need the reply.
template <IsCommand C>
std::unique_ptr<Work> work_of(C command) {
  return work_of(std::move(command), [](const Result<typename C::Reply>&) {});
}

}  // namespace linepool::core
