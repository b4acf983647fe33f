// Strong ids: a CustomerId is not a LineId. 0 means "none"; no stored row has it as its id.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace linepool {

template <class Tag>
struct Id {
  std::int64_t value = 0;

  constexpr Id() = default;
  constexpr explicit Id(std::int64_t v) : value(v) {}
  [[nodiscard]] constexpr bool is_none() const { return value == 0; }
  constexpr auto operator<=>(const Id&) const = default;
};

using CustomerId = Id<struct CustomerTag>;
using KeyId = Id<struct KeyTag>;
using SupplierId = Id<struct SupplierTag>;
using CountryId = Id<struct CountryTag>;
using AppId = Id<struct AppTag>;
using LineId = Id<struct LineTag>;
using LeaseId = Id<struct LeaseTag>;
using MessageId = Id<struct MessageTag>;
using PartSetId = Id<struct PartSetTag>;
using TransferId = Id<struct TransferTag>;
using AccountId = Id<struct AccountTag>;
using WebhookId = Id<struct WebhookTag>;
using AttemptId = Id<struct AttemptTag>;
using UserId = Id<struct UserTag>;
using ReplayId = Id<struct ReplayTag>;

// An event's number in its customer's log: 1, 2, 3, ...
using EventSeq = Id<struct EventSeqTag>;

}  // namespace linepool

template <class Tag>
struct std::hash<linepool::Id<Tag>> {
  std::size_t operator()(const linepool::Id<Tag>& id) const noexcept {
    // Ids are small and dense; a multiplicative mix spreads them over shards and buckets.
    return static_cast<std::size_t>(static_cast<std::uint64_t>(id.value) * 0x9E3779B97F4A7C15ull);
  }
};
