// The auditor's view of SMS: which lease they belong to, and what an operator does with those that
// reached none. In short, an SMS is shown to whoever had the line when the supplier received it.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "auditor/auditor.h"
#include "auditor/strike_out.h"
#include "code/result/kept.h"
#include "core/engine/command.h"

namespace linepool::sim {
namespace {

// What reception found, whoever looks later and by whatever rules; nothing that a lease of a
// simulation knows changes it.
SmsText found_in(const core::ReceiveMessage& c) {
  return c.found ? c.found->kept : SmsText(keep_code(read_code(c.text.reveal())));
}

// Every pattern of a simulation wants the digits behind "code ".
void take_pattern(Message& message) {
  const std::string& text = message.text.reveal();
  const std::size_t at = text.find("code ");
  if (at == std::string::npos) return;
  const std::string behind = text.substr(at + 5);
  const std::string digits = behind.substr(0, behind.find_first_not_of("0123456789"));
  message.found_code = std::string(kByPattern) + digits;
}

}  // namespace

void strike_out(Message& message) {
  message.from.clear();
  message.recipient.clear();
  message.text.clear();
  message.user_data.clear();
  message.found_code.clear();
  message.bin = BinReason::kNone;
  message.marks.bits |= static_cast<std::uint16_t>(MessageMark::kErased);
}

int PlainState::match(AppId app, const std::string& from, const std::string& text) const {
  const auto plain = std::find_if(catalogue_.apps.begin(), catalogue_.apps.end(),
                                  [&](const PlainApp& a) { return a.id == app; });
  if (plain == catalogue_.apps.end()) return 0;
  const bool by_sender = !plain->sender.empty() && plain->sender == from;
  const bool by_word = !plain->word.empty() && text.find(plain->word) != std::string::npos;
  return (by_sender ? 2 : 0) + (by_word ? 1 : 0);
}

// Sender and word are another app's, and neither is this one's, which has a sender of its own.
bool PlainState::is_of_another(AppId app, const std::string& from, const std::string& text) const {
  const auto is_both = [&](const PlainApp& other) { return match(other.id, from, text) == 3; };
  const auto own = std::find_if(catalogue_.apps.begin(), catalogue_.apps.end(),
                                [&](const PlainApp& a) { return a.id == app; });
  if (own == catalogue_.apps.end() || own->sender.empty()) return false;
  return match(app, from, text) == 0 &&
         std::any_of(catalogue_.apps.begin(), catalogue_.apps.end(), is_both);
}

LeaseId PlainState::before_on(LineId line, AppId app) const {
  const auto last = std::find_if(leases_.rbegin(), leases_.rend(),
                                 [&](const Lease& l) { return l.line == line && l.app == app; });
  return last == leases_.rend() ? LeaseId{} : last->id;
}

// For each app, the lease that was the newest at that moment, if it was live or in quarantine.
std::vector<Holder> PlainState::holders(LineId line, Time at) const {
  std::map<AppId, Holder> newest;
  for (const Lease& l : leases_) {
    if (l.line != line || l.created_at > at) continue;
    const bool was_live = !l.ended_at.is_set() || at < l.ended_at;
    if (was_live || at < l.rests_until) {
      newest[l.app] = Holder{l.id, l.app, was_live};
    } else {
      newest.erase(l.app);
    }
  }
  std::vector<Holder> all;
  for (const auto& [app, holder] : newest) all.push_back(holder);
  return all;
}

// Deliberately different from the code under test: ranks all candidates and takes the highest.
std::optional<LeaseId> PlainState::owner_at(LineId line, const Message& message, Time at) const {
  const std::vector<Holder> all = holders(line, at);
  const auto live = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const Holder& h) { return h.was_live; }));
  const std::size_t resting = all.size() - live;
  std::vector<std::pair<int, LeaseId>> ranked;
  for (const Holder& holder : all) {
    const int score = match(holder.app, message.from, message.text.reveal());
    const auto plain = std::find_if(catalogue_.apps.begin(), catalogue_.apps.end(),
                                    [&](const PlainApp& a) { return a.id == holder.app; });
    const bool takes_all = plain->sender.empty() && plain->word.empty();
    const bool alone = (holder.was_live ? live : resting) == 1;
    int rank = 0;
    if (score > 0) rank = (holder.was_live ? 200 : 100) + score;
    if (score == 0 && (takes_all || alone)) rank = holder.was_live ? 50 : (live == 0 ? 10 : 0);
    if (rank > 0) ranked.emplace_back(rank, holder.lease);
  }
  if (ranked.empty()) return std::nullopt;
  return std::max_element(ranked.begin(), ranked.end())->second;
}

