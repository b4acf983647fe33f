#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "store_overlay/pick_hints.h"
#include "store_sqlite/files/sql_lines.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteLines final : public store::Lines, public Participant {
 public:
  SqliteLines(Writer& writer, bool may_remember) : writer_(writer), remember_(may_remember) {}
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

  void mark() override { changed_ = false; }
  void flush() override;
  void undo() override;
  void forget() override;

  [[nodiscard]] std::uint64_t picked_over() const { return picked_over_; }

 private:
  struct Use {
    LineId line;
    std::int32_t live_leases;
    std::int64_t last_used;
  };

  void load_last_use();
  void line_written(std::int64_t last_used);
  void flush_line(LineId line) const;
  void flush_app(LineId line, AppId app) const;
  void flush_all() const;
  [[nodiscard]] std::vector<Line> list_of_supplier(LineId after, std::size_t max,
                                                   const store::LineFilter& filter) const;
  [[nodiscard]] std::optional<Line> pick_standing(const store_overlay::PickHints::Key& key,
                                                  Time now) const;
  [[nodiscard]] std::optional<Line> pick_further(const store_overlay::PickHints::Key& key, Time now,
                                                 std::int64_t from, Time until) const;

  Writer& writer_;
  const bool remember_;         // hints are valid only where every write is seen
  std::int64_t last_use_ = -1;  // -1: not loaded
  bool changed_ = false;        // since the mark
  // Reads are const for callers. The statements they step, the pending writes they flush first and
  // the hints they leave do not change what callers see.
  mutable std::vector<Use> waiting_uses_;
  mutable std::vector<LineApp> waiting_apps_;
  mutable store_overlay::PickHints hints_;
  mutable std::unordered_set<CountryId>
      without_shared_;  // no online shared line with a long number
  mutable std::uint64_t picked_over_ = 0;
  mutable Statement find_{writer_.db(), sql::kLineFind};
  mutable Statement by_number_{writer_.db(), sql::kLineByNumber};
  mutable Statement of_short_code_{writer_.db(), sql::kLineOfShortCode};
  mutable Statement list_{writer_.db(), sql::kLineList};
  mutable Statement list_of_country_{writer_.db(), sql::kLineListOfCountry};
  mutable Statement list_of_state_{writer_.db(), sql::kLineListOfState};
  mutable Statement list_of_both_{writer_.db(), sql::kLineListOfBoth};
  mutable Statement countries_of_supplier_{writer_.db(), sql::kLineCountriesOfSupplier};
  mutable Statement ids_of_supplier_{writer_.db(), sql::kLineIdsOfSupplier};
  mutable Statement pick_first_{writer_.db(), sql::kLinePickFirst};
  mutable Statement pick_scan_{writer_.db(), sql::kLinePickScan};
  mutable Statement pickable_{writer_.db(), sql::kLinePickable};
  mutable Statement availability_{writer_.db(), sql::kLineAvailability};
  mutable Statement count_free_{writer_.db(), sql::kLineCountFree};
  mutable Statement count_pickable_{writer_.db(), sql::kLineCountPickable};
  mutable Statement count_blocked_{writer_.db(), sql::kLineCountBlocked};
  mutable Statement first_free_{writer_.db(), sql::kLineFirstFree};
  mutable Statement tally_{writer_.db(), sql::kLineTally};
  mutable Statement find_app_{writer_.db(), sql::kLineAppFind};
  mutable Statement blocked_{writer_.db(), sql::kLineAppBlocked};
  mutable Statement update_use_{writer_.db(), sql::kLineUpdateUse};
  mutable Statement put_app_{writer_.db(), sql::kLineAppPut};
  Statement last_use_query_{writer_.db(), sql::kLineLastUse};
  Statement insert_{writer_.db(), sql::kLineInsert};
  Statement update_{writer_.db(), sql::kLineUpdate};
};

}  // namespace linepool::store_sqlite
