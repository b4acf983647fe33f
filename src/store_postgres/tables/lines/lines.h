#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "store/tables.h"
#include "store_overlay/pick_hints.h"
#include "store_overlay/pick_windows.h"
#include "store_postgres/tables/lines/line_rows.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"
#include "store_postgres/write_side.h"

namespace linepool::store_postgres {

// The writer picks from memory: from windows on the order of free lines, and the apps of the lines
// it has looked at.
class PostgresLines final : public store::Lines, public Participant, public HighWater {
 public:
  // `last_used`: none in the table is above it.
  PostgresLines(Writer& writer, Participant& suppliers, std::int64_t last_used);
  [[nodiscard]] std::optional<Line> find(LineId id) const override;
  [[nodiscard]] std::optional<Line> find_by_number(LineNumber number) const override;
  [[nodiscard]] std::vector<Line> of_short_code(ShortCode code, std::size_t max) const override;
  [[nodiscard]] std::vector<Line> list(LineId after, std::size_t max,
                                       const store::LineFilter& filter) const override;
  [[nodiscard]] std::optional<Line> pick(CountryId country, AppId app, Time now,
                                         LineCriteria criteria) const override;
  [[nodiscard]] std::vector<Line> pickable(CountryId country, LineCriteria criteria,
                                           std::size_t max) const override;
  [[nodiscard]] Availability availability(CountryId country, NumberType type) const override;
  [[nodiscard]] std::size_t count_free(CountryId country, AppId app, Time now,
                                       LineCriteria criteria, std::size_t max) const override;
  [[nodiscard]] std::vector<std::size_t> count_free_all(std::span<const CountryId> countries,
                                                        AppId app, Time now, LineCriteria criteria,
                                                        std::size_t max) const override;
  [[nodiscard]] FreeLines free_lines(CountryId country, Time now, LineCriteria criteria,
                                     std::size_t max) const override;
  [[nodiscard]] std::vector<FreeLines> free_lines_all(std::span<const CountryId> countries,
                                                      Time now, LineCriteria criteria,
                                                      std::size_t max) const override;
  [[nodiscard]] Time first_free(CountryId country, AppId app, LineCriteria criteria) const override;
  [[nodiscard]] std::vector<LineTally> tally(LineId after, LineId last) const override;
  [[nodiscard]] std::int64_t next_use() override;
  LineId insert(const Line& line) override;
  void update(const Line& line) override;
  void update_use(const Line& line) override;
  [[nodiscard]] std::optional<LineApp> find_app(LineId line, AppId app) const override;
  [[nodiscard]] std::vector<LineApp> blocked_apps(LineId line, Time now) const override;
  [[nodiscard]] std::vector<LineApp> blocked_apps_all(std::span<const LineId> lines,
                                                      Time now) const override;
  void put_app(const LineApp& row) override;

  [[nodiscard]] std::int64_t last_used() const override { return last_use_; }

  void mark() override;
  void flush() override { flush_all(); }
  void undo() override;
  void before_commit() override;
  void forget() override;

 private:
  void flush_all() const;
  [[nodiscard]] std::optional<Line> known(LineId id) const;
  [[nodiscard]] std::vector<Line> read_lines(const Result& result) const;
  template <class... Args>
  [[nodiscard]] std::vector<Line> select(const Sql& sql, const Args&... args) const {
    flush_all();
    return read_lines(writer_.session().query(sql, Parameters::of(args...)));
  }
  [[nodiscard]] std::optional<Line> pick_from_window(const store_overlay::PickHints::Key& key,
                                                     Time now) const;
  [[nodiscard]] std::optional<Line> pick_from_table(const store_overlay::PickHints::Key& key,
                                                    Time now, std::int64_t from) const;
  void read_on(const store_overlay::PickHints::Key& key, store_overlay::PickWindow& window) const;
  void know_apps(const store_overlay::PickWindow& window,
                 std::set<store_overlay::PickWindow::Place>::const_iterator next, AppId app) const;
  void use_written(const Line& line);

  Writer& writer_;
  StoredRows<LinesTable> facts_;
  RowIds ids_;
  std::int64_t last_use_;
  bool has_changed_ = false;  // since the mark
  // What reads leave in memory does not change what callers see.
  mutable StoredRows<LineUseTable> uses_;
  mutable StoredRows<LineAppsTable, LineAppKeyHash> apps_;
  mutable store_overlay::PickWindows windows_;
  mutable store_overlay::PickHints hints_;
  mutable std::unordered_map<LineNumber, LineId> numbers_;  // as they were once; checked when used
};

}  // namespace linepool::store_postgres
