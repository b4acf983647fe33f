#include "domain/smsc_account.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

SmscAccount full() {
  return {.host = "smsc.example",
          .port = 2775,
          .system_id = "pool",
          .password = "sealed=",
          .system_type = "VMA",
          .bind = SmscBind::kReceiver,
          .binds = 8,
          .enquire_s = 60,
          .has_tls = true,
          .ca_file = "/etc/ca.pem",
          .alphabet = "latin1",
          .is_paused = true};
}

TEST(SmscAccountTest, EveryFieldIsWrittenAndReadAgain) {
  EXPECT_EQ(smsc_account(to_text(full())), full());
  SmscAccount least{.host = "192.0.2.1", .port = 1, .system_id = "a"};
  EXPECT_EQ(smsc_account(to_text(least)), least);
  EXPECT_EQ(to_text(least), "host=192.0.2.1\nport=1\nsystem_id=a\n");
}

TEST(SmscAccountTest, OtherTextIsNoAccount) {
  for (const char* text : {"host", "host=a", "colour=red\n", "port=70000\n", "port=1x\n",
                           "tls=maybe\n", "bind=transmitter\n", "binds=-1\n", "\n"}) {
    EXPECT_FALSE(smsc_account(text).has_value()) << text;
  }
}

TEST(SmscAccountTest, AChangeTouchesWhatItNames) {
  SmscAccount account = full();
  EXPECT_TRUE(SmscChange{}.is_empty());
  SmscChange{}.apply_to(account);
  EXPECT_EQ(account, full());
  const SmscChange change{.port = 2776, .is_paused = false};
  EXPECT_FALSE(change.is_empty());
  change.apply_to(account);
  SmscAccount wanted = full();
  wanted.port = 2776;
  wanted.is_paused = false;
  EXPECT_EQ(account, wanted);
}

}  // namespace
}  // namespace linepool
