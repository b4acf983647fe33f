// Why a customer may have got nothing: what else the store knows about that time.
#pragma once

#include "core/queries/trace/trace.h"

namespace linepool::core {

// `elsewhere`: how many SMS reached the lease's line in its life and did not become its own.
Silence silence_of(const store::Tx& tx, const Lease& lease, const Line& line, std::size_t elsewhere,
                   Time now);

}  // namespace linepool::core
