#include "core/commands/supply/test_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/limits.h"

namespace linepool::core {
namespace {

// Forgets tests of other lines that are over: after a day, or if there are too many, the oldest.
// Returns how many of them wait for their SMS.
std::size_t make_room(Context& context, LineId line) {
  std::vector<SelfTest> over;
  std::size_t pending = 0;
  for (const SelfTest& test : context.tx.self_tests().list({}, limits::kSelfTests)) {
    if (test.line == line) continue;
    if (test.is_pending(context.now)) {
      ++pending;
    } else if (context.now - test.started_at >= kTestKept) {
      context.tx.self_tests().erase(test.line);
    } else {
      over.push_back(test);
    }
  }
  if (!over.empty() && pending + over.size() >= limits::kSelfTests) {
    const auto oldest = std::min_element(
        over.begin(), over.end(),
        [](const SelfTest& a, const SelfTest& b) { return a.started_at < b.started_at; });
    context.tx.self_tests().erase(oldest->line);
  }
  return pending;
}

}  // namespace

Result<SelfTestReply> execute(Context& context, const TestLine& command) {
  CHECK(is_test_token(command.token));
  std::optional<Line> line = context.tx.lines().find_by_number(command.number);
  if (!line) return Error::kNotFound;
  const std::optional<SelfTest> same = context.tx.self_tests().find_by_token(command.token);
  if (same) return Refusal(Error::kConflict, "Another self-test has this token.");
  if (make_room(context, line->id) >= limits::kSelfTestsPending) {
    return Refusal(Error::kConflict,
                   fmt::format("{} self-tests wait for their SMS; each ends after {} minutes.",
                               limits::kSelfTestsPending, kTestLife.ms / 60'000));
  }
  SelfTest test;
  test.line = line->id;
  test.token = command.token;
  test.started_at = context.now;
  test.expires_at = context.now + kTestLife;
  context.tx.self_tests().put(test);
  return SelfTestReply{test, *std::move(line)};
}

}  // namespace linepool::core
