#include "store_memory/lines/line_health.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_memory {
namespace {

template <class Row>
std::optional<Row> row_of(const std::map<LineId, Row>& rows, LineId line) {
  const auto found = rows.find(line);
  return found == rows.end() ? std::nullopt : std::optional(found->second);
}

template <class Row>
std::vector<Row> page_of(const std::map<LineId, Row>& rows, LineId after, std::size_t max) {
  std::vector<Row> out;
  for (auto i = rows.upper_bound(after); i != rows.end() && out.size() < max; ++i) {
    out.push_back(i->second);
  }
  return out;
}

}  // namespace

std::optional<Quarantine> MemoryQuarantines::find(LineId line) const {
  return row_of(session_.read->quarantines, line);
}

std::vector<Quarantine> MemoryQuarantines::find_all(std::span<const LineId> lines) const {
  return store::find_each(lines, [this](LineId line) { return find(line); });
}

std::vector<Quarantine> MemoryQuarantines::list(LineId after, std::size_t max) const {
  return page_of(session_.read->quarantines, after, max);
}

void MemoryQuarantines::put(const Quarantine& row) {
  store::check_row(row);
  session_.change([&](State& state) {
    put_row(*session_.log, state.quarantines, row.line, row, std::optional(row));
  });
}

void MemoryQuarantines::erase(LineId line) {
  session_.change([&](State& state) {
    Quarantine shape;
    shape.line = line;
    put_row(*session_.log, state.quarantines, line, shape, std::optional<Quarantine>{});
  });
}

std::optional<SelfTest> MemorySelfTests::find(LineId line) const {
  return row_of(session_.read->self_tests, line);
}

std::optional<SelfTest> MemorySelfTests::find_by_token(std::string_view token) const {
  for (const auto& [line, test] : session_.read->self_tests) {
    if (test.token == token) return test;
  }
  return std::nullopt;
}

std::vector<SelfTest> MemorySelfTests::list(LineId after, std::size_t max) const {
  return page_of(session_.read->self_tests, after, max);
}

void MemorySelfTests::put(const SelfTest& row) {
  store::check_row(row);
  const std::optional<SelfTest> same = find_by_token(row.token);
  if (same && same->line != row.line) throw store::StoreFailure("memory store: a token is taken");
  session_.change([&](State& state) {
    put_row(*session_.log, state.self_tests, row.line, row, std::optional(row));
  });
}

void MemorySelfTests::erase(LineId line) {
  session_.change([&](State& state) {
    SelfTest shape;
    shape.line = line;
    put_row(*session_.log, state.self_tests, line, shape, std::optional<SelfTest>{});
  });
}

}  // namespace linepool::store_memory
