// Customers, keys, suppliers, leases, messages, ledger, events: written data is read back, in the
// order and within the limits that the port promises.
#include <gmock/gmock.h>

#include <limits>

#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::StoreFailure;
using store::Tx;
using testing::ElementsAre;
using testing::IsEmpty;

class Tables : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, Tables, every_kind(), kind_name);

TEST_P(Tables, CustomersAreFoundListedAndUpdated) {
  Tx& tx = store().begin();
  const Customer anna = with_id(customer_row("Anna"), tx.customers().insert(customer_row("Anna")));
  Customer berta = with_id(customer_row("Berta"), tx.customers().insert(customer_row("Berta")));
  EXPECT_EQ(anna.id, CustomerId{1});
  EXPECT_EQ(berta.id, CustomerId{2});
  EXPECT_EQ(tx.customers().find(anna.id), anna);
  EXPECT_EQ(tx.customers().find_by_name("Berta"), berta);
  EXPECT_FALSE(tx.customers().find_by_name("berta").has_value());
  EXPECT_FALSE(tx.customers().find(CustomerId{3}).has_value());
  EXPECT_FALSE(tx.customers().find(CustomerId{}).has_value());

  berta.name = "Berta GmbH";
  berta.state = CustomerState::kBlocked;
  berta.own_prices = 3;
  tx.customers().update(berta);
  EXPECT_EQ(tx.customers().find(berta.id), berta);
  EXPECT_FALSE(tx.customers().find_by_name("Berta").has_value());
  EXPECT_EQ(tx.customers().find_by_name("Berta GmbH"), berta);

  EXPECT_THAT(tx.customers().list(CustomerId{}, 10), ElementsAre(anna, berta));
  EXPECT_THAT(tx.customers().list(CustomerId{}, 1), ElementsAre(anna));
  EXPECT_THAT(tx.customers().list(anna.id, 10), ElementsAre(berta));
  EXPECT_THAT(tx.customers().list(berta.id, 10), IsEmpty());
  store().commit();
}

