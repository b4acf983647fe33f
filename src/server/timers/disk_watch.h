// Watches the disk of the data directory: before it is full, the server stops taking writes and
// goes on with everything else. A disk that is full ends the process.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/metrics.h"
#include "core/engine/engine.h"

namespace linepool::server {

class DiskWatch {
 public:
  // Below `min_free` bytes the engine is paused, until a tenth more than that is free again; 0:
  // never.
  DiskWatch(std::filesystem::path data_dir, std::int64_t min_free, core::Engine& engine,
            Metrics& metrics);

  // For once a second, by one thread.
  void look();

 private:
  const std::filesystem::path data_dir_;
  const std::int64_t min_free_;
  core::Engine& engine_;
  Gauge& free_;
  Gauge& database_;
  Gauge& wal_;
};

}  // namespace linepool::server
