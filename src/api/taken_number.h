// One of the new numbers that a key may take in a minute.
#pragma once

#include <utility>

#include "core/commands/orders/lease_number.h"
#include "gate/admission.h"

namespace linepool::api {

// Given back unless it is taken, whichever way the request ends.
class TakenNumber {
 public:
  TakenNumber(gate::Admission& admission, KeyId key) : admission_(&admission), key_(key) {}
  TakenNumber(TakenNumber&& other) noexcept
      : admission_(std::exchange(other.admission_, nullptr)), key_(other.key_) {}
  TakenNumber& operator=(TakenNumber&&) = delete;
  ~TakenNumber() { settle(false); }

  // Before the answer goes: who asks again at once is counted right.
  void settle(bool is_taken) {
    gate::Admission* const admission = std::exchange(admission_, nullptr);
    if (admission != nullptr && !is_taken) admission->give_back_new_number(key_);
  }

 private:
  gate::Admission* admission_;  // null: settled
  KeyId key_;
};

// For answer_by_command(): taken when the command was not refused.
inline auto taken_if_done(TakenNumber number) {
  return [number = std::move(number)](const auto& reply) mutable { number.settle(reply.ok()); };
}

// And when a lease was made: one that the customer has already costs nothing.
inline auto taken_if_new(TakenNumber number) {
  return [number = std::move(number)](const Result<core::Leased>& reply) mutable {
    number.settle(reply && reply->is_new);
  };
}

}  // namespace linepool::api
