// Suppliers: whoever delivers the SMS of some lines.
#pragma once

#include <cstdint>
#include <string>

#include "base/digest.h"
#include "base/ids.h"
#include "base/time.h"

namespace linepool {

enum class SupplierKind : std::uint8_t { kSimulated = 1, kHttp = 2 };

// Whoever delivers SMS for some lines. Its token authenticates the HTTP supply edge.
struct Supplier {
  SupplierId id;
  std::string name;  // unique; part of the URL: [a-z0-9_-]
  SupplierKind kind = SupplierKind::kHttp;
  Digest token_hash{};
  Time created_at;

  bool operator==(const Supplier&) const = default;
};

}  // namespace linepool
