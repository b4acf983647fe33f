#include "api/handler/terms/words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "api/answers/retry_after.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

constexpr std::array kTable{
    WordInfo{Word::kNoKey, "NO_KEY", 401, "The parameter api_key is missing."},
    WordInfo{Word::kBadKey, "BAD_KEY", 401,
             "The key is unknown or revoked, or does not allow this action, service or price."},
    WordInfo{Word::kBadAction, "BAD_ACTION", 400,
             "No such action, or its parameters cannot be read."},
    WordInfo{Word::kBadService, "BAD_SERVICE", 400,
             "No such service; for rentals, or it is not for rent in that country."},
    WordInfo{Word::kBadCountry, "BAD_COUNTRY", 400,
             "No such country, or nothing is offered there."},
    WordInfo{Word::kBadStatus, "BAD_STATUS", 409,
             "No such status, or the activation cannot change to it now."},
    WordInfo{Word::kNoNumbers, "NO_NUMBERS", 404,
             "No line is free now, or the service is not offered there; in getRentList, nothing is "
             "rented."},
    WordInfo{Word::kNoBalance, "NO_BALANCE", 402,
             "The balance, less the money held, is below the price."},
    WordInfo{Word::kNoActivation, "NO_ACTIVATION", 404, "The key's owner has no such activation."},
    WordInfo{Word::kWrongMaxPrice, "WRONG_MAX_PRICE", 409,
             "max_price is not an amount, or is below the price, which follows after a colon."},
    WordInfo{Word::kChannelsLimit, "CHANNELS_LIMIT", 409,
             "The key has reached its limit of numbers at once."},
    WordInfo{Word::kEarlyCancelDenied, "EARLY_CANCEL_DENIED", 409,
             "A number can be cancelled only some time after it was taken."},
    WordInfo{Word::kOrderAlreadyExists, "ORDER_ALREADY_EXISTS", 409,
             "orderId was already used with other parameters."},
    WordInfo{Word::kNewActivationImpossible, "NEW_ACTIVATION_IMPOSSIBLE", 409,
             "The number's activation has not ended, or its service is not offered any more."},
    WordInfo{Word::kSimOffline, "SIM_OFFLINE", 409, "The number cannot be used again now."},
    WordInfo{Word::kOperatorsNotFound, "OPERATORS_NOT_FOUND", 404,
             "No such country, or nothing is offered there."},
    WordInfo{Word::kAccountInactive, "ACCOUNT_INACTIVE", 403,
             "The operator has blocked this customer."},
    WordInfo{Word::kBanned, "BANNED", 429,
             "Too many requests until the time (UTC) that follows after a colon."},
    WordInfo{Word::kServerError, "SERVER_ERROR", 503, "A temporary fault or overload."},
    WordInfo{Word::kNoIdRent, "NO_ID_RENT", 404, "The key's owner has no such rental."},
    WordInfo{Word::kIncorrectStatus, "INCORECT_STATUS", 400, "No such status of a rental."},
    WordInfo{Word::kCantCancel, "CANT_CANCEL", 409,
             "Too late to give the rental back, or a message has arrived."},
    WordInfo{Word::kAlreadyFinish, "ALREADY_FINISH", 409, "The rental has ended."},
    WordInfo{Word::kAlreadyCancel, "ALREADY_CANCEL", 409, "The rental was given back."},
    WordInfo{Word::kRentDie, "RENT_DIE", 409, "The rental has ended or cannot be continued."},
    WordInfo{Word::kInvalidTime, "INVALID_TIME", 400,
             "The service has no period as long as rent_time, which defaults to 4."},
    WordInfo{Word::kBadUrl, "BAD_URL", 400,
             "A webhook may not have this url, or there are too many webhooks."},
    WordInfo{Word::kWaitCode, "STATUS_WAIT_CODE", 200, "No message has arrived for the rental."},
    WordInfo{Word::kFinish, "STATUS_FINISH", 200, "The rental has ended."},
    WordInfo{Word::kCancel, "STATUS_CANCEL", 200, "The rental was given back."},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (static_cast<std::size_t>(kTable[i].word) != i) return false;
  }
  return true;
}
static_assert(in_order(), "info() looks up by place");
static_assert(kTable.size() == static_cast<std::size_t>(Word::kCancel) + 1);

// Where the separator between date and time is.
constexpr std::size_t kTimeAt = 10;

}  // namespace

std::span<const WordInfo> word_table() {
  return kTable;
}

