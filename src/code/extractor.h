// Finds the one-time code in an SMS, says what kind of code it is, and how sure that is. A pure
// function of the text: text -> candidates -> words -> type -> judge -> result. docs/codes.md tells
// how it decides. It gives nothing rather than a guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linepool {

// What a code is for. Only the first four are one-time codes.
enum class CodeType : std::uint8_t {
  kLogin,
  kPayment,
  kSignup,
  kRecovery,
  kPickup,    // opens a locker, or fetches a parcel or a meal
  kPromo,     // a discount, coupon or referral
  kPassword,  // of a Wi-Fi or a document
  kOther,     // a prize, ticket, customer, order, ...; or there is no code at all
};

inline constexpr std::size_t kCodeTypes = 8;

constexpr bool is_one_time(CodeType type) {
  return type <= CodeType::kRecovery;
}

// "login", ..., "other".
std::string_view name(CodeType type);
std::optional<CodeType> code_type(std::string_view name);

// How often a code of this confidence is right, measured: see docs/codes.md.
enum class CodeLevel : std::uint8_t {
  kNone,    // less often than kLow: shown as a candidate only
  kLow,     // six times in ten
  kMedium,  // nine times in ten
  kHigh,    // ninety-nine times in a hundred
};

// "none", "low", "medium", "high".
std::string_view name(CodeLevel level);

// One number or word of the text that has the shape of a code.
struct CodeOption {
  // What to type: ASCII digits without separators ("123456" for "123-456" and "۱۲۳۴۵۶"), or letters
  // and digits as written.
  std::string code;
  CodeType type = CodeType::kOther;
  double confidence = 0;  // that it is the one-time code
  CodeLevel level = CodeLevel::kNone;
  // Where the original text holds the code as written, in bytes.
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string rule;

  bool operator==(const CodeOption&) const = default;
};

enum class NoCode : std::uint8_t {
  kFound,     // there is one
  kNoNumber,  // nothing in the text has the shape of a code
  kNotACode,  // numbers, but nothing says that one of them is a code
  kType,      // a code, but of a type that is not one-time
  kReplaced,  // only codes that the text itself calls old
};

inline constexpr NoCode kLastNoCode = NoCode::kReplaced;

// "", "no_number", "not_a_code", "type_not_wanted", "replaced".
std::string_view name(NoCode reason);

struct CodeResult {
  // The best reading: `code` is empty if no candidate reaches CodeLevel::kLow.
  std::string code;
  CodeType type = CodeType::kOther;  // of the message
  double confidence = 0;             // 0 to 1
  CodeLevel level = CodeLevel::kNone;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string rule;
  int rule_version = 0;
  int score = 0;  // the rule's points, of which `confidence` is the measured share of right ones
  // Best first, at most kMaxCodeOptions; without the best reading itself.
  std::vector<CodeOption> candidates;
  std::string service;  // who sends it, as the text says: "Acme"; or ""
  std::string origin;   // of the domain-bound format: "https://example.com"
  std::optional<std::int64_t> expires_in_s;
  std::string reference;              // "ZJWR" of "Ref: ZJWR"
  std::string amount;                 // "EUR 45.10" as written
  NoCode reason = NoCode::kNoNumber;  // why there is no one-time code

  // The one-time code; nullptr if there is none, or if the code is of another type.
  [[nodiscard]] const std::string* otp() const {
    return code.empty() || !is_one_time(type) ? nullptr : &code;
  }
  bool operator==(const CodeResult&) const = default;
};

inline constexpr std::size_t kMaxCodeOptions = 5;
// Changes whenever a text may give another result than before.
inline constexpr int kCodeRuleVersion = 7;

// Builds the index of words, some 60 ms of work that the first text would wait for otherwise.
void prepare_code_rules();

// Linear in the text; of a text longer than limits::kSmsTextBytes only the beginning is searched.
// Invalid UTF-8 is allowed.
CodeResult read_code(std::string_view text);

// The one-time code of a result, for those who need no more.
struct ExtractedCode {
  std::string code;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string rule;
  int rule_version = 0;
  CodeLevel confidence = CodeLevel::kNone;
  std::string origin;
};
std::optional<ExtractedCode> extract_code(std::string_view text);

}  // namespace linepool
