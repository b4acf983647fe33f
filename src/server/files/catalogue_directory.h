// The directory with the catalogue's files, which the operator edits, and which SIGHUP and the
// admin API read and write.
#pragma once

#include <filesystem>
#include <mutex>

#include "api/admin/catalogue_folder.h"
#include "base/result.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::server {

// The files built into this program.
CatalogueFiles packaged_catalogue();

// As CatalogueDirectory::read().
CatalogueFiles catalogue_files_in(const std::filesystem::path& directory);

class CatalogueDirectory final : public api::admin::CatalogueFolder {
 public:
  // Makes the directory if it is missing, and adds the packaged files that it lacks; existing files
  // stay as they are. Throws StartFailure.
  explicit CatalogueDirectory(std::filesystem::path path);

  // Throws StoreFailure if a file is missing, unreadable or absurdly long.
  [[nodiscard]] CatalogueFiles read() const override;
  [[nodiscard]] Status replace(const CatalogueFiles& files) override;

 private:
  const std::filesystem::path path_;
  mutable std::mutex mutex_;  // a reader sees all files of one replace(), or none
};

}  // namespace linepool::server
