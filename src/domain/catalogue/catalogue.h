// The catalogue: countries, apps, prices and the deny list, as one immutable snapshot. Threads
// share it as std::shared_ptr<const Catalogue>; a reload makes a new one.
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

// A file that has been read. The name is used only in error messages.
struct CatalogueFile {
  std::string name;
  std::string text;
};

struct CatalogueFiles {
  CatalogueFile countries;  // countries.toml
  CatalogueFile apps;       // apps.toml
  CatalogueFile deny;       // an empty file denies nothing
};

// Which apps are offered. The deny list applies either way.
enum class OfferPolicy : std::uint8_t {
  kEnabledOnly,  // those that the operator has enabled
  kAll,          // all of them: the sandbox, on simulated lines
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
  // Reads the three files. The refusal (kInvalidParameter) lists the first 20 errors, one per line,
  // as `file:line: what is wrong and what is allowed`.
  static Result<Catalogue> load(const CatalogueFiles& files, OfferPolicy policy);

  Catalogue(Catalogue&&) = default;
  Catalogue& operator=(Catalogue&&) = default;
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  // By name or alias, else by ISO code, case-insensitive; nullptr if there is none. Does not
  // allocate.
  [[nodiscard]] const Country* find_country(std::string_view name) const;
  [[nodiscard]] const Country* find_country(CountryId id) const;
  [[nodiscard]] const Country* find_country_by_iso2(std::string_view iso2) const;
  // By any of its ids.
  [[nodiscard]] const Country* find_country_by_handler_id(std::int32_t id) const;

  // These also find apps that are not offered, because old leases still name them. By name or
  // alias, else by code, case-insensitive; if a name with trailing digits ("Gmail40") is unknown
  // and its base name has no variants, the app of the base name.
  [[nodiscard]] const App* find_app(std::string_view name) const;
  [[nodiscard]] const App* find_app(AppId id) const;
  [[nodiscard]] const App* find_app_by_code(std::string_view code) const;
  // By code, else by name or alias; the digits at its end are part of it.
  [[nodiscard]] const App* find_app_by_code_or_name(std::string_view text) const;

  // An app whose sender and pattern both match the message, offered or not; nullptr if there is
  // none.
  [[nodiscard]] const App* find_app_that_sent(std::string_view sender, std::string_view text) const;

  // Ordered by id.
  [[nodiscard]] std::span<const Country> countries() const { return countries_; }
  // In the order of the file, which every list follows.
  [[nodiscard]] std::span<const App> apps() const { return apps_; }
  [[nodiscard]] std::size_t count_offered() const;
  [[nodiscard]] std::span<const std::string> tiers() const { return tiers_; }
  [[nodiscard]] const DenyList& deny_list() const { return deny_list_; }

  // The price of one temporary number; nothing if the app is not offered in the country.
  [[nodiscard]] std::optional<Money> price(AppId app, CountryId country) const;
  [[nodiscard]] std::optional<Money> price(const App& app, const Country& country) const;

  // The offer for renting a line in periods of `hours`; 0 means the default length, which is the
  // shortest one of whole days, or if there is none, the shortest. Nothing if the app is not rented
  // out in the country, or not for that long.
  [[nodiscard]] std::optional<RentalOffer> rental(AppId app, CountryId country,
                                                  std::int32_t hours = 0) const;
  [[nodiscard]] std::optional<RentalOffer> rental(const App& app, const Country& country,
                                                  std::int32_t hours = 0) const;
  // Every period length, shortest first.
  [[nodiscard]] std::vector<RentalOffer> rentals(const App& app, const Country& country) const;

  // The apps offered for one verification in a country, in the order of apps(); empty if the
  // country is unknown.
  [[nodiscard]] std::vector<Offer> offered_apps(CountryId country) const;
  // The apps rented out in a country for that long, in the same order; 0: the app's default length.
  [[nodiscard]] std::vector<RentedApp> rented_apps(CountryId country, std::int32_t hours = 0) const;
  // Whether anything is rented out there.
  [[nodiscard]] bool has_rental(CountryId country) const;

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  // Folded name -> index of its row.
  using NameIndex = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

  Catalogue() = default;
  [[nodiscard]] std::optional<std::size_t> tier_of(const Country& country) const;
  void build_indexes();

  std::vector<std::string> tiers_;  // sorted
  std::vector<Country> countries_;
  std::vector<App> apps_;
  DenyList deny_list_;
  std::vector<std::size_t> country_tiers_;  // parallel to countries_: the index of the tier
  NameIndex country_names_;
  NameIndex country_isos_;
  NameIndex app_names_;
  std::unordered_set<std::string, TextHash, std::equal_to<>> variants_;  // names before the digits
  NameIndex app_codes_;
  std::unordered_map<CountryId, std::size_t> country_ids_;
  std::unordered_map<std::int32_t, std::size_t> country_handler_ids_;
  std::unordered_map<AppId, std::size_t> app_ids_;
  std::unordered_map<std::string, std::vector<std::size_t>> app_senders_;  // by sender_key()
};

}  // namespace linepool
