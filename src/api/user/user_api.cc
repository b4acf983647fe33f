#include "api/user/user_api.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <prometheus/counter.h>

#include <algorithm>

#include "api/answers/text_answers.h"
#include "base/limits.h"
#include "wire/json_body.h"

namespace linepool::api::user {
namespace {

constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

// The form in a POST body; a body of another type has no parameters. Clients that send no type are
// assumed to send a form.
std::string_view form_of(const wire::Request& request) {
  if (request.method != wire::Method::kPost) return {};
  if (!request.header("Content-Type") || wire::has_content_type(request, kFormType)) {
    return request.body;
  }
  return {};
}

// Refuses a parameter that looks like a limit on the purchase but that the call does not know.
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

// Where none is needed, one shows the customer's own prices.
bool takes_key(const CallSpec& spec) {
  return spec.needs_key ||
         std::any_of(spec.parameters.begin(), spec.parameters.end(),
                     [](const ParameterSpec& one) { return one.name == "customer"; });
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

  [[nodiscard]] wire::Fallback fallback() const override { return &sentence_fallback; }
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override {
    requests_.Increment();
    const bool known_method = request.method == wire::Method::kGet ||
                              request.method == wire::Method::kPost ||
                              (request.method == wire::Method::kHead && only_reads());
    if (!known_method) return method_not_allowed(only_reads() ? "GET, HEAD, POST" : "GET, POST");
    const Time now = api_.services_.clock.now();
    const Result<wire::Parameters> parameters =
        wire::Parameters::parse(request.query, form_of(request));
    const std::optional<Refusal> fault =
        parameters ? fault_in(*parameters, spec_) : parameters.refusal();
    gate::Entry entry =
        api_.services_.entrance.admit(request, demand_of(fault ? nullptr : &*parameters), now);
    if (entry.is_limited()) return too_many_requests(entry.wait_s);
    const Answers answers(style_of(entry.principal));
    const bool enveloped = parameters && answers_in_envelope(spec_, *parameters);
    const auto say = [enveloped, answers](const Refusal& refusal) {
      return enveloped ? envelope_refusal(refusal) : answers.refuse(refusal);
    };
    if (fault) return say(*fault);
    if (!entry.is_admitted()) return say(sentence_of(entry));
    Call call(api_.services_, deferral, *parameters, now, std::move(entry.principal), answers);
    if (const auto missing = missing_in(call, spec_)) return say(*missing);
    return spec_.run(call);
  }

 private:
  // A client that only wants to look, by HEAD, buys and ends nothing.
  [[nodiscard]] bool only_reads() const { return spec_.scope == Scope::kRead; }

  // Null: the request is refused in any case.
  [[nodiscard]] gate::Demand demand_of(const wire::Parameters* parameters) const {
    gate::Demand demand{gate::Dialect::kUser, gate::Wants::kAnybody};
    if (parameters == nullptr || !takes_key_) return demand;
    const bool rents = spec_.scope == Scope::kLease && parameters->find("is_rent") == "1";
    demand.wants = spec_.needs_key ? gate::Wants::kKey : gate::Wants::kKeyOrNobody;
    demand.scope = rents ? Scope::kRent : spec_.scope;
    demand.when_blocked = spec_.when_blocked;
    demand.credential = parameters->find("customer").value_or(std::string_view());
    return demand;
  }

  // The install's if the caller is unknown or the key has none.
  [[nodiscard]] UserStyle style_of(const gate::Principal& principal) const {
    const auto& limits = principal.owner.limits;
    const UserStyle own = limits ? limits->styles.user : UserStyle::kDefault;
    return own == UserStyle::kDefault ? api_.default_style_ : own;
  }

  // A sentence that every client knows; they take any other for an SMS.
  [[nodiscard]] static Error sentence_of(const gate::Entry& entry) {
    return entry.outcome == gate::Outcome::kBlocked ? Error::kCustomerBlocked
                                                    : Error::kUnknownCustomer;
  }

  UserApi& api_;
  const CallSpec& spec_;
  const bool takes_key_ = takes_key(spec_);
  Counter& requests_;
};

UserApi::UserApi(const Services& services, UserStyle default_style)
    : services_(services), default_style_(default_style) {
  CHECK(default_style != UserStyle::kDefault);
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
