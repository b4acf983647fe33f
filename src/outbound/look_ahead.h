// What the lanes send next, read from the log a few at a time. Lives as long as one snapshot: what
// is erased later must not be sent.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/push/event_json.h"
#include "outbound/delivery_lane.h"

namespace linepool::outbound {

class LookAhead {
 public:
  explicit LookAhead(const store::Tx& tx) : tx_(tx) {}

  [[nodiscard]] const store::Tx& tx() const { return tx_; }
  // The event that the lane has just given out; null if it is no longer in the log. Valid until the
  // next call.
  [[nodiscard]] const core::EventView* view(const DeliveryLane& lane, EventSeq event);

 private:
  const store::Tx& tx_;
  std::unordered_map<WebhookId, std::vector<core::EventView>> read_;
};

}  // namespace linepool::outbound
