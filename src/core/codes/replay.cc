#include "core/codes/replay.h"

#include <algorithm>

#include "base/limits.h"
#include "code/result/kept.h"
#include "core/codes/lease_code.h"
#include "store/rows_by_id.h"

namespace linepool::core {
namespace {

constexpr std::size_t kReplayRules = 200;  // pairs of rules that are told apart

// As reception would find it today.
CodeResult found_now(const Catalogue& catalogue, CodePatterns& patterns, const Lease* lease,
                     const Message& message) {
  const SharedFoundCode found = find_code(message.text);
  if (lease == nullptr) return found->result;
  const App* app = catalogue.find_app(lease->app);
  const bool is_claimed =
      app != nullptr && matches(*app, message.from, message.text.reveal()) != Match::kNone;
  const SmsText kept = code_for_lease({catalogue, &patterns}, *lease, message, is_claimed, *found);
  return kept_code(kept.reveal()).value_or(found->result);
}

std::string otp(const CodeResult& result) {
  const std::string* code = result.otp();
  return code != nullptr ? *code : std::string();
}

// The counter of what differs; null if nothing does.
std::size_t* difference(const CodeResult& before, const CodeResult& now, CodeReplay& replay) {
  const std::string old_code = otp(before);
  const std::string new_code = otp(now);
  if (old_code != new_code) {
    if (old_code.empty()) return &replay.gained;
    return new_code.empty() ? &replay.lost : &replay.other_code;
  }
  return before.type != now.type ? &replay.other_type : nullptr;
}

void count(Message message, CodeResult now, std::size_t max_examples, CodeReplay& replay) {
  const auto before = kept_code(message.found_code.reveal());
  if (!before) {
    replay.without_result += 1;
    return;
  }
  std::size_t* const counter = difference(*before, now, replay);
  if (counter == nullptr) {
    replay.same += 1;
    return;
  }
  *counter += 1;
  std::pair rules(before->rule, now.rule);
  const bool is_full = replay.by_rule.size() >= kReplayRules && !replay.by_rule.contains(rules);
  if (is_full) rules = {"other", "other"};
  replay.by_rule[std::move(rules)] += 1;
  if (replay.examples.size() < max_examples) {
    replay.examples.push_back({std::move(message), std::move(now)});
  }
}

}  // namespace

CodeReplay replay_codes(const store::Tx& tx, const Catalogue& catalogue, std::size_t max,
                        std::size_t max_examples) {
  CodeReplay replay;
  CodePatterns patterns;
  MessageId before;
  while (replay.texts < max) {
    std::vector<Message> page =
        tx.messages().newest(before, std::min(max - replay.texts, limits::kPageRows));
    if (page.empty()) break;
    before = page.back().id;
    const store::RowsById leases(tx.leases().find_all(store::ids_of(page, &Message::lease)));
    for (Message& message : page) {
      if (message.text.empty() || message.marks.has(MessageMark::kSelfTest)) continue;
      replay.texts += 1;
      CodeResult now = found_now(catalogue, patterns, leases.find(message.lease), message);
      count(std::move(message), std::move(now), max_examples, replay);
    }
  }
  return replay;
}

}  // namespace linepool::core
