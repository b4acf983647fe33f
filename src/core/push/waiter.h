// Who waits, and for what.
#pragma once

#include <cstdint>

#include "base/error.h"
#include "base/ids.h"
#include "core/engine/change.h"

namespace linepool::core {

// Every call except concerns() is the last one; calls come on the engine's thread or on the one
// that calls expire(), never two at once. Must not block, and may add new waits.
class Waiter {
 public:
  virtual ~Waiter() = default;
  // Whether this change wakes it; otherwise it keeps waiting. Called under a lock, so it must be
  // quick and must not touch any waits.
  [[nodiscard]] virtual bool concerns(const Change& /*change*/) { return true; }
  virtual void woken(const Change& change) = 0;
  virtual void timed_out() = 0;
  // kUnknownCustomer or kCustomerBlocked.
  virtual void lost(Error why) = 0;
};

// What to wait for: the next event of a lease or of a customer, or the next SMS of anybody.
class WaitKey {
 public:
  static WaitKey lease(LeaseId id) { return WaitKey(id.value * 2); }
  static WaitKey customer(CustomerId id) { return WaitKey(id.value * 2 + 1); }
  static WaitKey any_message() { return WaitKey(-2); }
  [[nodiscard]] std::int64_t value() const { return value_; }

 private:
  explicit WaitKey(std::int64_t value) : value_(value) {}
  std::int64_t value_;
};

}  // namespace linepool::core
