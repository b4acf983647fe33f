// The whole program, with its surroundings passed in.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "carrier/options.h"

namespace linepool::carrier {

struct Surroundings {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::function<bool()> interrupted;  // looked at every few milliseconds while it plays
};

// `arguments` excludes the program's own name.
Exit run(const std::vector<std::string>& arguments, const Surroundings& around);

}  // namespace linepool::carrier
