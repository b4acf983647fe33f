// The border between a server of HTTP and an API: the edge calls Handler::handle for each request;
// the handler answers at once or takes the Responder and answers later, from any thread.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "base/check.h"
#include "wire/http.h"

namespace linepool::wire {

// Where a late answer goes. Implemented by the edge; `send` may be called from any thread, and
// after the connection has gone, when it does nothing.
class ResponseSink {
 public:
  virtual ~ResponseSink() = default;
  virtual void send(Response response) = 0;
};

// The right and the duty to answer one request, once. Dropped unused, it answers 503, so that a
// client never hangs on a lost request.
class Responder {
 public:
  explicit Responder(std::shared_ptr<ResponseSink> sink) : sink_(std::move(sink)) {}
  Responder(Responder&&) noexcept = default;
  Responder& operator=(Responder&&) noexcept = default;
  Responder(const Responder&) = delete;
  Responder& operator=(const Responder&) = delete;
  ~Responder() {
    if (sink_) sink_->send(Response::text("Error 102, check back later.", 503));
  }

  void send(Response response) {
    CHECK(sink_ != nullptr, "a request is answered once");
    std::exchange(sink_, nullptr)->send(std::move(response));
  }

 private:
  std::shared_ptr<ResponseSink> sink_;
};

// What the edge offers beside the request: a Responder, made only when the answer comes later.
class Deferral {
 public:
  virtual ~Deferral() = default;
  // At most once per request.
  virtual Responder defer() = 0;
};

class Handler {
 public:
  virtual ~Handler() = default;
  // Returns the answer, or nothing after having called `deferral.defer()`. Called on the loop that
  // owns the connection: never blocks. The request's views die when this returns.
  virtual std::optional<Response> handle(const Request& request, Deferral& deferral) = 0;
};

}  // namespace linepool::wire
