// The rows that a statement gave, in binary form. A column of another type than the one expected is
// a damaged schema: StoreFailure.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "store_postgres/wire/values.h"

namespace linepool::store_postgres {

class Result {
 public:
  explicit Result(PGresult* result) : result_(result) {}

  [[nodiscard]] int rows() const { return PQntuples(result_.get()); }
  // How many rows the statement changed.
  [[nodiscard]] std::int64_t changed() const;

  template <class Wire>
  [[nodiscard]] Wire wire(int row, int column) const;
  template <class T>
  void read(int row, int column, T& out) const {
    using Wire = WireOf<T>;
    if constexpr (std::is_same_v<Wire, std::string>) {
      from_wire(out, wire<std::string_view>(row, column));
    } else {
      from_wire(out, wire<Wire>(row, column));
    }
  }
  template <class T>
  [[nodiscard]] T get(int row, int column) const {
    T out{};
    read(row, column, out);
    return out;
  }
  // A column of type text.
  [[nodiscard]] std::string text(int row, int column) const;

 private:
  [[nodiscard]] std::string_view bytes(int row, int column, unsigned oid) const;
  [[nodiscard]] std::uint64_t integer(int row, int column, unsigned oid, std::size_t size) const;

  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

template <class Wire>
Wire Result::wire(int row, int column) const {
  constexpr unsigned kOid = WireType<Wire>::kOid;
  if constexpr (std::is_same_v<Wire, std::string_view>) {
    return bytes(row, column, kOid);
  } else if constexpr (std::is_same_v<Wire, bool>) {
    return integer(row, column, kOid, 1) != 0;
  } else {
    return static_cast<Wire>(integer(row, column, kOid, sizeof(Wire)));
  }
}

}  // namespace linepool::store_postgres
