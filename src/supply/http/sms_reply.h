// The answer to a request that delivers SMS, once they are committed.
#pragma once

#include <memory>
#include <string_view>
#include <variant>
#include <vector>

#include "core/commands/messages/receive_message.h"
#include "core/health/supply_counters.h"
#include "domain/supplier.h"
#include "supply/count_parts.h"
#include "supply/submit.h"
#include "wire/http.h"
#include "wire/responder.h"

namespace linepool::supply {

// The request's details, for as long as the engine works on it.
struct Asked {
  wire::RequestId request;
  std::shared_ptr<const Supplier> supplier;
  bool is_plain = false;
};

// `words` say more than the reason, if it is not "".
void log_refusal(const wire::RequestId& request, std::string_view supplier,
                 core::SupplyRefusal reason, std::string_view words = {});

// What a request delivers: an SMS, or a part of one.
using Delivery = std::variant<core::ReceiveMessage, core::ReceivePart>;

// Everything must outlive the object that holds it.
struct ToEngine {
  const Submit& submit;
  const SubmitPart& submit_part;
  core::SupplyCounters& counters;
  PartCounters& part_counters;
};

// Submits all that a request delivers, which is at least one SMS or part, in its order, and counts
// it: a part that waits is no SMS yet. The request is answered when all are committed. If the
// engine is busy or stopping, what it did not take is not submitted again: the gateway is asked to
// send the request again.
void submit_all(std::vector<Delivery> deliveries, const ToEngine& engine, wire::Responder responder,
                Asked asked);

}  // namespace linepool::supply
