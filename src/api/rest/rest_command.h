// How a call of the REST API runs a command.
#pragma once

#include <memory>
#include <utility>

#include "api/rest/rest_call.h"

namespace linepool::api::rest {

template <core::IsCommand C>
std::optional<wire::Response> RestCall::command(C work, core::Render<typename C::Reply> render,
                                                Extras extras) const {
  const Result<std::optional<core::Once>> once = once_of(*this);
  if (!once) return problem(once.refusal());
  auto finished = [finish = std::move(extras.finish)](core::Replayed answer) {
    wire::Response response = response_of(std::move(answer));
    return finish ? finish(std::move(response)) : response;
  };
  const auto settle = [&extras](auto is_new) {
    return [taken = std::move(extras.taken), is_new](const auto& reply) mutable {
      if (taken) taken->settle(reply.ok() && is_new(*reply));
    };
  };
  if (!*once) {
    return answer_by_command(services, deferral, std::move(work),
                             settle([](const auto&) { return true; }),
                             [render, finished = std::move(finished), &holder = services.catalogue,
                              &clock = services.clock](const Result<typename C::Reply>& reply) {
                               return reply ? finished(render(*reply, *holder.get(), clock.now()))
                                            : problem(reply.refusal());
                             });
  }
  auto show = [finished = std::move(finished)](Result<core::Replayed> kept) {
    return kept ? finished(std::move(kept).value()) : problem(kept.refusal());
  };
  const auto is_first = [](const core::Replayed& kept) { return !kept.again; };
  std::unique_ptr<core::Work> submitted = core::work_once(
      std::move(work), **once, render,
      settle_and_render<core::Replayed>(deferral.defer(), settle(is_first), std::move(show)));
  static_cast<void>(services.engine.submit(std::move(submitted)));
  return std::nullopt;
}

}  // namespace linepool::api::rest
