// An ESME's side of SMPP: calls carriers' SMSCs, binds, and passes what they deliver to a handler.
// It knows no store. One thread for all sessions, and one that looks up names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/crypto/random.h"
#include "base/metrics.h"
#include "base/time.h"
#include "edge_smpp/handler.h"
#include "sms/pdu/command.h"

namespace linepool::edge_smpp {

// An SMSC, and how many sessions are to be held with it.
struct Smsc {
  std::string name;  // of its supplier: for logs and metrics
  std::string host;
  std::uint16_t port = 0;
  std::string system_id;
  std::string password;
  std::string system_type;
  sms::Command bind_as = sms::Command::kBindTransceiver;  // or kBindReceiver
  std::size_t binds = 1;                                  // 0: none, it is paused
  Duration enquire_after = Duration::seconds(30);
  bool has_tls = false;
  std::string ca_file;

  bool operator==(const Smsc&) const = default;
};

// How the sessions with an SMSC are doing.
struct SmscState {
  std::size_t binds_wanted = 0;
  std::size_t binds_up = 0;
  std::size_t unanswered = 0;   // messages that wait for our answer
  std::uint64_t messages = 0;   // of any kind
  std::string last_error = {};  // in words; "" if nothing is wrong
  Time next_try = {};           // since boot; not set if no session waits
};

struct ClientOptions {
  // For the connection; the answer to a bind may take as long again.
  Duration connect_within = Duration::seconds(10);
  Duration bind_within = Duration::seconds(30);
  Duration write_timeout = Duration::seconds(30);
  std::size_t window = 100;  // messages of a session that wait for our answer
  // How often deadlines are checked; each may be this much late, never early.
  Duration sweep_interval = Duration::millis(100);
};

class SmppClient {
 public:
  using Id = std::int64_t;
  // On the loop's thread. The reply is sent once the message is safe, from any thread.
  using Take = std::function<void(Id, const sms::Pdu&, Reply)>;

  // What it refers to must outlive the client. Starts nothing yet.
  SmppClient(ClientOptions options, Take take, Random& random, Metrics& metrics);
  // Stops at once whatever drain() has not.
  ~SmppClient();
  SmppClient(const SmppClient&) = delete;
  SmppClient& operator=(const SmppClient&) = delete;

  // Once. SMSCs may be set before.
  void start();
  // An SMSC is new, or has other settings: its sessions end properly, with an unbind, before others
  // begin. If nothing differs, they go on. Any thread; does not wait.
  void set(Id id, Smsc smsc);
  // Nothing if none was set. Any thread.
  [[nodiscard]] std::optional<SmscState> state(Id id) const;

  // Calls nobody any more, and says unbind to those to whom it is bound. Any thread.
  void start_drain();
  // The same, and waits until each has its answers and has agreed; whatever remains after `grace`
  // is cut off. True if nothing was. Any thread but the loop's.
  bool drain(Duration grace);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::edge_smpp
