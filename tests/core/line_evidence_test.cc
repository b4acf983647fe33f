#include "core/health/line_evidence.h"

#include <gtest/gtest.h>

#include <optional>

namespace linepool::core {
namespace {

constexpr Time kStart{1'800'000'000'000};
constexpr Duration kLife = Duration::minutes(20);
constexpr Neighbourhood kHere{SupplierId{1}, CountryId{2}, AppId{3}};
constexpr LineId kLine{1};

class LineEvidenceTest : public ::testing::Test {
 protected:
  // Orders on other lines that are decided from now on, one a second: so many of a hundred get
  // their SMS after four seconds.
  void neighbours(int orders, int percent, Neighbourhood where = kHere) {
    for (int i = 0; i < orders; ++i) {
      now = now + Duration::seconds(1);
      const LineId line{100 + i % 50};
      if (i * percent / 100 != (i + 1) * percent / 100) {
        evidence.add_code(where, line, Duration::seconds(4), now);
      } else {
        const Miss miss{where, line, now - kLife, now};
        EXPECT_EQ(evidence.add_miss(miss), std::nullopt) << "a neighbour is not silent";
        evidence.clear(line);
      }
    }
  }
  // An order on the line that begins now; its neighbours go on meanwhile.
  std::optional<Quarantine> miss(int percent = 100, Duration life = kLife, bool lived = true) {
    const Time began = now;
    now = began + life - Duration::seconds(30);
    neighbours(30, percent);
    return evidence.add_miss({kHere, kLine, began, now, lived});
  }
  void warm_up(int percent = 100) {
    neighbours(100, percent);
    now = now + kLife;
  }
  // How many misses in a row it takes, up to a hundred.
  int misses_until_silent(int percent) {
    for (int i = 1; i <= 100; ++i) {
      if (miss(percent)) return i;
    }
    return 0;
  }

