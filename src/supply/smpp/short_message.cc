#include "supply/smpp/short_message.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "core/parts/joined_sms.h"
#include "sms/parts/join.h"

namespace linepool::supply {
namespace {

constexpr std::uint8_t kInternational = 1;

// As it is written elsewhere: a peer leaves out the plus, which its type of number stands for.
std::string written(const sms::Address& address, sms::Notes& notes) {
  const sms::Decoded read = sms::decode_text(address.digits, {sms::Alphabet::kUtf8, {}});
  notes.add(read.notes);
  const bool is_bare = address.ton == kInternational && all_digits(read.text) &&
                       !read.text.starts_with("00") && read.text.size() >= limits::kPhoneDigitsMin;
  return is_bare ? "+" + read.text : read.text;
}

void read_to(const sms::Address& address, const Supplier& supplier, const SupplierHabit& habit,
             core::ReceiveMessage& command, sms::Notes& notes) {
  const std::string to = written(address, notes);
  const Recipient recipient = read_recipient(to, habit.numbers);
  command.to = recipient.number;
  if (recipient.short_code) {
    command.code = CodeReading{*recipient.short_code, supplier.format.default_country};
  }
  if (to == recipient.number.to_string() || to == recipient.number.e164()) return;
  command.recipient = cut_utf8(to, limits::kRecipientBytes);
}

std::string cut_to(std::string_view text, std::size_t max_bytes, MessageMarks& marks) {
  const std::string_view kept = cut_utf8(text, max_bytes);
  if (kept.size() < text.size()) marks.add(MessageMark::kCut);
  return std::string(kept);
}

// What the operator sees beside the bytes.
std::string headers_of(const sms::Pdu& pdu, const sms::Inbound& in) {
  std::string lines = fmt::format("command: {}\n", name(pdu.command));
  if (is_part(in)) {
    lines += fmt::format("part: {} of {}, reference {}\n", in.concatenation->part,
                         in.concatenation->total, in.concatenation->reference);
  }
  return lines;
}

SharedRawSms keep_pdu(const sms::Pdu& pdu, const sms::Inbound& in) {
  Result<std::string> bytes = sms::encode(pdu);
  // Only what was cut inside a field cannot be written again.
  if (!bytes) return nullptr;
  auto raw = std::make_shared<RawSms>();
  raw->content_type = kPduType;
  raw->headers = headers_of(pdu, in);
  raw->body = std::move(bytes).value();
  return raw;
}

// All but the text.
core::ReceiveMessage read_envelope(const sms::Pdu& pdu, const sms::Inbound& in,
                                   const Supplier& supplier, const SupplierHabit& habit) {
  const auto& message = std::get<sms::ShortMessage>(pdu.body);
  core::ReceiveMessage command;
  command.supplier = supplier.id;
  sms::Notes notes = in.notes;
  read_to(message.destination, supplier, habit, command, notes);
  command.from = cut_to(written(message.source, notes), limits::kSenderBytes, command.marks);
  command.data_coding = message.data_coding;
  core::add_marks(notes, command.marks);
  if (trimmed(command.from).empty()) command.marks.add(MessageMark::kNoSender);
  command.raw = keep_pdu(pdu, in);
  return command;
}

static_assert(static_cast<int>(core::ReferenceKind::kSixteenBit) ==
                  static_cast<int>(sms::Concatenation::Kind::kSixteenBit) &&
              static_cast<int>(core::ReferenceKind::kSar) ==
                  static_cast<int>(sms::Concatenation::Kind::kSar));

core::PartPlace place_of(const sms::Concatenation& place) {
  return {static_cast<core::ReferenceKind>(place.kind), place.reference, place.total, place.part};
}

}  // namespace

bool is_part(const sms::Inbound& in) {
  return in.concatenation && in.concatenation->total > 1;
}

core::ReceiveMessage read_short_message(const sms::Pdu& pdu, const sms::Inbound& in,
                                        const Supplier& supplier, const SupplierHabit& habit) {
  CHECK(!is_part(in));
  core::ReceiveMessage command = read_envelope(pdu, in, supplier, habit);
  const sms::Decoded text = in.text();
  core::set_text(command, text.text, text.notes, in.bytes);
  if (in.is_odd_part) command.marks.add(MessageMark::kPart);
  return command;
}

core::ReceivePart read_part(const sms::Pdu& pdu, const sms::Inbound& in, const Supplier& supplier,
                            const SupplierHabit& habit) {
  CHECK(is_part(in));
  const sms::PartText part{in.concatenation->part, in.coding, in.bytes};
  const sms::Joined alone = sms::join_parts({&part, 1}, in.concatenation->total);
  core::ReceivePart command;
  command.place = place_of(*in.concatenation);
  command.sms = read_envelope(pdu, in, supplier, habit);
  command.sms.text = std::string(cut_utf8(alone.text, limits::kSmsTextBytes));
  command.coding = core::stored(in.coding);
  command.bytes = in.bytes;
  return command;
}

}  // namespace linepool::supply
