#include "api/handler/handler_api.h"

#include <prometheus/counter.h>

#include <array>

#include "api/answers/text_answers.h"
#include "wire/json_body.h"

namespace linepool::api::handler {
namespace {

constexpr std::array<std::string_view, 3> kPaths{"/stubs/handler_api.php",
                                                 "/stubs/handler_api.php/", "/stubs/handler_api"};
constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

std::string_view form_of(const wire::Request& request) {
  if (request.method != wire::Method::kPost) return {};
  const bool is_form =
      !request.header("Content-Type") || wire::has_content_type(request, kFormType);
  return is_form ? request.body : std::string_view();
}

// Whether every parameter that limits the purchase is readable and unambiguous.
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

HandlerApi::HandlerApi(const Services& services, const HandlerSettings& settings)
    : services_(services), settings_(settings) {
  for (const Action& action : actions()) {
    requests_.push_back(&services.metrics.counter("linepool_handler_requests_total",
                                                  "Calls of the handler API.",
                                                  {{"action", std::string(action.name)}}));
  }
}

void HandlerApi::add_routes(Router& router) {
  for (const std::string_view path : kPaths) router.add(std::string(path), *this);
}

AnswerFormat HandlerApi::format_of(const Action* action, HandlerStyle style) const {
  AnswerFormat format;
  format.json = action != nullptr && action->speech == Speech::kJsonRefusal;
  format.real_status_codes = settings_.real_status_codes;
  format.style = style == HandlerStyle::kDefault ? settings_.style : style;
  format.answers_json = action != nullptr && action->speech != Speech::kText;
  return format;
}

std::optional<wire::Response> HandlerApi::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const Time now = services_.clock.now();
  const bool known_method = request.method == wire::Method::kGet ||
                            request.method == wire::Method::kHead ||
                            request.method == wire::Method::kPost;
  const Result<wire::Parameters> parameters =
      wire::Parameters::parse(request.query, form_of(request));
  if (known_method && parameters) return answer(request, deferral, *parameters, now);
  const gate::Demand nothing{gate::Dialect::kHandler, gate::Wants::kAnybody};
  const gate::Entry entry = services_.entrance.admit(request, nothing, now);
  const AnswerFormat format = format_of(nullptr, HandlerStyle::kDefault);
  return entry.is_limited() ? format.banned(now, entry.wait_s) : format.refuse(Word::kBadAction);
}

std::optional<wire::Response> HandlerApi::answer(const wire::Request& request,
                                                 wire::Deferral& deferral,
                                                 const wire::Parameters& parameters, Time now) {
  const Action* action = find_action(trimmed_value(parameters, "action"));
  gate::Demand demand{gate::Dialect::kHandler};
  demand.credential = trimmed_value(parameters, "api_key");
  // Any valid key may learn that the action is unknown.
  demand.scope = action != nullptr ? std::optional<Scope>(action->scope) : std::nullopt;
  demand.when_blocked =
      action != nullptr ? action->when_blocked : gate::WhenBlocked(gate::BlockedMay::kReadLive);
  gate::Entry entry = services_.entrance.admit(request, demand, now);
  const auto& limits = entry.principal.owner.limits;
  const AnswerFormat format =
      format_of(action, limits ? limits->styles.handler : HandlerStyle::kDefault);
  if (entry.is_limited()) return format.banned(now, entry.wait_s);
  if (!entry.is_admitted()) {
    const bool no_key = entry.outcome == gate::Outcome::kNoCredential;
    // About keys, every vendor answers in text, except for rentals.
    AnswerFormat plain = format;
    plain.answers_json = false;
    return plain.refuse(no_key ? Word::kNoKey : word_of(entry.error()));
  }
  if (action == nullptr) return format.refuse(Word::kBadAction);
  // A client that only wants to look buys and ends nothing.
  const bool only_looks = request.method == wire::Method::kHead;
  if (only_looks && action->scope != Scope::kRead) return method_not_allowed("GET, POST");
  requests_[static_cast<std::size_t>(action - actions().data())]->Increment();
  if (!limits_are_clear(*action, parameters)) return format.refuse(Word::kBadAction);
  HandlerCall call{services_,
                   services_.entrance.admission(),
                   deferral,
                   parameters,
                   now,
                   std::move(entry.principal),
                   format,
                   settings_.default_country,
                   wire::accepts_gzip(request)};
  return action->run(call);
}

}  // namespace linepool::api::handler
