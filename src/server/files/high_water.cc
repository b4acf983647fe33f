#include "server/files/high_water.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>
#include <sstream>
#include <system_error>

#include "base/log/log.h"
#include "core/queries/reports/since.h"
#include "server/files/data_directory.h"
#include "server/files/durable_file.h"

namespace linepool::server {
namespace {

constexpr mode_t kMode = 0600;

// The newest ids of one database.
struct Mark {
  std::string log;  // which database: the name of its event log
  std::int64_t lease = 0;
  std::int64_t message = 0;
  std::int64_t transfer = 0;

  [[nodiscard]] std::string text() const {
    return fmt::format("{} {} {} {}\n", log, lease, message, transfer);
  }
  [[nodiscard]] std::string words() const {
    return fmt::format("order {}, SMS {} and transfer {}", lease, message, transfer);
  }
  [[nodiscard]] bool ends_before(const Mark& other) const {
    return lease < other.lease || message < other.message || transfer < other.transfer;
  }
};

Mark mark_of(const store::Tx& tx) {
  const auto leases = [&](LeaseId after, std::size_t max) { return tx.leases().list(after, max); };
  const auto transfers = [&](TransferId after, std::size_t max) {
    return tx.transfers().list(std::nullopt, after, max);
  };
  Mark mark;
  mark.log = tx.events().log();
  mark.lease = core::before_time<LeaseId>(kForever, leases, [](const Lease& lease) {
                 return lease.created_at;
               }).value;
  mark.transfer = core::before_time<TransferId>(kForever, transfers, [](const Transfer& one) {
                    return one.at;
                  }).value;
  const auto newest = tx.messages().newest(MessageId{}, 1);
  if (!newest.empty()) mark.message = newest.front().id.value;
  return mark;
}

// Nothing if the text is not a mark: a machine that lost its power may leave an empty file.
std::optional<Mark> mark_in(const std::string& text) {
  std::istringstream words(text);
  Mark mark;
  words >> mark.log >> mark.lease >> mark.message >> mark.transfer;
  return words ? std::optional(mark) : std::nullopt;
}

}  // namespace

HighWater::HighWater(std::filesystem::path file, const store::Tx& tx) : file_(std::move(file)) {
  const std::optional<std::string> text = read_secret(file_);
  const std::optional<Mark> before = text ? mark_in(*text) : std::nullopt;
  if (!before) return;
  const Mark now = mark_of(tx);
  if (before->log != now.log || !now.ends_before(*before)) return;
  throw StartFailure(fmt::format(
      "The database in {} has lost what was acknowledged: it ends with {}, but there were {}. Its "
      "write-ahead log (linepool.db-wal) was probably removed. Put it back, or restore a backup; "
      "to "
      "go on without what is lost, remove {}.",
      file_.parent_path().string(), now.words(), before->words(), file_.string()));
}

void HighWater::note(const store::Tx& tx) {
  const std::string text = mark_of(tx).text();
  const std::lock_guard lock(mutex_);
  if (text == noted_) return;
  try {
    write_durably(file_, text, kMode);
    noted_ = text;
  } catch (const std::system_error& failure) {
    log_line(LogLevel::kWarning, "high_water_not_noted", {{"reason", failure.what()}});
  }
}

}  // namespace linepool::server
