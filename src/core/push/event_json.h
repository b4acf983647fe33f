// An event as customers see it. It is the same whether it comes from the commit that wrote it or,
// years later, from the store, so it shows only those fields of its subject that never change.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/change.h"
#include "domain/catalogue/catalogue.h"
#include "store/store.h"

namespace linepool::core {

struct EventView {
  Event event;
  std::optional<Lease> lease;              // its subject
  std::shared_ptr<const Message> message;  // its subject; null if it has no message
};

EventView view_of(const Change& change);
// Of one page or less.
std::vector<EventView> views_of(const store::Tx& tx, std::span<const Event> events);

// A page of the customer's log: at most `max` (<= kPageRows) events after `after`.
std::vector<EventView> event_views(const store::Tx& tx, CustomerId customer, EventSeq after,
                                   std::size_t max);

// {"id":12,"place":"9f3a1c5b7d20-12","type":"message.received","at":"...","data":{"order":7,
// "phoneNumber":"+60...","numberType":"long","country":"MY","service":"go","amount":"0.66",
// "message":{...}}}. A message is {"id","from","text","otpCode","receivedAt","sentAt"}. A rental
// has `rental` instead of `order`; fields that an event does not have are omitted, and so is the
// place if `log` is empty; a country or service no longer in the catalogue is null.
std::string event_json(const EventView& view, const Catalogue& catalogue, std::string_view log);

// The range of events still kept; both none if the log is empty.
struct LogEnds {
  EventSeq oldest;
  EventSeq newest;
};
LogEnds log_ends(const store::Tx& tx, CustomerId customer);

// Sent between a place and the oldest event when the events after that place cannot be shown
// because they are no longer kept or the place is in another log:
// {"type":"gap","place":"9f3a1c5b7d20-4","oldest":5,"newest":12}. Its place is just before the
// oldest event, which follows.
std::string gap_json(std::string_view log, const LogEnds& ends);
// The place in a gap.
EventSeq before_oldest(const LogEnds& ends);

}  // namespace linepool::core
