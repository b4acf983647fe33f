// The auditor's view of SMS that come in parts. In short: each part that was acknowledged reaches
// somebody in exactly one SMS, whole if all parts came in time, and it never waits longer than it
// may.
#include "auditor/long_sms.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "auditor/auditor.h"
#include "code/extractor.h"

namespace linepool::sim {
namespace {

constexpr const char* kMissing = " … ";
constexpr std::size_t kLookedAt = 8;  // sets of the same key, the newest

bool is_next_to_missing(const std::string& text, std::size_t begin, std::size_t end) {
  const std::string before = text.substr(0, begin);
  const std::string after = text.substr(end);
  const std::string missing = kMissing;
  const bool ends =
      before.size() >= missing.size() && before.substr(before.size() - missing.size()) == missing;
  return ends || after.substr(0, missing.size()) == missing;
}

// Somebody may wait for it: a reading that is no mere candidate, all of it here.
bool shows_code(const std::string& text) {
  const CodeResult result = read_code(text);
  bool shows = !result.code.empty() && !is_next_to_missing(text, result.begin, result.end);
  for (const CodeOption& option : result.candidates) {
    const bool counts = option.level != CodeLevel::kNone;
    shows = shows || (counts && !is_next_to_missing(text, option.begin, option.end));
  }
  return shows;
}

}  // namespace

bool is_of_one_sms(const core::ReceivePart& a, const core::ReceivePart& b) {
  return a.sms.supplier == b.sms.supplier && a.sms.to == b.sms.to &&
         a.sms.recipient == b.sms.recipient && a.sms.from == b.sms.from &&
         a.place.kind == b.place.kind && a.place.reference == b.place.reference &&
         a.place.total == b.place.total;
}

bool PlainSet::has_number(const core::ReceivePart& part) const {
  return std::any_of(parts.begin(), parts.end(), [&](const PlainPart& one) {
    return one.said.place.number == part.place.number;
  });
}

bool PlainSet::has(const core::ReceivePart& part) const {
  return std::any_of(parts.begin(), parts.end(), [&](const PlainPart& one) {
    return one.said.place.number == part.place.number && one.said.bytes == part.bytes &&
           one.said.coding == part.coding;
  });
}

bool PlainSet::is_whole() const {
  return parts.size() == parts.front().said.place.total;
}

core::ReceiveMessage PlainSet::joined() const {
  const auto earlier = [](const PlainPart& a, const PlainPart& b) { return a.came < b.came; };
  const PlainPart& first = *std::min_element(parts.begin(), parts.end(), earlier);
  core::ReceiveMessage sms = first.said.sms;
  sms.supplier_message_id = parts.front().said.sms.supplier_message_id;
  sms.found = nullptr;
  std::string text;
  std::string bytes;
  int next = 1;
  for (const PlainPart& part : parts) {
    if (part.said.place.number != next) text += kMissing;
    text += part.said.bytes.reveal();
    bytes += part.said.bytes.reveal();
    next = part.said.place.number + 1;
  }
  if (next <= first.said.place.total) text += kMissing;
  if (!is_whole()) {
    sms.marks.add(MessageMark::kPart);
    sms.user_data = bytes;
  }
  sms.text = text;
  return sms;
}

std::string token_of(const core::ReceivePart& part) {
  const std::string& text = part.bytes.reveal();
  return text.substr(0, text.find(']') + 1);
}

void count_tokens(const std::string& text, std::map<std::string, int>& counts) {
  for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
    counts[text.substr(at, text.find(']', at) + 1 - at)] += 1;
  }
}

// The set leaves as an SMS, with or without all its parts.
std::string Auditor::send_off(PartSetId id, const core::PartsDelivered* got, Time now) {
  PlainSet& set = sets_.at(id);
  if (got != nullptr && got->is_whole != set.is_whole()) return "a set is called whole, or not";
  std::string wrong = take(set.joined(), set.since, now, got == nullptr ? nullptr : &got->received);
  const bool is_known = pieces_.went_out.contains(taken_);  // all of it came once more, with its id
  for (const PlainPart& part : set.parts) {
    const std::string token = token_of(part.said);
    is_known ? void(pieces_.erased[token] += 1) : pieces_.went_out[taken_].push_back(token);
  }
  if (!set.is_whole()) {
    sets_.erase(id);
  } else {
    set.became = taken_;
    set.until = now + rules_.parts_remembered;
  }
  return wrong;
}

