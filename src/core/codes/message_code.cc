#include "core/codes/message_code.h"

#include <utility>

#include "code/result/kept.h"

namespace linepool::core {

CodeResult code_of(const Message& message) {
  std::optional<CodeResult> kept = kept_code(message.found_code.reveal());
  return kept ? *std::move(kept) : read_code(message.text.reveal());
}

std::optional<CodeResult> known_code_of(const Message& message) {
  if (message.marks.has(MessageMark::kErased)) return std::nullopt;
  return code_of(message);
}

std::optional<std::string> otp_of(const Message& message) {
  CodeResult result = code_of(message);
  if (result.otp() == nullptr) return std::nullopt;
  return std::move(result.code);
}

std::string likely_code_of(const Message& message) {
  CodeResult result = code_of(message);
  if (!result.code.empty()) return std::move(result.code);
  for (CodeOption& option : result.candidates) {
    if (option.level != CodeLevel::kNone) return std::move(option.code);
  }
  return {};
}

SharedFoundCode find_code(const SmsText& text) {
  auto found = std::make_shared<FoundCode>();
  found->result = read_code(text.reveal());
  found->kept = keep_code(found->result);
  return found;
}

FoundCode kept_with(const Message& message) {
  FoundCode found;
  found.result = code_of(message);
  found.kept = keep_code(found.result);
  return found;
}

}  // namespace linepool::core
