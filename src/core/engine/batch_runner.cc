#include "core/engine/batch_runner.h"

#include <algorithm>
#include <exception>

#include "base/check.h"
#include "base/limits.h"
#include "base/log/log.h"

namespace linepool::core {
namespace {

void complete(Work& work) {
  try {
    work.complete();
  } catch (const std::exception& failure) {
    log_line(LogLevel::kError, "reply_failed", {{"reason", failure.what()}});
  }
}

}  // namespace

BatchRunner::BatchRunner(store::Store& store, const CatalogueHolder& catalogue, const Rules& rules,
                         const Clock& clock, Feed& feed, LineSource* more_lines)
    : store_(store),
      catalogue_(catalogue),
      rules_(rules),
      clock_(clock),
      feed_(feed),
      more_lines_(more_lines) {}

void BatchRunner::run(std::span<const std::unique_ptr<Work>> batch) {
  CHECK(!batch.empty() && batch.size() <= limits::kBatchCommands);
  changes_.clear();
  const std::shared_ptr<const Catalogue> catalogue = catalogue_.get();
  // A clock that goes back must not make a lease end before it began.
  last_now_ = std::max(last_now_, clock_.now());
  Context context{store_.begin(), *catalogue,  rules_,         last_now_,
                  changes_,       more_lines_, &code_patterns_};
  for (const std::unique_ptr<Work>& work : batch) {
    const std::size_t changes_before = changes_.size();
    store_.savepoint();
    if (work->run(context)) {
      store_.keep();
    } else {
      store_.undo();
      changes_.resize(changes_before);
    }
  }
  store_.commit();
  feed_.publish(changes_);
  for (const std::unique_ptr<Work>& work : batch) complete(*work);
}

}  // namespace linepool::core
