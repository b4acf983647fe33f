#include "base/crypto/mac.h"

#include <gtest/gtest.h>

#include "base/crypto/digest.h"

namespace linepool {
namespace {

// RFC 2202, RFC 4231.
TEST(Mac, VectorsOfTheStandards) {
  const std::string key = "Jefe";
  const std::string data = "what do ya want for nothing?";
  EXPECT_EQ(to_hex(hmac_of(HashKind::kMd5, key, data)), "750c783e6ab0b503eaa86e310a5db738");
  EXPECT_EQ(to_hex(hmac_of(HashKind::kSha1, key, data)),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  EXPECT_EQ(to_hex(hmac_of(HashKind::kSha256, key, data)),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(to_hex(hmac_of(HashKind::kSha384, key, data)),
            "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
            "8e2240ca5e69e2c78b3239ecfab21649");
  EXPECT_EQ(to_hex(hmac_of(HashKind::kSha512, key, data)),
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
  const std::string long_key(80, '\xaa');
  EXPECT_EQ(to_hex(hmac_of(HashKind::kMd5, long_key,
                           "Test Using Larger Than Block-Size Key - Hash Key First")),
            "6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd");
  EXPECT_EQ(to_hex(hash_of(HashKind::kMd5, "")), "d41d8cd98f00b204e9800998ecf8427e");
}

// RFC 8032, section 7.1, test 2.
TEST(Mac, Ed25519OfTheStandard) {
  const std::string key =
      *from_hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const std::string signature = *from_hex(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
      "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  EXPECT_TRUE(ed25519_holds(key, signature, "\x72"));
  EXPECT_FALSE(ed25519_holds(key, signature, "\x73"));
  EXPECT_FALSE(ed25519_holds(key, signature.substr(1), "\x72"));
  EXPECT_FALSE(ed25519_holds(key.substr(1), signature, "\x72"));
  EXPECT_FALSE(ed25519_holds("", "", ""));
}

TEST(Mac, ComparesWholeTexts) {
  EXPECT_TRUE(equal_constant_time(std::string_view("abc"), std::string_view("abc")));
  EXPECT_FALSE(equal_constant_time(std::string_view("abc"), std::string_view("abd")));
  EXPECT_FALSE(equal_constant_time(std::string_view("abc"), std::string_view("ab")));
}

}  // namespace
}  // namespace linepool
