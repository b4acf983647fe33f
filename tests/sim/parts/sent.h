// What suppliers have sent in one run, and what they still have to send.
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/command.h"

namespace linepool::sim {

// Names a kind of command.
template <class C>
struct Kind {};

struct Sent {
  std::vector<core::ReceiveMessage> carried;  // may be sent again
  std::vector<core::ReceivePart> pieces;      // of long SMS, to be sent once, twice or never
  std::int64_t count = 0;
};

}  // namespace linepool::sim
