#include "supply/sms_fields.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/limits.h"
#include "supply/received_at.h"
#include "wire/form.h"
#include "wire/json_body.h"

namespace linepool::supply {
namespace {

using Field = std::pair<const char*, std::optional<std::string> SmsFields::*>;

constexpr std::array kFields{
    Field{"to", &SmsFields::to},       Field{"from", &SmsFields::from},
    Field{"text", &SmsFields::text},   Field{"id", &SmsFields::id},
    Field{"token", &SmsFields::token}, Field{"received_at", &SmsFields::received_at},
};

Refusal invalid(std::string sentence) {
  return {Error::kInvalidParameter, std::move(sentence)};
}

Status take_parameters(const wire::Request& request, std::string_view form, SmsFields& fields) {
  const Result<wire::Parameters> parsed = wire::Parameters::parse(request.query, form);
  if (!parsed) return parsed.refusal();
  for (const auto& [name, field] : kFields) {
    if (parsed->is_doubled(name)) {
      return invalid(fmt::format("Parameter {} is given more than once.", name));
    }
    if (const auto value = parsed->find(name)) (fields.*field).emplace(*value);
  }
  return Nothing{};
}

// A whole number is taken where a text is due: some senders write ids and times so.
std::optional<std::string> as_text(const boost::json::value& value) {
  if (const auto* text = value.if_string()) return std::string(text->data(), text->size());
  if (const auto* number = value.if_int64()) return std::to_string(*number);
  if (const auto* number = value.if_uint64()) return std::to_string(*number);
  return std::nullopt;
}

Status take_json(std::string_view body, SmsFields& fields) {
  const Result<boost::json::object> object = wire::parse_json_object(body);
  if (!object) return object.refusal();
  for (const auto& [name, field] : kFields) {
    const boost::json::value* member = object->if_contains(name);
    if (member == nullptr || member->is_null()) continue;
    std::optional<std::string> text = as_text(*member);
    if (!text) return invalid(fmt::format("Field {} must be a string.", name));
    if (fields.*field) return invalid(fmt::format("Parameter {} is given more than once.", name));
    fields.*field = std::move(text);
  }
  return Nothing{};
}

Status check_length(std::string_view name, const std::string& value, std::size_t most) {
  if (value.size() <= most) return Nothing{};
  return invalid(fmt::format("Parameter {} is longer than {} bytes.", name, most));
}

}  // namespace

Result<SmsFields> read_sms_fields(const wire::Request& request) {
  SmsFields fields;
  const bool json = wire::has_content_type(request, "application/json");
  const std::string_view form = json ? std::string_view() : request.body;
  if (const Status done = take_parameters(request, form, fields); !done) return done.refusal();
  if (json) {
    if (const Status done = take_json(request.body, fields); !done) return done.refusal();
  }
  return fields;
}

Result<app::ReceiveMessage> to_command(SmsFields fields, SupplierId supplier) {
  for (const auto& [name, value] :
       {std::pair{"to", &fields.to}, {"from", &fields.from}, {"text", &fields.text}}) {
    if (!*value) {
      return Refusal(Error::kMissingParameter, fmt::format("Parameter {} is required.", name));
    }
  }
  app::ReceiveMessage command;
  command.supplier = supplier;
  const Result<PhoneNumber> to = PhoneNumber::parse(*fields.to);
  if (!to) {
    return invalid("Parameter to must be a phone number with its country code, 7 to 15 digits.");
  }
  command.to = *to;
  if (const Status ok = check_length("from", *fields.from, limits::kSenderBytes); !ok) {
    return ok.refusal();
  }
  if (const Status ok = check_length("text", *fields.text, limits::kSmsTextBytes); !ok) {
    return ok.refusal();
  }
  command.from = *std::move(fields.from);
  command.text = *std::move(fields.text);
  if (fields.id) {
    if (const Status ok = check_length("id", *fields.id, limits::kSupplierMessageIdBytes); !ok) {
      return ok.refusal();
    }
    command.supplier_message_id = *std::move(fields.id);
  }
  if (fields.received_at && !fields.received_at->empty()) {
    const Result<Time> sent_at = parse_received_at(*fields.received_at);
    if (!sent_at) return sent_at.refusal();
    command.sent_at = *sent_at;
  }
  return command;
}

}  // namespace linepool::supply
