#include "cli/terminal/duration.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "base/check.h"

namespace linepool::cli {
namespace {

struct Unit {
  std::string_view name;
  std::int64_t ms;
};
constexpr std::array<Unit, 5> kUnits{{{"d", Duration::hours(24).ms},
                                      {"h", Duration::hours(1).ms},
                                      {"m", Duration::minutes(1).ms},
                                      {"s", Duration::seconds(1).ms},
                                      {"ms", 1}}};
constexpr std::size_t kParsedUnits = 4;  // nobody writes milliseconds
constexpr std::size_t kDigits = 9;       // ten years in seconds
constexpr std::int64_t kMax_ms = 3650 * kUnits[0].ms;

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  std::int64_t total_ms = 0;
  for (std::size_t i = 0; i < kParsedUnits && !text.empty(); ++i) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits > kDigits) return std::nullopt;  // npos: a number without a unit
    if (text[digits] != kUnits[i].name.front()) continue;
    std::int64_t count = 0;
    std::from_chars(text.data(), text.data() + digits, count);
    total_ms += count * kUnits[i].ms;
    text.remove_prefix(digits + 1);
  }
  if (!text.empty() || total_ms == 0 || total_ms > kMax_ms) return std::nullopt;
  return Duration::millis(total_ms);
}

std::string written(Duration span) {
  CHECK(span >= Duration{});
  std::string text;
  std::int64_t rest_ms = span.ms;
  for (const Unit& unit : kUnits) {
    if (rest_ms >= unit.ms) text += std::to_string(rest_ms / unit.ms) + std::string(unit.name);
    rest_ms %= unit.ms;
  }
  return text.empty() ? "0s" : text;
}

}  // namespace linepool::cli
