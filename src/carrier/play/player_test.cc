// A carrier's gateway and a carrier's SMSC, over real connections.
#include "carrier/play/player.h"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/check.h"

namespace linepool::carrier {
namespace {

Script script_of(const std::string& text) {
  auto read = read_script("test", text);
  EXPECT_TRUE(read.ok()) << (read ? "" : read.refusal().sentence());
  return std::move(read).value();
}

std::string messages(int count, const std::string& faults = "{}") {
  return "[[message]]\nto = \"60112869001\"\ntext = \"code {code} {n}\"\ncount = " +
         std::to_string(count) + "\nfaults = " + faults + "\n";
}

PlaySettings settings(sms::Role role, const std::string& password = "secret") {
  PlaySettings made;
  made.link.session.role = role;
  made.link.session.window_out = made.link.window + 4;
  made.link.credentials = {"gateway", password, "", 0x34, {}};
  if (role == sms::Role::kEsme) made.patience = Duration::seconds(60);
  return made;
}

// Plays in a thread of its own.
class Playing {
 public:
  Playing(Script script, PlaySettings with)
      : script_(std::move(script)), settings_(std::move(with)), thread_([this] { run(); }) {}
  ~Playing() {
    interrupt();
    if (thread_.joinable()) thread_.join();
  }
  Playing(const Playing&) = delete;
  Playing& operator=(const Playing&) = delete;

  std::uint16_t port() {
    std::unique_lock lock(mutex_);
    said_.wait(lock, [this] { return port_ != 0; });
    return port_;
  }
  void wait_until_bound() {
    std::unique_lock lock(mutex_);
    said_.wait(lock, [this] { return is_bound_; });
  }
  void interrupt() { is_interrupted_ = true; }
  PlayResult result() {
    thread_.join();
    return result_;
  }
  Account account;

 private:
  void run() {
    result_ = play(
        script_, settings_, account, record_, [this] { return is_interrupted_.load(); },
        [this](const std::string& line) {
          const std::size_t colon = line.rfind(':');
          const std::lock_guard lock(mutex_);
          if (line.find("listening on ") == 0) {
            port_ = static_cast<std::uint16_t>(std::stoi(line.substr(colon + 1)));
          }
          is_bound_ |= line == "gateway bound";
          said_.notify_all();
        });
  }

