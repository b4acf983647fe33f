// The directory of the catalogue's files: what the operator edits, and what SIGHUP and the admin
// API read and write.
#pragma once

#include <filesystem>
#include <mutex>

#include "api/admin/catalogue_folder.h"
#include "base/result.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::server {

// The files that were built into this program.
CatalogueFiles packaged_catalogue();

class CatalogueDirectory final : public api::admin::CatalogueFolder {
 public:
  // Makes the directory if it is missing and writes into it the packaged files that it lacks;
  // existing files stay as they are. Throws StartFailure.
  explicit CatalogueDirectory(std::filesystem::path path);

  // Throws StoreFailure for a file that is missing, unreadable or absurdly long.
  [[nodiscard]] CatalogueFiles read() const override;
  [[nodiscard]] Status replace(const CatalogueFiles& files) override;

 private:
  const std::filesystem::path path_;
  mutable std::mutex mutex_;  // a reader sees all files of one replace(), or none
};

}  // namespace linepool::server
