// The gate: every caller of every dialect is checked here, once and in a fixed order.
//
//   address limit -> credential -> the key's addresses -> key limit -> customer limit -> scope ->
//   blocked
//
// A dialect states what a call requires and words the refusals; it does no checks itself.
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

// The result for a caller; also the metric's label.
enum class Outcome : std::uint8_t {
  kAdmitted,
  kAddressLimit,
  kNoCredential,
  kTwoCredentials,
  kUnknown,         // no such key, token, operator or supplier, or no longer
  kForeignAddress,  // the key may not be used from this address
  kForeignPage,     // another site's page, with the session of the browser
  kKeyLimit,
  kCustomerLimit,
  kScope,
  kBlocked,
};
std::string_view name(Outcome outcome);

struct Entry {
  Outcome outcome = Outcome::kAdmitted;
  Principal principal;      // the admitted caller; of a refused one, what is known
  std::int64_t wait_s = 0;  // for the three limits

  [[nodiscard]] bool is_admitted() const { return outcome == Outcome::kAdmitted; }
  [[nodiscard]] bool is_limited() const {
    return outcome == Outcome::kAddressLimit || outcome == Outcome::kKeyLimit ||
           outcome == Outcome::kCustomerLimit;
  }
  // The row in the error table, for a refused caller.
  [[nodiscard]] Error error() const;
  // The budget that the request counted against; nothing if there is no limit. After a refusal it
  // is empty until `wait_s` has passed.
  [[nodiscard]] std::optional<LimitState> budget(const Admission& admission,
                                                 const IpAddress& address, Time now) const;
};

class Gate {
 public:
  // Everything referred to must outlive the gate.
  struct Settings {
    const std::string& secret;  // of this install: signs order and stream tokens
    Digest operator_token{};    // SHA-256
    RequestLimits limits;
    const core::SupplyHealth* supply = nullptr;  // knows how many lines a country has
  };
  Gate(const core::LiveView& live, const Settings& settings, Metrics& metrics);

  // Any loop's thread. Operators and suppliers with a valid token are not limited; callers who fail
  // to prove that they are one are.
  [[nodiscard]] Entry admit(const wire::Request& request, const Demand& demand, Time now);

  // Whether the head of a request carries the admin token, or a token or the session of an
  // operator; counts nothing.
  [[nodiscard]] bool is_operator(const wire::Request& head, Time now) const;

  // Whether the head of a request carries that supplier's token; `besides` is the credential from a
  // place where only that dialect looks. Counts nothing.
  [[nodiscard]] bool is_supplier(const wire::Request& head, std::string_view supplier,
                                 std::string_view besides) const;

  [[nodiscard]] Admission& admission() { return admission_; }
  [[nodiscard]] const Admission& admission() const { return admission_; }

 private:
  static constexpr std::size_t kDialects = 9;
  static constexpr std::size_t kOutcomes = 11;

  [[nodiscard]] Entry judge(const wire::Request& request, const Demand& demand, Time now);
  [[nodiscard]] Entry judge_signed(const wire::Request& request, const Demand& demand, Time now);
  [[nodiscard]] Entry judge_proven(const wire::Request& request, const Demand& demand,
                                   std::string_view credential) const;
  [[nodiscard]] Entry judge_customer(const wire::Request& request, const Demand& demand,
                                     std::string_view credential, Time now);
  [[nodiscard]] std::optional<Principal> customer_of(std::string_view credential, Time now) const;
  [[nodiscard]] Entry judge_key_or_nobody(const wire::Request& request, const Demand& demand,
                                          Time now);
  [[nodiscard]] Entry judge_session(const wire::Request& request, const Demand& demand, Time now);
  [[nodiscard]] Entry judge_console(const wire::Request& request, Time now) const;
  [[nodiscard]] Entry judge_known(const wire::Request& request, const Demand& demand,
                                  Principal known, Time now);

  const core::LiveView& live_;
  const Settings settings_;
  Admission admission_;
  Counter& unknown_keys_;
  std::array<std::array<Counter*, kOutcomes>, kDialects> counters_;
};

}  // namespace linepool::gate
