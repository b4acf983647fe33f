#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "auth/one_time_password.h"
#include "auth/password.h"

namespace linepool::auth {
namespace {

constexpr PasswordCost kCheap{8, 1};

TEST(Password, IsRecognizedAndNoOtherIs) {
  SeededRandom random(1);
  const std::string hash = hash_password("correct horse", random, kCheap);
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << hash;
  EXPECT_TRUE(is_password("correct horse", hash));
  EXPECT_FALSE(is_password("correct horsf", hash));
  EXPECT_FALSE(is_password("", hash));
  EXPECT_FALSE(is_password("correct horse", "not a hash"));
}

TEST(Password, EqualPasswordsHaveDifferentHashes) {
  SeededRandom random(1);
  EXPECT_NE(hash_password("same", random, kCheap), hash_password("same", random, kCheap));
}

TEST(Password, MayHaveAnyBytes) {
  SeededRandom random(1);
  const std::string password("a\0b\xff", 4);
  const std::string hash = hash_password(password, random, kCheap);
  EXPECT_TRUE(is_password(password, hash));
  EXPECT_FALSE(is_password(std::string("a\0c\xff", 4), hash));
}

// RFC 6238, appendix B, cut to six digits.
TEST(OneTimePassword, IsThatOfTheStandard) {
  constexpr std::string_view kSecret = "12345678901234567890";
  EXPECT_EQ(totp_step(kSecret, "287082", Time{59'000}), 1);
  EXPECT_EQ(totp_step(kSecret, "081804", Time{1'111'111'109'000}), 37'037'036);
  EXPECT_EQ(totp_step(kSecret, "353130", Time{20'000'000'000'000}), 666'666'666);
}

TEST(OneTimePassword, IsTakenOneStepAroundItsTime) {
  constexpr std::string_view kSecret = "12345678901234567890";
  constexpr std::string_view kCode = "081804";
  const Time then{1'111'111'109'000};
  for (const int off : {-1, 0, 1}) {
    const auto found = totp_step(kSecret, kCode, then + Duration::seconds(30 * off));
    ASSERT_TRUE(found) << off;
    EXPECT_EQ(*found, 37'037'036) << off;
  }
  EXPECT_FALSE(totp_step(kSecret, kCode, then + Duration::seconds(61)));
  EXPECT_FALSE(totp_step(kSecret, kCode, then - Duration::seconds(61)));
  EXPECT_EQ(totp_step(kSecret, " 081 804 ", then), 37'037'036);
  EXPECT_FALSE(totp_step(kSecret, "08180", then));
  EXPECT_FALSE(totp_step(kSecret, "", then));
}

TEST(OneTimePassword, SecretIsShownAsAppsReadIt) {
  constexpr std::string_view kSecret = "12345678901234567890";
  EXPECT_EQ(totp_text(kSecret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  EXPECT_EQ(totp_uri(kSecret, "a+b@c.example"),
            "otpauth://totp/Linepool:a%2Bb%40c.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            "&issuer=Linepool");
}

}  // namespace
}  // namespace linepool::auth
