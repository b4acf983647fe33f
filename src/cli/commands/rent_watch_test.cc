#include "cli/commands/rent_watch.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linepool::cli {
namespace {

// Newest first, all within one minute.
std::vector<RentalMessage> messages(const std::vector<std::string>& texts) {
  std::vector<RentalMessage> all;
  for (const std::string& text : texts) {
    RentalMessage message;
    message.from = "22000";
    message.sms.text = text;
    message.timestamp = "17/08/2026 08:15 pm";
    all.push_back(message);
  }
  return all;
}

std::vector<std::string> fresh(const std::vector<std::string>& before,
                               const std::vector<std::string>& now) {
  std::vector<std::string> texts;
  for (const RentalMessage& message : new_messages(messages(before), messages(now))) {
    texts.push_back(message.sms.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(NewMessages, AreTheOnesOnTopOldestFirst) {
  EXPECT_EQ(fresh({}, {}), Texts{});
  EXPECT_EQ(fresh({}, {"b", "a"}), (Texts{"a", "b"}));
  EXPECT_EQ(fresh({"b", "a"}, {"b", "a"}), Texts{});
  EXPECT_EQ(fresh({"b", "a"}, {"d", "c", "b", "a"}), (Texts{"c", "d"}));
}

// Two equal SMS within a minute are two messages.
TEST(NewMessages, EqualOnesAreCounted) {
  EXPECT_EQ(fresh({"a"}, {"a", "a"}), Texts{"a"});
  EXPECT_EQ(fresh({"a", "a"}, {"a", "a"}), Texts{});
  EXPECT_EQ(fresh({"a"}, {"a", "b", "a"}), (Texts{"b", "a"}));
}

// A server may show only its newest messages.
TEST(NewMessages, OldOnesMayDropOut) {
  EXPECT_EQ(fresh({"c", "b", "a"}, {"d", "c", "b"}), Texts{"d"});
  EXPECT_EQ(fresh({"b", "a"}, {}), Texts{});
}

}  // namespace
}  // namespace linepool::cli
