// How a second factor is stored: three columns of the person's row.
#pragma once

namespace linepool::store_postgres {

template <class Visit, class Second>  // Second: SecondFactor or const SecondFactor
void visit_second(Visit& visit, Second& second) {
  visit("totp_secret", second.secret);
  visit("totp_used_until", second.used_until);
  visit("recovery", second.recovery);
}

}  // namespace linepool::store_postgres
