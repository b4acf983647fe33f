// One call of the user API: what its table row says about it and what its function sees.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "api/services.h"
#include "api/spending.h"
#include "api/user/answers.h"
#include "domain/catalogue/tariff.h"
#include "wire/form.h"
#include "wire/handler.h"

namespace linepool::api::user {

// How a call sends its refusals.
enum class Refusals : std::uint8_t {
  kPlain,             // the sentence as text
  kEnvelope,          // {"data": "<sentence>", "code": 200}
  kEnvelopeIfRented,  // as kEnvelope if is_rent is 1
};

struct ParameterSpec {
  std::string_view name;
  bool required = false;
};

class Call {
 public:
  Call(const Services& services_in, wire::Deferral& deferral_in, const wire::Parameters& parameters,
       Time now_in, gate::Principal caller_in, Answers answers_in)
      : services(services_in),
        admission(services_in.entrance.admission()),
        deferral(deferral_in),
        now(now_in),
        caller(std::move(caller_in)),
        answers(answers_in),
        parameters_(parameters) {}
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  const Services& services;
  gate::Admission& admission;
  wire::Deferral& deferral;
  const Time now;
  const gate::Principal caller;
  const core::KeyOwner& owner = caller.owner;  // unset in calls that need no key
  const Answers answers;                       // for calls documented to answer in text

  // The catalogue with this customer's prices; with its own if the caller is nobody.
  [[nodiscard]] Tariff tariff() const { return Tariff(services.catalogue.get(), owner.prices); }
  // The value of a parameter; "" if it is absent, which means the same as empty.
  [[nodiscard]] std::string_view value(std::string_view name) const {
    return parameters_.find(name).value_or(std::string_view());
  }
  // Whether is_rent is 1; kInvalidParameter for anything but 0 and 1.
  [[nodiscard]] Result<bool> wants_rental() const;
  // From `days`, in whole days; 0 if it is absent.
  [[nodiscard]] Result<std::int32_t> rental_hours() const;
  [[nodiscard]] Result<std::string> label() const;
  [[nodiscard]] Result<std::string> code_pattern() const;
  // Zero if none is given.
  [[nodiscard]] Result<Money> max_price() const;
  // A whole number from `min` to `max`, or `fallback` if it is absent.
  [[nodiscard]] Result<std::int64_t> integer(std::string_view name, std::int64_t min,
                                             std::int64_t max, std::int64_t fallback) const;

 private:
  const wire::Parameters& parameters_;
};

using CallFunction = std::optional<wire::Response> (*)(Call&);

// A row of the table of calls.
struct CallSpec {
  std::string_view path;  // "/user/api/get_sms.php"
  std::string_view name;  // for the metric: "get_sms"
  CallFunction run;
  std::span<const ParameterSpec> parameters;
  gate::WhenBlocked when_blocked;
  bool needs_key = true;
  Refusals refusals = Refusals::kPlain;
  Scope scope = Scope::kRead;  // that the key needs; renting by get_number needs another
  // Refuses a parameter that is not listed above but reads like a limit on what is bought.
  bool spends = false;
};

// Every call with its parameters, in one table.
std::span<const CallSpec> calls();

std::optional<wire::Response> load_countries(Call& call);
std::optional<wire::Response> load_apps(Call& call);
std::optional<wire::Response> get_rates(Call& call);
std::optional<wire::Response> get_number(Call& call);
std::optional<wire::Response> rent(Call& call);
std::optional<wire::Response> load_rent(Call& call);
std::optional<wire::Response> load_rent_code(Call& call);
std::optional<wire::Response> reject_rent(Call& call);
std::optional<wire::Response> rent_renew_number(Call& call);
std::optional<wire::Response> get_sms(Call& call);
std::optional<wire::Response> get_reject_number(Call& call);
std::optional<wire::Response> get_balance(Call& call);
std::optional<wire::Response> get_history(Call& call);

}  // namespace linepool::api::user
