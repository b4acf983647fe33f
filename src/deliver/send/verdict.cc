#include "deliver/send/verdict.h"

#include <fmt/format.h>

namespace linepool::deliver {

Verdict verdict_on(long status) {
  if (status >= 200 && status < 300) return Verdict::kDelivered;
  switch (status) {
    case 0:
    case 408:
    case 425:
    case 429:
    case 502:
    case 503:
    case 504: return Verdict::kLater;
    // The token, the supplier's name or the server before Linepool: not this SMS's fault.
    case 401:
    case 403:
    case 404:
    case 405:
    case 407:
    case 410:
    case 421:
    case 426: return Verdict::kFix;
    default: break;
  }
  if (status >= 400 && status < 500) return Verdict::kRefused;
  if (status >= 500) return Verdict::kSkip;
  return Verdict::kFix;  // a redirection, which would take the token elsewhere
}

std::string words_for(const Answer& answer) {
  switch (verdict_on(answer.status)) {
    case Verdict::kDelivered: return "delivered";
    case Verdict::kRefused:
      return fmt::format("The server refuses the SMS for good ({}): it is in refused/.",
                         answer.status);
    case Verdict::kLater:
      if (answer.status == 0) return fmt::format("No answer: {}.", answer.why);
      return fmt::format("The server is busy or away ({}).", answer.status);
    case Verdict::kSkip:
      return fmt::format("The server fails with an SMS ({}), which waits.", answer.status);
    case Verdict::kFix: break;
  }
  if (answer.status == 401 || answer.status == 403) {
    return fmt::format("The server does not accept the token ({}).", answer.status);
  }
  return fmt::format("There is no supply edge at that URL ({}).", answer.status);
}

}  // namespace linepool::deliver
