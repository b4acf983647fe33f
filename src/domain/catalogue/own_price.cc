#include "domain/catalogue/own_price.h"

#include <algorithm>

namespace linepool {

std::size_t OwnPriceList::place_of(const PricedThing& thing) const {
  const auto place = std::lower_bound(
      prices_.begin(), prices_.end(), thing,
      [](const Row& row, const PricedThing& wanted) { return row.thing < wanted; });
  return static_cast<std::size_t>(place - prices_.begin());
}

const OwnPriceList::Row* OwnPriceList::exactly(const PricedThing& thing) const {
  const std::size_t place = place_of(thing);
  const bool is_there = place < prices_.size() && prices_[place].thing == thing;
  return is_there ? &prices_[place] : nullptr;
}

void OwnPriceList::put(const PricedThing& thing, Money price) {
  const std::size_t place = place_of(thing);
  if (exactly(thing) != nullptr) {
    prices_[place].price = price;
  } else {
    prices_.insert(prices_.begin() + static_cast<std::ptrdiff_t>(place), Row{thing, price});
  }
}

void OwnPriceList::remove(const PricedThing& thing) {
  const std::size_t place = place_of(thing);
  if (exactly(thing) != nullptr)
    prices_.erase(prices_.begin() + static_cast<std::ptrdiff_t>(place));
}

std::optional<Money> OwnPriceList::find(const PricedThing& thing) const {
  const Row* row = exactly(thing);
  if (row == nullptr) row = exactly(thing.everywhere());
  return row == nullptr ? std::nullopt : std::optional(row->price);
}

}  // namespace linepool
