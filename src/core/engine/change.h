// A change: a stored event and the state it left behind, given to the feed after the commit. The
// event is the record; the subject saves every listener a read from the store.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/engine/simulated_reply.h"
#include "domain/access/api_key.h"
#include "domain/access/operator.h"
#include "domain/catalogue/own_price.h"
#include "domain/customer.h"
#include "domain/event.h"
#include "domain/lease.h"
#include "domain/line.h"
#include "domain/lines/quarantine.h"
#include "domain/message.h"
#include "domain/supplier.h"
#include "domain/webhook.h"

namespace linepool::core {

// A lease and the SMS that changed it.
struct LeaseMessage {
  Lease lease;
  std::shared_ptr<const Message> message;
};

// A price of one customer's own.
struct OwnPriceChange {
  CustomerId customer;
  PricedThing thing;
  std::optional<Money> price;  // nothing: the catalogue's again
};

using BinnedMessage = std::shared_ptr<const Message>;                // that reached no lease
using ChangedLines = std::shared_ptr<const std::vector<LineTally>>;  // by how much

// A line that was switched on or off, put in quarantine or released from it.
struct SwitchedLine {
  LineId line;
  LineNumber number;
  LineState to = LineState::kOnline;
  LineTally change;     // by how much it counts now
  Quarantine why = {};  // why it is, or was, in quarantine
  bool by_sms = false;  // released
};
using SharedSwitch = std::shared_ptr<const SwitchedLine>;

using Subject = std::variant<std::monostate, Lease, LeaseMessage, ApiKey, Customer, Supplier,
                             Webhook, BinnedMessage, ChangedLines, SharedSwitch, Operator,
                             OperatorToken, OwnPriceChange>;

struct Change {
  Event event;
  Subject subject;
  SharedReply reply = {};              // of a new order, for its simulated line
  std::optional<LineTally> line = {};  // of a lease that took or left it: by how much it counts now
};

}  // namespace linepool::core
