#include "supply/http/sms_command.h"

#include <optional>
#include <utility>

#include "core/codes/message_code.h"

namespace linepool::supply {
namespace {

MessageMarks marks_of(const SmsContent& sms) {
  MessageMarks marks;
  if (sms.replaced) marks.add(MessageMark::kReplaced);
  if (sms.cut) marks.add(MessageMark::kCut);
  if (sms.no_sender) marks.add(MessageMark::kNoSender);
  if (sms.no_text) marks.add(MessageMark::kNoText);
  if (sms.bad_time) marks.add(MessageMark::kBadTime);
  if (sms.binary) marks.add(MessageMark::kBinary);
  if (sms.is_part) marks.add(MessageMark::kPart);
  return marks;
}

// The country of the short code: from the request, else from the supplier's settings.
std::optional<CodeReading> code_of(const SmsContent& sms, const SupplierFormat& format,
                                   const Catalogue& catalogue) {
  if (!sms.short_code) return std::nullopt;
  if (sms.to_country.empty()) return CodeReading{*sms.short_code, format.default_country};
  const Country* country = catalogue.find_country_by_iso2(sms.to_country);
  return CodeReading{*sms.short_code, country != nullptr ? country->id : CountryId{}};
}

}  // namespace

core::ReceiveMessage command_of(SmsContent sms, SharedRawSms raw, const Supplier& supplier,
                                const Catalogue& catalogue) {
  core::ReceiveMessage command;
  command.supplier = supplier.id;
  command.to = sms.to;
  command.code = code_of(sms, supplier.format, catalogue);
  command.recipient = std::move(sms.recipient);
  command.from = std::move(sms.from);
  command.text = std::move(sms.text);
  command.supplier_message_id = std::move(sms.id);
  command.sent_at = sms.sent_at;
  command.marks = marks_of(sms);
  command.raw = std::move(raw);
  return command;
}

}  // namespace linepool::supply
