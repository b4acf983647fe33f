// An event as customers see it: the same whether it comes from the commit that wrote it or, years
// later, from the store; so of what it is about, only what never changes is told.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/change.h"
#include "domain/catalogue.h"
#include "store/store.h"

namespace linepool::app {

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

// {"id":12,"type":"message.received","at":"…","data":{"order":7,"phoneNumber":"+60…",
// "numberType":"long","country":"MY","service":"go","amount":"0.66","message":{…}}}. A message is
// {"id","from","text", "otpCode","receivedAt","sentAt"}. A rental has `rental` in place of `order`;
// what an event lacks is left out; a country or service that is no longer in the catalogue is null.
std::string event_json(const EventView& view, const Catalogue& catalogue);

}  // namespace linepool::app
