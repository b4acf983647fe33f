// What a report of money adds up, and the ways to everything that a customer left behind.
#include <gmock/gmock.h>

#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::Tx;
using testing::ElementsAre;
using testing::IsEmpty;

class WhatIsLeft : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, WhatIsLeft, every_kind(), kind_name);

constexpr CountryId kElsewhere{59};

class Leases {
 public:
  explicit Leases(Tx& tx) : tx_(tx) {
    mine_ = tx.suppliers().insert(supplier_row("mine"));
    theirs_ = tx.suppliers().insert(supplier_row("theirs"));
    near_ = tx.lines().insert(line_row(mine_, 1, 1));
    far_ = tx.lines().insert(line_row(theirs_, 2, 2));
  }

  [[nodiscard]] SupplierId mine() const { return mine_; }
  [[nodiscard]] SupplierId theirs() const { return theirs_; }
  [[nodiscard]] LineId near() const { return near_; }
  [[nodiscard]] LineId far() const { return far_; }

  LeaseId add(LineId line, LeaseState state, std::int32_t messages, bool live) {
    Lease lease = lease_row(CustomerId{1}, line);
    lease.state = state;
    lease.messages = messages;
    if (!live) lease.ended_at = kNow;
    return tx_.leases().insert(lease);
  }

  LeaseId rent(LineId line, LeaseState state, std::int32_t periods, std::int32_t messages) {
    Lease rental = lease_row(CustomerId{1}, line);
    rental.rental = {24, periods, false};
    rental.state = state;
    rental.messages = messages;
    rental.ended_at = kNow;
    return tx_.leases().insert(rental);
  }

 private:
  Tx& tx_;
  SupplierId mine_;
  SupplierId theirs_;
  LineId near_;
  LineId far_;
};

LeaseTally tally_of(SupplierId supplier, LeaseKind kind, std::int64_t leases,
                    std::int64_t with_code, std::int64_t undecided, std::int64_t sms,
                    std::int64_t revenue) {
  return {supplier,  kCountry, kApp,
          kind,      leases,   with_code,
          undecided, sms,      Money::from_units(revenue)};
}

