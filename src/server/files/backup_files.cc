#include "server/files/backup_files.h"

#include <array>
#include <string>
#include <utility>

#include "server/files/data_directory.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kSecretMode = 0600;
constexpr mode_t kTextMode = 0644;

constexpr std::string_view kAdminToken = "admin.token";

constexpr std::array<std::pair<std::string_view, mode_t>, 8> kFiles{{
    {kAdminToken, kSecretMode},
    {kSigningSecret, kSecretMode},
    {"sandbox.key", kSecretMode},
    {"sandbox.clock", kSecretMode},
    {"sandbox.smpp", kSecretMode},
    {"catalogue/countries.toml", kTextMode},
    {"catalogue/apps.toml", kTextMode},
    {"catalogue/deny.toml", kTextMode},
}};

}  // namespace

std::optional<mode_t> mode_of_backed_up(std::string_view name) {
  for (const auto& [known, mode] : kFiles) {
    if (known == name) return mode;
  }
  return std::nullopt;
}

std::vector<store_sqlite::BackupFile> files_to_back_up(const fs::path& data_dir,
                                                       const fs::path& admin_token,
                                                       const CatalogueDirectory& catalogue) {
  std::vector<store_sqlite::BackupFile> files;
  for (const auto& [name, mode] : kFiles) {
    if (mode != kSecretMode) continue;
    const fs::path path = name == kAdminToken ? admin_token : data_dir / name;
    std::optional<std::string> secret = read_secret(path);
    if (secret) files.push_back({std::string(name), *std::move(secret)});
  }
  CatalogueFiles texts = catalogue.read();
  files.push_back({"catalogue/countries.toml", std::move(texts.countries.text)});
  files.push_back({"catalogue/apps.toml", std::move(texts.apps.text)});
  files.push_back({"catalogue/deny.toml", std::move(texts.deny.text)});
  return files;
}

}  // namespace linepool::server