Belief PlainState::belief_in(SupplierId id, Time sent_at, Time arrived) const {
  if (!sent_at.is_set()) return Belief{arrived, arrived, true, false, false};
  const PlainSupplier& supplier = suppliers_[static_cast<std::size_t>(id.value - 1)];
  Belief belief;
  belief.earliest = std::min(sent_at, arrived);
  belief.latest = belief.earliest;
  belief.is_older_than_supplier = sent_at < supplier.since;
  const auto& lags = supplier.lags_ms;
  if (!lags.empty()) {
    const std::size_t from = lags.size() > 50 ? lags.size() - 50 : 0;
    const std::int64_t error =
        *std::min_element(lags.begin() + static_cast<std::ptrdiff_t>(from), lags.end());
    belief.is_right = std::abs(error) <= rules_.clock_tolerance.ms;
    belief.is_wrong = !belief.is_right;
    if (belief.is_right && error > 0) belief.latest = belief.latest + Duration::millis(error);
  }
  if (sent_at.ms % 1000 == 0) belief.latest = belief.latest + Duration::millis(999);
  belief.latest = std::min(belief.latest, arrived);
  return belief;
}

Owner PlainState::owner_of(LineId line, const Message& message, const Belief& belief,
                           Time now) const {
  const Owner owner = owner_by_clocks(line, message, belief, now);
  const bool is_nobody = owner.lease && customers_.at(lease(*owner.lease).customer).is_gone();
  if (is_nobody) return Owner{{}, BinReason::kNoLease};
  const bool is_foreign =
      owner.lease && rules_.bin_foreign &&
      is_of_another(lease(*owner.lease).app, message.from, message.text.reveal());
  return is_foreign ? Owner{{}, BinReason::kForeign} : owner;
}

Owner PlainState::owner_by_clocks(LineId line, const Message& message, const Belief& belief,
                                  Time now) const {
  const std::optional<LeaseId> by_our_clock = owner_at(line, message, now);
  if (belief.latest == now) {
    return by_our_clock ? Owner{by_our_clock, {}} : Owner{{}, BinReason::kNoLease};
  }
  const std::optional<LeaseId> by_theirs = owner_at(line, message, belief.earliest);
  if (by_theirs && by_theirs == by_our_clock) return Owner{by_theirs, {}};
  const bool began_in_time = by_our_clock && lease(*by_our_clock).created_at <= belief.latest;
  const bool in_doubt = began_in_time && lease(*by_our_clock).created_at > belief.earliest;
  if (in_doubt) return Owner{by_our_clock, {}};
  if (by_theirs && belief.is_wrong) return Owner{{}, BinReason::kWrongClock};
  if (by_theirs) return Owner{by_theirs, {}};
  if (!by_our_clock) return Owner{{}, BinReason::kNoLease};
  if (!began_in_time && belief.is_credible()) return Owner{{}, BinReason::kBeforeLease};
  return Owner{by_our_clock, {}};
}

// Assigns the message to the lease and captures the price if it is the first.
void Auditor::hand_over(LeaseId to, Message& message, Time now) {
  Lease& target = lease(to);
  message.lease = to;
  message.bin = BinReason::kNone;
  message.line = target.line;
  message.late = !live_.contains(to);
  if (!target.code_pattern.empty()) take_pattern(message);
  tell(target.customer, message.late ? EventKind::kLateMessage : EventKind::kMessageReceived, now,
       to);
  const bool awaited = !message.late && target.asked_at > 0 && target.asked_at == target.messages;
  const bool is_news = target.last_message.is_none() || target.last_taken_at <= message.taken_at;
  target.messages += 1;
  if (is_news) {
    target.last_message = message.id;
    target.last_message_at = now;
    target.last_taken_at = message.taken_at;
  } else if (awaited) {
    target.asked_at = target.messages;
  }
  if (message.late || target.state != LeaseState::kWaiting) return;
  target.state = LeaseState::kReceived;
  if (target.expires_otherwise.is_set()) target.expires_at = target.expires_otherwise;
  target.expires_otherwise = Time{};
  if (target.rental.period_hours != 0) return;
  PlainCustomer& customer = customers_.at(target.customer);
  customer.held -= target.price;
  customer.balance -= target.price;
  revenue_ += target.price;
}

