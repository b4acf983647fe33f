#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "core/codes/message_code.h"
#include "core/queries/trace/line_past.h"
#include "core/queries/trace/steps.h"

namespace linepool::core {
namespace {

// Characters of UTF-8: every byte that does not continue one.
std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

SmsRoute route_of(const Catalogue& catalogue, const Lease& lease, const Message& message) {
  if (message.marks.has(MessageMark::kRerouted)) return SmsRoute::kOperator;
  const App* app = catalogue.find_app(lease.app);
  if (app == nullptr) return SmsRoute::kOnlyOne;
  if (app->accepts_anything()) return SmsRoute::kAnyApp;
  switch (matches(*app, message.from, message.text.reveal())) {
    case Match::kNone: return SmsRoute::kOnlyOne;
    case Match::kText: return SmsRoute::kText;
    case Match::kSender:
    case Match::kBoth: return SmsRoute::kSender;
  }
  return SmsRoute::kOnlyOne;
}

std::optional<CodeFound> code_in(const Message& message) {
  const CodeResult found = code_of(message);
  if (found.otp() == nullptr) return std::nullopt;
  return CodeFound{found.rule, name(found.level), characters_in(found.code)};
}

std::size_t live_at(const store::Tx& tx, LineId line, Time at) {
  if (line.is_none()) return 0;
  const std::vector<Lease> leases = on_line_during(tx, line, {at, at});
  return static_cast<std::size_t>(
      std::count_if(leases.begin(), leases.end(),
                    [at](const Lease& lease) { return lease.is_live() || lease.ended_at > at; }));
}

SmsFacts facts_of(const store::Tx& tx, const Catalogue& catalogue, const Lease* lease,
                  Message message) {
  SmsFacts facts;
  facts.characters = characters_in(message.text.reveal());
  facts.code = code_in(message);
  const bool is_erased = message.marks.has(MessageMark::kErased);
  if (lease != nullptr && !is_erased) facts.route = route_of(catalogue, *lease, message);
  if (message.bin == BinReason::kDenied) {
    const DenyRule* rule = catalogue.deny_list().denies_sender(message.from);
    if (rule != nullptr) facts.denied_by = rule->name;
  }
  if (message.bin == BinReason::kDeniedText) {
    const DenyRule* rule = catalogue.deny_list().denies_text(message.text.reveal());
    if (rule != nullptr) facts.denied_by = rule->name;
  }
  if (message.bin == BinReason::kForeign) {
    const App* sent_by = catalogue.find_app_that_sent(message.from, message.text.reveal());
    if (sent_by != nullptr) facts.sent_by = sent_by->id;
  }
  if (message.bin == BinReason::kNoLease) {
    facts.leases_then = live_at(tx, message.line, message.taken_at);
  }
  message.text.clear();
  message.user_data.clear();
  message.found_code.clear();
  facts.message = std::move(message);
  return facts;
}

bool is_charged_for(const store::Tx& tx, const Lease& lease, const Message& message) {
  if (lease.is_rental() || lease.state != LeaseState::kReceived || message.late) return false;
  const std::optional<Message> oldest = tx.messages().oldest_of_lease(lease.id);
  return oldest && oldest->id == message.id;
}

}  // namespace

void add_sms_steps(const store::Tx& tx, const Catalogue& catalogue, const Lease* lease,
                   Message message, std::vector<TraceEntry>& entries) {
  TraceEntry entry;
  entry.at = message.received_at;
  entry.lease = message.lease;
  entry.message = message.id;
  const auto add = [&](TraceStep step) -> TraceEntry& {
    entries.push_back(entry);
    entries.back().step = step;
    return entries.back();
  };
  const bool charged = lease != nullptr && is_charged_for(tx, *lease, message);
  add(TraceStep::kSms).sms = facts_of(tx, catalogue, lease, std::move(message));
  if (charged) {
    TraceEntry& charge = add(TraceStep::kCharged);
    charge.at = std::max(charge.at, lease->created_at);  // it may have waited in the bin
    charge.amount = lease->price;
  }
  const store::Redeliveries again = tx.messages().redeliveries(entry.message);
  if (again.count == 0) return;
  TraceEntry& repeated = add(TraceStep::kRedelivered);
  repeated.at = again.last_at;
  repeated.count = again.count;
}

void add_part_steps(const store::Tx& tx, LineNumber number, std::vector<TraceEntry>& entries) {
  for (const PartSet& set : tx.parts().of_number(number, limits::kTraceMessages)) {
    if (!set.waits()) continue;
    for (const MessagePart& part : tx.parts().parts_of(set.id)) {
      TraceEntry entry;
      entry.at = part.received_at;
      entry.step = TraceStep::kPart;
      entry.part = PartFacts{set.supplier, set.from, part.number, set.total, set.until};
      entries.push_back(std::move(entry));
    }
  }
}

}  // namespace linepool::core
