// One connection of a carrier: the socket around an SMPP session, which sends what a queue has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/time.h"
#include "carrier/account/account.h"
#include "carrier/play/queue.h"
#include "net/event_loop.h"
#include "net/output_buffer.h"
#include "net/unique_fd.h"
#include "sms/session/session.h"

namespace linepool::carrier {

// How a link ended.
struct LinkEnd {
  bool was_bound = false;
  bool on_purpose = false;         // a fault, or a good-bye of ours
  std::uint32_t refused_bind = 0;  // the status, as gateway
  std::string why;                 // for people
};

struct LinkSettings {
  sms::SessionSettings session;
  std::size_t window = 10;                                // messages without an answer
  sms::Command bind_as = sms::Command::kBindTransceiver;  // as gateway
  // As gateway what it binds with; as SMSC what others have to, if the name is not empty.
  sms::Bind credentials;
};

class Link;

// What the links of a carrier share; everything on one thread.
struct LinkHost {
  class Owner {
   public:
    virtual ~Owner() = default;
    virtual void on_bound(const std::string& system_id) = 0;
    // Right before the link is destroyed.
    virtual void on_end(net::ConnectionId id, const LinkEnd& end) = 0;
  };

  net::EventLoop& loop;
  Owner& owner;
  const LinkSettings& settings;
  Queue& queue;
  Account& account;
  Throttle& throttle;
  // A buffer that all links use in turn to receive.
  std::vector<char> room = std::vector<char>(64 * 1024);
};

class Link final : public net::Connection {
 public:
  // Nothing more is sent while that much waits for the other side to read it.
  static constexpr std::size_t kOutputBytes = 256 * 1024;

  Link(LinkHost& host, net::ConnectionId id, net::UniqueFd socket);
  ~Link() override = default;
  Link(const Link&) = delete;
  Link& operator=(const Link&) = delete;

  void on_ready(net::Readiness readiness) override;
  void sweep() override;
  void drain() override {}
  void abort() override;

  // Ends properly, once what is on its way has its answers. It may destroy the link.
  void say_goodbye();

 private:
  enum class Ending : std::uint8_t { kNone, kAfterOutput, kNow };

  // Reads, sends and writes as much as it can now. It may destroy the link.
  void go_on();
  [[nodiscard]] bool read();   // false if the connection is broken
  [[nodiscard]] bool write();  // the same
  void send_what_is_due();
  void send(Parcel parcel);
  void begin_goodbye();
  void act(sms::Actions actions);
  void act(sms::Action& action);
  void take_bind(const sms::Pdu& pdu);
  void take_message(const sms::Action& action);
  void take_answer(const sms::Action& action);
  void take_timeout(std::uint32_t sequence);
  void take_close(const sms::Action& action);
  // As the fault does it.
  void cut(Fault fault, Ending ending);
  [[nodiscard]] bool is_smsc() const;
  void die(std::string why);

  LinkHost& host_;
  const net::ConnectionId id_;
  net::UniqueFd socket_;
  sms::Session session_;
  net::OutputBuffer output_;
  std::unordered_map<std::uint32_t, Parcel> on_their_way_;  // by sequence number
  LinkEnd end_;
  Ending ending_ = Ending::kNone;
  bool may_send_ = false;
  bool readable_ = false;
  bool peer_closed_ = false;
};

}  // namespace linepool::carrier
