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
  // In place of send(): nobody is going to answer.
  virtual void dropped() { send(Response::text("Error 102, check back later.", 503)); }
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
    if (sink_) sink_->dropped();
  }

  void send(Response response) {
    CHECK(sink_ != nullptr, "a request is answered once");
    std::exchange(sink_, nullptr)->send(std::move(response));
  }

 private:
  std::shared_ptr<ResponseSink> sink_;
};

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
};

}  // namespace linepool::wire
