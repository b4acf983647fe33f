#include "domain/smsc_account.h"

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool {
namespace {

// Calls `visit(name, field)` for each field, so that what is written is what is read.
template <class Account, class Visit>
void for_each_field(Account& account, Visit visit) {
  visit("host", account.host);
  visit("port", account.port);
  visit("system_id", account.system_id);
  visit("password", account.password);
  visit("system_type", account.system_type);
  visit("bind", account.bind);
  visit("binds", account.binds);
  visit("enquire_s", account.enquire_s);
  visit("tls", account.has_tls);
  visit("ca_file", account.ca_file);
  visit("alphabet", account.alphabet);
  visit("paused", account.is_paused);
}

std::string written(const std::string& text) {
  CHECK(text.find('\n') == std::string::npos, "a field is a line");
  return text;
}
std::string written(bool flag) {
  return flag ? "yes" : "no";
}
std::string written(SmscBind bind) {
  return std::string(name(bind));
}
std::string written(std::integral auto number) {
  return std::to_string(number);
}

bool read(std::string_view text, std::string& out) {
  out = text;
  return true;
}
bool read(std::string_view text, bool& out) {
  out = text == "yes";
  return out || text == "no";
}
bool read(std::string_view text, SmscBind& out) {
  const auto bind = smsc_bind(text);
  out = bind.value_or(out);
  return bind.has_value();
}
bool read(std::string_view text, std::integral auto& out) {
  const auto number = whole_number<std::remove_reference_t<decltype(out)>>(text);
  out = number.value_or(out);
  return number.has_value();
}

bool read_line(std::string_view line, SmscAccount& account) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return false;
  bool is_read = false;
  for_each_field(account, [&](std::string_view field, auto& value) {
    if (field == line.substr(0, equals)) is_read = read(line.substr(equals + 1), value);
  });
  return is_read;
}

template <class T>
void change(T& value, const std::optional<T>& to) {
  if (to) value = *to;
}

}  // namespace

std::string_view name(SmscBind bind) {
  switch (bind) {
    case SmscBind::kTransceiver: return "transceiver";
    case SmscBind::kReceiver: return "receiver";
  }
  return "";
}

std::optional<SmscBind> smsc_bind(std::string_view text) {
  for (const SmscBind bind : {SmscBind::kTransceiver, SmscBind::kReceiver}) {
    if (text == name(bind)) return bind;
  }
  return std::nullopt;
}

std::string to_text(const SmscAccount& account) {
  std::string text;
  const SmscAccount usual;
  std::array<std::string, 12> as_usual;
  std::size_t at = 0;
  for_each_field(usual,
                 [&](std::string_view, const auto& value) { as_usual[at++] = written(value); });
  at = 0;
  for_each_field(account, [&](std::string_view field, const auto& value) {
    const std::string line = written(value);
    if (line != as_usual[at++]) text.append(field).append("=").append(line).append("\n");
  });
  return text;
}

std::optional<SmscAccount> smsc_account(std::string_view text) {
  SmscAccount account;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || !read_line(text.substr(0, end), account)) {
      return std::nullopt;
    }
    text.remove_prefix(end + 1);
  }
  return account;
}

void SmscChange::apply_to(SmscAccount& account) const {
  change(account.host, host);
  change(account.port, port);
  change(account.system_id, system_id);
  change(account.password, password);
  change(account.system_type, system_type);
  change(account.bind, bind);
  change(account.binds, binds);
  change(account.enquire_s, enquire_s);
  change(account.has_tls, has_tls);
  change(account.ca_file, ca_file);
  change(account.alphabet, alphabet);
  change(account.is_paused, is_paused);
}

}  // namespace linepool
