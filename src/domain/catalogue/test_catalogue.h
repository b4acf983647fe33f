// Shared by the catalogue's tests: loading strings as its files, and breaking good files.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "domain/catalogue/catalogue.h"

namespace linepool {

inline CatalogueFiles catalogue_files(std::string_view countries, std::string_view apps,
                                      std::string_view deny) {
  return {{"countries.toml", std::string(countries)},
          {"apps.toml", std::string(apps)},
          {"deny.toml", std::string(deny)}};
}

// The catalogue of valid files.
inline Catalogue loaded(OfferPolicy policy, const CatalogueFiles& from) {
  Result<Catalogue> catalogue = Catalogue::load(from, policy);
  EXPECT_TRUE(catalogue.ok()) << (catalogue.ok() ? "" : catalogue.refusal().detail);
  return std::move(catalogue).value();
}

// The error report for bad files.
inline std::string refused(const CatalogueFiles& from) {
  const Result<Catalogue> catalogue = Catalogue::load(from, OfferPolicy::kAll);
  if (catalogue.ok()) return "(not refused)";
  EXPECT_EQ(catalogue.error(), Error::kInvalidParameter);
  return catalogue.refusal().detail;
}

// Replaces the first `from` in a good file by `to`.
inline std::string edited(std::string_view text, std::string_view from, std::string_view to) {
  std::string result(text);
  const std::size_t at = result.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return result.replace(at, from.size(), to);
}

// An edit of a good file, and the problem that is then reported.
struct Fault {
  std::string from, to, problem;
};

}  // namespace linepool
