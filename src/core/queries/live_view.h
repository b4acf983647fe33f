// The live view: the data that polls need, in memory. Live temporary leases by (customer, number,
// app), valid keys by digest, suppliers by name. One writer, the event feed; any number of readers.
// It is a cache: on a miss the store decides.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "core/engine/feed.h"
#include "core/push/access.h"
#include "core/queries/live/key_owner.h"
#include "core/queries/live/own_price_view.h"
#include "core/queries/live_totals.h"
#include "core/queries/operator_view.h"
#include "store/store.h"

namespace linepool::core {

struct LeaseKey {
  CustomerId customer;
  LineNumber number;
  AppId app;
  bool operator==(const LeaseKey&) const = default;
};

struct LeaseKeyHash {
  using is_avalanching = void;  // the flat map need not mix the hash again
  std::size_t operator()(const LeaseKey& key) const noexcept;
};

// What get_sms needs of a live lease; small, because there are hundreds of thousands.
struct LiveLease {
  LeaseId id;
  CountryId country;
  bool awaits_next = false;               // waits for one more SMS after the newest
  KeyId key;                              // the key that made it
  Money held;                             // zero once it is captured
  std::shared_ptr<const Message> newest;  // null while waiting for the first

  // Whether the customer is waiting for an SMS: none is newer than `after`, or one more is awaited.
  [[nodiscard]] bool waits(MessageId after) const {
    return newest == nullptr || awaits_next || newest->id <= after;
  }
};

class LiveView final : public FeedListener {
 public:
  // Loads everything from the store; call before the first publish.
  void rebuild(const store::Tx& tx);
  void on_changes(std::span<const Change> changes) override;

  // The owner of a key that is valid at `now`, by the digest of what the client sent. Notes that
  // the key is used, unless that was noted within kUseStep.
  [[nodiscard]] std::optional<KeyOwner> authenticate(const Digest& hash, Time now) const;
  // Like authenticate(), by the key's id, for what the key has made; that is no use of the key.
  [[nodiscard]] std::optional<KeyOwner> owner_of(KeyId key, Time now) const;
  // Why an access is no longer valid at `now`: kUnknownCustomer or kCustomerBlocked; nothing while
  // it is valid. If its key has since been given an earlier end, `access.ends` is set to it.
  [[nodiscard]] std::optional<Error> look_again(Access& access, Time now) const;
  [[nodiscard]] std::optional<LiveLease> find(const LeaseKey& key) const;
  [[nodiscard]] std::shared_ptr<const Supplier> supplier(std::string_view name) const;
  [[nodiscard]] const OperatorView& operators() const { return operators_; }
  [[nodiscard]] bool is_blocked(CustomerId customer) const;
  // The event log's name; set by rebuild().
  [[nodiscard]] const std::string& log() const { return log_; }
  // The customer's newest event.
  [[nodiscard]] EventSeq newest_event(CustomerId customer) const;

  [[nodiscard]] std::size_t live_leases() const;
  [[nodiscard]] const LiveTotals& totals() const { return totals_; }

  // Hands out at most `max` of the uses that were noted, each once.
  [[nodiscard]] std::vector<KeyLastUse> take_uses(std::size_t max);
  static constexpr Duration kUseStep = Duration::minutes(1);

 private:
  static constexpr std::size_t kShards = 64;

  struct alignas(64) LeaseShard {
    mutable std::mutex mutex;
    boost::unordered_flat_map<LeaseKey, LiveLease, LeaseKeyHash> leases;
  };
  struct KnownKey {
    KeyOwner owner;
    mutable Time used;  // when its use was last noted
  };
  struct alignas(64) KeyShard {
    mutable std::mutex mutex;
    std::unordered_map<Digest, KnownKey, DigestHash> keys;
  };
  struct alignas(64) DigestShard {
    mutable std::mutex mutex;
    std::unordered_map<KeyId, Digest> digests;
  };
  struct alignas(64) LogShard {
    mutable std::mutex mutex;
    boost::unordered_flat_map<CustomerId, EventSeq, std::hash<CustomerId>> newest;
  };

  enum class Use : bool { kIgnore, kNote };
  [[nodiscard]] std::optional<KeyOwner> look_up(const Digest& hash, Time now, Use use) const;
  // False if too many wait.
  [[nodiscard]] bool note_use(KeyId key, Time now) const;
  LeaseShard& shard_of(const LeaseKey& key);
  [[nodiscard]] const LeaseShard& shard_of(const LeaseKey& key) const;

  void rebuild_logs(const store::Tx& tx);
  void check_prices_of(const Customer& customer) const;
  void apply_live(const store::Tx& tx, const std::vector<Lease>& page);
  void apply_lease(const Lease& lease, std::shared_ptr<const Message> newest);
  void apply_key(const ApiKey& key);
  void apply_customer(const Customer& customer);
  void apply_prices_of(CustomerId customer);
  void apply_event(CustomerId customer, EventSeq seq);
  void apply_supplier(const Supplier& supplier);

  std::string log_;
  std::array<LeaseShard, kShards> lease_shards_;
  std::array<KeyShard, kShards> key_shards_;
  std::array<DigestShard, kShards> digest_shards_;
  std::array<LogShard, kShards> log_shards_;
  std::unordered_set<CustomerId> blocked_;  // changed only by the writer
  mutable std::mutex blocked_mutex_;        // guards it against readers
  mutable std::mutex uses_mutex_;
  mutable std::vector<KeyLastUse> uses_;  // at most kKeyUsesWaiting
  mutable std::mutex suppliers_mutex_;
  std::unordered_map<std::string, std::shared_ptr<const Supplier>> suppliers_;
  OwnPriceView prices_;
  OperatorView operators_;
  LiveTotals totals_;
};

}  // namespace linepool::core
