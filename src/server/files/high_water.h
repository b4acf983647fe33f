// How much was stored, in a small file beside the database: a database that ends earlier has lost
// what was acknowledged, such as one whose write-ahead log was removed.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>

#include "store/store.h"

namespace linepool::server {

class HighWater {
 public:
  // Throws StartFailure if the database has less than the file says. A file about another database,
  // such as the one before a restore, says nothing.
  HighWater(std::filesystem::path file, const store::Tx& tx);

  // Writes down how much there is now, if that has changed. Any thread. A file that cannot be
  // written is logged, and knows of less.
  void note(const store::Tx& tx);

 private:
  const std::filesystem::path file_;
  std::mutex mutex_;
  std::string noted_;
};

}  // namespace linepool::server
