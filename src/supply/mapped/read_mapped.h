// The SMS in a request of a gateway that is described.
#pragma once

#include <optional>
#include <vector>

#include "core/commands/messages/receive_part.h"
#include "gateways/description.h"
#include "supply/http/sms_content.h"

namespace linepool::supply {

struct MappedSms {
  SmsFields fields;  // decoded; without a text, the request is all there is of it
  bool is_part = false;
  std::optional<core::PartPlace> place;  // of a part that can be joined with the others
  bool replaced = false;
  bool binary = false;
  // What is kept of it: of several in one request, the request with only this one in it.
  SharedRawSms raw;
};

// None if the request says that it is something else than an SMS, or holds a batch without one; an
// element may say so for itself. Of more than limits::kSmsPerRequest elements, the last SMS is the
// unread rest.
std::vector<MappedSms> read_mapped(const gateways::Description& description,
                                   const SharedRawSms& raw);

// As read_sms() reads an SMS without a description.
SmsContent content_of(const MappedSms& sms, const SupplierHabit& habit, Time now);

}  // namespace linepool::supply
