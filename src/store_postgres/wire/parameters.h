// The parameters of a statement, in PostgreSQL's binary form: single values, and whole columns of
// rows as arrays.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/big_endian.h"
#include "base/check.h"
#include "store_postgres/wire/values.h"

namespace linepool::store_postgres {

template <class Integer>
void append_integer(std::string& out, Integer value) {
  append_big_endian(out, static_cast<std::uint64_t>(value), sizeof value);
}

template <class Wire>
void append_value(std::string& out, const Wire& value) {
  if constexpr (std::is_same_v<Wire, bool>) {
    out.push_back(value ? '\1' : '\0');
  } else if constexpr (std::is_integral_v<Wire>) {
    append_integer(out, value);
  } else {
    out.append(value);
  }
}

// One column of many rows.
class ColumnArray {
 public:
  template <class Wire>
  void append(const Wire& value) {
    if (bytes_.empty()) begin(WireType<Wire>::kOid, WireType<Wire>::kArrayOid);
    CHECK(array_oid_ == WireType<Wire>::kArrayOid, "a column has one type");
    const std::size_t place = bytes_.size();
    append_integer(bytes_, std::int32_t{0});
    append_value(bytes_, value);
    set_integer(place, static_cast<std::int32_t>(bytes_.size() - place - sizeof(std::int32_t)));
    set_integer(kCountPlace, ++count_);
  }
  // An array of that type without elements.
  template <class Wire>
  static ColumnArray empty() {
    ColumnArray array;
    array.array_oid_ = WireType<Wire>::kArrayOid;
    append_integer(array.bytes_, std::int32_t{0});
    append_integer(array.bytes_, std::int32_t{0});
    append_integer(array.bytes_, static_cast<std::int32_t>(WireType<Wire>::kOid));
    return array;
  }

 private:
  friend class Parameters;
  static constexpr std::size_t kCountPlace = 12;

  // One dimension, no nulls, the element's type, the number of elements, and the first index.
  void begin(unsigned oid, unsigned array_oid) {
    array_oid_ = array_oid;
    for (const std::int32_t word : {1, 0, static_cast<std::int32_t>(oid), 0, 1}) {
      append_integer(bytes_, word);
    }
  }
  void set_integer(std::size_t place, std::int32_t value) {
    for (std::size_t i = 0; i < 4; ++i) {
      bytes_[place + i] = static_cast<char>(static_cast<std::uint32_t>(value) >> (24 - 8 * i));
    }
  }

  std::string bytes_;
  std::int32_t count_ = 0;
  unsigned array_oid_ = 0;
};

class Parameters {
 public:
  template <class... Args>
  static Parameters of(const Args&... args) {
    Parameters all;
    (all.add(args), ...);
    return all;
  }
  template <class T>
  void add(const T& value) {
    const auto wire = to_wire(value);
    oids_.push_back(WireType<std::remove_const_t<decltype(wire)>>::kOid);
    append_value(values_.emplace_back(), wire);
  }
  template <class T>
  void add(const std::span<const T>& values) {
    ColumnArray array = values.empty() ? ColumnArray::empty<WireOf<T>>() : ColumnArray();
    for (const T& value : values) array.append(to_wire(value));
    add(std::move(array));
  }
  void add(ColumnArray array) {
    oids_.push_back(array.array_oid_);
    values_.push_back(std::move(array.bytes_));
  }

  [[nodiscard]] const std::vector<unsigned>& oids() const { return oids_; }
  [[nodiscard]] const std::vector<std::string>& values() const { return values_; }

 private:
  std::vector<unsigned> oids_;
  std::vector<std::string> values_;
};

}  // namespace linepool::store_postgres
