#include "supply/http/sms_content.h"

#include <utility>

#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "supply/http/forms/loose_form.h"
#include "supply/http/forms/media_type.h"
#include "supply/http/supplier_time.h"
#include "supply/http/text/charset.h"

namespace linepool::supply {
namespace {

Decoded decoded(const std::optional<SmsField>& field) {
  if (!field) return {};
  return decode_field(field->bytes, field->is_unicode ? "utf-8" : std::string_view(field->charset));
}

constexpr std::size_t kCountryBytes = 16;

std::string cut_to(std::string text, std::size_t max_bytes, bool& cut) {
  const std::size_t kept = cut_utf8(text, max_bytes).size();
  cut |= kept < text.size();
  text.resize(kept);
  return text;
}

// The message's id, or its digest if it is too long.
std::string bounded_id(std::string id) {
  if (id.size() <= limits::kSupplierMessageIdBytes) return id;
  const Digest digest = sha256(id);
  return "sha256:" + to_hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

Decoded decoded_text(const SmsFields& fields) {
  if (!fields.text) return {};
  const std::string coding = decoded(fields.coding).text;
  if (fields.text->is_unicode) {
    return decode_field(fields.text->bytes, "utf-8");
  }
  const std::string declared = decoded(fields.charset).text;
  return decode_sms_text(fields.text->bytes, declared.empty() ? fields.text->charset : declared,
                         coding);
}

std::string query_as_text(std::string_view query) {
  std::string text;
  each_form_field(query, [&](const FormField& field) {
    if (!text.empty()) text += '\n';
    text += field.name + "=" + field.value;
    return true;
  });
  return text;
}

// For the operator, who has to work out what it was.
Decoded whole_request(const RawSms& raw) {
  if (raw.body.empty()) return decode_field(query_as_text(raw.query.reveal()), {});
  return decode_body(raw.body.reveal(), read_media_type(raw.content_type).charset);
}

// If the request names a country, it replaces the supplier's.
void read_to(const SmsFields& fields, const NumberHabit& usual, SmsContent& sms) {
  sms.to_country = upper(cut_utf8(trimmed(decoded(fields.to_country).text), kCountryBytes));
  const NumberHabit own{find_dial_plan(sms.to_country), {}};
  const std::string to = decoded(fields.to).text;
  const Recipient recipient = read_recipient(to, sms.to_country.empty() ? usual : own);
  sms.to = recipient.number;
  sms.short_code = recipient.short_code;
  if (to == sms.to.to_string() || to == sms.to.e164()) return;
  const bool names_country = sms.short_code && !sms.to_country.empty();
  sms.recipient =
      cut_utf8(names_country ? to + " (" + sms.to_country + ")" : to, limits::kRecipientBytes);
}

}  // namespace

SmsContent read_sms(const Unpacked& unpacked, const RawSms& raw, const SupplierHabit& habit,
                    Time now) {
  const SmsFields& fields = unpacked.fields;
  const bool names_nothing = !fields.to && !fields.text;
  const bool unreadable = names_nothing || (unpacked.body_unreadable && !fields.text);
  SmsContent sms;
  Decoded text = unreadable ? whole_request(raw) : decoded_text(fields);
  Decoded from = decoded(fields.from);
  if (unreadable) {
    sms.recipient = cut_utf8(decoded(fields.to).text, limits::kRecipientBytes);
  } else {
    read_to(fields, habit.numbers, sms);
  }
  sms.replaced = unpacked.replaced || text.replaced || from.replaced;
  sms.binary = text.binary;
  sms.text = cut_to(std::move(text.text), limits::kSmsTextBytes, sms.cut);
  sms.from = cut_to(std::move(from.text), limits::kSenderBytes, sms.cut);
  sms.no_sender = trimmed(sms.from).empty();
  sms.no_text = sms.text.empty();
  sms.id = bounded_id(decoded(fields.id).text);
  const SupplierTime time = read_supplier_time(decoded(fields.received_at).text, habit.zone, now);
  sms.sent_at = time.at;
  sms.bad_time = time.bad;
  return sms;
}

}  // namespace linepool::supply
