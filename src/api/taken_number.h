// One of the new numbers that a key may take in a minute.
#pragma once

#include <utility>

#include "gate/admission.h"

namespace linepool::api {

// Given back unless it is kept, whichever way the request ends.
class TakenNumber {
 public:
  TakenNumber(gate::Admission& admission, KeyId key) : admission_(&admission), key_(key) {}
  TakenNumber(TakenNumber&& other) noexcept
      : admission_(std::exchange(other.admission_, nullptr)), key_(other.key_) {}
  TakenNumber& operator=(TakenNumber&&) = delete;
  ~TakenNumber() {
    if (admission_ != nullptr) admission_->give_back_new_number(key_);
  }

  void keep() { admission_ = nullptr; }

 private:
  gate::Admission* admission_;  // null: nothing to give back
  KeyId key_;
};

// For answer_by_command(): kept when the command was not refused.
inline auto keep_if_done(TakenNumber taken) {
  return [taken = std::move(taken)](const auto& reply) mutable {
    if (reply.ok()) taken.keep();
  };
}

}  // namespace linepool::api
