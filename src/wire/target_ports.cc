#include "wire/target_ports.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"

namespace linepool::wire {

std::optional<std::int32_t> port_in(std::string_view text) {
  if (!all_digits(text) || text.size() > 5 || text.front() == '0') return {};
  std::int32_t value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value <= 65'535 ? std::optional(value) : std::nullopt;
}

const TargetPorts& TargetPorts::usual() {
  static const TargetPorts ports = *parse("80 443 1024-65535");
  return ports;
}

std::optional<TargetPorts> TargetPorts::parse(std::string_view text) {
  TargetPorts ports;
  while (true) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (text.empty()) break;
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    const std::size_t dash = word.find('-');
    const auto first = port_in(word.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : port_in(word.substr(dash + 1));
    if (!first || !last || *last < *first || ports.ranges_.size() == kMaxRanges) return {};
    ports.ranges_.push_back({*first, *last});
  }
  return ports.ranges_.empty() ? std::nullopt : std::optional(std::move(ports));
}

bool TargetPorts::allow(std::int32_t port) const {
  return std::any_of(ranges_.begin(), ranges_.end(), [port](const Range& range) {
    return range.first <= port && port <= range.last;
  });
}

std::string TargetPorts::to_words() const {
  std::string words;
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    if (i > 0) words += i + 1 == ranges_.size() ? " and " : ", ";
    words += std::to_string(ranges_[i].first);
    if (ranges_[i].last != ranges_[i].first) words += "-" + std::to_string(ranges_[i].last);
  }
  return words;
}

}  // namespace linepool::wire
