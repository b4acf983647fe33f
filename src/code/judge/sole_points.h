// What speaks for or against the only number of a message that no rule explains. A point is half
// the logarithm of the odds, rounded. They are fitted on the tuning texts in which no other rule
// finds a code, each once as it is and three times without half of the words that stand in no other
// text: of a text that nobody tuned on, the tables know fewer words.
#pragma once

#include <array>

#include "code/words/lexicon.h"

namespace linepool::sole {

// Of a word, by where it stands.
struct WordPoints {
  Sense sense;
  int in_message;   // anywhere
  int in_sentence;  // of the number, on top
  int before;       // the last word before the number, with no mark between, on top
  int before_that;  // the last word but one, on top
  int before_mark;  // the last word, with a mark between, on top
  int behind;       // the next token, on top
};

inline constexpr std::array kWordPoints{
    WordPoints{Sense::kCode, -2, 1, -1, 0, 0, -1},
    WordPoints{Sense::kSecret, -3, 0, 0, 0, 0, 0},
    WordPoints{Sense::kVerify, 0, 3, 2, 2, 1, 0},
    WordPoints{Sense::kSignup, 4, -1, 0, -1, 0, -5},
    WordPoints{Sense::kRecovery, 4, 2, 0, 0, 0, 0},
    WordPoints{Sense::kEnter, 0, 1, -1, -1, 0, 3},
    WordPoints{Sense::kNotCode, -2, 1, 0, -3, 3, -1},
    WordPoints{Sense::kPromo, -2, -4, 0, 0, 0, -1},
    WordPoints{Sense::kPickup, -1, -2, -3, -1, -3, -2},
    WordPoints{Sense::kPrize, -2, -1, 0, 0, 0, 0},
    WordPoints{Sense::kPayment, 2, 0, 0, 0, 0, -1},
    WordPoints{Sense::kEarlier, -1, 2, 0, 0, 0, 0},
    WordPoints{Sense::kExpired, -1, 0, 0, 0, 0, 0},
    WordPoints{Sense::kValid, 2, 2, 0, 0, 0, 1},
    WordPoints{Sense::kReference, -1, -1, 0, 0, 0, 0},
    WordPoints{Sense::kWifi, -1, -1, 0, 0, 0, 0},
    WordPoints{Sense::kWarn, 0, 3, 0, -1, 0, 0},
    WordPoints{Sense::kIs, -1, 2, 1, 1, -2, 1},
    WordPoints{Sense::kPurpose, 0, 1, 0, 0, 0, 0},
    WordPoints{Sense::kOf, 0, 0, -1, -1, 0, -2},
    WordPoints{Sense::kUnit, -1, 0, 0, 0, 0, 0},
    WordPoints{Sense::kTime, 0, 1, 0, -1, 0, 0},
    WordPoints{Sense::kCurrency, 1, -1, 0, -2, 0, 1},
    WordPoints{Sense::kPhone, 1, -2, 0, -1, 0, -1},
    WordPoints{Sense::kNumber, 0, -1, 3, -2, 0, -1},
    WordPoints{Sense::kPlace, -2, 1, 0, 1, -1, 0},
    WordPoints{Sense::kYour, -1, 1, -2, -2, 0, -2},
    WordPoints{Sense::kSend, -1, -3, 0, -1, 0, 0},
    WordPoints{Sense::kWith, 0, 1, 3, 0, 0, 1},
    WordPoints{Sense::kBorrowed, 1, 0, 0, -1, 0, 0},
    WordPoints{Sense::kDoor, -2, -2, -2, -1, -2, 0},
    WordPoints{Sense::kAccount, 1, 2, -1, 0, 0, 0},
    WordPoints{Sense::kAddress, -2, 1, 0, 0, 0, 0},
    WordPoints{Sense::kDevice, 2, 2, -2, 4, 0, 0},
    WordPoints{Sense::kChat, -1, 1, -1, -1, 0, -3},
    WordPoints{Sense::kChange, 1, -1, 0, 0, 0, 0},
    WordPoints{Sense::kDone, -3, -3, 0, 0, 0, -2},
    WordPoints{Sense::kProof, 1, 3, 2, 0, 2, 0},
    WordPoints{Sense::kLocked, 4, 1, 0, 0, 1, 0},
};

inline constexpr int kNone = -2;  // what speaks for a number that nothing is known about
// The shape of the number.
inline constexpr std::array kOfLength{-2, -2, 3, 0, -1};  // from four on
inline constexpr std::array kOfGroups{3, 0, 2, 0, -3};    // "61 44 08", on top
inline constexpr int kRandomMix = 3;                      // "K7QZ2"
inline constexpr int kOtherMix = -4;
inline constexpr int kBeginsWithZero = 2;
inline constexpr int kRound = -6;  // "3500"
inline constexpr int kLikeDate = -3;
inline constexpr int kNeedsMore = -1;  // like a year, or letters with digits
inline constexpr int kEnding = -2;     // letters follow without a space
// What stands right before it.
inline constexpr int kFirst = 1;  // nothing
inline constexpr int kColonBefore = 3;
inline constexpr int kQuestionBefore = 1;
inline constexpr int kCommaBefore = -1;
inline constexpr int kEndBefore = 1;  // of a sentence
inline constexpr int kOpeningBefore = -1;
inline constexpr int kQuoteBefore = 1;
inline constexpr int kConnectorBefore = -1;  // "->", "="
inline constexpr int kSentenceBefore = 1;    // over the mark
inline constexpr int kUnknownBefore = -2;    // a word that no table has
inline constexpr int kKnownBefore = -1;
inline constexpr int kNumberBefore = -1;
// What stands right behind it.
inline constexpr int kLast = 2;  // nothing
inline constexpr int kCommaBehind = -2;
inline constexpr int kUnknownBehind = -1;
inline constexpr int kNumberBehind = -2;
// The whole message.
inline constexpr std::array kNumbers{2, 2, 1, -1, -2, -2};  // none, one, ...
inline constexpr int kFirstSentence = -1;                   // the number stands in it
inline constexpr int kLastSentence = -1;
inline constexpr int kAfterName = 2;      // "Acme: ..."
inline constexpr int kAfterLongName = 1;  // "Bank of Acme: ..."
inline constexpr int kRival = -2;         // another number it could be
inline constexpr int kRivals = -2;
inline constexpr int kNoRival = 1;
inline constexpr int kDecimals = -1;
inline constexpr int kLinks = 1;
inline constexpr int kQuestion = 3;
inline constexpr int kLines = 1;
inline constexpr int kSmallLetter = -1;  // begins with one
inline constexpr int kDoors = -2;
inline constexpr int kExpires = 1;
inline constexpr int kPays = 1;
inline constexpr int kPerCent = -3;
inline constexpr int kPickups = -2;
inline constexpr int kPrizes = -2;
inline constexpr int kPromotion = -3;
inline constexpr int kReports = -3;

inline constexpr int kMargin = 3;   // more than for any rival
inline constexpr int kDespite = 5;  // for a number that seems to belong to something else
inline constexpr int kLikely = 4;
inline constexpr int kSure = 8;

}  // namespace linepool::sole
