#include "supply/http/unpack.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "supply/http/forms/body_encoding.h"
#include "supply/http/forms/loose_form.h"
#include "supply/http/forms/loose_json.h"
#include "supply/http/forms/media_type.h"
#include "supply/http/forms/multipart.h"
#include "supply/http/text/charset.h"

namespace linepool::supply {
namespace {

constexpr std::string_view kToken = "token";
constexpr std::size_t kTokens = 4;  // per request; more are not tried
constexpr std::size_t kTokenBytes = 256;

using FieldOf = std::optional<SmsField> SmsFields::*;
using Named = std::pair<std::string_view, FieldOf>;

constexpr std::array kFields{
    Named{"to", &SmsFields::to},         Named{"to_country", &SmsFields::to_country},
    Named{"from", &SmsFields::from},     Named{"text", &SmsFields::text},
    Named{"id", &SmsFields::id},         Named{"received_at", &SmsFields::received_at},
    Named{"coding", &SmsFields::coding}, Named{"charset", &SmsFields::charset},
};

// Kannel's post-url sends the text as the body and the rest as headers.
constexpr std::array kKannelHeaders{
    Named{"X-Kannel-To", &SmsFields::to},
    Named{"X-Kannel-From", &SmsFields::from},
    Named{"X-Kannel-Time", &SmsFields::received_at},
    Named{"X-Kannel-Coding", &SmsFields::coding},
};

void take_token(std::string value, std::vector<std::string>& tokens) {
  if (tokens.size() < kTokens && value.size() <= kTokenBytes) tokens.push_back(std::move(value));
}

class Taker {
 public:
  Taker(SmsFields& fields, std::vector<std::string>& tokens) : fields_(fields), tokens_(tokens) {}

  void take(std::string_view name, SmsField field) {
    name = trimmed(name);
    if (equal_ignoring_case(name, kToken)) return take_token(std::move(field.bytes), tokens_);
    any_ = true;
    for (const auto& [known, member] : kFields) {
      if (equal_ignoring_case(name, known)) return take_as(member, std::move(field));
    }
  }

  void take_as(FieldOf member, SmsField field) {
    any_known_ = true;
    std::optional<SmsField>& place = fields_.*member;
    if (!place) place = std::move(field);
  }

  // Whether there was anything but tokens, and whether any of it was a known field.
  [[nodiscard]] bool any() const { return any_; }
  [[nodiscard]] bool any_known() const { return any_known_; }

