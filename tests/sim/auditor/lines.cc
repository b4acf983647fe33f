// The auditor's view of lines: imported, switched, put in quarantine and released.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "auditor/auditor.h"
#include "base/limits.h"
#include "core/engine/command.h"

namespace linepool::sim {

std::string Auditor::expect(const core::ImportLines& c, const Result<core::Reply>* reply,
                            Time now) {
  std::optional<Error> refusal;
  const bool known_supplier =
      c.supplier.value >= 1 && c.supplier.value <= static_cast<std::int64_t>(suppliers_.size());
  if (!known_supplier) refusal = Error::kNotFound;
  for (const core::LineImport& row : c.lines) {
    if (refusal) break;
    const bool simulated =
        suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].kind == SupplierKind::kSimulated;
    const auto id = line_of(row.number);
    if (!simulated && !row.provenance.is_complete()) {
      refusal = Error::kInvalidParameter;
    } else if (id) {
      const PlainLine& line = lines_.at(*id);
      const bool changes = line.country != row.country || line.sharing != row.sharing;
      if (line.supplier != c.supplier || (live_on(*id) > 0 && changes)) refusal = Error::kConflict;
    }
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  tell(kOperator, EventKind::kLineChanged, now);
  for (const core::LineImport& row : c.lines) {
    auto id = line_of(row.number);
    if (!id) {
      id = LineId{static_cast<std::int64_t>(lines_.size()) + 1};
      numbers_[row.number] = *id;
      lines_[*id].use = ++uses_;
    }
    PlainLine& line = lines_.at(*id);
    line.number = row.number;
    line.country = row.country;
    line.supplier = c.supplier;
    line.complete = row.provenance.is_complete();
    line.sharing = row.sharing;
  }
  return "";
}

std::string Auditor::expect(const core::SetLineState& c, const Result<core::Reply>* reply,
                            Time now) {
  const auto id = line_of(c.number);
  std::optional<Error> refusal;
  if (!id) refusal = Error::kNotFound;
  if (id && c.state == LineState::kOnline && lines_.at(*id).state != c.state) {
    const PlainLine& line = lines_.at(*id);
    const SupplierKind kind = suppliers_[static_cast<std::size_t>(line.supplier.value - 1)].kind;
    if (kind != SupplierKind::kSimulated && !line.complete) refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  if (lines_.at(*id).state != c.state) tell(kOperator, EventKind::kLineChanged, now);
  lines_.at(*id).state = c.state;
  lines_.at(*id).quarantine.reset();
  return "";
}

bool PlainState::is_heard_since(LineId line, Time since) const {
  std::set<LeaseId> newest;
  for (auto lease = leases_.rbegin(); lease != leases_.rend() && newest.size() < 200; ++lease) {
    if (lease->line == line) newest.insert(lease->id);
  }
  for (const Message& message : messages_) {
    const bool reached = message.lease.is_none() ? message.to == lines_.at(line).number
                                                 : newest.contains(message.lease);
    if (reached && message.received_at >= since) return true;
  }
  return false;
}

bool PlainState::release(LineId id) {
  const auto line = lines_.find(id);
  if (line == lines_.end() || !line->second.quarantine) return false;
  line->second.quarantine.reset();
  line->second.state = LineState::kOnline;
  return true;
}

std::string Auditor::expect(const core::QuarantineLine& c, const Result<core::Reply>* reply,
                            Time now) {
  const auto line = lines_.find(c.why.line);
  std::optional<Error> refusal;
  if (line == lines_.end()) {
    refusal = Error::kNotFound;
  } else if (line->second.state != LineState::kOnline ||
             is_heard_since(c.why.line, c.why.silent_since)) {
    refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  line->second.state = LineState::kQuarantined;
  line->second.quarantine = c.why;
  line->second.quarantine->since = now;
  tell(kOperator, EventKind::kLineChanged, now);
  return "";
}

void PlainState::answer(SelfTest& test, Message& message, Time now) {
  const bool is_for_line = test.line == message.line;
  if (is_for_line && message.lease.is_none()) {
    message.from.clear();
    message.recipient.clear();
    message.found_code.clear();
    message.marks.add(MessageMark::kSelfTest);
  }
  if (!test.message.is_none()) return;
  (is_for_line ? test.message : test.astray) = message.id;
  if (is_for_line) test.arrived_at = now;
}

SelfTest* PlainState::test_of(const std::string& text) {
  for (auto& [line, test] : self_tests_) {
    if (text == "Linepool test " + test.token) return &test;
  }
  return nullptr;
}

// There are fewer lines than tests that may be kept, so only their age counts.
std::string Auditor::expect(const core::TestLine& c, const Result<core::Reply>* reply, Time now) {
  const auto id = line_of(c.number);
  std::optional<Error> refusal;
  if (!id) refusal = Error::kNotFound;
  if (id && test_of("Linepool test " + c.token) != nullptr) refusal = Error::kConflict;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  std::erase_if(self_tests_, [&](const auto& row) {
    const SelfTest& test = row.second;
    const bool waits = test.message.is_none() && now < test.expires_at;
    return test.line == *id || (!waits && now - test.started_at >= Duration::hours(24));
  });
  SelfTest& test = self_tests_[*id];
  test.line = *id;
  test.token = c.token;
  test.started_at = now;
  test.expires_at = now + Duration::minutes(15);
  return "";
}

std::string Auditor::compare_lines(const store::Tx& tx) const {
  for (const auto& [id, wanted] : lines_) {
    const std::optional<Line> got = tx.lines().find(id);
    if (!got || got->number != wanted.number || got->country != wanted.country ||
        got->state != wanted.state || got->sharing != wanted.sharing ||
        static_cast<std::size_t>(got->live_leases) != live_on(id)) {
      return fmt::format("line {} differs", id.value);
    }
    const bool is_quarantined = wanted.state == LineState::kQuarantined;
    if (tx.quarantines().find(id) != wanted.quarantine || is_quarantined != !!wanted.quarantine) {
      return fmt::format("the quarantine of line {} differs", id.value);
    }
    for (const auto& [app, block] : wanted.blocks) {
      const std::optional<LineApp> row = tx.lines().find_app(id, app);
      if (!row || row->lease != block.lease || row->blocked_until != block.until) {
        return fmt::format("the rest of line {} for app {} differs", id.value, app.value);
      }
    }
  }
  const auto tests = tx.self_tests().list({}, limits::kPageRows);
  const bool same = std::equal(tests.begin(), tests.end(), self_tests_.begin(), self_tests_.end(),
                               [](const SelfTest& a, const auto& b) { return a == b.second; });
  return same ? "" : "the self-tests differ";
}

}  // namespace linepool::sim
