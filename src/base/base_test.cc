#include <gtest/gtest.h>
#include <prometheus/counter.h>

#include <set>

#include "base/crypto/digest.h"
#include "base/crypto/random.h"
#include "base/error.h"
#include "base/metrics.h"
#include "base/result.h"
#include "base/time.h"
#include "base/time/steady_clock.h"

namespace linepool {
namespace {

TEST(ErrorTable, EveryErrorHasItsOwnCodeAndAMeaning) {
  std::set<std::string_view> codes;
  for (const ErrorInfo& row : error_table()) {
    EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    EXPECT_FALSE(row.meaning.empty()) << row.code;
    EXPECT_GE(row.http_status, 200) << row.code;
  }
}

// Clients search answers for numbers: they would take six digits in a row for one.
TEST(ErrorTable, NoSentenceLooksLikeANumber) {
  for (const ErrorInfo& row : error_table()) {
    int run = 0;
    for (const char c : row.sentence) {
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      EXPECT_LT(run, 6) << row.sentence;
    }
  }
}

TEST(ErrorTable, WhereWeSpeakForOurselvesNobodyReadsAPrescribedSentence) {
  EXPECT_EQ(plain_sentence(Error::kCustomerBlocked), "The operator has blocked this customer.");
  EXPECT_EQ(plain_sentence(Error::kTooEarly), "Too early to cancel.");
  for (const ErrorInfo& row : error_table()) {
    EXPECT_FALSE(plain_sentence(row.error).empty()) << row.code;
    // Those of the documented service, which end the table's first part.
    EXPECT_EQ(row.is_prescribed, row.error <= Error::kTryLater) << row.code;
    EXPECT_EQ(row.is_prescribed, plain_sentence(row.error) != row.sentence && !row.sentence.empty())
        << row.code;
  }
}

TEST(ErrorTable, SentencesLeadBackToTheirErrors) {
  EXPECT_EQ(error_from_sentence("Not Enough balance"), Error::kNotEnoughBalance);
  EXPECT_EQ(error_from_sentence("Not Enough balance."), std::nullopt);
  EXPECT_EQ(error_from_sentence(""), std::nullopt);
}

TEST(ErrorTable, TheRefusalOfARejectionIsNotTakenForSuccess) {
  const std::string_view sentence = info(Error::kNotRejectable).sentence;
  EXPECT_EQ(sentence.find("rejected"), std::string_view::npos);
  EXPECT_EQ(sentence.find("Rejected"), std::string_view::npos);
}

TEST(Result, CarriesAValueOrARefusal) {
  const Result<int> good(3);
  EXPECT_TRUE(good.ok());
  EXPECT_EQ(*good, 3);
  const Result<int> bad(Error::kNoFreeLine);
  EXPECT_FALSE(bad.ok());
  EXPECT_EQ(bad.error(), Error::kNoFreeLine);
  const Result<int> detailed(Refusal(Error::kMissingParameter, "Parameter country is required."));
  EXPECT_EQ(detailed.refusal().sentence(), "Parameter country is required.");
}

TEST(ResultDeathTest, ReadingAValueThatIsNotThereIsABug) {
  const Result<int> bad(Error::kNoFreeLine);
  EXPECT_DEATH(static_cast<void>(bad.value()), "CHECK failed");
}

TEST(Time, IsWrittenInUtc) {
  EXPECT_EQ(format_time(Time{1'700'000'000'123}), "2023-11-14 22:13:20");
  EXPECT_EQ(format_rfc3339(Time{1'700'000'000'123}), "2023-11-14T22:13:20.123Z");
}

TEST(Time, IsReadInAnyOffset) {
  constexpr Time kAt{1'700'000'000'123};
  EXPECT_EQ(parse_rfc3339("2023-11-14T22:13:20.123Z"), kAt);
  EXPECT_EQ(parse_rfc3339("2023-11-14t22:13:20.1239z"), kAt);
  EXPECT_EQ(parse_rfc3339("2023-11-15T06:13:20.123+08:00"), kAt);
  EXPECT_EQ(parse_rfc3339("2023-11-14T18:43:20.123-03:30"), kAt);
  EXPECT_EQ(parse_rfc3339("2023-11-14T22:13:20Z"), kAt - Duration::millis(123));
  EXPECT_EQ(parse_rfc3339("2023-11-14T22:13:20.1Z"), kAt - Duration::millis(23));
  EXPECT_EQ(parse_rfc3339("2016-12-31T23:59:60Z"), parse_rfc3339("2017-01-01T00:00:00Z"));
  EXPECT_EQ(parse_rfc3339("2024-02-29T00:00:00Z"), Time{1'709'164'800'000});
  EXPECT_EQ(parse_rfc3339("9999-12-31T23:59:59-23:59").value().ms, 253'402'387'139'000);
}

TEST(Time, IsNotReadFromAnythingElse) {
  for (const char* text : {"",
                           "now",
                           "2023-11-14",
                           "2023-11-14T22:13:20",
                           "2023-11-14 22:13:20Z",
                           "1700000000",
                           "2023-11-14T22:13:20.Z",
                           "2023-11-14T22:13:20Z ",
                           "2023-11-14T22:13Z",
                           "23-11-14T22:13:20Z",
                           "2023-02-29T00:00:00Z",
                           "2023-13-01T00:00:00Z",
                           "2023-00-01T00:00:00Z",
                           "2023-11-14T24:00:00Z",
                           "2023-11-14T22:60:00Z",
                           "2023-11-14T22:13:61Z",
                           "2023-11-14T22:13:20+24:00",
                           "2023-11-14T22:13:20+08:60",
                           "2023-11-14T22:13:20 08:00",
                           "2023-11-14T22:13:20+0800",
                           "1970-01-01T00:00:00Z",
                           "1969-12-31T23:59:59Z"}) {
    EXPECT_EQ(parse_rfc3339(text), std::nullopt) << text;
  }
}

TEST(Random, TheSameSeedGivesTheSameRun) {
  SeededRandom a(7);
  SeededRandom b(7);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(a.next_u64(), b.next_u64());
}

TEST(Random, BelowStaysBelowAndReachesEverything) {
  SeededRandom random(1);
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 1'000; ++i) seen.insert(random.below(5));
  EXPECT_EQ(seen, (std::set<std::uint64_t>{0, 1, 2, 3, 4}));
}

TEST(Random, KeysAreDifferentLowerCaseHex) {
  SystemRandom random;
  const std::string key = random.hex(16);
  EXPECT_EQ(key.size(), 32u);
  EXPECT_EQ(key.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_NE(key, random.hex(16));
}

TEST(Digest, IsSha256) {
  const Digest digest = sha256("abc");
  const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), digest.size());
  EXPECT_EQ(to_hex(bytes), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_TRUE(equal_constant_time(digest, sha256("abc")));
  EXPECT_FALSE(equal_constant_time(digest, sha256("abd")));
}

TEST(Metrics, AreRenderedForPrometheus) {
  Metrics metrics;
  metrics.counter("linepool_test_total", "Tests.", {{"kind", "unit"}}).Increment(2);
  EXPECT_NE(metrics.render().find("linepool_test_total{kind=\"unit\"} 2"), std::string::npos);
}

TEST(MovableClock, IsAheadOfTheSystemsClockByWhatItWasMoved) {
  const SystemClock system;
  MovableClock clock(Duration::hours(1));
  const Time before = system.now();
  clock.advance(Duration::hours(48));
  clock.advance(Duration{});
  const Time shown = clock.now();
  EXPECT_EQ(clock.ahead(), Duration::hours(49));
  EXPECT_GE(shown, before + Duration::hours(49));
  EXPECT_LE(shown, system.now() + Duration::hours(49));
}

TEST(MovableClockDeathTest, IsNeverMovedBack) {
  MovableClock clock;
  EXPECT_DEATH(clock.advance(Duration::millis(-1)), "CHECK");
  EXPECT_DEATH(MovableClock(Duration::millis(-1)), "CHECK");
}

}  // namespace
}  // namespace linepool
