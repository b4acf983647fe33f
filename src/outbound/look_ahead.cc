#include "outbound/look_ahead.h"

#include <algorithm>

namespace linepool::outbound {
namespace {

const core::EventView* find(const std::vector<core::EventView>& views, EventSeq event) {
  const auto place = std::find_if(views.begin(), views.end(), [event](const core::EventView& view) {
    return view.event.seq == event;
  });
  return place == views.end() ? nullptr : &*place;
}

}  // namespace

const core::EventView* LookAhead::view(const DeliveryLane& lane, EventSeq event) {
  std::vector<core::EventView>& read = read_[lane.webhook().id];
  if (const core::EventView* known = find(read, event)) return known;
  std::vector<EventSeq> wanted = lane.upcoming();
  wanted.push_back(event);
  read = core::views_of(tx_, tx_.events().find_all(lane.webhook().customer, wanted));
  return find(read, event);
}

}  // namespace linepool::outbound
