#include "domain/message.h"

#include <array>

#include "base/check.h"

namespace linepool {

std::string_view name(MessageMark mark) {
  switch (mark) {
    case MessageMark::kReplaced: return "replaced";
    case MessageMark::kCut: return "cut";
    case MessageMark::kNoSender: return "no_sender";
    case MessageMark::kNoText: return "no_text";
    case MessageMark::kBadTime: return "bad_time";
    case MessageMark::kRepeatedId: return "repeated_id";
    case MessageMark::kBinary: return "binary";
    case MessageMark::kRerouted: return "rerouted";
    case MessageMark::kErased: return "erased";
    case MessageMark::kSelfTest: return "self_test";
    case MessageMark::kCodeRight: return "code_right";
    case MessageMark::kCodeWrong: return "code_wrong";
    case MessageMark::kHasNoCode: return "has_no_code";
    case MessageMark::kPart: return "part";
  }
  CHECK(false, "not a mark");
  return "";
}

std::string_view verdict_name(MessageMark verdict) {
  CHECK(is_verdict(verdict));
  if (verdict == MessageMark::kCodeRight) return "right";
  return verdict == MessageMark::kCodeWrong ? "wrong" : "none";
}

std::string_view name(BinReason reason) {
  switch (reason) {
    case BinReason::kNone: return "none";
    case BinReason::kNoRecipient: return "no_recipient";
    case BinReason::kNoLine: return "no_line";
    case BinReason::kNoLease: return "no_lease";
    case BinReason::kDenied: return "denied_sender";
    case BinReason::kBeforeLease: return "before_lease";
    case BinReason::kWrongClock: return "wrong_clock";
    case BinReason::kAmbiguous: return "ambiguous_recipient";
    case BinReason::kForeign: return "foreign_app";
    case BinReason::kDeniedText: return "denied_text";
  }
  CHECK(false, "not a reason");
  return "";
}

std::optional<BinReason> bin_reason_from(std::string_view text) {
  constexpr std::array kReasons = {
      BinReason::kNoRecipient, BinReason::kNoLine,      BinReason::kNoLease,
      BinReason::kDenied,      BinReason::kBeforeLease, BinReason::kWrongClock,
      BinReason::kAmbiguous,   BinReason::kForeign,     BinReason::kDeniedText};
  for (const BinReason reason : kReasons) {
    if (name(reason) == text) return reason;
  }
  return std::nullopt;
}

}  // namespace linepool
