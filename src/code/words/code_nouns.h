// The nouns of a message that name a code, each with the words that say which code it is:
// "verification code", "Abholcode", "code de retrait", "PIN pemenang".
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "code/text/tokens.h"

namespace linepool {

enum class NounKind : std::uint8_t {
  kStrong,   // means a one-time code by itself: "verification code", "OTP", "验证码"
  kPlain,    // a code of any kind: "code", "код"
  kWeak,     // no noun, but what codes are used for: "log in", "вход"
  kNotCode,  // a code of another kind: "promo code", "postal code"
};

struct CodeNoun {
  std::size_t first = 0;  // tokens, with the words that belong to it
  std::size_t last = 0;
  std::size_t core = 0;  // the noun itself
  NounKind kind = NounKind::kPlain;
  WordSet words = 0;      // all that the noun and the words that belong to it may mean
  WordSet names = 0;      // what makes it another code, if that is not only a service's name
  WordSet purpose = 0;    // what "for ..." behind it says
  bool earlier = false;   // "previous code"
  bool unspaced = false;  // of a script without spaces
  bool yours = false;     // "your code"
  bool compound = false;  // with a first part that no table knows: "Treuecode"

  [[nodiscard]] bool names_code() const {
    return kind == NounKind::kStrong || kind == NounKind::kPlain;
  }
};

// Whether a capital shows that the token is a name: the noun is written small, so nouns have no
// capitals here, and no sentence begins with it; or the noun is of another script.
bool is_name_beside(const Tokens& tokens, std::size_t token, std::size_t noun);

inline constexpr std::size_t kMaxNouns = 64;

// In text order; of more than kMaxNouns the first.
std::vector<CodeNoun> find_code_nouns(const Tokens& tokens);

}  // namespace linepool
