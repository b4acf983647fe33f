// One peer's connection: the socket around an SMPP session.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/ip_address.h"
#include "base/time.h"
#include "edge_smpp/link_host.h"
#include "edge_smpp/link_socket.h"
#include "net/unique_fd.h"
#include "sms/session/session.h"

namespace linepool::edge_smpp {

class Link final : public net::Connection {
 public:
  // Bytes that somebody may send before they bind: a bind has at most 98.
  static constexpr std::size_t kEarlyBytes = 4096;

  // `admission` is how the limits admitted the peer.
  Link(LinkHost& host, net::ConnectionId id, const IpAddress& address, net::UniqueFd socket,
       net::Admission admission);
  ~Link() override;
  Link(const Link&) = delete;
  Link& operator=(const Link&) = delete;

  void on_ready(net::Readiness readiness) override;
  void sweep() override;
  void drain() override;
  void abort() override;

  // Answers a message; call go_on() after the last of several.
  void take_answer(const LateAnswer& answer);
  // Writes, reads and ends as far as it can now. It may destroy the link.
  void go_on();

 private:
  void act(sms::Actions actions);
  void take_bind(const sms::Pdu& pdu);
  void answer_bind(BindAnswer answer);
  void log_bind(const BindAnswer& answer) const;
  // False if the connection is broken.
  [[nodiscard]] bool read();
  [[nodiscard]] bool may_read() const;
  [[nodiscard]] bool is_bound() const { return peer_ != nullptr; }
  void die(LinkEnd end);

  LinkHost& host_;
  const net::ConnectionId id_;
  const IpAddress address_;
  const net::Admission admission_;
  LinkSocket socket_;
  sms::Session session_;
  std::unique_ptr<Peer> peer_;
  std::string system_id_;                // of the peer
  std::optional<BindAnswer> late_bind_;  // to be given at
  Time late_bind_at_;
  std::optional<LinkEnd> ending_;  // the session is over, for this reason
  std::size_t early_bytes_ = 0;
  std::uint64_t damaged_ = 0;  // of the session, as far as it is counted
  bool is_paused_ = false;     // until the next sweep, because the engine was busy
};

}  // namespace linepool::edge_smpp
