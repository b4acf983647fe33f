#include "deliver/read/gammu.h"

#include <fmt/format.h>

#include <string_view>
#include <system_error>
#include <utility>

#include "base/ascii.h"

namespace linepool::deliver {
namespace {

constexpr unsigned kMaxParts = 255;
constexpr std::size_t kMaxIds = 255;

std::string value_of(const Environment& environment, const std::string& name) {
  return environment(name).value_or("");
}

Result<unsigned> count_in(const Environment& environment, const std::string& name) {
  const std::string digits = value_of(environment, name);
  if (digits.empty()) return 0u;
  const auto count = whole_number<unsigned>(digits);
  if (count && *count <= kMaxParts) return *count;
  return invalid(fmt::format("gammu-smsd set {} to no number from 0 to {}.", name, kMaxParts));
}

// The text of a long SMS that gammu-smsd joined; "" if it did not.
std::string joined(const Environment& environment, unsigned parts) {
  std::string text;
  for (unsigned n = 1; n <= parts; ++n) {
    text += value_of(environment, fmt::format("DECODED_{}_TEXT", n));
  }
  return text;
}

Status check(const Sms& sms) {
  if (sms.text.size() > kMaxTextBytes) {
    return invalid(fmt::format("The SMS has more than {} bytes.", kMaxTextBytes));
  }
  if (sms.from.size() > kMaxFieldBytes || sms.device.size() > kMaxFieldBytes) {
    return invalid(fmt::format("Sender or PHONE_ID has more than {} bytes.", kMaxFieldBytes));
  }
  return Nothing{};
}

}  // namespace

bool is_called_by_gammu(const Environment& environment) {
  return environment("SMS_MESSAGES").has_value();
}

Result<std::vector<Sms>> read_gammu(const Environment& environment,
                                    const std::vector<std::string>& ids, Time now,
                                    const std::string& unique) {
  const Result<unsigned> messages = count_in(environment, "SMS_MESSAGES");
  if (!messages) return messages.refusal();
  const Result<unsigned> parts = count_in(environment, "DECODED_PARTS");
  if (!parts) return parts.refusal();
  if (*messages == 0) return invalid("gammu-smsd says that there is no SMS: SMS_MESSAGES is 0.");
  if (ids.size() > kMaxIds) return invalid("gammu-smsd gave more than 255 ids.");
  const std::string whole = joined(environment, *parts);
  std::vector<Sms> all;
  for (unsigned n = 1; n <= (whole.empty() ? *messages : 1); ++n) {
    Sms sms;
    sms.device = value_of(environment, "PHONE_ID");
    sms.from = value_of(environment, fmt::format("SMS_{}_NUMBER", n));
    sms.text = whole.empty() ? value_of(environment, fmt::format("SMS_{}_TEXT", n)) : whole;
    sms.charset = "UTF-8";
    sms.received = now;
    if (whole.empty() && *messages > 1) sms.part = Part{0, *messages, n};
    const Status fine = check(sms);
    if (!fine) return fine.refusal();
    IdMaker maker("gammu");
    maker.add(sms.device).add(sms.from).add(sms.text).add(std::to_string(n));
    for (const std::string& id : ids) maker.add(id);
    if (ids.empty()) maker.add(unique);
    sms.id = maker.id();
    all.push_back(std::move(sms));
  }
  return all;
}

bool has_unicode_locale(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string value = value_of(environment, name);
    if (value.empty()) continue;
    const std::string locale = lower(value);
    return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
  }
  return false;
}

}  // namespace linepool::deliver
