// Every listing and lookup finds its rows through an index and in the order of that index: its cost
// depends only on the rows it returns, whatever else the tables hold.
#include "store_sqlite/files/sql.h"

#include <gmock/gmock.h>

#include "store_sqlite/files/migrations.h"
#include "store_sqlite/files/sql_lines.h"
#include "store_sqlite/files/sql_operators.h"
#include "store_sqlite/files/sql_own_prices.h"
#include "store_sqlite/files/statement.h"
#include "store_sqlite/parts/parts_sql.h"

namespace linepool::store_sqlite {
namespace {

using testing::HasSubstr;
using testing::Not;

class Plans : public testing::Test {
 protected:
  Plans() : db_(":memory:", "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) { migrate(db_); }

  std::string plan(const char* sql) {
    const std::string explain = std::string("EXPLAIN QUERY PLAN ") + sql;
    Statement statement(db_, explain.c_str());
    Rows rows = statement.query();
    std::string text;
    while (rows.next()) text += rows.text(3) + "\n";
    return text;
  }

 private:
  Database db_;
};

TEST_F(Plans, ReadsSearchAndNeverSort) {
  using namespace sql;  // NOLINT(google-build-using-namespace): this test is about all of them
  for (const char* sql : {kCustomerFind,      kCustomerByName,
                          kCustomerList,      kKeyFind,
                          kKeyByHash,         kKeyList,
                          kKeyOfCustomer,     kKeySessions,
                          kUserFind,          kUserByEmail,
                          kUserList,          kOperatorFind,
                          kOperatorByName,    kOperatorList,
                          kOperatorTokenFind, kOperatorTokenByHash,
                          kOperatorTokensOf,  kAuditList,
                          kSupplierFind,      kSupplierByName,
                          kSupplierList,      kLineFind,
                          kLineByNumber,      kLineOfShortCode,
                          kLineList,          kLineListOfCountry,
                          kLineListOfState,   kLineListOfBoth,
                          kLinePickFirst,     kLinePickScan,
                          kLineAvailability,  kLineAppFind,
                          kLineAppBlocked,    kLeaseFind,
                          kLeaseNewest,       kLeaseNewestOfApp,
                          kLeaseOfChain,      kLeaseRentals,
                          kLeaseAllRentals,   kLeaseHead,
                          kLeaseDue,          kLeaseLive,
                          kLeaseNearBefore,   kLeaseNearAfter,
                          kMessageFind,       kMessageOfSupplierId,
                          kMessageOfLease,    kMessageOldestOfLease,
                          kMessageBin,        kMessageUnleased,
                          kRedeliveriesFind,  kAccountFind,
                          kAccountList,       kTransferList,
                          kTransferFrom,      kTransferTo,
                          kEventList,         kEventLastSeq,
                          kEventOnlyLogged,   kAttemptOfEvent,
                          kMessageRaw,        kSupplierClockFind,
                          kLeaseToWarn,       kEventLog,
                          kEventLogFile,      kQuarantineFind,
                          kQuarantineList,    kSelfTestFind,
                          kSelfTestByToken,   kSelfTestList,
                          kLineIdsOfSupplier}) {
    const std::string found = plan(sql);
    EXPECT_THAT(found, HasSubstr("SEARCH")) << sql;
    // The outermost row of the availability query is a constant.
    if (sql != kLineAvailability) {
      EXPECT_THAT(found, Not(HasSubstr("SCAN"))) << sql;
    }
    EXPECT_THAT(found, Not(HasSubstr("TEMP B-TREE"))) << sql;
  }
}

TEST_F(Plans, PicksBeginInTheMiddleOfTheOrder) {
  for (const char* sql : {sql::kLinePickScan, sql::kLinePickFirst}) {
    EXPECT_THAT(plan(sql), HasSubstr("lines_by_use (country=? AND standing=? AND last_used>?)"));
    EXPECT_THAT(plan(sql), HasSubstr("PRIMARY KEY (line=? AND app=?)"));
  }
}

TEST_F(Plans, StockIsCountedInTheOrderOfPicks) {
  for (const char* sql : {sql::kLineCountFree, sql::kLineCountPickable, sql::kLineCountBlocked,
                          sql::kLineFirstFree, sql::kLinePickable}) {
    EXPECT_THAT(plan(sql), HasSubstr("lines_by_use (country=? AND standing>? AND standing<?)"));
  }
  for (const char* sql : {sql::kLineCountFree, sql::kLineFirstFree}) {
    EXPECT_THAT(plan(sql), HasSubstr("PRIMARY KEY (line=? AND app=?)"));
  }
  EXPECT_THAT(plan(sql::kLineCountBlocked), HasSubstr("PRIMARY KEY (line=?)"));
  EXPECT_THAT(plan(sql::kLeaseToWarn), HasSubstr("leases_to_warn (warn_at>? AND warn_at<?)"));
}

TEST_F(Plans, TheLastUseIsFoundWithoutReadingEveryLine) {
  const std::string found = plan(sql::kLineLastUse);
  EXPECT_THAT(found, HasSubstr("lines_by_use (country=? AND standing=?)"));
  EXPECT_THAT(found, Not(HasSubstr("SCAN lines")));
}

// One step in the key for each customer, whatever the length of its log.
TEST_F(Plans, TheEndsOfAllLogsAreFoundWithoutReadingThem) {
  const std::string found = plan(sql::kEventNewestAll);
  EXPECT_THAT(found, HasSubstr("SEARCH events USING PRIMARY KEY (customer>?)"));
  EXPECT_THAT(found, HasSubstr("SEARCH events USING PRIMARY KEY (customer=?)"));
  EXPECT_THAT(found, Not(HasSubstr("SCAN events")));
  EXPECT_THAT(found, Not(HasSubstr("TEMP B-TREE")));
}

TEST_F(Plans, ListingsOfEverybodysRowsContinueInTheKey) {
  EXPECT_THAT(plan(sql::kOwnPriceList),
              HasSubstr("PRIMARY KEY ((customer,app,country,period_hours)>(?,?,?,?))"));
  EXPECT_THAT(plan(sql::kPendingList), HasSubstr("PRIMARY KEY ((webhook,event)>(?,?))"));
  EXPECT_THAT(plan(sql::kOperatorTokensAllOf),
              HasSubstr("operator_tokens_by_operator (operator=?)"));
  for (const char* sql : {sql::kOwnPriceList, sql::kPendingList, sql::kOperatorTokensAllOf}) {
    EXPECT_THAT(plan(sql), Not(HasSubstr("TEMP B-TREE"))) << sql;
  }
}

TEST_F(Plans, LinesOfASupplierComeFromTheIndexAlone) {
  EXPECT_THAT(plan(sql::kLineIdsOfSupplier),
              HasSubstr("COVERING INDEX lines_by_supplier"
                        " (supplier=? AND country=? AND state=? AND rowid>? AND rowid<?)"));
  const std::string countries = plan(sql::kLineCountriesOfSupplier);
  EXPECT_THAT(countries, HasSubstr("lines_by_supplier (supplier=? AND country>?)"));
  EXPECT_THAT(countries, Not(HasSubstr("SCAN lines")));
}

TEST_F(Plans, PartsOfLongSmsAreFoundInTheirIndexes) {
  for (const char* sql : {sql::kPartSetsOfKey, sql::kPartSetsOfNumber, sql::kPartSetsDue,
                          sql::kPartSetsWaitingOfSupplier, sql::kPartSetList, sql::kPartsOf}) {
    EXPECT_THAT(plan(sql), HasSubstr("SEARCH")) << sql;
    EXPECT_THAT(plan(sql), Not(HasSubstr("TEMP B-TREE"))) << sql;
  }
  // Of all sets, also those that are whole, only the ones that wait are counted.
  EXPECT_THAT(plan(sql::kPartSetLoad), HasSubstr("USING COVERING INDEX part_sets_waiting"));
  EXPECT_THAT(plan(sql::kPartSetLoadOfSupplier),
              HasSubstr("USING COVERING INDEX part_sets_waiting (supplier=?)"));
  EXPECT_THAT(plan(sql::kPartSetsWaiting), HasSubstr("USING COVERING INDEX part_sets_waiting"));
}

TEST_F(Plans, TheRarestIndexIsChosen) {
  EXPECT_THAT(plan(sql::kLeaseNewest), HasSubstr("leases_by_line (line=? AND customer=?)"));
  EXPECT_THAT(plan(sql::kLeaseNewestOfApp), HasSubstr("leases_by_line (line=? AND customer=?)"));
  EXPECT_THAT(plan(sql::kLineListOfBoth), HasSubstr("lines_by_country_and_state"));
  EXPECT_THAT(plan(sql::kLineAvailability), HasSubstr("lines_shared_and_live"));
  EXPECT_THAT(plan(sql::kMessageOfSupplierId), HasSubstr("messages_by_supplier_id"));
  EXPECT_THAT(plan(sql::kMessageUnleased),
              HasSubstr("messages_unleased (to_number=? AND rowid<?)"));
  EXPECT_THAT(plan(sql::kAttemptOfEvent), HasSubstr("(webhook=? AND event=?)"));
  for (const char* sql : {sql::kLeaseNearBefore, sql::kLeaseNearAfter}) {
    EXPECT_THAT(plan(sql), HasSubstr("INTEGER PRIMARY KEY (rowid>? AND rowid<?)"));
  }
}

}  // namespace
}  // namespace linepool::store_sqlite
