#include "core/queries/trace/trace.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "core/queries/trace/line_past.h"
#include "core/queries/trace/silence.h"
#include "core/queries/trace/steps.h"
#include "store/rows_by_id.h"

namespace linepool::core {
namespace {

// An SMS that was received before the lease began, or after its end, may still be the one that the
// customer waits for.
constexpr Duration kAround = Duration::minutes(10);

// Of each lease, if there are several.
constexpr std::size_t kMessagesEach = 10;

class Tracer {
 public:
  Tracer(const store::Tx& tx, const Catalogue& catalogue, Time now)
      : tx_(tx), catalogue_(catalogue), now_(now) {}

  Status look_up(LineNumber number) {
    trace_.number = number;
    trace_.line = tx_.lines().find_by_number(number);
    std::vector<Message> unleased =
        tx_.messages().unleased(number, MessageId{}, limits::kTraceMessages);
    add_part_steps(tx_, number, trace_.entries);
    if (!trace_.line && unleased.empty() && trace_.entries.empty()) {
      return Refusal(Error::kNotFound,
                     "The number is not a line of the pool, and no SMS has come for it.");
    }
    if (trace_.line) {
      keep_leases(newest_on_line(tx_, trace_.line->id, limits::kTraceLeases + 1));
    }
    add_messages_of_leases(kMessagesEach);
    add_messages(std::move(unleased));
    return Nothing{};
  }

  Status look_up(LeaseId id) {
    std::optional<Lease> lease = tx_.leases().find(id);
    if (!lease) return Refusal(Error::kNotFound, "No such order or rental.");
    trace_.line = tx_.lines().find(lease->line);
    if (lease->is_live()) add_part_steps(tx_, lease->number, trace_.entries);
    const Span span = life_of(*lease);
    add_messages(unleased_during(tx_, lease->number, span, limits::kTraceMessages));
    for (const Lease& other : on_line_during(tx_, lease->line, span)) {
      if (other.id != lease->id) add_messages_during(other, span);
    }
    trace_.leases.push_back(*std::move(lease));
    add_messages_of_leases(limits::kTraceMessages);
    return Nothing{};
  }

  Status look_up(CustomerId id) {
    if (!tx_.customers().find(id)) return Refusal(Error::kNotFound, "No such customer.");
    std::vector<Lease> leases = tx_.leases().history(id, LeaseId{}, limits::kTraceLeases + 1);
    for (Lease& rental : tx_.leases().rentals(id, LeaseId{}, limits::kTraceLeases + 1)) {
      leases.push_back(std::move(rental));
    }
    std::sort(leases.begin(), leases.end(),
              [](const Lease& a, const Lease& b) { return a.id > b.id; });
    keep_leases(std::move(leases));
    const std::vector<Message> recent =
        tx_.messages().unleased_all(store::ids_of(trace_.leases, &Lease::number), kMessagesEach);
    for (const Lease& lease : trace_.leases) {
      const Span span = life_of(lease);
      for (const Message& message : recent) {
        if (message.to == lease.number && span.contains(message.received_at)) {
          messages_.push_back(message);
        }
      }
    }
    add_messages_of_leases(kMessagesEach);
    return Nothing{};
  }

  Status look_up(MessageId id) {
    std::optional<Message> message = tx_.messages().find(id);
    if (!message) return Refusal(Error::kNotFound, "No such SMS.");
    if (!message->line.is_none()) trace_.line = tx_.lines().find(message->line);
    if (std::optional<Lease> lease = tx_.leases().find(message->lease)) {
      trace_.leases.push_back(*std::move(lease));
    } else if (!message->line.is_none()) {
      const Time at = message->taken_at;
      trace_.leases = on_line_during(tx_, message->line, {at, at});
    }
    messages_.push_back(*std::move(message));
    return Nothing{};
  }

  Trace finish(bool has_focus) {
    if (trace_.line) trace_.quarantine = tx_.quarantines().find(trace_.line->id);
    for (const Lease& lease : trace_.leases) add_lease_steps(tx_, lease, trace_.entries);
    add_sms();
    if (has_focus && !trace_.leases.empty()) look_closer(trace_.leases.front());
    sort_entries();
    return std::move(trace_);
  }

 private:
  [[nodiscard]] Span life_of(const Lease& lease) const {
    const Time end = lease.is_live() ? now_ : std::max(lease.rests_until, lease.ended_at + kAround);
    return {lease.created_at - kAround, std::min(end, now_)};
  }

  void keep_leases(std::vector<Lease> leases) {
    trace_.more_leases = leases.size() > limits::kTraceLeases;
    if (trace_.more_leases) leases.resize(limits::kTraceLeases);
    trace_.leases = std::move(leases);
  }

  void add_messages(std::vector<Message> messages) {
    for (Message& message : messages) messages_.push_back(std::move(message));
  }

  void add_messages_of_leases(std::size_t max) {
    std::vector<LeaseId> ids;
    for (const Lease& lease : trace_.leases) {
      if (lease.messages > 0) ids.push_back(lease.id);
      trace_.more_entries |= std::cmp_greater(lease.messages, max);
    }
    add_messages(tx_.messages().of_leases(ids, max));
  }

