#include "server/files/catalogue_directory.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <system_error>

#include "base/limits.h"
#include "server/files/data_directory.h"
#include "server/files/durable_file.h"
#include "store/tables.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kFileMode = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;

CatalogueFile read_file(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) {
    throw store::StoreFailure(fmt::format("Cannot read {}: {}.", path.string(), error.message()));
  }
  if (size > limits::kAdminBodyBytes) {
    throw store::StoreFailure(fmt::format("{} is too long for a catalogue.", path.string()));
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  // An empty file sets failbit; whether it is valid is the loader's decision.
  if (!in.is_open() || in.bad()) {
    throw store::StoreFailure(fmt::format("Cannot read {}.", path.string()));
  }
  return {path.string(), text.str()};
}

}  // namespace

CatalogueDirectory::CatalogueDirectory(fs::path path) : path_(std::move(path)) {
  make_data_directory(path_);
  const CatalogueFiles packaged = packaged_catalogue();
  try {
    for (const CatalogueFile* file : {&packaged.countries, &packaged.apps, &packaged.deny}) {
      const fs::path place = path_ / file->name;
      if (!fs::exists(place)) write_durably(place, file->text, kFileMode);
    }
  } catch (const std::system_error& failure) {
    throw StartFailure(std::string(failure.what()) + ".");
  }
}

CatalogueFiles catalogue_files_in(const fs::path& directory) {
  return {read_file(directory / "countries.toml"), read_file(directory / "apps.toml"),
          read_file(directory / "deny.toml")};
}

CatalogueFiles CatalogueDirectory::read() const {
  const std::lock_guard lock(mutex_);
  return catalogue_files_in(path_);
}

Status CatalogueDirectory::replace(const CatalogueFiles& files) {
  const std::lock_guard lock(mutex_);
  try {
    write_durably(path_ / "countries.toml", files.countries.text, kFileMode);
    write_durably(path_ / "apps.toml", files.apps.text, kFileMode);
    write_durably(path_ / "deny.toml", files.deny.text, kFileMode);
  } catch (const std::system_error& failure) {
    return Refusal(Error::kTryLater, std::string(failure.what()) + ".");
  }
  return Nothing{};
}

}  // namespace linepool::server
