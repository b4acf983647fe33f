// Waiting for an event costs nothing until one arrives that concerns the waiter: the store is
// queried once per page answered, whatever else happens and however many wait.
#include <gtest/gtest.h>

#include <functional>

#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/messages/receive_message.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

constexpr int kWaiters = 40;

class EventWaits : public ::testing::Test {
 protected:
  EventWaits() {
    EXPECT_TRUE(stack.run(core::CreateCustomer{"alice"}).ok());
    EXPECT_TRUE(stack.run(core::TopUp{alice, *Money::parse("50.00"), ""}).ok());
    EXPECT_TRUE(stack.run(core::CreateKey{alice, "a", sha256("alice-key")}).ok());
    EXPECT_TRUE(stack.run(core::AddSupplier{"sim", SupplierKind::kSimulated, {}}).ok());
    core::ImportLines lines{SupplierId{1}, {}};
    const CountryId country = stack.catalogue().get()->find_country("Malaysia")->id;
    for (int i = 0; i < kWaiters; ++i) {
      const auto number = PhoneNumber::parse("601128" + std::to_string(100000 + i));
      lines.lines.push_back({*number, country, {}});
    }
    EXPECT_TRUE(stack.run(std::move(lines)).ok());
    for (int i = 0; i < kWaiters; ++i) {
      EXPECT_EQ(stack
                    .ask(by_key(wire::Method::kPost, "/api/v1/orders",
                                R"({"country":"MY","service":"go"})"))
                    .status,
                201);
    }
  }

  static Ask by_key(wire::Method method, std::string target, std::string body = {}) {
    Ask ask;
    ask.method = method;
    ask.target = std::move(target);
    ask.body = std::move(body);
    ask.headers.emplace_back("X-API-Key", "alice-key");
    return ask;
  }
  std::unique_ptr<Stack::Pending> wait(const std::string& target) {
    return stack.begin(by_key(wire::Method::kGet, target));
  }
  std::int64_t newest() {
    return stack.read([this](const store::Tx& tx) { return tx.events().newest(alice).value; });
  }
  void deliver(std::int64_t order) {
    const auto number =
        stack.read([&](const store::Tx& tx) { return tx.leases().find(LeaseId{order})->number; });
    core::ReceiveMessage message;
    message.supplier = SupplierId{1};
    message.to = number;
    message.from = "Google";
    message.text = "G-918273 is your code";
    ASSERT_TRUE(stack.run(message).ok());
  }

  // One client waits for each order; one order gets its SMS, and the others wait in vain.
  void expect_one_query_for_one(const std::function<std::string(int order)>& target,
                                std::int64_t queries) {
    std::vector<std::unique_ptr<Stack::Pending>> waiting;
    for (int order = 1; order <= kWaiters; ++order) waiting.push_back(wait(target(order)));
    constexpr std::int64_t kOfTheTest = 2;  // settle(), and looking up the order's number
    std::int64_t before = stack.snapshots();
    ASSERT_TRUE(stack.run(core::TopUp{alice, *Money::parse("1.00"), ""}).ok());
    stack.settle();
    EXPECT_EQ(stack.snapshots() - before, 1) << "this concerns none of them";
    before = stack.snapshots();
    deliver(7);
    EXPECT_NE(waiting[6]->wait().body.find("918273"), std::string::npos);
    stack.settle();
    EXPECT_EQ(stack.snapshots() - before, queries + kOfTheTest) << "nobody else was woken";
    stack.advance(Duration::seconds(60));
    for (int order = 1; order <= kWaiters; ++order) {
      if (order == 7) continue;
      EXPECT_EQ(waiting[static_cast<std::size_t>(order - 1)]->wait().body.find("918273"),
                std::string::npos);
    }
  }

  Stack stack{{StoreKind::kMemory, {}, 1024, false, {}}};
  const CustomerId alice{1};
};

TEST_F(EventWaits, APageOfAnOrderIsReadForThatOrder) {
  const std::string after = std::to_string(newest());
  expect_one_query_for_one(
      [&](int order) {
        return "/api/v1/events?wait=60&after=" + after + "&order=" + std::to_string(order);
      },
      1);
}

TEST_F(EventWaits, AnOrderIsAnsweredFromTheCommit) {
  expect_one_query_for_one(
      [](int order) { return "/api/v1/orders/" + std::to_string(order) + "?wait=60"; }, 0);
}

TEST_F(EventWaits, WhatAFilterHoldsBackIsNotReadAgain) {
  const std::string target =
      "/api/v1/events?wait=60&types=message.received&after=" + std::to_string(newest());
  std::vector<std::unique_ptr<Stack::Pending>> waiting;
  for (int i = 0; i < kWaiters; ++i) waiting.push_back(wait(target));
  const std::int64_t before = stack.snapshots();
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(stack.run(core::TopUp{alice, *Money::parse("1.00"), ""}).ok());
  }
  stack.settle();
  EXPECT_EQ(stack.snapshots() - before, 1) << "the look of this test itself";
  deliver(3);
  for (const auto& one : waiting) {
    EXPECT_NE(one->wait().body.find("918273"), std::string::npos);
  }
}

TEST_F(EventWaits, ACustomerWhoHasTooManyOpenIsToldSoInEveryDialect) {
  const std::string order = "/api/v1/orders/7";
  std::vector<std::unique_ptr<Stack::Pending>> waiting;
  for (std::size_t i = 0; i < Stack::kWaitsPerCustomer; ++i)
    waiting.push_back(wait(order + "?wait=60"));
  const LineNumber number =
      stack.read([](const store::Tx& tx) { return tx.leases().find(LeaseId{7})->number; });
  const std::string poll =
      "/user/api/get_sms.php?customer=alice-key&country=Malaysia&app=Google"
      "&number=" +
      number.to_string();
  const std::string events = "/api/v1/events?after=" + std::to_string(newest());
  for (const std::string& target : {order + "?", poll + "&", events + "&"}) {
    const wire::Response refused = stack.ask(by_key(wire::Method::kGet, target + "wait=60"));
    EXPECT_EQ(refused.status, 429) << target << ' ' << refused.body;
    EXPECT_EQ(stack.ask(by_key(wire::Method::kGet, target + "wait=0")).status, 200) << target;
  }
  deliver(7);
  for (const auto& one : waiting) EXPECT_EQ(one->wait().status, 200);
  const auto again = wait("/api/v1/orders/8?wait=60");
  deliver(8);
  EXPECT_EQ(again->wait().status, 200);
}

TEST_F(EventWaits, AnEventBetweenPassedOnesIsNotMissed) {
  const std::int64_t start = newest();
  const auto waiting = wait("/api/v1/events?wait=60&order=5&after=" + std::to_string(start));
  const auto others = wait("/api/v1/events?wait=60&types=message.*&after=" + std::to_string(start));
  ASSERT_TRUE(stack.run(core::TopUp{alice, *Money::parse("1.00"), ""}).ok());
  deliver(5);
  ASSERT_TRUE(stack.run(core::TopUp{alice, *Money::parse("1.00"), ""}).ok());
  for (const auto* one : {&waiting, &others}) {
    const std::string body = (*one)->wait().body;
    EXPECT_NE(body.find("\"id\":" + std::to_string(start + 2) + ","), std::string::npos) << body;
  }
}

}  // namespace
}  // namespace linepool::scenarios