// What is here of it is all that will come.
std::string Auditor::end_wait(PartSetId id, const std::vector<core::PartsDelivered>* got,
                              std::size_t& seen, Time now) {
  if (sets_.at(id).only_repeats) {
    sets_.erase(id);
    return "";
  }
  if (got != nullptr && seen >= got->size()) return "what waited too long was not delivered";
  return send_off(id, got == nullptr ? nullptr : &(*got)[seen++], now);
}

std::string Auditor::end_waits(std::size_t max, const std::vector<core::PartsDelivered>* got,
                               std::size_t& ended, Time now) {
  std::vector<std::pair<Time, PartSetId>> due;
  for (const auto& [id, set] : sets_) {
    if (set.until <= now) due.emplace_back(set.until, id);
  }
  std::sort(due.begin(), due.end());
  if (due.size() > max) due.resize(max);
  ended = due.size();
  std::size_t seen = 0;
  for (const auto& [until, id] : due) {
    if (!sets_.at(id).waits()) {
      sets_.erase(id);
    } else if (std::string wrong = end_wait(id, got, seen, now); !wrong.empty()) {
      return wrong;
    }
  }
  return got == nullptr || seen == got->size() ? "" : "an SMS left its set before its time";
}

PlainState::PartsAlike PlainState::parts_like(const core::ReceivePart& c, Time now) const {
  PartsAlike alike;
  std::size_t looked_at = 0;
  for (auto i = sets_.rbegin(); i != sets_.rend() && looked_at < kLookedAt; ++i) {
    const auto& [id, set] = *i;
    if (!is_of_one_sms(set.parts.front().said, c)) continue;
    looked_at += 1;
    if (set.waits()) {
      alike.waiting = id;
    } else if (!alike.repeated && now < set.until && set.has(c)) {
      alike.repeated = set.became;
    }
  }
  return alike;
}

std::string Auditor::expect(const core::ReceivePart& c, Replied reply, Time now) {
  const bool known_supplier = c.sms.supplier.value >= 1 &&
                              c.sms.supplier.value <= static_cast<std::int64_t>(suppliers_.size());
  const auto refusal = known_supplier ? std::optional<Error>{} : Error::kNotFound;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  const core::PartReceived* got =
      reply == nullptr ? nullptr : &std::get<core::PartReceived>(**reply);
  const auto* delivered = got == nullptr ? nullptr : &got->delivered;
  std::size_t seen = 0;
  std::optional<PartSetId> open = parts_like(c, now).waiting;
  if (open && sets_.at(*open).has(c)) {
    const bool fits = got == nullptr || (got->duplicate && got->set == *open && delivered->empty());
    return fits ? "" : "a part that was here is taken for a new one";
  }
  if (open && sets_.at(*open).has_number(c)) {
    if (auto wrong = end_wait(*open, delivered, seen, now); !wrong.empty()) return wrong;
    open.reset();
  }
  const std::optional<MessageId> repeated = parts_like(c, now).repeated;
  const PartSetId id =
      open ? *open : PartSetId{sets_.empty() ? 1 : sets_.rbegin()->first.value + 1};
  if (!open) sets_[id] = PlainSet{{}, now, now + rules_.parts_wait};
  PlainSet& set = sets_.at(id);
  const auto place = std::find_if(set.parts.begin(), set.parts.end(), [&](const PlainPart& one) {
    return one.said.place.number > c.place.number;
  });
  set.parts.insert(place, PlainPart{c, now});
  if (!repeated || !set.only_repeats) owe(set, c);
  if (got != nullptr && (got->set != id || got->duplicate != set.only_repeats)) {
    return fmt::format("a part waits in set {}{}, expected {}{}", got->set.value,
                       got->duplicate ? " again" : "", id.value, set.only_repeats ? " again" : "");
  }
  if (set.is_whole()) {
    if (auto wrong = end_wait(id, delivered, seen, now); !wrong.empty()) return wrong;
  } else if (!set.only_repeats && shows_code(set.joined().text.reveal())) {
    set.until = std::min(set.until, now + rules_.parts_wait_with_code);
  }
  return got == nullptr || seen == delivered->size() ? "" : "a part delivered too much";
}

