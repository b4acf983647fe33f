// This process as one of several nodes on one PostgreSQL database: it stands by until it leads.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/metrics.h"
#include "base/time.h"
#include "server/config/config.h"
#include "server/node/leadership.h"
#include "server/node/standby.h"
#include "store_postgres/nodes/election.h"
#include "store_sqlite/files/file_lock.h"

namespace linepool::server {

// How a node is named to people and to other nodes: node.id and node.url, or what this machine's
// name and server.listen make of them.
std::string node_id(const Config& config);
std::string node_url(const Config& config);

// Sets the metrics of a node: whether it leads, and the epoch of who does. 0 on SQLite.
void note_leader(Metrics& metrics, bool leads, std::int64_t epoch);

class Node {
 public:
  // Takes the data directory and connects to the database. Throws StartFailure or StoreFailure.
  explicit Node(const Config& config);

  // Looks who leads, and leads if nobody does. Call it until it returns true, every kLookEvery. The
  // first call takes a second if another node leads, which may just be ending; then, and when its
  // settings are wrong, it throws StartFailure or StoreFailure. Later failures are logged, and
  // what /readyz says.
  [[nodiscard]] bool try_to_lead();
  static constexpr Duration kLookEvery = Duration::millis(250);

  // Where it stands by, "standing by on http://127.0.0.1:8080"; "" unless it does.
  [[nodiscard]] std::string greeting() const;
  void reload();
  // The settings to serve with: those of the addresses that it stood by on.
  [[nodiscard]] Config config() const;
  [[nodiscard]] Leadership& leadership() { return *leadership_; }
  // Frees the addresses that it stood by on, if it did.
  void end_standby();

 private:
  [[nodiscard]] bool look();
  void stand_by();
  void check_leader() const;
  void compare_clocks() const;
  void note_reason(const std::string& reason, const std::string& detail);

  const Config config_;
  store_sqlite::FileLock lock_;
  Metrics metrics_;  // of the standby
  store_postgres::Election election_;
  std::optional<Leadership> leadership_;
  std::string detail_;  // of what was logged last
  std::optional<Standby> standby_;
};

}  // namespace linepool::server
