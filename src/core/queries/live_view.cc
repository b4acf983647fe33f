#include "core/queries/live_view.h"

#include <algorithm>

#include "base/check.h"
#include "base/limits.h"
#include "core/queries/live/newest_messages.h"
#include "store/each_row.h"

namespace linepool::core {
namespace {

constexpr std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 32;
  x *= 0xE9846AF9B1A615Dull;
  x ^= x >> 32;
  return x;
}

std::size_t shard_index(std::size_t hash, std::size_t shards) {
  return (hash >> 48) % shards;  // the map inside uses the low bits
}

}  // namespace

void LiveTotals::add(CountryId country, std::int64_t orders, Money held) {
  if (orders == 0 && held.is_zero()) return;
  const std::lock_guard lock(mutex_);
  const auto place = sums_.orders.try_emplace(country, 0).first;
  place->second += orders;
  sums_.held += held;
  CHECK(place->second >= 0 && !sums_.held.is_negative(), "a lease ends once, after its begin");
  if (place->second == 0) sums_.orders.erase(place);
}

LiveTotals::Sums LiveTotals::sums() const {
  const std::lock_guard lock(mutex_);
  return sums_;
}

std::size_t LeaseKeyHash::operator()(const LeaseKey& key) const noexcept {
  const auto number = static_cast<std::uint64_t>(std::hash<LineNumber>{}(key.number));
  const auto customer = static_cast<std::uint64_t>(key.customer.value);
  const auto app = static_cast<std::uint64_t>(key.app.value);
  return static_cast<std::size_t>(
      mix(mix(number + 0x9E3779B97F4A7C15ull * app) ^ (customer * 0xC2B2AE3D27D4EB4Full)));
}

LiveView::LeaseShard& LiveView::shard_of(const LeaseKey& key) {
  return lease_shards_[shard_index(LeaseKeyHash{}(key), kShards)];
}

const LiveView::LeaseShard& LiveView::shard_of(const LeaseKey& key) const {
  return lease_shards_[shard_index(LeaseKeyHash{}(key), kShards)];
}

void LiveView::rebuild(const store::Tx& tx) {
  using store::each_row;
  log_ = tx.events().log();
  prices_.rebuild(tx);
  each_row<CustomerId>([&](auto after, auto max) { return tx.customers().list(after, max); },
                       [&](const Customer& customer) {
                         apply_customer(customer);
                         check_prices_of(customer);
                       });
  rebuild_logs(tx);
  each_row<KeyId>([&](auto after, auto max) { return tx.keys().list(after, max); },
                  [&](const ApiKey& key) { apply_key(key); });
  each_row<SupplierId>([&](auto after, auto max) { return tx.suppliers().list(after, max); },
                       [&](const Supplier& supplier) { apply_supplier(supplier); });
  operators_.rebuild(tx);
  store::each_page<LeaseId>([&](auto after, auto max) { return tx.leases().live(after, max); },
                            [&](const std::vector<Lease>& page) { apply_live(tx, page); });
}

void LiveView::check_prices_of(const Customer& customer) const {
  if (customer.is_erased()) return;  // it may be among those that still have some
  const OwnPriceView::List prices = prices_.of(customer.id);
  CHECK((prices ? prices->size() : 0) == static_cast<std::size_t>(customer.own_prices),
        "the customer's row counts its prices");
}

void LiveView::apply_live(const store::Tx& tx, const std::vector<Lease>& page) {
  const store::RowsById messages = newest_messages(tx, page);
  for (const Lease& lease : page) {
    const Message* newest = newest_in(messages, lease);
    apply_lease(lease, newest ? std::make_shared<const Message>(*newest) : nullptr);
  }
}

void LiveView::rebuild_logs(const store::Tx& tx) {
  CustomerId last;
  for (;;) {
    const auto page = tx.events().newest_all(last, limits::kPageRows);
    for (const store::NewestEvent& log : page) apply_event(log.customer, log.seq);
    if (page.size() < limits::kPageRows) return;
    last = page.back().customer;
  }
}

