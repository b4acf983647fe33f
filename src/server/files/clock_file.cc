#include "server/files/clock_file.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <charconv>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "server/files/data_directory.h"
#include "server/files/durable_file.h"

namespace linepool::server {

ClockFile::ClockFile(std::filesystem::path path, MovableClock& clock, ExpiryTimer& expiry,
                     std::function<void()> jumped)
    : path_(std::move(path)), clock_(clock), expiry_(expiry), jumped_(std::move(jumped)) {}

Duration ClockFile::read(const std::filesystem::path& path) {
  const std::optional<std::string> text = read_secret(path);
  if (!text) return Duration{};
  std::int64_t ms = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, fault] = std::from_chars(text->data(), end, ms);
  if (fault != std::errc{} || stop != end || ms < 0 || ms > kMaxAhead.ms) {
    throw StartFailure(
        fmt::format("{} must contain the number of milliseconds by which the sandbox's clock is "
                    "ahead, from 0 to {}. Remove it to return to the system time.",
                    path.string(), kMaxAhead.ms));
  }
  return Duration::millis(ms);
}

Status ClockFile::advance(Duration by, Settled settled) {
  CHECK(by > Duration{} && by <= kMaxAhead);
  if (const Status moved = move(by); !moved) return moved;
  expiry_.catch_up([jumped = jumped_, settled = std::move(settled)](std::size_t ended) {
    jumped();
    settled(ended);
  });
  return Nothing{};
}

// Writes the file first, so that a restart never moves the clock back.
Status ClockFile::move(Duration by) {
  const std::lock_guard lock(mutex_);
  const Duration ahead = clock_.ahead() + by;
  if (ahead > kMaxAhead) {
    constexpr std::int64_t kDay_ms = Duration::hours(24).ms;
    return Refusal(
        Error::kConflict,
        fmt::format("The sandbox's clock can be at most {} days ahead; it is {} days ahead now.",
                    kMaxAhead.ms / kDay_ms, clock_.ahead().ms / kDay_ms));
  }
  try {
    write_durably(path_, fmt::format("{}\n", ahead.ms), S_IRUSR | S_IWUSR);
  } catch (const std::system_error& failure) {
    return Refusal(Error::kTryLater, std::string(failure.what()) + ".");
  }
  clock_.advance(by);
  log_line(LogLevel::kInfo, "clock_moved", {{"by_ms", by.ms}, {"ahead_ms", ahead.ms}});
  return Nothing{};
}

}  // namespace linepool::server