TEST_P(Tables, OwnPricesAreFoundExactlyReplacedAndRemoved) {
  Tx& tx = store().begin();
  const CustomerId anna = tx.customers().insert(customer_row("Anna"));
  const CustomerId berta = tx.customers().insert(customer_row("Berta"));
  const auto price = [](CustomerId whose, const PricedThing& thing, std::int64_t units) {
    return OwnPrice{whose, thing, Money::from_units(units)};
  };
  const PricedThing everywhere{AppId{2}, CountryId{}, 0};
  const PricedThing there{AppId{2}, CountryId{58}, 0};
  const PricedThing rented{AppId{2}, CountryId{58}, 168};
  tx.own_prices().put(price(anna, rented, 40'000));
  tx.own_prices().put(price(anna, there, 3'500));
  tx.own_prices().put(price(anna, everywhere, 3'000));
  tx.own_prices().put(price(berta, there, 1));
  // The table knows no rule: what is not there exactly is not there.
  EXPECT_EQ(tx.own_prices().find(anna, there), Money::from_units(3'500));
  EXPECT_EQ(tx.own_prices().find(anna, {AppId{2}, CountryId{59}, 0}), std::nullopt);
  EXPECT_EQ(tx.own_prices().find(berta, everywhere), std::nullopt);
  EXPECT_THAT(tx.own_prices().of_customer(anna, 10),
              ElementsAre(price(anna, everywhere, 3'000), price(anna, there, 3'500),
                          price(anna, rented, 40'000)));
  EXPECT_THAT(tx.own_prices().of_customer(anna, 1), ElementsAre(price(anna, everywhere, 3'000)));
  EXPECT_THAT(tx.own_prices().of_customer(CustomerId{9}, 10), IsEmpty());

  tx.own_prices().put(price(anna, there, 10'000'000));
  EXPECT_EQ(tx.own_prices().find(anna, there), Money::from_units(10'000'000));
  store().savepoint();
  EXPECT_TRUE(tx.own_prices().remove(anna, there));
  EXPECT_FALSE(tx.own_prices().remove(anna, there));
  EXPECT_EQ(tx.own_prices().find(anna, there), std::nullopt);
  store().undo();
  EXPECT_EQ(tx.own_prices().find(anna, there), Money::from_units(10'000'000));
  EXPECT_TRUE(tx.own_prices().remove(anna, rented));
  store().commit();
  EXPECT_THAT(store().snapshot()->tx().own_prices().of_customer(anna, 10),
              ElementsAre(price(anna, everywhere, 3'000), price(anna, there, 10'000'000)));
}

TEST_P(Tables, KeysAreFoundByHashAndByCustomer) {
  Tx& tx = store().begin();
  const CustomerId anna = tx.customers().insert(customer_row("Anna"));
  const CustomerId berta = tx.customers().insert(customer_row("Berta"));
  ApiKey first = with_id(key_row(anna, 1), tx.keys().insert(key_row(anna, 1)));
  const ApiKey second = with_id(key_row(berta, 2), tx.keys().insert(key_row(berta, 2)));
  const ApiKey third = with_id(key_row(anna, 3), tx.keys().insert(key_row(anna, 3)));
  EXPECT_EQ(tx.keys().find(second.id), second);
  EXPECT_EQ(tx.keys().find_by_hash(third.hash), third);
  EXPECT_FALSE(tx.keys().find_by_hash(Digest{}).has_value());
  EXPECT_THAT(tx.keys().of_customer(anna, 10), ElementsAre(first, third));
  EXPECT_THAT(tx.keys().of_customer(anna, 1), ElementsAre(first));
  EXPECT_THAT(tx.keys().list(KeyId{}, 2), ElementsAre(first, second));
  EXPECT_THAT(tx.keys().list(first.id, 10), ElementsAre(second, third));

  first.revoked_at = kNow;
  first.expires_at = kNow + Duration::hours(1);
  first.root = third.id;
  first.limits.addresses = {*AddressRange::parse("10.0.0.0/8"),
                            *AddressRange::parse("2001:db8::1")};
  tx.keys().update(first);
  EXPECT_EQ(tx.keys().find(first.id), first);
  store().commit();
}

TEST_P(Tables, SessionsAreOfTheirUserAndAmongNoKeys) {
  Tx& tx = store().begin();
  const CustomerId anna = tx.customers().insert(customer_row("Anna"));
  const UserId user = tx.users().insert(user_row(anna, "anna"));
  const UserId other = tx.users().insert(user_row(anna, "berta"));
  const ApiKey key = with_id(key_row(anna, 1), tx.keys().insert(key_row(anna, 1)));
  const auto session = [&](UserId of, std::uint8_t fill) {
    ApiKey row = key_row(anna, fill);
    row.user = of;
    row.expires_at = kNow + Duration::hours(1);
    row.id = tx.keys().insert(row);
    return row;
  };
  ApiKey first = session(user, 2);
  const ApiKey second = session(user, 3);
  const ApiKey third = session(other, 4);
  EXPECT_THAT(tx.keys().of_customer(anna, 10), ElementsAre(key));
  EXPECT_THAT(tx.keys().sessions(user, 10), ElementsAre(first, second));
  EXPECT_THAT(tx.keys().sessions(user, 1), ElementsAre(first));
  EXPECT_THAT(tx.keys().sessions(other, 10), ElementsAre(third));
  EXPECT_EQ(tx.keys().find_by_hash(third.hash), third);
  first.revoked_at = kNow;
  tx.keys().update(first);
  EXPECT_THAT(tx.keys().sessions(user, 10), ElementsAre(second));
  store().commit();
}

TEST_P(Tables, UsersAreFoundByAddress) {
  Tx& tx = store().begin();
  const CustomerId anna = tx.customers().insert(customer_row("Anna"));
  User user = with_id(user_row(anna, "anna"), tx.users().insert(user_row(anna, "anna")));
  const User other = with_id(user_row(anna, "berta"), tx.users().insert(user_row(anna, "berta")));
  EXPECT_EQ(tx.users().find_by_email("anna@example.org"), user);
  EXPECT_FALSE(tx.users().find_by_email("nobody@example.org").has_value());
  user.password = "another hash";
  user.second = {std::string("\0\xff", 2), 7, {Digest{1}, Digest{2}}};
  tx.users().update(user);
  EXPECT_EQ(tx.users().find(user.id), user);
  EXPECT_THAT(tx.users().list(UserId{}, 10), ElementsAre(user, other));
  EXPECT_THAT(tx.users().list(user.id, 10), ElementsAre(other));
  store().commit();
}

TEST_P(Tables, SuppliersAreFoundByName) {
  Tx& tx = store().begin();
  Supplier sim = with_id(supplier_row("sim"), tx.suppliers().insert(supplier_row("sim")));
  EXPECT_EQ(tx.suppliers().find_by_name("sim"), sim);
  sim.token_hash.fill(1);
  sim.kind = SupplierKind::kHttp;
  tx.suppliers().update(sim);
  EXPECT_EQ(tx.suppliers().find(sim.id), sim);
  EXPECT_THAT(tx.suppliers().list(SupplierId{}, 10), ElementsAre(sim));
  sim.kind = SupplierKind::kSmppClient;
  sim.smsc = SmscAccount{.host = "smsc.example", .port = 2775, .system_id = "pool", .binds = 3};
  tx.suppliers().update(sim);
  EXPECT_EQ(tx.suppliers().find(sim.id), sim);
  Supplier other = supplier_row("other");
  other.kind = SupplierKind::kSmppClient;
  other.smsc = SmscAccount{.host = "192.0.2.1", .port = 1, .system_id = "a", .is_paused = true};
  other.also_for = {sim.id, SupplierId{77}};
  other.id = tx.suppliers().insert(other);
  sim.also_for = {other.id};
  tx.suppliers().update(sim);
  EXPECT_THAT(tx.suppliers().list(SupplierId{}, 10), ElementsAre(sim, other));
  store().commit();
}

TEST_P(Tables, TakenUniqueValuesAreFailures) {
  Tx& tx = store().begin();
  const CustomerId anna = tx.customers().insert(customer_row("Anna"));
  const Customer berta =
      with_id(customer_row("Berta"), tx.customers().insert(customer_row("Berta")));
  tx.keys().insert(key_row(anna, 1));
  tx.users().insert(user_row(anna, "anna"));
  const SupplierId sim = tx.suppliers().insert(supplier_row("sim"));
  tx.lines().insert(line_row(sim, 1, 1));
  tx.messages().insert(message_row(sim, "m1", {}), {});
  store().commit();

  // A hot table may refuse as late as when the savepoint is kept.
  const auto refuses = [this](auto write) {
    Tx& again = store().begin();
    store().savepoint();
    EXPECT_THROW(
        {
          write(again);
          store().keep();
          store().commit();
        },
        StoreFailure);
    store().rollback();
  };
  refuses([](Tx& t) { t.customers().insert(customer_row("Anna")); });
  refuses([&](Tx& t) { t.customers().update(with_id(customer_row("Anna"), berta.id)); });
  refuses([&](Tx& t) { t.keys().insert(key_row(anna, 1)); });
  refuses([&](Tx& t) { t.users().insert(user_row(anna, "anna")); });
  refuses([](Tx& t) { t.suppliers().insert(supplier_row("sim")); });
  refuses([&](Tx& t) { t.lines().insert(line_row(sim, 1, 2)); });
  // A row whose owner does not exist, and an update of a missing row, are refused too.
  refuses([](Tx& t) { t.keys().insert(key_row(CustomerId{77}, 9)); });
  refuses([](Tx& t) { t.lines().insert(line_row(SupplierId{77}, 9, 2)); });
  refuses([](Tx& t) { t.customers().update(with_id(customer_row("Nobody"), CustomerId{77})); });
  refuses([&](Tx& t) { t.lines().update_use(with_id(line_row(sim, 9, 2), LineId{77})); });
  refuses([](Tx& t) { t.leases().update(with_id(lease_row({}, {}), LeaseId{77})); });
  refuses([](Tx& t) { t.leases().count_message(with_id(lease_row({}, {}), LeaseId{77})); });
  EXPECT_EQ(store().begin().customers().list({}, 10).size(), 2u);
  store().rollback();
}

TEST_P(Tables, LeasesInTheirListings) {
  Tx& tx = store().begin();
  const CustomerId anna{1};
  const CustomerId berta{2};
  const auto insert = [&](Lease lease, int minutes) {
    lease.expires_at = kNow + Duration::minutes(minutes);
    return with_id(lease, tx.leases().insert(lease));
  };
  Lease a = insert(lease_row(anna, LineId{1}), 30);
  Lease b = insert(lease_row(berta, LineId{1}), 10);
  const Lease c = insert(lease_row(anna, LineId{1}, AppId{8}), 20);
  const Lease d = insert(lease_row(anna, LineId{2}), 10);
  EXPECT_EQ(tx.leases().find(c.id), c);
  EXPECT_FALSE(tx.leases().find(LeaseId{99}).has_value());
  EXPECT_EQ(tx.leases().newest(anna, LineId{1}, kApp, LeaseKind::kTemporary), a);
  EXPECT_EQ(tx.leases().newest(anna, LineId{1}, AppId{}, LeaseKind::kTemporary), c);
  EXPECT_FALSE(tx.leases().newest(berta, LineId{2}, AppId{}, LeaseKind::kTemporary).has_value());
  EXPECT_THAT(tx.leases().history(anna, LeaseId{}, 10), ElementsAre(d, c, a));
  EXPECT_THAT(tx.leases().history(anna, LeaseId{}, 2), ElementsAre(d, c));
  EXPECT_THAT(tx.leases().history(anna, c.id, 10), ElementsAre(a));
  EXPECT_THAT(tx.leases().history(anna, a.id, 10), IsEmpty());
  EXPECT_THAT(tx.leases().history(anna, b.id, 10), IsEmpty());
  EXPECT_THAT(tx.leases().history(anna, LeaseId{99}, 10), IsEmpty());
  EXPECT_THAT(tx.leases().history(CustomerId{3}, LeaseId{}, 10), IsEmpty());
  EXPECT_THAT(tx.leases().due(kNow, 10), IsEmpty());
  EXPECT_THAT(tx.leases().due(kNow + Duration::minutes(20), 10), ElementsAre(b, d, c));
  EXPECT_THAT(tx.leases().due(kNow + Duration::minutes(60), 2), ElementsAre(b, d));
  EXPECT_THAT(tx.leases().live(LeaseId{}, 3), ElementsAre(a, b, c));
  EXPECT_THAT(tx.leases().live(c.id, 3), ElementsAre(d));

  a.state = LeaseState::kReceived;
  a.ended_at = kNow + Duration::minutes(1);
  a.messages = 1;
  a.last_message = MessageId{4};
  a.last_message_at = kNow;
  tx.leases().update(a);
  EXPECT_EQ(tx.leases().find(a.id), a);
  EXPECT_THAT(tx.leases().live(LeaseId{}, 10), ElementsAre(b, c, d));
  EXPECT_THAT(tx.leases().due(kNow + Duration::minutes(60), 10), ElementsAre(b, d, c));
  EXPECT_THAT(tx.leases().history(anna, c.id, 10), ElementsAre(a));

  b.state = LeaseState::kReceived;
  b.messages = 2;
  b.asked_at = 1;
  b.last_message = MessageId{5};
  b.last_message_at = kNow + Duration::minutes(2);
  b.last_taken_at = kNow + Duration::minutes(1);
  tx.leases().count_message(b);
  EXPECT_EQ(tx.leases().find(b.id), b);
  EXPECT_THAT(tx.leases().due(kNow + Duration::minutes(60), 10), ElementsAre(b, d, c));
  store().commit();
}

TEST_P(Tables, LeasesWhoseEndIsToBeAnnounced) {
  Tx& tx = store().begin();
  const auto insert = [&](int minutes) {
    Lease lease = lease_row(CustomerId{1}, LineId{1});
    lease.rental = {24, 1, false};
    if (minutes > 0) lease.warn_at = kNow + Duration::minutes(minutes);
    return with_id(lease, tx.leases().insert(lease));
  };
  const Lease a = insert(20);
  Lease b = insert(10);
  insert(0);
  const Lease d = insert(10);
  const auto due = [&](int minutes, std::size_t max) {
    return tx.leases().to_warn(kNow + Duration::minutes(minutes), max);
  };
  EXPECT_THAT(due(9, 10), IsEmpty());
  EXPECT_THAT(due(10, 10), ElementsAre(b, d));
  EXPECT_THAT(due(20, 10), ElementsAre(b, d, a));
  EXPECT_THAT(due(20, 1), ElementsAre(b));
  b.ended_at = kNow;
  tx.leases().update(b);
  EXPECT_THAT(due(20, 10), ElementsAre(d, a)) << "what has ended is not announced";
  store().commit();
}

TEST_P(Tables, RentalsStandApartFromTemporaryLeases) {
  Tx& tx = store().begin();
  const CustomerId anna{1};
  const auto insert = [&](CustomerId customer, std::int32_t period_hours) {
    Lease lease = lease_row(customer, LineId{1});
    lease.rental = {period_hours, period_hours > 0 ? 1 : 0, false};
    return with_id(lease, tx.leases().insert(lease));
  };
  const Lease a = insert(anna, 30);
  const Lease b = insert(anna, 0);
  Lease c = insert(anna, 7);
  const Lease d = insert(CustomerId{2}, 30);
  EXPECT_THAT(tx.leases().rentals(anna, LeaseId{}, 10), ElementsAre(c, a));
  EXPECT_THAT(tx.leases().rentals(anna, c.id, 10), ElementsAre(a));
  EXPECT_THAT(tx.leases().rentals(anna, LeaseId{}, 1), ElementsAre(c));
  EXPECT_THAT(tx.leases().rentals(CustomerId{3}, LeaseId{}, 10), IsEmpty());
  EXPECT_THAT(tx.leases().all_rentals(LeaseId{}, 10), ElementsAre(a, c, d));
  EXPECT_THAT(tx.leases().all_rentals(a.id, 1), ElementsAre(c));
  EXPECT_THAT(tx.leases().history(anna, LeaseId{}, 10), ElementsAre(b));
  EXPECT_THAT(tx.leases().history(anna, c.id, 10), IsEmpty());
  EXPECT_EQ(tx.leases().newest(anna, LineId{1}, kApp, LeaseKind::kTemporary), b);
  EXPECT_EQ(tx.leases().newest(anna, LineId{1}, kApp, LeaseKind::kRental), c);
  EXPECT_EQ(tx.leases().newest(anna, LineId{1}, AppId{}, LeaseKind::kRental), c);
  c.rental.periods = 2;
  c.rental.auto_renew = true;
  c.messages = 3;
  c.last_message = MessageId{6};
  tx.leases().update(c);
  EXPECT_EQ(tx.leases().find(c.id), c);
  store().commit();
}

TEST_P(Tables, MessagesInTheirListings) {
  Tx& tx = store().begin();
  const SupplierId sim{1};
  const auto insert = [&](Message message) {
    return with_id(message, tx.messages().insert(message, {}));
  };
  const Message a = insert(message_row(sim, "a", LeaseId{1}));
  const Message b = insert(message_row(sim, "", LeaseId{}));
  const Message c = insert(message_row(SupplierId{2}, "a", LeaseId{1}));
  const Message d = insert(message_row(sim, "", LeaseId{}));
  Message late = message_row(sim, "late", LeaseId{2});
  late.late = true;
  late.text = std::string("a\0b", 3);
  late.data_coding = -1;
  const Message e = insert(late);
  EXPECT_EQ(tx.messages().find(e.id), e);
  EXPECT_THAT(tx.messages().of_supplier_id(sim, "a", 10), ElementsAre(a));
  EXPECT_THAT(tx.messages().of_supplier_id(SupplierId{2}, "a", 10), ElementsAre(c));
  EXPECT_THAT(tx.messages().of_supplier_id(sim, "", 10), IsEmpty());
  EXPECT_THAT(tx.messages().of_supplier_id(SupplierId{2}, "b", 10), IsEmpty());
  EXPECT_THAT(tx.messages().of_lease(LeaseId{1}, 10), ElementsAre(c, a));
  EXPECT_THAT(tx.messages().of_lease(LeaseId{1}, 1), ElementsAre(c));
  EXPECT_THAT(tx.messages().of_lease(LeaseId{}, 10), IsEmpty());
  EXPECT_EQ(tx.messages().oldest_of_lease(LeaseId{1}), a);
  EXPECT_EQ(tx.messages().oldest_of_lease(LeaseId{2}), e);
  EXPECT_EQ(tx.messages().oldest_of_lease(LeaseId{3}), std::nullopt);
  EXPECT_EQ(tx.messages().oldest_of_lease(LeaseId{}), std::nullopt);
  EXPECT_THAT(tx.messages().newest(MessageId{}, 10), ElementsAre(e, d, c, b, a));
  EXPECT_THAT(tx.messages().newest(MessageId{}, 2), ElementsAre(e, d));
  EXPECT_THAT(tx.messages().newest(c.id, 10), ElementsAre(b, a));
  EXPECT_THAT(tx.messages().newest(a.id, 10), IsEmpty());
  EXPECT_THAT(tx.messages().newest(MessageId{99}, 1), ElementsAre(e));
  EXPECT_THAT(tx.messages().bin(MessageId{}, 10, {}), ElementsAre(b, d));
  EXPECT_THAT(tx.messages().bin(b.id, 10, {}), ElementsAre(d));
  EXPECT_THAT(tx.messages().bin(MessageId{}, 1, {}), ElementsAre(b));
  store().commit();
}

TEST_P(Tables, TheBinByReasonAndSupplier) {
  Tx& tx = store().begin();
  const auto insert = [&](SupplierId supplier, BinReason reason) {
    Message message = message_row(supplier, "", LeaseId{});
    message.bin = reason;
    return with_id(message, tx.messages().insert(message, {}));
  };
  const Message a = insert(SupplierId{1}, BinReason::kNoLine);
  const Message b = insert(SupplierId{2}, BinReason::kNoLine);
  Message c = insert(SupplierId{1}, BinReason::kDenied);
  const Message dropped = insert(SupplierId{1}, BinReason::kNone);
  EXPECT_THAT(tx.messages().bin({}, 9, {}), ElementsAre(a, b, c)) << dropped.id.value;
  EXPECT_THAT(tx.messages().bin({}, 9, {.reason = BinReason::kNoLine, .supplier = {}}),
              ElementsAre(a, b));
  EXPECT_THAT(tx.messages().bin({}, 9, {.reason = {}, .supplier = SupplierId{1}}),
              ElementsAre(a, c));
  // A message that is delivered after all leaves the bin and joins its lease.
  c.bin = BinReason::kNone;
  c.lease = LeaseId{4};
  tx.messages().update(c);
  EXPECT_THAT(tx.messages().bin({}, 9, {}), ElementsAre(a, b));
  EXPECT_THAT(tx.messages().of_lease(LeaseId{4}, 9), ElementsAre(c));
  store().commit();
}

TEST_P(Tables, RepeatedIdsAndRawRequests) {
  Tx& tx = store().begin();
  const SupplierId sim{1};
  const RawSms raw{"application/json", "a=1", "X-Signature: 1", std::string("{\"\0\xff", 4)};
  const MessageId a =
      tx.messages().insert(message_row(sim, "id", {}), std::make_shared<const RawSms>(raw));
  const MessageId b = tx.messages().insert(message_row(sim, "id", {}), {});
  const auto both = tx.messages().of_supplier_id(sim, "id", 10);
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[0].id, b);
  EXPECT_EQ(both[1].id, a);
  EXPECT_EQ(tx.messages().of_supplier_id(sim, "id", 1).size(), 1u);
  EXPECT_EQ(tx.messages().raw(a), raw);
  EXPECT_EQ(tx.messages().raw(b), RawSms{});
  EXPECT_EQ(tx.messages().raw(MessageId{77}), std::nullopt);
  tx.messages().erase_raw(a);
  EXPECT_EQ(tx.messages().raw(a), RawSms{});
  store().commit();
}

TEST_P(Tables, SupplierClocksAreKeptAndUndone) {
  SupplierClock clock;
  clock.supplier = SupplierId{3};
  clock.add(Duration::seconds(2));
  clock.last_received = kNow;
  Tx& tx = store().begin();
  tx.supplier_clocks().put(clock);
  store().savepoint();
  SupplierClock changed = clock;
  changed.add(Duration{-1});
  changed.last_received = kNow + Duration{7};
  tx.supplier_clocks().put(changed);
  EXPECT_EQ(tx.supplier_clocks().get(SupplierId{3}), changed);
  store().undo();
  EXPECT_EQ(tx.supplier_clocks().get(SupplierId{3}), clock);
  store().commit();
  const auto snapshot = store().snapshot();
  EXPECT_EQ(snapshot->tx().supplier_clocks().get(SupplierId{3}), clock);
  EXPECT_FALSE(snapshot->tx().supplier_clocks().get(SupplierId{4}).error().has_value());
}

TEST_P(Tables, AccountsBeginEmpty) {
  Tx& tx = store().begin();
  const Account empty{AccountId{1001}, {}, {}};
  EXPECT_EQ(tx.accounts().get(AccountId{1001}), empty);
  EXPECT_THAT(tx.accounts().list(AccountId{}, 10), IsEmpty());
  const Account cash{kCashAccount, Money::from_units(-50'000), {}};
  Account anna{AccountId{1001}, Money::from_units(50'000), Money::from_units(6600)};
  tx.accounts().put(anna);
  tx.accounts().put(cash);
  EXPECT_EQ(tx.accounts().get(anna.id), anna);
  EXPECT_THAT(tx.accounts().list(AccountId{}, 10), ElementsAre(cash, anna));
  EXPECT_THAT(tx.accounts().list(AccountId{}, 1), ElementsAre(cash));
  EXPECT_THAT(tx.accounts().list(kCashAccount, 10), ElementsAre(anna));
  anna.held = Money::zero();
  tx.accounts().put(anna);
  EXPECT_EQ(tx.accounts().get(anna.id), anna);
  store().commit();
  EXPECT_THAT(store().snapshot()->tx().accounts().list(AccountId{}, 10), ElementsAre(cash, anna));
}

TEST_P(Tables, TransfersOfAnAccount) {
  Tx& tx = store().begin();
  const AccountId anna{1001};
  const auto insert = [&](const Transfer& t) { return with_id(t, tx.transfers().insert(t)); };
  const Transfer a = insert(transfer_row(kCashAccount, anna, 5000));
  const Transfer b = insert(transfer_row(kCashAccount, AccountId{1002}, 700));
  const Transfer c = insert(transfer_row(anna, kRevenueAccount, 6600));
  EXPECT_THAT(tx.transfers().list(std::nullopt, TransferId{}, 10), ElementsAre(a, b, c));
  EXPECT_THAT(tx.transfers().list(std::nullopt, a.id, 1), ElementsAre(b));
  EXPECT_THAT(tx.transfers().list(anna, TransferId{}, 10), ElementsAre(a, c));
  EXPECT_THAT(tx.transfers().list(anna, TransferId{}, 1), ElementsAre(a));
  EXPECT_THAT(tx.transfers().list(anna, a.id, 10), ElementsAre(c));
  EXPECT_THAT(tx.transfers().list(kCashAccount, TransferId{}, 10), ElementsAre(a, b));
  store().commit();
}

TEST_P(Tables, EveryStoreNamesItsLog) {
  const std::string name = store().snapshot()->tx().events().log();
  EXPECT_THAT(name, testing::MatchesRegex("[0-9a-f]{12}"));
  EXPECT_EQ(store().begin().events().log(), name);
  store().commit();
  EXPECT_NE(make_store(GetParam())->store().snapshot()->tx().events().log(), name);
  if (reopen()) {
    EXPECT_EQ(store().snapshot()->tx().events().log(), name);
  }
}

TEST_P(Tables, EventsAreNumberedPerCustomer) {
  Tx& tx = store().begin();
  const CustomerId anna{1};
  const auto append = [&](CustomerId customer, std::int64_t subject) {
    Event event = event_row(customer, subject);
    event.seq = tx.events().append(event);
    return event;
  };
  const Event a = append(anna, 10);
  const Event o = append(kOperator, 20);
  const Event b = append(anna, std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(a.seq, EventSeq{1});
  EXPECT_EQ(o.seq, EventSeq{1});
  EXPECT_EQ(b.seq, EventSeq{2});
  EXPECT_THAT(tx.events().list(anna, EventSeq{}, 10), ElementsAre(a, b));
  EXPECT_THAT(tx.events().list(anna, EventSeq{}, 1), ElementsAre(a));
  EXPECT_THAT(tx.events().list(anna, a.seq, 10), ElementsAre(b));
  EXPECT_THAT(tx.events().list(kOperator, EventSeq{}, 10), ElementsAre(o));
  EXPECT_THAT(tx.events().list(CustomerId{9}, EventSeq{}, 10), IsEmpty());
  store().commit();
  EXPECT_THAT(store().snapshot()->tx().events().list(anna, a.seq, 10), ElementsAre(b));
}

// A row that a command got wrong ends the process before it is stored, in every store.
using TablesDeathTest = Tables;
INSTANTIATE_TEST_SUITE_P(Stores, TablesDeathTest, every_kind(), kind_name);

TEST_P(TablesDeathTest, ImpossibleRowsAreNotWritten) {
  Tx& tx = store().begin();
  Account owing{AccountId{1001}, Money{}, Money::from_units(-1)};
  EXPECT_DEATH(tx.accounts().put(owing), "never owed");

  ApiKey session = key_row(CustomerId{1}, 1);
  session.user = UserId{1};
  EXPECT_DEATH(tx.keys().insert(session), "every session ends");

  User user = user_row(CustomerId{1}, "Anna");
  EXPECT_DEATH(tx.users().insert(user), "in one form");
  user = user_row(CustomerId{1}, "anna");
  user.second.recovery.emplace_back();
  EXPECT_DEATH(tx.users().update(user), "stand in for a code");

  Transfer transfer;
  transfer.from = AccountId{1};
  transfer.to = AccountId{2};
  EXPECT_DEATH(tx.transfers().insert(transfer), "moves money");
  transfer.amount = Money::from_units(1);
  transfer.to = transfer.from;
  EXPECT_DEATH(tx.transfers().insert(transfer), "two accounts");

  Lease lease;
  lease.asked_at = 1;
  EXPECT_DEATH(tx.leases().insert(lease), "asked_at");
  EXPECT_DEATH(tx.leases().update(lease), "asked_at");
  EXPECT_DEATH(tx.leases().count_message(lease), "asked_at");
  lease.asked_at = 0;
  lease.last_message = MessageId{1};
  EXPECT_DEATH(tx.leases().insert(lease), "newest SMS is one of them");
  lease.last_message = {};
  lease.rental.period_hours = 1;
  lease.expires_otherwise = kNow;
  EXPECT_DEATH(tx.leases().insert(lease), "only orders");

  Message message;
  message.lease = LeaseId{1};
  message.bin = BinReason::kNoLease;
  EXPECT_DEATH(tx.messages().insert(message, {}), "or in the bin");

  Line line;
  line.live_leases = -1;
  EXPECT_DEATH(tx.lines().insert(line), "live_leases");
  EXPECT_DEATH(tx.lines().update(line), "live_leases");
  EXPECT_DEATH(tx.lines().update_use(line), "live_leases");

  ApiKey key = key_row(CustomerId{1}, 1);
  key.use.live_leases = -1;
  EXPECT_DEATH(tx.keys().insert(key), "live_leases");
  EXPECT_DEATH(tx.keys().update(key), "live_leases");
  store().rollback();
}

}  // namespace
}  // namespace linepool::store_tests
