// What the links of a server share. Single-threaded, except for the mailbox in it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/metrics.h"
#include "base/time.h"
#include "edge_smpp/handler.h"
#include "edge_smpp/smpp_server.h"
#include "net/connection_limits.h"
#include "net/event_loop.h"

namespace linepool::edge_smpp {

// Why a link ended.
enum class LinkEnd : std::uint8_t {
  kUnbound,
  kBindRefused,
  kNotBound,   // nobody bound in time
  kBadLength,  // the length of a PDU was impossible
  kFlood,      // too much before a bind
  kSilent,     // no answer to enquire_link
  kGone,       // the peer closed the connection without an unbind, or it broke
  kStuck,      // the peer did not read our answers
  kRevoked,    // the peer is not welcome any more
  kStopped,    // cut off by the end of the server
};
inline constexpr std::size_t kLinkEnds = 10;
std::string_view name(LinkEnd end);

struct SmppMetrics {
  explicit SmppMetrics(Metrics& metrics);
  Gauge& links;
  Gauge& bound;
  Counter& rejected;
  Counter& binds_accepted;
  Counter& binds_refused;
  Counter& messages;
  Counter& busy;
  Counter& damaged;
  std::array<Counter*, kLinkEnds> ends;
};

struct LinkHost {
  net::EventLoop& loop;
  Handler& handler;
  const Options& options;
  SmppMetrics& metrics;
  net::ConnectionLimits& limits;
  std::shared_ptr<Mailbox> mailbox;
  // A buffer that all links use in turn to receive, so that a quiet one holds none.
  std::vector<char> room = std::vector<char>(64 * 1024);
};

}  // namespace linepool::edge_smpp
