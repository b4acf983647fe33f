// Places in an event log, as clients keep them: "9f3a1c5b7d20-41" is the log's name and the number
// of the last event seen. A bare number, as older clients keep it, is a place in this log.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"

namespace linepool::core {

struct EventPlace {
  std::string log;  // "": the current log
  EventSeq seq;

  [[nodiscard]] bool is_in(std::string_view other) const { return log.empty() || log == other; }
};

std::string place_text(std::string_view log, EventSeq seq);
// Nothing if the text is not a place.
std::optional<EventPlace> parse_place(std::string_view text);

inline constexpr std::string_view kPlaceForm =
    "the id of an event: the name of its log and its number, such as 9f3a1c5b7d20-41, or its "
    "number";

}  // namespace linepool::core
