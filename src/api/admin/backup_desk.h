// Where backups are made: by a thread of the server, in memory in tests. There is one backup at a
// time, until it is removed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace linepool::api::admin {

struct BackupState {
  enum class Stage : std::uint8_t { kNone, kCopying, kVerifying, kReady, kFailed };

  Stage stage = Stage::kNone;
  Time created_at;         // when it was begun; unless kNone
  std::int64_t bytes = 0;  // written so far; of the whole once it is ready
  std::string sha256;      // of the whole, in hexadecimal, once it is ready
  std::string error;       // a sentence, if it failed
};

constexpr std::string_view name(BackupState::Stage stage) {
  using enum BackupState::Stage;
  switch (stage) {
    case kNone: return "none";
    case kCopying: return "copying";
    case kVerifying: return "verifying";
    case kReady: return "ready";
    case kFailed: return "failed";
  }
  return "";
}

// Any thread. Everything blocks on the disk: not for a loop's thread.
class BackupDesk {
 public:
  // Of one read.
  static constexpr std::int64_t kMaxReadBytes = std::int64_t{4} << 20;

  virtual ~BackupDesk() = default;
  // Begins a backup in place of the one there was. Refuses while one is being made (kConflict), and
  // if the disk has too little room for it (kTryLater).
  [[nodiscard]] virtual Result<BackupState> begin() = 0;
  [[nodiscard]] virtual BackupState state() = 0;
  // `max` bytes of a ready backup, fewer at its end, none behind it. Refuses if there is none
  // (kNotFound), or if the disk fails (kTryLater).
  [[nodiscard]] virtual Result<std::string> read(std::int64_t offset, std::int64_t max) = 0;
  // Removes the backup, if there is one. Refuses while one is being made (kConflict).
  [[nodiscard]] virtual Status remove() = 0;
};

}  // namespace linepool::api::admin
