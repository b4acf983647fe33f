// The rows of the catalogue's files, parsed and checked but not yet indexed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/catalogue/app.h"
#include "domain/catalogue/country.h"
#include "domain/catalogue/deny_list.h"

namespace linepool {

struct CatalogueFiles;

namespace limits {

// The catalogue's limits beyond those in base/limits.h.
inline constexpr std::size_t kCatalogueFileBytes = 32 * 1024 * 1024;
inline constexpr std::size_t kCatalogueErrorsShown = 20;
inline constexpr std::size_t kAppCodeChars = 16;
inline constexpr std::size_t kAppSenders = 64;
inline constexpr std::size_t kCountryAliases = 32;
inline constexpr std::size_t kAppAliases = 32;
inline constexpr std::size_t kHandlerIds = 8;
inline constexpr std::size_t kCountryPricesPerApp = 1'000;
inline constexpr std::size_t kBundleApps = 16;
inline constexpr std::size_t kPriceTiers = 16;
inline constexpr std::size_t kTierChars = 16;
inline constexpr std::size_t kLinkBytes = 512;
inline constexpr std::size_t kDenyRules = 100;
// Of all patterns together, compiled: 32 MiB.
inline constexpr std::size_t kPatternInstructions = 2 * 1024 * 1024;
inline constexpr std::int64_t kCatalogueIdMax = 1'000'000'000;

}  // namespace limits

// The allowed values of an app's `category`: a closed list, because the deny list uses categories
// and a misspelt one would slip past it.
const std::vector<std::string_view>& app_categories();

struct CatalogueRows {
  std::vector<std::string> tiers;  // sorted, as used by the countries
  std::vector<Country> countries;  // in the order of the file
  std::vector<App> apps;
  std::vector<DenyRule> deny_rules;
};

// Parses and checks everything; see Catalogue::load for the form of the refusal.
Result<CatalogueRows> read_catalogue(const CatalogueFiles& files);

}  // namespace linepool