 private:
  SmsFields& fields_;
  std::vector<std::string>& tokens_;
  bool any_ = false;
  bool any_known_ = false;
};

void take_form(std::string_view form, std::string_view charset, Taker& taker) {
  each_form_field(form, [&](FormField field) {
    taker.take(field.name, {std::move(field.value), std::string(charset), false});
    return true;
  });
}

// "code=1234" is a text, "text=1234" is a form.
bool names_a_field(std::string_view form) {
  bool found = false;
  each_form_field(form, [&](const FormField& field) {
    found = equal_ignoring_case(field.name, kToken) ||
            std::any_of(kFields.begin(), kFields.end(), [&](const Named& row) {
              return equal_ignoring_case(field.name, row.first);
            });
    return !found;
  });
  return found;
}

bool take_multipart(std::string_view body, std::string_view boundary, std::string_view charset,
                    Taker& taker) {
  return each_part(body, boundary, [&](const Part& part) {
    const std::string_view own = read_media_type(part.content_type).charset;
    taker.take(part.name,
               {std::string(part.body), std::string(own.empty() ? charset : own), false});
    return true;
  });
}

// Moves a text out of `value`; of an array, its first element. Nothing for null and for other
// values with parts.
std::optional<std::string> as_text(LooseJson& value) {
  switch (value.kind) {
    case LooseJson::Kind::kString:
    case LooseJson::Kind::kLiteral: return std::move(value.text);
    case LooseJson::Kind::kArray:
      return value.items.empty() || value.items.front().kind == LooseJson::Kind::kArray
                 ? std::nullopt
                 : as_text(value.items.front());
    case LooseJson::Kind::kNull:
    case LooseJson::Kind::kObject: break;
  }
  return std::nullopt;
}

bool take_json(std::string_view text, Taker& taker, bool& replaced) {
  std::optional<LooseJsonRead> json = read_loose_json(text);
  if (!json || json->value.kind != LooseJson::Kind::kObject) return false;
  replaced |= json->replaced;
  for (auto& [name, value] : json->value.members) {
    std::optional<std::string> member = as_text(value);
    const bool has_parts =
        value.kind == LooseJson::Kind::kObject || value.kind == LooseJson::Kind::kArray;
    // A text with parts is another dialect's, not an empty SMS.
    if (!member && has_parts && equal_ignoring_case(name, "text")) return false;
    taker.take(name, {std::move(member).value_or(""), {}, true});
  }
  return true;
}

// Whether the body could be read as what it looks like. `named`: the recipient is known.
bool take_body(const wire::Request& request, bool named, Taker& taker, Unpacked& unpacked) {
  const std::string_view body = unpacked.body;
  const MediaType media = read_media_type(request.header("Content-Type").value_or(""));
  const std::string_view boundary = media.is("multipart/form-data") && !media.boundary.empty()
                                        ? media.boundary
                                        : boundary_in(body);
  if (!boundary.empty() && take_multipart(body, boundary, media.charset, taker)) {
    return taker.any_known();
  }
  Decoded decoded = decode_body(body, media.charset);
  const std::string_view text = trimmed(decoded.text);
  if (text.starts_with('{') && take_json(text, taker, decoded.replaced)) {
    unpacked.replaced = decoded.replaced;
    return taker.any_known();
  }
  const bool is_form = media.is("application/x-www-form-urlencoded");
  if (looks_like_form(body) && (is_form || !named || names_a_field(body))) {
    take_form(body, media.charset, taker);
    return taker.any_known();
  }
  if (!named || unpacked.fields.text || text.starts_with('{') || text.starts_with('[')) {
    return false;
  }
  taker.take("text", {std::string(body), std::string(media.charset), false});
  return true;
}

}  // namespace

Unpacked unpack(const wire::Request& request) {
  Unpacked unpacked;
  Taker query(unpacked.fields, unpacked.query_tokens);
  take_form(request.query, {}, query);
  for (const auto& [header, member] : kKannelHeaders) {
    if (const auto value = request.header(header)) {
      query.take_as(member, {std::string(*value), {}, false});
    }
  }
  Inflated inflated = inflate_body(request.header("Content-Encoding").value_or(""), request.body,
                                   limits::kRawSmsBytes);
  unpacked.body_too_large =
      inflated.outcome == Inflate::kTooLarge || request.body.size() > limits::kRawSmsBytes;
  if (unpacked.body_too_large) return unpacked;
  unpacked.body_inflated = inflated.outcome == Inflate::kDone;
  unpacked.body = unpacked.body_inflated ? std::move(inflated.body) : std::string(request.body);
  Taker body(unpacked.fields, unpacked.body_tokens);
  // A body that is declared compressed but is not may be read as it is.
  if (!trimmed(unpacked.body).empty()) {
    const bool named = unpacked.fields.to.has_value();
    const bool read = take_body(request, named, body, unpacked);
    const bool only_tokens = !body.any() && !unpacked.body_tokens.empty();
    unpacked.body_unreadable = !read && !only_tokens;
  }
  unpacked.is_empty =
      !query.any() && !query.any_known() && !body.any() && !unpacked.body_unreadable;
  return unpacked;
}

std::vector<std::string> tokens_in(std::string_view query) {
  std::vector<std::string> tokens;
  each_form_field(query, [&](FormField field) {
    if (equal_ignoring_case(field.name, kToken)) take_token(std::move(field.value), tokens);
    return true;
  });
  return tokens;
}

}  // namespace linepool::supply
