// One connection to an SMSC: the socket around an SMPP session that binds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "base/time.h"
#include "edge_smpp/client/smpp_client.h"
#include "edge_smpp/link_socket.h"
#include "net/event_loop.h"
#include "net/stream.h"
#include "sms/session/session.h"

namespace linepool::edge_smpp {

// A message whose answer has not left.
struct Unheard {
  Digest print{};
  std::optional<std::uint64_t> ticket;  // nothing: it is stored
};

struct Ending {
  std::uint32_t refused = 0;  // the status of the bind's answer
  std::string why = {};
  std::vector<Unheard> unheard = {};
};

// What the links of a client share; everything on the loop's thread.
struct ClientHost {
  // Told what becomes of a link. It may not destroy it.
  class Owner {
   public:
    virtual ~Owner() = default;
    virtual void on_bound(net::ConnectionId id) = 0;
    // The status to answer with at once; nothing if the answer comes later.
    virtual std::optional<std::uint32_t> on_message(net::ConnectionId id, const sms::Action& action,
                                                    const Digest& print) = 0;
    // The last call about a link, which is about to go.
    virtual void on_ended(net::ConnectionId id, const Ending& ending) = 0;
  };

  net::EventLoop& loop;
  Owner& owner;
  const ClientOptions& options;
  std::shared_ptr<Mailbox> mailbox;
  // A buffer that all links use in turn to receive.
  std::vector<char> room = std::vector<char>(64 * 1024);
};

class SessionLink final : public net::Connection {
 public:
  SessionLink(ClientHost& host, net::ConnectionId id, net::Stream stream, const Smsc& smsc,
              sms::Command bind_as);

  void on_ready(net::Readiness readiness) override;
  void sweep() override;
  void drain() override { say_goodbye(); }
  void abort() override { die("the server ended"); }

  // Answers a message; call go_on() after the last of several.
  void take_answer(const LateAnswer& answer);
  // Writes, reads and ends as far as it can now. It may destroy the link.
  void go_on();
  // Takes nothing more, answers what has come, and unbinds then: many SMSCs are gone with our
  // unbind, and would send again what they had no answer to. It may destroy the link.
  void say_goodbye();

  [[nodiscard]] std::size_t unanswered() const { return session_.unanswered(); }

 private:
  void act(sms::Actions actions);
  void take_close(const sms::Action& action);
  // False if the connection is broken.
  [[nodiscard]] bool shake_hands();
  [[nodiscard]] bool read();
  [[nodiscard]] bool write();
  [[nodiscard]] bool may_read() const;
  void take_message(const sms::Action& action);
  void answer(std::uint64_t ticket, std::uint32_t status, const Digest& print);
  // Once nothing waits for an answer any more.
  void unbind_if_answered();
  void die(const std::string& why);
  [[nodiscard]] std::string why_broken() const;

  // Of a message that is stored.
  struct Answer {
    std::uint64_t end = 0;  // of its bytes in the output
    Digest print{};
  };

  ClientHost& host_;
  const net::ConnectionId id_;
  LinkSocket socket_;
  sms::Session session_;
  const sms::Command bind_as_;
  sms::Bind bind_;                         // until it is sent
  std::string why_;                        // the session is over, for this reason
  std::uint32_t refused_ = 0;              // the status of the bind's answer
  std::map<std::uint64_t, Digest> taken_;  // messages that wait for their answer, by ticket
  std::deque<Answer> answers_;             // that have not left, in their order
  std::uint64_t written_ = 0;              // bytes, to the socket or to wait for it
  bool is_open_ = false;                   // the bind is on its way
  bool is_leaving_ = false;
  bool has_unbound_ = false;
  bool is_paused_ = false;  // until the next sweep, because the engine was busy
};

}  // namespace linepool::edge_smpp
