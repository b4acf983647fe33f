// Quarantines and self-tests on a real server.
#include "store_postgres/tables/lines/line_health.h"

#include "store_postgres/testing/table_test.h"

namespace linepool::store_postgres {
namespace {

using testing::ElementsAre;

constexpr Time kSince{1'800'000'000'000};

struct LineHealth {
  explicit LineHealth(Writer& writer) : quarantines(writer), tests(writer) {}
  std::vector<Participant*> all() { return {&quarantines.participant(), &tests.participant()}; }

  PostgresQuarantines quarantines;
  PostgresSelfTests tests;
};

Quarantine quarantine_of(std::int64_t line, std::int32_t orders = 4) {
  return {LineId{line}, kSince, kSince - Duration::hours(2), orders, AppId{7}, 140, 120};
}

SelfTest test_of(std::int64_t line, const std::string& token) {
  SelfTest test;
  test.line = LineId{line};
  test.token = token;
  test.started_at = kSince;
  test.expires_at = kSince + kTestLife;
  return test;
}

class LineHealthTest : public TableTest<LineHealth> {
 protected:
  PostgresQuarantines& quarantines() { return tables().quarantines; }
  PostgresSelfTests& tests() { return tables().tests; }
};

TEST_F(LineHealthTest, AQuarantineIsReplacedErasedAndUndone) {
  side().begin();
  for (const std::int64_t line : {5, 2, 9}) quarantines().put(quarantine_of(line));
  side().commit();
  side().begin();
  quarantines().put(quarantine_of(2, 8));
  quarantines().erase(LineId{77});
  side().savepoint();
  quarantines().erase(LineId{5});
  quarantines().put(quarantine_of(3));
  EXPECT_THAT(quarantines().list({}, 9),
              ElementsAre(quarantine_of(2, 8), quarantine_of(3), quarantine_of(9)));
  const std::vector<LineId> some{LineId{9}, LineId{5}, LineId{3}, LineId{9}, {}};
  EXPECT_THAT(quarantines().find_all(some), ElementsAre(quarantine_of(3), quarantine_of(9)));
  side().undo();
  EXPECT_EQ(quarantines().find(LineId{5}), quarantine_of(5));
  EXPECT_EQ(quarantines().find(LineId{3}), std::nullopt);
  quarantines().erase(LineId{9});
  side().commit();
  const auto read = [&](const LineHealth& h) { return h.quarantines.find_all(some); };
  EXPECT_THAT(stored(read), ElementsAre(quarantine_of(5)));
  EXPECT_THAT(stored([](const LineHealth& h) { return h.quarantines.list({}, 9); }),
              ElementsAre(quarantine_of(2, 8), quarantine_of(5)));
  EXPECT_THAT(stored([](const LineHealth& h) { return h.quarantines.list(LineId{2}, 1); }),
              ElementsAre(quarantine_of(5)));
}

TEST_F(LineHealthTest, ASelfTestIsReadAsItWasWritten) {
  side().begin();
  tests().put(test_of(2, "BBBBBB"));
  SelfTest arrived = test_of(1, "AAAAAA");
  arrived.message = MessageId{4};
  arrived.arrived_at = kSince + Duration::seconds(9);
  arrived.astray = MessageId{1LL << 40};
  tests().put(arrived);
  side().commit();
  EXPECT_THAT(stored([](const LineHealth& h) { return h.tests.list({}, 9); }),
              ElementsAre(arrived, test_of(2, "BBBBBB")));
  EXPECT_EQ(stored([](const LineHealth& h) { return h.tests.find_by_token("AAAAAA"); }), arrived);
  EXPECT_EQ(stored([](const LineHealth& h) { return h.tests.find(LineId{3}); }), std::nullopt);
}

// A new leader knows no row yet.
TEST_F(LineHealthTest, TokensMoveFromLineToLine) {
  side().begin();
  tests().put(test_of(1, "AAAAAA"));
  tests().put(test_of(2, "BBBBBB"));
  side().commit();
  side().begin();
  side().rollback();
  side().begin();
  tests().put(test_of(2, "CCCCCC"));
  tests().put(test_of(1, "BBBBBB"));
  tests().put(test_of(3, "AAAAAA"));
  side().savepoint();
  tests().erase(LineId{3});
  tests().put(test_of(4, "AAAAAA"));
  EXPECT_EQ(tests().find_by_token("AAAAAA"), test_of(4, "AAAAAA"));
  side().undo();
  side().commit();
  EXPECT_THAT(stored([](const LineHealth& h) { return h.tests.list({}, 9); }),
              ElementsAre(test_of(1, "BBBBBB"), test_of(2, "CCCCCC"), test_of(3, "AAAAAA")));
  refuses([&] { tests().put(test_of(1, "CCCCCC")); });
  refuses([&] { tests().put(test_of(9, "CCCCCC")); });
}

TEST_F(LineHealthTest, EveryReadIsByAnIndex) {
  side().begin();
  quarantines().put(quarantine_of(1));
  tests().put(test_of(1, "AAAAAA"));
  (void)quarantines().list({}, 9);
  (void)quarantines().find(LineId{2});
  (void)tests().list({}, 9);
  (void)tests().find_by_token("AAAAAA");
  quarantines().erase(LineId{1});
  tests().erase(LineId{1});
  side().commit();
  expect_indexes();
}

}  // namespace
}  // namespace linepool::store_postgres
