#include "supply/mapped/request_values.h"

#include "base/ascii.h"
#include "supply/http/forms/loose_form.h"
#include "supply/http/forms/media_type.h"
#include "supply/http/forms/multipart.h"
#include "supply/http/text/charset.h"

namespace linepool::supply {
namespace {

using gateways::Place;
using gateways::Pointer;

// By its exact name; failing that, ignoring case.
const LooseJson* member_of(const LooseJson& value, std::string_view name) {
  for (const LooseMember& member : value.members) {
    if (member.name == name) return &member.value;
  }
  return value.find(name);
}

const LooseJson* item_of(const LooseJson& value, std::string_view step) {
  constexpr std::size_t kDigits = 5;  // there are fewer values than that
  const bool is_index =
      step.size() <= kDigits && all_digits(step) && (step == "0" || step.front() != '0');
  if (!is_index) return nullptr;
  const auto index = static_cast<std::size_t>(std::stoul(std::string(step)));
  return index < value.items.size() ? &value.items[index] : nullptr;
}

const LooseJson* follow(const LooseJson& root, const Pointer& pointer) {
  const LooseJson* value = &root;
  for (const std::string& step : pointer) {
    const bool is_array = value->kind == LooseJson::Kind::kArray;
    value = is_array ? item_of(*value, step) : member_of(*value, step);
    if (value == nullptr) return nullptr;
  }
  return value;
}

std::optional<SmsField> scalar_in(const LooseJson& root, const Place& place) {
  const LooseJson* value =
      place.pointer ? follow(root, *place.pointer) : member_of(root, place.name);
  const bool is_list = value != nullptr && value->kind == LooseJson::Kind::kArray;
  if (is_list) value = value->items.empty() ? nullptr : &value->items.front();
  const bool is_scalar = value != nullptr && (value->kind == LooseJson::Kind::kString ||
                                              value->kind == LooseJson::Kind::kLiteral);
  if (!is_scalar) return std::nullopt;
  return SmsField{value->text, {}, true};
}

}  // namespace

RequestValues::RequestValues(const RawSms& raw) {
  add_form(raw.query.reveal(), {});
  read_body(raw);
}

void RequestValues::add_form(std::string_view form, std::string_view charset) {
  each_form_field(form, [&](FormField field) {
    const std::string_view name = trimmed(field.name);
    fields_.emplace_back(name, SmsField{std::move(field.value), std::string(charset), false});
    return true;
  });
}

void RequestValues::read_body(const RawSms& raw) {
  const std::string& body = raw.body.reveal();
  const MediaType media = read_media_type(raw.content_type);
  const bool is_multipart = media.is("multipart/form-data") && !media.boundary.empty();
  const std::string_view boundary = is_multipart ? media.boundary : boundary_in(body);
  const auto add_part = [&](const Part& part) {
    const std::string_view own = read_media_type(part.content_type).charset;
    const std::string_view charset = own.empty() ? media.charset : own;
    fields_.emplace_back(part.name, SmsField{std::string(part.body), std::string(charset), false});
    return true;
  };
  if (!boundary.empty() && each_part(body, boundary, add_part)) return;
  Decoded decoded = decode_body(body, media.charset);
  const std::string_view text = trimmed(decoded.text);
  if (text.starts_with('{') || text.starts_with('[')) {
    if (std::optional<LooseJsonRead> json = read_loose_json(text)) {
      json_ = std::move(json->value);
      json_text_ = text;
      is_converted_ = decoded.text != body;
      replaced_ = decoded.replaced || json->replaced;
      return;
    }
  }
  if (looks_like_form(body)) add_form(body, media.charset);
}

const LooseJson* RequestValues::at(const Pointer& pointer) const {
  return json_ ? follow(*json_, pointer) : nullptr;
}

std::optional<SmsField> RequestValues::find(const Place& place, const LooseJson* element,
                                            Scope scope) const {
  if (element == nullptr) return look_around(place);
  std::optional<SmsField> own = scalar_in(*element, place);
  if (own || scope == Scope::kElement) return own;
  const auto [known, is_new] = around_.try_emplace(&place);
  if (is_new) {
    known->second = look_around(place);
    if (known->second && known->second->bytes.size() > kAroundBytes) {
      known->second->bytes.resize(kAroundBytes);
    }
  }
  return known->second;
}

std::optional<SmsField> RequestValues::look_around(const Place& place) const {
  if (!place.pointer) {
    for (const auto& [name, field] : fields_) {
      if (equal_ignoring_case(name, place.name)) return field;
    }
  }
  return json_ ? scalar_in(*json_, place) : std::nullopt;
}

}  // namespace linepool::supply
