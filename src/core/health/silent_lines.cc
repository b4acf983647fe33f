#include "core/health/silent_lines.h"

#include <algorithm>

#include "base/log/log.h"

namespace linepool::core {
namespace {

constexpr Duration kCapPeriod = Duration::hours(1);

}  // namespace

void SilentLines::on_changes(std::span<const Change> changes) {
  const std::lock_guard lock(mutex_);
  for (const Change& change : changes) apply(change);
}

void SilentLines::apply(const Change& change) {
  if (const auto* order = std::get_if<Lease>(&change.subject)) {
    apply_miss(change, *order);
  } else if (const auto* received = std::get_if<LeaseMessage>(&change.subject)) {
    apply_code(*received, change.event.at);
  } else if (const auto* binned = std::get_if<BinnedMessage>(&change.subject)) {
    evidence_.clear((*binned)->line);
  } else if (const auto* line = std::get_if<SharedSwitch>(&change.subject)) {
    apply_switch(**line);
  }
}

void SilentLines::apply_miss(const Change& change, const Lease& order) {
  const EventKind kind = change.event.kind;
  const bool expired = kind == EventKind::kLeaseExpired;
  if (!settings_.is_on || order.is_rental()) return;
  if (!expired && kind != EventKind::kLeaseRejected) return;
  CHECK(change.line.has_value(), "an order that ends leaves its line");
  const Miss miss{{change.line->supplier, change.line->country, order.app},
                  order.line,
                  order.created_at,
                  order.ended_at,
                  expired};
  if (const std::optional<Quarantine> silent = evidence_.add_miss(miss)) suspect(miss, *silent);
}

// An SMS that an operator assigns to a lease came before.
void SilentLines::apply_code(const LeaseMessage& received, Time at) {
  const Message& message = *received.message;
  if (message.received_at != at) return;
  evidence_.clear(message.line);
  const Lease& order = received.lease;
  if (!settings_.is_on || order.is_rental() || order.messages != 1 || message.late) return;
  evidence_.add_code({message.supplier, order.country, order.app}, order.line,
                     at - order.created_at, at);
}

// Whoever switches a line has looked at it.
void SilentLines::apply_switch(const SwitchedLine& line) {
  evidence_.clear(line.line);
  if (line.to != LineState::kQuarantined && !line.by_sms) return;
  log_line(line.by_sms ? LogLevel::kInfo : LogLevel::kWarning,
           line.by_sms ? "line_released" : "line_quarantined",
           {{"number", line.number.written()},
            {"supplier", supply_.name_of(line.change.supplier)},
            {"orders_without_sms", line.why.orders},
            {"silent_since", format_time(line.why.silent_since)},
            {"others", line.why.others},
            {"others_with_sms", line.why.others_with_sms}});
}

bool SilentLines::has_room(const Place& place, LastHour& hour, Time now) const {
  while (!hour.at.empty() && now - hour.at.front() >= kCapPeriod) hour.at.pop_front();
  const std::optional<std::int64_t> online = supply_.online_lines(place.first, place.second);
  if (!online) return false;  // they are being counted
  const auto quarantined = static_cast<std::int64_t>(hour.at.size());
  const std::int64_t most = (*online + quarantined) * settings_.percent_per_hour / 100;
  return quarantined < std::max<std::int64_t>(most, 1);
}

void SilentLines::suspect(const Miss& miss, const Quarantine& silent) {
  const Place place{miss.where.supplier, miss.where.country};
  const bool waits = std::any_of(silent_.begin(), silent_.end(),
                                 [&](const Quarantine& one) { return one.line == silent.line; });
  if (waits || silent_.size() >= kWaiting) return;
  LastHour& hour = last_hours_[place];
  if (has_room(place, hour, silent.since)) {
    hour.at.push_back(silent.since);
    silent_.push_back(silent);
    return;
  }
  supply_.count_held_back(place.first);
  if (hour.told.is_set() && silent.since - hour.told < kCapPeriod) return;
  hour.told = silent.since;
  log_line(LogLevel::kWarning, "quarantine_held_back",
           {{"line", silent.line.value},
            {"supplier", supply_.name_of(place.first)},
            {"quarantined_last_hour", hour.at.size()},
            {"percent_per_hour", settings_.percent_per_hour}});
}

std::vector<Quarantine> SilentLines::take_silent() {
  const std::lock_guard lock(mutex_);
  return std::exchange(silent_, {});
}

void SilentLines::put_back(const Quarantine& silent) {
  const std::lock_guard lock(mutex_);
  silent_.push_back(silent);
}

void SilentLines::forget(LineId line) {
  const std::lock_guard lock(mutex_);
  evidence_.clear(line);
}

}  // namespace linepool::core
