// How a supplier's SMS are read, and how its requests are answered.
#pragma once

#include <cstdint>
#include <string>

#include "base/ids.h"

namespace linepool::supply {

struct SupplierFormat {
  CountryId default_country;       // of national numbers; none: they have to say it
  std::string trunk_prefix;        // before national numbers, such as "0"; "": the country's
  std::string time_zone;           // of times without an offset; "": those are not believed
  std::int32_t answer_status = 0;  // of a success; 0: 200
  bool has_answer_body = false;    // otherwise the usual one
  std::string answer_body;
};

}  // namespace linepool::supply
