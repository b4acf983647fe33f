// The answer to a request that delivers SMS, once they are committed.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/commands/messages/receive_message.h"
#include "core/health/supply_counters.h"
#include "domain/supplier.h"
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

// Submits all SMS of a request, of which there is at least one, in their order, and counts them. It
// is answered when all are committed. If the engine is busy or stopping, the SMS that it did not
// take are not submitted again: the gateway is asked to send the request again.
void submit_all(std::vector<core::ReceiveMessage> commands, const Submit& submit,
                wire::Responder responder, Asked asked, core::SupplyCounters& counters);

}  // namespace linepool::supply
