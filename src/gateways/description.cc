#include "gateways/description.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/ascii.h"
#include "base/gateway_limits.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "base/time/time_zone.h"
#include "gateways/known.h"
#include "gateways/time_format.h"
#include "wire/json_body.h"

namespace linepool::gateways {
namespace {

namespace json = boost::json;
using Names = std::initializer_list<std::string_view>;

constexpr std::size_t kDepth = 8;
constexpr std::size_t kShownBytes = 64;

std::string_view view(const json::string& text) {
  return {text.data(), text.size()};
}

// A member's name as a sentence shows it.
std::string shown(std::string_view name) {
  if (name.size() > kShownBytes || !is_valid_utf8(name)) return "a long one";
  return std::string(name);
}

Status check_members(const json::object& object, Names allowed, std::string_view where) {
  for (const auto& member : object) {
    const std::string_view name(member.key().data(), member.key().size());
    if (std::find(allowed.begin(), allowed.end(), name) != allowed.end()) continue;
    return invalid(fmt::format("{} has an unknown member, {}; the known ones are: {}.", where,
                               shown(name), fmt::join(allowed, ", ")));
  }
  return Nothing{};
}

// A string of 1 to kTextBytes bytes without control characters.
Result<std::string> read_text(const json::value& value, std::string_view where) {
  const json::string* text = value.if_string();
  const bool fits = text != nullptr && !text->empty() && text->size() <= Description::kTextBytes &&
                    std::none_of(text->begin(), text->end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (fits) return std::string(view(*text));
  return invalid(fmt::format("{} must be a string of 1 to {} bytes without control characters.",
                             where, Description::kTextBytes));
}

// Of RFC 6901: "" or steps that begin with '/', where ~0 is '~' and ~1 is '/'.
Result<Pointer> read_pointer(std::string_view text, std::string_view where) {
  Pointer steps;
  while (!text.empty()) {
    if (text.front() != '/') break;
    text.remove_prefix(1);
    const std::string_view step = text.substr(0, text.find('/'));
    text.remove_prefix(step.size());
    std::string plain;
    for (std::size_t i = 0; i < step.size(); ++i) {
      const bool is_escape = step[i] == '~';
      if (is_escape) ++i;
      if (is_escape && (i == step.size() || (step[i] != '0' && step[i] != '1'))) {
        return invalid(fmt::format("{}: in a JSON pointer, ~ is written ~0.", where));
      }
      plain += !is_escape ? step[i] : step[i] == '0' ? '~' : '/';
    }
    steps.push_back(std::move(plain));
  }
  if (text.empty() && steps.size() <= Description::kSteps) return steps;
  return invalid(fmt::format("{} must be a JSON pointer with at most {} steps, such as /data/text.",
                             where, Description::kSteps));
}

constexpr std::array<std::pair<std::string_view, Encoding>, 3> kEncodings{
    {{"plain", Encoding::kPlain}, {"hex", Encoding::kHex}, {"base64", Encoding::kBase64}}};

Result<Place> read_spot(std::string_view at, std::string_view where) {
  Place place;
  if (!at.starts_with('/')) {
    place.name = at;
    return place;
  }
  Result<Pointer> pointer = read_pointer(at, where);
  if (!pointer) return pointer.refusal();
  place.pointer = std::move(pointer).value();
  return place;
}

// "name", "/pointer" or {"at": either, "encoding": "hex"}.
Result<Place> read_place(const json::value& value, std::string_view where) {
  const json::object* object = value.if_object();
  if (object == nullptr) {
    const Result<std::string> at = read_text(value, where);
    return at ? read_spot(*at, where) : Result<Place>(at.refusal());
  }
  if (Status members = check_members(*object, {"at", "encoding"}, where); !members) {
    return members.refusal();
  }
  const json::value* at = object->if_contains("at");
  if (at == nullptr) return invalid(fmt::format("{} has no member at.", where));
  const Result<std::string> text = read_text(*at, where);
  Result<Place> place = text ? read_spot(*text, where) : Result<Place>(text.refusal());
  const json::value* encoding = object->if_contains("encoding");
  if (!place || encoding == nullptr) return place;
  for (const auto& [name, known] : kEncodings) {
    if (!encoding->is_string() || view(encoding->get_string()) != name) continue;
    place->encoding = known;
    return place;
  }
  return invalid(fmt::format("{}: the encoding must be plain, hex or base64.", where));
}

// One place or an array of them.
Result<Places> read_places(const json::value& value, std::string_view where) {
  Places places;
  const json::array* array = value.if_array();
  const std::size_t count = array == nullptr ? 1 : array->size();
  if (count == 0 || count > Description::kPlaces) {
    return invalid(fmt::format("{} must have 1 to {} places.", where, Description::kPlaces));
  }
  for (std::size_t i = 0; i < count; ++i) {
    Result<Place> place = read_place(array == nullptr ? value : (*array)[i], where);
    if (!place) return place.refusal();
    places.push_back(std::move(place).value());
  }
  return places;
}

// An array of fields that count together.
Result<std::vector<Places>> read_joined(const json::value& value, std::string_view where) {
  const json::array* array = value.if_array();
  if (array == nullptr || array->empty() || array->size() > Description::kPlaces) {
    return invalid(
        fmt::format("{} must be an array of 1 to {} fields.", where, Description::kPlaces));
  }
  std::vector<Places> joined;
  for (const json::value& item : *array) {
    Result<Places> places = read_places(item, where);
    if (!places) return places.refusal();
    joined.push_back(std::move(places).value());
  }
  return joined;
}

Status read_id(const json::value& value, std::vector<Places>& id) {
  const json::object* object = value.if_object();
  const json::value* join = object == nullptr ? nullptr : object->if_contains("join");
  if (join != nullptr) {
    if (Status members = check_members(*object, {"join"}, "id"); !members) return members;
    Result<std::vector<Places>> joined = read_joined(*join, "id");
    if (!joined) return joined.refusal();
    id = std::move(joined).value();
    return Nothing{};
  }
  Result<Places> places = read_places(value, "id");
  if (!places) return places.refusal();
  id = {std::move(places).value()};
  return Nothing{};
}

Status read_device(const json::value& value, std::vector<Places>& device) {
  const json::value array = value.is_array() ? value : json::value(json::array{value});
  Result<std::vector<Places>> joined = read_joined(array, "device");
  if (!joined) return joined.refusal();
  device = std::move(joined).value();
  return Nothing{};
}

// 7 to 15 digits, so that no device can stand for a short code or a national number.
bool is_full_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  return text.size() >= limits::kPhoneDigitsMin && text.size() <= limits::kPhoneDigitsMax &&
         text.front() != '0' && all_digits(text);
}

Status read_devices(const json::value& value, Description& out) {
  const json::object* object = value.if_object();
  if (object == nullptr || object->size() > Description::kDevices) {
    return invalid(
        fmt::format("devices must be an object with at most {} members.", Description::kDevices));
  }
  out.devices.clear();
  for (const auto& member : *object) {
    const std::string_view key(member.key().data(), member.key().size());
    const json::string* number = member.value().if_string();
    if (key.empty() || key.size() > Description::kTextBytes || number == nullptr ||
        !is_full_number(view(*number))) {
      return invalid(
          fmt::format("devices: {} must be the number of a line with its country code, "
                      "as a string: \"+60112869001\".",
                      shown(key)));
    }
    const bool has_plus = number->front() == '+';
    out.devices.emplace(key, (has_plus ? "" : "+") + std::string(view(*number)));
  }
  return Nothing{};
}

Status read_parts(const json::value& value, Parts& parts) {
  const json::object* object = value.if_object();
  if (object == nullptr) return invalid("parts must be an object.");
  if (Status members = check_members(*object, {"reference", "total", "number"}, "parts");
      !members) {
    return members;
  }
  parts = {};
  for (const auto& [name, member] :
       {std::pair("reference", &Parts::reference), std::pair("total", &Parts::total),
        std::pair("number", &Parts::number)}) {
    const json::value* places = object->if_contains(name);
    if (places == nullptr) continue;
    Result<Places> read = read_places(*places, "parts");
    if (!read) return read.refusal();
    parts.*member = std::move(read).value();
  }
  if (!parts.total.empty() || !parts.number.empty()) return Nothing{};
  return invalid("parts needs total or number: they tell that an SMS is a part.");
}

Status read_batch(const json::value& value, Description& out) {
  const json::string* text = value.if_string();
  if (text == nullptr || text->size() > Description::kTextBytes) {
    return invalid("batch must be the JSON pointer of an array; \"\" is the body itself.");
  }
  Result<Pointer> pointer = read_pointer(view(*text), "batch");
  if (!pointer) return pointer.refusal();
  out.batch = std::move(pointer).value();
  return Nothing{};
}

constexpr std::string_view kCodingsRule =
    "codings must be \"smpp\", \"kannel\" or an object of values and alphabets: gsm7, packed7, "
    "ascii, latin1, utf8, utf16, cyrillic, hebrew or binary.";

Status read_codings(const json::value& value, Description& out) {
  out.alphabets.clear();
  if (const json::string* word = value.if_string()) {
    if (view(*word) != "smpp" && view(*word) != "kannel") return invalid(std::string(kCodingsRule));
    out.codings = view(*word) == "smpp" ? Codings::kSmpp : Codings::kKannel;
    return Nothing{};
  }
  const json::object* table = value.if_object();
  if (table == nullptr || table->empty() || table->size() > Description::kAlphabets) {
    return invalid(std::string(kCodingsRule));
  }
  out.codings = Codings::kTable;
  for (const auto& row : *table) {
    const json::string* word = row.value().if_string();
    const auto alphabet = word == nullptr ? std::nullopt : sms::alphabet_from_name(view(*word));
    if (!alphabet || *alphabet == sms::Alphabet::kOther ||
        row.key().size() > Description::kTextBytes) {
      return invalid(std::string(kCodingsRule));
    }
    out.alphabets.emplace(std::string_view(row.key().data(), row.key().size()), *alphabet);
  }
  return Nothing{};
}

Status read_event(const json::value& value, Description& out) {
  const json::object* object = value.if_object();
  if (object == nullptr) return invalid("event must be an object with the members at and is.");
  if (Status members = check_members(*object, {"at", "is"}, "event"); !members) return members;
  const json::value* at = object->if_contains("at");
  const json::value* is = object->if_contains("is");
  if (at == nullptr || is == nullptr) {
    return invalid("event must be an object with the members at and is.");
  }
  Result<Places> places = read_places(*at, "event");
  if (!places) return places.refusal();
  const json::array words = is->is_array() ? is->get_array() : json::array{*is};
  if (words.empty() || words.size() > Description::kWords) {
    return invalid(fmt::format("event: is must have 1 to {} words.", Description::kWords));
  }
  out.event = std::move(places).value();
  out.sms_events.clear();
  for (const json::value& word : words) {
    Result<std::string> text = read_text(word, "event: is");
    if (!text) return text.refusal();
    out.sms_events.push_back(std::move(text).value());
  }
  return Nothing{};
}

Status read_answer(const json::value& value, Description& out) {
  const json::object* object = value.if_object();
  if (object == nullptr) return invalid("answer must be an object.");
  if (Status members = check_members(*object, {"status", "body"}, "answer"); !members) {
    return members;
  }
  out.answer_status = 0;
  out.answer_body.reset();
  if (const json::value* status = object->if_contains("status")) {
    const std::int64_t* number = status->if_int64();
    if (number == nullptr || *number < 200 || *number > 299) {
      return invalid("answer: the status must be a number from 200 to 299.");
    }
    out.answer_status = static_cast<std::int32_t>(*number);
  }
  if (const json::value* body = object->if_contains("body")) {
    if (!body->is_string() || body->get_string().size() > limits::kAnswerBodyBytes) {
      return invalid(fmt::format("answer: the body must be a string of at most {} bytes.",
                                 limits::kAnswerBodyBytes));
    }
    out.answer_body = std::string(view(body->get_string()));
  }
  return Nothing{};
}

Status read_time_words(const json::object& object, Description& out) {
  if (const json::value* format = object.if_contains("time_format")) {
    Result<std::string> text = read_text(*format, "time_format");
    if (!text) return text.refusal();
    if (!is_time_format(*text)) return invalid(std::string(kTimeFormatRule));
    out.time_format = std::move(text).value();
  }
  if (const json::value* zone = object.if_contains("time_zone")) {
    Result<std::string> text = read_text(*zone, "time_zone");
    if (!text) return text.refusal();
    if (!TimeZone::load(*text)) {
      return invalid("time_zone must be the name of a time zone, such as Asia/Kuala_Lumpur.");
    }
    out.time_zone = std::move(text).value();
  }
  return Nothing{};
}

Status read_fields(const json::object& object, Description& out) {
  for (const auto& [name, member] :
       {std::pair("to", &Description::to), std::pair("from", &Description::from),
        std::pair("text", &Description::text), std::pair("time", &Description::time),
        std::pair("charset", &Description::charset), std::pair("coding", &Description::coding)}) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr) continue;
    Result<Places> places = read_places(*value, name);
    if (!places) return places.refusal();
    out.*member = std::move(places).value();
  }
  return read_time_words(object, out);
}

