#include "app/batch_runner.h"

#include <algorithm>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::app {
namespace {

Result<Reply> dispatch(Context& context, const Command& command) {
  return std::visit(
      [&context](const auto& typed) -> Result<Reply> {
        auto result = execute(context, typed);
        if (!result) return result.refusal();
        return Reply{*std::move(result)};
      },
      command);
}

// The refusal of a command is not kept: nothing has happened, and the request may be made again.
Result<Reply> dispatch_once(Context& context, const Submission& submission) {
  const Once& once = *submission.once;
  store::KeptAnswers& answers = context.tx.kept_answers();
  const std::optional<store::KeptAnswer> kept = answers.find(once.customer, once.name);
  if (kept && context.now < kept->at + kAnswersKept) {
    if (kept->request != once.request) return Error::kIdempotencyKeyReused;
    return Reply{Replayed{kept->status, kept->body, true}};
  }
  Result<Reply> reply = dispatch(context, submission.command);
  if (!reply) return reply;
  Replayed answer = once.answer(*reply, context.catalogue, context.now);
  answers.insert(
      {{}, once.customer, once.name, once.request, context.now, answer.status, answer.body});
  return Reply{std::move(answer)};
}

}  // namespace

BatchRunner::BatchRunner(store::Store& store, const CatalogueHolder& catalogue, const Rules& rules,
                         const Clock& clock, Feed& feed)
    : store_(store), catalogue_(catalogue), rules_(rules), clock_(clock), feed_(feed) {}

void BatchRunner::run(std::span<Submission> batch) {
  CHECK(!batch.empty() && batch.size() <= limits::kBatchCommands);
  changes_.clear();
  replies_.clear();
  const std::shared_ptr<const Catalogue> catalogue = catalogue_.get();
  // A wall clock that is set back must not make a lease end before it began.
  last_now_ = std::max(last_now_, clock_.now());
  Context context{store_.begin(), *catalogue, rules_, last_now_, changes_};
  for (const Submission& submission : batch) {
    const std::size_t changes_before = changes_.size();
    store_.savepoint();
    replies_.push_back(submission.once ? dispatch_once(context, submission)
                                       : dispatch(context, submission.command));
    if (replies_.back().ok()) {
      store_.keep();
    } else {
      store_.undo();
      changes_.resize(changes_before);
    }
  }
  store_.commit();
  feed_.publish(changes_);
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (batch[i].completion) batch[i].completion->complete(std::move(replies_[i]));
  }
}

}  // namespace linepool::app