const WordInfo& info(Word word) {
  return kTable[static_cast<std::size_t>(word)];
}

std::string_view text_of(Word word, HandlerStyle style) {
  if (style == HandlerStyle::kDaisy) {
    if (word == Word::kNoBalance) return "NO_MONEY";
    if (word == Word::kWrongMaxPrice) return "MAX_PRICE_EXCEEDED";
    if (word == Word::kChannelsLimit) return "TOO_MANY_ACTIVE_RENTALS";
  }
  return info(word).text;
}

Word word_of(Error error) {
  switch (error) {
    case Error::kUnknownCustomer:
    case Error::kUnauthorized:
    case Error::kForbidden:
    case Error::kMissingScope:
    case Error::kKeyLimit: return Word::kBadKey;
    case Error::kUnknownApp: return Word::kBadService;
    case Error::kUnknownCountry: return Word::kBadCountry;
    case Error::kNoFreeLine:
    case Error::kLinesResting: return Word::kNoNumbers;
    case Error::kNotEnoughBalance: return Word::kNoBalance;
    case Error::kUnknownNumber: return Word::kSimOffline;
    case Error::kNotFound: return Word::kNoActivation;
    case Error::kNoCodeYet:
    case Error::kNotRejectable:
    case Error::kConflict: return Word::kBadStatus;
    case Error::kRentalNotRejectable: return Word::kCantCancel;
    case Error::kCustomerBlocked: return Word::kAccountInactive;
    case Error::kTooEarly: return Word::kEarlyCancelDenied;
    case Error::kTooManyLeases: return Word::kChannelsLimit;
    case Error::kPriceTooHigh: return Word::kWrongMaxPrice;
    case Error::kIdempotencyKeyReused: return Word::kOrderAlreadyExists;
    case Error::kMissingParameter:
    case Error::kInvalidParameter:
    case Error::kMethodNotAllowed:
    case Error::kMisdirected: return Word::kBadAction;
    case Error::kTooManyRequests: return Word::kBanned;
    case Error::kTryLater:
    case Error::kBusy:
    case Error::kInternal:
    case Error::kBodyTooLarge:
    case Error::kEventsGone:
    case Error::kSignInFailed:
    case Error::kSecondFactorRequired:
    case Error::kSecondFactorFailed: return Word::kServerError;
  }
  return Word::kServerError;
}

wire::Response AnswerFormat::refuse(Word word) const {
  return refuse(word, {});
}

wire::Response AnswerFormat::refuse(const Refusal& refusal) const {
  if (refusal.error == Error::kBusy) return busy();
  return with_retry_after(refuse(word_of(refusal.error)), refusal);
}

wire::Response AnswerFormat::refuse(Word word, std::string_view detail) const {
  const WordInfo& row = info(word);
  const int status = real_status_codes ? row.http_status : 200;
  std::string text(text_of(word, style));
  const bool has_detail = !detail.empty() && style != HandlerStyle::kDaisy;
  if (has_detail) text.append(":").append(detail);
  const bool is_classic = style == HandlerStyle::kClassic && answers_json;
  if (!json && !is_classic) return wire::Response::text(std::move(text), status);
  wire::JsonWriter body;
  body.begin_object().text("status", "error");
  if (json) body.text("message", text);
  if (is_classic) body.text("error", text);
  body.end_object();
  return wire::Response::json(body.take(), status);
}

wire::Response AnswerFormat::banned(Time now, std::int64_t wait_s) const {
  const WordInfo& row = info(Word::kBanned);
  const std::string until = dashed_time(now + Duration::seconds(wait_s));
  return wire::with_retry_after(wire::Response::text(std::string(row.text) + ":" + until,
                                                     real_status_codes ? row.http_status : 200),
                                wait_s);
}

wire::Response busy() {
  const WordInfo& row = info(Word::kServerError);
  return with_retry_after(wire::Response::text(std::string(row.text), row.http_status),
                          Error::kBusy);
}

wire::Response word_fallback(wire::Lost lost) {
  if (lost == wire::Lost::kDropped) return busy();
  return wire::Response::text(std::string(info(Word::kServerError).text), 500);
}

std::string dashed_time(Time t) {
  std::string text = format_time(t);
  std::replace(text.begin(), text.end(), ':', '-');
  return text;
}

std::string rental_time(Time t) {
  std::string text = format_time(t);
  text[kTimeAt] = 'T';
  return text;
}

}  // namespace linepool::api::handler
