// How our values travel: ids, times, money and numbers of lines as int8, enumerators as int2, and
// every text as bytea. PostgreSQL's text can hold neither NUL nor bytes that are no UTF-8; SMS and
// the requests that bring them hold both.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/money.h"
#include "domain/numbers/line_number.h"
#include "domain/sms_text.h"
#include "store/failure.h"
#include "store_overlay/lists.h"

namespace linepool::store_postgres {

// PostgreSQL's numbers of a type and of its arrays (pg_type.dat, never changed).
template <class Wire>
struct WireType;
template <>
struct WireType<bool> {
  static constexpr unsigned kOid = 16;
  static constexpr unsigned kArrayOid = 1000;
};
template <>
struct WireType<std::int16_t> {
  static constexpr unsigned kOid = 21;
  static constexpr unsigned kArrayOid = 1005;
};
template <>
struct WireType<std::int32_t> {
  static constexpr unsigned kOid = 23;
  static constexpr unsigned kArrayOid = 1007;
};
template <>
struct WireType<std::int64_t> {
  static constexpr unsigned kOid = 20;
  static constexpr unsigned kArrayOid = 1016;
};
template <>
struct WireType<std::string_view> {
  static constexpr unsigned kOid = 17;
  static constexpr unsigned kArrayOid = 1001;
};
template <>
struct WireType<std::string> : WireType<std::string_view> {};
inline constexpr unsigned kTextOid = 25;  // only of settings that are read

template <class T>
concept Listed = requires(const T& list) {
  store_overlay::list_of(list);
};

// A string_view is of `value`; a list becomes a string of its own.
template <class T>
auto to_wire(const T& value) {
  if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::int16_t> ||
                std::is_same_v<T, std::int32_t> || std::is_same_v<T, std::int64_t>) {
    return value;
  } else if constexpr (std::is_enum_v<T> || std::is_same_v<T, std::uint8_t>) {
    return static_cast<std::int16_t>(value);
  } else if constexpr (std::is_same_v<T, std::uint16_t>) {
    return static_cast<std::int32_t>(value);
  } else if constexpr (std::is_same_v<T, std::uint64_t>) {
    return static_cast<std::int64_t>(value);
  } else if constexpr (std::is_same_v<T, Time>) {
    return value.ms;
  } else if constexpr (std::is_same_v<T, Money>) {
    return value.units();
  } else if constexpr (std::is_same_v<T, LineNumber>) {
    return static_cast<std::int64_t>(value.value());
  } else if constexpr (std::is_same_v<T, Digest>) {
    return std::string_view(reinterpret_cast<const char*>(value.data()), value.size());
  } else if constexpr (std::is_same_v<T, SmsText>) {
    return std::string_view(value.reveal());
  } else if constexpr (std::is_convertible_v<T, std::string_view>) {
    return std::string_view(value);
  } else if constexpr (Listed<T>) {
    return store_overlay::list_of(value);
  } else {
    return value.value;  // an id
  }
}

template <class T>
using WireOf = decltype(to_wire(std::declval<const T&>()));

// The other way.
template <class T, class Wire>
void from_wire(T& out, Wire wire) {
  if constexpr (std::is_same_v<T, Time>) {
    out = Time{wire};
  } else if constexpr (std::is_same_v<T, Money>) {
    out = Money::from_units(wire);
  } else if constexpr (std::is_same_v<T, LineNumber>) {
    out = LineNumber::from_value(static_cast<std::uint64_t>(wire));
  } else if constexpr (std::is_same_v<T, Digest>) {
    if (wire.size() != out.size()) throw store::StoreFailure("PostgreSQL: a digest is no digest");
    std::copy(wire.begin(), wire.end(), out.begin());
  } else if constexpr (std::is_same_v<T, SmsText>) {
    out = SmsText(wire);
  } else if constexpr (std::is_same_v<T, std::string>) {
    out = std::string(wire);
  } else if constexpr (Listed<T>) {
    store_overlay::read_list(wire, out);
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    out = static_cast<T>(wire);
  } else {
    out = T{wire};  // an id
  }
}

}  // namespace linepool::store_postgres
