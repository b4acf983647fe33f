// The interface between an HTTP server and an API: the edge calls Handler::handle for each request;
// the handler answers at once, or takes the Responder and answers later from any thread.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "base/check.h"
#include "wire/responder.h"

namespace linepool::wire {

// Called when the client of an unfinished answer is gone: on the connection's loop, at most once,
// never after the answer was sent.
class Departure {
 public:
  virtual ~Departure() = default;
  virtual void gone() = 0;
};

// Output on a connection that stays open. Any thread; does nothing once the connection is gone.
class Channel {
 public:
  virtual ~Channel() = default;
  virtual void write(std::string bytes) = 0;  // in order
  virtual void close() = 0;                   // after everything written so far
  // About how many written bytes the client has not accepted yet.
  [[nodiscard]] virtual std::size_t waiting() const = 0;
};

// The user of a channel. Called on the connection's loop.
class ChannelUser {
 public:
  virtual ~ChannelUser() = default;
  virtual void on_bytes(std::string_view bytes) = 0;  // of an upgraded connection, as they arrive
  virtual void on_gone() = 0;                         // the last call, once, whoever closed it
};

// The user of a channel that a late answer opens (see Response::opens). If the connection is gone
// by then, no method is called.
class LateUser : public ChannelUser {
 public:
  // Whether the connection switches protocols, as with Deferral::upgrade(); otherwise it streams.
  [[nodiscard]] virtual bool upgrades() const = 0;
  // On the connection's loop, once, before anything else.
  virtual void opened(std::shared_ptr<Channel> channel) = 0;
};

// The ways to answer later, provided by the edge along with the request. Use one of them, at most
// once per request.
class Deferral {
 public:
  virtual ~Deferral() = default;
  // The next part of the route that the request matched, such as "/api/v1/" and then "orders/{id}";
  // for logs, which never show what a client put into a path.
  virtual void matched(std::string_view /*part*/) {}
  // Sets the answer if the handler fails; applies to later responders, too.
  virtual void fall_back_to(Fallback fallback) = 0;
  virtual Responder defer() = 0;
  // Like defer(); if the client leaves first and the edge can tell, `departure` is notified.
  virtual Responder defer_watched(std::shared_ptr<Departure> departure) {
    departure.reset();
    return defer();
  }
  // Answers with a stream: the head and its body are sent now; the rest as it is written. If
  // nothing may follow (the request is a HEAD, or the server is stopping), the user's on_gone() is
  // called as soon as handle() has returned.
  virtual std::shared_ptr<Channel> stream(Response head, std::shared_ptr<ChannelUser> user);
  // Switches protocols with the headers of `head`; from then on the user gets and sends raw bytes.
  virtual std::shared_ptr<Channel> upgrade(Response head, std::shared_ptr<ChannelUser> user);
};

// For an edge without connections that stay open.
inline std::shared_ptr<Channel> Deferral::stream(Response /*head*/,
                                                 std::shared_ptr<ChannelUser> /*user*/) {
  CHECK(false, "this edge streams nothing");
  return nullptr;
}
inline std::shared_ptr<Channel> Deferral::upgrade(Response /*head*/,
                                                  std::shared_ptr<ChannelUser> /*user*/) {
  CHECK(false, "this edge upgrades nothing");
  return nullptr;
}

class Handler {
 public:
  virtual ~Handler() = default;
  // Returns the answer, or nothing after deferring it with `deferral`. Called on the connection's
  // loop: must not block. The request's views are invalid once this returns.
  virtual std::optional<Response> handle(const Request& request, Deferral& deferral) = 0;
  // The answer when a request does not get its own, in this API's format.
  [[nodiscard]] virtual Fallback fallback() const { return &plain_fallback; }
};

}  // namespace linepool::wire
