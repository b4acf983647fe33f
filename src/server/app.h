// linepoold, put together: the composition root. The members stand in the order in which they are
// made, from the store up to the sockets.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "server/config/config.h"

namespace linepool::server {

class App {
 public:
  // Makes the data directory, opens the store, loads the catalogue, rebuilds the live view. Throws
  // StartFailure or StoreFailure with a sentence for the operator. Threads that are to ignore
  // signals must be told so before.
  explicit App(const Config& config);
  // Stops, if stop() has not.
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Serves from now on. Throws StartFailure when the address cannot be bound.
  void start();
  // Where it serves: "http://127.0.0.1:8080", with the port that was bound.
  [[nodiscard]] std::string url() const;

  // Reads the catalogue files again. When they are in error, the old catalogue stays in force and
  // the log says why.
  void reload_catalogue();

  // Takes no new work, finishes what is in flight, and closes the store. Once.
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace linepool::server
