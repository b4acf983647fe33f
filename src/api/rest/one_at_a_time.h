// Limits expensive reads to one at a time per customer.
#pragma once

#include <memory>
#include <mutex>
#include <unordered_set>

#include "base/ids.h"

namespace linepool::api::rest {

class OneAtATime {
 public:
  // Hold it while the work runs; null while earlier work of that customer is running.
  std::shared_ptr<void> begin(CustomerId customer) {
    {
      const std::lock_guard lock(state_->mutex);
      if (!state_->busy.insert(customer).second) return nullptr;
    }
    return std::make_shared<Turn>(state_, customer);
  }

 private:
  struct State {
    std::mutex mutex;
    std::unordered_set<CustomerId> busy;
  };
  class Turn {
   public:
    Turn(std::shared_ptr<State> state, CustomerId customer)
        : state_(std::move(state)), customer_(customer) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
      const std::lock_guard lock(state_->mutex);
      state_->busy.erase(customer_);
    }

   private:
    std::shared_ptr<State> state_;
    const CustomerId customer_;
  };

  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace linepool::api::rest
