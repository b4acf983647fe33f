// What digits look like by themselves.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace linepool {

// The lengths of the groups of a number; more than kMost are only counted.
struct GroupLengths {
  static constexpr std::size_t kMost = 10;
  std::array<std::size_t, kMost> lengths{};
  std::size_t count = 0;
  std::size_t total = 0;

  void add(std::size_t length) {
    if (count < kMost) lengths[count] = length;
    ++count;
    total += length;
  }
  [[nodiscard]] bool even() const;
};

// Whether these can be the groups of one code.
bool is_grouped_code(const GroupLengths& groups, bool by_dash);
// A year, or a date without separators.
bool looks_like_date(std::string_view digits, std::size_t groups);
// "LH8L2", "8N5E3": capitals and digits that change places twice or more; no name is written so.
bool is_random_mix(std::string_view code);
bool any_digit(std::string_view text);
// "20gb", "2fa", "50off", "1st": a number and its unit or suffix. In folded form.
bool has_unit_suffix(std::string_view run);
// "rs5000", "usd20", "xx1234": a sum or a masked number.
bool has_sum_or_mask_prefix(std::string_view run, std::string_view cased);

}  // namespace linepool
