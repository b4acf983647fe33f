// State shared by the connections of one event loop. Single-threaded, except for the mailbox in it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "edge_http/mailbox.h"
#include "edge_http/output_budget.h"
#include "edge_http/request_parser.h"
#include "edge_http/response_writer.h"
#include "net/socket_calls.h"
#include "wire/handler.h"

namespace linepool::edge_http {

class Session;

// A loop measures time in sweeps over its connections: a deadline costs one comparison per sweep
// and no timer, and tests advance time by hand.
using Tick = std::uint64_t;
inline constexpr Tick kNever = std::numeric_limits<Tick>::max();

using net::Readiness;

// How a connection came in.
struct Admittance {
  std::uint8_t listener = 0;  // at which of the server's addresses
  // Beyond the limit on connections: one request of those that may use the reserve is answered,
  // soon or not at all; any other is turned away.
  bool is_reserved = false;
};

struct SessionSettings {
  ParserLimits parser;
  Tick header_ticks = 1;                   // from a request's first byte to the end of its header
  Tick body_ticks = 1;                     // for the body, on top of body_bytes_per_tick
  Tick idle_ticks = 1;                     // between requests
  Tick write_ticks = 1;                    // within which the client must take some bytes
  Tick linger_ticks = 1;                   // for the client to close its side after ours
  Tick reserved_ticks = 1;                 // instead of any longer one, on a reserved connection
  std::size_t body_bytes_per_tick = 4096;  // a body at this rate is never cut off
  std::size_t stream_bytes = 256 * 1024;   // of a stream, queued for a slow client
  // Whether a reserved connection may make that request. Called when its head is complete; empty:
  // it may make none.
  std::function<bool(const wire::Request& head)> may_use_reserve;
  // Room for a connection's unfinished input: a header.
  [[nodiscard]] std::size_t input_bytes() const {
    return parser.header_bytes < 8192 ? 8192 : parser.header_bytes;
  }
};

// Plain numbers, because an atomic addition per request costs more; the loop adds them to the
// process's metrics in its sweep.
struct SessionCounters {
  std::uint64_t requests = 0;
  std::uint64_t responses[6] = {};  // by first digit of the status
  std::uint64_t timeouts = 0;
  std::uint64_t slow_readers = 0;
  std::uint64_t turned_away = 0;  // from the reserve
  std::uint64_t bad_proxy_headers = 0;
};

class SessionHost {
 public:
  SessionHost(const SessionSettings& settings_in, wire::Handler& handler_in)
      : settings(settings_in), handler(handler_in), room(settings_in.input_bytes()) {}
  virtual ~SessionHost() = default;
  SessionHost(const SessionHost&) = delete;
  SessionHost& operator=(const SessionHost&) = delete;

  // The session is dead: destroy it. The session's last call.
  virtual void retire(Session& session) = 0;
  // Calls the session's on_ready() again once the others have had their turn.
  virtual void revisit(Session& session) = 0;

  const SessionSettings& settings;
  wire::Handler& handler;
  std::shared_ptr<Mailbox> mailbox;
  OutputBudget* budget = nullptr;  // null: none is kept
  SessionCounters counters;
  Tick now = 1;
  bool draining = false;
  HeadLines plain_lines;  // of this second, for connections without TLS
  HeadLines tls_lines;    // and with it
  // Buffers that all connections use in turn to receive and to answer, so that a quiet connection
  // holds no buffer and the busy ones share warm cache.
  std::vector<char> room;
  std::string scratch;
  // For an answer that begins now, also to bytes that are no request.
  wire::RequestId take_request_id() {
    const wire::RequestId taken = next_request_id;
    next_request_id.number += request_id_step;
    return taken;
  }
  wire::RequestId next_request_id{{}, 1};
  std::uint64_t request_id_step = 1;  // the loops' numbers interleave
};

// Logs, for whoever looks for its id, an answer to bytes that never became a request.
void log_unread(const wire::RequestId& id, const IpAddress& client, int status,
                std::string_view sentence);

}  // namespace linepool::edge_http
