#include "domain/routing.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

class Routing : public ::testing::Test {
 protected:
  Routing() : catalogue_(load()) {}

  static Catalogue load() {
    CatalogueFiles files;
    files.countries = {"countries.toml", R"(
[[country]]
id = 1
name = "Northland"
iso2 = "NL"
dial_code = "31"
tier = "a"
)"};
    files.apps = {"apps.toml", R"(
[[app]]
id = 1
name = "Google"
code = "go"
category = "other"
senders = ["Google"]
patterns = ['G-[0-9]{6}']
price = {a = "0.50"}
[[app]]
id = 2
name = "WhatsApp"
code = "wa"
category = "other"
senders = ["WhatsApp"]
price = {a = "0.50"}
[[app]]
id = 3
name = "Anyother"
code = "ot"
category = "other"
price = {a = "0.50"}
)"};
    files.deny = {"deny.toml", ""};
    return Catalogue::load(files, OfferPolicy::kAll).value();
  }

  static Lease lease(std::int64_t id, std::int64_t app, bool live) {
    Lease made;
    made.id = LeaseId{id};
    made.app = AppId{app};
    if (!live) made.ended_at = Time{1};
    return made;
  }

  std::int64_t routed(const std::vector<Lease>& leases, std::string_view from,
                      std::string_view text) {
    const Lease* found = route(catalogue_, leases, from, text).lease;
    return found == nullptr ? 0 : found->id.value;
  }

  const Catalogue catalogue_;
};

using RoutingDeathTest = Routing;

TEST_F(RoutingDeathTest, TheLeasesAreOfOneLine) {
  std::vector<Lease> leases{lease(1, 1, true), lease(2, 2, true)};
  leases[1].line = LineId{9};
  EXPECT_DEATH(routed(leases, "Google", "hello"), "arrives on one line");
}

TEST_F(Routing, TheOnlyLiveLeaseGetsEverything) {
  EXPECT_EQ(routed({lease(1, 1, true)}, "22000", "your code is 1234"), 1);
}

TEST_F(Routing, AmongSeveralTheBestMatchWins) {
  const std::vector<Lease> leases{lease(1, 1, true), lease(2, 2, true)};
  EXPECT_EQ(routed(leases, "Google", "hello"), 1);
  EXPECT_EQ(routed(leases, "whatsapp", "hello"), 2);
  EXPECT_EQ(routed(leases, "WhatsApp", "G-123456"), 2) << "a sender says more than a text";
  EXPECT_EQ(routed(leases, "22000", "hello"), 0) << "no guess";
}

TEST_F(Routing, TheCatchAllTakesWhatNobodyElseMatches) {
  const std::vector<Lease> leases{lease(1, 1, true), lease(3, 3, true)};
  EXPECT_EQ(routed(leases, "22000", "hello"), 3);
  EXPECT_EQ(routed(leases, "Google", "hello"), 1);
}

TEST_F(Routing, ALateSmsDoesNotReachTheLaterLessee) {
  const std::vector<Lease> leases{lease(1, 2, false), lease(2, 1, true)};
  EXPECT_EQ(routed(leases, "WhatsApp", "your code is 1234"), 1);
  EXPECT_EQ(routed(leases, "Google", "G-123456"), 2);
  EXPECT_EQ(routed(leases, "22000", "hello"), 2);
}

TEST_F(Routing, WithoutALiveLeaseItIsLate) {
  EXPECT_EQ(routed({lease(1, 1, false)}, "22000", "hello"), 1);
  EXPECT_EQ(routed({}, "22000", "hello"), 0);
}

TEST_F(Routing, AMessageOfAnotherAppIsForeign) {
  const auto foreign = [&](std::int64_t app, std::string_view from, std::string_view text) {
    const App* found = foreign_app(catalogue_, lease(1, app, true), from, text);
    return found == nullptr ? 0 : found->id.value;
  };
  EXPECT_EQ(foreign(2, "Google", "G-123456 is your Google verification code."), 1);
  EXPECT_EQ(foreign(2, "GOOGLE", "G-123456 is your Google verification code."), 1);
  EXPECT_EQ(foreign(1, "Google", "G-123456 is your Google verification code."), 0) << "its own";
  EXPECT_EQ(foreign(2, "Google", "hello"), 0) << "the sender alone says too little";
  EXPECT_EQ(foreign(2, "22000", "G-123456 is your Google verification code."), 0)
      << "and so does the text";
  EXPECT_EQ(foreign(2, "WhatsApp", "G-123456 is your Google verification code."), 0)
      << "its own sender";
  EXPECT_EQ(foreign(3, "Google", "G-123456 is your Google verification code."), 0)
      << "an app that takes anything";
  EXPECT_EQ(foreign(99, "Google", "G-123456 is your Google verification code."), 0)
      << "an app that is no longer there";
}

}  // namespace
}  // namespace linepool
