#include "server/files/check.h"

#include <fmt/format.h>

#include <vector>

#include "core/queries/verify_ledger.h"
#include "domain/catalogue/no_app_enabled.h"
#include "server/files/catalogue_directory.h"
#include "server/files/data_directory.h"
#include "store_sqlite/check.h"
#include "store_sqlite/files/file_lock.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

CheckReport check(const fs::path& data_dir) {
  const fs::path file = data_dir / "linepool.db";
  if (!fs::exists(file)) throw StartFailure(fmt::format("{} does not exist.", file.string()));
  const store_sqlite::FileLock lock((data_dir / "linepool.lock").string());
  store_sqlite::DatabaseCheck database(file.string());
  std::vector<std::string> faults = database.faults();
  CheckReport report;
  if (faults.empty()) {
    report.text = fmt::format("{}: every page, index and reference is sound; schema version {}.\n",
                              file.string(), database.schema_version());
  }
  if (faults.empty() && database.is_of_newest_schema()) {
    const core::LedgerProof proof = core::verify_ledger(database.tx());
    for (const std::string& problem : proof.problems) faults.push_back("ledger: " + problem);
    if (proof.ok()) {
      report.text += fmt::format("The ledger is sound: {} accounts, {} transfers.\n",
                                 proof.accounts, proof.transfers);
    }
  } else if (faults.empty()) {
    report.text +=
        "It is of an older Linepool: the next start migrates it. The ledger was not looked at.\n";
  }
  for (const std::string& fault : faults) {
    report.text += fmt::format("{}: {}\n", file.string(), fault);
  }
  report.is_sound = faults.empty();
  return report;
}

}  // namespace

CheckReport check_data(const fs::path& data_dir) {
  try {
    return check(data_dir);
  } catch (const store::StoreFailure& failure) {
    throw StartFailure(std::string(failure.what()) + ".");
  }
}

std::string check_catalogue(const fs::path& directory, OfferPolicy policy) {
  if (!fs::exists(directory / "apps.toml")) return "";
  try {
    const Result<Catalogue> loaded = Catalogue::load(catalogue_files_in(directory), policy);
    if (!loaded) return "The catalogue cannot be used: " + loaded.refusal().sentence() + "\n";
    const std::size_t offered = loaded->count_offered();
    if (offered == 0) return fmt::format("The catalogue is sound, but {}\n", kNoAppEnabled);
    return fmt::format("The catalogue is sound: {} of {} apps are offered.\n", offered,
                       loaded->apps().size());
  } catch (const store::StoreFailure& failure) {
    return std::string("The catalogue cannot be used: ") + failure.what() + "\n";
  }
}

}  // namespace linepool::server
