// The catalogue: countries, apps, prices and the deny list, as one immutable snapshot. Threads
// share it as std::shared_ptr<const Catalogue>; a reload makes a new one beside it.
//
//   auto loaded = Catalogue::load(files, OfferPolicy::kEnabledOnly);
//   auto catalogue = std::make_shared<const Catalogue>(std::move(loaded).value());
//   const Country* country = catalogue->find_country("malaysia");
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "domain/catalogue/app.h"
#include "domain/catalogue/country.h"
#include "domain/catalogue/deny_list.h"
#include "domain/money.h"

namespace linepool {

// A file as it was read. The name appears in error messages and nowhere else.
struct CatalogueFile {
  std::string name;
  std::string text;
};

struct CatalogueFiles {
  CatalogueFile countries;  // countries.toml
  CatalogueFile apps;       // apps.toml
  CatalogueFile deny;       // deny.toml; an empty text denies nothing
};

// Which apps are offered. The deny list applies either way.
enum class OfferPolicy : std::uint8_t {
  kEnabledOnly,  // those that the operator has enabled
  kAll,          // every one: the sandbox, on simulated lines
};

struct Offer {
  const App* app = nullptr;
  Money price;
};

struct RentedApp {
  const App* app = nullptr;
  RentalOffer offer;
};

class Catalogue {
 public:
  // Reads the three files. The refusal (kInvalidParameter) lists the first 20 errors, one a line,
  // each as `file:line: what is wrong and what is allowed`.
  static Result<Catalogue> load(const CatalogueFiles& files, OfferPolicy policy);

  Catalogue(Catalogue&&) = default;
  Catalogue& operator=(Catalogue&&) = default;
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  // By name or alias without regard to case; nullptr when there is none. No allocation.
  [[nodiscard]] const Country* find_country(std::string_view name) const;
  [[nodiscard]] const Country* find_country(CountryId id) const;
  [[nodiscard]] const Country* find_country_by_iso2(std::string_view iso2) const;
  // By any of its ids.
  [[nodiscard]] const Country* find_country_by_handler_id(std::int32_t id) const;

  // These find apps that are not offered too, because old leases still name them. By name or alias
  // without regard to case; of one with digits behind a name that has no variants ("Gmail40"), the
  // app of that name.
  [[nodiscard]] const App* find_app(std::string_view name) const;
  [[nodiscard]] const App* find_app(AppId id) const;
  [[nodiscard]] const App* find_app_by_code(std::string_view code) const;

  // In the order of their ids.
  [[nodiscard]] std::span<const Country> countries() const { return countries_; }
  // In the order of the file, which is that of every list.
  [[nodiscard]] std::span<const App> apps() const { return apps_; }
  [[nodiscard]] std::span<const std::string> tiers() const { return tiers_; }
  [[nodiscard]] const DenyList& deny_list() const { return deny_list_; }

  // The price of one temporary number; nothing when app and country are not offered together.
  [[nodiscard]] std::optional<Money> price(AppId app, CountryId country) const;
  [[nodiscard]] std::optional<Money> price(const App& app, const Country& country) const;

  // What renting a line for periods of `hours` costs, or of the default length when that is 0: the
  // shortest one of whole days, or else the shortest. Nothing when app and country are not rented
  // out together, or not for that long.
  [[nodiscard]] std::optional<RentalOffer> rental(AppId app, CountryId country,
                                                  std::int32_t hours = 0) const;
  [[nodiscard]] std::optional<RentalOffer> rental(const App& app, const Country& country,
                                                  std::int32_t hours = 0) const;
  // Every length, the shortest first.
  [[nodiscard]] std::vector<RentalOffer> rentals(const App& app, const Country& country) const;

  // What is offered for one verification in a country, in the order of apps(); empty for an
  // unknown country.
  [[nodiscard]] std::vector<Offer> offered_apps(CountryId country) const;
  // What is rented out in a country for so long, likewise; 0: for the app's default.
  [[nodiscard]] std::vector<RentedApp> rented_apps(CountryId country, std::int32_t hours = 0) const;
  // Whether anything is.
  [[nodiscard]] bool has_rental(CountryId country) const;

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  // A folded name to the place of its row.
  using NameIndex = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

  Catalogue() = default;
  [[nodiscard]] std::optional<std::size_t> tier_of(const Country& country) const;
  void build_indexes();

  std::vector<std::string> tiers_;  // sorted
  std::vector<Country> countries_;
  std::vector<App> apps_;
  DenyList deny_list_;
  std::vector<std::size_t> country_tiers_;  // beside countries_: the index of the tier
  NameIndex country_names_;
  NameIndex country_isos_;
  NameIndex app_names_;
  std::unordered_set<std::string, TextHash, std::equal_to<>> variants_;  // names before the digits
  NameIndex app_codes_;
  std::unordered_map<CountryId, std::size_t> country_ids_;
  std::unordered_map<std::int32_t, std::size_t> country_handler_ids_;
  std::unordered_map<AppId, std::size_t> app_ids_;
};

}  // namespace linepool