TEST_P(WhatIsLeft, LeasesAreSummedByTheSupplierOfTheirLine) {
  Tx& tx = store().begin();
  Leases leases(tx);
  constexpr bool kLive = true;
  const LeaseId first = leases.add(leases.near(), LeaseState::kReceived, 2, !kLive);
  leases.add(leases.near(), LeaseState::kWaiting, 0, kLive);
  leases.add(leases.near(), LeaseState::kExpired, 1, !kLive);  // its SMS came too late
  leases.add(leases.far(), LeaseState::kRejected, 0, !kLive);
  leases.rent(leases.near(), LeaseState::kExpired, 3, 7);
  const LeaseId last = leases.rent(leases.near(), LeaseState::kRejected, 1, 0);
  const LeaseTally orders = tally_of(leases.mine(), LeaseKind::kTemporary, 3, 1, 1, 3, 6'600);
  const LeaseTally rentals = tally_of(leases.mine(), LeaseKind::kRental, 2, 1, 0, 7, 19'800);
  const LeaseTally others = tally_of(leases.theirs(), LeaseKind::kTemporary, 1, 0, 0, 0, 0);
  EXPECT_THAT(tx.leases().tally({}, last), ElementsAre(orders, rentals, others));
  EXPECT_THAT(tx.leases().tally({}, first),
              ElementsAre(tally_of(leases.mine(), LeaseKind::kTemporary, 1, 1, 0, 2, 6'600)));
  EXPECT_THAT(tx.leases().tally(last, LeaseId{last.value + 10}), IsEmpty());
  store().commit();
}

TEST_P(WhatIsLeft, CountriesAndAppsAreSummedApart) {
  Tx& tx = store().begin();
  const Leases leases(tx);
  Lease elsewhere = lease_row(CustomerId{1}, leases.near(), AppId{8});
  elsewhere.country = kElsewhere;
  Lease other_app = lease_row(CustomerId{1}, leases.near(), AppId{8});
  tx.leases().insert(elsewhere);
  tx.leases().insert(other_app);
  const LeaseId last = tx.leases().insert(lease_row(CustomerId{2}, leases.near()));
  std::vector<std::pair<CountryId, AppId>> found;
  for (const LeaseTally& one : tx.leases().tally({}, last)) {
    EXPECT_EQ(one.leases, 1);
    EXPECT_EQ(one.undecided, 1);
    found.emplace_back(one.country, one.app);
  }
  EXPECT_THAT(found, ElementsAre(std::pair(kCountry, kApp), std::pair(kCountry, AppId{8}),
                                 std::pair(kElsewhere, AppId{8})));
  store().commit();
}

TEST_P(WhatIsLeft, AllLeasesAreListed) {
  Tx& tx = store().begin();
  Leases leases(tx);
  const LeaseId a = leases.add(leases.near(), LeaseState::kExpired, 0, false);
  const LeaseId b = leases.rent(leases.near(), LeaseState::kExpired, 1, 0);
  const LeaseId c = leases.add(leases.far(), LeaseState::kWaiting, 0, true);
  const auto ids = [&](LeaseId after, std::size_t max) {
    std::vector<LeaseId> found;
    for (const Lease& lease : tx.leases().list(after, max)) found.push_back(lease.id);
    return found;
  };
  EXPECT_THAT(ids({}, 10), ElementsAre(a, b, c));
  EXPECT_THAT(ids(a, 1), ElementsAre(b));
  EXPECT_THAT(ids(c, 10), IsEmpty());
  store().commit();
}

TEST_P(WhatIsLeft, EverythingOfACustomerIsFound) {
  Tx& tx = store().begin();
  const CustomerId anna = tx.customers().insert(customer_row("anna"));
  const CustomerId berta = tx.customers().insert(customer_row("berta"));
  const User one = with_id(user_row(anna, "one"), tx.users().insert(user_row(anna, "one")));
  tx.users().insert(user_row(berta, "two"));
  const User three = with_id(user_row(anna, "three"), tx.users().insert(user_row(anna, "three")));
  EXPECT_THAT(tx.users().of_customer(anna, 10), ElementsAre(one, three));
  EXPECT_THAT(tx.users().of_customer(anna, 1), ElementsAre(one));

  Webhook webhook;
  webhook.customer = anna;
  webhook.url = "https://example.com/";
  webhook.id = tx.webhooks().insert(webhook);
  webhook.state = WebhookState::kDeleted;
  tx.webhooks().update(webhook);
  EXPECT_THAT(tx.webhooks().of_customer(anna, 10), IsEmpty());
  EXPECT_THAT(tx.webhooks().ever_of_customer(anna, {}, 10), ElementsAre(webhook));
  EXPECT_THAT(tx.webhooks().ever_of_customer(anna, webhook.id, 10), IsEmpty());
  EXPECT_THAT(tx.webhooks().ever_of_customer(berta, {}, 10), IsEmpty());
  store().commit();
}

TEST_P(WhatIsLeft, KeptAnswersOfACustomerAreDropped) {
  Tx& tx = store().begin();
  const CustomerId anna{1};
  const CustomerId berta{2};
  const auto keep = [&](CustomerId of, std::uint8_t name) {
    return tx.kept_answers().insert({{}, of, Digest{name}, {}, kNow, 200, "a code"});
  };
  keep(anna, 1);
  const ReplayId others = keep(berta, 1);
  keep(anna, 2);
  keep(anna, 3);
  EXPECT_EQ(tx.kept_answers().drop_of(anna, 2), 2U);
  EXPECT_FALSE(tx.kept_answers().find(anna, Digest{2}).has_value());
  EXPECT_TRUE(tx.kept_answers().find(anna, Digest{3}).has_value());
  EXPECT_EQ(tx.kept_answers().drop_of(anna, 2), 1U);
  EXPECT_EQ(tx.kept_answers().drop_of(anna, 2), 0U);
  ASSERT_EQ(tx.kept_answers().oldest(10).size(), 1U);
  EXPECT_EQ(tx.kept_answers().oldest(10).front().id, others);
  store().commit();
}

}  // namespace
}  // namespace linepool::store_tests
