#include "base/clock.h"

#include <chrono>

namespace linepool {

Time SystemClock::now() const {
  using namespace std::chrono;
  const auto since_epoch = system_clock::now().time_since_epoch();
  return Time{duration_cast<milliseconds>(since_epoch).count()};
}

}  // namespace linepool
