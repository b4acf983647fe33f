#include "api/admin/trace_words.h"

#include <fmt/format.h>

#include <string_view>

#include "api/admin/lines/quarantine.h"

namespace linepool::api::admin {
namespace {

using core::TraceEntry;
using core::TraceStep;

// "0.4 s", "12 s", "3 min", "5 h", "4 days": as exact as a reader needs it.
std::string span_of(Duration span) {
  constexpr std::int64_t kSecond = 1000;
  constexpr std::int64_t kMinute = 60 * kSecond;
  constexpr std::int64_t kHour = 60 * kMinute;
  constexpr std::int64_t kDay = 24 * kHour;
  const std::int64_t ms = span.ms;
  if (ms < 0) return "0 s";
  if (ms < 10 * kSecond) return fmt::format("{}.{} s", ms / kSecond, ms % kSecond / 100);
  if (ms < 2 * kMinute) return fmt::format("{} s", ms / kSecond);
  if (ms < 2 * kHour) return fmt::format("{} min", ms / kMinute);
  if (ms < 2 * kDay) return fmt::format("{} h", ms / kHour);
  return fmt::format("{} days", ms / kDay);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string_view in_words(core::SmsRoute route) {
  switch (route) {
    case core::SmsRoute::kNone: return "";
    case core::SmsRoute::kSender: return "its sender is the app's";
    case core::SmsRoute::kText: return "its text fits the app";
    case core::SmsRoute::kAnyApp: return "the app takes any SMS";
    case core::SmsRoute::kOnlyOne:
      return "sender and text are not the app's, but the line had no "
             "other lease";
    case core::SmsRoute::kOperator: return "an operator assigned it";
  }
  return "";
}

std::string in_words(DeliveryFault fault, std::int32_t status) {
  return fault == DeliveryFault::kStatus ? fmt::format("status {}", status)
                                         : std::string(name(fault));
}

constexpr MessageMark kTold[] = {
    MessageMark::kReplaced, MessageMark::kCut,        MessageMark::kNoSender, MessageMark::kNoText,
    MessageMark::kBadTime,  MessageMark::kRepeatedId, MessageMark::kBinary,   MessageMark::kPart};

std::string decoding(const MessageMarks& marks) {
  std::string out;
  for (const MessageMark mark : kTold) {
    if (marks.has(mark)) out.append(out.empty() ? "; marks: " : ", ").append(name(mark));
  }
  return out;
}

std::string code_words(const std::optional<core::CodeFound>& code) {
  if (!code) return "no code found";
  return fmt::format("code of {} by rule {}, confidence {}",
                     counted(code->characters, "character", "characters"), code->rule,
                     code->confidence);
}

}  // namespace

std::string TraceWords::supplier(SupplierId id) const {
  const auto found = tx_.suppliers().find(id);
  return found ? found->name : fmt::format("supplier {}", id.value);
}

std::string TraceWords::customer(CustomerId id) const {
  const auto found = tx_.customers().find(id);
  return found ? found->name : fmt::format("customer {}", id.value);
}

std::string TraceWords::app(AppId id) const {
  const App* found = catalogue_.find_app(id);
  return found != nullptr ? found->name : fmt::format("app {}", id.value);
}

std::string TraceWords::country(CountryId id) const {
  const Country* found = catalogue_.find_country(id);
  return found != nullptr ? found->name : fmt::format("country {}", id.value);
}

std::string TraceWords::lease_name(LeaseId id) const {
  for (const Lease& lease : trace_.leases) {
    if (lease.id == id)
      return fmt::format("{} {}", lease.is_rental() ? "rental" : "order", id.value);
  }
  // Of another customer on the same line.
  const auto other = tx_.leases().find(id);
  if (!other) return fmt::format("order {}", id.value);
  return fmt::format("{} {} of {}", other->is_rental() ? "rental" : "order", id.value,
                     customer(other->customer));
}

std::string TraceWords::beginning(const TraceEntry& entry) const {
  const auto lease = tx_.leases().find(entry.lease);
  if (!lease) return lease_name(entry.lease);
  const auto line = tx_.lines().find(lease->line);
  const std::string from = line ? " from " + supplier(line->supplier) : std::string();
  const std::string what =
      fmt::format("{} of {}: {} in {}, {}{}, ", lease_name(lease->id), customer(lease->customer),
                  app(lease->app), country(lease->country), lease->number.written(), from);
  if (lease->is_rental()) {
    return what +
           fmt::format("{} charged for {} h", entry.amount.to_string(), lease->rental.period_hours);
  }
  return what + fmt::format("{} held", entry.amount.to_string());
}

std::string TraceWords::why_in_bin(const core::SmsFacts& facts) const {
  switch (facts.message.bin) {
    case BinReason::kNone: return "";
    case BinReason::kNoRecipient: return "its recipient is not a number";
    case BinReason::kNoLine:
      return "the number is not a line of supplier " + supplier(facts.message.supplier);
    case BinReason::kNoLease:
      if (facts.leases_then == 0) return "nobody had the line";
      return fmt::format("{} the line, and sender and text are not of their apps",
                         counted(facts.leases_then, "lease had", "leases had"));
    case BinReason::kDenied:
      return facts.denied_by.empty() ? std::string("its sender was on the deny list")
                                     : "deny rule " + facts.denied_by + " has its sender";
    case BinReason::kBeforeLease: return "received when nobody had the line";
    case BinReason::kWrongClock: return "the supplier's clock is wrong, so its owner is not clear";
    case BinReason::kAmbiguous: return "its recipient may be more than one line";
    case BinReason::kForeign:
      return facts.sent_by.is_none() ? std::string("another app's sender and text")
                                     : "sender and text of " + app(facts.sent_by);
    case BinReason::kDeniedText:
      return facts.denied_by.empty() ? std::string("its text was on the deny list")
                                     : "deny rule " + facts.denied_by + " has its text";
  }
  return "";
}

std::string TraceWords::whereabouts(const TraceEntry& entry) const {
  const core::SmsFacts& facts = *entry.sms;
  const Message& message = facts.message;
  if (message.marks.has(MessageMark::kErased)) {
    const std::string where =
        message.lease.is_none() ? "reached nobody" : "to " + lease_name(entry.lease);
    return where + "; what was written is erased";
  }
  if (message.is_in_bin()) {
    return fmt::format("in the bin ({}): {}", name(message.bin), why_in_bin(facts));
  }
  if (message.marks.has(MessageMark::kSelfTest)) return "of a self-test of the line, for nobody";
  if (message.lease.is_none()) return "dropped from the bin, reached nobody";
  return fmt::format("to {}{}: {}; {}", lease_name(entry.lease),
                     message.late ? ", late, after its end and free" : "", in_words(facts.route),
                     code_words(facts.code));
}

std::string TraceWords::sms(const TraceEntry& entry) const {
  const core::SmsFacts& facts = *entry.sms;
  const Message& message = facts.message;
  std::string lag;
  if (message.sent_at.is_set()) {
    const Duration after = message.received_at - message.sent_at;
    lag = after.ms < 0 ? ", whose clock is ahead" : fmt::format(" after {}", span_of(after));
  }
  return fmt::format("SMS {} from \"{}\", {}, by {}{}, {}{}", message.id.value, message.from,
                     counted(facts.characters, "character", "characters"),
                     supplier(message.supplier), lag, whereabouts(entry), decoding(message.marks));
}

std::string TraceWords::delivery(const TraceEntry& entry) const {
  const core::DeliveryFacts& facts = *entry.delivery;
  const DeliveryAttempt& last = facts.last;
  const std::string what = fmt::format("SMS {} to webhook {} ({}): ", entry.message.value,
                                       facts.webhook.value, facts.host);
  switch (facts.fate) {
    case core::DeliveryFate::kDelivered:
      return what + fmt::format("delivered at attempt {}, answered {} within {} ms", last.attempt,
                                last.status, last.latency_ms);
    case core::DeliveryFate::kRetried:
      return what + fmt::format("attempt {} failed, {}; the next at {}", last.attempt,
                                in_words(last.fault, last.status), format_time(last.next_at));
    case core::DeliveryFate::kGivenUp:
      return what + fmt::format("given up after attempt {}, {}", last.attempt,
                                in_words(last.fault, last.status));
    case core::DeliveryFate::kQueued: return what + "not tried yet";
    case core::DeliveryFate::kNotRecorded: return what + "no attempt is on record";
  }
  return what;
}

std::string TraceWords::entry(const TraceEntry& entry) const {
  const std::string of = lease_name(entry.lease) + ": ";
  const std::string amount = entry.amount.to_string();
  switch (entry.step) {
    case TraceStep::kOrdered:
    case TraceStep::kRented: return beginning(entry);
    case TraceStep::kRenewed:
      return of + fmt::format("until {}, {} charged", format_time(Time{entry.subject}), amount);
    case TraceStep::kAutoRenew: return of + "auto-renew " + (entry.subject != 0 ? "on" : "off");
    case TraceStep::kEndNear: return of + "its end was announced";
    case TraceStep::kNextCode: return of + "waits for one more code";
    case TraceStep::kCancelPlanned:
      return of + fmt::format("to be cancelled at {}, unless an SMS comes",
                              format_time(Time{entry.subject}));
    case TraceStep::kPart:
      return fmt::format(
          "part {} of {} of an SMS from \"{}\", by {}: waits for the others until {}",
          entry.part->number, entry.part->total, entry.part->from, supplier(entry.part->supplier),
          format_time(entry.part->until));
    case TraceStep::kSms: return sms(entry);
    case TraceStep::kRedelivered:
      return fmt::format("SMS {}: delivered again {}, ignored as a duplicate", entry.message.value,
                         counted(static_cast<std::size_t>(entry.count), "time", "times"));
    case TraceStep::kCharged: return of + fmt::format("{} for SMS {}", amount, entry.message.value);
    case TraceStep::kDelivery: return delivery(entry);
    case TraceStep::kFinished: return of + "finished by its customer";
    case TraceStep::kTimeUp: return of + "its time was up";
    case TraceStep::kCancelled: return of + amount + " released";
    case TraceStep::kExpired: return of + "no SMS in its time, " + amount + " released";
    case TraceStep::kEnded:
      if (entry.subject < 0) return of + "ended";
      return of + fmt::format("ended, {}", name(static_cast<RentalEnd>(entry.subject)));
    case TraceStep::kReturned: return of + amount + " refunded";
  }
  return of;
}

std::string TraceWords::silence(const core::Silence& silence) const {
  const Lease& lease = *trace_.focus;
  const std::string began = format_time(lease.created_at);
  if (silence.sms_without > 0) {
    return fmt::format("{} {} since {}: {} came to its line, but not for it.",
                       lease.is_live() ? "No SMS has reached" : "No SMS reached",
                       lease_name(lease.id), began, counted(silence.sms_without, "SMS", "SMS"));
  }
  std::string text = lease.is_live() ? fmt::format("No SMS has reached this line since {}.", began)
                                     : fmt::format("No SMS reached this line from {} to {}.", began,
                                                   format_time(silence.until));
  if (silence.last_before.is_set()) {
    text += fmt::format(" The last one before came at {}.", format_time(silence.last_before));
  }
  return text;
}

std::string TraceWords::last_delivery(const core::Silence& silence) const {
  const std::string who = supplier(silence.supplier);
  if (!silence.supplier_last.is_set()) {
    return fmt::format("Supplier {} has never delivered an SMS.", who);
  }
  return fmt::format("Supplier {} last delivered {} ago.", who,
                     span_of(now_ - silence.supplier_last));
}

std::string TraceWords::others(const core::Silence& silence) const {
  const Lease& lease = *trace_.focus;
  const std::string what = fmt::format("{} in {} on other lines of {}", app(lease.app),
                                       country(lease.country), supplier(silence.supplier));
  if (!silence.others) return fmt::format("There are no orders near it for {}.", what);
  const core::OtherOrders& them = *silence.others;
  std::string text = fmt::format("{}, the {} nearest to it (from {} to {}): {} got a code", what,
                                 counted(them.size(), "order", "orders"), format_time(them.from),
                                 format_time(them.to), them.with_code);
  // Of a few orders the 95th percentile is just the slowest.
  constexpr std::size_t kEnoughForPercentiles = 20;
  if (them.with_code >= kEnoughForPercentiles) {
    text += fmt::format(", 95 % within {}", span_of(them.p95));
  }
  if (them.with_code > 0) text += fmt::format(", the slowest after {}", span_of(them.slowest));
  return text + fmt::format("; {} expired, {} cancelled.", them.expired, them.cancelled);
}

std::string TraceWords::arrivals(const Lease& lease) const {
  return fmt::format("{} {} got {}, the newest at {}.", lease.is_rental() ? "Rental" : "Order",
                     lease.id.value,
                     counted(static_cast<std::size_t>(lease.messages), "SMS", "SMS"),
                     format_time(lease.last_message_at));
}

std::string TraceWords::quarantine(const Quarantine& why) const {
  const std::string names[] = {app(why.app), supplier(trace_.line->supplier),
                               country(trace_.line->country)};
  return fmt::format("{} is in quarantine since {}: {}", trace_.line->number.written(),
                     format_time(why.since), quarantine_words(why, {names[0], names[1], names[2]}));
}

std::vector<std::string> TraceWords::summary() const {
  std::vector<std::string> sentences;
  if (!trace_.number.is_none() && !trace_.line) {
    sentences.push_back(fmt::format("{} is not a line of the pool.", trace_.number.written()));
  }
  if (trace_.quarantine) sentences.push_back(quarantine(*trace_.quarantine));
  if (!trace_.focus) return sentences;
  const Lease& lease = *trace_.focus;
  if (trace_.silence) {
    sentences.push_back(silence(*trace_.silence));
    sentences.push_back(last_delivery(*trace_.silence));
    if (!lease.is_rental()) sentences.push_back(others(*trace_.silence));
  } else if (lease.messages > 0) {
    sentences.push_back(arrivals(lease));
  }
  sentences.push_back(trace_.key_last_used.is_set()
                          ? fmt::format("The key that made it was last used at {}.",
                                        format_time(trace_.key_last_used))
                          : std::string("No use of the key that made it is on record."));
  return sentences;
}

}  // namespace linepool::api::admin
