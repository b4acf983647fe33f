// Lines and the apps that block them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "store/tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryLines final : public store::Lines {
 public:
  explicit MemoryLines(Session& session) : session_(session) {}
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

 private:
  template <class Use>
  void for_pickable(CountryId country, LineCriteria criteria, Use use) const;
  [[nodiscard]] Time blocked_until(LineId line, AppId app) const;
  [[nodiscard]] std::optional<Line> pick_of(CountryId country, AppId app, Time now, NumberType type,
                                            Sharing sharing) const;

  Session& session_;
};

}  // namespace linepool::store_memory
