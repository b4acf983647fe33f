// Every statement of the SQLite store; the SQL is in sql.cc, the schema in migrations.cc.
#pragma once

namespace linepool::store_sqlite::sql {

extern const char kBegin[];
extern const char kBeginRead[];
extern const char kCommit[];
extern const char kRollback[];
extern const char kSavepoint[];
extern const char kRelease[];
extern const char kRollbackTo[];
extern const char kPinSnapshot[];

extern const char kCustomerFind[];
extern const char kCustomerByName[];
extern const char kCustomerList[];
extern const char kCustomerInsert[];
extern const char kCustomerUpdate[];

extern const char kKeyFind[];
extern const char kKeyByHash[];
extern const char kKeyList[];
extern const char kKeyOfCustomer[];
extern const char kKeySessions[];
extern const char kKeyInsert[];
extern const char kKeyUpdate[];

extern const char kUserFind[];
extern const char kUserByEmail[];
extern const char kUserList[];
extern const char kUsersOfCustomer[];
extern const char kUserInsert[];
extern const char kUserUpdate[];

extern const char kSupplierFind[];
extern const char kSupplierByName[];
extern const char kSupplierList[];
extern const char kSupplierInsert[];
extern const char kSupplierUpdate[];
extern const char kSupplierClockFind[];
extern const char kSupplierClockPut[];

extern const char kLineFind[];
extern const char kLineByNumber[];
extern const char kLineOfShortCode[];
extern const char kLineList[];
extern const char kLineListOfCountry[];
extern const char kLineListOfState[];
extern const char kLineListOfBoth[];
extern const char kLinePickFirst[];
extern const char kLinePickScan[];
extern const char kLinePickable[];
extern const char kLineAvailability[];
extern const char kLineCountFree[];
extern const char kLineCountPickable[];
extern const char kLineCountBlocked[];
extern const char kLineFirstFree[];
extern const char kLineTally[];
extern const char kLineLastUse[];
extern const char kLineInsert[];
extern const char kLineUpdate[];
extern const char kLineUpdateUse[];

extern const char kLineAppFind[];
extern const char kLineAppBlocked[];
extern const char kLineAppPut[];

extern const char kLeaseFind[];
extern const char kLeaseNewest[];
extern const char kLeaseNewestOfApp[];
extern const char kLeaseOfChain[];
extern const char kLeaseRentals[];
extern const char kLeaseAllRentals[];
extern const char kLeaseHead[];
extern const char kLeaseHeadPut[];
extern const char kLeaseDue[];
extern const char kLeaseToWarn[];
extern const char kLeaseLive[];
extern const char kLeaseEndedWithTexts[];
extern const char kLeaseNearBefore[];
extern const char kLeaseNearAfter[];
extern const char kLeaseList[];
extern const char kLeaseTally[];
extern const char kLeaseLastId[];
extern const char kLeaseInsert[];
extern const char kLeaseUpdate[];
extern const char kLeaseCountMessage[];

extern const char kMessageFind[];
extern const char kMessageOfSupplierId[];
extern const char kMessageOfLease[];
extern const char kMessageWithTextOfLease[];
extern const char kMessageOldestOfLease[];
extern const char kMessageNewest[];
extern const char kMessageBin[];
extern const char kMessageUnleased[];
extern const char kRedeliveriesFind[];
extern const char kRedeliveriesPut[];
extern const char kMessageLastId[];
extern const char kMessageInsert[];
extern const char kMessageUpdate[];
extern const char kMessageRaw[];
extern const char kMessageEraseRaw[];
extern const char kMessageErase[];

extern const char kAccountFind[];
extern const char kAccountList[];
extern const char kAccountPut[];
extern const char kTransferList[];
extern const char kTransferFrom[];
extern const char kTransferTo[];
extern const char kTransferLastId[];
extern const char kTransferInsert[];

extern const char kEventLog[];
extern const char kEventLogFile[];
extern const char kEventLogRename[];
extern const char kEventList[];
extern const char kEventOnlyLogged[];
extern const char kEventLastSeq[];
extern const char kEventNewestAll[];
extern const char kEventInsert[];
extern const char kEventDrop[];

extern const char kWebhookFind[];
extern const char kWebhookList[];
extern const char kWebhookOfCustomer[];
extern const char kWebhookEverOfCustomer[];
extern const char kWebhookInsert[];
extern const char kWebhookUpdate[];
extern const char kPendingOfWebhook[];
extern const char kPendingList[];
extern const char kPendingPut[];
extern const char kPendingRemove[];

extern const char kAttemptOfWebhook[];
extern const char kAttemptOfEvent[];
extern const char kAttemptOldest[];
extern const char kAttemptInsert[];
extern const char kAttemptDrop[];

extern const char kKeptAnswerFind[];
extern const char kKeptAnswerOldest[];
extern const char kKeptAnswerInsert[];
extern const char kKeptAnswerDrop[];
extern const char kKeptAnswerDropOf[];

}  // namespace linepool::store_sqlite::sql
