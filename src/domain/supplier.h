// Suppliers: whoever delivers the SMS of some lines.
#pragma once

#include <cstdint>
#include <string>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"

namespace linepool {

enum class SupplierKind : std::uint8_t { kSimulated = 1, kHttp = 2 };

// How a supplier's SMS are read, and how its requests are answered.
struct SupplierFormat {
  std::string dialect;             // of its requests; "" is the generic one
  CountryId default_country;       // of national numbers and short codes; none: it has to say
  std::string trunk_prefix;        // before national numbers, such as "0"
  std::string time_zone;           // of times without an offset; "": those are not believed
  std::int32_t answer_status = 0;  // of a success; 0: 200
  bool has_answer_body = false;    // otherwise the usual one
  std::string answer_body;

  bool operator==(const SupplierFormat&) const = default;
};

// Whoever delivers SMS for some lines. Its token authenticates the HTTP supply edge.
struct Supplier {
  SupplierId id;
  std::string name;  // unique; part of the URL: [a-z0-9_-]
  SupplierKind kind = SupplierKind::kHttp;
  Digest token_hash{};
  Time created_at;
  SupplierFormat format;

  bool operator==(const Supplier&) const = default;
};

}  // namespace linepool
