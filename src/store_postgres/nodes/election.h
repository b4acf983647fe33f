// Which of several nodes on one database leads. Only for finding and electing: that nobody else
// writes is the fence's matter (write_side.h), and does not rest on anything here.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "base/time.h"
#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

// What a node says of itself.
struct NodeCard {
  std::string id;
  std::string url;
  std::string version;
  // Of the secret that signs tokens: nodes with different ones would refuse each other's.
  Digest secret{};
};

// What is written of the leader.
struct LeaderRow {
  std::int64_t epoch = 0;
  std::string node;  // "" before the first
  std::string url;
  std::string version;
  bool has_our_secret = false;
  Time now;  // by the database's clock, when it answered
};

// A node that was heard of within a day.
struct NodeSeen {
  std::string id;
  std::string url;
  std::string version;
  std::int64_t epoch = 0;  // with which it led when it was heard of; 0: it stood by
  Time at;                 // by the database's clock
};

// Used by one thread at a time, on a session of its own, which is made when it is needed: after a
// failure the next call connects anew. Every call but the constructor may throw StoreFailure.
class Election {
 public:
  // How long who leads need not be heard of, by the database's clock, before another may.
  static constexpr Duration kLease = Duration::seconds(2);

  Election(std::string url, NodeCard self, Duration lease = kLease);

  // Makes the tables that an election needs in a database that has none. An older Linepool may be
  // using it, or nobody: throws StoreFailure, after some seconds, if somebody is.
  void prepare();

  // Leads from now on, if nobody does: the lease has run out, or the leader's session is gone.
  // True if so. Otherwise leader() is who does. Throws StoreFailure if the schema is newer than
  // this program.
  [[nodiscard]] bool try_to_lead();
  // Leads for another lease. False if another node has been elected.
  [[nodiscard]] bool renew();
  // Whether its session is there, as far as is known without asking: without one, another node may
  // lead at once.
  [[nodiscard]] bool is_connected();
  // Lets others lead, unless another does already.
  void give_up();

  // As of the last try_to_lead().
  [[nodiscard]] const LeaderRow& leader() const { return leader_; }
  // As of the last renew(), by id; at most kMaxNodes. One is this node.
  static constexpr std::int64_t kMaxNodes = 100;
  [[nodiscard]] const std::vector<NodeSeen>& nodes() const { return nodes_; }
  // With which this node was elected; 0 before.
  [[nodiscard]] std::int64_t epoch() const { return epoch_; }

 private:
  Session& session();
  // Runs call(session), and drops the session if it fails.
  template <class Call>
  auto on_session(const Call& call);
  void note_self(Session& session);

  const std::string url_;
  const NodeCard self_;
  const Duration lease_;
  std::unique_ptr<Session> session_;
  LeaderRow leader_;
  std::vector<NodeSeen> nodes_;
  std::int64_t epoch_ = 0;
};

}  // namespace linepool::store_postgres
