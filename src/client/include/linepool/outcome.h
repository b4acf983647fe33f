// What a client call returns: its value, or what went wrong and what to do about it.
#pragma once

#include <linepool/error.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace linepool {
inline namespace client_v1 {

struct Failure {
  enum class Kind : std::uint8_t {
    kRefused,      // the server said no
    kUnexpected,   // the answer is nothing this API knows
    kUnreachable,  // no complete answer: name lookup, connection, TLS or timeout
    kDeadline,     // the time to wait for an SMS ran out
    kStopped,      // Poller::stop() was called, or `going_on` returned false
    kThrottled,    // the client's own throttle stopped the call; nothing was sent
  };

  Kind kind = Kind::kUnexpected;
  std::optional<Error> error;  // row of the error table, if the answer matches one
  std::string sentence;        // what the server said, or what failed; short printable UTF-8
  std::optional<std::chrono::seconds> retry_after;  // how long the server asks to wait, if it does
  // A call that costs money was sent and its answer was lost: check the history, or the list of
  // rentals, before you repeat it, or you may buy twice. Also set when a rejection was refused only
  // on a retry after a lost answer: it may have worked the first time.
  bool may_have_happened = false;

  // What to do: the table's action; kRetry if the server says when; kGiveUp for unknown refusals
  // and where repeating could buy twice; kRetry if the network or a transient fault is to blame.
  [[nodiscard]] Action action() const;
  // One line for people: the sentence, its meaning and the action.
  [[nodiscard]] std::string message() const;
};

template <class T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : state_(std::in_place_index<0>, std::move(value)) {}            // NOLINT
  Outcome(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}  // NOLINT

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Throws std::bad_variant_access when asked for the side that is not there.
  [[nodiscard]] const T& value() const { return std::get<0>(state_); }
  [[nodiscard]] T& value() { return std::get<0>(state_); }
  const T& operator*() const { return value(); }
  T& operator*() { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }
  [[nodiscard]] const Failure& failure() const { return std::get<1>(state_); }

 private:
  std::variant<T, Failure> state_;
};

// The value of a call that only reports success.
struct Done {};

}  // namespace client_v1
}  // namespace linepool
