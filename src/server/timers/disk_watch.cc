#include "server/timers/disk_watch.h"

#include <prometheus/gauge.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

constexpr int kTicksPerLook = 10;

double size_of(const fs::path& file) {
  std::error_code none;
  const auto size = fs::file_size(file, none);
  return none ? 0 : static_cast<double>(size);
}

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

void DiskWatch::tick() {
  if (ticks_++ % kTicksPerLook == 0) look();
}

void DiskWatch::look() {
  database_.Set(size_of(data_dir_ / "linepool.db"));
  wal_.Set(size_of(data_dir_ / "linepool.db-wal"));
  struct statvfs disk {};
  if (::statvfs(data_dir_.c_str(), &disk) != 0) {
    if (!log_admits(LogLevel::kWarning, "disk_not_seen", "")) return;
    log_line(LogLevel::kWarning, "disk_not_seen",
             {{"reason", std::generic_category().message(errno)}});
    return;
  }
  const auto free = static_cast<std::int64_t>(disk.f_bavail * disk.f_frsize);
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
