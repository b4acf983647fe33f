// The border between a server of HTTP and an API: the edge calls Handler::handle for each request;
// the handler answers at once or takes the Responder and answers later, from any thread.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

#include "base/check.h"
#include "wire/http.h"

namespace linepool::wire {

// Why a request gets no answer of its own.
enum class Lost : std::uint8_t {
  kDropped,  // nobody is going to answer: 503, it may be made again
  kFailed,   // the answer could not be made: 500
};
// What is answered in its place, in the words of the API that was asked.
using Fallback = Response (*)(Lost lost);
Response plain_fallback(Lost lost);

// An answer on its way to the loop of its connection, where it is made.
class Answer {
 public:
  virtual ~Answer() = default;
  virtual Response make() = 0;  // once
};

// An answer that Response make() makes; where it throws, that is logged and the fallback answers.
template <class Make>
std::unique_ptr<Answer> answer_of(Make make, Fallback fallback);

// Where a late answer goes. Implemented by the edge; `send` may be called from any thread, and
// after the connection has gone, when it does nothing.
class ResponseSink {
 public:
  virtual ~ResponseSink() = default;
  virtual void send(std::unique_ptr<Answer> answer) = 0;
};

// The right and the duty to answer one request, once. Dropped unused, it answers the fallback, so
// that a client never hangs on a lost request.
class Responder {
 public:
  explicit Responder(std::shared_ptr<ResponseSink> sink, Fallback words = &plain_fallback)
      : sink_(std::move(sink)), fallback_(words) {}
  Responder(Responder&&) noexcept = default;
  Responder& operator=(Responder&&) noexcept = default;
  Responder(const Responder&) = delete;
  Responder& operator=(const Responder&) = delete;
  ~Responder() {
    if (sink_) send(fallback_(Lost::kDropped));
  }

  void send(Response response) {
    render([response = std::move(response)]() mutable { return std::move(response); });
  }
  // Response make() runs on the connection's loop, where other threads have no time for it; not at
  // all when the client has gone.
  template <class Make>
  void render(Make make) {
    pass(answer_of(std::move(make), fallback_));
  }
  void pass(std::unique_ptr<Answer> answer) {
    CHECK(sink_ != nullptr, "a request is answered once");
    std::exchange(sink_, nullptr)->send(std::move(answer));
  }

  [[nodiscard]] Fallback fallback() const { return fallback_; }

 private:
  std::shared_ptr<ResponseSink> sink_;
  Fallback fallback_;
};

// A responder whose answer goes through Response change(Response) on its way to `inner`.
template <class Change>
Responder through(Responder inner, Change change);

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

// Logs why an answer could not be made.
void note_failed_answer(const std::exception& failure);

template <class Make>
std::unique_ptr<Answer> answer_of(Make make, Fallback fallback) {
  class Made final : public Answer {
   public:
    Made(Make m, Fallback f) : make_(std::move(m)), fallback_(f) {}
    Response make() override {
      try {
        return make_();
      } catch (const std::exception& failure) {
        note_failed_answer(failure);
        return fallback_(Lost::kFailed);
      }
    }

   private:
    Make make_;
    const Fallback fallback_;
  };
  return std::make_unique<Made>(std::move(make), fallback);
}

template <class Change>
Responder through(Responder inner, Change change) {
  class Changed final : public ResponseSink {
   public:
    Changed(Responder i, Change c) : inner_(std::move(i)), change_(std::move(c)) {}
    void send(std::unique_ptr<Answer> answer) override {
      inner_.render([answer = std::move(answer), change = std::move(change_)]() mutable {
        return change(answer->make());
      });
    }

   private:
    Responder inner_;
    Change change_;
  };
  const Fallback fallback = inner.fallback();
  return Responder(std::make_shared<Changed>(std::move(inner), std::move(change)), fallback);
}

}  // namespace linepool::wire
