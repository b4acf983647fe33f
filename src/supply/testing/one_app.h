// A catalogue of one country and one app, for tests of ways in.
#pragma once

#include <memory>
#include <utility>

#include "base/check.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::supply_testing {

inline std::shared_ptr<const Catalogue> catalogue() {
  constexpr const char* kCountries =
      "[[country]]\nid = 7\nname = \"Malaysia\"\niso2 = \"MY\"\ndial_code = \"60\"\n"
      "tier = \"a\"\n";
  constexpr const char* kApps =
      "[[app]]\nid = 2551\nname = \"Google\"\ncode = \"go\"\ncategory = \"cloud\"\n"
      "senders = [\"Google\"]\nprice = {a = \"0.50\"}\nenabled = true\n"
      "updated = 2026-08-01T10:00:00Z\n";
  Result<Catalogue> loaded = Catalogue::load(
      {{"countries.toml", kCountries}, {"apps.toml", kApps}, {"deny.toml", ""}}, OfferPolicy::kAll);
  CHECK(loaded.ok(), loaded.ok() ? "" : loaded.refusal().sentence());
  return std::make_shared<const Catalogue>(std::move(loaded).value());
}

}  // namespace linepool::supply_testing
