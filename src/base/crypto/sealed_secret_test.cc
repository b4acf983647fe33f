#include "base/crypto/sealed_secret.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

TEST(SealedSecretTest, OnlyThisInstallReadsIt) {
  SeededRandom random(1);
  const std::string sealed = seal_secret("smsc", "pa55word", "install", random);
  EXPECT_EQ(sealed.find("pa55"), std::string::npos);
  EXPECT_EQ(unseal_secret("smsc", sealed, "install"), "pa55word");
  EXPECT_FALSE(unseal_secret("smsc", sealed, "another install").has_value());
  EXPECT_FALSE(unseal_secret("mail", sealed, "install").has_value());
}

TEST(SealedSecretTest, TheSameTextIsNeverSealedAlike) {
  SeededRandom random(1);
  EXPECT_NE(seal_secret("smsc", "a", "install", random),
            seal_secret("smsc", "a", "install", random));
  EXPECT_EQ(unseal_secret("smsc", seal_secret("smsc", "", "install", random), "install"), "");
}

TEST(SealedSecretTest, WhatWasTouchedIsRefused) {
  SeededRandom random(1);
  const std::string sealed = seal_secret("smsc", "pa55word", "install", random);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string other = sealed;
    other[i] = other[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(unseal_secret("smsc", other, "install").has_value()) << i;
    EXPECT_FALSE(unseal_secret("smsc", sealed.substr(0, i), "install").has_value()) << i;
  }
}

}  // namespace
}  // namespace linepool
