// The parts of a message that are shaped like a code. Shape and direct neighbours only: the judge
// weighs the words around them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "code/text/tokens.h"

namespace linepool {

// How much must speak for a candidate.
enum class CandidateNeed : std::uint8_t {
  kLittle,  // four to six digits, two groups of three
  kJoined,  // like a year, a date or a telephone number, or letters with digits: a code word close
            // by
  kDirect,  // three digits, nine or ten, letters only: right behind a code word
};

struct CodeCandidate {
  std::size_t first = 0;  // tokens
  std::size_t last = 0;
  std::size_t begin = 0;  // folded bytes; a part of the tokens if a prefix or an ending is cut off
  std::size_t end = 0;
  std::string code;
  std::string with_prefix;  // "FB-12345" if the prefix was dropped, otherwise ""
  CandidateNeed need = CandidateNeed::kLittle;
  bool digits = true;     // digits only
  bool letters = false;   // letters only
  bool attached = false;  // directly after letters; those must end a code word
  bool prefixed = false;  // "FB-12345", whatever the letters are
  bool suffixed = false;  // letters follow without a space: "604217on"
};

inline constexpr std::size_t kMaxCandidates = 64;

// In text order; of more than kMaxCandidates the first.
std::vector<CodeCandidate> find_code_candidates(const Tokens& tokens);

}  // namespace linepool
