#include "core/parts/joined_sms.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "sms/parts/join.h"

namespace linepool::core {
namespace {

sms::TextCoding coding_of(const PartCoding& stored) {
  return {static_cast<sms::Alphabet>(stored.alphabet), {stored.locking, stored.single_shift}};
}

SharedRawSms joined_requests(std::span<const MessagePart> parts) {
  RawSms all;
  std::string query;
  std::string body;
  for (const MessagePart& part : parts) {
    if (all.content_type.empty()) all.content_type = part.raw.content_type;
    if (!query.empty() && !part.raw.query.empty()) query += '\n';
    query += part.raw.query.reveal();
    all.headers += part.raw.headers;
    body += part.raw.body.reveal();
  }
  all.query = std::move(query);
  all.body = std::move(body);
  if (all.is_empty()) return nullptr;
  return std::make_shared<const RawSms>(std::move(all));
}

void add_text(ReceiveMessage& sms, const PartSet& set, std::span<const MessagePart> parts) {
  std::vector<sms::PartText> texts;
  std::string bytes;
  for (const MessagePart& part : parts) {
    texts.push_back({part.number, coding_of(part.coding), part.bytes.reveal()});
    bytes += part.bytes.reveal();
  }
  const sms::Joined joined = sms::join_parts(texts, set.total);
  set_text(sms, joined.text, joined.notes, bytes);
}

}  // namespace

void add_marks(sms::Notes notes, MessageMarks& marks) {
  using sms::Note;
  for (const Note note : {Note::kReplaced, Note::kGuessed, Note::kBeginsInsideChar,
                          Note::kEndsInsideChar, Note::kBadHeader, Note::kReservedCoding}) {
    if (notes.has(note)) marks.add(MessageMark::kReplaced);
  }
  if (notes.has(Note::kBinary)) marks.add(MessageMark::kBinary);
  if (notes.has(Note::kIncomplete)) marks.add(MessageMark::kPart);
}

void set_text(ReceiveMessage& sms, std::string_view text, sms::Notes notes,
              std::string_view bytes) {
  add_marks(notes, sms.marks);
  if (text != bytes && bytes.size() <= limits::kSmsTextBytes) sms.user_data = std::string(bytes);
  const std::string_view kept = cut_utf8(text, limits::kSmsTextBytes);
  if (kept.size() < text.size()) sms.marks.add(MessageMark::kCut);
  if (kept.empty()) sms.marks.add(MessageMark::kNoText);
  sms.text = std::string(kept);
}

PartCoding stored(sms::TextCoding coding) {
  return {static_cast<std::uint8_t>(coding.alphabet), coding.languages.locking,
          coding.languages.single_shift};
}

ReceiveMessage joined_sms(const PartSet& set, std::span<const MessagePart> parts) {
  CHECK(!parts.empty() && parts.size() <= set.total);
  ReceiveMessage sms;
  sms.supplier = set.supplier;
  sms.to = set.to;
  sms.code = set.code;
  sms.recipient = set.recipient;
  sms.from = set.from;
  sms.supplier_message_id = parts.front().supplier_message_id;
  sms.data_coding = parts.front().data_coding;
  for (const MessagePart& part : parts) sms.marks.bits |= part.marks.bits;
  const auto earliest = std::min_element(
      parts.begin(), parts.end(),
      [](const MessagePart& a, const MessagePart& b) { return a.received_at < b.received_at; });
  sms.sent_at = earliest->sent_at;
  add_text(sms, set, parts);
  sms.raw = joined_requests(parts);
  return sms;
}

bool holds_code(const ReceiveMessage& sms) {
  const SharedFoundCode found = sms.found ? sms.found : find_code(sms.text);
  const std::string& text = sms.text.reveal();
  const auto is_whole = [&](const auto& code) {
    return code.level != CodeLevel::kNone && !sms::touches_gap(text, code.begin, code.end);
  };
  const CodeResult& result = found->result;
  return (!result.code.empty() && is_whole(result)) ||
         std::any_of(result.candidates.begin(), result.candidates.end(), is_whole);
}

}  // namespace linepool::core
