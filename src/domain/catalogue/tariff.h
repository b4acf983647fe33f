// The catalogue as one customer pays it: what is offered is the catalogue's, the prices are the
// customer's own where it has any. A value that may be kept; it holds the snapshot.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/own_price.h"

namespace linepool {

class Tariff {
 public:
  // Without a list of its own (null), the catalogue's prices.
  explicit Tariff(std::shared_ptr<const Catalogue> catalogue,
                  std::shared_ptr<const OwnPriceList> own = nullptr)
      : catalogue_(std::move(catalogue)), own_(std::move(own)) {}

  [[nodiscard]] const Catalogue& catalogue() const { return *catalogue_; }

  // As the functions of Catalogue with these names.
  [[nodiscard]] std::optional<Money> price(AppId app, CountryId country) const;
  [[nodiscard]] std::optional<Money> price(const App& app, const Country& country) const;
  [[nodiscard]] std::optional<RentalOffer> rental(const App& app, const Country& country,
                                                  std::int32_t hours = 0) const;
  [[nodiscard]] std::vector<RentalOffer> rentals(const App& app, const Country& country) const;
  [[nodiscard]] std::vector<Offer> offered_apps(CountryId country) const;
  [[nodiscard]] std::vector<RentedApp> rented_apps(CountryId country, std::int32_t hours = 0) const;

 private:
  // Replaces the catalogue's price of it by the customer's own, if there is one.
  void agree(AppId app, CountryId country, std::int32_t period_hours, Money& price) const;

  std::shared_ptr<const Catalogue> catalogue_;
  std::shared_ptr<const OwnPriceList> own_;
};

}  // namespace linepool