void LiveView::on_changes(std::span<const Change> changes) {
  for (const Change& change : changes) {
    apply_event(change.event.customer, change.event.seq);
    if (const auto* lease = std::get_if<Lease>(&change.subject)) {
      apply_lease(*lease, nullptr);
    } else if (const auto* received = std::get_if<LeaseMessage>(&change.subject)) {
      // An SMS received before the newest one does not replace it.
      const bool is_newest = received->lease.last_message == received->message->id;
      apply_lease(received->lease, is_newest ? received->message : nullptr);
    } else if (const auto* key = std::get_if<ApiKey>(&change.subject)) {
      apply_key(*key);
    } else if (const auto* customer = std::get_if<Customer>(&change.subject)) {
      apply_customer(*customer);
    } else if (const auto* price = std::get_if<OwnPriceChange>(&change.subject)) {
      prices_.apply(*price);
      apply_prices_of(price->customer);
    } else if (const auto* supplier = std::get_if<Supplier>(&change.subject)) {
      apply_supplier(*supplier);
    } else if (const auto* who = std::get_if<Operator>(&change.subject)) {
      operators_.apply(*who);
    } else if (const auto* token = std::get_if<OperatorToken>(&change.subject)) {
      operators_.apply(*token);
    }
  }
}

std::optional<KeyOwner> LiveView::look_up(const Digest& hash, Time now, Use use) const {
  const KeyShard& shard = key_shards_[hash[8] % kShards];
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.keys.find(hash);
  if (found == shard.keys.end()) return std::nullopt;
  const KnownKey& known = found->second;
  const KeyOwner& owner = known.owner;
  if (owner.expires_at.is_set() && now >= owner.expires_at) return std::nullopt;
  const bool is_due = use == Use::kNote && now - known.used >= kUseStep;
  if (is_due && note_use(owner.key, now)) known.used = now;
  return owner;
}

std::optional<KeyOwner> LiveView::authenticate(const Digest& hash, Time now) const {
  return look_up(hash, now, Use::kNote);
}

bool LiveView::note_use(KeyId key, Time now) const {
  const std::lock_guard lock(uses_mutex_);
  if (uses_.size() >= limits::kKeyUsesWaiting) return false;
  uses_.push_back({key, now});
  return true;
}

std::vector<KeyLastUse> LiveView::take_uses(std::size_t max) {
  const std::lock_guard lock(uses_mutex_);
  const std::size_t left = uses_.size() - std::min(max, uses_.size());
  const auto from = uses_.begin() + static_cast<std::ptrdiff_t>(left);
  std::vector<KeyLastUse> taken(from, uses_.end());
  uses_.erase(from, uses_.end());
  return taken;
}

std::optional<KeyOwner> LiveView::owner_of(KeyId key, Time now) const {
  Digest digest{};
  {
    const DigestShard& shard = digest_shards_[static_cast<std::size_t>(key.value) % kShards];
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.digests.find(key);
    if (found == shard.digests.end()) return std::nullopt;
    digest = found->second;
  }
  return look_up(digest, now, Use::kIgnore);
}

std::optional<Error> LiveView::look_again(Access& access, Time now) const {
  if (access.key.is_none()) return std::nullopt;
  if (access.ends.is_set() && now >= access.ends) return Error::kUnknownCustomer;
  const std::optional<KeyOwner> owner = owner_of(access.key, now);
  if (!owner) return Error::kUnknownCustomer;
  if (owner->blocked && !access.blocked) return Error::kCustomerBlocked;
  if (owner->expires_at.is_set() && (!access.ends.is_set() || owner->expires_at < access.ends)) {
    access.ends = owner->expires_at;
  }
  return std::nullopt;
}

std::optional<LiveLease> LiveView::find(const LeaseKey& key) const {
  const LeaseShard& shard = shard_of(key);
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.leases.find(key);
  if (found == shard.leases.end()) return std::nullopt;
  return found->second;
}

std::shared_ptr<const Supplier> LiveView::supplier(std::string_view name) const {
  const std::lock_guard lock(suppliers_mutex_);
  const auto found = suppliers_.find(std::string(name));
  if (found == suppliers_.end()) return nullptr;
  return found->second;
}

bool LiveView::is_blocked(CustomerId customer) const {
  const std::lock_guard lock(blocked_mutex_);
  return blocked_.contains(customer);
}

EventSeq LiveView::newest_event(CustomerId customer) const {
  const LogShard& shard = log_shards_[static_cast<std::size_t>(customer.value) % kShards];
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.newest.find(customer);
  return found == shard.newest.end() ? EventSeq{} : found->second;
}

void LiveView::apply_event(CustomerId customer, EventSeq seq) {
  LogShard& shard = log_shards_[static_cast<std::size_t>(customer.value) % kShards];
  const std::lock_guard lock(shard.mutex);
  EventSeq& newest = shard.newest[customer];
  CHECK(newest <= seq, "the events of a customer are numbered upwards");
  newest = seq;
}

