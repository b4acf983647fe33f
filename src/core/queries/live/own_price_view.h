// The customers' own prices, in memory: one immutable list per customer that has any. Used by one
// thread, the live view's writer.
#pragma once

#include <memory>
#include <unordered_map>

#include "core/engine/change.h"
#include "store/store.h"

namespace linepool::core {

class OwnPriceView {
 public:
  using List = std::shared_ptr<const OwnPriceList>;

  // Reads all of them.
  void rebuild(const store::Tx& tx);
  void apply(const OwnPriceChange& change);
  void forget(CustomerId customer) { lists_.erase(customer); }
  // Null if it has none.
  [[nodiscard]] List of(CustomerId customer) const;

 private:
  std::unordered_map<CustomerId, List> lists_;
};

}  // namespace linepool::core
