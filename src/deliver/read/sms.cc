#include "deliver/read/sms.h"

#include <fmt/format.h>

#include <string_view>

#include "base/crypto/digest.h"
#include "wire/form.h"

namespace linepool::deliver {

IdMaker& IdMaker::add(const std::string& word) {
  words_ += fmt::format("{}:", word.size());  // so that "ab", "c" is not "a", "bc"
  words_ += word;
  return *this;
}

std::string IdMaker::id() const {
  constexpr std::size_t kDigestBytes = 16;
  const Digest digest = sha256(words_);
  const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), kDigestBytes);
  return daemon_ + "-" + to_hex(bytes);
}

std::string form_of(const Sms& sms, const std::string& to) {
  std::string form;
  const auto add = [&form](std::string_view name, std::string_view value) {
    if (!form.empty()) form += '&';
    form += name;
    form += '=';
    form += wire::percent_encode(value);
  };
  const auto add_if = [&add](std::string_view name, const std::string& value) {
    if (!value.empty()) add(name, value);
  };
  add("id", sms.id);
  add_if("to", to);
  add_if("device", sms.device);
  add_if("from", sms.from);
  add("received_at", format_rfc3339(sms.received));
  if (sms.part) {
    add("part", std::to_string(sms.part->number));
    add("parts", std::to_string(sms.part->total));
    add("part_reference", std::to_string(sms.part->reference));
  }
  add_if("coding", sms.coding);
  add_if("charset", sms.charset);
  add("text", sms.text);
  return form;
}

}  // namespace linepool::deliver
