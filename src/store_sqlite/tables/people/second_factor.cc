#include "store_sqlite/tables/people/second_factor.h"

#include "base/crypto/digest.h"
#include "store_overlay/lists.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {

SecondFactor read_second(const Rows& rows, int first) {
  return {from_hex(rows.text(first)).value_or(""), rows.integer(first + 1),
          store_overlay::digests_in(rows.text(first + 2))};
}

std::string secret_text(const SecondFactor& second) {
  return to_hex(second.secret);
}

std::string recovery_text(const SecondFactor& second) {
  return store_overlay::list_of(second.recovery);
}

}  // namespace linepool::store_sqlite
