#include "server/timers/disk_watch.h"

#include <prometheus/gauge.h>

#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "server/files/disk_space.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

}  // namespace

DiskWatch::DiskWatch(fs::path data_dir, std::int64_t min_free, core::Engine& engine,
                     Metrics& metrics)
    : data_dir_(std::move(data_dir)),
      min_free_(min_free),
      engine_(engine),
      free_(metrics.gauge("linepool_disk_free_bytes",
                          "Free space on the disk of the data directory.")),
      database_(metrics.gauge("linepool_database_bytes", "Size of the database file.")),
      wal_(metrics.gauge("linepool_wal_bytes", "Size of the database's write-ahead log.")) {
  CHECK(min_free >= 0);
}

void DiskWatch::look() {
  database_.Set(static_cast<double>(bytes_of(data_dir_ / "linepool.db")));
  wal_.Set(static_cast<double>(bytes_of(data_dir_ / "linepool.db-wal")));
  const std::optional<std::int64_t> found = free_bytes(data_dir_);
  if (!found) {
    if (!log_admits(LogLevel::kWarning, "disk_not_seen", "")) return;
    log_line(LogLevel::kWarning, "disk_not_seen",
             {{"reason", std::generic_category().message(errno)}});
    return;
  }
  const std::int64_t free = *found;
  free_.Set(static_cast<double>(free));
  const bool was_paused = engine_.is_paused();
  const bool must_pause = free < (was_paused ? min_free_ + min_free_ / 10 : min_free_);
  if (must_pause == was_paused) return;
  engine_.pause(must_pause);
  log_line(must_pause ? LogLevel::kError : LogLevel::kWarning,
           must_pause ? "disk_almost_full" : "disk_has_room_again",
           {{"free_bytes", free}, {"min_free_bytes", min_free_}});
}

}  // namespace linepool::server
