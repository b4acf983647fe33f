// How a second factor is stored: three columns of the person's row.
#pragma once

#include <string>
#include <vector>

#include "domain/access/second_factor.h"
#include "store_sqlite/files/statement.h"

namespace linepool::store_sqlite {

// The columns `totp_secret`, `totp_used_until` and `recovery`, from column `first` on.
SecondFactor read_second(const Rows& rows, int first);

std::string secret_text(const SecondFactor& second);
std::string recovery_text(const SecondFactor& second);

}  // namespace linepool::store_sqlite
