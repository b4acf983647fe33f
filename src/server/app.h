// linepoold, assembled: the composition root. Members are in the order in which they are made, from
// the store up to the sockets.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "server/config/config.h"

namespace linepool::server {

class Leadership;

class App {
 public:
  // Makes the data directory, opens the store, loads the catalogue, rebuilds the live view. Throws
  // StartFailure or StoreFailure with a sentence for the operator. Signals that threads must ignore
  // have to be blocked before this.
  // `leadership` is this node's on PostgreSQL, and outlives the App; null on SQLite.
  explicit App(const Config& config, const Leadership* leadership = nullptr);
  // Stops it, unless stop() has already.
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Serves from now on. Throws StartFailure if the address cannot be bound.
  void start();
  // Where it serves: "http://127.0.0.1:8080", with the port that was actually bound.
  [[nodiscard]] std::string url() const;

  // What to tell whoever started it, in lines: where it serves, and where else what.
  [[nodiscard]] std::string greeting() const;

  // Reads the catalogue files and the TLS files again. If one of the two has faults, what was read
  // before stays in force and the log says why.
  void reload();

  // Accepts no new work, finishes what is in flight, and closes the store. Call it once.
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace linepool::server
