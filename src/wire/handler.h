// The border between a server of HTTP and an API: the edge calls Handler::handle for each request;
// the handler answers at once or takes the Responder and answers later, from any thread.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "base/check.h"
#include "wire/responder.h"

namespace linepool::wire {

// Told that the client of an unfinished answer has gone: on the connection's loop, at most once,
// never after the answer was sent.
class Departure {
 public:
  virtual ~Departure() = default;
  virtual void gone() = 0;
};

// Bytes out on a connection that stays open. Any thread; does nothing once the connection has gone.
class Channel {
 public:
  virtual ~Channel() = default;
  virtual void write(std::string bytes) = 0;  // in order
  virtual void close() = 0;                   // after what was written
  // Bytes written that the client has not taken yet, about.
  [[nodiscard]] virtual std::size_t waiting() const = 0;
};

// Who uses a channel. Called on the connection's loop.
class ChannelUser {
 public:
  virtual ~ChannelUser() = default;
  virtual void on_bytes(std::string_view bytes) = 0;  // of an upgraded connection, as they come
  virtual void on_gone() = 0;                         // the last call, once, whoever ended it
};

// Who uses a channel that opens with a late answer, whose Response::opens it is. Where the answer
// finds nobody any more, nothing of it is called.
class LateUser : public ChannelUser {
 public:
  // Whether the connection switches protocols, as after Deferral::upgrade(); otherwise it streams.
  [[nodiscard]] virtual bool upgrades() const = 0;
  // On the connection's loop, once, before anything else.
  virtual void opened(std::shared_ptr<Channel> channel) = 0;
};

// What the edge offers beside the request: ways to answer later. One of them, at most once per
// request.
class Deferral {
 public:
  virtual ~Deferral() = default;
  // What answers in place of the handler where it fails; for the responders that follow, too.
  virtual void fall_back_to(Fallback fallback) = 0;
  virtual Responder defer() = 0;
  // And be told when the client goes first, where the edge can tell.
  virtual Responder defer_watched(std::shared_ptr<Departure> departure) {
    departure.reset();
    return defer();
  }
  // Answers with a stream: the head goes out now, its body first; the rest follows as it is
  // written. Where nothing may follow (the request is a HEAD, the server stops) the user is told
  // that it has gone as soon as handle() has returned.
  virtual std::shared_ptr<Channel> stream(Response head, std::shared_ptr<ChannelUser> user);
  // Switches protocols with the headers of `head`; from then on the bytes are the user's both ways.
  virtual std::shared_ptr<Channel> upgrade(Response head, std::shared_ptr<ChannelUser> user);
};

// An edge without connections that stay open.
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
  // Returns the answer, or nothing after having called `deferral.defer()`. Called on the loop that
  // owns the connection: never blocks. The request's views die when this returns.
  virtual std::optional<Response> handle(const Request& request, Deferral& deferral) = 0;
  // How this API says that a request gets no answer of its own.
  [[nodiscard]] virtual Fallback fallback() const { return &plain_fallback; }
};

}  // namespace linepool::wire
