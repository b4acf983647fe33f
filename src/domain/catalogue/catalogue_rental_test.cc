// What the catalogue rents out: prices, periods, bundles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/test_catalogue.h"

namespace linepool {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kCountries = R"([[country]]
id = 58
name = "USA"
iso2 = "US"
dial_code = "1"
tier = "a"

[[country]]
id = 91
name = "Malaysia"
iso2 = "MY"
dial_code = "60"
tier = "b"
)";

constexpr std::string_view kApps = R"([[app]]
id = 1
name = "Google"
code = "go"
category = "cloud"
senders = ["Google"]
patterns = ['\bgoogle\b']
price = {a = "0.84"}
rent = {a = "10.00"}
rent_in = {Malaysia = "5.50"}
rent_days = 7

[[app]]
id = 2
name = "Telegram"
code = "tg"
category = "messenger"
senders = ["Telegram", "google"]
price = {a = "0.20", b = "0.20"}

[[app]]
id = 3
name = "Rent Both"
code = "both"
category = "other"
bundle = ["google", "Telegram"]
senders = ["Both"]
rent = {a = "20.00"}
rent_days = 30

[[app]]
id = 4
name = "First Bank"
code = "fb"
category = "bank"
senders = ["FirstBank"]
rent = {a = "1.00", b = "1.00"}
rent_days = 30
)";

constexpr std::string_view kDeny = R"([[deny]]
name = "banks"
why = "money"
categories = ["bank"]
)";

Catalogue loaded(OfferPolicy policy, std::string_view apps = kApps) {
  return linepool::loaded(policy, catalogue_files(kCountries, apps, kDeny));
}

std::string edited(std::string_view from, std::string_view to) {
  return linepool::edited(kApps, from, to);
}

TEST(CatalogueRentals, CostByTierAndCountry) {
  const Catalogue all = loaded(OfferPolicy::kAll);
  const auto offer = [](const char* price, std::int32_t days) {
    return RentalOffer{Money::parse(price).value(), days};
  };
  EXPECT_EQ(all.rental(AppId{1}, CountryId{58}), offer("10.00", 7 * 24));
  EXPECT_EQ(all.rental(AppId{1}, CountryId{91}), offer("5.50", 7 * 24));
  EXPECT_EQ(all.rental(AppId{3}, CountryId{58}), offer("20.00", 30 * 24));
  EXPECT_EQ(all.rental(AppId{3}, CountryId{91}), std::nullopt) << "no rent for the tier";
  EXPECT_EQ(all.rental(AppId{2}, CountryId{58}), std::nullopt) << "has no rent";
  EXPECT_EQ(all.rental(AppId{4}, CountryId{58}), std::nullopt) << "denied";
  EXPECT_EQ(all.rental(AppId{9}, CountryId{58}), std::nullopt);
  EXPECT_EQ(all.rental(AppId{1}, CountryId{9}), std::nullopt);
  EXPECT_EQ(all.price(AppId{3}, CountryId{58}), std::nullopt) << "for rent only";
  EXPECT_TRUE(all.has_rental(CountryId{91}));
  EXPECT_FALSE(all.has_rental(CountryId{9}));
  ASSERT_EQ(all.rented_apps(CountryId{58}).size(), 2u);
  EXPECT_EQ(all.rented_apps(CountryId{58})[1].app->id, AppId{3});
  EXPECT_EQ(all.rented_apps(CountryId{58})[1].offer, offer("20.00", 30 * 24));
  EXPECT_TRUE(all.rented_apps(CountryId{9}).empty());
}

TEST(CatalogueRentals, NeedTheAppToBeEnabled) {
  EXPECT_FALSE(loaded(OfferPolicy::kEnabledOnly).has_rental(CountryId{58}));
}

TEST(CatalogueRentals, ABundleTakesTheMessagesOfItsApps) {
  const Catalogue all = loaded(OfferPolicy::kAll);
  const App& both = *all.find_app("rent both");
  EXPECT_THAT(both.senders, ElementsAre("Both", "Google", "Telegram"));
  EXPECT_EQ(matches(both, "TELEGRAM", "hello"), Match::kSender);
  EXPECT_EQ(matches(both, "22000", "from google"), Match::kText);
  EXPECT_EQ(matches(both, "22000", "hello"), Match::kNone);
}

TEST(CatalogueRentals, ABundleWithADeniedAppIsDenied) {
  const Catalogue all =
      loaded(OfferPolicy::kAll, edited("[\"google\", \"Telegram\"]", "[\"First Bank\"]"));
  EXPECT_EQ(all.find_app("Rent Both")->denied_by, "banks");
  EXPECT_EQ(all.rental(AppId{3}, CountryId{58}), std::nullopt);
}

TEST(CatalogueRentals, ErrorsNameFileLineAndWhatIsAllowed) {
  for (const Fault& fault : std::vector<Fault>{
           {"rent_days = 7", "rent_days = 0", "apps.toml:11: \"rent_days\""},
           {"rent_days = 7", "rent_days = 367", "apps.toml:11: \"rent_days\""},
           {"rent_days = 7\n", "", "apps.toml:1: key \"rent_days\" is missing"},
           {"\nprice = {a = \"0.20\"", "\nrent_days = 7\nprice = {a = \"0.20\"",
            "apps.toml:19: \"rent_days\" is the period of a rental; \"rent\" is missing"},
           {"rent = {a = \"10.00\"}", "rent = {z = \"10.00\"}", "apps.toml:9: tier \"z\""},
           {"rent = {a = \"10.00\"}", "rent = {a = \"ten\"}",
            "apps.toml:9: \"ten\" is not a price"},
           {"{Malaysia =", "{Utopia =", "apps.toml:10: country \"Utopia\" is unknown"},
           {"{Malaysia = \"5.50\"}", "{Malaysia = \"5.50\", malaysia = \"6\"}",
            "apps.toml:10: \"rent_in\" names one country twice"},
           {"[\"google\", \"Telegram\"]", "[\"Nobody\"]", "apps.toml:26: \"Nobody\" is not an app"},
           {"[\"google\", \"Telegram\"]", "[\"Rent Both\"]", "apps.toml:26: \"Rent Both\" is not"},
           {"senders = [\"Telegram\", \"google\"]\n", "",
            "apps.toml:25: \"Telegram\" takes every message"},
           {"[\"google\", \"Telegram\"]", "[]", "apps.toml:26: \"bundle\" must name the apps"},
       }) {
    EXPECT_THAT(refused(catalogue_files(kCountries, edited(fault.from, fault.to), kDeny)),
                HasSubstr(fault.problem))
        << fault.to;
  }
}

}  // namespace
}  // namespace linepool