std::string Auditor::expect(const core::ReceiveMessage& c, const Result<core::Reply>* reply,
                            Time now) {
  const bool known_supplier =
      c.supplier.value >= 1 && c.supplier.value <= static_cast<std::int64_t>(suppliers_.size());
  const auto refusal = known_supplier ? std::optional<Error>{} : Error::kNotFound;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  return take(c, now, now, reply == nullptr ? nullptr : &std::get<core::Received>(**reply));
}

// An SMS that came at `arrived`, or whose first part did.
std::string Auditor::take(const core::ReceiveMessage& c, Time arrived, Time now,
                          const core::Received* got) {
  const PlainContent content{c.to.is_none() ? c.recipient : c.to.to_string(), c.from,
                             c.text.reveal()};
  const bool has_id = !c.supplier_message_id.empty();
  std::vector<MessageId>& of_that_id = known_[{c.supplier, c.supplier_message_id}];
  if (has_id) {
    for (const MessageId id : of_that_id) {
      if (contents_[static_cast<std::size_t>(id.value - 1)] != content) continue;
      const bool fits = got == nullptr || (got->duplicate && got->message == id);
      redelivered_[id] += 1;
      taken_ = id;
      return fits ? "" : "a redelivery was taken as new";
    }
  }
  Message message;
  message.id = MessageId{static_cast<std::int64_t>(messages_.size()) + 1};
  message.supplier = c.supplier;
  message.to = c.to;
  message.recipient = c.recipient;
  message.from = c.from;
  message.text = c.text;
  message.found_code = found_in(c);
  message.marks = c.marks;
  if (has_id && !of_that_id.empty()) message.marks.add(MessageMark::kRepeatedId);
  message.user_data = c.user_data;
  message.received_at = now;
  const Belief belief = belief_in(c.supplier, c.sent_at, arrived);
  message.taken_at = belief.is_credible() ? belief.latest : arrived;
  if (c.sent_at.is_set()) {
    suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].lags_ms.push_back(
        (arrived - c.sent_at).ms);
  }
  Owner owner = addressed(message, c.code, belief, arrived);
  SelfTest* const test = test_of(c.text.reveal());
  const bool is_self_test = test != nullptr && test->line == message.line;
  if (is_self_test) owner = {};
  if (got != nullptr && got->is_self_test != is_self_test) return "a self-test was not seen as one";
  const LeaseId lease_id = owner.lease.value_or(LeaseId{});
  if (got != nullptr && (got->duplicate || got->message != message.id || got->lease != lease_id ||
                         got->bin != owner.bin)) {
    return fmt::format("message {} went to lease {} ({}), expected {} to {} ({})",
                       got->message.value, got->lease.value, name(got->bin), message.id.value,
                       lease_id.value, name(owner.bin));
  }
  // The purpose of the rule: no lease sees an SMS received, by a clock that is right, before it
  // began.
  if (owner.lease && belief.is_right && lease(*owner.lease).created_at > belief.latest) {
    return fmt::format("message {} is shown to a lease that began after it", message.id.value);
  }
  if (has_id) of_that_id.push_back(message.id);
  message.bin = owner.bin;
  const LineId reached = message.line;
  if (owner.lease) {
    hand_over(*owner.lease, message, now);
  } else {
    tell(kOperator, is_self_test ? EventKind::kLineTested : EventKind::kUnmatchedMessage, now);
  }
  if (test != nullptr) answer(*test, message, now);
  if (release(reached)) tell(kOperator, EventKind::kLineChanged, now);
  taken_ = message.id;
  messages_.push_back(message);
  contents_.push_back(content);
  return "";
}

Owner PlainState::addressed(Message& message, const std::optional<CodeReading>& code,
                            const Belief& belief, Time now) const {
  message.line = LineId{};
  if (message.to.is_none() && !code) return Owner{{}, BinReason::kNoRecipient};
  std::vector<LineId> meant;
  for (const auto& [id, line] : lines_) {
    const bool by_number = line.number == message.to;
    const bool by_code = code && line.number.is_short_code() &&
                         line.number.to_string() == code->code.to_string() &&
                         (code->country.is_none() || code->country == line.country);
    const PlainSupplier& from = suppliers_[static_cast<std::size_t>(message.supplier.value - 1)];
    const bool is_its = line.supplier == message.supplier || from.also_for.contains(line.supplier);
    if (is_its && (by_number || by_code)) meant.push_back(id);
  }
  if (meant.size() > 1) {
    message.to = LineNumber{};
    if (message.recipient.empty()) message.recipient = code->code.to_string();
    return Owner{{}, BinReason::kAmbiguous};
  }
  LineNumber number = message.to;
  if (meant.size() == 1) number = lines_.at(meant[0]).number;
  if (number.is_none() && !code->country.is_none()) number = LineNumber(code->code, code->country);
  if (number != message.to) message.recipient.clear();
  message.to = number;
  if (meant.empty()) return Owner{{}, BinReason::kNoLine};
  message.line = meant[0];
  return owner_of(meant[0], message, belief, now);
}

