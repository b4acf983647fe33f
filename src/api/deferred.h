// Deferred answers: from the engine after the commit, or from the reader pool.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "api/services.h"
#include "wire/handler.h"

namespace linepool::api {

// Removes a wait when its client has gone. The ticket is set on the connection's loop.
class EndsWait final : public wire::Departure {
 public:
  explicit EndsWait(core::Waits& waits) : waits_(waits) {}
  void gone() override {
    if (ticket) waits_.remove(*ticket);
  }
  std::optional<core::Waits::Ticket> ticket;

 private:
  core::Waits& waits_;
};

// Handles the reply to a command: after the commit, void settle(const Result<Reply>&) runs on the
// engine's thread, and Response render(Result<Reply>) on the connection's loop, where views into
// the request are no longer valid. If dropped, because a queue is full or the engine fails, it
// settles nothing and answers that the server is busy, in the wording of the API.
template <class Reply, class Settle, class Render>
class AnswersReply {
 public:
  AnswersReply(wire::Responder responder, Settle settle, Render render)
      : responder_(std::move(responder)), settle_(std::move(settle)), render_(std::move(render)) {}

  void operator()(Result<Reply> reply) {
    settle_(std::as_const(reply));
    responder_.render([reply = std::move(reply), render = std::move(render_)]() mutable {
      return render(std::move(reply));
    });
  }

 private:
  wire::Responder responder_;  // first: destroyed last, so the answer is sent after settling
  Settle settle_;
  Render render_;
};

template <class Reply, class Settle, class Render>
auto settle_and_render(wire::Responder responder, Settle settle, Render render) {
  return AnswersReply<Reply, Settle, Render>(std::move(responder), std::move(settle),
                                             std::move(render));
}

inline constexpr auto settle_nothing = [](const auto&) {};

// Submits a command to the engine and handles its reply as above.
template <core::IsCommand C, class Settle, class Render>
std::optional<wire::Response> answer_by_command(const Services& services, wire::Deferral& deferral,
                                                C command, Settle settle, Render render) {
  auto done =
      settle_and_render<typename C::Reply>(deferral.defer(), std::move(settle), std::move(render));
  static_cast<void>(services.engine.submit(std::move(command), std::move(done)));
  return std::nullopt;
}

template <core::IsCommand C, class Render>
std::optional<wire::Response> answer_by_command(const Services& services, wire::Deferral& deferral,
                                                C command, Render render) {
  return answer_by_command(services, deferral, std::move(command), settle_nothing,
                           std::move(render));
}

// Runs ask(const store::Tx&) on a snapshot in the reader pool and answers with its result.
template <class Ask>
std::optional<wire::Response> answer_by_query(const Services& services, wire::Deferral& deferral,
                                              Ask ask) {
  auto look = [responder = deferral.defer(), ask = std::move(ask)](const store::Tx& tx) mutable {
    responder.send(ask(tx));
  };
  static_cast<void>(services.queries.submit(std::move(look)));
  return std::nullopt;
}

}  // namespace linepool::api
