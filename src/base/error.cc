#include "base/error.h"

#include <array>
#include <cstddef>

namespace linepool {
namespace {

constexpr bool kPrescribed = true;

constexpr std::array kTable{
    ErrorInfo{Error::kUnknownCustomer, "unknown_customer", "Customer Not Found.", 401,
              "The API key is missing, unknown, revoked or expired.", Action::kFixKey, kPrescribed},
    ErrorInfo{Error::kUnknownApp, "unknown_app", "App Not Found.", 404,
              "No such app, or it is not offered in that country.", Action::kFixRequest,
              kPrescribed},
    ErrorInfo{Error::kUnknownCountry, "unknown_country", "Country Not Found.", 404,
              "No such country, or nothing is offered there.", Action::kFixRequest, kPrescribed},
    ErrorInfo{Error::kNoFreeLine, "no_free_line",
              "No free channels available check after sometime.", 409,
              "Every line of that country is in use now.", Action::kRetry, kPrescribed},
    ErrorInfo{Error::kLinesResting, "lines_resting",
              "New Numbers registration in progress, please wait or check back later.", 409,
              "The lines of that country are all offline or resting.", Action::kRetry, kPrescribed},
    ErrorInfo{Error::kNotEnoughBalance, "not_enough_balance", "Not Enough balance", 402,
              "The balance, less the money held, is below the price.", Action::kTopUp, kPrescribed},
    ErrorInfo{Error::kUnknownNumber, "unknown_number", "Number Not Found.", 404,
              "Not a number of this customer, or it is released, expired or taken.",
              Action::kNewNumber, kPrescribed},
    ErrorInfo{Error::kNoCodeYet, "no_code_yet", "You have not received any code yet.", 200,
              "The number is live and still waiting for its SMS.", Action::kRetry, kPrescribed},
    ErrorInfo{Error::kNotRejectable, "not_rejectable", "Not able to reject.", 409,
              "A message has already arrived, or the lease has ended; or it is too early, and "
              "Retry-After says when to try again.",
              Action::kGiveUp, kPrescribed},
    ErrorInfo{Error::kRentalNotRejectable, "rental_not_rejectable", "Cant Rejected", 409,
              "The rental is older than 20 minutes, has a message, or has ended.", Action::kGiveUp,
              kPrescribed},
    ErrorInfo{Error::kCustomerBlocked, "customer_blocked", "Your balance is expired.", 403,
              "The operator has blocked this customer.", Action::kGiveUp, kPrescribed},
    ErrorInfo{Error::kTryLater, "try_later", "Error 102, check back later.", 503,
              "A temporary internal fault.", Action::kRetry, kPrescribed},
    ErrorInfo{Error::kMissingParameter, "missing_parameter", "", 400,
              "A required parameter is missing or empty; the sentence names it.",
              Action::kFixRequest},
    ErrorInfo{Error::kInvalidParameter, "invalid_parameter", "", 400,
              "A parameter is out of range or malformed; the sentence names it.",
              Action::kFixRequest},
    ErrorInfo{Error::kTooManyRequests, "too_many_requests", "Too many requests, slow down.", 429,
              "A rate limit was reached; Retry-After says how long to wait.", Action::kRetry},
    ErrorInfo{Error::kBusy, "busy", "Server busy, try again shortly.", 503,
              "The server's queues are full; Retry-After says when to try again.", Action::kRetry},
    ErrorInfo{Error::kInternal, "internal_error", "Internal server error.", 500,
              "The server failed to answer; its log says why.", Action::kRetry},
    ErrorInfo{Error::kUnauthorized, "unauthorized", "Token is missing or wrong.", 401,
              "The admin or supplier token is missing or wrong.", Action::kFixKey},
    ErrorInfo{Error::kForbidden, "forbidden", "Not allowed.", 403,
              "The credentials do not cover this call.", Action::kGiveUp},
    ErrorInfo{Error::kNotFound, "not_found", "Not found.", 404, "No such resource.",
              Action::kFixRequest},
    ErrorInfo{Error::kConflict, "conflict", "Conflicts with what exists.", 409,
              "It already exists or is in a state that does not allow this.", Action::kFixRequest},
    ErrorInfo{Error::kMethodNotAllowed, "method_not_allowed", "Method not allowed.", 405,
              "The path does not support this method; Allow lists those it does.",
              Action::kFixRequest},
    ErrorInfo{Error::kMisdirected, "misdirected", "This server does not answer for that host.", 421,
              "The Host of the request is not among the server's; the operator lists them in "
              "server.hosts.",
              Action::kFixRequest},
    ErrorInfo{Error::kBodyTooLarge, "body_too_large", "Request too large.", 413,
              "The request is larger than the server accepts.", Action::kFixRequest},
    ErrorInfo{Error::kTooEarly, "too_early", "Too early to cancel.", 409,
              "An order can be cancelled only some time after it was made.", Action::kRetry},
    ErrorInfo{Error::kMissingScope, "missing_scope", "The key does not allow this.", 403,
              "The API key or token lacks the scope, or may not be used from this address.",
              Action::kFixKey},
    ErrorInfo{
        Error::kKeyLimit, "key_limit", "Beyond the limits of the key.", 403,
        "The API key excludes this app, country or price, or has reached its daily spending limit.",
        Action::kFixKey},
    ErrorInfo{Error::kTooManyLeases, "too_many_leases", "Too many numbers at once for this key.",
              409, "The API key has reached its limit of live leases.", Action::kRetry},
    ErrorInfo{Error::kPriceTooHigh, "price_too_high", "The price is above the given maximum.", 409,
              "The offer costs more than the request allows; the sentence may name the price.",
              Action::kFixRequest},
    ErrorInfo{Error::kIdempotencyKeyReused, "idempotency_key_reused",
              "The idempotency key was used with another request.", 422,
              "The Idempotency-Key was used for another call or body in the last 24 hours.",
              Action::kFixRequest},
    ErrorInfo{Error::kEventsGone, "events_gone", "These events are not kept any more.", 410,
              "Events after the given one were too old and have been removed; begin at the oldest.",
              Action::kFixRequest},
    ErrorInfo{Error::kSignInFailed, "sign_in_failed", "E-mail address or password is wrong.", 401,
              "On the web site: no such user, or another password.", Action::kFixRequest},
    ErrorInfo{Error::kSecondFactorRequired, "second_factor_required",
              "A code of the authenticator app is required.", 401,
              "On the web site: the password is right; sign in again with the code as well.",
              Action::kFixRequest},
    ErrorInfo{Error::kSecondFactorFailed, "second_factor_failed",
              "This code is wrong or was used before.", 401,
              "On the web site: wait for the app's next code, or use a recovery code.",
              Action::kFixRequest},
};

constexpr bool in_enum_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (static_cast<std::size_t>(kTable[i].error) != i) return false;
  }
  return true;
}
static_assert(in_enum_order(), "info() indexes the table by the enum's value");
static_assert(kTable.size() == static_cast<std::size_t>(Error::kSecondFactorFailed) + 1);

}  // namespace

std::span<const ErrorInfo> error_table() {
  return kTable;
}

const ErrorInfo& info(Error error) {
  return kTable[static_cast<std::size_t>(error)];
}

std::string_view plain_sentence(Error error) {
  const ErrorInfo& row = info(error);
  return row.is_prescribed || row.sentence.empty() ? row.meaning : row.sentence;
}

std::string page_of(Error error) {
  return "/docs/errors/#" + std::string(info(error).code);
}

std::optional<Error> error_from_sentence(std::string_view sentence) {
  if (sentence.empty()) return std::nullopt;
  for (const ErrorInfo& row : kTable) {
    if (row.sentence == sentence) return row.error;
  }
  return std::nullopt;
}

std::string_view name(Action action) {
  switch (action) {
    case Action::kRetry: return "retry";
    case Action::kNewNumber: return "new_number";
    case Action::kTopUp: return "top_up";
    case Action::kFixKey: return "fix_key";
    case Action::kFixRequest: return "fix_request";
    case Action::kGiveUp: return "give_up";
  }
  return "";
}

}  // namespace linepool
