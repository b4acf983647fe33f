#include "store_postgres/wire/result.h"

#include <string>

#include "base/ascii.h"
#include "base/big_endian.h"

namespace linepool::store_postgres {

std::int64_t Result::changed() const {
  const std::string_view digits = PQcmdTuples(result_.get());
  return whole_number<std::int64_t>(digits).value_or(0);
}

std::string Result::text(int row, int column) const {
  return std::string(bytes(row, column, kTextOid));
}

std::string_view Result::bytes(int row, int column, unsigned oid) const {
  CHECK(0 <= row && row < rows() && 0 <= column && column < PQnfields(result_.get()),
        "a result is read within its rows and columns");
  if (PQftype(result_.get(), column) != oid || PQgetisnull(result_.get(), row, column) != 0) {
    throw store::StoreFailure(std::string("PostgreSQL: the column ") +
                              PQfname(result_.get(), column) + " is not as Linepool made it");
  }
  return {PQgetvalue(result_.get(), row, column),
          static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::uint64_t Result::integer(int row, int column, unsigned oid, std::size_t size) const {
  const std::string_view big_endian = bytes(row, column, oid);
  CHECK(big_endian.size() == size, "PostgreSQL sends a type in its size");
  return read_big_endian(big_endian);
}

}  // namespace linepool::store_postgres
