// Every name of every parameter that limits money, in every call that spends any.
#include <gtest/gtest.h>

#include "api/spending.h"
#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

constexpr std::string_view kHandler = "/stubs/handler_api.php?api_key=key&action=";
constexpr std::string_view kUser = "/user/api/";

class MoneyLimits : public ::testing::Test {
 protected:
  MoneyLimits() {
    EXPECT_TRUE(stack.run(core::CreateCustomer{"alice"}).ok());
    EXPECT_TRUE(stack.run(core::TopUp{alice, Money::from_units(1'000'000), ""}).ok());
    EXPECT_TRUE(stack.run(core::CreateKey{alice, "", sha256("key"), {}}).ok());
    add_lines(stack);
  }

  static void add_lines(Stack& to) {
    const auto supplier =
        to.run(core::AddSupplier{"sim", SupplierKind::kSimulated, sha256("token")});
    EXPECT_TRUE(supplier.ok());
    core::ImportLines lines;
    lines.supplier = supplier->supplier.id;
    for (int i = 0; i < 40; ++i) {
      core::LineImport row;
      row.number = *PhoneNumber::parse("6011280000" + std::to_string(10 + i));
      row.country = CountryId{91};
      lines.lines.push_back(row);
    }
    EXPECT_TRUE(to.run(std::move(lines)).ok());
  }

  std::string ask(const std::string& target) {
    Ask request;
    request.target = target;
    return stack.ask(request).body;
  }

  Account account() {
    return stack.read([this](const store::Tx& tx) { return tx.accounts().get(account_of(alice)); });
  }

  // A call that would buy: with the limit, under any name, it must not; without it, it must.
  void expect_limited(const std::string& call, std::string_view name, std::string_view value) {
    SCOPED_TRACE(call + " " + std::string(name));
    const Account before = account();
    const std::string answer = ask(call + "&" + std::string(name) + "=" + std::string(value));
    EXPECT_EQ(account(), before) << answer;
    ask(call);
    EXPECT_NE(account(), before) << "without the limit it buys";
  }

  Stack stack{StackOptions{StoreKind::kMemory, {0, 0, 0}, 1024, false, {}}};
  const CustomerId alice{1};
};

TEST_F(MoneyLimits, EveryNameOfTheHighestPriceHoldsInEveryCall) {
  const std::string handler(kHandler);
  const std::string user(kUser);
  const std::string number = ask(user + "rent.php?customer=key&app=Google&country=Malaysia");
  const std::string rented = number.substr(number.find(':') + 2, 12);
  for (const std::string_view name : api::kMaxPriceNames) {
    expect_limited(handler + "getNumber&service=go&country=7", name, "0.01");
    expect_limited(handler + "getNumberV2&service=go&country=7", name, "0.01");
    expect_limited(handler + "getRentNumber&service=go&country=7&rent_time=168", name, "0.01");
    expect_limited(handler + "continueRentNumber&id=1&rent_time=168", name, "0.01");
    expect_limited(user + "get_number.php?customer=key&app=Google&country=Malaysia", name, "0.01");
    expect_limited(user + "get_number.php?customer=key&app=Google&country=Malaysia&is_rent=1", name,
                   "0.01");
    expect_limited(user + "rent.php?customer=key&app=Google&country=Malaysia", name, "0.01");
    expect_limited(
        user + "rent_renew_number.php?customer=key&app=Google&country=Malaysia&number=" + rented,
        name, "0.01");
  }
}

TEST_F(MoneyLimits, EveryNameOfTheRentedTimeHolds) {
  const std::string handler(kHandler);
  for (const std::string_view name : api::kRentTimeNames) {
    const std::string parameter = "&" + std::string(name) + "=";
    const Account before = account();
    const std::string rent = handler + "getRentNumber&service=go&country=7";
    EXPECT_NE(ask(rent + parameter + "48").find("INVALID_TIME"), std::string::npos) << name;
    EXPECT_EQ(account(), before) << name;
    EXPECT_NE(ask(rent + parameter + "168").find("success"), std::string::npos) << name;
    const std::string more = handler + "continueRentNumber&id=1";
    EXPECT_NE(ask(more + parameter + "4").find("INVALID_TIME"), std::string::npos) << name;
    EXPECT_NE(ask(more + parameter + "168").find("success"), std::string::npos) << name;
  }
}

// The budget of new numbers is for numbers, not for refusals.
TEST_F(MoneyLimits, ARefusedCreateLeavesTheBudgetOfNumbersAlone) {
  Stack limited{StackOptions{StoreKind::kMemory, {0, 1, 0}, 1024, false, {}}};
  ASSERT_TRUE(limited.run(core::CreateCustomer{"bob"}).ok());
  ASSERT_TRUE(limited.run(core::CreateKey{alice, "", sha256("bob"), {}}).ok());
  const auto create = [&](const char* what, const std::string& once) {
    Ask request;
    request.method = wire::Method::kPost;
    request.target = std::string("/api/v1/") + what;
    request.headers = {{"X-API-Key", "bob"}};
    if (!once.empty()) request.headers.emplace_back("Idempotency-Key", once);
    request.body = R"({"country":"MY","service":"go"})";
    return limited.ask(request).status;
  };
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(create("orders", ""), 402) << "no money: refused, and not for being too fast";
    EXPECT_EQ(create("rentals", ""), 402);
    EXPECT_EQ(create("orders", "a key with spaces"), 400);
  }
}

// A replayed answer is not a new number either.
TEST_F(MoneyLimits, AReplayLeavesTheBudgetOfNumbersAlone) {
  Stack limited{StackOptions{StoreKind::kMemory, {0, 2, 0}, 1024, false, {}}};
  ASSERT_TRUE(limited.run(core::CreateCustomer{"bob"}).ok());
  ASSERT_TRUE(limited.run(core::TopUp{alice, Money::from_units(1'000'000), ""}).ok());
  ASSERT_TRUE(limited.run(core::CreateKey{alice, "", sha256("bob"), {}}).ok());
  add_lines(limited);
  Ask request;
  request.method = wire::Method::kPost;
  request.target = "/api/v1/orders";
  request.headers = {{"X-API-Key", "bob"}, {"Idempotency-Key", "once"}};
  request.body = R"({"country":"MY","service":"go"})";
  for (int i = 0; i < 5; ++i) EXPECT_EQ(limited.ask(request).status, 201) << i;
  request.headers.pop_back();
  EXPECT_EQ(limited.ask(request).status, 201);
  EXPECT_EQ(limited.ask(request).status, 429);
}

}  // namespace
}  // namespace linepool::scenarios
