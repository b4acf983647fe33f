#include "supply/http/credentials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/base64.h"

namespace linepool::supply {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> tokens(std::vector<wire::Header> headers) {
  wire::Request request;
  request.headers = headers;
  return header_tokens(request);
}

TEST(Credentials, OfHeaders) {
  EXPECT_THAT(tokens({{"authorization", "Bearer abc"}}), ElementsAre("abc"));
  EXPECT_THAT(tokens({{"Authorization", "bearer  abc "}}), ElementsAre("abc"));
  const std::string basic = "Basic " + base64_encode("kannel:a:bc");
  EXPECT_THAT(tokens({{"Authorization", basic}}), ElementsAre("a:bc", "kannel"));
  EXPECT_THAT(tokens({{"X-Supplier-Token", "x"}, {"Authorization", "Bearer y"}}),
              ElementsAre("x", "y"));
  EXPECT_THAT(tokens({}), IsEmpty());
  EXPECT_THAT(tokens({{"Authorization", "Token abc"}}), ElementsAre("abc"));
  EXPECT_THAT(tokens({{"Authorization", "abc"}}), ElementsAre("abc"));
  for (const char* none : {"", "Basic ????"}) {
    EXPECT_THAT(tokens({{"Authorization", none}}), IsEmpty()) << none;
  }
  const std::string no_colon = "Basic " + base64_encode("abc");
  EXPECT_THAT(tokens({{"Authorization", no_colon}}), IsEmpty());
}

TEST(Credentials, AnyOfSeveralMayBeRight) {
  Supplier supplier;
  supplier.token_hash = sha256("right");
  const std::vector<std::string> given{"wrong", "right"};
  EXPECT_EQ(right_token(given, &supplier), &given[1]);
  EXPECT_EQ(right_token({"wrong", ""}, &supplier), nullptr);
  EXPECT_EQ(right_token(given, nullptr), nullptr);
  supplier.token_hash = sha256("");
  EXPECT_EQ(right_token({""}, &supplier), nullptr) << "no token is no token";
}

}  // namespace
}  // namespace linepool::supply
