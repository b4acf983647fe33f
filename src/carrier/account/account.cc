#include "carrier/account/account.h"

#include <fmt/format.h>

#include <utility>

#include "sms/pdu/command.h"
#include "wire/json_writer.h"

namespace linepool::carrier {
namespace {

constexpr std::size_t kNameWidth = 20;
constexpr std::size_t kCountWidth = 13;

constexpr std::array<std::pair<std::uint32_t, std::string_view>, 17> kStatusWords{{
    {sms::status::kInvalidMessageLength, "invalid message length"},
    {sms::status::kInvalidCommandLength, "invalid command length"},
    {sms::status::kInvalidCommandId, "invalid command"},
    {sms::status::kWrongBindState, "wrong bind status"},
    {sms::status::kAlreadyBound, "already bound"},
    {sms::status::kSystemError, "system error"},
    {sms::status::kInvalidDestination, "invalid recipient"},
    {sms::status::kBindFailed, "bind failed"},
    {sms::status::kInvalidPassword, "invalid password"},
    {sms::status::kInvalidSystemId, "invalid system_id"},
    {sms::status::kCancelFailed, "cancel failed"},
    {sms::status::kReplaceFailed, "replace failed"},
    {sms::status::kQueueFull, "message queue full"},
    {sms::status::kSubmitFailed, "submit failed"},
    {sms::status::kThrottled, "throttled"},
    {sms::status::kQueryFailed, "query failed"},
    {sms::status::kOk, "OK"},
}};

// "12,345".
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string row(std::string_view what, std::uint64_t count, std::string_view remark = "") {
  std::string line = fmt::format("  {:<{}}{:>{}}", what, kNameWidth, grouped(count), kCountWidth);
  if (!remark.empty()) line += fmt::format("   {}", remark);
  return line + '\n';
}

// The first and the last of few words, so that the line stays short.
std::string id_row(const Account& account) {
  if (account.id_count == 0) return {};
  constexpr std::size_t kShown = 16;
  const auto shown = [](const std::string& id) {
    return id.size() <= kShown ? id : id.substr(0, kShown - 3) + "...";
  };
  return row("message ids", account.id_count,
             fmt::format("from {} to {}", shown(account.ids.front()), shown(account.last_id)));
}

}  // namespace

void Account::note_id(std::string_view id) {
  if (id.empty()) return;
  ++id_count;
  last_id = id;
  if (ids.size() < kIds) ids.emplace_back(id);
}

void Account::note_refusal(std::uint32_t status) {
  ++refused;
  if (refusals.size() < kStatuses || refusals.contains(status)) ++refusals[status];
}

std::string status_words(std::uint32_t status) {
  for (const auto& [number, words] : kStatusWords) {
    if (number == status) return fmt::format("0x{:02X}, {}", status, words);
  }
  return fmt::format("0x{:02X}", status);
}

std::string as_text(const Account& account, const Played& played) {
  const double seconds = static_cast<double>(played.took.ms) / 1000;
  std::string out = fmt::format("Played {} as {}\n", played.script, played.how);
  out += fmt::format("seed {}, {:.1f} s", played.seed, seconds);
  if (seconds > 0) {
    const double rate = static_cast<double>(account.acknowledged) / seconds;
    out += fmt::format(", {} acknowledged a second", grouped(static_cast<std::uint64_t>(rate)));
  }
  out += "\n\n";
  out +=
      row("messages", account.begun,
          account.begun == account.planned ? "" : fmt::format("of {}", grouped(account.planned)));
  if (account.parts != account.begun) out += row("parts", account.parts, "duplicates included");
  out += row("sent", account.sent);
  out += row("acknowledged", account.acknowledged);
  out += row("throttled", account.throttled, account.throttled > 0 ? "and sent again" : "");
  out +=
      row("without a response", account.unanswered, account.unanswered > 0 ? "and sent again" : "");
  out += row("refused", account.refused);
  for (const auto& [status, count] : account.refusals) {
    out += fmt::format("    {:<{}}{:>{}}\n", status_words(status), kNameWidth + 4, grouped(count),
                       kCountWidth - 6);
  }
  if (account.given_up > 0) out += row("given up", account.given_up, "sent too often");
  if (account.open() > 0) out += row("open", account.open(), "no end when the program ended");
  if (account.received > 0) out += row("received", account.received, "from the other side");
  out += id_row(account);
  out += row("binds", account.binds);
  if (account.lost > 0) out += row("connections lost", account.lost);
  std::string faults;
  for_each_fault([&](Fault fault) {
    const std::uint64_t count = account.faults[static_cast<std::size_t>(fault)];
    if (count > 0) faults += row(name(fault), count);
  });
  if (!faults.empty()) out += "\nFaults, on purpose\n" + faults;
  return out;
}

std::string as_json(const Account& account, const Played& played) {
  wire::JsonWriter json;
  json.begin_object().text("script", played.script).text("as", played.how);
  json.count("seed", played.seed).number("took_ms", played.took.ms);
  json.count("planned", account.planned).count("messages", account.begun);
  json.count("parts", account.parts).count("sent", account.sent);
  json.count("acknowledged", account.acknowledged).count("throttled", account.throttled);
  json.count("unanswered", account.unanswered).count("refused", account.refused);
  json.count("given_up", account.given_up).count("open", account.open());
  json.count("received", account.received).count("binds", account.binds);
  json.count("connections_lost", account.lost);
  json.key("refusals").begin_object();
  for (const auto& [status, count] : account.refusals) {
    json.count(fmt::format("0x{:02X}", status), count);
  }
  json.end_object().key("faults").begin_object();
  for_each_fault([&](Fault fault) {
    json.count(name(fault), account.faults[static_cast<std::size_t>(fault)]);
  });
  json.end_object().count("message_id_count", account.id_count);
  json.key("message_ids").begin_array();
  for (const std::string& id : account.ids) json.text(id);
  json.end_array()
      .text("last_message_id", account.last_id)
      .flag("complete", account.is_complete())
      .end_object();
  return json.take() + '\n';
}

}  // namespace linepool::carrier
