// The whole program, with its surroundings passed in.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/crypto/random.h"
#include "deliver/options.h"
#include "deliver/read/gammu.h"
#include "deliver/spool/disk.h"

namespace linepool::deliver {

struct Surroundings {
  std::ostream& out;
  std::ostream& err;
  Environment environment;
  const Clock& clock;
  Random& random;
  Disk& disk;
  std::function<bool()> interrupted;  // looked at every few milliseconds while it watches
};

// `arguments` excludes the program's own name.
Exit run(const std::vector<std::string>& arguments, const Surroundings& around);

}  // namespace linepool::deliver
