#include "domain/catalogue/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "base/limits.h"
#include "domain/catalogue/rows.h"
#include "domain/catalogue/test_catalogue.h"

namespace linepool {
namespace {

using testing::HasSubstr;

constexpr std::string_view kCountries = R"([[country]]
id = 58
name = "USA"
iso2 = "US"
dial_code = "1"
tier = "a"
aliases = ["United States", "America"]

[[country]]
id = 20
name = "Åland"
iso2 = "AX"
dial_code = "358"
tier = "b"
handler_id = 0
handler_also = [12, 13]
)";

constexpr std::string_view kApps = R"([[app]]
id = 7
name = "Google"
code = "go"
category = "mail"
senders = ["Google", "22000"]
patterns = ['\bG-\d{6}\b']
price = {a = "0.84", b = "0.50"}
price_in = {america = "0.90"}
enabled = true
trending = true
updated = 2026-08-01T10:00:00Z
link = "https://google.com"

[[app]]
id = 3
name = "Anyother"
code = "ot"
category = "other"
price = {b = "0.30"}

[[app]]
id = 5
name = "First Bank"
code = "fb"
category = "bank"
senders = ["FirstBank"]
price = {a = "1", b = "1"}
enabled = true
)";

constexpr std::string_view kDeny = R"([[deny]]
name = "banks"
why = "money"
categories = ["bank"]
senders = ['bank']
)";

CatalogueFiles files(std::string_view countries = kCountries, std::string_view apps = kApps,
                     std::string_view deny = kDeny) {
  return catalogue_files(countries, apps, deny);
}

Catalogue loaded(OfferPolicy policy) {
  return linepool::loaded(policy, files());
}

