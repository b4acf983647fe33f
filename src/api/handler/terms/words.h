// The words that the handler API refuses with, and how they are sent.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"
#include "domain/access/api_key.h"
#include "wire/handler.h"

namespace linepool::api::handler {

// In the order of the table.
enum class Word : std::uint8_t {
  kNoKey,
  kBadKey,
  kBadAction,
  kBadService,
  kBadCountry,
  kBadStatus,
  kNoNumbers,
  kNoBalance,
  kNoActivation,
  kWrongMaxPrice,
  kChannelsLimit,
  kEarlyCancelDenied,
  kOrderAlreadyExists,
  kNewActivationImpossible,
  kSimOffline,
  kOperatorsNotFound,
  kAccountInactive,
  kBanned,
  kServerError,
  kNoIdRent,
  kIncorrectStatus,
  kCantCancel,
  kAlreadyFinish,
  kAlreadyCancel,
  kRentDie,
  kInvalidTime,
  kBadUrl,
  kWaitCode,
  kFinish,
  kCancel,
};

struct WordInfo {
  Word word;
  std::string_view text;     // "NO_KEY"
  int http_status = 0;       // if real status codes are enabled
  std::string_view meaning;  // for the documentation
};

std::span<const WordInfo> word_table();
const WordInfo& info(Word word);

// The word for the refusal of a command.
Word word_of(Error error);

// The word as clients of that style know it.
std::string_view text_of(Word word, HandlerStyle style);

// How one call answers: rentals refuse in JSON, everything else in text; both with HTTP 200 unless
// the install enables real status codes. In the classic style, calls that answer in JSON also
// refuse in JSON. Copied into every deferred answer.
struct AnswerFormat {
  bool json = false;
  bool real_status_codes = false;
  HandlerStyle style = HandlerStyle::kHero;
  bool answers_json = false;

  [[nodiscard]] wire::Response refuse(Word word) const;
  [[nodiscard]] wire::Response refuse(const Refusal& refusal) const;
  // With what the client needs to correct it: WRONG_MAX_PRICE:0.50.
  [[nodiscard]] wire::Response refuse(Word word, std::string_view detail) const;
  // Text with the time from which the client is served again, and Retry-After.
  [[nodiscard]] wire::Response banned(Time now, std::int64_t wait_s) const;
};

// 503 with Retry-After: a queue is full.
wire::Response busy();
// Replaces an answer that was lost: SERVER_ERROR, with 503 or 500.
wire::Response word_fallback(wire::Lost lost);

// "2026-11-22 17-00-00", the format of BANNED.
std::string dashed_time(Time t);
// "2026-11-22T17:00:00", the format of rentals.
std::string rental_time(Time t);

}  // namespace linepool::api::handler
