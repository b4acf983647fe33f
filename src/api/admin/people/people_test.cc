// The roles that a call admits, and how many denials are written.
#include <gtest/gtest.h>

#include "api/admin/admin_call.h"
#include "api/admin/people/audited.h"

namespace linepool::api::admin {
namespace {

constexpr Time kNow{1'800'000'000'000};

TEST(Allowed, NobodyButOwnersMayDoEverything) {
  const auto admitted = [](Roles roles) {
    std::string out;
    for (const Role role : {Role::kOwner, Role::kRunner, Role::kSupport, Role::kAuditor}) {
      if (Allowed(roles).admits(role)) out += std::string(name(role)) + " ";
    }
    return out;
  };
  EXPECT_EQ(admitted(Roles::kEverybody), "owner operator support auditor ");
  EXPECT_EQ(admitted(Roles::kSupport), "owner operator support ");
  EXPECT_EQ(admitted(Roles::kOperators), "owner operator ");
  EXPECT_EQ(admitted(Roles::kAuditors), "owner auditor ");
  EXPECT_EQ(admitted(Roles::kOwner), "owner ");
}

TEST(Allowed, NoCallThatChangesSomethingIsForAuditors) {
  for (const AdminRoute& route : admin_routes()) {
    if (route.method == wire::Method::kGet) continue;
    EXPECT_FALSE(route.allowed.admits(Role::kAuditor)) << route.pattern;
    EXPECT_TRUE(route.is_audited()) << route.pattern;
  }
}

TEST(Denials, AFewAMinuteAreWrittenAndTheOthersCounted) {
  Denials denials;
  for (std::int64_t i = 0; i < Denials::kPerMinute; ++i) {
    EXPECT_EQ(denials.admit("sue", kNow), 0);
  }
  EXPECT_FALSE(denials.admit("sue", kNow).has_value());
  EXPECT_FALSE(denials.admit("sue", kNow + Duration::seconds(59)).has_value());
  EXPECT_EQ(denials.admit("ana", kNow), 0);  // each for itself
  EXPECT_EQ(denials.admit("sue", kNow + Duration::minutes(1)), 2);
  EXPECT_EQ(denials.admit("sue", kNow + Duration::minutes(1)), 0);
}

TEST(Denials, AClockThatIsSetBackSilencesNobody) {
  Denials denials;
  for (std::int64_t i = 0; i <= Denials::kPerMinute; ++i) {
    static_cast<void>(denials.admit("sue", kNow));
  }
  EXPECT_EQ(denials.admit("sue", kNow - Duration::hours(1)), 1);
}

}  // namespace
}  // namespace linepool::api::admin
