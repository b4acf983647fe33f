// What becomes of the SMS of a self-test.
#pragma once

#include <optional>
#include <string_view>

#include "core/engine/context.h"

namespace linepool::core {

// The self-test that such a text belongs to, of whatever line; nothing for the texts of others.
std::optional<SelfTest> self_test_of(const Context& context, std::string_view text);

// Keeps the SMS as one that reached the line and goes to nobody: without its sender, which is the
// operator's own phone. The first one is the answer to the test. Returns the message's id.
MessageId take_self_test(Context& context, SelfTest test, Message message);

// An SMS with the test's text has come, but not for its line.
void note_astray(Context& context, SelfTest test, MessageId message);

}  // namespace linepool::core
