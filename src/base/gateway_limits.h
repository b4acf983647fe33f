// Bounds of requests that a supplier's map describes.
#pragma once

#include <cstddef>

#include "base/limits.h"

namespace linepool::limits {

inline constexpr std::size_t kGatewayMapBytes = 60 * 1024;  // the map, as JSON
inline constexpr std::size_t kSmsPerRequest = 1000;
// A request that is signed: it is read whole before anybody knows who sends it.
inline constexpr std::size_t kSignedSmsBytes = 256 * 1024;

static_assert(kGatewayMapBytes + 4096 <= kHttpBodyBytes, "a map comes with other settings");

}  // namespace linepool::limits
