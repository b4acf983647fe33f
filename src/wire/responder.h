// Late answers: made on their connection's loop, and never silently lost.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <utility>

#include "base/check.h"
#include "wire/http.h"

namespace linepool::wire {

// Why a request does not get its own answer.
enum class Lost : std::uint8_t {
  kDropped,  // nobody will answer it: 503, it may be retried
  kFailed,   // the answer could not be made: 500
};
// What is answered instead, in the format of the API that was called.
using Fallback = Response (*)(Lost lost);
Response plain_fallback(Lost lost);

// A final change to every answer of a request before it is sent.
class Finish {
 public:
  virtual ~Finish() = default;
  virtual void apply(Response& response) = 0;  // once, on the loop of the connection

  std::unique_ptr<Finish> next;  // applied after this one
};

// An answer on its way to its connection's loop, where it is made.
class Answer {
 public:
  virtual ~Answer() = default;
  // Call once.
  Response take() {
    Response response = make();
    for (Finish* one = finish.get(); one != nullptr; one = one->next.get()) one->apply(response);
    return response;
  }

  std::unique_ptr<Finish> finish;

 private:
  virtual Response make() = 0;
};

// An answer made by `Response make()`; if that throws, the exception is logged and the fallback is
// the answer.
template <class Make>
std::unique_ptr<Answer> answer_of(Make make, Fallback fallback);

// Where a late answer goes. Implemented by the edge; `send` may be called from any thread, and does
// nothing once the connection is gone.
class ResponseSink {
 public:
  virtual ~ResponseSink() = default;
  virtual void send(std::unique_ptr<Answer> answer) = 0;
};

// The right and the duty to answer one request, once. If dropped unused, it sends the fallback, so
// a client never hangs on a lost request.
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
  // `Response make()` runs on the connection's loop, to save the other threads' time; it does not
  // run if the client is gone.
  template <class Make>
  void render(Make make) {
    pass(answer_of(std::move(make), fallback_));
  }
  // Applies `finish` to the answer, whatever it will be, before those added earlier.
  void add_finish(std::unique_ptr<Finish> finish) {
    finish->next = std::move(finish_);
    finish_ = std::move(finish);
  }

 private:
  void pass(std::unique_ptr<Answer> answer) {
    CHECK(sink_ != nullptr, "a request is answered once");
    answer->finish = std::move(finish_);
    std::exchange(sink_, nullptr)->send(std::move(answer));
  }

  std::shared_ptr<ResponseSink> sink_;
  std::unique_ptr<Finish> finish_;
  Fallback fallback_;
};

// Logs why an answer could not be made.
void note_failed_answer(const std::exception& failure);

template <class Make>
std::unique_ptr<Answer> answer_of(Make make, Fallback fallback) {
  class Made final : public Answer {
   public:
    Made(Make m, Fallback f) : make_(std::move(m)), fallback_(f) {}

   private:
    Response make() override {
      try {
        return make_();
      } catch (const std::exception& failure) {
        note_failed_answer(failure);
        return fallback_(Lost::kFailed);
      }
    }

    Make make_;
    const Fallback fallback_;
  };
  return std::make_unique<Made>(std::move(make), fallback);
}

}  // namespace linepool::wire
