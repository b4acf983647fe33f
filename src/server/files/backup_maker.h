// Makes backups while the server works: on a thread of its own, into a file of the data directory
// that the admin API serves. A backup that this class calls ready has been read again and proven.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

#include "api/admin/backup_desk.h"
#include "base/clock.h"
#include "server/files/catalogue_directory.h"

namespace linepool::server {

class BackupMaker final : public api::admin::BackupDesk {
 public:
  struct Places {
    std::filesystem::path data_dir;
    std::filesystem::path admin_token;  // the file
    std::int64_t min_free = 0;          // bytes that stay free on the disk of the data directory
    bool is_on_postgres = false;        // there is no database file to copy
  };

  // Removes what an earlier process has left.
  BackupMaker(Places places, const CatalogueDirectory& catalogue, const Clock& clock);
  ~BackupMaker() override;
  BackupMaker(const BackupMaker&) = delete;
  BackupMaker& operator=(const BackupMaker&) = delete;

  // Gives up the backup that is being made, removes it, and refuses others from now on. Before the
  // store is closed.
  void stop();

  [[nodiscard]] Result<api::admin::BackupState> begin() override;
  [[nodiscard]] api::admin::BackupState state() override;
  [[nodiscard]] Result<std::string> read(std::int64_t offset, std::int64_t max) override;
  [[nodiscard]] Status remove() override;

 private:
  using Stage = api::admin::BackupState::Stage;

  [[nodiscard]] bool is_under_way() const;
  [[nodiscard]] Status check_room() const;
  [[nodiscard]] bool goes_on();
  void run();
  std::string make();
  void prove();
  std::string sum_of_file();
  void enter(Stage stage);
  void end(Stage stage, const std::string& sha256, const std::string& error);

  const Places places_;
  const std::filesystem::path file_;
  const CatalogueDirectory& catalogue_;
  const Clock& clock_;
  std::atomic<bool> stopping_ = false;
  std::atomic<bool> out_of_room_ = false;
  std::mutex mutex_;
  api::admin::BackupState state_;  // guarded, as is what `file_` names once it is ready
  std::thread thread_;             // guarded
};

}  // namespace linepool::server