std::size_t LiveView::live_leases() const {
  std::size_t count = 0;
  for (const LeaseShard& shard : lease_shards_) {
    const std::lock_guard lock(shard.mutex);
    count += shard.leases.size();
  }
  return count;
}

void LiveView::apply_lease(const Lease& lease, std::shared_ptr<const Message> newest) {
  if (lease.is_rental()) return;  // polled rarely and kept for weeks: the store answers
  CHECK(newest == nullptr || newest->lease == lease.id, "an SMS is shown to its own lease");
  const LeaseKey key{lease.customer, lease.number, lease.app};
  LeaseShard& shard = shard_of(key);
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.leases.find(key);
  if (!lease.is_live()) {
    // A late message or the end of an older lease leaves a newer lease of the same key alone.
    if (found == shard.leases.end() || found->second.id != lease.id) return;
    totals_.add(found->second.country, -1, -found->second.held);
    shard.leases.erase(found);
    return;
  }
  const Money held = lease.state == LeaseState::kWaiting ? lease.price : Money::zero();
  if (found == shard.leases.end()) {
    totals_.add(lease.country, 1, held);
    shard.leases.emplace(key, LiveLease{lease.id, lease.country, awaits_next(lease), lease.key,
                                        held, std::move(newest)});
    return;
  }
  // A change of the lease alone keeps its newest SMS.
  const bool keeps = newest == nullptr && found->second.id == lease.id;
  if (keeps) newest = found->second.newest;
  totals_.add(lease.country, 1, held);
  totals_.add(found->second.country, -1, -found->second.held);
  found->second =
      LiveLease{lease.id, lease.country, awaits_next(lease), lease.key, held, std::move(newest)};
}

void LiveView::apply_key(const ApiKey& key) {
  {
    DigestShard& shard = digest_shards_[static_cast<std::size_t>(key.id.value) % kShards];
    const std::lock_guard lock(shard.mutex);
    if (key.revoked_at.is_set()) {
      shard.digests.erase(key.id);
    } else {
      shard.digests.insert_or_assign(key.id, key.hash);
    }
  }
  KeyShard& shard = key_shards_[key.hash[8] % kShards];
  const std::lock_guard lock(shard.mutex);
  if (key.revoked_at.is_set()) {
    shard.keys.erase(key.hash);
    return;
  }
  KeyOwner owner{key.id,
                 key.first(),
                 key.customer,
                 key.expires_at,
                 blocked_.contains(key.customer),
                 key.is_session(),
                 nullptr,
                 prices_.of(key.customer)};
  if (!key.limits.is_unlimited()) owner.limits = std::make_shared<const KeyLimits>(key.limits);
  KnownKey& known = shard.keys[key.hash];
  known.owner = std::move(owner);
  known.used = std::max(known.used, key.last_used_at);
}

void LiveView::apply_prices_of(CustomerId customer) {
  const OwnPriceView::List prices = prices_.of(customer);
  // Rare, so a walk over all keys is fine.
  for (KeyShard& shard : key_shards_) {
    const std::lock_guard lock(shard.mutex);
    for (auto& [hash, known] : shard.keys) {
      if (known.owner.customer == customer) known.owner.prices = prices;
    }
  }
}

void LiveView::apply_customer(const Customer& customer) {
  if (customer.is_erased() && prices_.of(customer.id)) {
    prices_.forget(customer.id);
    apply_prices_of(customer.id);
  }
  const bool blocked = !customer.is_active();
  const bool was_blocked = blocked_.contains(customer.id);
  if (blocked == was_blocked) return;
  {
    const std::lock_guard lock(blocked_mutex_);
    if (blocked) {
      blocked_.insert(customer.id);
    } else {
      blocked_.erase(customer.id);
    }
  }
  // Rare, so a walk over all keys is fine.
  for (KeyShard& shard : key_shards_) {
    const std::lock_guard lock(shard.mutex);
    for (auto& [hash, known] : shard.keys) {
      if (known.owner.customer == customer.id) known.owner.blocked = blocked;
    }
  }
}

void LiveView::apply_supplier(const Supplier& supplier) {
  auto row = std::make_shared<const Supplier>(supplier);
  const std::lock_guard lock(suppliers_mutex_);
  suppliers_.insert_or_assign(supplier.name, std::move(row));
}

}  // namespace linepool::core
