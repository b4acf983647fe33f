// How a call of the REST API runs a command.
#pragma once

#include <memory>
#include <utility>

#include "api/rest/rest_call.h"

namespace linepool::api::rest {

template <app::IsCommand C>
std::optional<wire::Response> RestCall::command(C work, app::Render<typename C::Reply> render,
                                                Extras extras) const {
  const Result<std::optional<app::Once>> once = once_of(*this);
  if (!once) return problem(once.refusal());
  auto responder = std::make_shared<wire::Responder>(deferral.defer());
  // Settles what the command decided, and has `make` make the answer.
  const auto more = std::make_shared<Extras>(std::move(extras));
  const auto answer = [responder, more](bool is_done, bool is_new, auto make) {
    if (more->taken) more->taken->settle(is_new);
    if (!is_done) more->finish = {};
    responder->render([make = std::move(make), more]() mutable {
      wire::Response response = make();
      return more->finish ? more->finish(std::move(response)) : response;
    });
  };
  std::unique_ptr<app::Work> submitted;
  if (*once) {
    submitted =
        app::work_once(std::move(work), **once, render, [answer](Result<app::Replayed> kept) {
          answer(kept.ok(), kept && !kept->again, [kept = std::move(kept)]() mutable {
            return kept ? response_of(std::move(kept).value()) : problem(kept.refusal());
          });
        });
  } else {
    submitted =
        app::work_of(std::move(work), [answer, render, &holder = services.catalogue,
                                       &clock = services.clock](Result<typename C::Reply> reply) {
          answer(reply.ok(), reply.ok(), [reply = std::move(reply), render, &holder, &clock] {
            return reply ? response_of(render(*reply, *holder.get(), clock.now()))
                         : problem(reply.refusal());
          });
        });
  }
  if (!services.engine.submit(std::move(submitted))) {
    if (more->taken) more->taken->settle(false);
    responder->send(busy_problem());
  }
  return std::nullopt;
}

}  // namespace linepool::api::rest
