#include "carrier/script/fault.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace linepool::carrier {
namespace {

constexpr std::array<std::string_view, kFaults> kNames{
    "delay",       "duplicate", "lost_part",     "shuffled_parts", "wrong_charset", "cut_emoji",
    "text_length", "drop",      "lost_response", "unbind",         "pdu_length",    "throttle"};

}  // namespace

std::string_view name(Fault fault) {
  return kNames[static_cast<std::size_t>(fault)];
}

std::optional<Fault> fault_from_name(std::string_view word) {
  for (std::size_t i = 0; i < kFaults; ++i) {
    if (kNames[i] == word) return static_cast<Fault>(i);
  }
  return std::nullopt;
}

std::string fault_names() {
  return fmt::format("{}", fmt::join(kNames, ", "));
}

}  // namespace linepool::carrier
