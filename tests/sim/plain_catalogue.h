// The catalogue as the auditor keeps it, in maps.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "domain/money.h"

namespace linepool::sim {

// An app: its sender and a word in its messages, both "" for a catch-all.
struct PlainApp {
  AppId id;
  std::string sender;
  std::string word;
};

// The price of a rental period.
struct PlainRental {
  Money price;
  std::int32_t days = 0;
};

// A missing offer is not for sale.
struct PlainCatalogue {
  std::vector<PlainApp> apps;
  std::map<std::pair<CountryId, AppId>, Money> prices;
  std::map<std::pair<CountryId, AppId>, PlainRental> rentals;
  std::set<std::pair<AppId, std::int32_t>> priced;  // with a price somewhere; 0: a number, or hours
};

}  // namespace linepool::sim