Message* PlainState::in_bin(MessageId id) {
  if (id.value < 1 || id.value > static_cast<std::int64_t>(messages_.size())) return nullptr;
  Message& message = messages_[static_cast<std::size_t>(id.value - 1)];
  return message.bin == BinReason::kNone ? nullptr : &message;
}

// A customer says one thing of an SMS, and only of its own.
std::string Auditor::expect(const core::JudgeCode& c, const Result<core::Reply>* reply, Time) {
  const auto customer = customers_.find(c.customer);
  const bool is_there =
      c.message.value >= 1 && c.message.value <= static_cast<std::int64_t>(messages_.size());
  Message* message = is_there ? &messages_[static_cast<std::size_t>(c.message.value - 1)] : nullptr;
  std::optional<Error> refusal;
  bool said_before = false;
  if (customer == customers_.end()) {
    refusal = Error::kUnknownCustomer;
  } else if (!customer->second.may_act()) {
    refusal = Error::kCustomerBlocked;
  } else if (message == nullptr || message->lease.is_none() ||
             lease(message->lease).customer != c.customer || !sees(c.by, lease(message->lease))) {
    refusal = Error::kNotFound;
  } else {
    const auto said = message->marks.bits & (1024 | 2048 | 4096);
    said_before = said == static_cast<int>(c.verdict);
    const bool is_struck_out = message->marks.has(MessageMark::kErased);
    if (!said_before && (said != 0 || is_struck_out)) refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  message->marks.add(c.verdict);
  const bool is_new = reply == nullptr || std::get<core::CodeJudged>(**reply).is_new;
  return reply == nullptr || is_new != said_before ? "" : "a verdict was counted twice or never";
}

std::string Auditor::expect(const core::RerouteMessage& c, const Result<core::Reply>* reply,
                            Time now) {
  Message* message = in_bin(c.message);
  std::optional<Error> refusal;
  std::optional<LeaseId> to;
  if (message == nullptr) {
    refusal = Error::kNotFound;
  } else if (c.number.is_none()) {
    if (c.lease.value <= static_cast<std::int64_t>(leases_.size())) to = c.lease;
    if (!to) refusal = Error::kNotFound;
    if (to && customers_.at(lease(*to).customer).is_gone()) refusal = Error::kConflict;
  } else if (!line_of(c.number)) {
    refusal = Error::kNotFound;
  } else {
    to = owner_of(*line_of(c.number), *message,
                  Belief{message->taken_at, message->taken_at, true, false, false}, now)
             .lease;
    if (!to) refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  message->marks.add(MessageMark::kRerouted);
  hand_over(*to, *message, now);
  return "";
}

std::string Auditor::expect(const core::RedecodeMessage& c, const Result<core::Reply>* reply,
                            Time now) {
  Message* message = in_bin(c.message);
  const auto refusal = message == nullptr ? std::optional(Error::kNotFound) : std::nullopt;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  const bool repeats_id = message->marks.has(MessageMark::kRepeatedId);
  message->to = c.fields.to;
  message->recipient = c.fields.recipient;
  message->from = c.fields.from;
  message->text = c.fields.text;
  message->user_data = c.fields.user_data;
  reread_.insert(c.message);
  message->found_code = found_in(c.fields);
  message->marks = c.fields.marks;
  if (repeats_id) message->marks.add(MessageMark::kRepeatedId);
  const Belief exact{message->taken_at, message->taken_at, true, false, false};
  const Owner owner = addressed(*message, c.fields.code, exact, now);
  message->bin = owner.bin;
  if (owner.lease) hand_over(*owner.lease, *message, now);
  return "";
}

std::string Auditor::expect(const core::DropMessage& c, const Result<core::Reply>* reply, Time) {
  Message* message = in_bin(c.message);
  const auto refusal = message == nullptr ? std::optional(Error::kNotFound) : std::nullopt;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  strike_out(*message);
  return "";
}

namespace {

// Only requests over HTTP are described or signed, and only described ones are signed.
bool may_be_described(const PlainSupplier& supplier, const core::ChangeSupplier& c) {
  if ((c.map || c.signature) && supplier.kind != SupplierKind::kHttp) return false;
  const std::string& map = c.map ? c.map->json : supplier.format.map;
  const std::string& scheme = c.signature ? c.signature->scheme : supplier.signature.scheme;
  return scheme.empty() || !map.empty();
}

}  // namespace

std::string Auditor::expect(const core::ChangeSupplier& c, const Result<core::Reply>* reply,
                            Time now) {
  const bool known =
      c.supplier.value >= 1 && c.supplier.value <= static_cast<std::int64_t>(suppliers_.size());
  auto refusal = known ? std::optional<Error>{} : Error::kNotFound;
  if (known && !may_be_described(suppliers_[static_cast<std::size_t>(c.supplier.value - 1)], c)) {
    refusal = Error::kInvalidParameter;
  }
  const SmscChange& smsc = c.smsc;
  const bool touches_smsc = smsc.is_paused || smsc.binds || smsc.password;
  if (known && touches_smsc &&
      suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].kind !=
          SupplierKind::kSmppClient) {
    refusal = Error::kInvalidParameter;
  }
  const auto count = static_cast<std::int64_t>(suppliers_.size());
  for (const SupplierId other : c.also_for.value_or(std::vector<SupplierId>{})) {
    if (!known || refusal) break;
    if (other == c.supplier) refusal = Error::kInvalidParameter;
  }
  for (const SupplierId other : c.also_for.value_or(std::vector<SupplierId>{})) {
    if (!refusal && other.value > count) refusal = Error::kNotFound;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  if (c.also_for) {
    suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].also_for = {c.also_for->begin(),
                                                                           c.also_for->end()};
  }
  if (auto& account = suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].smsc) {
    if (smsc.is_paused) account->is_paused = *smsc.is_paused;
    if (smsc.binds) account->binds = *smsc.binds;
    if (smsc.password) account->password = *smsc.password;
  }
  SupplierFormat& format = suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].format;
  if (c.map) {
    if (format.dialect != c.map->dialect) {
      format.answer_status = 0;
      format.has_answer_body = false;
      format.answer_body = "";
    }
    format.dialect = c.map->dialect;
    format.map = c.map->json;
  }
  tell(kOperator, EventKind::kSupplierChanged, now);
  if (c.trunk_prefix) format.trunk_prefix = *c.trunk_prefix;
  if (c.default_country) format.default_country = *c.default_country;
  if (c.time_zone) format.time_zone = *c.time_zone;
  if (c.answer_status) format.answer_status = *c.answer_status;
  if (c.answer_body) format.answer_body = *c.answer_body;
  if (c.answer_body) format.has_answer_body = true;
  if (c.signature)
    suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].signature = *c.signature;
  if (c.cost_per_sms)
    suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].cost = *c.cost_per_sms;
  return "";
}

