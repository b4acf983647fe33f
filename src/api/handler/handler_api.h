// The handler API: one address, an action per call, answers that clients of the field parse as they
// are. See docs/handler-api.md.
#pragma once

#include <vector>

#include "api/handler/handler_call.h"
#include "api/router.h"
#include "api/services.h"

namespace linepool::api::handler {

class HandlerApi final : public wire::Handler {
 public:
  HandlerApi(const Services& services, const HandlerSettings& settings);

  void add_routes(Router& router);

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;
  [[nodiscard]] wire::Fallback fallback() const override { return &word_fallback; }

 private:
  // Before it is known who calls, or of a key that has no style.
  [[nodiscard]] AnswerFormat format_of(const Action* action, HandlerStyle style) const;
  std::optional<wire::Response> answer(const wire::Request& request, wire::Deferral& deferral,
                                       const wire::Parameters& parameters, Time now);

  const Services services_;
  const HandlerSettings settings_;
  std::vector<Counter*> requests_;  // beside the actions
};

}  // namespace linepool::api::handler
