// Parses events as the server sends them.
#pragma once

#include <linepool/events.h>

#include <optional>
#include <string_view>

#include "client/http/exchange.h"
#include "client/http/url.h"

namespace linepool {
inline namespace client_v1 {

// The type of the marker for missing events; its id is that of the last one missing.
inline constexpr std::string_view kGapType = "gap";

// One event; nothing if the text is not an event or has no id.
std::optional<Event> event_of(std::string_view json);
Outcome<EventPage> event_page_answer(const HttpReply& reply);
// Adds the filter's parameters to `query`.
void add_filter(Query& query, const EventFilter& filter);

}  // namespace client_v1
}  // namespace linepool
