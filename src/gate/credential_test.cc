#include "gate/credential.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/crypto/base64.h"

namespace linepool::gate {
namespace {

struct Shown {
  std::string text;
  bool is_ambiguous = false;
  bool operator==(const Shown&) const = default;
};

Shown show(const std::vector<wire::Header>& headers, std::string_view besides = {}) {
  wire::Request request;
  request.headers = headers;
  const Credential credential(request, besides);
  return {std::string(credential.text()), credential.is_ambiguous()};
}

std::string basic(std::string_view pair) {
  return "Basic " + base64_encode(pair);
}

TEST(Credential, StandsInAnyOfItsPlaces) {
  const Shown key{"k1"};
  EXPECT_EQ(show({{"X-API-Key", "k1"}}), key);
  EXPECT_EQ(show({{"x-apikey", "k1"}}), key);
  EXPECT_EQ(show({{"Authorization", "Bearer k1"}}), key);
  EXPECT_EQ(show({{"authorization", "bEARER   k1 "}}), key);
  EXPECT_EQ(show({}, "k1"), key);
}

TEST(Credential, OfBasicIsThePasswordOrElseTheName) {
  EXPECT_EQ(show({{"Authorization", basic("anybody:k1")}}), Shown{"k1"});
  EXPECT_EQ(show({{"Authorization", basic("k1:")}}), Shown{"k1"});
  EXPECT_EQ(show({{"Authorization", basic(":k1")}}), Shown{"k1"});
  EXPECT_EQ(show({{"Authorization", basic("a:b:c")}}), Shown{"b:c"});
  EXPECT_EQ(show({{"Authorization", "bASIC " + base64_encode("k1:")}}), Shown{"k1"});
}

TEST(Credential, IsNoneOfWhatSaysNothing) {
  EXPECT_EQ(show({}), Shown{});
  EXPECT_EQ(show({{"X-API-Key", ""}}), Shown{});
  for (const char* header : {"Bearer", "Bearer ", "Bearerk1", "Digest k1", "Basic", "Basic ?",
                             "Basic k1", "Basic Og==", ""}) {
    EXPECT_EQ(show({{"Authorization", header}}), Shown{}) << header;
  }
}

TEST(Credential, MayBeSaidTwiceAndNotTwoWays) {
  EXPECT_EQ(show({{"X-API-Key", "k1"}, {"Authorization", "Bearer k1"}}, "k1"), Shown{"k1"});
  EXPECT_EQ(show({{"Authorization", basic(":k1")}, {"X-API-Key", "k1"}}, "k1"), Shown{"k1"});
  EXPECT_TRUE(show({{"X-API-Key", "k1"}}, "k2").is_ambiguous);
  EXPECT_TRUE(show({{"X-API-Key", "k1"}, {"X-API-Key", "k2"}}).is_ambiguous);
  EXPECT_TRUE(show({{"X-API-Key", "k1"}, {"X-ApiKey", "k2"}}).is_ambiguous);
  EXPECT_TRUE(show({{"Authorization", "Bearer k1"}, {"X-API-Key", "k2"}}).is_ambiguous);
  EXPECT_TRUE(show({{"X-API-Key", "k1"}, {"Authorization", basic(":k2")}}).is_ambiguous);
  EXPECT_TRUE(show({{"Authorization", basic(":k1")}}, "k2").is_ambiguous);
}

}  // namespace
}  // namespace linepool::gate
