#include "supply/received_at.h"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>

namespace linepool::supply {
namespace {

constexpr std::int64_t kEndOfYear9999_ms = 253'402'300'800'000;
// Seconds of today have 10 digits; 11 reach the year 5138, where milliseconds reach 1973.
constexpr std::size_t kSecondsDigits = 11;
constexpr std::int64_t kMinute_ms = 60'000;

// Reads a text from its left; every step says whether it found what it wanted.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool literal(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Exactly `digits` digits, a number from `least` to `most`.
  bool number(std::size_t digits, unsigned least, unsigned most, unsigned& out) {
    if (rest_.size() < digits) return false;
    const char* const end = rest_.data() + digits;
    const auto [stop, fault] = std::from_chars(rest_.data(), end, out);
    if (fault != std::errc{} || stop != end || out < least || out > most) return false;
    rest_.remove_prefix(digits);
    return true;
  }

  // The digits after a decimal point, as milliseconds; what is finer is dropped.
  bool fraction(std::int64_t& ms) {
    std::int64_t unit = 100;
    std::size_t digits = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      ms += (rest_.front() - '0') * unit;
      unit /= 10;
      ++digits;
      rest_.remove_prefix(1);
    }
    return digits > 0;
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

bool read_offset(Reader& reader, std::int64_t& offset_ms) {
  if (reader.at_end() || reader.literal('Z') || reader.literal('z')) return true;
  // A raw plus in a query string decodes to a space.
  const bool east = reader.literal('+') || reader.literal(' ');
  if (!east && !reader.literal('-')) return false;
  unsigned hours = 0;
  unsigned minutes = 0;
  if (!reader.number(2, 0, 23, hours)) return false;
  static_cast<void>(reader.literal(':'));
  if (!reader.number(2, 0, 59, minutes)) return false;
  offset_ms = (east ? 1 : -1) * static_cast<std::int64_t>(hours * 60 + minutes) * kMinute_ms;
  return true;
}

std::optional<std::int64_t> read_date_time(std::string_view text) {
  Reader reader(text);
  unsigned year = 0;
  unsigned month = 0;
  unsigned day = 0;
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;
  std::int64_t ms = 0;
  std::int64_t offset_ms = 0;
  const bool has_date = reader.number(4, 1970, 9999, year) && reader.literal('-') &&
                        reader.number(2, 1, 12, month) && reader.literal('-') &&
                        reader.number(2, 1, 31, day);
  if (!has_date) return std::nullopt;
  if (!reader.literal('T') && !reader.literal('t') && !reader.literal(' ')) return std::nullopt;
  const bool has_time = reader.number(2, 0, 23, hour) && reader.literal(':') &&
                        reader.number(2, 0, 59, minute) && reader.literal(':') &&
                        reader.number(2, 0, 60, second);
  if (!has_time) return std::nullopt;
  if (reader.literal('.') && !reader.fraction(ms)) return std::nullopt;
  if (!read_offset(reader, offset_ms) || !reader.at_end()) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const std::int64_t minutes = (days * 24 + hour) * 60 + minute;
  return minutes * kMinute_ms + second * 1000 + ms - offset_ms;
}

std::optional<std::int64_t> read_unix(std::string_view text) {
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, value);
  if (fault != std::errc{} || stop != end || value < 0) return std::nullopt;
  return text.size() <= kSecondsDigits ? value * 1000 : value;
}

}  // namespace

Result<Time> parse_received_at(std::string_view text) {
  std::optional<std::int64_t> ms = read_unix(text);
  if (!ms) ms = read_date_time(text);
  if (!ms || *ms <= 0 || *ms >= kEndOfYear9999_ms) {
    return Refusal(Error::kInvalidParameter,
                   "Parameter received_at must be an RFC 3339 time, or the seconds or "
                   "milliseconds since 1970.");
  }
  return Time{*ms};
}

}  // namespace linepool::supply
