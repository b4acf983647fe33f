// What happened last: new orders and rentals, and SMS, without what they say. For the operator who
// watches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

#include "core/engine/feed.h"

namespace linepool::core {

struct RecentEntry {
  enum class Kind : std::uint8_t { kOrdered, kRented, kSms, kBinned };

  std::int64_t place = 0;  // ascending, also over restarts
  Kind kind = Kind::kOrdered;
  Time at;
  LeaseId lease;        // none: of an SMS in the bin
  CustomerId customer;  // as above
  AppId app;            // as above
  CountryId country;    // as above
  LineNumber number;    // none: the recipient of an SMS is no number
  Money price;          // of an order or rental
  // Of an SMS:
  MessageId message;
  SupplierId supplier;
  std::string from;
  bool is_late = false;
  BinReason bin = BinReason::kNone;

  [[nodiscard]] bool is_sms() const { return !message.is_none(); }
};

// One writer, the event feed; any number of readers.
class Recent final : public FeedListener {
 public:
  static constexpr std::size_t kKept = 500;

  struct Page {
    std::vector<RecentEntry> entries;  // oldest first
    std::int64_t newest = 0;           // the place to go on after; 0: nothing has happened yet
    bool has_gap = false;              // entries after the place asked for are no longer kept
  };

  void on_changes(std::span<const Change> changes) override;
  // The next `max` after `place`; the newest `max` if it is 0 or in no order with what is kept.
  [[nodiscard]] Page after(std::int64_t place, std::size_t max) const;

 private:
  void add(RecentEntry entry);

  mutable std::mutex mutex_;  // guards everything below
  std::deque<RecentEntry> kept_;
};

}  // namespace linepool::core
