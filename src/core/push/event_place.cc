#include "core/push/event_place.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/limits.h"

namespace linepool::core {
namespace {

bool is_log_name(std::string_view text) {
  return text.size() == limits::kLogNameChars && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

std::string place_text(std::string_view log, EventSeq seq) {
  return std::string(log) + "-" + std::to_string(seq.value);
}

std::optional<EventPlace> parse_place(std::string_view text) {
  EventPlace place;
  if (const std::size_t dash = text.find('-'); dash != std::string_view::npos) {
    if (!is_log_name(text.substr(0, dash))) return std::nullopt;
    place.log = text.substr(0, dash);
    text.remove_prefix(dash + 1);
  }
  // from_chars() would take a sign.
  const bool is_number = !text.empty() && text.front() != '-';
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, place.seq.value);
  if (!is_number || fault != std::errc() || stop != end) return std::nullopt;
  return place;
}

}  // namespace linepool::core
