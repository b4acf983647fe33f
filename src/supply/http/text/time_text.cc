#include "supply/http/text/time_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

#include "base/ascii.h"

namespace linepool::supply {
namespace {

constexpr std::size_t kTimeBytes = 64;
constexpr std::int64_t kEndOfYear9999_ms = 253'402'300'800'000;

// What has been read of a date and a time of day.
struct Fields {
  std::int64_t year = -1;
  std::int64_t month = -1;
  std::int64_t day = -1;
  std::int64_t hour = -1;
  std::int64_t minute = -1;
  std::int64_t second = 0;
  std::int64_t ms = 0;
  std::optional<Duration> offset;
};

std::optional<TimeText> time_of(const Fields& f) {
  const bool in_day = f.hour >= 0 && f.hour <= 23 && f.minute >= 0 && f.minute <= 59 &&
                      f.second >= 0 && f.second <= 60;
  if (!in_day || f.year < 1970 || f.year > 9999 || f.month < 1 || f.day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(f.year)),
                                         std::chrono::month(static_cast<unsigned>(f.month)),
                                         std::chrono::day(static_cast<unsigned>(f.day))};
  if (!date.ok()) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const std::int64_t seconds = ((days * 24 + f.hour) * 60 + f.minute) * 60 + f.second;
  return TimeText{Time{seconds * 1000 + f.ms}, f.offset};
}

// Reads a text from the left; every step returns whether it found what it wanted.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

