// Result<T>: a value or the Error that refused it. Refusals are values; exceptions are for failures
// of disk or memory, CHECK is for bugs.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/check.h"
#include "base/error.h"
#include "base/time.h"

namespace linepool {

// A refusal: the error from the table; if the table's sentence is not enough, its own sentence
// (which parameter, which line of which file, what is allowed); and when the same request may
// succeed.
struct Refusal {
  Error error;
  std::string detail;
  Time possible_at;    // not set: not known
  Duration remaining;  // from the refusal until then

  Refusal(Error e) : error(e) {}  // NOLINT(google-explicit-constructor): `return Error::kX;`
  Refusal(Error e, std::string why) : error(e), detail(std::move(why)) {}

  static Refusal until(Error error, Time possible_at, Time now) {
    Refusal refusal(error);
    refusal.possible_at = possible_at;
    refusal.remaining = possible_at - now;
    return refusal;
  }

  // The sentence that the user API shows: the detail, or the table's.
  [[nodiscard]] std::string sentence() const {
    return detail.empty() ? std::string(info(error).sentence) : detail;
  }
  // The sentence for everybody else.
  [[nodiscard]] std::string plain_sentence() const {
    return detail.empty() ? std::string(linepool::plain_sentence(error)) : detail;
  }
  bool operator==(const Refusal&) const = default;
};

// Of something given that cannot be right: the sentence says what, and what is allowed.
inline Refusal invalid(std::string sentence) {
  return {Error::kInvalidParameter, std::move(sentence)};
}

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}            // NOLINT
  Result(Refusal refusal) : state_(std::in_place_index<1>, std::move(refusal)) {}  // NOLINT
  Result(Error error) : state_(std::in_place_index<1>, Refusal(error)) {}          // NOLINT

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & {
    CHECK(ok());
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    CHECK(ok());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    CHECK(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const Refusal& refusal() const {
    CHECK(!ok());
    return *std::get_if<1>(&state_);
  }
  [[nodiscard]] Error error() const { return refusal().error; }

 private:
  std::variant<T, Refusal> state_;
};

struct Nothing {
  bool operator==(const Nothing&) const = default;
};
using Status = Result<Nothing>;

}  // namespace linepool
