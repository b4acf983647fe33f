// The code of an SMS for everybody who shows it: the result that was kept when it came, so that
// every answer, event and delivery says the same for ever.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "code/extractor.h"
#include "domain/message.h"

namespace linepool::core {

// The result that is kept. Of an SMS that came before results were kept: what the present rules
// find in its text.
CodeResult code_of(const Message& message);

// The same for answers: nothing of an SMS whose words are erased, because "no code" would be wrong.
std::optional<CodeResult> known_code_of(const Message& message);

// Its one-time code alone.
std::optional<std::string> otp_of(const Message& message);

// For dialects that have one word for a code and none for a doubt: the code, of whatever type, or
// else the best candidate of CodeLevel::kLow or better; "" if there is neither.
std::string likely_code_of(const Message& message);

// What is found in an SMS before its command runs, on the thread that received it, so that the
// engine need not.
struct FoundCode {
  CodeResult result;
  SmsText kept;  // the same, as a message keeps it
};
using SharedFoundCode = std::shared_ptr<const FoundCode>;

SharedFoundCode find_code(const SmsText& text);
// What is kept with a message that has reached no lease so far.
FoundCode kept_with(const Message& message);

}  // namespace linepool::core
