// Lines, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedLines final : public store::Lines {
 public:
  CountedLines(store::Lines& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<Line> find(LineId id) const override {
    ++reads_;
    return inner_.find(id);
  }
  [[nodiscard]] std::optional<Line> find_by_number(LineNumber number) const override {
    ++reads_;
    return inner_.find_by_number(number);
  }
  [[nodiscard]] std::vector<Line> of_short_code(ShortCode code, std::size_t max) const override {
    ++reads_;
    return inner_.of_short_code(code, max);
  }
  [[nodiscard]] std::vector<Line> list(LineId after, std::size_t max,
                                       const store::LineFilter& filter) const override {
    ++reads_;
    return inner_.list(after, max, filter);
  }
  [[nodiscard]] std::optional<Line> pick(CountryId country, AppId app, Time now,
                                         LineCriteria criteria) const override {
    ++reads_;
    return inner_.pick(country, app, now, criteria);
  }
  [[nodiscard]] std::vector<Line> pickable(CountryId country, LineCriteria criteria,
                                           std::size_t max) const override {
    ++reads_;
    return inner_.pickable(country, criteria, max);
  }
  [[nodiscard]] Availability availability(CountryId country, NumberType type) const override {
    ++reads_;
    return inner_.availability(country, type);
  }
  [[nodiscard]] std::size_t count_free(CountryId country, AppId app, Time now,
                                       LineCriteria criteria, std::size_t max) const override {
    ++reads_;
    return inner_.count_free(country, app, now, criteria, max);
  }
  [[nodiscard]] std::vector<std::size_t> count_free_all(std::span<const CountryId> countries,
                                                        AppId app, Time now, LineCriteria criteria,
                                                        std::size_t max) const override {
    ++reads_;
    return inner_.count_free_all(countries, app, now, criteria, max);
  }
  [[nodiscard]] FreeLines free_lines(CountryId country, Time now, LineCriteria criteria,
                                     std::size_t max) const override {
    ++reads_;
    return inner_.free_lines(country, now, criteria, max);
  }
  [[nodiscard]] std::vector<FreeLines> free_lines_all(std::span<const CountryId> countries,
                                                      Time now, LineCriteria criteria,
                                                      std::size_t max) const override {
    ++reads_;
    return inner_.free_lines_all(countries, now, criteria, max);
  }
  [[nodiscard]] Time first_free(CountryId country, AppId app,
                                LineCriteria criteria) const override {
    ++reads_;
    return inner_.first_free(country, app, criteria);
  }
  [[nodiscard]] std::vector<LineTally> tally(LineId after, LineId last) const override {
    ++reads_;
    return inner_.tally(after, last);
  }
  [[nodiscard]] std::int64_t next_use() override { return inner_.next_use(); }
  LineId insert(const Line& line) override { return inner_.insert(line); }
  void update(const Line& line) override { inner_.update(line); }
  void update_use(const Line& line) override { inner_.update_use(line); }
  [[nodiscard]] std::optional<LineApp> find_app(LineId line, AppId app) const override {
    ++reads_;
    return inner_.find_app(line, app);
  }
  [[nodiscard]] std::vector<LineApp> blocked_apps(LineId line, Time now) const override {
    ++reads_;
    return inner_.blocked_apps(line, now);
  }
  [[nodiscard]] std::vector<LineApp> blocked_apps_all(std::span<const LineId> lines,
                                                      Time now) const override {
    ++reads_;
    return inner_.blocked_apps_all(lines, now);
  }
  void put_app(const LineApp& row) override { inner_.put_app(row); }

 private:
  store::Lines& inner_;
  int& reads_;
};

}  // namespace linepool
