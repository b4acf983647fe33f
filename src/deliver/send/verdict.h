// What an answer of the server, or none, means for the SMS.
#pragma once

#include <cstdint>
#include <string>

#include "base/time.h"

namespace linepool::deliver {

// In order of how much a person has to do about it.
enum class Verdict : std::uint8_t {
  kDelivered,  // 2xx
  kRefused,    // it will never take this SMS
  kLater,      // no answer, or busy: nothing gets through now
  kSkip,       // it fails with this SMS; others may get through
  kFix,        // wrong token or address
};

struct Answer {
  long status = 0;      // 0: none
  std::string why;      // if there is none
  Duration wait_for{};  // what Retry-After says
};

Verdict verdict_on(long status);
// A sentence about an SMS that is not delivered.
std::string words_for(const Answer& answer);

}  // namespace linepool::deliver
