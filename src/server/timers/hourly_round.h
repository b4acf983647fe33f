// Work that is done once an hour in small commands, one at a time, between all the others.
#pragma once

#include <atomic>

#include "base/time.h"

namespace linepool::server {

// begin() is called by one thread, end() by any.
class HourlyRound {
 public:
  // Whether the next command is to be submitted now: none is under way, and the round goes on or
  // its hour has come. True obliges to call end() once.
  [[nodiscard]] bool begin(Time now) {
    if (under_way_.load()) return false;
    if (!goes_on_.load()) {
      if (now < next_) return false;
      next_ = now + Duration::hours(1);
    }
    under_way_ = true;
    return true;
  }
  // The command is done, and the round with it unless there is more; a command that could not be
  // submitted leaves more to do.
  void end(bool more) {
    goes_on_ = more;
    under_way_ = false;
  }

 private:
  std::atomic<bool> under_way_ = false;
  std::atomic<bool> goes_on_ = false;
  Time next_;
};

}  // namespace linepool::server
