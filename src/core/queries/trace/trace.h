// What became of an order, a rental, an SMS, or everything on a line or of a customer, as far as
// the store knows: a time line for an operator. It holds no text and no code of an SMS.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "core/queries/trace/part_facts.h"
#include "domain/catalogue/catalogue.h"
#include "domain/webhook.h"
#include "store/store.h"

namespace linepool::core {

// A line by its number, a lease, a customer, or an SMS.
using TraceSubject = std::variant<LineNumber, LeaseId, CustomerId, MessageId>;

// How an SMS found its lease, by the catalogue as it is now.
enum class SmsRoute : std::uint8_t {
  kNone,      // it has no lease
  kSender,    // its sender is one of the app's
  kText,      // its text fits the app
  kAnyApp,    // the app accepts anything
  kOnlyOne,   // it fits no app, but the line had no other lease
  kOperator,  // assigned from the bin
};

struct CodeFound {
  std::string rule;  // of the extractor
  std::string_view confidence;
  std::size_t characters = 0;
};

struct SmsFacts {
  Message message;  // without text and user data
  std::size_t characters = 0;
  SmsRoute route = SmsRoute::kNone;
  std::optional<CodeFound> code;
  AppId sent_by;                // of kForeign: the app that the catalogue says it is of
  std::string denied_by;        // the deny rule, of kDenied and kDeniedText
  std::size_t leases_then = 0;  // live on its line when it was received; counted for the bin
};

enum class DeliveryFate : std::uint8_t {
  kDelivered,
  kRetried,  // failed, to be tried again
  kGivenUp,
  kQueued,       // not tried yet
  kNotRecorded,  // handled, but no attempt is on record any more
};

struct DeliveryFacts {
  WebhookId webhook;
  std::string host;
  EventSeq event;
  DeliveryFate fate = DeliveryFate::kQueued;
  DeliveryAttempt last;  // if there was one
};

enum class TraceStep : std::uint8_t {
  kOrdered,  // amount: held
  kRented,   // amount: charged for the first period
  kRenewed,
  kAutoRenew,  // subject: 0 or 1
  kEndNear,
  kNextCode,       // the customer waits for one more
  kCancelPlanned,  // subject: when, ms since 1970
  kPart,           // of a long SMS that still waits for others
  kSms,
  kRedelivered,  // count
  kCharged,      // for the first SMS
  kDelivery,
  kFinished,   // by the customer, after its code
  kTimeUp,     // after its code
  kCancelled,  // amount: released
  kExpired,    // amount: released
  kEnded,      // a rental; subject: a RentalEnd, -1 if it is no longer known
  kReturned,   // a rental; amount: refunded
};

std::string_view name(TraceStep step);
std::string_view name(SmsRoute route);
std::string_view name(DeliveryFate fate);

struct TraceEntry {
  Time at;
  TraceStep step = TraceStep::kOrdered;
  LeaseId lease;      // none: of an SMS of no lease
  MessageId message;  // of kSms, kRedelivered, kCharged and kDelivery
  Money amount;
  std::int64_t subject = 0;
  std::int32_t count = 0;
  std::optional<SmsFacts> sms;            // of kSms
  std::optional<DeliveryFacts> delivery;  // of kDelivery
  std::optional<PartFacts> part;          // of kPart
};

// Orders of the same app and country on other lines of the same supplier: those whose ids are
// nearest to that of the order, and that are decided.
struct OtherOrders {
  std::size_t with_code = 0;
  std::size_t expired = 0;
  std::size_t cancelled = 0;
  Duration p95;      // from the order to its first SMS, of those with a code; nearest rank
  Duration slowest;  // the same
  Time from;         // the oldest and the newest of them
  Time to;

  [[nodiscard]] std::size_t size() const { return with_code + expired + cancelled; }
};

// About a lease that no SMS has reached.
struct Silence {
  LeaseId lease;
  Time until;                   // its end, or now
  std::size_t sms_without = 0;  // SMS that reached its line meanwhile and went elsewhere
  Time last_before;             // the newest SMS on its line before it; not set: none is known
  SupplierId supplier;          // of its line
  Time supplier_last;           // when it last delivered any SMS; not set: never
  std::optional<OtherOrders> others;  // nothing: a rental, or there are none
};

struct Trace {
  LineNumber number;                     // of the line asked for; else none
  std::optional<Line> line;              // that of the number, order or SMS asked for
  std::optional<Quarantine> quarantine;  // of that line
  std::vector<Lease> leases;             // newest first
  bool more_leases = false;              // older ones are left out
  std::vector<TraceEntry> entries;       // oldest first
  bool more_entries = false;             // older ones are left out
  std::optional<Lease> focus;            // the lease asked for, or the newest
  std::optional<Silence> silence;        // if no SMS reached the focus
  Time key_last_used;                    // of the key that made the focus; not set: unknown
};

// Reads a bounded number of rows, each by an index. Refuses (kNotFound) what does not exist; a
// number that is no line's exists if an SMS has come for it.
Result<Trace> trace(const store::Tx& tx, const Catalogue& catalogue, const TraceSubject& subject,
                    Time now);

}  // namespace linepool::core