  bool any_of(std::string_view set) {
    if (rest_.empty() || set.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void blanks() {
    while (any_of(" \t,")) continue;
  }

  // From `min` to `max` digits.
  bool number(std::size_t min, std::size_t max, std::int64_t& out) {
    std::size_t digits = 0;
    std::int64_t value = 0;
    while (digits < max && digits < rest_.size() && is_digit(rest_[digits])) {
      value = value * 10 + (rest_[digits] - '0');
      ++digits;
    }
    if (digits < min) return false;
    rest_.remove_prefix(digits);
    out = value;
    return true;
  }

  // The digits after a decimal point, as milliseconds; finer digits are dropped.
  bool fraction(std::int64_t& ms) {
    std::int64_t unit = 100;
    bool any = false;
    for (; !rest_.empty() && is_digit(rest_.front()); rest_.remove_prefix(1), any = true) {
      ms += (rest_.front() - '0') * unit;
      unit /= 10;
    }
    return any;
  }

  bool word(std::string_view wanted) {
    if (!starts_ignoring_case(rest_, wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }

  // "10:00", "10:00:00", "10:00:00.25"; a comma may replace the point if a digit follows.
  bool time_of_day(Fields& f) {
    if (!number(1, 2, f.hour) || !any_of(":") || !number(2, 2, f.minute)) return false;
    if (!any_of(":")) return true;
    if (!number(2, 2, f.second)) return false;
    const bool has_fraction =
        rest_.size() > 1 && (rest_[0] == '.' || rest_[0] == ',') && is_digit(rest_[1]);
    return !has_fraction || (any_of(".,") && fraction(f.ms));
  }

  // Z, UTC, GMT, +08:00, +0800, GMT+0800, and a remark in brackets after it; or nothing.
  bool offset(Fields& f) {
    const bool had_blank = any_of(" ");
    blanks();
    const bool named = word("GMT") || word("UTC") || word("Z");
    if (named) f.offset = Duration{};
    blanks();
    // A raw plus in a query string decodes to a space.
    const bool bare = had_blank && !named && !rest_.empty() && is_digit(rest_.front());
    const bool west = rest_.starts_with('-');
    if (bare || any_of("+-")) {
      std::int64_t hours = 0;
      std::int64_t minutes = 0;
      if (!number(2, 2, hours)) return false;
      static_cast<void>(any_of(":"));
      static_cast<void>(number(2, 2, minutes));
      if (hours > 14 || minutes > 59) return false;
      f.offset = Duration::minutes((west ? -1 : 1) * (hours * 60 + minutes));
    }
    blanks();
    return rest_.empty() || (rest_.starts_with('(') && rest_.ends_with(')'));
  }

 private:
  std::string_view rest_;
};

std::optional<TimeText> read_number(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_of(".,"), text.size());
  if (digits == 0 || digits > 19 || digits == 14) return std::nullopt;
  Reader reader(text);
  std::int64_t value = 0;
  if (!reader.number(digits, digits, value)) return std::nullopt;
  std::int64_t ms = 0;
  if (!reader.at_end() && (!reader.any_of(".,") || !reader.fraction(ms) || !reader.at_end())) {
    return std::nullopt;
  }
  // Today's time has 10 digits in seconds, 13 in milliseconds, 16 in micro-, 19 in nanoseconds.
  if (digits <= 11) {
    value = value * 1000 + ms;
  } else if (digits > 14) {
    value /= digits > 17 ? 1'000'000 : 1000;
  }
  if (value <= 0 || value >= kEndOfYear9999_ms) return std::nullopt;
  return TimeText{Time{value}, Duration{}};
}

// "20261125100000"
std::optional<TimeText> read_compact(std::string_view text) {
  Fields f;
  Reader reader(text);
  const bool whole = reader.number(4, 4, f.year) && reader.number(2, 2, f.month) &&
                     reader.number(2, 2, f.day) && (reader.any_of("T"), true) &&
                     reader.number(2, 2, f.hour) && reader.number(2, 2, f.minute) &&
                     reader.number(2, 2, f.second) && reader.offset(f);
  return whole ? time_of(f) : std::nullopt;
}

// "2026-11-25T10:00:00Z", with any space or separator between date and time.
std::optional<TimeText> read_date_first(std::string_view text) {
  Fields f;
  Reader reader(text);
  const bool date = reader.number(4, 4, f.year) && reader.any_of("-/.") &&
                    reader.number(1, 2, f.month) && reader.any_of("-/.") &&
                    reader.number(1, 2, f.day) && reader.any_of("Tt +_,");
  if (!date) return std::nullopt;
  reader.blanks();
  return reader.time_of_day(f) && reader.offset(f) ? time_of(f) : std::nullopt;
}

// "26/11/25,10:00:00+32": the offset counts quarters of an hour.
std::optional<TimeText> read_modem(std::string_view text) {
  Fields f;
  Reader reader(text);
  const bool clock = reader.number(2, 2, f.year) && reader.any_of("/") &&
                     reader.number(2, 2, f.month) && reader.any_of("/") &&
                     reader.number(2, 2, f.day) && reader.any_of(",") && reader.time_of_day(f);
  if (!clock) return std::nullopt;
  f.year += 2000;
  const bool west = reader.rest().starts_with('-');
  std::int64_t quarters = 0;
  if (!reader.at_end()) {
    if (!reader.any_of("+- ") || !reader.number(2, 2, quarters) || !reader.at_end()) {
      return std::nullopt;
    }
    f.offset = Duration::minutes((west ? -15 : 15) * quarters);
  }
  return time_of(f);
}

std::optional<std::int64_t> month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (starts_ignoring_case(word, kMonths[i])) return static_cast<std::int64_t>(i) + 1;
  }
  return std::nullopt;
}

// Reads one number or name of a date. False for a word that belongs to no date.
bool take_date_word(std::string_view word, Fields& f) {
  if (const auto month = month_of(word)) {
    f.month = *month;
    return true;
  }
  Reader reader(word);
  std::int64_t value = 0;
  if (!reader.number(1, 4, value)) {
    static constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu",
                                                           "fri", "sat", "sun"};
    return std::any_of(kDays.begin(), kDays.end(),
                       [&](std::string_view day) { return starts_ignoring_case(word, day); });
  }
  if (!reader.at_end()) return false;
  if (word.size() <= 2 && f.day < 0) {
    f.day = value;
  } else {
    f.year = word.size() == 2 ? 2000 + value : value;
  }
  return true;
}

// "Wed, 25 Nov 2026 10:00:00 GMT", "Wed Nov 25 10:00:00 2026", "Wed Nov 25 2026 10:00:00 GMT+0000".
std::optional<TimeText> read_named_month(std::string_view text) {
  Fields f;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,-"), text.size());
    const std::string_view word = text.substr(0, end);
    if (word.find(':') != std::string_view::npos) break;
    if (!word.empty() && !take_date_word(word, f)) return std::nullopt;
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  Reader reader(text);
  if (!reader.time_of_day(f)) return std::nullopt;
  if (f.year < 0) {
    reader.blanks();
    if (!reader.number(4, 4, f.year)) return std::nullopt;
  }
  return reader.offset(f) ? time_of(f) : std::nullopt;
}

}  // namespace

std::optional<TimeText> read_time_text(std::string_view text) {
  if (text.size() > kTimeBytes) return std::nullopt;
  for (const auto read :
       {&read_number, &read_compact, &read_date_first, &read_modem, &read_named_month}) {
    if (const std::optional<TimeText> time = read(text)) return time;
  }
  return std::nullopt;
}

}  // namespace linepool::supply
