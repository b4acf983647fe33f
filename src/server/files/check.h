// linepoold --check: whether the data directory of a server that is stopped can be trusted.
#pragma once

#include <filesystem>
#include <string>

#include "domain/catalogue/catalogue.h"

namespace linepool::server {

struct CheckReport {
  bool is_sound = false;
  std::string text;  // lines for the operator
};

// Changes nothing. Throws StartFailure if there is no database, or a server has it open.
CheckReport check_data(const std::filesystem::path& data_dir);

// A line about the catalogue in that directory: why it cannot be used, or how many apps it offers;
// "" if the first start has not yet made it.
std::string check_catalogue(const std::filesystem::path& directory, OfferPolicy policy);

}  // namespace linepool::server
