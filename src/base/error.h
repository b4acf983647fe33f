// The error table: every refusal Linepool can give, once. The user API, the REST problems, the
// client library, the command line and the documentation all use this one table.
//
// Standard library only: the public client library ships this file.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace linepool {

enum class Error : std::uint8_t {
  kUnknownCustomer,
  kUnknownApp,
  kUnknownCountry,
  kNoFreeLine,
  kLinesResting,
  kNotEnoughBalance,
  kUnknownNumber,
  kNoCodeYet,
  kNotRejectable,
  kRentalNotRejectable,
  kCustomerBlocked,
  kTryLater,
  kMissingParameter,
  kInvalidParameter,
  kTooManyRequests,
  kBusy,
  kInternal,
  kUnauthorized,
  kForbidden,
  kNotFound,
  kConflict,
  kMethodNotAllowed,
  kMisdirected,
  kBodyTooLarge,
  kTooEarly,
  kMissingScope,
  kKeyLimit,
  kTooManyLeases,
  kPriceTooHigh,
  kIdempotencyKeyReused,
  kEventsGone,
  kSignInFailed,
  kSecondFactorRequired,
  kSecondFactorFailed,
};

// What a client should do about an error.
enum class Action : std::uint8_t {
  kRetry,       // repeat the call, with back-off
  kNewNumber,   // take another number
  kTopUp,       // add money
  kFixKey,      // use a valid key
  kFixRequest,  // correct the parameters
  kGiveUp,      // nothing will change by itself
};

struct ErrorInfo {
  Error error;
  std::string_view code;      // stable name: "not_enough_balance"
  std::string_view sentence;  // the user API's answer; "" if the call builds its own
  int http_status;            // status in the REST API
  std::string_view meaning;
  Action action;
  bool is_prescribed = false;  // the sentence is the documented service's, not ours
};

// The whole table, in the order of the enum.
std::span<const ErrorInfo> error_table();

// The row of `error`.
const ErrorInfo& info(Error error);

// What our own APIs, the command line and the web site say: the meaning if the user API's sentence
// is prescribed ("Your balance is expired." for a blocked customer) or missing, else the sentence.
std::string_view plain_sentence(Error error);

// Where the documentation explains `error`, relative to a server: "/docs/errors/#unknown_app".
std::string page_of(Error error);

// The row with the sentence that a server sent; nothing for any other text.
std::optional<Error> error_from_sentence(std::string_view sentence);

// "retry", "new_number", ...
std::string_view name(Action action);

}  // namespace linepool
