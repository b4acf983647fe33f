// The gate: every caller of every dialect is checked here, once and in one order.
//
//   address limit -> credential -> the key's addresses -> key limit -> scope -> blocked
//
// A dialect says what a call asks for and puts the refusal into its own words; it checks nothing
// itself.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "base/crypto/digest.h"
#include "base/metrics.h"
#include "core/queries/live_view.h"
#include "gate/admission.h"
#include "gate/principal.h"
#include "wire/http.h"

namespace linepool::gate {

// What became of a caller; the label of the metric.
enum class Outcome : std::uint8_t {
  kAdmitted,
  kAddressLimit,
  kNoCredential,
  kTwoCredentials,
  kUnknown,         // no such key, token, operator or supplier, or not any more
  kForeignAddress,  // the key is not for this address
  kKeyLimit,
  kScope,
  kBlocked,
};
std::string_view name(Outcome outcome);

struct Entry {
  Outcome outcome = Outcome::kAdmitted;
  Principal principal;      // of whoever was admitted; of others, as far as it was found out
  std::int64_t wait_s = 0;  // of kAddressLimit and kKeyLimit

  [[nodiscard]] bool is_admitted() const { return outcome == Outcome::kAdmitted; }
  [[nodiscard]] bool is_limited() const {
    return outcome == Outcome::kAddressLimit || outcome == Outcome::kKeyLimit;
  }
  // The row of the error table; the caller was refused.
  [[nodiscard]] Error error() const;
  // Which budget the request was counted by; nothing where there is no limit. After a refusal it
  // is empty until `wait_s` have passed.
  [[nodiscard]] std::optional<LimitState> budget(const Admission& admission,
                                                 const IpAddress& address, Time now) const;
};

class Gate {
 public:
  // Everything referred to outlives the gate.
  struct Settings {
    const std::string& secret;  // of this install: signs the tokens of orders
    Digest operator_token{};    // SHA-256
    RequestLimits limits;
  };
  Gate(const core::LiveView& live, const Settings& settings, Metrics& metrics);

  // Any loop's thread. Operators and suppliers who prove it are held to no limit; their strangers
  // are.
  [[nodiscard]] Entry admit(const wire::Request& request, const Demand& demand, Time now);

  // Whether the head of a request is the operator's; counts nothing.
  [[nodiscard]] bool is_operator(const wire::Request& head) const;

  // Whether the head of a request is that supplier's; `besides` is what stands where only that
  // dialect looks. Counts nothing.
  [[nodiscard]] bool is_supplier(const wire::Request& head, std::string_view supplier,
                                 std::string_view besides) const;

  [[nodiscard]] Admission& admission() { return admission_; }
  [[nodiscard]] const Admission& admission() const { return admission_; }

 private:
  static constexpr std::size_t kDialects = 5;
  static constexpr std::size_t kOutcomes = 9;

  [[nodiscard]] Entry judge(const wire::Request& request, const Demand& demand, Time now);
  [[nodiscard]] Entry judge_proven(const wire::Request& request, const Demand& demand,
                                   std::string_view credential) const;
  [[nodiscard]] Entry judge_customer(const wire::Request& request, const Demand& demand,
                                     std::string_view credential, Time now);
  [[nodiscard]] std::optional<Principal> customer_of(std::string_view credential, Time now) const;

  const core::LiveView& live_;
  const Settings settings_;
  Admission admission_;
  Counter& unknown_keys_;
  std::array<std::array<Counter*, kOutcomes>, kDialects> counters_;
};

}  // namespace linepool::gate
