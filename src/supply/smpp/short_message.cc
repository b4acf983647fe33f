#include "supply/smpp/short_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text/utf8.h"

namespace linepool::supply {
namespace {

constexpr std::uint8_t kInternational = 1;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

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

std::string cut_to(const std::string& text, std::size_t max_bytes, MessageMarks& marks) {
  const std::string_view kept = cut_utf8(text, max_bytes);
  if (kept.size() < text.size()) marks.add(MessageMark::kCut);
  return std::string(kept);
}

// Bytes that were read in another alphabet than the declared one are as doubtful as those that were
// not read at all.
void add_notes(sms::Notes notes, MessageMarks& marks) {
  using sms::Note;
  for (const Note note : {Note::kReplaced, Note::kGuessed, Note::kBeginsInsideChar,
                          Note::kEndsInsideChar, Note::kBadHeader, Note::kReservedCoding}) {
    if (notes.has(note)) marks.add(MessageMark::kReplaced);
  }
  if (notes.has(Note::kBinary)) marks.add(MessageMark::kBinary);
}

bool is_part(const sms::Inbound& in) {
  return in.concatenation && in.concatenation->total > 1;
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

}  // namespace

core::ReceiveMessage read_short_message(const sms::Pdu& pdu, const sms::Inbound& in,
                                        const Supplier& supplier, const SupplierHabit& habit) {
  const auto& message = std::get<sms::ShortMessage>(pdu.body);
  core::ReceiveMessage command;
  command.supplier = supplier.id;
  sms::Notes notes;
  read_to(message.destination, supplier, habit, command, notes);
  command.from = cut_to(written(message.source, notes), limits::kSenderBytes, command.marks);
  const sms::Decoded text = in.text();
  notes.add(text.notes);
  if (text.text != in.bytes && in.bytes.size() <= limits::kSmsTextBytes) {
    command.user_data = in.bytes;
  }
  command.text = cut_to(text.text, limits::kSmsTextBytes, command.marks);
  command.data_coding = message.data_coding;
  add_notes(notes, command.marks);
  if (is_part(in)) command.marks.add(MessageMark::kPart);
  if (trimmed(command.from).empty()) command.marks.add(MessageMark::kNoSender);
  if (command.text.empty()) command.marks.add(MessageMark::kNoText);
  command.raw = keep_pdu(pdu, in);
  return command;
}

}  // namespace linepool::supply
