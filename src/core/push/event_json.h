// An event as customers see it: the same whether it comes from the commit that wrote it or, years
// later, from the store; so of what it is about, only what never changes is told.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/change.h"
#include "domain/catalogue/catalogue.h"
#include "store/store.h"

namespace linepool::core {

struct EventView {
  Event event;
  std::optional<Lease> lease;              // that it is about
  std::shared_ptr<const Message> message;  // that it is about; null where there is none
};

EventView view_of(const Change& change);
EventView view_of(const store::Tx& tx, const Event& event);

// A page of the customer's log, at most `max` ≤ kPageRows events after `after`.
std::vector<EventView> event_views(const store::Tx& tx, CustomerId customer, EventSeq after,
                                   std::size_t max);

// {"id":12,"place":"9f3a1c5b7d20-12","type":"message.received","at":"…","data":{"order":7,
// "phoneNumber":"+60…","numberType":"long","country":"MY","service":"go","amount":"0.66",
// "message":{…}}}. A message is {"id","from","text","otpCode","receivedAt","sentAt"}. A rental has
// `rental` in place of `order`; what an event lacks is left out, and the place where no log is
// named; a country or service that is no longer in the catalogue is null.
std::string event_json(const EventView& view, const Catalogue& catalogue, std::string_view log);

// The log as far as it is kept; both are none while it is empty.
struct LogEnds {
  EventSeq oldest;
  EventSeq newest;
};
LogEnds log_ends(const store::Tx& tx, CustomerId customer);

// What stands between a place and the oldest event, where what followed that place cannot be shown:
// it is not kept any more, or is another log's. {"type":"gap","place":"9f3a1c5b7d20-4","oldest":5,
// "newest":12}; it is followed by the oldest event, which comes after that place.
std::string gap_json(std::string_view log, const LogEnds& ends);
// That place.
EventSeq before_oldest(const LogEnds& ends);

}  // namespace linepool::core
