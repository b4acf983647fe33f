// When sessions end, and how codes and passwords are taken.
#include <gtest/gtest.h>

#include "api/proof/attempts.h"
#include "api/proof/later.h"
#include "api/proof/passwords.h"
#include "api/proof/second_proof.h"
#include "auth/one_time_password.h"

namespace linepool::api::proof {
namespace {

constexpr Time kBegan{1'800'000'000'000};
constexpr SessionLife kLife{Duration::minutes(30), Duration::hours(12)};

Time after(std::int64_t minutes) {
  return kBegan + Duration::minutes(minutes);
}

TEST(SessionLife, EndsWhenIdleAndIsExtendedInSteps) {
  EXPECT_EQ(kLife.first_end(kBegan), after(30));
  EXPECT_EQ(kLife.new_end(kBegan, after(30), after(1)), std::nullopt);  // near enough
  EXPECT_EQ(kLife.new_end(kBegan, after(30), after(4)), after(34));
  EXPECT_EQ(kLife.new_end(kBegan, after(30), after(29)), after(59));
}

TEST(SessionLife, EndsAfterAllHoweverMuchItIsUsed) {
  Time ends = kLife.first_end(kBegan);
  for (std::int64_t minute = 0; minute < 12 * 60; ++minute) {
    ends = kLife.new_end(kBegan, ends, after(minute)).value_or(ends);
    EXPECT_GT(ends, after(minute));
  }
  EXPECT_EQ(ends, after(12 * 60));
  const SessionLife longer{Duration::hours(24), Duration::hours(12)};
  EXPECT_EQ(longer.first_end(kBegan), after(12 * 60));
}

TEST(Attempts, AreCountedByNameAndByClientAndNotWhenTheySucceed) {
  Attempts attempts({2, Duration::minutes(1), 2}, {3, Duration::minutes(1), 3});
  const IpAddress here = *IpAddress::parse("192.0.2.1");
  const IpAddress there = *IpAddress::parse("198.51.100.1");
  EXPECT_FALSE(attempts.begin("ana", here, kBegan));
  EXPECT_FALSE(attempts.begin("ana", here, kBegan));
  EXPECT_TRUE(attempts.begin("ana", there, kBegan));
  EXPECT_FALSE(attempts.begin("ben", here, kBegan));
  EXPECT_TRUE(attempts.begin("cid", here, kBegan));
  attempts.succeeded("ben", here);
  EXPECT_FALSE(attempts.begin("cid", here, kBegan));
}

TEST(Passwords, NobodyHasARightOne) {
  SeededRandom random(1);
  Passwords passwords(random, {8, 1});
  const std::string hash = passwords.hash("correct horse");
  EXPECT_TRUE(passwords.is_right("correct horse", &hash));
  EXPECT_FALSE(passwords.is_right("wrong horse", &hash));
  EXPECT_FALSE(passwords.is_right("correct horse", nullptr));
  EXPECT_FALSE(passwords.is_right("", nullptr));
  passwords.stop();
}

TEST(SecondProof, IsACodeOrARecoveryCodeHoweverItIsWritten) {
  SeededRandom random(1);
  const auto codes = new_recovery_codes(random);
  const SecondFactor second{"12345678901234567890", 0, recovery_digests(codes)};
  const Time then{1'111'111'109'000};
  EXPECT_EQ((*second_proof(second, "081804", then))->step, 37'037'036);
  std::string written = codes.front();
  for (char& c : written) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const auto proven = second_proof(second, " " + written, then);
  ASSERT_TRUE(proven.ok());
  EXPECT_EQ((*proven)->recovery, recovery_digest(codes.front()));
  EXPECT_EQ(second_proof(second, "081805", then).error(), Error::kSecondFactorFailed);
  EXPECT_EQ(second_proof(second, "", then).error(), Error::kSecondFactorRequired);
}

}  // namespace
}  // namespace linepool::api::proof
