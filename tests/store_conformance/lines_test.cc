// Lines: numbers, listings, and which line pick() returns.
#include <gmock/gmock.h>

#include <array>
#include <optional>
#include <vector>

#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::LineFilter;
using store::Tx;
using testing::ElementsAre;
using testing::IsEmpty;

class Lines : public StoreTest {
 protected:
  void set_up() override {
    tx_ = &store().begin();
    supplier_ = tx().suppliers().insert(supplier_row("sim"));
  }
  void tear_down() override { store().commit(); }

  Tx& tx() { return *tx_; }
  [[nodiscard]] SupplierId supplier() const { return supplier_; }

  Line insert(Line line) {
    line.id = tx().lines().insert(line);
    return line;
  }
  Line insert(std::uint64_t n) { return insert(line_row(supplier_, n, tx().lines().next_use())); }
  // Changes the line as a lease does.
  void take(Line line, AppId app = kApp) {
    line.live_leases += 1;
    line.last_used = tx().lines().next_use();
    tx().lines().update_use(line);
    tx().lines().put_app(LineApp{line.id, app, LeaseId{1}, kNow + Duration::hours(1)});
  }
  LineId pick(AppId app = kApp, Time now = kNow) {
    const std::optional<Line> line = tx().lines().pick(kCountry, app, now, LeaseKind::kTemporary);
    return line ? line->id : LineId{};
  }
  Availability availability(NumberType type = NumberType::kLong, CountryId country = kCountry) {
    return tx().lines().availability(country, type);
  }
  // A short code of the country, free and online.
  Line insert_code(std::string_view digits, CountryId country = kCountry) {
    Line line = line_row(supplier_, 1, tx().lines().next_use());
    line.country = country;
    line.number = LineNumber(ShortCode::parse(digits).value(), country);
    return insert(line);
  }

 private:
  Tx* tx_ = nullptr;
  SupplierId supplier_;
};
INSTANTIATE_TEST_SUITE_P(Stores, Lines, every_kind(), kind_name);

