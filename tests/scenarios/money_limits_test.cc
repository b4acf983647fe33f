// Every name of every parameter that limits money, in every call that spends some.
#include <gtest/gtest.h>

#include "api/spending.h"
#include "base/digest.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

constexpr std::string_view kHandler = "/stubs/handler_api.php?api_key=key&action=";
constexpr std::string_view kUser = "/user/api/";

class MoneyLimits : public ::testing::Test {
 protected:
  MoneyLimits() {
    EXPECT_TRUE(stack.run(app::CreateCustomer{"alice"}).ok());
    EXPECT_TRUE(stack.run(app::TopUp{alice, Money::from_units(1'000'000), ""}).ok());
    EXPECT_TRUE(stack.run(app::CreateKey{alice, "", sha256("key"), {}}).ok());
    const auto supplier =
        stack.run(app::AddSupplier{"sim", SupplierKind::kSimulated, sha256("token")});
    EXPECT_TRUE(supplier.ok());
    app::ImportLines lines;
    lines.supplier = std::get<app::SupplierReply>(*supplier).supplier.id;
    for (int i = 0; i < 40; ++i) {
      app::LineImport row;
      row.number = *PhoneNumber::parse("6011280000" + std::to_string(10 + i));
      row.country = CountryId{91};
      lines.lines.push_back(row);
    }
    EXPECT_TRUE(stack.run(std::move(lines)).ok());
  }

  std::string ask(const std::string& target) {
    Ask request;
    request.target = target;
    return stack.ask(request).body;
  }

  Account account() {
    return stack.read([this](const store::Tx& tx) { return tx.accounts().get(account_of(alice)); });
  }

  // A call that would buy: with the limit it does not, whatever the limit's name, and without it
  // does.
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
    EXPECT_NE(ask(rent + parameter + "720").find("INVALID_TIME"), std::string::npos) << name;
    EXPECT_EQ(account(), before) << name;
    EXPECT_NE(ask(rent + parameter + "168").find("success"), std::string::npos) << name;
    const std::string more = handler + "continueRentNumber&id=1";
    EXPECT_NE(ask(more + parameter + "4").find("INVALID_TIME"), std::string::npos) << name;
    EXPECT_NE(ask(more + parameter + "168").find("success"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace linepool::scenarios
