// Every limit that is not a setting, in one place, with the relations between them asserted.
#pragma once

#include <cstddef>
#include <cstdint>

namespace linepool::limits {

// HTTP, as received.
inline constexpr std::size_t kHttpHeaderBytes = 16 * 1024;
inline constexpr std::size_t kHttpBodyBytes = 64 * 1024;
inline constexpr std::size_t kAdminBodyBytes = 128 * 1024 * 1024;  // catalogue and line imports
inline constexpr std::size_t kHttpHeaders = 64;
inline constexpr std::size_t kHttpParameters = 64;

// API fields.
inline constexpr std::size_t kNameBytes = 128;  // app, country, customer, supplier names
inline constexpr std::size_t kApiKeyChars = 32;
inline constexpr std::size_t kPhoneDigitsMin = 7;  // E.164 without the plus
inline constexpr std::size_t kPhoneDigitsMax = 15;
inline constexpr std::size_t kShortCodeDigitsMin = 3;
inline constexpr std::size_t kShortCodeDigitsMax = 8;
inline constexpr std::size_t kSenderBytes = 64;
inline constexpr std::size_t kSmsTextBytes = 8 * 1024;  // a longer SMS is cut
inline constexpr std::size_t kSupplierMessageIdBytes = 128;
inline constexpr std::size_t kProvenanceBytes = 1024;

// SMS from suppliers.
inline constexpr std::size_t kRecipientBytes = 64;        // as received
inline constexpr std::size_t kRawSmsBytes = 1024 * 1024;  // the request body that delivers it
inline constexpr std::int32_t kRedeliveries = 1000;       // counted of one SMS
inline constexpr std::size_t kRepeatsOfOneId = 64;        // different SMS with the same id
inline constexpr std::size_t kLeasesLookedBack = 1000;    // per app and line, for a late SMS
inline constexpr std::size_t kAnswerBodyBytes = 256;      // in a supplier's settings

// Long SMS whose parts wait for each other: of one supplier, and of all.
inline constexpr std::int64_t kPartSetsOfSupplier = 1000;
inline constexpr std::int64_t kPartBytesOfSupplier = 4 * 1024 * 1024;
inline constexpr std::int64_t kPartSets = 10'000;
inline constexpr std::int64_t kPartBytes = 16 * 1024 * 1024;
inline constexpr std::size_t kPartSetsOfKey = 8;  // looked at for a part: the newest

// The engine.
inline constexpr std::size_t kBatchCommands = 4096;     // commands in one transaction
inline constexpr std::size_t kExpirePerCommand = 256;   // leases that one ExpireDue ends
inline constexpr std::size_t kImportPerCommand = 1000;  // lines in one ImportLines
inline constexpr std::size_t kPageRows = 1000;          // rows of any listing

// The system.
inline constexpr std::size_t kZoneFileBytes = 256 * 1024;  // a time zone; the longest has 4 KiB

// Leases.
inline constexpr std::size_t kLogNameChars = 12;       // name of an event log, lower-case hex
inline constexpr std::size_t kLabelBytes = 256;        // of an order or rental, and
inline constexpr std::size_t kLabelChars = 64;         // that many characters
inline constexpr std::int64_t kLeaseLifeLeast_s = 60;  // the shortest life a customer may ask for
inline constexpr std::size_t kCodePatternBytes = 256;  // where its code stands in a text
static_assert(kLabelChars * 4 <= kLabelBytes, "a character of UTF-8 has at most four bytes");

// Usage, as its report counts it.
inline constexpr std::size_t kUsageOrders = 20'000;  // looked at, the newest first
inline constexpr std::int64_t kUsageDays = 31;       // the longest window
inline constexpr std::int64_t kUsageHourlyDays = 7;  // a longer window is shown by the day
inline constexpr std::size_t kUsageApps = 100;       // shown, the most used first

// The trace of what became of an SMS.
inline constexpr std::size_t kLastSmsLeases = 20;           // of a line in a list, the newest
inline constexpr std::size_t kQuarantineLooksBack = 200;    // leases of a silent line
inline constexpr std::size_t kTraceLeases = 50;             // of a line or a customer, the newest
inline constexpr std::size_t kTraceMessages = 100;          // the newest
inline constexpr std::size_t kTraceDelivered = 20;          // of those: with their deliveries
inline constexpr std::size_t kTraceEntries = 200;           // shown, the newest
inline constexpr std::int64_t kTraceOrdersAround = 10'000;  // orders on each side: looked at, and
inline constexpr std::size_t kTraceSample = 100;            // of the same app: compared with

// Self-tests of lines.
inline constexpr std::size_t kSelfTestsPending = 100;  // that wait for their SMS
inline constexpr std::size_t kSelfTests = kPageRows;   // kept, with those that are over

// Rentals.
inline constexpr std::int32_t kRentalPeriodDays = 366;  // the longest period
inline constexpr std::int32_t kRentalPeriodHours = kRentalPeriodDays * 24;
inline constexpr std::size_t kRentalPeriodsPerApp = 12;  // period lengths to choose from
inline constexpr std::int32_t kRentalPeriods = 1000;     // in the life of one rental
inline constexpr std::size_t kRentalRows = 10'000;       // per answer

// Consumers of the event log.
inline constexpr std::size_t kWebhooksPerCustomer = 32;
inline constexpr std::size_t kUrlBytes = 2048;
inline constexpr std::size_t kDescriptionBytes = 256;
inline constexpr std::size_t kDeliveriesPerCommand = 256;  // outcomes in one RecordDeliveries
inline constexpr std::size_t kPendingPerWebhook = 1000;    // deliveries waiting to be retried
inline constexpr std::size_t kPrunePerCommand = 1000;      // rows that one Prune looks at
// Texts that are erased in one command: each rewrites a row that may have overflow pages.
inline constexpr std::size_t kErasePerCommand = 200;
inline constexpr std::size_t kIdempotencyKeyBytes = 128;
inline constexpr std::int64_t kLongPollSeconds = 180;

// Limits of an API key.
inline constexpr std::size_t kKeysPerCustomer = 1000;
inline constexpr std::int32_t kOwnPricesPerCustomer = 1000;  // listed as one page
inline constexpr std::size_t kListedPerKey = 256;            // apps, countries or address ranges
inline constexpr std::size_t kKeyUsesPerCommand = 256;       // keys in one NoteKeyUses
inline constexpr std::size_t kKeyUsesWaiting = 65'536;       // keys used and not yet in a command

// Users of the web site.
inline constexpr std::size_t kPasswordChars = 10;   // at least
inline constexpr std::size_t kPasswordBytes = 256;  // at most
inline constexpr std::size_t kSessionsPerUser = 20;
inline constexpr std::size_t kRecoveryCodes = 10;
static_assert(kPendingPerWebhook <= kPageRows && kPrunePerCommand <= kPageRows);

// The catalogue.
inline constexpr std::size_t kCatalogueApps = 10'000;
inline constexpr std::size_t kCatalogueCountries = 1'000;
inline constexpr std::size_t kPatternsPerApp = 32;
inline constexpr std::size_t kPatternBytes = 512;

static_assert(kSmsTextBytes < kHttpBodyBytes, "an SMS fits in a request");
static_assert(kNameBytes * 8 < kHttpHeaderBytes, "a request line holds every name");
static_assert(kExpirePerCommand < kBatchCommands);
static_assert(3 * kRawSmsBytes < kPartBytesOfSupplier, "each part has room");
static_assert(kHttpBodyBytes < kAdminBodyBytes);

}  // namespace linepool::limits
