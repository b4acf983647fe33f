// The event log, pushed: as a stream of server-sent events, or over a WebSocket.
#pragma once

#include "api/rest/rest_call.h"

namespace linepool::api::rest {

// Whether the client asks for text/event-stream.
bool wants_stream(const wire::Request& request);

// Beyond this many bytes that its client has not taken, a stream that catches up is read on later.
inline constexpr std::size_t kBehindBytes = 64 * 1024;

// Where a stream begins: after `Last-Event-ID` or `after`, or after the newest event. Refuses a
// place that is beyond it.
Result<EventSeq> stream_place(const RestCall& call);

// `Last-Event-ID` or `after`; neither: from now on. Refuses a place that is beyond the newest
// event.
std::optional<wire::Response> stream_events(RestCall& call, const app::EventFilter& filter);

}  // namespace linepool::api::rest
