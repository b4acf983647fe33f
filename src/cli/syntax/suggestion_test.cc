#include "cli/syntax/suggestion.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linepool::cli {
namespace {

TEST(Suggestion, FindsTheWordThatWasMeant) {
  const std::vector<std::string> apps{"Google", "Whatsapp", "WeChat", "GoogleVoice"};
  EXPECT_EQ(nearest("Watsapp", apps), "Whatsapp");
  EXPECT_EQ(nearest("whatsap", apps), "Whatsapp");
  EXPECT_EQ(nearest("gogle", apps), "Google");
  EXPECT_EQ(nearest("Googel", apps), "Google") << "two letters swapped are one mistake";
  EXPECT_EQ(nearest("wec", apps), "WeChat") << "the beginning of a word";
  EXPECT_EQ(nearest("Telegram", apps), std::nullopt);
  EXPECT_EQ(nearest("xy", apps), std::nullopt);
  EXPECT_EQ(nearest("", apps), std::nullopt);
  EXPECT_EQ(nearest(std::string(100'000, 'g'), apps), std::nullopt);
}

TEST(Suggestion, ShortWordsMustNearlyFit) {
  EXPECT_EQ(nearest("aps", {"apps", "sms"}), "apps");
  EXPECT_EQ(nearest("ab", {"xy"}), std::nullopt);
}

TEST(Suggestion, IsTheEndOfASentence) {
  EXPECT_EQ(did_you_mean("balanse", {"balance"}), "; did you mean 'balance'?");
  EXPECT_EQ(did_you_mean("balanse", {"sms"}), "");
}

}  // namespace
}  // namespace linepool::cli
