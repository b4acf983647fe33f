// Commands that all succeed or all fail.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/engine/work.h"

namespace linepool::core {

// Runs the commands in order in one savepoint: the first refusal undoes the earlier ones.
template <IsCommand C, class Follow, class Done>
class TogetherWork final : public Work {
 public:
  using Replies = std::vector<typename C::Reply>;

  TogetherWork(std::vector<C> commands, Follow follow, Done done)
      : commands_(std::move(commands)), follow_(std::move(follow)), done_(std::move(done)) {
    CHECK(!commands_.empty());
  }

  bool run(Context& context) override {
    Replies replies;
    for (C command : commands_) {
      if (!replies.empty()) follow_(command, replies.front());
      Result<typename C::Reply> reply = execute(context, command);
      if (!reply) {
        outcome_.emplace(reply.refusal());
        return false;
      }
      replies.push_back(*std::move(reply));
    }
    outcome_.emplace(std::move(replies));
    return true;
  }
  void complete() override {
    CHECK(outcome_.has_value(), "a command completes after it has run");
    done_(*std::move(outcome_));
  }

 private:
  const std::vector<C> commands_;
  Follow follow_;
  Done done_;
  std::optional<Result<Replies>> outcome_;
};

// A command and a second one built from its reply: both or neither.
template <IsCommand First, class Follow, class Done>
class ThenWork final : public Work {
 public:
  ThenWork(First first, Follow follow, Done done)
      : first_(std::move(first)), follow_(std::move(follow)), done_(std::move(done)) {}

  bool run(Context& context) override {
    reply_.emplace(execute(context, first_));
    if (!reply_->ok()) return false;
    const auto second = execute(context, follow_(**reply_));
    if (!second) reply_.emplace(second.refusal());
    return reply_->ok();
  }
  void complete() override {
    CHECK(reply_.has_value(), "a command completes after it has run");
    done_(*std::move(reply_));
  }

 private:
  const First first_;
  Follow follow_;
  Done done_;
  std::optional<Result<typename First::Reply>> reply_;
};

// Like work_of(), but then also runs follow(reply of the first).
template <IsCommand First, class Follow, class Done>
std::unique_ptr<Work> work_then(First first, Follow follow, Done done) {
  return std::make_unique<ThenWork<First, Follow, Done>>(std::move(first), std::move(follow),
                                                         std::move(done));
}

// Like work_of(), with void done(Result<std::vector<C::Reply>>). Before each command but the first
// runs, follow(command, reply of the first) fills it in.
template <IsCommand C, class Follow, class Done>
std::unique_ptr<Work> work_together(std::vector<C> commands, Follow follow, Done done) {
  return std::make_unique<TogetherWork<C, Follow, Done>>(std::move(commands), std::move(follow),
                                                         std::move(done));
}

}  // namespace linepool::core
