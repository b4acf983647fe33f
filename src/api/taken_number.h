// One of the new numbers that a key and its customer may take per minute.
#pragma once

#include <utility>

#include "core/commands/orders/lease_number.h"
#include "gate/admission.h"

namespace linepool::api {

// Given back unless taken; settled however the request ends.
class TakenNumber {
 public:
  TakenNumber(gate::Admission& admission, const gate::Payer& payer)
      : admission_(&admission), payer_(payer) {}
  TakenNumber(TakenNumber&& other) noexcept
      : admission_(std::exchange(other.admission_, nullptr)), payer_(other.payer_) {}
  TakenNumber& operator=(TakenNumber&&) = delete;
  ~TakenNumber() { settle(false); }

  // Called before the answer is sent, so that a client that asks again at once is counted
  // correctly.
  void settle(bool is_taken) {
    gate::Admission* const admission = std::exchange(admission_, nullptr);
    if (admission != nullptr) admission->settle_new_number(payer_, is_taken);
  }

 private:
  gate::Admission* admission_;  // null: settled
  gate::Payer payer_;
};

// For answer_by_command(): taken if the command was not refused.
inline auto taken_if_done(TakenNumber number) {
  return [number = std::move(number)](const auto& reply) mutable { number.settle(reply.ok()); };
}

// Taken only if a lease was made: returning a lease that the customer already has does not count.
inline auto taken_if_new(TakenNumber number) {
  return [number = std::move(number)](const Result<core::Leased>& reply) mutable {
    number.settle(reply && reply->is_new);
  };
}

}  // namespace linepool::api
