// The fields of one SMS as a gateway sent them, in any of the forms that the supply edge takes.
#pragma once

#include <optional>
#include <string>

#include "app/commands/receive_message.h"
#include "base/result.h"
#include "wire/http.h"

namespace linepool::supply {

struct SmsFields {
  std::optional<std::string> to;
  std::optional<std::string> from;
  std::optional<std::string> text;
  std::optional<std::string> id;
  std::optional<std::string> received_at;
  std::optional<std::string> token;
};

// Reads query and body. Refuses with kInvalidParameter what is no form or JSON, a field given
// twice, and a JSON member of the wrong type.
Result<SmsFields> read_sms_fields(const wire::Request& request);

// The command that the fields make. Refuses with kMissingParameter or kInvalidParameter what can
// never be taken; the sentence never repeats a value.
Result<app::ReceiveMessage> to_command(SmsFields fields, SupplierId supplier);

}  // namespace linepool::supply