  const Script script_;
  const PlaySettings settings_;
  Record record_;
  std::atomic<bool> is_interrupted_ = false;
  std::mutex mutex_;
  std::condition_variable said_;
  std::uint16_t port_ = 0;
  bool is_bound_ = false;
  PlayResult result_;
  std::thread thread_;
};

PlaySettings smsc_that_stays() {
  PlaySettings made = settings(sms::Role::kSmsc);
  made.stays = true;
  return made;
}

PlaySettings gateway_to(std::uint16_t port, const std::string& password = "secret") {
  PlaySettings made = settings(sms::Role::kEsme, password);
  made.addresses = {*net::numeric_address("127.0.0.1", port)};
  return made;
}

std::uint64_t count(const Account& account, Fault fault) {
  return account.faults[static_cast<std::size_t>(fault)];
}

TEST(Player, AGatewaySubmitsEverythingOnAllConnections) {
  Playing smsc(script_of(""), smsc_that_stays());
  PlaySettings four = gateway_to(smsc.port());
  four.connections = 4;
  Playing gateway(script_of(messages(2000)), four);
  EXPECT_EQ(gateway.result().end, PlayEnd::kDone);
  EXPECT_TRUE(gateway.account.is_complete());
  EXPECT_EQ(gateway.account.acknowledged, 2000u);
  EXPECT_EQ(gateway.account.id_count, 2000u);
  EXPECT_EQ(gateway.account.binds, 4u);
  EXPECT_EQ(gateway.account.lost, 0u);
  smsc.interrupt();
  EXPECT_EQ(smsc.result().end, PlayEnd::kInterrupted);
  EXPECT_EQ(smsc.account.received, 2000u);
  EXPECT_EQ(smsc.account.lost, 0u) << "they said good-bye";
}

TEST(Player, AnSmscDeliversToWhoeverBindsAndLeavesThen) {
  Playing smsc(script_of(messages(500)), settings(sms::Role::kSmsc));
  // It has time enough to receive.
  Playing gateway(script_of(messages(1) + "wait = \"60m\"\n"), gateway_to(smsc.port()));
  EXPECT_EQ(smsc.result().end, PlayEnd::kDone);
  EXPECT_TRUE(smsc.account.is_complete());
  EXPECT_EQ(smsc.account.acknowledged, 500u);
  gateway.interrupt();
  gateway.result();
  EXPECT_EQ(gateway.account.received, 500u);
}

TEST(Player, NothingIsLostWhateverIsDoneToTheSession) {
  Playing smsc(script_of(""), smsc_that_stays());
  Playing gateway(
      script_of(messages(1000,
                         "{ drop = 0.02, lost_response = 0.02, unbind = 0.02, pdu_length = "
                         "0.02, text_length = 0.1, duplicate = 0.1 }")),
      gateway_to(smsc.port()));
  EXPECT_EQ(gateway.result().end, PlayEnd::kDone);
  const Account& account = gateway.account;
  EXPECT_TRUE(account.is_complete());
  EXPECT_EQ(account.parts, 1000 + count(account, Fault::kDuplicate));
  EXPECT_EQ(account.sent, account.acknowledged + account.unanswered);
  for (const Fault fault :
       {Fault::kDrop, Fault::kLostResponse, Fault::kUnbind, Fault::kPduLength}) {
    EXPECT_GT(count(account, fault), 5u) << name(fault);
  }
  EXPECT_GT(account.unanswered, count(account, Fault::kDrop) / 2);
  EXPECT_EQ(account.lost, 0u) << "each end was on purpose";
  smsc.interrupt();
  smsc.result();
  EXPECT_GE(smsc.account.received, account.acknowledged);
  EXPECT_LE(smsc.account.received, account.sent);
}

TEST(Player, WhoseResponseWasLostComesAgain) {
  Playing smsc(script_of(""), smsc_that_stays());
  PlaySettings one_by_one = gateway_to(smsc.port());
  one_by_one.link.window = 1;
  Playing gateway(script_of(messages(300, "{ lost_response = 0.1 }")), one_by_one);
  EXPECT_EQ(gateway.result().end, PlayEnd::kDone);
  const std::uint64_t lost = count(gateway.account, Fault::kLostResponse);
  EXPECT_GT(lost, 10u);
  EXPECT_EQ(gateway.account.unanswered, lost);
  EXPECT_EQ(gateway.account.acknowledged, 300u);
  smsc.interrupt();
  smsc.result();
  EXPECT_EQ(smsc.account.received, 300 + lost);
}

TEST(Player, WhatIsThrottledIsSentAgain) {
  Playing smsc(script_of("faults = { throttle = 0.2 }\n"), smsc_that_stays());
  Playing gateway(script_of(messages(500)), gateway_to(smsc.port()));
  EXPECT_EQ(gateway.result().end, PlayEnd::kDone);
  EXPECT_TRUE(gateway.account.is_complete());
  smsc.interrupt();
  smsc.result();
  EXPECT_GT(gateway.account.throttled, 50u);
  EXPECT_EQ(count(smsc.account, Fault::kThrottle), gateway.account.throttled);
  EXPECT_EQ(smsc.account.received, 500 + gateway.account.throttled);
}

TEST(Player, AWrongPasswordIsTheEnd) {
  Playing smsc(script_of(""), smsc_that_stays());
  Playing gateway(script_of(messages(1)), gateway_to(smsc.port(), "wrong"));
  const PlayResult result = gateway.result();
  EXPECT_EQ(result.end, PlayEnd::kBindRefused);
  EXPECT_EQ(result.why, "the bind was refused: 0x0E, invalid password");
  EXPECT_FALSE(gateway.account.is_complete());
}

// It answers what it has taken, and the gateway does not leave before that.
TEST(Player, AnSmscThatStopsInOrderIsSentNothingTwice) {
  auto first = std::make_unique<Playing>(script_of(""), smsc_that_stays());
  const std::uint16_t port = first->port();
  Playing gateway(script_of(messages(3000)), gateway_to(port));
  first->wait_until_bound();
  first.reset();
  PlaySettings same_port = smsc_that_stays();
  same_port.port = port;
  Playing second(script_of(""), same_port);
  EXPECT_EQ(gateway.result().end, PlayEnd::kDone);
  EXPECT_TRUE(gateway.account.is_complete());
  EXPECT_EQ(gateway.account.unanswered, 0u);
  EXPECT_EQ(gateway.account.binds, 2u);
}

TEST(Player, GivesUpOnWhoNeverComes) {
  PlaySettings alone = settings(sms::Role::kSmsc);
  alone.patience = Duration::millis(20);
  Playing smsc(script_of(messages(1)), alone);
  const PlayResult result = smsc.result();
  EXPECT_EQ(result.end, PlayEnd::kNobody);
  EXPECT_EQ(result.why, "nobody bound for 20 ms");
}

}  // namespace
}  // namespace linepool::carrier