// The bin first, then the leases by their ends; of a lease the newest first. Two hundred at most.
std::string Auditor::expect(const core::EraseOldTexts& c, const Result<core::Reply>* reply, Time) {
  if (auto wrong = outcome(reply, std::nullopt); !wrong.empty()) return wrong;
  constexpr std::size_t kMost = 200;
  core::TextsErased wanted;
  for (Message& message : messages_) {
    if (!message.is_in_bin() || wanted.texts == kMost) continue;
    if (message.received_at >= c.binned_before) break;
    strike_out(message);
    wanted.texts += 1;
  }
  std::set<std::pair<Time, LeaseId>> ended;
  for (const Lease& lease : leases_) {
    const bool is_over = !live_.contains(lease.id) && lease.ended_at < c.ended_before;
    if (is_over && !lease.last_message.is_none()) ended.emplace(lease.ended_at, lease.id);
  }
  for (const auto& [at, id] : ended) {
    for (auto message = messages_.rbegin(); message != messages_.rend(); ++message) {
      if (message->lease != id || message->marks.has(MessageMark::kErased)) continue;
      if (wanted.texts == kMost) break;
      strike_out(*message);
      wanted.texts += 1;
    }
    if (wanted.texts == kMost) break;
    lease(id).last_message = {};
    wanted.leases += 1;
  }
  wanted.more = wanted.texts > 0 || wanted.leases > 0;
  if (reply == nullptr) return "";
  const auto& got = std::get<core::TextsErased>(**reply);
  const bool same =
      got.texts == wanted.texts && got.leases == wanted.leases && got.more == wanted.more;
  if (same) return "";
  return fmt::format("{} texts of {} leases were erased, expected {} of {}", got.texts, got.leases,
                     wanted.texts, wanted.leases);
}

}  // namespace linepool::sim
