// The server's backups, as far as the admin API knows them: a few bytes that are ready when
// somebody asks for the second time.
#pragma once

#include <string>

#include "api/admin/backup_desk.h"
#include "base/clock.h"

namespace linepool::scenarios {

class BackupInMemory final : public api::admin::BackupDesk {
 public:
  explicit BackupInMemory(const Clock& clock) : clock_(clock) {}

  [[nodiscard]] Result<api::admin::BackupState> begin() override {
    if (state_.stage == Stage::kCopying) {
      return Refusal(Error::kConflict, "A backup is being made; one can be made at a time.");
    }
    state_ = {};
    state_.stage = Stage::kCopying;
    state_.created_at = clock_.now();
    return state_;
  }
  [[nodiscard]] api::admin::BackupState state() override {
    const api::admin::BackupState now = state_;
    if (state_.stage == Stage::kCopying) {
      state_.stage = Stage::kReady;
      state_.bytes = static_cast<std::int64_t>(content_.size());
      state_.sha256 = std::string(64, 'a');
    }
    return now;
  }
  [[nodiscard]] Result<std::string> read(std::int64_t offset, std::int64_t max) override {
    if (state_.stage != Stage::kReady) {
      return Refusal(Error::kNotFound, "There is no backup that is ready.");
    }
    const auto begin = static_cast<std::size_t>(offset);
    return begin < content_.size() ? content_.substr(begin, static_cast<std::size_t>(max))
                                   : std::string();
  }
  [[nodiscard]] Status remove() override {
    if (state_.stage == Stage::kCopying) {
      return Refusal(Error::kConflict, "The backup is being made; remove it when it is ready.");
    }
    state_ = {};
    return Nothing{};
  }

 private:
  using Stage = api::admin::BackupState::Stage;

  const Clock& clock_;
  const std::string content_ = "0123456789";
  api::admin::BackupState state_;
};

}  // namespace linepool::scenarios
