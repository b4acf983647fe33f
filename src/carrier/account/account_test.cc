#include "carrier/account/account.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <cstdint>
#include <limits>
#include <sstream>

namespace linepool::carrier {
namespace {

TEST(Account, TellsWhatMatters) {
  Account account;
  account.planned = 1200;
  account.begun = 1200;
  account.parts = 1300;
  account.sent = 1450;
  account.acknowledged = 1299;
  account.throttled = 100;
  account.unanswered = 50;
  account.note_refusal(0x0B);
  account.note_id("1");
  account.note_id("1299");
  account.binds = 3;
  account.count(Fault::kDrop);
  EXPECT_EQ(as_text(account, {"sms.toml", "gateway to 127.0.0.1:2775", 7, Duration::millis(1000)}),
            R"(Played sms.toml as gateway to 127.0.0.1:2775
seed 7, 1.0 s, 1,299 acknowledged a second

  messages                    1,200
  parts                       1,300   duplicates included
  sent                        1,450
  acknowledged                1,299
  throttled                     100   and sent again
  without a response             50   and sent again
  refused                         1
    0x0B, invalid recipient       1
  message ids                     2   from 1 to 1299
  binds                           3

Faults, on purpose
  drop                            1
)");
}

TEST(Account, IsAtMost80ColumnsWide) {
  constexpr std::uint64_t kMany = 9'999'999'999'999;
  Account account;
  account.planned = account.begun = account.parts = account.sent = account.acknowledged = kMany;
  account.throttled = account.unanswered = account.received = account.binds = account.lost = kMany;
  account.faults.fill(kMany);
  account.note_id(std::string(64, 'x'));
  account.note_id(std::string(64, 'y'));
  for (std::uint32_t status = 0; status < 200; ++status) account.note_refusal(status);
  account.given_up = 1;
  EXPECT_EQ(account.refusals.size(), Account::kStatuses);
  std::istringstream lines(
      as_text(account, {"s.toml", "SMSC on 127.0.0.1:2775",
                        std::numeric_limits<std::uint64_t>::max(), Duration::hours(1000)}));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80u) << line;
}

TEST(Account, IsJsonForPrograms) {
  Account account;
  account.planned = account.begun = account.parts = account.sent = 2;
  account.acknowledged = 1;
  account.note_refusal(0x0B);
  account.note_id("a\"b");
  account.count(Fault::kThrottle);
  const std::string text = as_json(account, {"s", "SMSC on :1", 7, Duration::millis(5)});
  ASSERT_EQ(text.back(), '\n');
  const auto json = boost::json::parse(text.substr(0, text.size() - 1)).as_object();
  EXPECT_EQ(json.at("acknowledged").as_int64(), 1);
  EXPECT_EQ(json.at("refusals").as_object().at("0x0B").as_int64(), 1);
  EXPECT_EQ(json.at("faults").as_object().at("throttle").as_int64(), 1);
  EXPECT_EQ(json.at("faults").as_object().size(), kFaults);
  EXPECT_EQ(json.at("message_ids").as_array().at(0).as_string(), "a\"b");
  EXPECT_FALSE(json.at("complete").as_bool());
}

TEST(Account, KeepsSoManyIdsAndCountsAll) {
  Account account;
  for (std::size_t i = 0; i < Account::kIds + 5; ++i) account.note_id(std::to_string(i));
  account.note_id("");
  EXPECT_EQ(account.ids.size(), Account::kIds);
  EXPECT_EQ(account.id_count, Account::kIds + 5);
}

}  // namespace
}  // namespace linepool::carrier