Time PlainState::first_end_of_sets() const {
  Time first;
  for (const auto& [id, set] : sets_) {
    if (!first.is_set() || set.until < first) first = set.until;
  }
  return first;
}

// From now on it is a new SMS, with all its parts.
void PlainState::owe(PlainSet& set, const core::ReceivePart& newest) {
  if (!set.only_repeats) {
    pieces_.owed[token_of(newest)] += 1;
    return;
  }
  set.only_repeats = false;
  for (const PlainPart& part : set.parts) pieces_.owed[token_of(part.said)] += 1;
}

// With the erasure of its customer: what waits for nobody else, and what is known of its SMS.
void PlainState::forget_parts(const Lease& own, Time now) {
  const auto& blocks = lines_.at(own.line).blocks;
  const bool is_alone = std::all_of(blocks.begin(), blocks.end(), [&](const auto& block) {
    return block.second.until <= now || lease(block.second.lease).customer == own.customer;
  });
  std::erase_if(sets_, [&](const auto& row) {
    const PlainSet& set = row.second;
    if (set.parts.front().said.sms.to != own.number) return false;
    if (!set.waits()) {
      return messages_[static_cast<std::size_t>(set.became->value - 1)].lease == own.id;
    }
    const bool is_its =
        own.created_at <= set.since && (live_.contains(own.id) || set.since < own.rests_until);
    if (!is_its || !is_alone) return false;
    for (const PlainPart& part : set.parts) {
      if (!set.only_repeats) pieces_.erased[token_of(part.said)] += 1;
    }
    return true;
  });
}

// Every part that was acknowledged is in exactly one SMS, or waits, and no longer than it may.
std::string Auditor::compare_parts(const store::Tx& tx) const {
  const std::vector<PartSet> rows = tx.parts().list({}, limits::kPageRows);
  if (rows.size() != sets_.size()) return "the sets of parts differ";
  std::map<std::string, int> found;
  std::map<std::string, int> wanted = pieces_.owed;
  for (const PartSet& row : rows) {
    const auto known = sets_.find(row.id);
    if (known == sets_.end()) return "a set of parts is not known";
    const PlainSet& set = known->second;
    const auto parts = tx.parts().parts_of(row.id);
    const bool same = row.since == set.since && row.until == set.until &&
                      row.waits() == set.waits() && row.is_echo == set.only_repeats &&
                      row.message == set.became.value_or(MessageId{}) &&
                      parts.size() == set.parts.size();
    if (!same) return fmt::format("set {} of parts differs", row.id.value);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool is_kept = parts[i].bytes == (set.waits() ? set.parts[i].said.bytes : SmsText());
      if (!is_kept) return fmt::format("set {} holds other words", row.id.value);
      if (set.waits() && !set.only_repeats) count_tokens(parts[i].bytes.reveal(), found);
    }
  }
  for (const auto& [token, count] : pieces_.erased) wanted[token] -= count;
  for (const auto& [id, tokens] : pieces_.went_out) {
    const Message& known = messages_[static_cast<std::size_t>(id.value - 1)];
    if (known.marks.has(MessageMark::kErased) || reread_.contains(id)) {
      for (const std::string& token : tokens) wanted[token] -= 1;
      continue;
    }
    const std::optional<Message> message = tx.messages().find(id);
    if (!message) return fmt::format("message {} of parts is lost", id.value);
    count_tokens(message->text.reveal(), found);
  }
  std::erase_if(wanted, [](const auto& row) { return row.second == 0; });
  if (found == wanted) return "";
  for (const auto& [token, count] : wanted) {
    if (found[token] == count) continue;
    return fmt::format("part {} was acknowledged {} times and is kept {} times", token, count,
                       found[token]);
  }
  return "a part is kept that nobody acknowledged";
}

}  // namespace linepool::sim
