#include "core/push/waits.h"

#include <algorithm>

#include "base/check.h"

namespace linepool::core {

std::size_t Waits::KeyHash::operator()(std::int64_t key) const noexcept {
  auto x = static_cast<std::uint64_t>(key) * 0x9E3779B97F4A7C15ull;
  return static_cast<std::size_t>(x ^ (x >> 29));
}

std::size_t Waits::shard_index(std::int64_t key) {
  return (KeyHash{}(key) >> 52) % kShards;
}

std::uint32_t Waits::take_node(Shard& shard) {
  if (shard.free != kNone) {
    const std::uint32_t slot = shard.free;
    shard.free = shard.nodes[slot].next;
    return slot;
  }
  CHECK(shard.nodes.size() < kNone);
  shard.nodes.emplace_back();
  return static_cast<std::uint32_t>(shard.nodes.size() - 1);
}

std::optional<Waits::Ticket> Waits::add(WaitKey key, const Access& access, Time now, Time deadline,
                                        std::unique_ptr<Waiter>& waiter) {
  CHECK(waiter != nullptr);
  const std::size_t index = shard_index(key.value());
  Shard& shard = shards_[index];
  const std::lock_guard lock(shard.mutex);
  if (shard.closed || shard.size >= max_per_shard_) return std::nullopt;
  if (!count(access.customer)) return std::nullopt;
  deadline = std::min(deadline, now + kLongest);
  if (access.ends.is_set()) deadline = std::min(deadline, access.ends);
  const std::int64_t tick = deadline.ms / kTickMs;
  if (shard.size == 0) shard.next_tick = now.ms / kTickMs;
  const std::uint32_t slot = take_node(shard);
  Node& node = shard.nodes[slot];
  node.waiter = std::move(waiter);
  node.key = key.value();
  node.deadline = deadline;
  node.access = access;
  const auto [place, is_first] = shard.by_key.try_emplace(node.key, slot);
  node.previous = kNone;
  node.next = is_first ? kNone : std::exchange(place->second, slot);
  if (node.next != kNone) shard.nodes[node.next].previous = slot;
  std::uint32_t& head = shard.wheel[static_cast<std::size_t>(tick) % kWheel];
  node.timer_previous = kNone;
  node.timer_next = head;
  if (head != kNone) shard.nodes[head].timer_previous = slot;
  head = slot;
  ++shard.size;
  return Ticket{static_cast<std::uint32_t>(index), slot, node.serial};
}

bool Waits::has_room(CustomerId customer) const {
  const Counts& counts = counts_[shard_index(customer.value)];
  const std::lock_guard lock(counts.mutex);
  const auto found = counts.of_customer.find(customer.value);
  return found == counts.of_customer.end() || found->second < max_per_customer_;
}

bool Waits::count(CustomerId customer) {
  Counts& counts = counts_[shard_index(customer.value)];
  const std::lock_guard lock(counts.mutex);
  std::size_t& waits = counts.of_customer[customer.value];
  if (waits >= max_per_customer_) return false;
  ++waits;
  return true;
}

void Waits::uncount(CustomerId customer) {
  Counts& counts = counts_[shard_index(customer.value)];
  const std::lock_guard lock(counts.mutex);
  const auto found = counts.of_customer.find(customer.value);
  CHECK(found != counts.of_customer.end() && found->second > 0, "it was counted when it began");
  if (--found->second == 0) counts.of_customer.erase(found);
}

std::unique_ptr<Waiter> Waits::remove(const Ticket& ticket) {
  CHECK(ticket.shard < kShards);
  Shard& shard = shards_[ticket.shard];
  const std::lock_guard lock(shard.mutex);
  if (shard.closed) return nullptr;
  CHECK(ticket.slot < shard.nodes.size(), "a ticket of these waits");
  const Node& node = shard.nodes[ticket.slot];
  if (node.serial != ticket.serial || node.waiter == nullptr) return nullptr;
  unlink_key(shard, ticket.slot);
  return release(shard, ticket.slot);
}

void Waits::unlink_key(Shard& shard, std::uint32_t slot) {
  const Node& node = shard.nodes[slot];
  if (node.next != kNone) shard.nodes[node.next].previous = node.previous;
  if (node.previous != kNone) {
    shard.nodes[node.previous].next = node.next;
  } else if (node.next != kNone) {
    shard.by_key.find(node.key)->second = node.next;
  } else {
    CHECK(shard.by_key.erase(node.key) == 1, "the list of a key is found by it");
  }
}

void Waits::unlink_timer(Shard& shard, std::uint32_t slot) {
  const Node& node = shard.nodes[slot];
  if (node.timer_next != kNone) shard.nodes[node.timer_next].timer_previous = node.timer_previous;
  if (node.timer_previous != kNone) {
    shard.nodes[node.timer_previous].timer_next = node.timer_next;
  } else {
    shard.wheel[static_cast<std::size_t>(node.deadline.ms / kTickMs) % kWheel] = node.timer_next;
  }
}

// The node must already be off its key's list.
std::unique_ptr<Waiter> Waits::release(Shard& shard, std::uint32_t slot) {
  unlink_timer(shard, slot);
  Node& node = shard.nodes[slot];
  CHECK(node.waiter != nullptr && shard.size > 0, "a wait ends once");
  std::unique_ptr<Waiter> waiter = std::move(node.waiter);
  uncount(node.access.customer);
  ++node.serial;
  node.next = std::exchange(shard.free, slot);
  --shard.size;
  return waiter;
}

void Waits::on_changes(std::span<const Change> changes) {
  std::vector<Node> woken;
  const auto collect = [&woken, this](WaitKey key, const Change& change) {
    Shard& shard = shards_[shard_index(key.value())];
    const std::lock_guard lock(shard.mutex);
    if (shard.size == 0) return;
    const auto place = shard.by_key.find(key.value());
    if (place == shard.by_key.end()) return;
    std::uint32_t slot = place->second;
    while (slot != kNone) {
      const std::uint32_t next = shard.nodes[slot].next;
      if (!shard.nodes[slot].waiter->concerns(change)) {
        slot = next;
        continue;
      }
      unlink_key(shard, slot);
      Node& out = woken.emplace_back();
      out.access = shard.nodes[slot].access;
      out.waiter = release(shard, slot);
      slot = next;
    }
  };
  for (const Change& change : changes) {
    if (!change.event.lease.is_none()) collect(WaitKey::lease(change.event.lease), change);
    collect(WaitKey::customer(change.event.customer), change);
    if (!change.event.message.is_none()) collect(WaitKey::any_message(), change);
    note_lost_access(change);
    // Outside the locks: a waiter may add a new wait.
    for (Node& node : woken) {
      const auto lost = live_.look_again(node.access, change.event.at);
      lost ? node.waiter->lost(*lost) : node.waiter->woken(change);
    }
    woken.clear();
  }
}

// The access is rechecked twice because a request let in before the change may add its wait after
// the first check. Expiries further ahead than the longest wait need no recheck.
void Waits::note_lost_access(const Change& change) {
  constexpr Duration kOnceMore = Duration::millis(500);
  const auto* key = std::get_if<ApiKey>(&change.subject);
  const bool is_lost = change.event.kind == EventKind::kKeyRevoked ||
                       std::holds_alternative<Customer>(change.subject);
  if (!is_lost) return;
  const Time at = change.event.at;
  const std::lock_guard lock(rechecks_mutex_);
  for (const Time when : {at, at + kOnceMore}) {
    rechecks_.push_back({when, change.event.customer});
  }
  const bool ends_soon = key != nullptr && key->expires_at.is_set() && key->expires_at > at &&
                         key->expires_at <= at + kLongest + kOnceMore;
  if (ends_soon) rechecks_.push_back({key->expires_at, change.event.customer});
}

// Walks over all waits, once for all changes since the last call.
std::size_t Waits::send_away(Time now) {
  std::vector<CustomerId> customers;
  {
    const std::lock_guard lock(rechecks_mutex_);
    std::erase_if(rechecks_, [&](const Recheck& recheck) {
      if (recheck.at > now) return false;
      customers.push_back(recheck.customer);
      return true;
    });
  }
  if (customers.empty()) return 0;
  std::sort(customers.begin(), customers.end());
  std::vector<Ended> away;
  for (Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    for (std::uint32_t slot = 0; slot < shard.nodes.size(); ++slot) {
      Node& node = shard.nodes[slot];
      if (node.waiter == nullptr) continue;
      if (!std::binary_search(customers.begin(), customers.end(), node.access.customer)) continue;
      const auto lost = live_.look_again(node.access, now);
      if (!lost) continue;
      unlink_key(shard, slot);
      away.push_back({release(shard, slot), lost});
    }
  }
  for (const Ended& ended : away) ended.waiter->lost(*ended.lost);
  return away.size();
}

void Waits::collect_due(Shard& shard, std::int64_t tick, Time now, std::vector<Ended>& due) {
  std::uint32_t slot = shard.wheel[static_cast<std::size_t>(tick) % kWheel];
  while (slot != kNone) {
    const std::uint32_t next = shard.nodes[slot].timer_next;
    if (shard.nodes[slot].deadline <= now) {
      const Access& access = shard.nodes[slot].access;
      const bool lost = access.ends.is_set() && access.ends <= now;
      unlink_key(shard, slot);
      due.push_back({release(shard, slot), std::nullopt});
      if (lost) due.back().lost = Error::kUnknownCustomer;
    }
    slot = next;
  }
}

std::size_t Waits::expire(Time now) {
  std::size_t count = send_away(now);
  std::vector<Ended> due;
  for (Shard& shard : shards_) {
    {
      const std::lock_guard lock(shard.mutex);
      if (shard.size == 0) continue;
      const std::int64_t last = now.ms / kTickMs;
      // After a clock jump, one turn of the wheel is enough.
      const std::int64_t first =
          std::max(shard.next_tick, last - static_cast<std::int64_t>(kWheel) + 1);
      for (std::int64_t tick = first; tick <= last; ++tick) collect_due(shard, tick, now, due);
      shard.next_tick = last;  // the second half of this tick is still to come
    }
    count += due.size();
    for (const Ended& ended : due) {
      ended.lost ? ended.waiter->lost(*ended.lost) : ended.waiter->timed_out();
    }
    due.clear();
  }
  return count;
}

void Waits::close() {
  std::vector<std::unique_ptr<Waiter>> all;
  for (Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    shard.closed = true;
    for (Node& node : shard.nodes) {
      if (node.waiter == nullptr) continue;
      uncount(node.access.customer);
      all.push_back(std::move(node.waiter));
    }
    shard.by_key.clear();
    shard.nodes.clear();
    shard.wheel.fill(kNone);
    shard.size = 0;
    shard.free = kNone;
  }
  for (const std::unique_ptr<Waiter>& waiter : all) waiter->timed_out();
}

std::size_t Waits::size() const {
  std::size_t count = 0;
  for (const Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    count += shard.size;
  }
  return count;
}

}  // namespace linepool::core
