#include "server/timers/clock_keeper.h"

#include <sys/timex.h>

#include <algorithm>

#include "base/check.h"
#include "base/log/log.h"

namespace linepool::server {
namespace {

// The wall clock moves by less between two looks unless it is set.
constexpr Duration kSetBy = Duration::seconds(1);

Duration size_of(Duration d) {
  return d < Duration{} ? Duration{} - d : d;
}

}  // namespace

ClockKeeper::Look ClockKeeper::look_now() {
  timex state{};  // asks, and changes nothing
  const bool synchronised = ::adjtimex(&state) >= 0 && (state.status & STA_UNSYNC) == 0;
  return {SystemClock{}.now(), since_boot(), synchronised};
}

void ClockKeeper::look(const Look& look) {
  const std::lock_guard lock(mutex_);
  const Duration ahead = look.wall - clock_.at(look.since_boot);
  if (in_doubt_) {
    doubt(look, ahead);
  } else {
    keep(look, ahead);
  }
  last_look_ = look.since_boot;
}

void ClockKeeper::keep(const Look& look, Duration ahead) {
  if (size_of(ahead) > kStep) {
    trial_began_ = look.since_boot;
    ahead_ms_ = ahead.ms;
    in_doubt_ = true;
    log_line(LogLevel::kError, "clock_stepped",
             {{"by_ms", ahead.ms},
              {"reason",
               "the machine's clock was set; nothing expires, is renewed or is removed "
               "until it is clear which time is right"}});
    return;
  }
  const Duration passed = look.since_boot - last_look_.value_or(look.since_boot);
  CHECK(passed >= Duration{});
  const std::int64_t most = passed.ms / kSlewDivisor;
  const std::int64_t by = std::clamp(ahead.ms, -most, most);
  clock_.move(Duration::millis(by));
  ahead_ms_ = ahead.ms - by;
}

void ClockKeeper::doubt(const Look& look, Duration ahead) {
  const bool was_set = size_of(ahead - step()) > kSetBy;
  ahead_ms_ = ahead.ms;
  if (was_set) trial_began_ = look.since_boot;
  if (size_of(ahead) <= kStep) return settle("the machine's clock is right again");
  if (!look.synchronised || look.since_boot - trial_began_ < kTrial) return;
  clock_.move(ahead);
  settle("the machine's clock is synchronised and has run steadily for 15 minutes");
}

void ClockKeeper::settle(const char* reason) {
  CHECK(in_doubt_);
  in_doubt_ = false;
  log_line(LogLevel::kWarning, "clock_settled",
           {{"reason", reason}, {"ahead_ms", ahead_ms_.load()}});
}

Status ClockKeeper::accept() {
  const std::lock_guard lock(mutex_);
  if (!in_doubt_) return NoDoubt{}.accept();
  clock_.move(step());
  settle("an operator accepted the machine's clock");
  return Nothing{};
}

}  // namespace linepool::server
