#include "api/user/user_api.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/bearer.h"
#include "api/key_addresses.h"
#include "api/text_answers.h"
#include "api/user/envelope.h"
#include "base/digest.h"
#include "wire/json_body.h"

namespace linepool::api::user {
namespace {

constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

// The form of a POST; a body of another type holds no parameters. Clients that name no type are
// taken to send a form.
std::string_view form_of(const wire::Request& request) {
  if (request.method != wire::Method::kPost) return {};
  if (!request.header("Content-Type") || wire::has_content_type(request, kFormType)) {
    return request.body;
  }
  return {};
}

std::string_view key_of(const Call& call, const wire::Request& request) {
  if (const std::string_view key = call.value("customer"); !key.empty()) return key;
  if (const auto key = request.header("X-API-Key"); key && !key->empty()) return *key;
  if (const auto header = request.header("Authorization")) return bearer_token(*header);
  return {};
}

// A parameter that means to limit what is bought, and that the call does not know.
std::optional<Refusal> misread_in(const wire::Parameters& parameters, const CallSpec& spec) {
  std::vector<std::string_view> known;
  for (const ParameterSpec& parameter : spec.parameters) known.push_back(parameter.name);
  const std::optional<std::string> misread = misread_limit(parameters, known);
  if (!misread) return std::nullopt;
  return Refusal(Error::kInvalidParameter,
                 fmt::format("Parameter {} is unknown; the known ones are: {}.", *misread,
                             fmt::join(known, ", ")));
}

// What is wrong with the parameters that the call knows; others are ignored.
std::optional<Refusal> fault_in(const wire::Parameters& parameters, const CallSpec& spec) {
  for (const ParameterSpec& parameter : spec.parameters) {
    if (parameters.is_doubled(parameter.name)) {
      return Refusal(Error::kInvalidParameter,
                     fmt::format("Parameter {} is given more than once.", parameter.name));
    }
    const auto value = parameters.find(parameter.name);
    if (value && value->size() > limits::kNameBytes) {
      return Refusal(Error::kInvalidParameter,
                     fmt::format("Parameter {} is too long.", parameter.name));
    }
  }
  return spec.spends ? misread_in(parameters, spec) : std::nullopt;
}

std::optional<Refusal> missing_in(const Call& call, const CallSpec& spec) {
  for (const ParameterSpec& parameter : spec.parameters) {
    if (parameter.required && call.value(parameter.name).empty()) {
      return Refusal(Error::kMissingParameter,
                     fmt::format("Parameter {} is required.", parameter.name));
    }
  }
  return std::nullopt;
}

bool answers_in_envelope(const CallSpec& spec, const wire::Parameters& parameters) {
  switch (spec.refusals) {
    case Refusals::kPlain: return false;
    case Refusals::kEnvelope: return true;
    case Refusals::kEnvelopeIfRented: return parameters.find("is_rent") == "1";
  }
  return false;
}

}  // namespace

class UserApi::CallHandler final : public wire::Handler {
 public:
  CallHandler(UserApi& api, const CallSpec& spec)
      : api_(api),
        spec_(spec),
        requests_(api.services_.metrics.counter("linepool_user_requests_total",
                                                "Calls of the user API.",
                                                {{"call", std::string(spec.name)}})) {}

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override {
    requests_.Increment();
    const bool known_method =
        request.method == wire::Method::kGet || request.method == wire::Method::kPost;
    if (!known_method) return method_not_allowed("GET, POST");
    const Time now = api_.services_.clock.now();
    if (const auto wait_s = api_.admission_.check_address(request.peer, now)) {
      return too_many_requests(*wait_s);
    }
    Result<wire::Parameters> parameters = wire::Parameters::parse(request.query, form_of(request));
    if (!parameters) return refuse(parameters.refusal());
    const bool enveloped = answers_in_envelope(spec_, *parameters);
    const auto say = [enveloped](const Refusal& refusal) {
      return enveloped ? envelope_refusal(refusal) : refuse(refusal);
    };
    if (const auto fault = fault_in(*parameters, spec_)) return say(*fault);

    Call call(api_.services_, api_.admission_, deferral, *parameters, now);
    if (spec_.needs_key) {
      const KeyCheck check = admit(call, request);
      if (check.wait_s) return too_many_requests(*check.wait_s);
      if (check.refusal) return say(*check.refusal);
    }
    if (const auto missing = missing_in(call, spec_)) return say(*missing);
    return spec_.run(call);
  }

 private:
  // Why a call goes no further; neither when it does.
  struct KeyCheck {
    std::optional<Error> refusal;
    std::optional<std::int64_t> wait_s;
  };

  [[nodiscard]] Scope needed_scope(const Call& call) const {
    const bool rents = spec_.scope == Scope::kLease && call.value("is_rent") == "1";
    return rents ? Scope::kRent : spec_.scope;
  }

  // Fills in the owner of the key.
  KeyCheck admit(Call& call, const wire::Request& request) const {
    const std::string_view key = key_of(call, request);
    std::optional<app::KeyOwner> owner;
    if (!key.empty()) owner = api_.services_.live.authenticate(sha256(key), call.now);
    if (!owner) {
      api_.unknown_keys_.Increment();
      return {Error::kUnknownCustomer, {}};
    }
    if (!address_allowed(*owner, request.peer) || !owner->allows(needed_scope(call))) {
      return {Error::kUnknownCustomer, {}};  // a sentence that every client knows
    }
    if (const auto wait_s = api_.admission_.check_key(owner->key, call.now)) return {{}, wait_s};
    if (owner->blocked && spec_.refuses_blocked) return {Error::kCustomerBlocked, {}};
    call.owner = *owner;
    return {};
  }

  UserApi& api_;
  const CallSpec& spec_;
  Counter& requests_;
};

UserApi::UserApi(const Services& services, Admission& admission)
    : services_(services),
      admission_(admission),
      unknown_keys_(services.metrics.counter("linepool_unknown_keys_total",
                                             "Calls with a missing, unknown or revoked key.")) {
  for (const CallSpec& spec : calls()) {
    handlers_.push_back(std::make_unique<CallHandler>(*this, spec));
  }
}

UserApi::~UserApi() = default;

void UserApi::add_routes(Router& router) {
  std::size_t i = 0;
  for (const CallSpec& spec : calls()) router.add(std::string(spec.path), *handlers_[i++]);
}

}  // namespace linepool::api::user
