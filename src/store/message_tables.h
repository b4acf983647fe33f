// The port, continued: SMS, and the clocks of their suppliers. The rules in tables.h apply here
// too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/message.h"
#include "domain/supplier_clock.h"

namespace linepool::store {

struct BinFilter {
  std::optional<BinReason> reason;
  std::optional<SupplierId> supplier;
};

// Redeliveries of an SMS that is already known.
struct Redeliveries {
  std::int32_t count = 0;
  Time last_at;  // not set if there was none

  bool operator==(const Redeliveries&) const = default;
};

class Messages {
 public:
  virtual ~Messages() = default;
  [[nodiscard]] virtual std::optional<Message> find(MessageId id) const = 0;
  [[nodiscard]] virtual std::vector<Message> find_all(std::span<const MessageId> ids) const = 0;
  // All messages to which the supplier gave that id (not ""), newest first.
  [[nodiscard]] virtual std::vector<Message> of_supplier_id(SupplierId supplier,
                                                            std::string_view supplier_message_id,
                                                            std::size_t max) const = 0;
  // Newest first.
  [[nodiscard]] virtual std::vector<Message> of_lease(LeaseId lease, std::size_t max) const = 0;
  // The same for several leases, up to `max` of each, in order of lease.
  [[nodiscard]] virtual std::vector<Message> of_leases(std::span<const LeaseId> leases,
                                                       std::size_t max) const = 0;
  // Those that are not erased, newest first.
  [[nodiscard]] virtual std::vector<Message> with_text_of_lease(LeaseId lease,
                                                                std::size_t max) const = 0;
  [[nodiscard]] virtual std::optional<Message> oldest_of_lease(LeaseId lease) const = 0;
  // Of each lease that has one, in order of lease.
  [[nodiscard]] virtual std::vector<Message> oldest_of_leases(
      std::span<const LeaseId> leases) const = 0;
  // All messages with ids below `before` (none: all), newest first. For sandboxes.
  [[nodiscard]] virtual std::vector<Message> newest(MessageId before, std::size_t max) const = 0;
  // Messages that wait for the operator.
  [[nodiscard]] virtual std::vector<Message> bin(MessageId after, std::size_t max,
                                                 const BinFilter& filter) const = 0;
  // Messages to that number that belong to no lease, in the bin or dropped from it: ids below
  // `before` (none: all), newest first.
  [[nodiscard]] virtual std::vector<Message> unleased(LineNumber to, MessageId before,
                                                      std::size_t max) const = 0;
  // The newest such messages to several numbers, up to `max` to each, in order of number.
  [[nodiscard]] virtual std::vector<Message> unleased_all(std::span<const LineNumber> to,
                                                          std::size_t max) const = 0;
  [[nodiscard]] virtual Redeliveries redeliveries(MessageId id) const = 0;
  virtual void put_redeliveries(MessageId id, const Redeliveries& all) = 0;
  virtual MessageId insert(const Message& message, SharedRawSms raw) = 0;
  virtual void update(const Message& message) = 0;  // all but the raw request
  // Nothing if the message does not exist; empty if no request was kept.
  [[nodiscard]] virtual std::optional<RawSms> raw(MessageId id) const = 0;
  virtual void erase_raw(MessageId id) = 0;
  // Removes what people wrote (sender, recipient as it came, text, user data, raw request) and
  // what was found in it, takes the message out of the bin and marks it kErased. The store's files
  // lose it soon after the commit.
  virtual void erase(MessageId id) = 0;
};

class SupplierClocks {
 public:
  virtual ~SupplierClocks() = default;
  // A clock that was never written has no lags yet.
  [[nodiscard]] virtual SupplierClock get(SupplierId supplier) const = 0;
  virtual void put(const SupplierClock& clock) = 0;
};

}  // namespace linepool::store
