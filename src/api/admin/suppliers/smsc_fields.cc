#include "api/admin/suppliers/smsc_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "gate/smpp_password.h"

namespace linepool::api::admin {
namespace {

// As the setting smpp.default_alphabet; "" is that setting.
constexpr std::array<std::string_view, 6> kAlphabets{"",      "gsm7",   "packed7",
                                                     "ascii", "latin1", "utf8"};

bool is_among(const auto& all, std::string_view word) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

// Reads a text if it is there.
Status read_text(const Fields& fields, std::string_view name, std::size_t max,
                 std::optional<std::string>& out) {
  if (!fields.has(name)) return Nothing{};
  Result<std::string> text = fields.optional_text(name, max);
  if (!text) return text.refusal();
  out = std::move(text).value();
  return Nothing{};
}

template <class Integer>
Status read_number(const Fields& fields, std::string_view name, std::int64_t min, std::int64_t max,
                   std::optional<Integer>& out) {
  if (!fields.has_value(name)) return Nothing{};
  const Result<std::int64_t> number = fields.optional_integer(name, min, max, min);
  if (!number) return number.refusal();
  out = static_cast<Integer>(*number);
  return Nothing{};
}

Status read_flag(const Fields& fields, std::string_view name, std::optional<bool>& out) {
  if (!fields.has_value(name)) return Nothing{};
  const Result<bool> flag = fields.optional_flag(name, false);
  if (!flag) return flag.refusal();
  out = *flag;
  return Nothing{};
}

bool is_host(std::string_view host) {
  constexpr std::string_view kChars =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:";
  return !host.empty() && host.find_first_not_of(kChars) == std::string_view::npos;
}

Status check_texts(const SmscChange& change) {
  if (change.host && !is_host(*change.host)) {
    return invalid("Field host must be a name or an address: \"smsc.example.com\".");
  }
  if (change.system_id && change.system_id->empty()) {
    return invalid("Field system_id must not be empty.");
  }
  if (change.ca_file && !change.ca_file->empty() && !change.ca_file->starts_with('/')) {
    return invalid(
        "Field ca_file must be the absolute path of a PEM file on the server, or empty.");
  }
  if (change.alphabet && !is_among(kAlphabets, *change.alphabet)) {
    return invalid("Field default_alphabet must be gsm7, packed7, ascii, latin1, utf8, or empty.");
  }
  return Nothing{};
}

Status read_texts(const Fields& fields, SmscChange& change) {
  using Account = SmscAccount;
  struct Text {
    std::string_view name;
    std::size_t max;
    std::optional<std::string>& out;
  };
  for (const Text& text :
       std::array<Text, 5>{Text{"host", Account::kHostBytes, change.host},
                           Text{"system_id", Account::kSystemIdBytes, change.system_id},
                           Text{"system_type", Account::kSystemTypeBytes, change.system_type},
                           Text{"ca_file", Account::kFileBytes, change.ca_file},
                           Text{"default_alphabet", Account::kSystemTypeBytes, change.alphabet}}) {
    if (Status read = read_text(fields, text.name, text.max, text.out); !read) return read;
  }
  return check_texts(change);
}

Status read_rest(const Fields& fields, SmscChange& change) {
  using Account = SmscAccount;
  if (Status port = read_number(fields, "port", 1, 65'535, change.port); !port) return port;
  if (Status binds = read_number(fields, "binds", 1, Account::kMaxBinds, change.binds); !binds) {
    return binds;
  }
  if (Status enquire = read_number(fields, "enquire_link_s", Account::kEnquireMin_s,
                                   Account::kEnquireMax_s, change.enquire_s);
      !enquire) {
    return enquire;
  }
  if (Status tls = read_flag(fields, "tls", change.has_tls); !tls) return tls;
  if (Status paused = read_flag(fields, "paused", change.is_paused); !paused) return paused;
  std::optional<std::string> bind;
  if (Status read = read_text(fields, "bind", Account::kSystemTypeBytes, bind); !read) return read;
  if (!bind) return Nothing{};
  change.bind = smsc_bind(*bind);
  if (change.bind) return Nothing{};
  return invalid("Field bind must be transceiver or receiver.");
}

std::string_view state_of(const SmscAccount& account, const core::SmscReport& report) {
  if (account.is_paused) return "paused";
  if (report.binds_wanted > 0 && report.binds_up == report.binds_wanted) return "up";
  return report.binds_up > 0 ? "partly up" : "down";
}

}  // namespace

Result<std::optional<SmscChange>> read_smsc(const Fields& fields, const Services& services) {
  const Result<std::optional<Fields>> read = fields.object(
      "smpp", {"host", "port", "system_id", "password", "system_type", "bind", "binds",
               "enquire_link_s", "tls", "ca_file", "default_alphabet", "paused"});
  if (!read) return read.refusal();
  if (!*read) return std::optional<SmscChange>{};
  SmscChange change;
  if (const Status texts = read_texts(**read, change); !texts) return texts.refusal();
  if (const Status rest = read_rest(**read, change); !rest) return rest.refusal();
  if (!(*read)->has("password")) return std::optional(std::move(change));
  const Result<std::string> password =
      (*read)->optional_text("password", SmscAccount::kPasswordBytes);
  if (!password) {
    return invalid(
        "Field password must be text of at most 8 characters, as SMPP has no room for more.");
  }
  change.password = gate::seal_smsc_password(*password, services.secret, services.random);
  return std::optional(std::move(change));
}

Result<SmscAccount> new_smsc(const std::optional<SmscChange>& change) {
  if (!change || !change->host || !change->port || !change->system_id || !change->password) {
    return Refusal(Error::kMissingParameter,
                   "Field smpp is required, with host, port, system_id and password.");
  }
  SmscAccount account;
  change->apply_to(account);
  CHECK(account.port > 0 && !account.host.empty());
  return account;
}

void write_smsc(wire::JsonWriter& json, const Supplier& supplier, const SupplyReport& report) {
  if (!supplier.smsc) {
    json.null("smpp");
    return;
  }
  const SmscAccount& account = *supplier.smsc;
  const core::SmscReport now =
      (report.smsc == nullptr ? std::nullopt : report.smsc->report(supplier.id))
          .value_or(core::SmscReport{});
  json.key("smpp")
      .begin_object()
      .text("host", account.host)
      .number("port", account.port)
      .text("system_id", account.system_id)
      .text("system_type", account.system_type)
      .text("bind", name(account.bind))
      .number("binds", account.binds)
      .number("enquire_link_s", account.enquire_s)
      .flag("tls", account.has_tls)
      .text("ca_file", account.ca_file)
      .text("default_alphabet", account.alphabet)
      .flag("paused", account.is_paused)
      .text("state", state_of(account, now))
      .count("binds_up", now.binds_up)
      .count("unanswered", now.unanswered)
      .number("messages", static_cast<std::int64_t>(now.messages));
  now.last_error.empty() ? json.null("last_error") : json.text("last_error", now.last_error);
  now.next_try_in ? json.number("next_try_in_s", (now.next_try_in->ms + 999) / 1000)
                  : json.null("next_try_in_s");
  json.end_object();
}

}  // namespace linepool::api::admin