using Read = Status (*)(const json::value&, Description&);

Status read_others(const json::object& object, Description& out) {
  static constexpr std::array<std::pair<std::string_view, Read>, 8> kReaders{{
      {"id", [](const json::value& v, Description& d) { return read_id(v, d.id); }},
      {"device", [](const json::value& v, Description& d) { return read_device(v, d.device); }},
      {"parts", [](const json::value& v, Description& d) { return read_parts(v, d.parts); }},
      {"devices", read_devices},
      {"batch", read_batch},
      {"codings", read_codings},
      {"event", read_event},
      {"answer", read_answer},
  }};
  for (const auto& [name, read] : kReaders) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr) continue;
    if (Status status = read(*value, out); !status) return status;
  }
  return Nothing{};
}

// What the members need of each other.
Status check_whole(const Description& description) {
  if (description.text.empty()) return invalid("The description must say where the text is: text.");
  if (description.coding.empty() != (description.codings == Codings::kNone)) {
    return invalid("coding and codings need each other.");
  }
  if (!description.devices.empty() && description.device.empty()) {
    return invalid("devices needs device, which says where the name of a device is.");
  }
  if (!description.time_format.empty() && description.time.empty()) {
    return invalid("time_format needs time.");
  }
  if (description.to.empty() && description.device.empty()) {
    return invalid("The description must say which line got the SMS: to, or device.");
  }
  return Nothing{};
}

