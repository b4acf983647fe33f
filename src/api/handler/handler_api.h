// The handler API: one URL, the action as a parameter, answers that the field's existing clients
// already parse. See docs/handler-api.md.
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
  // Also for callers not yet identified, and for keys without a style.
  [[nodiscard]] AnswerFormat format_of(const Action* action, HandlerStyle style) const;
  std::optional<wire::Response> answer(const wire::Request& request, wire::Deferral& deferral,
                                       const wire::Parameters& parameters, Time now);

  const Services services_;
  const HandlerSettings settings_;
  std::vector<Counter*> requests_;  // parallel to actions()
};

}  // namespace linepool::api::handler
