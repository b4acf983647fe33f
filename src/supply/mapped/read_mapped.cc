#include "supply/mapped/read_mapped.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/big_endian.h"
#include "base/check.h"
#include "base/crypto/digest.h"
#include "base/gateway_limits.h"
#include "base/text_of.h"
#include "gateways/time_format.h"
#include "supply/mapped/batch_slice.h"
#include "supply/mapped/mapped_text.h"
#include "supply/mapped/request_values.h"

namespace linepool::supply {
namespace {

using gateways::Description;
using gateways::Encoding;
using gateways::Places;

// A value and how it was encoded.
struct Taken {
  SmsField field;
  Encoding encoding = Encoding::kPlain;
  bool is_broken = false;  // not what its encoding says: left as it is
};

std::optional<SmsField> unicode(std::string text) {
  return SmsField{std::move(text), {}, true};
}

std::string text_in(const SmsField& field) {
  return decode_field(field.bytes, field.is_unicode ? "utf-8" : std::string_view(field.charset))
      .text;
}

// One SMS of a request.
class ElementReader {
 public:
  ElementReader(const Description& description, const RequestValues& values,
                const LooseJson* element)
      : description_(description), values_(values), element_(element) {}

  [[nodiscard]] bool is_sms() const {
    if (description_.event.empty()) return true;
    const std::string event = trimmed_text(description_.event, Scope::kRequest);
    const auto& words = description_.sms_events;
    return event.empty() || std::find(words.begin(), words.end(), event) != words.end();
  }

  [[nodiscard]] MappedSms read() const {
    MappedSms sms;
    sms.replaced = values_.replaced();
    read_text(sms);
    read_to(sms.fields);
    if (const auto from = first(description_.from, Scope::kElement)) {
      sms.fields.from = from->field;
      sms.replaced |= from->is_broken;
    }
    read_id(sms.fields);
    read_time(sms.fields);
    sms.is_part = number(description_.parts.total) > 1 || number(description_.parts.number) > 1;
    if (sms.is_part && sms.fields.text) sms.place = read_place();
    return sms;
  }

 private:
  // Nothing without a reference: the parts of two SMS could not be told apart.
  [[nodiscard]] std::optional<core::PartPlace> read_place() const {
    constexpr int kMaxParts = 255;
    const int total = number(description_.parts.total);
    const int place = number(description_.parts.number);
    const std::string reference = trimmed_text(description_.parts.reference, Scope::kElement);
    if (reference.empty() || total < 2 || total > kMaxParts || place < 1 || place > total) {
      return std::nullopt;
    }
    // Most are small numbers; others are told apart by their digests.
    std::optional<std::uint32_t> value = whole_number<std::uint32_t>(reference);
    if (!value) {
      const Digest digest = sha256(reference);
      value = static_cast<std::uint32_t>(
          read_big_endian(text_of(digest).substr(0, sizeof(std::uint32_t))));
    }
    return core::PartPlace{core::ReferenceKind::kGateway, *value, static_cast<std::uint8_t>(total),
                           static_cast<std::uint8_t>(place)};
  }

  // The first place that holds more than nothing; otherwise the first that is there.
  [[nodiscard]] std::optional<Taken> first(const Places& places, Scope scope) const {
    std::optional<Taken> kept;
    for (const gateways::Place& place : places) {
      std::optional<SmsField> field = values_.find(place, element_, scope);
      if (!field) continue;
      std::optional<SmsField> plain = undo_encoding(*field, place.encoding);
      Taken taken{plain ? *std::move(plain) : *std::move(field), place.encoding, !plain};
      if (plain && !taken.field.bytes.empty()) return taken;
      if (!kept || (kept->field.bytes.empty() && !taken.field.bytes.empty())) {
        kept = std::move(taken);
      }
    }
    return kept;
  }

  [[nodiscard]] std::string trimmed_text(const Places& places, Scope scope) const {
    const std::optional<Taken> taken = first(places, scope);
    return taken ? std::string(trimmed(text_in(taken->field))) : std::string();
  }

