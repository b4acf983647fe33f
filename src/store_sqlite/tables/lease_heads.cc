#include "store_sqlite/tables/lease_heads.h"

namespace linepool::store_sqlite {

LeaseId LeaseHeads::stored(CustomerId customer) const {
  Rows rows = find_.query(customer);
  return rows.next() ? rows.id<LeaseId>(0) : LeaseId{};
}

LeaseId LeaseHeads::newest(CustomerId customer) const {
  if (!remember_) return stored(customer);
  return cache_.get(customer, [this](CustomerId missing) { return stored(missing); });
}

void LeaseHeads::put(CustomerId customer, LeaseId newest_lease) {
  writer_.check_writable();
  cache_.put(customer, newest_lease, [this](CustomerId missing) { return stored(missing); });
}

void LeaseHeads::before_commit() {
  cache_.write_changed([this](CustomerId customer, LeaseId head) { put_.run(customer, head); });
  cache_.settle();
}

}  // namespace linepool::store_sqlite
