// The known gateways that are providers of SMS: they call over the internet, and most sign.
#pragma once

#include <array>

#include "gateways/known.h"

namespace linepool::gateways {

extern const std::array<KnownGateway, 8> kProviders;

}  // namespace linepool::gateways
