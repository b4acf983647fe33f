// Suppliers: each delivers the SMS for some of the lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/money.h"
#include "domain/smsc_account.h"

namespace linepool {

// kSmpp: a gateway that binds to us; kSmppClient: a carrier's SMSC, to which we bind.
enum class SupplierKind : std::uint8_t { kSimulated = 1, kHttp = 2, kSmpp = 3, kSmppClient = 4 };

// How a supplier's SMS are decoded and its requests answered.
struct SupplierFormat {
  std::string dialect;        // of its requests; "" is the generic one
  std::string map;            // of a dialect that is described: the description, as JSON
  CountryId default_country;  // for national numbers and short codes; none: each SMS must name it
  std::string trunk_prefix;   // before national numbers, such as "0"
  std::string time_zone;      // for times without an offset; "": such times are not believed
  std::int32_t answer_status = 0;  // status of a success; 0: 200
  bool has_answer_body = false;    // false: the usual body
  std::string answer_body;

  bool operator==(const SupplierFormat&) const = default;
};

// How a gateway's requests are signed; without a scheme, its supplier's token proves who it is.
struct SupplierSignature {
  std::string scheme;
  std::string secret;   // sealed with the install's own
  std::string address;  // of the supplier, as the gateway knows it; "": below server.public_url

  bool operator==(const SupplierSignature&) const = default;
};

inline constexpr Money kMaxCostPerSms = Money::from_units(1'000 * Money::kUnitsPerDollar);

// The longest name of a supplier that binds over SMPP, as its system_id.
inline constexpr std::size_t kMaxSystemIdBytes = 15;

inline constexpr std::size_t kMaxAlsoFor = 8;

// Delivers SMS for some lines. Its token authenticates it at the HTTP supply edge; over SMPP the
// token is its password. An SMSC to which we bind has none: all zeros.
struct Supplier {
  SupplierId id;
  std::string name;  // unique; part of the URL, or the system_id: [a-z0-9_-]
  SupplierKind kind = SupplierKind::kHttp;
  Digest token_hash{};
  Time created_at;
  SupplierFormat format;
  SupplierSignature signature;
  Money cost_per_sms;  // what the operator pays for each SMS: 0 to kMaxCostPerSms; for reports
  std::optional<SmscAccount> smsc;  // of kSmppClient, and of no other
  // Suppliers for whose lines it delivers too, in order, each once, at most kMaxAlsoFor: another
  // way to the same numbers, or what replaces a gateway.
  std::vector<SupplierId> also_for;

  bool operator==(const Supplier&) const = default;
};

}  // namespace linepool
