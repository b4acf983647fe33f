#include "domain/line.h"

namespace linepool {

std::string_view name(LineState state) {
  switch (state) {
    case LineState::kOnline: return "online";
    case LineState::kOffline: return "offline";
    case LineState::kQuarantined: return "quarantined";
  }
  return "";
}

std::string_view name(Sharing sharing) {
  switch (sharing) {
    case Sharing::kExclusive: return "exclusive";
    case Sharing::kPerApp: return "per_app";
  }
  return "";
}

std::optional<LineState> line_state_from(std::string_view text) {
  for (const LineState s : {LineState::kOnline, LineState::kOffline, LineState::kQuarantined}) {
    if (name(s) == text) return s;
  }
  return std::nullopt;
}

std::optional<Sharing> sharing_from(std::string_view text) {
  for (const Sharing s : {Sharing::kExclusive, Sharing::kPerApp}) {
    if (name(s) == text) return s;
  }
  return std::nullopt;
}

}  // namespace linepool