  // Those of another lease of the line.
  void add_messages_during(const Lease& lease, Span span) {
    if (lease.messages == 0) return;
    for (Message& message : tx_.messages().of_lease(lease.id, kMessagesEach)) {
      if (span.contains(message.received_at)) messages_.push_back(std::move(message));
    }
  }

  [[nodiscard]] const Lease* shown_lease(LeaseId id) const {
    for (const Lease& lease : trace_.leases) {
      if (lease.id == id) return &lease;
    }
    return nullptr;
  }

  // With deliveries for the newest of the leases shown.
  void add_sms() {
    std::sort(messages_.begin(), messages_.end(),
              [](const Message& a, const Message& b) { return a.id > b.id; });
    if (messages_.size() > limits::kTraceMessages) {
      messages_.resize(limits::kTraceMessages);
      trace_.more_entries = true;
    }
    std::vector<LeaseId> not_shown;
    for (const Message& message : messages_) {
      if (shown_lease(message.lease) == nullptr) not_shown.push_back(message.lease);
    }
    const store::RowsById others(tx_.leases().find_all(not_shown));
    std::size_t with_deliveries = 0;
    for (const Message& message : messages_) {
      const Lease* lease = shown_lease(message.lease);
      const Lease* its = lease != nullptr ? lease : others.find(message.lease);
      add_sms_steps(tx_, catalogue_, its, message, trace_.entries);
      if (lease == nullptr || ++with_deliveries > limits::kTraceDelivered) continue;
      add_delivery_steps(tx_, *lease, message, trace_.entries);
    }
  }

  void look_closer(const Lease& lease) {
    trace_.focus = lease;
    const std::optional<ApiKey> key = tx_.keys().find(lease.key);
    if (key) trace_.key_last_used = key->last_used_at;
    if (lease.messages > 0) return;
    const std::optional<Line> line = tx_.lines().find(lease.line);
    if (!line) return;
    const Span life{lease.created_at, lease.is_live() ? now_ : lease.ended_at};
    const auto elsewhere =
        std::count_if(messages_.begin(), messages_.end(), [&](const Message& message) {
          return message.lease != lease.id && message.to == lease.number &&
                 life.contains(message.received_at);
        });
    trace_.silence = silence_of(tx_, lease, *line, static_cast<std::size_t>(elsewhere), now_);
  }

  void sort_entries() {
    std::vector<TraceEntry>& entries = trace_.entries;
    std::stable_sort(entries.begin(), entries.end(), [](const TraceEntry& a, const TraceEntry& b) {
      return std::tie(a.at, a.step, a.message) < std::tie(b.at, b.step, b.message);
    });
    if (entries.size() <= limits::kTraceEntries) return;
    const auto left_out = static_cast<std::ptrdiff_t>(entries.size() - limits::kTraceEntries);
    entries.erase(entries.begin(), entries.begin() + left_out);
    trace_.more_entries = true;
  }

  const store::Tx& tx_;
  const Catalogue& catalogue_;
  const Time now_;
  Trace trace_;
  std::vector<Message> messages_;
};

}  // namespace

std::string_view name(TraceStep step) {
  switch (step) {
    case TraceStep::kOrdered: return "ordered";
    case TraceStep::kRented: return "rented";
    case TraceStep::kRenewed: return "renewed";
    case TraceStep::kAutoRenew: return "auto_renew";
    case TraceStep::kEndNear: return "end_near";
    case TraceStep::kNextCode: return "next_code";
    case TraceStep::kCancelPlanned: return "cancel_planned";
    case TraceStep::kPart: return "part";
    case TraceStep::kSms: return "sms";
    case TraceStep::kRedelivered: return "redelivered";
    case TraceStep::kCharged: return "charged";
    case TraceStep::kDelivery: return "webhook";
    case TraceStep::kFinished: return "finished";
    case TraceStep::kTimeUp: return "time_up";
    case TraceStep::kCancelled: return "cancelled";
    case TraceStep::kExpired: return "expired";
    case TraceStep::kEnded: return "ended";
    case TraceStep::kReturned: return "returned";
  }
  CHECK(false, "not a step");
  return "";
}

std::string_view name(SmsRoute route) {
  switch (route) {
    case SmsRoute::kNone: return "none";
    case SmsRoute::kSender: return "sender";
    case SmsRoute::kText: return "text";
    case SmsRoute::kAnyApp: return "any_app";
    case SmsRoute::kOnlyOne: return "only_lease";
    case SmsRoute::kOperator: return "operator";
  }
  CHECK(false, "not a route");
  return "";
}

std::string_view name(DeliveryFate fate) {
  switch (fate) {
    case DeliveryFate::kDelivered: return "delivered";
    case DeliveryFate::kRetried: return "retried";
    case DeliveryFate::kGivenUp: return "given_up";
    case DeliveryFate::kQueued: return "queued";
    case DeliveryFate::kNotRecorded: return "not_recorded";
  }
  CHECK(false, "not a fate");
  return "";
}

Result<Trace> trace(const store::Tx& tx, const Catalogue& catalogue, const TraceSubject& subject,
                    Time now) {
  Tracer tracer(tx, catalogue, now);
  const Status found = std::visit([&](auto what) { return tracer.look_up(what); }, subject);
  if (!found) return found.refusal();
  return tracer.finish(!std::holds_alternative<MessageId>(subject));
}

}  // namespace linepool::core
