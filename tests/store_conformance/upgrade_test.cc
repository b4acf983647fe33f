// A database of every earlier schema version opens with all that was written by it, and takes more.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include "fixtures.h"
#include "store_sqlite/files/database.h"
#include "store_sqlite/files/migrations.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_tests {
namespace {

using testing::SizeIs;

// A customer with a key, a lease that has its SMS and is paid, and one that waits. The columns are
// those of the first version; later ones have defaults.
constexpr const char* kRows =
    "INSERT INTO customers (id, name, state, created_at) VALUES (7, 'Anna', 1, 10);"
    "INSERT INTO api_keys (id, customer, label, hash, created_at, expires_at, revoked_at)"
    " VALUES (3, 7, 'ci', zeroblob(32), 10, 0, 0);"
    "INSERT INTO suppliers (id, name, kind, token_hash, created_at)"
    " VALUES (2, 'carrier', 1, zeroblob(32), 10);"
    "INSERT INTO lines (id, number, country, supplier, state, sharing, live_leases, last_used,"
    " owner, contract, use) VALUES (1, 12025550000, 58, 2, 1, 1, 0, 5, 'Example', 'EX-1', 'tests'),"
    " (4, 12025550001, 58, 2, 1, 1, 1, 6, 'Example', 'EX-1', 'tests');"
    "INSERT INTO leases (id, customer, key, line, number, country, app, price, state, created_at,"
    " expires_at, ended_at, last_message, last_message_at)"
    " VALUES (5, 7, 3, 1, 12025550000, 58, 7, 6600, 2, 20, 900, 30, 9, 30),"
    " (6, 7, 3, 4, 12025550001, 58, 7, 6600, 1, 40, 900, 0, 0, 0);"
    "INSERT INTO messages (id, supplier, supplier_message_id, line, to_number, sender, text,"
    " user_data, data_coding, received_at, sent_at, lease, late)"
    " VALUES (9, 2, 'sms-1', 1, 12025550000, 'Google', 'G-412157', '', 0, 30, 29, 5, 0);"
    "INSERT INTO accounts (id, balance, held) VALUES (1, -100000, 0), (2, 6600, 0),"
    " (1007, 93400, 6600);"
    "INSERT INTO transfers (id, at, from_account, to_account, amount, kind, lease, message,"
    " reference) VALUES (1, 10, 1, 1007, 100000, 1, 0, 0, 'inv-1'),"
    " (2, 30, 1007, 2, 6600, 2, 5, 9, '');"
    "INSERT INTO events (customer, seq, kind, at, lease, message, subject, amount)"
    " VALUES (7, 1, 1, 20, 5, 0, 0, 6600);";
// From the second version on a customer's leases are a chain.
constexpr const char* kChain =
    "UPDATE leases SET previous = 5 WHERE id = 6;"
    "INSERT INTO lease_heads (customer, newest) VALUES (7, 6);";

class Upgrade : public testing::TestWithParam<std::int64_t> {};

INSTANTIATE_TEST_SUITE_P(Versions, Upgrade,
                         testing::Range(std::int64_t{1},
                                        store_sqlite::newest_schema_version() + 1));

TEST_P(Upgrade, KeepsWhatWasWrittenAndTakesMore) {
  const TemporaryDirectory directory;
  const std::string path = directory.file("linepool.db");
  {
    store_sqlite::Database db(path, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    store_sqlite::migrate(db, GetParam());
    db.execute(kRows);
    if (GetParam() >= 2) db.execute(kChain);
  }
  store_sqlite::SqliteStore store({.path = path});
  constexpr CustomerId kAnna{7};
  {
    const auto snapshot = store.snapshot();
    const store::Tx& tx = snapshot->tx();
    EXPECT_EQ(tx.customers().find(kAnna)->name, "Anna");
    EXPECT_EQ(tx.customers().find(kAnna)->own_prices, 0);
    EXPECT_THAT(tx.own_prices().of_customer(kAnna, 10), SizeIs(0));
    EXPECT_EQ(tx.keys().find_by_hash(Digest{})->customer, kAnna);
    EXPECT_EQ(tx.suppliers().find_by_name("carrier")->id, SupplierId{2});
    EXPECT_EQ(tx.lines().find(LineId{1})->provenance.contract, "EX-1");
    const auto leases = tx.leases().history(kAnna, LeaseId{}, 10);
    ASSERT_THAT(leases, SizeIs(2));
    EXPECT_EQ(leases[0].id, LeaseId{6});
    EXPECT_EQ(leases[0].state, LeaseState::kWaiting);
    EXPECT_EQ(leases[1].price, Money::from_units(6600));
    EXPECT_FALSE(leases[1].is_rental());
    EXPECT_EQ(tx.messages().find(MessageId{9})->text, "G-412157");
    EXPECT_TRUE(tx.messages().find(MessageId{9})->found_code.empty()) << "it came before";
    EXPECT_EQ(tx.accounts().get(account_of(kAnna)).balance, Money::from_units(93400));
    EXPECT_EQ(tx.accounts().get(account_of(kAnna)).held, Money::from_units(6600));
    EXPECT_THAT(tx.transfers().list(std::nullopt, TransferId{}, 10), SizeIs(2));
    EXPECT_THAT(tx.events().list(kAnna, EventSeq{}, 10), SizeIs(1));
  }
  store::Tx& tx = store.begin();
  const CustomerId berta = tx.customers().insert(customer_row("Berta"));
  tx.keys().insert(key_row(berta, 1));
  tx.operators().insert(operator_row("ana"));
  EXPECT_EQ(tx.audit_log().append(audit_row("ana")).id, AuditId{1});
  tx.own_prices().put({kAnna, {AppId{2}, CountryId{}, 0}, Money::from_units(1)});
  const PartSetId set = tx.parts().insert(part_set_row(SupplierId{2}, 1));
  tx.parts().insert(part_row(set, 1));
  store.commit();
  EXPECT_EQ(store.snapshot()->tx().parts().load(SupplierId{2}).sets, 1);
  EXPECT_THAT(store.snapshot()->tx().own_prices().of_customer(kAnna, 10), SizeIs(1));
  EXPECT_THAT(store.snapshot()->tx().customers().list(CustomerId{}, 10), SizeIs(2));
}

}  // namespace
}  // namespace linepool::store_tests