TEST(Catalogue, FindsCountriesByNameAliasIsoAndId) {
  const Catalogue catalogue = loaded(OfferPolicy::kEnabledOnly);
  for (const std::string_view name : {"USA", "usa", "uNiTeD sTaTeS", "AMERICA"}) {
    ASSERT_NE(catalogue.find_country(name), nullptr) << name;
    EXPECT_EQ(catalogue.find_country(name)->id, CountryId(58));
  }
  EXPECT_EQ(catalogue.find_country("åLAND")->id, CountryId(20));
  EXPECT_EQ(catalogue.find_country("ÅLAND")->id, CountryId(20));
  EXPECT_EQ(catalogue.find_country(CountryId(58))->name, "USA");
  EXPECT_EQ(catalogue.find_country_by_iso2("us")->name, "USA");
  EXPECT_EQ(catalogue.find_country_by_handler_id(0)->id, CountryId(20));
  EXPECT_EQ(catalogue.find_country_by_handler_id(12)->id, CountryId(20)) << "another id of it";
  EXPECT_EQ(catalogue.find_country_by_handler_id(58), nullptr);
  EXPECT_EQ(catalogue.find_country("us"), catalogue.find_country("USA")) << "its code";
  EXPECT_EQ(catalogue.find_country(""), nullptr);
  EXPECT_EQ(catalogue.find_country(std::string(10'000, 'a')), nullptr);
  EXPECT_EQ(catalogue.find_country(CountryId(59)), nullptr);
  EXPECT_EQ(catalogue.countries().front().id, CountryId(20));
}

TEST(Catalogue, FindsAppsWithEveryField) {
  const Catalogue catalogue = loaded(OfferPolicy::kEnabledOnly);
  const App* google = catalogue.find_app("GOOGLE");
  ASSERT_NE(google, nullptr);
  EXPECT_EQ(google, catalogue.find_app(AppId(7)));
  EXPECT_EQ(google, catalogue.find_app_by_code("go"));
  EXPECT_EQ(google, catalogue.find_app("Go")) << "its code";
  EXPECT_EQ(google, catalogue.find_app_by_code_or_name("go"));
  EXPECT_EQ(google, catalogue.find_app_by_code_or_name("google"));
  EXPECT_EQ(catalogue.find_app_by_code_or_name("google40"), nullptr) << "digits are part of it";
  EXPECT_EQ(google->category, "mail");
  EXPECT_EQ(format_time(google->updated), "2026-08-01 10:00:00");
  EXPECT_EQ(google->link, "https://google.com");
  EXPECT_TRUE(google->trending);
  EXPECT_FALSE(google->accepts_anything());
  EXPECT_TRUE(catalogue.find_app("anyother")->accepts_anything());
  EXPECT_EQ(catalogue.find_app("goo"), nullptr);
}

TEST(Catalogue, PricesByTierAndCountryWhatIsOffered) {
  const Catalogue enabled = loaded(OfferPolicy::kEnabledOnly);
  EXPECT_EQ(enabled.price(AppId(7), CountryId(58)), Money::parse("0.90").value());
  EXPECT_EQ(enabled.price(AppId(7), CountryId(20)), Money::parse("0.50").value());
  EXPECT_EQ(enabled.price(AppId(3), CountryId(20)), std::nullopt) << "not enabled";
  EXPECT_EQ(enabled.price(AppId(5), CountryId(20)), std::nullopt) << "denied";
  EXPECT_EQ(enabled.price(AppId(9), CountryId(20)), std::nullopt);
  EXPECT_EQ(enabled.price(AppId(7), CountryId(9)), std::nullopt);

  const Catalogue all = loaded(OfferPolicy::kAll);
  EXPECT_EQ(all.price(AppId(3), CountryId(20)), Money::parse("0.30").value());
  EXPECT_EQ(all.price(AppId(3), CountryId(58)), std::nullopt) << "no price for the tier";
  EXPECT_EQ(all.price(AppId(5), CountryId(20)), std::nullopt) << "denied in the sandbox too";
}

TEST(Catalogue, ListsOffersInTheOrderOfTheFile) {
  const Catalogue catalogue = loaded(OfferPolicy::kAll);
  const std::vector<Offer> offers = catalogue.offered_apps(CountryId(20));
  ASSERT_EQ(offers.size(), 2u);
  EXPECT_EQ(offers[0].app->name, "Google");
  EXPECT_EQ(offers[0].price, Money::parse("0.50").value());
  EXPECT_EQ(offers[1].app->name, "Anyother");
  EXPECT_EQ(catalogue.offered_apps(CountryId(58)).size(), 1u);
  EXPECT_TRUE(catalogue.offered_apps(CountryId(1)).empty());
}

TEST(Catalogue, DenyRulesMeetCategoryNameOrSender) {
  EXPECT_EQ(loaded(OfferPolicy::kAll).find_app("First Bank")->denied_by, "banks");
  const std::string by_name = "[[deny]]\nname = \"n\"\nwhy = \"w\"\nnames = ['^goo']\n";
  const Catalogue named = loaded(OfferPolicy::kAll, files(kCountries, kApps, by_name));
  EXPECT_FALSE(named.find_app("Google")->offered);
  EXPECT_TRUE(named.find_app("First Bank")->offered);
  const std::string by_sender = "[[deny]]\nname = \"n\"\nwhy = \"w\"\nsenders = ['^22000$']\n";
  const Catalogue sent = loaded(OfferPolicy::kAll, files(kCountries, kApps, by_sender));
  EXPECT_FALSE(sent.find_app("Google")->offered);
  EXPECT_NE(sent.deny_list().denies_sender("22000"), nullptr);
  EXPECT_EQ(sent.deny_list().denies_sender("220001"), nullptr);
  const Catalogue free = loaded(OfferPolicy::kAll, files(kCountries, kApps, ""));
  EXPECT_TRUE(free.find_app("First Bank")->offered);
}

TEST(Catalogue, SurvivesBeingMoved) {
  Catalogue first = loaded(OfferPolicy::kAll);
  const Catalogue second = std::move(first);
  EXPECT_EQ(second.find_country("usa")->id, CountryId(58));
  EXPECT_EQ(second.offered_apps(CountryId(20)).size(), 2u);
}

TEST(AppMatching, KnowsSenderAndText) {
  const Catalogue catalogue = loaded(OfferPolicy::kAll);
  const App& google = *catalogue.find_app("Google");
  EXPECT_EQ(matches(google, "GOO GLE", "G-123456 is your code"), Match::kBoth);
  EXPECT_EQ(matches(google, " google", "hello"), Match::kSender);
  EXPECT_EQ(matches(google, "Goog", "your g-123456"), Match::kText);
  EXPECT_EQ(matches(google, "Goog", "G-12345678"), Match::kNone);
  EXPECT_EQ(matches(google, "", ""), Match::kNone);
  EXPECT_EQ(matches(google, std::string(1000, 'g'), "\xff\xfe G-123456"), Match::kText);
  EXPECT_EQ(matches(*catalogue.find_app("Anyother"), "Google", "G-123456"), Match::kNone);
}

TEST(CatalogueErrors, OfCountriesNameFileLineAndWhatIsAllowed) {
  for (const Fault& fault : std::vector<Fault>{
           {"id = 58", "id = 0", "countries.toml:2: \"id\" must be a whole number from 1 to"},
           {"id = 58", "id = \"58\"", "countries.toml:2: \"id\" must be a whole number"},
           {"id = 58\n", "", "countries.toml:1: key \"id\" is missing"},
           {"id = 20", "id = 58", "countries.toml:9: country id \"58\" is already used in line 1"},
           {"\"USA\"", "\"\"", "countries.toml:3: \"name\" is empty"},
           {"\"USA\"", "5", "countries.toml:3: \"name\" must be a string in quotes"},
           {"\"USA\"", "\"U\\u0000A\"", "countries.toml:3: \"name\" contains a control character"},
           {"\"USA\"", "\"" + std::string(200, 'x') + "\"",
            "\"name\" is too long; the maximum is 128"},
           {"\"Åland\"", "\"AMERICA\"", "country name \"AMERICA\" is already used in line 7"},
           {"\"US\"", "\"us\"", "countries.toml:4: \"iso2\" must be two capital letters"},
           {"\"AX\"", "\"US\"", "iso2 \"US\" is already used in line 1"},
           {"\"1\"", "\"01\"", "countries.toml:5: \"dial_code\" must be 1 to 7 digits"},
           {"tier = \"a\"", "tier = \"A!\"",
            "countries.toml:6: \"tier\" must be lower-case letters"},
           {"tier = \"a\"", "teir = \"a\"",
            "countries.toml:6: key \"teir\" is unknown; allowed: id, name, iso2, dial_code, tier"},
           {"handler_id = 0", "handler_id = -1",
            "countries.toml:15: \"handler_id\" must be a whole"},
           {"tier = \"a\"", "tier = \"a\"\nhandler_id = 0",
            "handler_id \"0\" is already used in line"},
           {"[12, 13]", "[12, 0]", "handler_id \"0\" is already used in line"},
           {"[12, 13]", "[12, -1]", "\"handler_also\" must be an array of at most 8 whole numbers"},
           {"[12, 13]", "12", "\"handler_also\" must be an array of at most 8 whole numbers"},
           {"handler_id = 0\n", "", "\"handler_also\" needs a \"handler_id\""},
           {"aliases = [\"United", "aliases = [7, \"United", "countries.toml:7: an element of"},
           {"[[country]]", "[country]", "countries.toml"},
           {"[[country]]", "[[county]]", "key \"county\" is unknown; allowed: [[country]] tables"},
       }) {
    EXPECT_THAT(refused(files(edited(kCountries, fault.from, fault.to))), HasSubstr(fault.problem));
  }
  EXPECT_THAT(refused(files("")), HasSubstr("countries.toml:1: there is no [[country]]"));
  EXPECT_THAT(refused(files("x = \n")), HasSubstr("countries.toml:1: "));
}

TEST(CatalogueErrors, OfAppsNameFileLineAndWhatIsAllowed) {
  for (const Fault& fault : std::vector<Fault>{
           {"enabled = true", "enabled = 1", "apps.toml:10: \"enabled\" must be true or false"},
           {"enabled", "enable", "apps.toml:10: key \"enable\" is unknown; allowed: id, name"},
           {"\"0.84\"", "\"0.8.4\"",
            "apps.toml:8: \"0.8.4\" is not a price: An amount must be in dollars"},
           {"\"0.84\"", "0.84", "apps.toml:8: \"price\" of \"a\" must be a string in quotes"},
           {"\"0.84\"", "\"-1\"",
            "apps.toml:8: a price must be more than 0 and at most 1000.00 dollars, not -1"},
           {"\"0.84\"", "\"0\"",
            "apps.toml:8: a price must be more than 0 and at most 1000.00 dollars, not 0"},
           {"\"0.84\"", "\"1000.01\"",
            "apps.toml:8: a price must be more than 0 and at most 1000.00 dollars"},
           {"{a = \"0.84\"", "{c = \"0.84\"", "apps.toml:8: tier \"c\" is unknown; allowed: a, b"},
           {"{america", "{Utopia",
            "apps.toml:9: country \"Utopia\" is unknown; allowed: the names"},
           {"{america", "{USA = \"1\", america",
            "apps.toml:9: \"price_in\" names one country twice"},
           {"'\\bG-\\d{6}\\b'", "'\\bG-(\\d'", "is refused: missing ): "},
           {"'\\bG-\\d{6}\\b'", "'(\\w)\\1'", "is refused: invalid escape sequence"},
           {"'\\bG-\\d{6}\\b'", "'a*'", "it matches empty text"},
           {"'\\bG-\\d{6}\\b'", "'((a{100}){100}){100}'", "apps.toml:7: pattern"},
           {"\"22000\"", "\" \"", "apps.toml:6: a sender must not be only spaces"},
           {"\"22000\"", "\"" + std::string(65, 'x') + "\"", "is too long; the maximum is 64"},
           {"\"mail\"", "\"male\"", "category \"male\" is unknown; allowed: ai, bank"},
           {"\"go\"", "\"GO\"", "apps.toml:4: \"code\" must be lower-case letters"},
           {"\"ot\"", "\"go\"", "app code \"go\" is already used in line 1"},
           {"\"Anyother\"", "\"google\"", "app name \"google\" is already used in line 1"},
           {"id = 3", "id = 7", "app id \"7\" is already used in line 1"},
           {"2026-08-01T10:00:00Z", "\"yesterday\"",
            "apps.toml:12: \"updated\" must be a date and time"},
           {"2026-08-01T10:00:00Z", "2026-13-01T10:00:00Z", "apps.toml:12: "},
       }) {
    EXPECT_THAT(refused(files(kCountries, edited(kApps, fault.from, fault.to))),
                HasSubstr(fault.problem));
  }
  EXPECT_THAT(refused(files(kCountries, "")), HasSubstr("apps.toml:1: there is no [[app]]"));
}

TEST(CatalogueErrors, OfTheDenyList) {
  EXPECT_THAT(refused(files(kCountries, kApps, edited(kDeny, "\"bank\"", "\"bnak\""))),
              HasSubstr("deny.toml:4: category \"bnak\" is unknown; allowed: ai, bank"));
  EXPECT_THAT(refused(files(kCountries, kApps, edited(kDeny, "'bank'", "'('"))),
              HasSubstr("deny.toml:5: pattern \"(\" is refused"));
  EXPECT_THAT(refused(files(kCountries, kApps, "[[deny]]\nname = \"n\"\nwhy = \"w\"\n")),
              HasSubstr("deny.toml:1: a deny rule needs categories, names, senders or texts"));
}

TEST(CatalogueErrors, AreCollectedUpToTwenty) {
  std::string apps(kApps);
  for (int i = 0; i < 30; ++i) apps += "[[app]]\nid = " + std::to_string(100 + i) + "\n";
  const std::string report = refused(files(kCountries, apps));
  EXPECT_EQ(std::count(report.begin(), report.end(), '\n'), 20);
  EXPECT_THAT(report, HasSubstr("and 70 more"));
}

TEST(CatalogueErrors, TooMuchOfAnythingIsRefused) {
  std::string many(kApps);
  for (std::size_t i = 0; i < limits::kCatalogueApps; ++i) many += "[[app]]\n";
  EXPECT_THAT(refused(files(kCountries, many)), HasSubstr("too many [[app]] tables"));
  EXPECT_THAT(refused(files(std::string(limits::kCatalogueFileBytes + 1, '#'))),
              HasSubstr("countries.toml:1: the file is too large"));
  EXPECT_THAT(refused(files("a = " + std::string(100'000, '['))), HasSubstr("countries.toml:1: "));
  EXPECT_THAT(refused(files("a = \"\xff\xfe\"")), HasSubstr("countries.toml:1: "));
}

TEST(CatalogueErrors, AFileThatGoesTooDeepIsRefusedBeforeItIsParsed) {
  std::string deep = "a";
  for (int i = 0; i < 60'000; ++i) deep += ".a";
  EXPECT_THAT(refused(files(kCountries, deep + " = 1")),
              HasSubstr("apps.toml:1: a dotted key can have at most 16 parts"));
  EXPECT_THAT(refused(files(kCountries, "a = " + std::string(60'000, '['))),
              HasSubstr("apps.toml:1: arrays and tables can be nested at most 16 deep"));
}

// Uncompiled they are 200 kB, compiled more than half a gigabyte.
TEST(CatalogueErrors, PatternsAreBoundedInTotalAsTheyAreWhenCompiled) {
  std::string apps;
  for (int i = 1; i <= 100; ++i) {
    const std::string name = std::to_string(i);
    apps += "[[app]]\nid = " + name + "\nname = \"App" + name + "\"\ncode = \"c" + name +
            "\"\ncategory = \"other\"\nprice = {a = \"1\", b = \"1\"}\npatterns = [";
    for (int k = 0; k < 32; ++k) apps += "'\\pL{40}" + std::to_string(k) + "',";
    apps += "]\n";
  }
  EXPECT_THAT(refused(files(kCountries, apps)),
              HasSubstr("the patterns are too large in total when compiled"));
}

// The catalogue files that ship with the project.
std::string shipped(const std::string& name) {
  std::ifstream in(std::string(LINEPOOL_SOURCE_DIR) + "/config/catalogue/" + name);
  EXPECT_TRUE(in.good()) << name;
  return {std::istreambuf_iterator<char>(in), {}};
}

CatalogueFiles shipped_files() {
  return {{"countries.toml", shipped("countries.toml")},
          {"apps.toml", shipped("apps.toml")},
          {"deny.toml", shipped("deny.toml")}};
}

TEST(ShippedCatalogue, HoldsEveryCountryWithTheKnownIds) {
  const Catalogue catalogue = loaded(OfferPolicy::kAll, shipped_files());
  EXPECT_EQ(catalogue.countries().size(), 250u);
  EXPECT_EQ(catalogue.find_country("usa")->id, CountryId(58));
  EXPECT_EQ(catalogue.find_country("uk")->id, CountryId(62));
  EXPECT_EQ(catalogue.find_country("nigeria")->id, CountryId(88));
  EXPECT_EQ(catalogue.find_country("indonesia")->id, CountryId(106));
  EXPECT_EQ(catalogue.find_country("canada")->id, CountryId(165));
  EXPECT_EQ(catalogue.find_country("MALAYSIA")->dial_code, "60");
  EXPECT_EQ(catalogue.find_country("United Kingdom"), catalogue.find_country("UK"));
  EXPECT_EQ(catalogue.find_country("viet nam")->name, "Vietnam");
  EXPECT_EQ(catalogue.find_country("taiwan")->iso2, "TW");
}

TEST(ShippedCatalogue, OffersEveryAppButTheDenied) {
  const Catalogue catalogue = loaded(OfferPolicy::kAll, shipped_files());
  const std::set<std::string> kDenied{"bank", "payment", "government", "crypto"};
  std::size_t offered = 0;
  for (const App& app : catalogue.apps()) {
    EXPECT_EQ(app.offered, !kDenied.contains(app.category)) << app.name << ": " << app.denied_by;
    offered += app.offered ? 1 : 0;
    if (app.prices.is_empty()) {
      EXPECT_FALSE(app.rents.empty()) << app.name;
      continue;
    }
    for (const std::optional<Money>& price : app.prices.tiers) {
      ASSERT_TRUE(price.has_value()) << app.name;
      EXPECT_GE(*price, Money::parse("0.05").value()) << app.name;
      EXPECT_LE(*price, Money::parse("2.00").value()) << app.name;
    }
  }
  EXPECT_GE(offered, 320u);
  EXPECT_EQ(catalogue.find_app("google")->id, AppId(2551));
  EXPECT_EQ(catalogue.price(AppId(2551), CountryId(58)), Money::parse("0.84").value());
  EXPECT_NE(catalogue.find_app("Whatsapp24"), nullptr);
  EXPECT_NE(catalogue.find_app("Youtube1"), nullptr);
  EXPECT_TRUE(catalogue.find_app("Anyother")->accepts_anything());
}

TEST(ShippedCatalogue, NumbersCountriesAsTheFieldDoes) {
  const Catalogue catalogue = loaded(OfferPolicy::kAll, shipped_files());
  const std::pair<std::int32_t, const char*> known[] = {
      {187, "USA"},   {12, "USA"},        {196, "Singapore"}, {1702, "Singapore"},
      {199, "Malta"}, {201, "Gibraltar"}, {203, "Kosovo"},    {204, "Niue"}};
  for (const auto& [id, name] : known) {
    const Country* country = catalogue.find_country_by_handler_id(id);
    ASSERT_NE(country, nullptr) << id;
    EXPECT_EQ(country->name, name);
  }
}

TEST(ShippedCatalogue, GoogleComesBeforeGoogleVoice) {
  const Catalogue catalogue = loaded(OfferPolicy::kAll, shipped_files());
  const App* first = catalogue.find_app("Google");
  const App* second = catalogue.find_app("GoogleVoice");
  ASSERT_TRUE(first != nullptr && second != nullptr);
  EXPECT_LT(first - catalogue.apps().data(), second - catalogue.apps().data());
}

TEST(ShippedCatalogue, ANewInstallOffersNothing) {
  const Catalogue catalogue = loaded(OfferPolicy::kEnabledOnly, shipped_files());
  EXPECT_EQ(catalogue.count_offered(), 0u);
  for (const Country& country : catalogue.countries()) {
    EXPECT_TRUE(catalogue.offered_apps(country.id).empty()) << country.name;
    EXPECT_FALSE(catalogue.has_rental(country.id)) << country.name;
  }
}

}  // namespace
}  // namespace linepool
