#include "domain/catalogue/catalogue.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "domain/catalogue/fold.h"
#include "domain/catalogue/rows.h"
#include "domain/patterns/sender.h"

namespace linepool {
namespace {

constexpr std::int32_t kHoursPerDay = 24;

using NameBuffer = std::array<char, limits::kNameBytes>;

std::string_view without_digits(std::string_view name) {
  while (!name.empty() && name.back() >= '0' && name.back() <= '9') name.remove_suffix(1);
  return name;
}

std::string folded_name(std::string_view name) {
  NameBuffer buffer{};
  const std::optional<std::string_view> folded = fold_case(name, buffer);
  CHECK(folded.has_value(), "the reader bounds every name");
  return std::string(*folded);
}

// The row with that name in an index keyed by folded names.
template <class Index, class Row>
const Row* find_row(const Index& index, const std::vector<Row>& rows, std::string_view name) {
  NameBuffer buffer{};
  const std::optional<std::string_view> folded = fold_case(name, buffer);
  if (!folded) return nullptr;  // longer than any name
  const auto found = index.find(*folded);
  return found == index.end() ? nullptr : &rows[found->second];
}

template <class Index, class Row, class RowId>
const Row* find_row_by_id(const Index& index, const std::vector<Row>& rows, RowId id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &rows[found->second];
}

template <class Index>
void add_name(Index& index, std::string_view name, std::size_t row) {
  CHECK(index.emplace(folded_name(name), row).second, "the reader refuses duplicate names");
}

}  // namespace

Result<Catalogue> Catalogue::load(const CatalogueFiles& files, OfferPolicy policy) {
  Result<CatalogueRows> read = read_catalogue(files);
  if (!read) return read.refusal();
  CatalogueRows rows = std::move(read).value();
  Catalogue catalogue;
  catalogue.tiers_ = std::move(rows.tiers);
  catalogue.countries_ = std::move(rows.countries);
  catalogue.apps_ = std::move(rows.apps);
  catalogue.deny_list_ = DenyList(std::move(rows.deny_rules));
  for (App& app : catalogue.apps_) {
    const DenyRule* rule = catalogue.deny_list_.denies(app);
    if (rule != nullptr) app.denied_by = rule->name;
  }
  catalogue.build_indexes();
  for (App& app : catalogue.apps_) {
    // An app that is denied alone is denied in a bundle, too.
    for (const AppId part : app.bundled) {
      const App* member = catalogue.find_app(part);
      CHECK(member != nullptr, "a bundle is made of apps of the file");
      if (app.denied_by.empty()) app.denied_by = member->denied_by;
    }
    const bool enabled = app.enabled || policy == OfferPolicy::kAll;
    app.offered = app.denied_by.empty() && enabled;
  }
  return catalogue;
}

void Catalogue::build_indexes() {
  std::sort(countries_.begin(), countries_.end(),
            [](const Country& a, const Country& b) { return a.id < b.id; });
  for (std::size_t i = 0; i < countries_.size(); ++i) {
    const Country& country = countries_[i];
    const auto tier = std::lower_bound(tiers_.begin(), tiers_.end(), country.tier);
    CHECK(tier != tiers_.end() && *tier == country.tier, "the tiers are those of the countries");
    country_tiers_.push_back(static_cast<std::size_t>(tier - tiers_.begin()));
    country_ids_.emplace(country.id, i);
    if (country.handler_id) country_handler_ids_.emplace(*country.handler_id, i);
    for (const std::int32_t id : country.other_handler_ids) country_handler_ids_.emplace(id, i);
    add_name(country_isos_, country.iso2, i);
    add_name(country_names_, country.name, i);
    for (const std::string& alias : country.aliases) add_name(country_names_, alias, i);
  }
  for (std::size_t i = 0; i < apps_.size(); ++i) {
    CHECK(apps_[i].prices.tiers.size() == tiers_.size());
    app_ids_.emplace(apps_[i].id, i);
    for (const std::string& sender : apps_[i].folded_senders) app_senders_[sender].push_back(i);
    add_name(app_names_, apps_[i].name, i);
    for (const std::string& alias : apps_[i].aliases) add_name(app_names_, alias, i);
    const std::string_view brand = without_digits(apps_[i].name);
    if (brand.size() < apps_[i].name.size()) variants_.insert(folded_name(brand));
    add_name(app_codes_, apps_[i].code, i);
  }
}

const Country* Catalogue::find_country(std::string_view name) const {
  const Country* country = find_row(country_names_, countries_, name);
  return country != nullptr ? country : find_country_by_iso2(name);
}

const Country* Catalogue::find_country(CountryId id) const {
  return find_row_by_id(country_ids_, countries_, id);
}

const Country* Catalogue::find_country_by_iso2(std::string_view iso2) const {
  return find_row(country_isos_, countries_, iso2);
}

const Country* Catalogue::find_country_by_handler_id(std::int32_t id) const {
  return find_row_by_id(country_handler_ids_, countries_, id);
}

const App* Catalogue::find_app(std::string_view name) const {
  if (const App* app = find_row(app_names_, apps_, name)) return app;
  if (const App* app = find_app_by_code(name)) return app;
  // A variant has its own price, so no other app may stand in for it.
  const std::string_view brand = without_digits(name);
  if (brand.empty() || brand.size() == name.size()) return nullptr;
  NameBuffer buffer{};
  const std::optional<std::string_view> folded = fold_case(brand, buffer);
  if (!folded || variants_.contains(*folded)) return nullptr;
  return find_row(app_names_, apps_, brand);
}

const App* Catalogue::find_app(AppId id) const {
  return find_row_by_id(app_ids_, apps_, id);
}

const App* Catalogue::find_app_by_code(std::string_view code) const {
  return find_row(app_codes_, apps_, code);
}

const App* Catalogue::find_app_by_code_or_name(std::string_view text) const {
  const App* app = find_app_by_code(text);
  return app != nullptr ? app : find_row(app_names_, apps_, text);
}

const App* Catalogue::find_app_that_sent(std::string_view sender, std::string_view text) const {
  const auto found = app_senders_.find(sender_key(sender));
  if (found == app_senders_.end()) return nullptr;
  for (const std::size_t i : found->second) {
    if (matches(apps_[i], sender, text) == Match::kBoth) return &apps_[i];
  }
  return nullptr;
}

std::size_t Catalogue::count_offered() const {
  return static_cast<std::size_t>(
      std::count_if(apps_.begin(), apps_.end(), [](const App& app) { return app.offered; }));
}

std::optional<Money> Catalogue::price(AppId app, CountryId country) const {
  const App* found_app = find_app(app);
  const Country* found_country = find_country(country);
  if (found_app == nullptr || found_country == nullptr) return std::nullopt;
  return price(*found_app, *found_country);
}

std::optional<Money> Catalogue::price(const App& app, const Country& country) const {
  const std::optional<std::size_t> tier = tier_of(country);
  if (!app.offered || !tier) return std::nullopt;
  return app.prices.find(country.id, *tier);
}

std::optional<std::size_t> Catalogue::tier_of(const Country& country) const {
  const auto row = country_ids_.find(country.id);
  if (row == country_ids_.end()) return std::nullopt;
  return country_tiers_[row->second];
}

std::optional<RentalOffer> Catalogue::rental(AppId app, CountryId country,
                                             std::int32_t hours) const {
  const App* found_app = find_app(app);
  const Country* found_country = find_country(country);
  if (found_app == nullptr || found_country == nullptr) return std::nullopt;
  return rental(*found_app, *found_country, hours);
}

std::optional<RentalOffer> Catalogue::rental(const App& app, const Country& country,
                                             std::int32_t hours) const {
  std::optional<RentalOffer> shortest;
  for (const RentalOffer& offer : rentals(app, country)) {
    if (hours > 0 ? offer.period_hours == hours : offer.period_hours % kHoursPerDay == 0) {
      return offer;
    }
    if (hours == 0 && !shortest) shortest = offer;
  }
  return shortest;
}

std::vector<RentalOffer> Catalogue::rentals(const App& app, const Country& country) const {
  std::vector<RentalOffer> offers;
  const std::optional<std::size_t> tier = tier_of(country);
  if (!app.offered || !tier) return offers;
  for (const RentalPeriod& period : app.rents) {
    const std::optional<Money> cost = period.prices.find(country.id, *tier);
    if (cost) offers.push_back(RentalOffer{*cost, period.hours});
  }
  return offers;
}

std::vector<RentedApp> Catalogue::rented_apps(CountryId id, std::int32_t hours) const {
  std::vector<RentedApp> rented;
  const Country* country = find_country(id);
  if (country == nullptr) return rented;
  for (const App& app : apps_) {
    const std::optional<RentalOffer> offer = rental(app, *country, hours);
    if (offer) rented.push_back(RentedApp{&app, *offer});
  }
  return rented;
}

bool Catalogue::has_rental(CountryId id) const {
  const Country* country = find_country(id);
  return country != nullptr && std::any_of(apps_.begin(), apps_.end(), [&](const App& app) {
           return !rentals(app, *country).empty();
         });
}

std::vector<Offer> Catalogue::offered_apps(CountryId id) const {
  std::vector<Offer> offers;
  const Country* country = find_country(id);
  if (country == nullptr) return offers;
  for (const App& app : apps_) {
    const std::optional<Money> cost = price(app, *country);
    if (cost) offers.push_back(Offer{&app, *cost});
  }
  return offers;
}

}  // namespace linepool
