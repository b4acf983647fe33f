#include "api/handler/handler_api.h"

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

const Action* find_action(std::string_view name) {
  for (const Action& action : actions()) {
    if (action.name == name) return &action;
  }
  return nullptr;
}

}  // namespace

HandlerApi::HandlerApi(const Services& services, const HandlerSettings& settings)
    : services_(services), settings_(settings) {
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
  const bool known_method =
      request.method == wire::Method::kGet || request.method == wire::Method::kPost;
  const Result<wire::Parameters> parameters =
      wire::Parameters::parse(request.query, form_of(request));
  if (known_method && parameters) return answer(request, deferral, *parameters, now);
  const gate::Demand nothing{gate::Dialect::kHandler, gate::Wants::kAnybody};
  const gate::Entry entry = services_.entrance.admit(request, nothing, now);
  if (entry.is_limited()) return banned(now, entry.wait_s);
  return Voice{false, settings_.real_status_codes}.refuse(Word::kBadAction);
}

std::optional<wire::Response> HandlerApi::answer(const wire::Request& request,
                                                 wire::Deferral& deferral,
                                                 const wire::Parameters& parameters, Time now) {
  const Action* action = find_action(value_of(parameters, "action"));
  const Voice voice{action != nullptr && action->json_refusals, settings_.real_status_codes};
  gate::Demand demand{gate::Dialect::kHandler};
  demand.credential = value_of(parameters, "api_key");
  // An unknown action is worth its answer to any key.
  demand.scope = action != nullptr ? std::optional<Scope>(action->scope) : std::nullopt;
  demand.when_blocked =
      action != nullptr ? action->when_blocked : gate::WhenBlocked(gate::BlockedMay::kReadLive);
  gate::Entry entry = services_.entrance.admit(request, demand, now);
  if (entry.is_limited()) return banned(now, entry.wait_s);
  if (!entry.is_admitted()) {
    const bool no_key = entry.outcome == gate::Outcome::kNoCredential;
    return voice.refuse(no_key ? Word::kNoKey : word_of(entry.error()));
  }
  if (action == nullptr) return voice.refuse(Word::kBadAction);
  requests_[static_cast<std::size_t>(action - actions().data())]->Increment();
  HandlerCall call{services_, services_.entrance.admission(), deferral, parameters,
                   now,       std::move(entry.principal),     voice};
  return action->run(call);
}

}  // namespace linepool::api::handler
