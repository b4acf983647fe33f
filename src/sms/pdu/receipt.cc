#include "sms/pdu/receipt.h"

#include <array>

#include "base/ascii.h"

namespace linepool::sms {
namespace {

constexpr std::uint8_t kEsmType = 0x3C;
constexpr std::uint8_t kEsmReceipt = 0x04;

// Where `key` and a colon stand, in any case, at the start or after a blank; npos if nowhere.
std::size_t find_key(std::string_view text, std::string_view key) {
  for (std::size_t at = 0; at + key.size() < text.size(); ++at) {
    if (at > 0 && !is_blank(text[at - 1])) continue;
    if (text[at + key.size()] != ':') continue;
    if (equal_ignoring_case(text.substr(at, key.size()), key)) return at;
  }
  return std::string_view::npos;
}

// What follows a key, without blanks around it, up to the next blank.
std::optional<std::string_view> value_of(std::string_view text, std::string_view key) {
  const std::size_t at = find_key(text, key);
  if (at == std::string_view::npos) return {};
  std::string_view value = text.substr(at + key.size() + 1);
  while (!value.empty() && is_blank(value[0])) value.remove_prefix(1);
  std::size_t end = 0;
  while (end < value.size() && !is_blank(value[end])) ++end;
  return value.substr(0, end);
}

std::optional<std::uint32_t> count_of(std::optional<std::string_view> digits) {
  if (!digits) return {};
  return whole_number<std::uint32_t>(*digits);
}

struct StateName {
  std::string_view name;
  MessageState state;
};

// Seven letters in the standard; some peers write more.
constexpr std::array<StateName, 10> kStates{{{"SCHEDUL", MessageState::kScheduled},
                                             {"ENROUTE", MessageState::kEnroute},
                                             {"DELIVRD", MessageState::kDelivered},
                                             {"EXPIRED", MessageState::kExpired},
                                             {"DELETED", MessageState::kDeleted},
                                             {"UNDELIV", MessageState::kUndeliverable},
                                             {"ACCEPTD", MessageState::kAccepted},
                                             {"UNKNOWN", MessageState::kUnknown},
                                             {"REJECTD", MessageState::kRejected},
                                             {"SKIPPED", MessageState::kSkipped}}};

std::optional<MessageState> state_of(std::string_view word) {
  for (const StateName& row : kStates) {
    if (equal_ignoring_case(word.substr(0, row.name.size()), row.name)) return row.state;
  }
  return {};
}

Receipt read_fields(std::string_view text) {
  // The text of the message that was sent comes last, and could hold anything.
  text = text.substr(0, find_key(text, "text"));
  Receipt receipt;
  const auto copy = [text](std::string_view key) {
    return std::string(value_of(text, key).value_or(std::string_view{}));
  };
  receipt.id = copy("id");
  receipt.error = copy("err");
  receipt.submit_date = copy("submit date");
  receipt.done_date = copy("done date");
  receipt.submitted = count_of(value_of(text, "sub"));
  receipt.delivered = count_of(value_of(text, "dlvrd"));
  receipt.state = state_of(copy("stat"));
  return receipt;
}

}  // namespace

std::optional<Receipt> read_receipt_text(std::string_view text) {
  if (!equal_ignoring_case(text.substr(0, 3), "id:")) return {};
  for (const std::string_view key : {"sub", "dlvrd", "submit date", "done date", "stat"}) {
    if (!value_of(text, key)) return {};
  }
  return read_fields(text);
}

std::optional<Receipt> read_receipt(const ShortMessage& message) {
  const auto id = text(message.tlvs, tag::kReceiptedMessageId);
  const auto state = number(message.tlvs, tag::kMessageState, 1);
  const bool is_declared = (message.esm_class & kEsmType) == kEsmReceipt;
  auto receipt = read_receipt_text(message.user_data());
  if (!is_declared && !id && !receipt) return {};
  if (!receipt) receipt = read_fields(message.user_data());
  if (id && !id->empty()) receipt->id = *id;
  if (state && *state <= 9) receipt->state = static_cast<MessageState>(*state);
  return receipt;
}

}  // namespace linepool::sms
