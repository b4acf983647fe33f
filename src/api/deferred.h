// Answers that come later: from the engine after the commit, or from the reader pool.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "api/services.h"
#include "wire/handler.h"

namespace linepool::api {

// What a dialect answers when a queue is full: 503 with Retry-After.
using BusyAnswer = wire::Response (*)();

// Takes a wait back when its client has gone. The ticket is set on the connection's loop.
class EndsWait final : public wire::Departure {
 public:
  explicit EndsWait(app::Waits& waits) : waits_(waits) {}
  void gone() override {
    if (ticket) waits_.remove(*ticket);
  }
  std::optional<app::Waits::Ticket> ticket;

 private:
  app::Waits& waits_;
};

// What is done with the reply of a command: after the commit void settle(const Result<Reply>&) runs
// on the engine's thread, and Response render(Result<Reply>) on the connection's loop, where the
// request's views are dead. Dropped, because the queue is full, it settles nothing.
template <class Reply, class Settle, class Render>
auto settle_and_render(std::shared_ptr<wire::Responder> responder, Settle settle, Render render) {
  return [responder = std::move(responder), settle = std::move(settle),
          render = std::move(render)](Result<Reply> reply) mutable {
    settle(std::as_const(reply));
    responder->render([reply = std::move(reply), render = std::move(render)]() mutable {
      return render(std::move(reply));
    });
  };
}

inline constexpr auto settle_nothing = [](const auto&) {};

// Hands a command to the engine and does that with its reply. An engine that fails drops the
// responder, which answers for itself.
template <app::IsCommand C, class Settle, class Render>
std::optional<wire::Response> answer_by_command(const Services& services, wire::Deferral& deferral,
                                                BusyAnswer busy, C command, Settle settle,
                                                Render render) {
  // Shared, so that a refused submission, which destroys its work, can still be answered.
  auto responder = std::make_shared<wire::Responder>(deferral.defer());
  const bool accepted = services.engine.submit(
      std::move(command),
      settle_and_render<typename C::Reply>(responder, std::move(settle), std::move(render)));
  if (!accepted) responder->send(busy());
  return std::nullopt;
}

template <app::IsCommand C, class Render>
std::optional<wire::Response> answer_by_command(const Services& services, wire::Deferral& deferral,
                                                BusyAnswer busy, C command, Render render) {
  return answer_by_command(services, deferral, busy, std::move(command), settle_nothing,
                           std::move(render));
}

// Runs ask(const store::Tx&) on a snapshot in the reader pool and answers what it returns.
template <class Ask>
std::optional<wire::Response> answer_by_query(const Services& services, wire::Deferral& deferral,
                                              BusyAnswer busy, Ask ask) {
  auto responder = std::make_shared<wire::Responder>(deferral.defer());
  const bool accepted = services.queries.submit(
      [responder, ask = std::move(ask)](const store::Tx& tx) mutable { responder->send(ask(tx)); });
  if (!accepted) responder->send(busy());
  return std::nullopt;
}

}  // namespace linepool::api
