#include "domain/patterns/sender.h"

#include <gtest/gtest.h>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/deny_list.h"

namespace linepool {
namespace {

TEST(Sender, CaseWidthAndInvisibleCharactersDoNotCount) {
  for (const char* text :
       {"Google", " GOOGLE ", "\uff27\uff4f\uff4f\uff47\uff4c\uff45", "Goo\u200bgle",
        "\u202aGoogle\u202c", "\ufeffGo\u00adogle", "\u00a0Google\u3000", "Google\n"}) {
    EXPECT_EQ(canonical_sender(text), "google") << text;
  }
  EXPECT_EQ(canonical_sender("\u0413\u041e\u0421\u0443\u0441\u043b\u0443\u0433\u0438"),
            "\u0433\u043e\u0441\u0443\u0441\u043b\u0443\u0433\u0438");
  EXPECT_EQ(canonical_sender("e\u0301"), canonical_sender("\u00c9"));
  EXPECT_EQ(canonical_sender(""), "");
}

TEST(Sender, RunsOfBlanksAreOneAndNoneInTheKey) {
  EXPECT_EQ(canonical_sender("  Whats \u00a0 App "), "whats app");
  EXPECT_EQ(sender_key("  Whats \u00a0 App "), "whatsapp");
  EXPECT_EQ(sender_key(" \u200b "), "");
}

TEST(Sender, ThePrefixOfAShortCodeIsDropped) {
  EXPECT_EQ(canonical_sender("+22000"), "22000");
  EXPECT_EQ(canonical_sender("0022000"), "22000");
  EXPECT_EQ(canonical_sender("\uff0b22 000"), "22000");
  EXPECT_EQ(canonical_sender("+12345678"), "12345678");
  EXPECT_EQ(canonical_sender("+123456789"), "+123456789") << "a number, no short code";
  EXPECT_EQ(canonical_sender("+Google"), "+google");
  EXPECT_EQ(canonical_sender("+"), "+");
  EXPECT_EQ(canonical_sender("22000"), "22000");
}

TEST(Sender, BytesThatAreNoUtf8StayApart) {
  EXPECT_EQ(canonical_sender("A\xFF"), "a\xFF");
  EXPECT_EQ(latin_look("a\xFF"), "a\xFF");
}

TEST(Sender, LooksLatin) {
  EXPECT_EQ(latin_look(canonical_sender("\u0420\u0430\u0443\u0420\u0430l")), "paypal");
  EXPECT_EQ(latin_look(canonical_sender("\u0392\u0391\u039d\u039a")), "bank");
  EXPECT_EQ(latin_look(canonical_sender("P\u00e1yp\u00e4l")), "paypal");
  EXPECT_EQ(latin_look("\u4f60\u597d"), "\u4f60\u597d");
}

DenyList deny(const char* pattern) {
  DenyRule rule;
  rule.name = "rule";
  Result<AppPattern> compiled = AppPattern::compile(pattern);
  EXPECT_TRUE(compiled.ok());
  rule.senders.push_back(std::move(compiled).value());
  return DenyList({rule});
}

TEST(Sender, TheDenyListSeesThroughDisguises) {
  const DenyList list = deny("\\bpaypal\\b");
  for (const char* text : {"PayPal", "Pay Pal", "p a y p a l", "\u0420\u0430\u0443\u0420\u0430l",
                           "\u0420 \u0430 \u0443 \u0420 \u0430 l", "Pay\u200bPal", "P\u00e0yPal",
                           "\uff30\uff41\uff59\uff30\uff41\uff4c"}) {
    EXPECT_NE(list.denies_sender(text), nullptr) << text;
  }
  EXPECT_EQ(list.denies_sender("Google"), nullptr);
  EXPECT_NE(deny("^900$").denies_sender("+900"), nullptr);
  EXPECT_NE(deny("^900$").denies_sender("9 0 0"), nullptr);
  EXPECT_EQ(deny("^900$").denies_sender("+9001"), nullptr);
  const DenyList russian = deny("\u0433\u043e\u0441\u0443\u0441\u043b\u0443\u0433");
  EXPECT_NE(russian.denies_sender("\u0413\u043e\u0441\u0443\u0441\u043b\u0443\u0433\u0438"),
            nullptr)
      << "a rule in Cyrillic still means Cyrillic";
}

// When one pass over all patterns takes too much memory, may_occur_in() cannot rule out a sender.
TEST(Sender, ADenyListThatIsTooLargeForOnePassIsTriedPatternByPattern) {
  constexpr std::int64_t kTooFewBytes = 1 << 20;
  std::vector<AppPattern> patterns;
  for (int i = 0; i < 40; ++i) {
    Result<AppPattern> large = AppPattern::compile("\\pL{30}" + std::to_string(i));
    ASSERT_TRUE(large.ok());
    patterns.push_back(std::move(large).value());
  }
  patterns.push_back(AppPattern::compile("\\bpaypal\\b").value());
  ASSERT_FALSE(AnyPattern(patterns).may_occur_in("Google")) << "one pass clears it";
  ASSERT_TRUE(AnyPattern(patterns, kTooFewBytes).may_occur_in("Google"))
      << "they fit into one pass";
  DenyRule rule;
  rule.senders = patterns;
  const DenyList list({rule}, kTooFewBytes);
  EXPECT_NE(list.denies_sender("PayPal"), nullptr);
  EXPECT_EQ(list.denies_sender("Google"), nullptr);
}

TEST(Sender, TheDenyListReadsTexts) {
  DenyRule rule;
  rule.name = "payments";
  rule.texts.push_back(AppPattern::compile("\\bpaypal\\b.{0,40}\\bcode\\b").value());
  const DenyList list({rule});
  ASSERT_NE(list.denies_text("PayPal: your security code is 123456"), nullptr);
  EXPECT_EQ(list.denies_text("PayPal: your security code is 123456")->name, "payments");
  EXPECT_NE(list.denies_text("\u0420\u0430\u0443\u0420\u0430l: your code is 1234"), nullptr)
      << "in letters that look Latin";
  EXPECT_EQ(list.denies_text("Your code is 1234"), nullptr);
  EXPECT_EQ(list.denies_text(""), nullptr);
  EXPECT_EQ(list.denies_sender("PayPal"), nullptr) << "the rule is about texts";
}

TEST(Sender, AnAppsSendersAreComparedInTheirCanonicalForm) {
  App app;
  app.senders = {"22000", "Google"};
  for (const std::string& own : app.senders) app.folded_senders.push_back(sender_key(own));
  for (const char* text : {"+22000", "0022000", "22000", "G o o g l e", "\u200eGoogle"}) {
    EXPECT_EQ(matches(app, text, ""), Match::kSender) << text;
  }
  EXPECT_EQ(matches(app, "G\u043e\u043egle", ""), Match::kNone) << "looking alike is not enough";
  EXPECT_EQ(matches(app, "", ""), Match::kNone);
}

}  // namespace
}  // namespace linepool