  Time now = kStart;
  LineEvidence evidence{kLife};
};

TEST_F(LineEvidenceTest, ALineIsSilentAfterFourMissesWhereAllOthersReceive) {
  warm_up();
  const Time first = now;
  EXPECT_FALSE(miss());
  EXPECT_FALSE(miss());
  EXPECT_FALSE(miss());
  const std::optional<Quarantine> silent = miss();
  ASSERT_TRUE(silent);
  EXPECT_EQ(silent->line, kLine);
  EXPECT_EQ(silent->orders, 4);
  EXPECT_EQ(silent->silent_since, first);
  EXPECT_EQ(silent->since, now);
  EXPECT_EQ(silent->app, kHere.app);
  EXPECT_EQ(silent->others, silent->others_with_sms);
  EXPECT_GE(silent->others, LineEvidence::kSample);
}

// A line that works misses with 1 - p: ten thousand to one needs ln(10,000) / -ln(1 - p) of them.
TEST_F(LineEvidenceTest, WhereFewerReceiveItTakesMore) {
  for (const auto& [percent, misses] : {std::pair(86, 5), std::pair(60, 11), std::pair(40, 19)}) {
    evidence = LineEvidence{kLife};
    warm_up(percent);
    EXPECT_NEAR(misses_until_silent(percent), misses, 1) << percent;
  }
}

TEST_F(LineEvidenceTest, AnAppThatSeldomGetsAnSmsSaysNothing) {
  warm_up(25);
  EXPECT_EQ(misses_until_silent(25), 0);
}

TEST_F(LineEvidenceTest, AnSmsClearsIt) {
  warm_up();
  for (int round = 0; round < 5; ++round) {
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(miss());
    EXPECT_EQ(evidence.lines(), 1u);
    evidence.clear(kLine);
    EXPECT_EQ(evidence.lines(), 0u);
  }
}

TEST_F(LineEvidenceTest, ASilentSupplierSilencesNoLine) {
  warm_up();
  for (int i = 0; i < 20; ++i) {
    const Time began = now;
    now = now + kLife;
    EXPECT_FALSE(evidence.add_miss({kHere, kLine, began, now}));
  }
  EXPECT_EQ(evidence.lines(), 0u) << "what nobody receives is no evidence";
}

// However many of its orders an outage touches: those that began before its end count only if
// somebody got an SMS in their time, so at most the first and the last.
TEST_F(LineEvidenceTest, AnOutageIsNoEvidence) {
  for (int outage = 0; outage < 5; ++outage) {
    warm_up();
    std::optional<Quarantine> silent = miss();
    for (int i = 0; i < 10; ++i) {
      const Time began = now;
      now = now + Duration::minutes(5);
      silent = evidence.add_miss({kHere, kLine, began, now});
      EXPECT_FALSE(silent);
    }
    silent = miss();
    EXPECT_FALSE(silent);
    evidence.clear(kLine);  // its next order gets its SMS
  }
}

TEST_F(LineEvidenceTest, AFewOrdersAreNoSample) {
  neighbours(LineEvidence::kSample - 1, 100);
  now = now + kLife;
  for (int i = 0; i < 10; ++i) {
    const Time began = now;
    now = now + Duration::minutes(1);
    evidence.add_code(kHere, LineId{100}, Duration::seconds(4), began);
    if (i == 0) {
      EXPECT_FALSE(evidence.add_miss({kHere, kLine, began, now}));
      EXPECT_EQ(evidence.lines(), 1u) << "with that one it is a sample";
    }
  }
  LineEvidence other{kLife};
  for (int i = 0; i < LineEvidence::kSample - 1; ++i) {
    other.add_code(kHere, LineId{100}, Duration::seconds(4), kStart + Duration::hours(1));
  }
  const Time began = kStart + Duration::hours(1);
  EXPECT_FALSE(other.add_miss({kHere, kLine, began, began + kLife}));
  EXPECT_EQ(other.lines(), 0u);
}

TEST_F(LineEvidenceTest, OldOrdersAreNoSample) {
  warm_up();
  now = now + LineEvidence::kWindow;
  for (int i = 0; i < 10; ++i) {
    const Time began = now;
    now = now + kLife;
    evidence.add_code(kHere, LineId{100}, Duration::seconds(4), now);
    EXPECT_FALSE(evidence.add_miss({kHere, kLine, began, now}));
  }
}

// Codes come within seconds, misses at the end of an order's life.
TEST_F(LineEvidenceTest, TheFirstCodesOfAnAppSayNothing) {
  for (int i = 0; i < 10; ++i) {
    const Time began = now;
    neighbours(60, 100);
    EXPECT_FALSE(evidence.add_miss({kHere, kLine, began, now}));
  }
  EXPECT_EQ(evidence.lines(), 0u);
}

TEST_F(LineEvidenceTest, OnlyTheSameSupplierCountryAndAppAreNeighbours) {
  for (const Neighbourhood elsewhere : {Neighbourhood{SupplierId{9}, kHere.country, kHere.app},
                                        Neighbourhood{kHere.supplier, CountryId{9}, kHere.app},
                                        Neighbourhood{kHere.supplier, kHere.country, AppId{9}}}) {
    evidence = LineEvidence{kLife};
    neighbours(100, 100, elsewhere);
    for (int i = 0; i < 10; ++i) {
      const Time began = now;
      now = now + kLife - Duration::seconds(30);
      neighbours(30, 100, elsewhere);
      EXPECT_FALSE(evidence.add_miss({kHere, kLine, began, now}));
    }
    EXPECT_EQ(evidence.lines(), 0u);
  }
}

TEST_F(LineEvidenceTest, TheLineItselfIsNoNeighbour) {
  for (int i = 0; i < 100; ++i) {
    now = now + Duration::seconds(1);
    evidence.add_code(kHere, kLine, Duration::seconds(4), now);
  }
  now = now + kLife;
  for (int i = 0; i < 10; ++i) {
    const Time began = now;
    now = now + Duration::minutes(3);
    EXPECT_FALSE(evidence.add_miss({kHere, kLine, began, now}));
  }
}

// The neighbours' codes take four seconds.
TEST_F(LineEvidenceTest, WhoCancelsBeforeACodeCouldComeSaysNothing) {
  warm_up();
  for (int i = 0; i < 10; ++i) {
    const Time began = now;
    evidence.add_code(kHere, LineId{100}, Duration::seconds(4), began);
    now = now + Duration::seconds(3);
    EXPECT_FALSE(evidence.add_miss({kHere, kLine, began, now, false}));
    EXPECT_EQ(evidence.lines(), 0u);
    now = now + Duration::minutes(10);
  }
  EXPECT_FALSE(miss(100, Duration::minutes(3), false));
  EXPECT_EQ(evidence.lines(), 1u) << "three minutes were enough";
}

// Those that a shared line had at the same time.
TEST_F(LineEvidenceTest, OrdersAtTheSameTimeCountOnce) {
  warm_up();
  const Time began = now;
  now = now + kLife;
  neighbours(30, 100);
  for (int i = 0; i < 20; ++i) {
    EXPECT_FALSE(evidence.add_miss({kHere, kLine, began + Duration::seconds(i), now}));
  }
  EXPECT_EQ(evidence.lines(), 1u);
  EXPECT_FALSE(miss());
  EXPECT_FALSE(miss());
  EXPECT_TRUE(miss());
}

TEST_F(LineEvidenceTest, HoldsABoundedNumberOfLines) {
  warm_up();
  const Time began = now;
  neighbours(30, 100);
  now = now + kLife;
  const auto last = static_cast<std::int64_t>(LineEvidence::kLines) + 1100;
  for (std::int64_t line = 1000; line < last; ++line) {
    // The ring holds misses only of other lines; without codes nothing counts.
    if (line % 8 == 0) evidence.add_code(kHere, LineId{1}, Duration::seconds(4), now);
    if (line % 8 == 0) evidence.add_code(kHere, LineId{2}, Duration::seconds(4), now);
    for (int code = 0; code < 8; ++code) {
      evidence.add_code(kHere, LineId{3 + code}, Duration::seconds(4), now);
    }
    static_cast<void>(evidence.add_miss({kHere, LineId{line}, began, now}));
  }
  EXPECT_EQ(evidence.lines(), LineEvidence::kLines);
  // A day later they give room.
  now = now + Duration::days(2);
  neighbours(100, 100);
  EXPECT_FALSE(miss());
  EXPECT_EQ(evidence.lines(), 1u);
}

}  // namespace
}  // namespace linepool::core
