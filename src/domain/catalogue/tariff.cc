#include "domain/catalogue/tariff.h"

namespace linepool {

void Tariff::agree(AppId app, CountryId country, std::int32_t period_hours, Money& price) const {
  if (!own_) return;
  price = own_->find({app, country, period_hours}).value_or(price);
}

std::optional<Money> Tariff::price(AppId app, CountryId country) const {
  std::optional<Money> price = catalogue_->price(app, country);
  if (price) agree(app, country, 0, *price);
  return price;
}

std::optional<Money> Tariff::price(const App& app, const Country& country) const {
  std::optional<Money> price = catalogue_->price(app, country);
  if (price) agree(app.id, country.id, 0, *price);
  return price;
}

std::optional<RentalOffer> Tariff::rental(const App& app, const Country& country,
                                          std::int32_t hours) const {
  std::optional<RentalOffer> offer = catalogue_->rental(app, country, hours);
  if (offer) agree(app.id, country.id, offer->period_hours, offer->price);
  return offer;
}

std::vector<RentalOffer> Tariff::rentals(const App& app, const Country& country) const {
  std::vector<RentalOffer> offers = catalogue_->rentals(app, country);
  for (RentalOffer& offer : offers) agree(app.id, country.id, offer.period_hours, offer.price);
  return offers;
}

std::vector<Offer> Tariff::offered_apps(CountryId country) const {
  std::vector<Offer> offers = catalogue_->offered_apps(country);
  for (Offer& offer : offers) agree(offer.app->id, country, 0, offer.price);
  return offers;
}

std::vector<RentedApp> Tariff::rented_apps(CountryId country, std::int32_t hours) const {
  std::vector<RentedApp> rented = catalogue_->rented_apps(country, hours);
  for (RentedApp& one : rented) {
    agree(one.app->id, country, one.offer.period_hours, one.offer.price);
  }
  return rented;
}

}  // namespace linepool
