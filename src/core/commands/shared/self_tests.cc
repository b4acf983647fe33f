#include "core/commands/shared/self_tests.h"

#include <memory>
#include <string>
#include <utility>

namespace linepool::core {

std::optional<SelfTest> self_test_of(const Context& context, std::string_view text) {
  const std::optional<std::string> token = test_token_in(text);
  if (!token) return std::nullopt;
  return context.tx.self_tests().find_by_token(*token);
}

MessageId take_self_test(Context& context, SelfTest test, Message message) {
  CHECK(message.line == test.line && message.lease.is_none());
  message.from.clear();
  message.recipient.clear();
  message.user_data.clear();
  message.found_code.clear();
  message.data_coding = -1;
  message.text = test_text(test.token);
  message.marks.add(MessageMark::kSelfTest);
  message.id = context.tx.messages().insert(message, nullptr);
  const MessageId id = message.id;
  if (test.message.is_none()) {
    test.message = id;
    test.arrived_at = context.now;
    context.tx.self_tests().put(test);
  }
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kLineTested;
  event.message = id;
  event.subject = test.line.value;
  context.emit(event, std::make_shared<const Message>(std::move(message)));
  return id;
}

void note_astray(Context& context, SelfTest test, MessageId message) {
  if (!test.message.is_none()) return;
  test.astray = message;
  context.tx.self_tests().put(test);
}

}  // namespace linepool::core
