#include "deliver/send/flush.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace linepool::deliver {
namespace {

class Flush {
 public:
  Flush(Spool& spool, const Post& post, const std::function<bool()>& is_over)
      : spool_(spool), post_(post), is_over_(is_over) {}

  Flushed run() {
    bool goes_on = true;
    while (goes_on) {
      goes_on = false;
      for (const Waiting& sms : spool_.waiting()) {
        if (failed_.contains(sms.name)) continue;
        if (is_over_() || !deliver(sms)) {
          goes_on = false;
          break;
        }
        goes_on = true;  // another may have come meanwhile
      }
    }
    done_.left = spool_.waiting().size();
    return done_;
  }

 private:
  // False: nothing gets through now.
  bool deliver(const Waiting& sms) {
    const std::string body = spool_.body_of(sms);
    Answer answer{.status = 413, .why = {}, .wait_for = {}};  // what is too large is not even sent
    if (body.size() <= kMaxSmsFileBytes) answer = post_(body);
    const Verdict verdict = verdict_on(answer.status);
    if (verdict > done_.worst) {
      done_.worst = verdict;
      done_.why = words_for(answer);
    }
    done_.wait_for = std::max(done_.wait_for, answer.wait_for);
    switch (verdict) {
      case Verdict::kDelivered:
        spool_.remove(sms);
        ++done_.delivered;
        return true;
      case Verdict::kRefused:
        spool_.set_aside(sms);
        ++done_.refused;
        return true;
      case Verdict::kSkip: failed_.insert(sms.name); return true;
      case Verdict::kLater:
      case Verdict::kFix: return false;
    }
    return false;
  }

  Spool& spool_;
  const Post& post_;
  const std::function<bool()>& is_over_;
  std::set<std::string> failed_;
  Flushed done_;
};

}  // namespace

Flushed flush(Spool& spool, const Post& post, const std::function<bool()>& is_over) {
  return Flush(spool, post, is_over).run();
}

}  // namespace linepool::deliver