Status check_top(const json::object& object) {
  return check_members(
      object,
      {"like", "to", "from", "text", "id", "time", "time_format", "time_zone", "parts", "batch",
       "device", "devices", "charset", "coding", "event", "codings", "answer"},
      "The description");
}

// What the known gateway named by `like` starts with.
Status read_like(const json::object& object, NamedDescription& out) {
  const json::value* like = object.if_contains("like");
  if (like == nullptr) return Nothing{};
  const KnownGateway* known = like->is_string() ? find_known(view(like->get_string())) : nullptr;
  if (known == nullptr) {
    return invalid(fmt::format("like must be one of: {}.", known_names()));
  }
  Result<NamedDescription> base = parse_description(known->description);
  CHECK(base.ok(), "known gateways are described without fault");
  out.like = known->name;
  out.description = std::move(base->description);
  return Nothing{};
}

}  // namespace

Result<NamedDescription> parse_description(std::string_view text) {
  if (text.size() > limits::kGatewayMapBytes) {
    return invalid(
        fmt::format("A description may have at most {} bytes.", limits::kGatewayMapBytes));
  }
  const Result<json::object> object = wire::parse_json_object(text, kDepth);
  if (!object) return object.refusal();
  if (Status members = check_top(*object); !members) {
    return members.refusal();
  }
  NamedDescription named;
  if (Status like = read_like(*object, named); !like) return like.refusal();
  if (Status fields = read_fields(*object, named.description); !fields) return fields.refusal();
  if (Status others = read_others(*object, named.description); !others) return others.refusal();
  if (Status whole = check_whole(named.description); !whole) return whole.refusal();
  return named;
}

}  // namespace linepool::gateways
