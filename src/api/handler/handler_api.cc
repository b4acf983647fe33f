#include "api/handler/handler_api.h"

#include "api/key_addresses.h"
#include "base/digest.h"
#include "wire/json_body.h"

namespace linepool::api::handler {
namespace {

constexpr std::string_view kPath = "/stubs/handler_api.php";
constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

std::string_view form_of(const wire::Request& request) {
  if (request.method != wire::Method::kPost) return {};
  const bool is_form =
      !request.header("Content-Type") || wire::has_content_type(request, kFormType);
  return is_form ? request.body : std::string_view();
}

// Whether everything that limits what the action buys can be read, in one way.
bool limits_are_clear(const Action& action, const wire::Parameters& parameters) {
  if (action.limits.empty()) return true;
  for (const std::string_view& limit : action.limits) {
    if (!one_value(parameters, Names(&limit, 1))) return false;
  }
  return !misread_limit(parameters, action.limits);
}

const Action* find_action(std::string_view name) {
  for (const Action& action : actions()) {
    if (action.name == name) return &action;
  }
  return nullptr;
}

}  // namespace

HandlerApi::HandlerApi(const Services& services, Admission& admission,
                       const HandlerSettings& settings)
    : services_(services),
      admission_(admission),
      settings_(settings),
      unknown_keys_(services.metrics.counter("linepool_unknown_keys_total",
                                             "Calls with a missing, unknown or revoked key.")) {
  for (const Action& action : actions()) {
    requests_.push_back(&services.metrics.counter("linepool_handler_requests_total",
                                                  "Calls of the handler API.",
                                                  {{"action", std::string(action.name)}}));
  }
}

void HandlerApi::add_routes(Router& router) {
  router.add(std::string(kPath), *this);
}

std::optional<wire::Response> HandlerApi::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const Time now = services_.clock.now();
  if (const auto wait_s = admission_.check_address(request.peer, now)) return banned(now, *wait_s);
  const Voice voice{false, settings_.real_status_codes};
  const bool known_method =
      request.method == wire::Method::kGet || request.method == wire::Method::kPost;
  if (!known_method) return voice.refuse(Word::kBadAction);
  const Result<wire::Parameters> parameters =
      wire::Parameters::parse(request.query, form_of(request));
  if (!parameters) return voice.refuse(Word::kBadAction);
  return answer(request, deferral, *parameters, now);
}

std::optional<wire::Response> HandlerApi::answer(const wire::Request& request,
                                                 wire::Deferral& deferral,
                                                 const wire::Parameters& parameters, Time now) {
  const Action* action = find_action(trimmed_value(parameters, "action"));
  const Voice voice{action != nullptr && action->json_refusals, settings_.real_status_codes};
  const std::string_view key = trimmed_value(parameters, "api_key");
  std::optional<app::KeyOwner> owner;
  if (!key.empty()) owner = services_.live.authenticate(sha256(key), now);
  if (!owner) {
    unknown_keys_.Increment();
    return voice.refuse(key.empty() ? Word::kNoKey : Word::kBadKey);
  }
  if (const auto wait_s = admission_.check_key(owner->key, now)) return banned(now, *wait_s);
  if (action == nullptr) return voice.refuse(Word::kBadAction);
  requests_[static_cast<std::size_t>(action - actions().data())]->Increment();
  if (!address_allowed(*owner, request.peer) || !owner->allows(action->scope)) {
    return voice.refuse(Word::kBadKey);
  }
  if (owner->blocked && action->scope != Scope::kRead) return voice.refuse(Word::kAccountInactive);
  if (!limits_are_clear(*action, parameters)) return voice.refuse(Word::kBadAction);
  HandlerCall call{services_, admission_, deferral, parameters, now, *owner, voice};
  return action->run(call);
}

}  // namespace linepool::api::handler
