// A part of a long SMS, and until when it waits for those that are missing.
#pragma once

#include <string>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::core {

struct PartFacts {
  SupplierId supplier;
  std::string from;
  int number = 0;
  int total = 0;
  Time until;
};

}  // namespace linepool::core