  void read_text(MappedSms& sms) const {
    const std::optional<Taken> taken = first(description_.text, Scope::kElement);
    if (!taken) return;
    const std::string charset = trimmed_text(description_.charset, Scope::kRequest);
    const std::string coding = trimmed_text(description_.coding, Scope::kRequest);
    const Encoding encoding = taken->is_broken ? Encoding::kPlain : taken->encoding;
    Decoded decoded = decode_mapped_text(taken->field, {encoding, charset, coding}, description_);
    sms.replaced |= decoded.replaced || taken->is_broken;
    sms.binary = decoded.binary;
    sms.fields.text = unicode(std::move(decoded.text));
  }

  // The recipient, or the line of the device.
  void read_to(SmsFields& fields) const {
    std::optional<Taken> to = first(description_.to, Scope::kRequest);
    const bool is_named = to && !trimmed(to->field.bytes).empty();
    if (is_named) fields.to = std::move(to->field);
    if (is_named || description_.device.empty()) return;
    std::string key;
    for (const Places& step : description_.device) {
      const std::string name = trimmed_text(step, Scope::kRequest);
      if (!key.empty() && !name.empty()) key += '/';
      key += name;
    }
    if (key.empty()) return;
    if (const std::string* line = line_of(key)) {
      fields.to = unicode(*line);
    } else if (fields.text) {
      // For the operator; the word keeps a name of digits from being taken for a number.
      fields.to = unicode("device " + key);
    }
  }

  // A row for a device holds for all its slots that have none of their own.
  [[nodiscard]] const std::string* line_of(std::string_view key) const {
    for (;;) {
      const auto row = description_.devices.find(key);
      if (row != description_.devices.end()) return &row->second;
      const std::size_t cut = key.rfind('/');
      if (cut == std::string_view::npos) return nullptr;
      key = key.substr(0, cut);
    }
  }

  // All of it or nothing: a part of an id names more than one SMS. So does what all SMS of a
  // request share.
  void read_id(SmsFields& fields) const {
    if (description_.id.empty()) return;
    const bool is_single = description_.id.size() == 1;
    bool is_own = element_ == nullptr;
    std::string id;
    for (const Places& places : description_.id) {
      is_own |= first(places, Scope::kElement).has_value();
      const std::string step = trimmed_text(places, is_single ? Scope::kElement : Scope::kRequest);
      if (step.empty()) return;
      if (!id.empty()) id += '/';
      id += step;
    }
    if (is_own) fields.id = unicode(std::move(id));
  }

  void read_time(SmsFields& fields) const {
    std::string time = trimmed_text(description_.time, Scope::kRequest);
    if (time.empty()) return;
    if (!description_.time_format.empty()) {
      time = gateways::read_in_format(time, description_.time_format).value_or(std::move(time));
    }
    fields.received_at = unicode(std::move(time));
  }

  [[nodiscard]] int number(const Places& places) const {
    const std::string text = trimmed_text(places, Scope::kElement);
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  const Description& description_;
  const RequestValues& values_;
  const LooseJson* element_;
};

}  // namespace

std::vector<MappedSms> read_mapped(const Description& description, const SharedRawSms& raw) {
  CHECK(raw != nullptr, "there is a request to read");
  const RequestValues values(*raw);
  if (!ElementReader(description, values, nullptr).is_sms()) return {};
  const LooseJson* batch = description.batch ? values.at(*description.batch) : nullptr;
  std::vector<MappedSms> all;
  if (batch == nullptr || batch->kind != LooseJson::Kind::kArray) {
    all.push_back(ElementReader(description, values, nullptr).read());
    all.back().raw = raw;
    return all;
  }
  const BatchSlices slices(*raw, values, *batch, *description.batch);
  const std::size_t count = std::min(batch->items.size(), limits::kSmsPerRequest);
  for (std::size_t i = 0; i < count; ++i) {
    const ElementReader element(description, values, &batch->items[i]);
    if (!element.is_sms()) continue;
    all.push_back(element.read());
    all.back().raw = batch->items.size() == 1 ? raw : slices.of(i, i + 1);
  }
  if (count < batch->items.size()) {
    all.emplace_back().raw = slices.of(count, batch->items.size());
  }
  return all;
}

SmsContent content_of(const MappedSms& sms, const SupplierHabit& habit, Time now) {
  Unpacked unpacked;
  unpacked.fields = sms.fields;
  unpacked.replaced = sms.replaced;
  SmsContent content = read_sms(unpacked, *sms.raw, habit, now);
  content.binary |= sms.binary;
  content.is_part = sms.is_part && !sms.place;
  return content;
}

}  // namespace linepool::supply
