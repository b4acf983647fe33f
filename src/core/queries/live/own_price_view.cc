#include "core/queries/live/own_price_view.h"

#include "base/check.h"
#include "base/limits.h"

namespace linepool::core {

void OwnPriceView::rebuild(const store::Tx& tx, const Customer& customer) {
  if (customer.own_prices == 0 || customer.is_erased()) return;
  OwnPriceList list;
  const auto prices = tx.own_prices().of_customer(customer.id, limits::kPageRows);
  CHECK(prices.size() == static_cast<std::size_t>(customer.own_prices),
        "the customer's row counts its prices");
  for (const OwnPrice& price : prices) list.put(price.thing, price.price);
  lists_[customer.id] = std::make_shared<const OwnPriceList>(std::move(list));
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
