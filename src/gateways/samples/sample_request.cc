#include "gateways/samples/sample_request.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/ascii.h"
#include "base/check.h"
#include "base/crypto/base64.h"
#include "base/crypto/digest.h"
#include "gateways/time_format.h"
#include "sms/text/decode.h"
#include "sms/text/gsm7.h"
#include "wire/form.h"

namespace linepool::gateways {
namespace {

namespace json = boost::json;

// The value where the steps lead, with what is missing on the way; null if something else is there.
json::value* make_way(json::value& root, std::span<const std::string> steps) {
  json::value* at = &root;
  for (const std::string& step : steps) {
    const bool is_first = step == "0";
    if (at->is_null()) *at = is_first ? json::value(json::array{}) : json::value(json::object{});
    if (json::object* object = at->if_object()) {
      at = &(*object)[step];
    } else if (json::array* array = at->if_array(); array != nullptr && is_first) {
      if (array->empty()) array->emplace_back(nullptr);
      at = &array->front();
    } else {
      return nullptr;
    }
  }
  return at;
}

Pointer steps_of(const Place& place) {
  return place.pointer ? *place.pointer : Pointer{place.name};
}

// The fields as they are set, each at the first of its places.
class Fields {
 public:
  Fields(const Description& description, Carrier carrier)
      : description_(description), carrier_(carrier) {
    if (description.batch) *make_way(root_, *description.batch) = json::array{nullptr};
  }

  // What is there already stays: some ids are made of other fields. `around` is for what may stand
  // around the SMS of a batch.
  void set(const Places& places, std::string_view value, bool around = false) {
    if (places.empty() || value.empty() || is_set(places.front())) return;
    set_.push_back(places.front());
    if (carrier_ != Carrier::kJson) {
      pairs_.emplace_back(places.front().name, value);
      return;
    }
    Pointer way;
    const bool is_in_batch = description_.batch && !(around && !description_.batch->empty());
    if (is_in_batch) {
      way = *description_.batch;
      way.emplace_back("0");
    }
    const Pointer steps = steps_of(places.front());
    way.insert(way.end(), steps.begin(), steps.end());
    json::value* at = make_way(root_, way);
    if (at != nullptr && at->is_null()) *at = json::string(value);
  }

  [[nodiscard]] std::string form() const {
    std::string text;
    for (const auto& [name, value] : pairs_) {
      if (!text.empty()) text += '&';
      text += wire::percent_encode(name) + "=" + wire::percent_encode(value);
    }
    return text;
  }
  [[nodiscard]] std::string json_text() const { return json::serialize(root_); }

 private:
  [[nodiscard]] bool is_set(const Place& place) const {
    return std::any_of(set_.begin(), set_.end(), [&](const Place& other) {
      return other.name == place.name && other.pointer == place.pointer;
    });
  }

