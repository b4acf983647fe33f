// What outlives a request about somebody's proof, on its way over the readers, the thread for
// passwords and the engine.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "api/answers/problem.h"
#include "api/deferred.h"
#include "base/time.h"

namespace linepool::api::proof {

// Whoever drops it on the way answers that the server is busy.
template <class Desk>
struct Later {
  Desk& desk;
  wire::Responder responder;
};

// Runs a command and answers with `Response render(const C::Reply&)`, or the refusal.
template <class Desk, core::IsCommand C, class Render>
void finish(Later<Desk> later, C command, Render render) {
  using Reply = typename C::Reply;
  auto answer = [render = std::move(render)](const Result<Reply>& reply) {
    return reply ? render(*reply) : problem(reply.refusal());
  };
  auto done =
      settle_and_render<Reply>(std::move(later.responder), settle_nothing, std::move(answer));
  static_cast<void>(later.desk.services.engine.submit(std::move(command), std::move(done)));
}

// When a session ends: some time after it was last used, and some time after it began.
struct SessionLife {
  Duration idle;
  Duration max;

  [[nodiscard]] Time first_end(Time now) const { return now + std::min(idle, max); }
  // The end that a session should have by now; nothing while the stored one is near enough, because
  // each extension is an event.
  [[nodiscard]] std::optional<Time> new_end(Time began, Time ends, Time now) const;
};

// Answers that are for one browser alone.
wire::Response answer_json(std::string body, int status = 200);
wire::Response no_content();

// A browser keeps its cookie for as long as the server might; when the session ends, the server
// decides.
inline constexpr Duration kCookieKept = Duration::days(400);

}  // namespace linepool::api::proof
