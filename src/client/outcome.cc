#include <linepool/outcome.h>

namespace linepool {
inline namespace client_v1 {

Action Failure::action() const {
  if (may_have_happened) return Action::kGiveUp;
  // Only what may succeed later comes with a time.
  if (retry_after) return Action::kRetry;
  if (error) return info(*error).action;
  switch (kind) {
    case Kind::kRefused: return Action::kGiveUp;
    case Kind::kUnexpected:
    case Kind::kUnreachable: return Action::kRetry;
    case Kind::kDeadline: return Action::kNewNumber;
    case Kind::kStopped:
    case Kind::kThrottled: return Action::kRetry;
  }
  return Action::kGiveUp;
}

std::string Failure::message() const {
  std::string text = sentence;
  if (!text.empty() && text.back() != '.') text += '.';
  if (error) {
    text += ' ';
    text += info(*error).meaning;
  }
  if (may_have_happened) {
    text +=
        " The call may have been carried out: check the history or the list of rentals before you "
        "repeat it.";
  }
  text += " [";
  text += name(action());
  if (retry_after) text += ", in " + std::to_string(retry_after->count()) + " s";
  text += ']';
  return text;
}

}  // namespace client_v1
}  // namespace linepool