TEST_P(Lines, AreFoundAndUpdated) {
  Line line = insert(1);
  EXPECT_EQ(tx().lines().find(line.id), line);
  EXPECT_EQ(tx().lines().find_by_number(line.number), line);
  EXPECT_FALSE(tx().lines().find_by_number(PhoneNumber::from_digits(19'999'999)).has_value());
  line.state = LineState::kQuarantined;
  line.sharing = Sharing::kPerApp;
  line.provenance = {"", "", ""};
  line.number = PhoneNumber::from_digits(4'470'000'000);
  tx().lines().update(line);
  EXPECT_EQ(tx().lines().find(line.id), line);
  EXPECT_EQ(tx().lines().find_by_number(line.number), line);
}

TEST_P(Lines, UseIsWrittenAlone) {
  const Line line = insert(1);
  Line use;
  use.id = line.id;
  use.live_leases = 3;
  use.last_used = tx().lines().next_use();
  tx().lines().update_use(use);
  Line expected = line;
  expected.live_leases = 3;
  expected.last_used = use.last_used;
  EXPECT_EQ(tx().lines().find(line.id), expected);
  EXPECT_EQ(tx().lines().find_by_number(line.number), expected);
}

// The count is of the lines that pick() returns.
TEST_P(Lines, AreCountedForAnAppAndAKindOfLease) {
  const auto count = [this](AppId app, LeaseKind kind, std::size_t max = 10) {
    return tx().lines().count_free(kCountry, app, kNow, kind, max);
  };
  constexpr auto kTemporary = LeaseKind::kTemporary;
  constexpr auto kRental = LeaseKind::kRental;
  const Line resting = insert(1);
  insert(2);
  Line shared = line_row(supplier(), 3, tx().lines().next_use());
  shared.sharing = Sharing::kPerApp;
  shared = insert(shared);
  Line off = line_row(supplier(), 4, tx().lines().next_use());
  off.state = LineState::kOffline;
  insert(off);
  EXPECT_EQ(count(kApp, kTemporary), 3u);
  EXPECT_EQ(count(kApp, kRental), 2u) << "shared lines are not rented";
  EXPECT_EQ(count(kApp, kTemporary, 2), 2u);
  EXPECT_FALSE(tx().lines().first_free(kCountry, kApp, kTemporary).is_set());

  tx().lines().put_app({resting.id, kApp, LeaseId{1}, kNow + Duration::minutes(9)});
  tx().lines().put_app({shared.id, kApp, LeaseId{2}, kForever});
  EXPECT_EQ(count(kApp, kTemporary), 1u);
  EXPECT_EQ(count(AppId{99}, kTemporary), 3u) << "they rest for the one app only";
  EXPECT_EQ(count(kApp, kRental), 1u);
  const FreeLines free = tx().lines().free_lines(kCountry, kNow, kTemporary, 10);
  EXPECT_EQ(free.lines, 3u);
  EXPECT_EQ(free.count(kApp), 1u);
  EXPECT_EQ(free.count(AppId{99}), 3u);
  const Time later = kNow + Duration::minutes(9);
  EXPECT_EQ(tx().lines().count_free(kCountry, kApp, later, kTemporary, 10), 2u);
  EXPECT_EQ(tx().lines().free_lines(kCountry, later, kTemporary, 10).count(kApp), 2u);
  EXPECT_EQ(tx().lines().first_free(kCountry, kApp, kTemporary), later)
      << "a live lease has no end that is known";
}

TEST_P(Lines, AreTalliedBySupplierAndCountry) {
  const Line first = insert(1);
  Line taken = line_row(supplier(), 2, tx().lines().next_use());
  taken.live_leases = 1;
  insert(taken);
  Line shared = line_row(supplier(), 3, tx().lines().next_use());
  shared.sharing = Sharing::kPerApp;
  shared.live_leases = 1;
  insert(shared);
  Line off = line_row(supplier(), 4, tx().lines().next_use());
  off.state = LineState::kOffline;
  off = insert(off);
  Line elsewhere = line_row(supplier(), 5, tx().lines().next_use());
  elsewhere.country = CountryId{kCountry.value + 1};
  elsewhere.state = LineState::kQuarantined;
  elsewhere = insert(elsewhere);

  using Tallies = std::vector<LineTally>;
  const LineTally there{supplier(), elsewhere.country, 1, 0, 0, 1};
  EXPECT_EQ(tx().lines().tally({}, elsewhere.id),
            (Tallies{{supplier(), kCountry, 4, 2, 3, 0}, there}));
  EXPECT_EQ(tx().lines().tally(first.id, off.id), (Tallies{{supplier(), kCountry, 3, 1, 2, 0}}));
  EXPECT_EQ(tx().lines().tally(off.id, LineId{1'000'000}), Tallies{there});
  EXPECT_EQ(tx().lines().tally(elsewhere.id, LineId{1'000'000}), Tallies{});
}

TEST_P(Lines, AreListedBySupplierAloneAndWithTheRest) {
  const SupplierId other = tx().suppliers().insert(supplier_row("other"));
  std::vector<Line> all;
  constexpr std::array kStates{LineState::kOnline, LineState::kQuarantined, LineState::kOffline};
  for (std::uint64_t n = 0; n < 24; ++n) {
    Line line = line_row(n % 4 == 3 ? other : supplier(), n, tx().lines().next_use());
    line.state = kStates[n % 3];
    line.country = CountryId{kCountry.value + static_cast<std::int64_t>(n / 2 % 2)};
    all.push_back(insert(line));
  }
  for (const std::optional<CountryId> country : {std::optional<CountryId>{}, {kCountry}}) {
    for (const std::optional<LineState> state :
         {std::optional<LineState>{}, {LineState::kQuarantined}}) {
      std::vector<Line> wanted = all;
      std::erase_if(wanted, [&](const Line& line) {
        return line.supplier != supplier() || (country && line.country != *country) ||
               (state && line.state != *state);
      });
      // By pages of two, each of which begins after the one before.
      std::vector<Line> got;
      for (std::vector<Line> page;; got.insert(got.end(), page.begin(), page.end())) {
        page = tx().lines().list(got.empty() ? LineId{} : got.back().id, 2,
                                 LineFilter{country, state, supplier()});
        if (page.empty()) break;
      }
      EXPECT_EQ(got, wanted);
      EXPECT_FALSE(wanted.empty());
    }
  }
  EXPECT_THAT(tx().lines().list({}, 9, LineFilter{{}, {}, SupplierId{99}}), IsEmpty());
}

// Shared lines first, then the least recently used.
TEST_P(Lines, AreListedInTheOrderInWhichTheyArePicked) {
  const Line first = insert(1);
  const Line taken = insert(2);
  const Line last = insert(3);
  Line shared = line_row(supplier(), 4, tx().lines().next_use());
  shared.sharing = Sharing::kPerApp;
  shared = insert(shared);
  take(taken);
  const auto ids = [this](LineCriteria criteria, std::size_t max) {
    std::vector<LineId> found;
    for (const Line& line : tx().lines().pickable(kCountry, criteria, max))
      found.push_back(line.id);
    return found;
  };
  EXPECT_THAT(ids(LeaseKind::kTemporary, 9), ElementsAre(shared.id, first.id, last.id));
  EXPECT_THAT(ids(LeaseKind::kTemporary, 2), ElementsAre(shared.id, first.id));
  EXPECT_THAT(ids(LeaseKind::kRental, 9), ElementsAre(first.id, last.id));
  tx().lines().put_app({first.id, kApp, LeaseId{1}, kForever});
  EXPECT_THAT(ids(LeaseKind::kRental, 9), ElementsAre(first.id, last.id)) << "blocked or not";
  EXPECT_EQ(tx().lines().pickable(kCountry, LeaseKind::kRental, 1).front(), first);
}

TEST_P(Lines, NextUseIsAboveEveryUse) {
  std::int64_t last = tx().lines().next_use();
  EXPECT_GT(last, 0);
  const Line line = insert(line_row(supplier(), 1, last + 1000));
  EXPECT_GT(tx().lines().next_use(), line.last_used);
  last = tx().lines().next_use();
  Line used = line;
  used.last_used = last + 1000;
  tx().lines().update_use(used);
  EXPECT_GT(tx().lines().next_use(), used.last_used);
  last = tx().lines().next_use();
  EXPECT_GT(tx().lines().next_use(), last);
}

TEST_P(Lines, ListingsFilterByCountryAndState) {
  const Line a = insert(1);
  Line other_country = line_row(supplier(), 2, 20);
  other_country.country = CountryId{62};
  const Line b = insert(other_country);
  Line offline = line_row(supplier(), 3, 30);
  offline.state = LineState::kOffline;
  const Line c = insert(offline);
  const Line d = insert(4);
  const auto list = [&](LineId after, std::size_t max, const LineFilter& filter) {
    return tx().lines().list(after, max, filter);
  };
  EXPECT_THAT(list({}, 10, {}), ElementsAre(a, b, c, d));
  EXPECT_THAT(list(a.id, 2, {}), ElementsAre(b, c));
  EXPECT_THAT(list({}, 10, {.country = kCountry, .state = {}}), ElementsAre(a, c, d));
  EXPECT_THAT(list(a.id, 1, {.country = kCountry, .state = {}}), ElementsAre(c));
  EXPECT_THAT(list({}, 10, {.country = {}, .state = LineState::kOnline}), ElementsAre(a, b, d));
  EXPECT_THAT(list(a.id, 1, {.country = {}, .state = LineState::kOnline}), ElementsAre(b));
  EXPECT_THAT(list({}, 10, {.country = kCountry, .state = LineState::kOnline}), ElementsAre(a, d));
  EXPECT_THAT(list({}, 10, {.country = kCountry, .state = LineState::kOffline}), ElementsAre(c));
  EXPECT_THAT(list({}, 10, {.country = CountryId{1}, .state = {}}), IsEmpty());
}

TEST_P(Lines, TheLeastRecentlyUsedIsPicked) {
  const Line a = insert(1);
  const Line b = insert(2);
  const Line c = insert(3);
  EXPECT_EQ(tx().lines().pick(kCountry, kApp, kNow, LeaseKind::kTemporary), a);
  Line used = a;
  used.last_used = tx().lines().next_use();
  tx().lines().update_use(used);
  EXPECT_EQ(pick(), b.id);
  take(b);
  EXPECT_EQ(pick(), c.id);
  take(c);
  EXPECT_EQ(tx().lines().pick(kCountry, kApp, kNow, LeaseKind::kTemporary), used);
  take(used);
  EXPECT_EQ(pick(), LineId{});
  EXPECT_FALSE(tx().lines().pick(CountryId{62}, kApp, kNow, LeaseKind::kTemporary).has_value());
}

TEST_P(Lines, SharedLinesComeFirstAndAreNotRented) {
  const auto rented = [&] {
    const std::optional<Line> line = tx().lines().pick(kCountry, kApp, kNow, LeaseKind::kRental);
    return line ? line->id : LineId{};
  };
  const Line whole = insert(1);
  Line shared = line_row(supplier(), 2, tx().lines().next_use());
  shared.sharing = Sharing::kPerApp;
  shared = insert(shared);
  EXPECT_EQ(pick(), shared.id);
  EXPECT_EQ(rented(), whole.id);
  take(shared);
  EXPECT_EQ(pick(), whole.id);
  EXPECT_EQ(pick(AppId{8}), shared.id);
  take(whole);
  EXPECT_EQ(pick(), LineId{});
  EXPECT_EQ(rented(), LineId{});
}

TEST_P(Lines, OnlyOnlineLinesArePicked) {
  Line offline = line_row(supplier(), 1, 1);
  offline.state = LineState::kOffline;
  insert(offline);
  Line quarantined = line_row(supplier(), 2, 2);
  quarantined.state = LineState::kQuarantined;
  Line line = insert(quarantined);
  EXPECT_EQ(pick(), LineId{});
  line.state = LineState::kOnline;
  tx().lines().update(line);
  EXPECT_EQ(pick(), line.id);
  line.state = LineState::kOffline;
  tx().lines().update(line);
  EXPECT_EQ(pick(), LineId{});
}

TEST_P(Lines, ASharedLineServesOtherApps) {
  Line shared = line_row(supplier(), 1, 1);
  shared.sharing = Sharing::kPerApp;
  const Line line = insert(shared);
  take(line);
  EXPECT_EQ(pick(), LineId{});
  EXPECT_EQ(pick(AppId{8}), line.id);
  EXPECT_EQ(availability(), Availability::kBusy);
}

TEST_P(Lines, ABlockEndsInTime) {
  const Line a = insert(1);
  const Line b = insert(2);
  tx().lines().put_app(LineApp{a.id, kApp, LeaseId{1}, kNow + Duration::minutes(2)});
  EXPECT_EQ(pick(), b.id);
  EXPECT_EQ(pick(AppId{8}), a.id);
  tx().lines().put_app(LineApp{b.id, kApp, LeaseId{2}, kNow + Duration::minutes(1)});
  EXPECT_EQ(pick(), LineId{});
  EXPECT_EQ(pick(kApp, kNow + Duration::minutes(1) - Duration::millis(1)), LineId{});
  EXPECT_EQ(pick(kApp, kNow + Duration::minutes(1)), b.id);
  EXPECT_EQ(pick(kApp, kNow + Duration::minutes(2)), a.id);
  EXPECT_EQ(pick(), LineId{});
  // Shortens a block.
  tx().lines().put_app(LineApp{a.id, kApp, LeaseId{1}, kNow});
  EXPECT_EQ(pick(), a.id);
}

TEST_P(Lines, BlocksAreListed) {
  const Line a = insert(1);
  const Line b = insert(2);
  const LineApp first{a.id, AppId{9}, LeaseId{1}, kNow + Duration::minutes(1)};
  const LineApp second{a.id, AppId{3}, LeaseId{2}, kNow + Duration::minutes(2)};
  tx().lines().put_app(first);
  tx().lines().put_app(second);
  tx().lines().put_app(LineApp{b.id, AppId{3}, LeaseId{3}, kNow + Duration::minutes(2)});
  EXPECT_EQ(tx().lines().find_app(a.id, AppId{9}), first);
  EXPECT_FALSE(tx().lines().find_app(b.id, AppId{9}).has_value());
  EXPECT_THAT(tx().lines().blocked_apps(a.id, kNow), ElementsAre(second, first));
  EXPECT_THAT(tx().lines().blocked_apps(a.id, kNow + Duration::minutes(1)), ElementsAre(second));
  EXPECT_THAT(tx().lines().blocked_apps(a.id, kNow + Duration::minutes(2)), IsEmpty());
}

TEST_P(Lines, AvailabilityTellsWhyNothingWasFound) {
  EXPECT_EQ(availability(), Availability::kNone);
  Line offline = line_row(supplier(), 1, 1);
  offline.state = LineState::kOffline;
  offline.live_leases = 1;
  insert(offline);
  EXPECT_EQ(availability(), Availability::kResting);
  Line line = insert(2);
  EXPECT_EQ(availability(), Availability::kResting);
  line.live_leases = 1;
  tx().lines().update_use(line);
  EXPECT_EQ(availability(), Availability::kBusy);
  line.live_leases = 0;
  tx().lines().update_use(line);
  EXPECT_EQ(availability(), Availability::kResting);
  EXPECT_EQ(availability(NumberType::kLong, CountryId{62}), Availability::kNone);
}

// A lease that does not ask for a short code never gets one, nor are they counted for it.
TEST_P(Lines, ShortCodesArePickedByThoseWhoAskForThem) {
  constexpr LineCriteria kLong = LeaseKind::kTemporary;
  constexpr LineCriteria kShort{LeaseKind::kTemporary, NumberType::kShortCode};
  constexpr LineCriteria kShortRental{LeaseKind::kRental, NumberType::kShortCode};
  const auto picked = [&](LineCriteria criteria) {
    const std::optional<Line> line = tx().lines().pick(kCountry, kApp, kNow, criteria);
    return line ? line->id : LineId{};
  };
  const auto free = [&](LineCriteria criteria) {
    const std::size_t counted = tx().lines().count_free(kCountry, kApp, kNow, criteria, 10);
    EXPECT_EQ(tx().lines().free_lines(kCountry, kNow, criteria, 10).count(kApp), counted);
    return counted;
  };
  const Line code = insert_code("24453");
  EXPECT_EQ(picked(kLong), LineId{});
  EXPECT_EQ(free(kLong), 0u);
  EXPECT_EQ(availability(), Availability::kNone);
  EXPECT_EQ(picked(kShort), code.id);
  EXPECT_EQ(picked(kShortRental), code.id);
  EXPECT_EQ(free(kShort), 1u);
  EXPECT_EQ(availability(NumberType::kShortCode), Availability::kResting);

  const Line number = insert(7);
  EXPECT_EQ(picked(kLong), number.id);
  EXPECT_EQ(free(kLong), 1u);
  take(code);
  EXPECT_EQ(picked(kShort), LineId{}) << "a long number does not stand in for a short code";
  EXPECT_EQ(free(kShort), 0u);
  EXPECT_EQ(availability(NumberType::kShortCode), Availability::kBusy);
  EXPECT_EQ(availability(), Availability::kResting);
  const Time later = kNow + Duration::hours(1);
  EXPECT_FALSE(tx().lines().first_free(kCountry, kApp, kShort).is_set()) << "it is leased";
  Line given_back = tx().lines().find(code.id).value();
  given_back.live_leases = 0;
  tx().lines().update_use(given_back);
  EXPECT_EQ(tx().lines().first_free(kCountry, kApp, kShort), later);
  EXPECT_FALSE(tx().lines().first_free(kCountry, kApp, kLong).is_set());
}

TEST_P(Lines, SharedShortCodesComeFirstAndAreNotRented) {
  const Line whole = insert_code("24453");
  Line shared = line_row(supplier(), 1, tx().lines().next_use());
  shared.number = LineNumber(ShortCode::parse("24454").value(), kCountry);
  shared.sharing = Sharing::kPerApp;
  shared = insert(shared);
  const auto picked = [&](LeaseKind kind) {
    return tx().lines().pick(kCountry, kApp, kNow, {kind, NumberType::kShortCode})->id;
  };
  EXPECT_EQ(pick(), LineId{}) << "and now it is known that no shared line has a long number";
  EXPECT_EQ(picked(LeaseKind::kTemporary), shared.id);
  EXPECT_EQ(picked(LeaseKind::kRental), whole.id);
}

TEST_P(Lines, TwoCountriesMayHaveOneShortCode) {
  const Line british = insert_code("24453", CountryId{62});
  const Line american = insert_code("24453");
  insert_code("24454");
  insert_code("2445");
  const ShortCode code = ShortCode::parse("24453").value();
  EXPECT_EQ(tx().lines().find_by_number(LineNumber(code, CountryId{62})), british);
  EXPECT_EQ(tx().lines().find_by_number(LineNumber(code, kCountry)), american);
  EXPECT_FALSE(tx().lines().find_by_number(LineNumber(code, CountryId{1})).has_value());
  EXPECT_THAT(tx().lines().of_short_code(code, 10), ElementsAre(american, british));
  EXPECT_THAT(tx().lines().of_short_code(code, 1), ElementsAre(american));
  EXPECT_THAT(tx().lines().of_short_code(ShortCode::parse("99999").value(), 10), IsEmpty());
}

}  // namespace
}  // namespace linepool::store_tests
