// The catalogue as the auditor knows it, in maps.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "domain/money.h"

namespace linepool::sim {

// An app as the auditor knows it: its sender and a word of its messages, both "" in a catch-all.
struct PlainApp {
  AppId id;
  std::string sender;
  std::string word;
};

// What renting costs.
struct PlainRental {
  Money price;
  std::int32_t days = 0;
};

// The auditor's idea of the catalogue. An offer that is missing is not for sale.
struct PlainCatalogue {
  std::vector<PlainApp> apps;
  std::map<std::pair<CountryId, AppId>, Money> prices;
  std::map<std::pair<CountryId, AppId>, PlainRental> rentals;
};

}  // namespace linepool::sim
