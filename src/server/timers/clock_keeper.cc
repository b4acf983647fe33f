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
  const bool was_set = size_of(ahead - step()) > kSetBy;
  if (size_of(ahead) <= kStep) is_waiting_ = false;
  if (size_of(ahead) > kStep && (was_set || !is_waiting_)) return begin_doubt(look, ahead);
  const Duration passed = look.since_boot - last_look_.value_or(look.since_boot);
  CHECK(passed >= Duration{});
  const std::int64_t most = passed.ms / (is_waiting_ ? kWaitDivisor : kSlewDivisor);
  const std::int64_t by = std::clamp(ahead.ms, -most, most);
  clock_.move(Duration::millis(by));
  ahead_ms_ = ahead.ms - by;
}

void ClockKeeper::begin_doubt(const Look& look, Duration ahead) {
  trial_began_ = look.since_boot;
  ahead_ms_ = ahead.ms;
  is_waiting_ = false;
  in_doubt_ = true;
  log_line(LogLevel::kError, "clock_stepped",
           {{"by_ms", ahead.ms},
            {"reason",
             "the machine's clock was set; nothing expires, is renewed or is removed until "
             "it is clear which time is right"}});
}

void ClockKeeper::doubt(const Look& look, Duration ahead) {
  const bool was_set = size_of(ahead - step()) > kSetBy;
  ahead_ms_ = ahead.ms;
  if (was_set) trial_began_ = look.since_boot;
  if (size_of(ahead) <= kStep) return settle("the machine's clock is right again");
  if (!look.synchronised || look.since_boot - trial_began_ < kTrial) return;
  trust("the machine's clock is synchronised and has run steadily for 15 minutes");
}

// What is stored must not lie in the future, so a clock that was ahead waits.
void ClockKeeper::trust(const char* reason) {
  is_waiting_ = step() < Duration{};
  if (!is_waiting_) clock_.move(Duration::millis(ahead_ms_.exchange(0)));
  settle(reason);
}

void ClockKeeper::settle(const char* reason) {
  CHECK(in_doubt_);
  in_doubt_ = false;
  log_line(LogLevel::kWarning, "clock_settled",
           {{"reason", reason}, {"machine_ahead_ms", ahead_ms_.load()}});
}

Status ClockKeeper::accept() {
  const std::lock_guard lock(mutex_);
  if (!in_doubt_) return NoDoubt{}.accept();
  trust("an operator accepted the machine's clock");
  return Nothing{};
}

}  // namespace linepool::server
