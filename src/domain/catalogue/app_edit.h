// Changes a few lines of apps.toml and leaves all others, comments included, as they are.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/result.h"
#include "domain/catalogue/catalogue.h"

namespace linepool {

// What is not set stays as it is.
struct AppEdit {
  std::optional<bool> enabled;
  std::optional<Money> price;  // in every tier
  // In single countries; nothing: the tier's price again.
  std::map<CountryId, std::optional<Money>> price_in;

  [[nodiscard]] bool is_empty() const { return !enabled && !price && price_in.empty(); }
};

// The text of files.apps with the edit made to the app of that id. `catalogue` is what the files
// say; the result is to be loaded before it is used. Refusals: kUnknownApp; kConflict if the file
// does not give the app a table of its own, one key a line.
Result<std::string> edit_app(const CatalogueFile& apps, const Catalogue& catalogue, AppId app,
                             const AppEdit& edit);

}  // namespace linepool
