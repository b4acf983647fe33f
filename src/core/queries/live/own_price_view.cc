#include "core/queries/live/own_price_view.h"

#include "base/limits.h"

namespace linepool::core {

void OwnPriceView::rebuild(const store::Tx& tx) {
  std::unordered_map<CustomerId, OwnPriceList> lists;
  OwnPrice last;
  for (;;) {
    const auto page = tx.own_prices().list(last, limits::kPageRows);
    for (const OwnPrice& price : page) lists[price.customer].put(price.thing, price.price);
    if (page.size() < limits::kPageRows) break;
    last = page.back();
  }
  lists_.clear();
  for (auto& [customer, list] : lists) {
    lists_.emplace(customer, std::make_shared<const OwnPriceList>(std::move(list)));
  }
}

void OwnPriceView::apply(const OwnPriceChange& change) {
  const List old = of(change.customer);
  OwnPriceList list = old ? *old : OwnPriceList{};
  if (change.price) {
    list.put(change.thing, *change.price);
  } else {
    list.remove(change.thing);
  }
  if (list.is_empty()) return forget(change.customer);
  lists_[change.customer] = std::make_shared<const OwnPriceList>(std::move(list));
}

OwnPriceView::List OwnPriceView::of(CustomerId customer) const {
  const auto found = lists_.find(customer);
  return found == lists_.end() ? nullptr : found->second;
}

}  // namespace linepool::core