  const Description& description_;
  const Carrier carrier_;
  std::vector<Place> set_;
  std::vector<std::pair<std::string, std::string>> pairs_;
  json::value root_;
};

bool has_pointer(const Places& places) {
  return !places.empty() && places.front().pointer.has_value();
}

// Pointers lead only into JSON.
Carrier carrier_of(const Description& d, Carrier usual) {
  bool is_json = d.batch.has_value();
  for (const Places* places : {&d.to, &d.from, &d.text, &d.time, &d.event, &d.charset, &d.coding,
                               &d.parts.reference, &d.parts.total, &d.parts.number}) {
    is_json |= has_pointer(*places);
  }
  for (const auto* joined : {&d.id, &d.device}) {
    for (const Places& places : *joined) is_json |= has_pointer(places);
  }
  return is_json ? Carrier::kJson : usual;
}

struct CodedText {
  std::string bytes;
  std::string charset;
  std::string coding;
};

// Nothing if the alphabet has no such characters, or only a device speaks it.
std::optional<std::string> bytes_in(sms::Alphabet alphabet, std::string_view text) {
  const bool is_ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
  switch (alphabet) {
    case sms::Alphabet::kGsm7: return sms::encode_gsm7(text);
    case sms::Alphabet::kLatin1: return sms::encode_latin1(text);
    case sms::Alphabet::kUtf8: return std::string(text);
    case sms::Alphabet::kUtf16: return sms::encode_utf16(text);
    case sms::Alphabet::kAscii:
    case sms::Alphabet::kCyrillic:
    case sms::Alphabet::kHebrew: return is_ascii ? std::optional(std::string(text)) : std::nullopt;
    case sms::Alphabet::kPacked7:
    case sms::Alphabet::kBinary:
    case sms::Alphabet::kOther: return std::nullopt;
  }
  return std::nullopt;
}

CodedText coded(const Description& description, bool is_json, std::string_view text) {
  const bool is_characters = is_json && description.text.front().encoding == Encoding::kPlain;
  if (is_characters) return {std::string(text), {}, {}};
  if (!description.charset.empty()) return {std::string(text), "UTF-8", {}};
  switch (description.codings) {
    case Codings::kNone: return {std::string(text), {}, {}};
    case Codings::kKannel: return {sms::encode_utf16(text), {}, "2"};
    case Codings::kSmpp: {
      if (auto septets = sms::encode_gsm7(text)) return {*std::move(septets), {}, "0"};
      return {sms::encode_utf16(text), {}, "8"};
    }
    case Codings::kTable: {
      for (const auto& [value, alphabet] : description.alphabets) {
        if (auto bytes = bytes_in(alphabet, text)) return {*std::move(bytes), {}, value};
      }
      return {std::string(text), {}, {}};
    }
  }
  return {};
}

std::string encoded(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::kPlain: return std::string(bytes);
    case Encoding::kHex: return to_hex(bytes);
    case Encoding::kBase64: return base64_encode(bytes);
  }
  return {};
}

// The device that the table has for the number; nothing if it has none.
std::optional<std::string> device_of(const Description& description, std::string_view to) {
  for (const auto& [device, number] : description.devices) {
    if (number == to || number.substr(1) == to) return device;
  }
  return std::nullopt;
}

// A name of several steps has '/' between them; the last step takes what is left.
void set_device(Fields& fields, const Description& description, std::string_view name) {
  for (std::size_t i = 0; i < description.device.size(); ++i) {
    const bool is_last = i + 1 == description.device.size();
    const std::string_view step = is_last ? name : name.substr(0, name.find('/'));
    fields.set(description.device[i], step, true);
    name.remove_prefix(std::min(name.size(), step.size() + 1));
  }
}

void set_line(Fields& fields, const Description& description, const Habits& habits,
              const SampleSms& sms) {
  const std::optional<std::string> device = device_of(description, sms.to);
  if (device) return set_device(fields, description, *device);
  const bool names_line =
      !description.to.empty() && (habits.names_line || description.device.empty());
  if (names_line) return fields.set(description.to, sms.to);
  set_device(fields, description, sms.id);
}

std::string time_of(const Description& description, Time at, const TimeZone& zone) {
  const Time whole{at.ms - at.ms % 1000};
  if (description.time_format.empty()) return format_rfc3339(whole);
  return write_in_format(whole, description.time_format, zone);
}

}  // namespace

std::string OwnRequest::url() const {
  return query.empty() ? address : address + "?" + query;
}

std::string_view usual_description() {
  return R"json({
    "to": "to", "from": "from", "text": "text", "id": "id", "time": "received_at",
    "coding": "coding", "charset": "charset", "codings": "kannel"
  })json";
}

OwnRequest sample_request(const Description& description, const Habits& habits,
                          const SampleSms& sms, const TimeZone& zone) {
  CHECK(!description.text.empty(), "a description says where the text is");
  const Carrier carrier = carrier_of(description, habits.carrier);
  Fields fields(description, carrier);
  if (!description.sms_events.empty()) {
    fields.set(description.event, description.sms_events.front(), true);
  }
  set_line(fields, description, habits, sms);
  fields.set(description.from, sms.from);
  const CodedText text = coded(description, carrier == Carrier::kJson, sms.text);
  fields.set(description.text, encoded(text.bytes, description.text.front().encoding));
  fields.set(description.charset, text.charset);
  fields.set(description.coding, text.coding);
  fields.set(description.time, time_of(description, sms.at, zone));
  for (const Places& step : description.id) fields.set(step, sms.id);
  fields.set(description.parts.reference, "1");
  fields.set(description.parts.total, "1");
  fields.set(description.parts.number, "1");
  OwnRequest request;
  switch (carrier) {
    case Carrier::kQuery:
      request.method = wire::Method::kGet;
      request.query = fields.form();
      break;
    case Carrier::kForm:
      request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
      request.body = fields.form();
      break;
    case Carrier::kJson:
      request.headers.emplace_back("Content-Type", "application/json");
      request.body = fields.json_text();
      break;
  }
  return request;
}

}  // namespace linepool::gateways
