// The catalogue of every run: as the server reads it and as the auditor keeps it.
#include "base/check.h"
#include "world.h"

namespace linepool::sim {
namespace {

constexpr const char* kCountries = R"(
[[country]]
id = 1
name = "Northland"
iso2 = "NL"
dial_code = "31"
tier = "a"

[[country]]
id = 2
name = "Southland"
iso2 = "SE"
dial_code = "46"
tier = "b"
)";

// Gamma has no price in tier b; Epsilon is not enabled.
constexpr const char* kApps = R"(
[[app]]
id = 1
name = "Alpha"
code = "aa"
category = "other"
senders = ["Alpha"]
patterns = ["alpha"]
price = {a = "0.50", b = "0.25"}
enabled = true

[[app]]
id = 2
name = "Beta"
code = "bb"
category = "other"
senders = ["Beta"]
price = {a = "0.0001", b = "1.00"}
enabled = true

[[app]]
id = 3
name = "Gamma"
code = "cc"
category = "other"
patterns = ["gamma"]
price = {a = "2.00"}
enabled = true

[[app]]
id = 4
name = "Anyother"
code = "ot"
category = "other"
price = {a = "0.10", b = "0.10"}
enabled = true

[[app]]
id = 5
name = "Epsilon"
code = "ee"
category = "other"
senders = ["Epsilon"]
price = {a = "0.10", b = "0.10"}
enabled = false

[[app]]
id = 7
name = "Rent Alpha Beta"
code = "rab"
category = "other"
bundle = ["Alpha"]
price = {a = "0.20"}
rent = {a = "1.50", b = "0.75"}
rent_days = 7
enabled = true

[[app]]
id = 8
name = "Rent Full"
code = "full"
category = "other"
rent = {a = "3.00"}
rent_days = 30
enabled = true
)";

}  // namespace

PlainCatalogue plain_catalogue() {
  PlainCatalogue plain;
  plain.apps = {{AppId{1}, "Alpha", "alpha"},
                {AppId{2}, "Beta", ""},
                {AppId{3}, "", "gamma"},
                {AppId{4}, "", ""},
                {AppId{5}, "Epsilon", ""},
                {AppId{7}, "Alpha", "alpha"},
                {AppId{8}, "", ""}};
  plain.rentals = {{{CountryId{1}, AppId{7}}, {Money::from_units(15000), 7}},
                   {{CountryId{2}, AppId{7}}, {Money::from_units(7500), 7}},
                   {{CountryId{1}, AppId{8}}, {Money::from_units(30000), 30}}};
  plain.prices = {{{CountryId{1}, AppId{1}}, Money::from_units(5000)},
                  {{CountryId{2}, AppId{1}}, Money::from_units(2500)},
                  {{CountryId{1}, AppId{2}}, Money::from_units(1)},
                  {{CountryId{2}, AppId{2}}, Money::from_units(10000)},
                  {{CountryId{1}, AppId{3}}, Money::from_units(20000)},
                  {{CountryId{1}, AppId{7}}, Money::from_units(2000)},
                  {{CountryId{1}, AppId{4}}, Money::from_units(1000)},
                  {{CountryId{2}, AppId{4}}, Money::from_units(1000)}};
  plain.priced = {{AppId{1}, 0}, {AppId{2}, 0}, {AppId{3}, 0},   {AppId{4}, 0},
                  {AppId{5}, 0}, {AppId{7}, 0}, {AppId{7}, 168}, {AppId{8}, 720}};
  return plain;
}

std::shared_ptr<const Catalogue> real_catalogue() {
  static const std::shared_ptr<const Catalogue> catalogue = [] {
    CatalogueFiles files;
    files.countries = {"countries.toml", kCountries};
    files.apps = {"apps.toml", kApps};
    files.deny = {"deny.toml", ""};
    Result<Catalogue> loaded = Catalogue::load(files, OfferPolicy::kEnabledOnly);
    CHECK(loaded.ok(), loaded.ok() ? "" : loaded.refusal().sentence());
    return std::make_shared<const Catalogue>(std::move(loaded).value());
  }();
  return catalogue;
}

}  // namespace linepool::sim
