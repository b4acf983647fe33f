#include "domain/catalogue/app_edit.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

constexpr const char* kCountries = R"([[country]]
id = 1
name = "Northland"
iso2 = "NL"
dial_code = "31"
tier = "a"

[[country]]
id = 2
name = "South Land"
iso2 = "SE"
dial_code = "46"
tier = "b"
)";

constexpr const char* kApps = R"(# The apps.

[[app]]
id = 1
name = "Google"  # the search engine
code = "go"
category = "other"
price = {a = "0.50", b = "0.25"}
rent_also = [
  {hours = 4, price = {a = "1.15"}},
  {days = 1, price = {a = "1.70"}},
]
rent = {a = "3.00"}
rent_days = 7

# Not sold yet.
[[app]]
id = 2
name = "Telegram"
code = "tg"
category = "other"
price_in = {Northland = "0.40"}
enabled = false
)";

class AppEditTest : public testing::Test {
 protected:
  static Catalogue load(const std::string& apps, OfferPolicy policy = OfferPolicy::kAll) {
    auto loaded = Catalogue::load(
        {{"countries.toml", kCountries}, {"apps.toml", apps}, {"deny.toml", ""}}, policy);
    EXPECT_TRUE(loaded.ok()) << (loaded.ok() ? "" : loaded.refusal().sentence());
    return std::move(loaded).value();
  }

  static std::string edited(std::int64_t app, const AppEdit& edit,
                            const std::string& apps = kApps) {
    const Result<std::string> text = edit_app({"apps.toml", apps}, load(apps), AppId{app}, edit);
    return text ? *text : text.refusal().sentence();
  }

  static std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  }
};

TEST_F(AppEditTest, AnAppIsEnabledInItsLine) {
  AppEdit edit;
  edit.enabled = true;
  const std::string after = edited(2, edit);
  EXPECT_EQ(after, replaced(kApps, "enabled = false", "enabled = true"));
  EXPECT_TRUE(load(after, OfferPolicy::kEnabledOnly).find_app("Telegram")->offered);
}

TEST_F(AppEditTest, AKeyThatIsNotThereIsAddedBehindTheLastOne) {
  AppEdit edit;
  edit.enabled = true;
  EXPECT_EQ(edited(1, edit), replaced(kApps, "rent_days = 7\n", "rent_days = 7\nenabled = true\n"));
}

TEST_F(AppEditTest, APriceForEveryTier) {
  AppEdit edit;
  edit.price = *Money::parse("0.75");
  const std::string after = edited(1, edit);
  EXPECT_EQ(after, replaced(kApps, R"(price = {a = "0.50", b = "0.25"})",
                            R"(price = {a = "0.75", b = "0.75"})"));
  const Catalogue catalogue = load(after);
  EXPECT_EQ(catalogue.price(*catalogue.find_app("Google"), *catalogue.find_country("South Land")),
            Money::parse("0.75").value());
}

TEST_F(AppEditTest, PricesOfCountriesAreSetAndTakenBack) {
  AppEdit edit;
  edit.price_in[CountryId{2}] = *Money::parse("0.10");
  const std::string both = edited(2, edit);
  EXPECT_EQ(both, replaced(kApps, R"({Northland = "0.40"})",
                           R"({"Northland" = "0.40", "South Land" = "0.10"})"));
  edit.price_in = {{CountryId{1}, std::nullopt}};
  EXPECT_EQ(edited(2, edit, both),
            replaced(kApps, R"({Northland = "0.40"})", R"({"South Land" = "0.10"})"));
}

TEST_F(AppEditTest, SeveralChangesAtOnce) {
  AppEdit edit;
  edit.enabled = true;
  edit.price = *Money::parse("1.00");
  edit.price_in = {{CountryId{1}, std::nullopt}};
  const std::string after = edited(2, edit);
  EXPECT_EQ(after.find("price_in"), std::string::npos);
  const Catalogue catalogue = load(after);
  EXPECT_TRUE(catalogue.find_app("Telegram")->enabled);
  EXPECT_EQ(catalogue.price(AppId{2}, CountryId{1}), Money::parse("1.00").value());
  EXPECT_EQ(catalogue.price(AppId{1}, CountryId{1}), Money::parse("0.50").value());
}

TEST_F(AppEditTest, WhatCannotBeEditedIsRefused) {
  AppEdit edit;
  edit.enabled = true;
  EXPECT_EQ(edit_app({"apps.toml", kApps}, load(kApps), AppId{9}, edit).error(),
            Error::kUnknownApp);
  const std::string inline_table =
      R"(app = [{id = 1, name = "Google", code = "go", category = "other", price = {a = "1.00"}}])"
      "\n";
  EXPECT_EQ(edit_app({"apps.toml", inline_table}, load(inline_table), AppId{1}, edit).error(),
            Error::kConflict);
}

}  // namespace
}  // namespace linepool
