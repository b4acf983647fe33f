// EraseOldTexts: removes what people wrote in SMS that have been kept long enough, a bounded amount
// per command. What happened stays: the messages without their words, orders, events, money.
#pragma once

#include <cstddef>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct TextsErased;

struct EraseOldTexts {
  using Reply = TextsErased;
  Time ended_before;   // SMS of leases that ended before this
  Time binned_before;  // SMS in the bin that were received before this
};

struct TextsErased {
  std::size_t leases = 0;  // whose SMS are all erased now
  std::size_t texts = 0;
  bool more = false;  // false once there was nothing left to erase
};

// Never refused.
Result<TextsErased> execute(Context& context, const EraseOldTexts& command);

}  // namespace linepool::core
