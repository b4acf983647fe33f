#include "gateways/time_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/ascii.h"

namespace linepool::gateways {
namespace {

constexpr std::string_view kLetters = "YymbdHIpMSz%";
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr int kCentury = 2000;
constexpr int kNoon = 12;

class TimeReader {
 public:
  explicit TimeReader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  // Blanks of the format stand for any number of them.
  bool literal(char c) {
    if (is_blank(c)) {
      while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
      return true;
    }
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool field(char letter) {
    switch (letter) {
      case 'Y': return number(4, year_);
      case 'm': return number(2, month_);
      case 'd': return number(2, day_);
      case 'H': return number(2, hour_);
      case 'I': return number(2, hour_) && hour_ >= 1 && hour_ <= kNoon;
      case 'M': return number(2, minute_);
      case 'S': return number(2, second_);
      case 'b': return month();
      case 'p': return half();
      case 'z': return offset();
      case 'y': return number(2, year_) && (year_ += kCentury) != 0;
    }
    return letter == '%' && literal('%');
  }

  [[nodiscard]] std::string written() const {
    int hour = hour_;
    if (is_half_) hour = hour_ % kNoon + (is_afternoon_ ? kNoon : 0);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", year_, month_, day_, hour, minute_,
                       second_, offset_);
  }

 private:
  // One digit up to `max`.
  bool number(std::size_t max, int& out) {
    std::size_t digits = 0;
    out = 0;
    while (digits < max && digits < rest_.size() && is_digit(rest_[digits])) {
      out = out * 10 + (rest_[digits++] - '0');
    }
    rest_.remove_prefix(digits);
    return digits > 0;
  }

  bool month() {
    const std::string word = lower(rest_.substr(0, 3));
    const auto found = std::find(kMonths.begin(), kMonths.end(), word);
    if (found == kMonths.end()) return false;
    month_ = static_cast<int>(found - kMonths.begin()) + 1;
    rest_.remove_prefix(3);
    return true;
  }

  bool half() {
    const std::string word = lower(rest_.substr(0, 2));
    if (word != "am" && word != "pm") return false;
    is_half_ = true;
    is_afternoon_ = word == "pm";
    rest_.remove_prefix(2);
    return true;
  }

  // Z, +0800, +08:00.
  bool offset() {
    if (rest_.starts_with('Z')) {
      offset_ = "Z";
      rest_.remove_prefix(1);
      return true;
    }
    if (rest_.empty() || (rest_.front() != '+' && rest_.front() != '-')) return false;
    const char sign = rest_.front();
    rest_.remove_prefix(1);
    int hours = 0;
    int minutes = 0;
    if (!number(2, hours)) return false;
    if (rest_.starts_with(':')) rest_.remove_prefix(1);
    if (!number(2, minutes)) return false;
    offset_ = fmt::format("{}{:02}:{:02}", sign, hours, minutes);
    return true;
  }

  std::string_view rest_;
  int year_ = 0;
  int month_ = 0;
  int day_ = 0;
  int hour_ = 0;
  int minute_ = 0;
  int second_ = 0;
  bool is_half_ = false;
  bool is_afternoon_ = false;
  std::string offset_;
};

// "+0800".
std::string written_offset(Duration offset) {
  const std::int64_t minutes = std::abs(offset.ms / 60'000);
  return fmt::format("{}{:02}{:02}", offset.ms < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

// One field of "2026-11-22 17:00:00".
std::string written_field(char letter, const std::string& local, Duration offset) {
  const auto number = [&](std::size_t at) { return std::stoi(local.substr(at, 2)); };
  const int hour = number(11);
  switch (letter) {
    case 'Y': return local.substr(0, 4);
    case 'y': return local.substr(2, 2);
    case 'm': return local.substr(5, 2);
    case 'd': return local.substr(8, 2);
    case 'H': return local.substr(11, 2);
    case 'M': return local.substr(14, 2);
    case 'S': return local.substr(17, 2);
    case 'I': return fmt::format("{:02}", hour % kNoon == 0 ? kNoon : hour % kNoon);
    case 'p': return hour < kNoon ? "AM" : "PM";
    case 'z': return written_offset(offset);
    case 'b': {
      std::string month(kMonths.at(static_cast<std::size_t>(number(5) - 1)));
      month.front() = upper(month.front());
      return month;
    }
  }
  return std::string(1, letter);
}

}  // namespace

bool is_time_format(std::string_view format) {
  std::bitset<128> has;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') continue;
    if (++i == format.size() || kLetters.find(format[i]) == std::string_view::npos) return false;
    const auto letter = static_cast<std::size_t>(format[i]);
    if (has.test(letter) && format[i] != '%') return false;
    has.set(letter);
  }
  return (has['Y'] != has['y']) && (has['m'] != has['b']) && has['d'] && has['M'] &&
         (has['H'] != has['I']) && has['I'] == has['p'];
}

std::optional<std::string> read_in_format(std::string_view text, std::string_view format) {
  TimeReader reader(trimmed(text));
  for (std::size_t i = 0; i < format.size(); ++i) {
    const bool is_field = format[i] == '%' && i + 1 < format.size();
    if (!(is_field ? reader.field(format[++i]) : reader.literal(format[i]))) return std::nullopt;
  }
  return reader.at_end() ? std::optional(reader.written()) : std::nullopt;
}

std::string write_in_format(Time at, std::string_view format, const TimeZone& zone) {
  const Duration offset = zone.offset(at);
  const std::string local = format_time(at + offset);
  std::string text;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const bool is_field = format[i] == '%' && i + 1 < format.size();
    text += is_field ? written_field(format[++i], local, offset) : std::string(1, format[i]);
  }
  return text;
}

}  // namespace linepool::gateways
