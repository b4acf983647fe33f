// What each row of a table means.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

constexpr std::array kRows{
    WordRow{"code", &LanguageWords::code, only(Sense::kCode)},
    WordRow{"secret", &LanguageWords::secret, only(Sense::kSecret)},
    WordRow{"verify", &LanguageWords::verify, only(Sense::kVerify)},
    WordRow{"signup", &LanguageWords::signup, only(Sense::kSignup)},
    WordRow{"recovery", &LanguageWords::recovery, only(Sense::kRecovery)},
    WordRow{"enter", &LanguageWords::enter, only(Sense::kEnter)},
    WordRow{"not_code", &LanguageWords::not_code, only(Sense::kNotCode)},
    WordRow{"promo", &LanguageWords::promo, only(Sense::kPromo)},
    WordRow{"pickup", &LanguageWords::pickup, only(Sense::kPickup)},
    WordRow{"prize", &LanguageWords::prize, only(Sense::kPrize)},
    WordRow{"payment", &LanguageWords::payment, only(Sense::kPayment)},
    WordRow{"earlier", &LanguageWords::earlier, only(Sense::kEarlier)},
    WordRow{"ignore", &LanguageWords::ignore, only(Sense::kIgnore)},
    WordRow{"expired", &LanguageWords::expired, only(Sense::kExpired)},
    WordRow{"valid", &LanguageWords::valid, only(Sense::kValid)},
    WordRow{"reference", &LanguageWords::reference, only(Sense::kReference)},
    WordRow{"wifi", &LanguageWords::wifi, only(Sense::kWifi)},
    WordRow{"door", &LanguageWords::door, only(Sense::kDoor)},
    WordRow{"account", &LanguageWords::account, only(Sense::kAccount)},
    WordRow{"address", &LanguageWords::address, only(Sense::kAddress)},
    WordRow{"device", &LanguageWords::device, only(Sense::kDevice)},
    WordRow{"chat", &LanguageWords::chat, only(Sense::kChat)},
    WordRow{"change", &LanguageWords::change, only(Sense::kChange)},
    WordRow{"done", &LanguageWords::done, only(Sense::kDone)},
    WordRow{"warn", &LanguageWords::warn, only(Sense::kWarn)},
    WordRow{"is", &LanguageWords::is, only(Sense::kIs)},
    WordRow{"purpose", &LanguageWords::purpose, only(Sense::kPurpose)},
    WordRow{"with", &LanguageWords::with, only(Sense::kWith)},
    WordRow{"of", &LanguageWords::of, only(Sense::kOf)},
    WordRow{"your", &LanguageWords::your, only(Sense::kYour)},
    WordRow{"place", &LanguageWords::place, only(Sense::kPlace)},
    WordRow{"proof", &LanguageWords::proof, only(Sense::kProof)},
    WordRow{"locked", &LanguageWords::locked, only(Sense::kLocked)},
};

}  // namespace

std::span<const WordRow> word_rows() {
  return kRows;
}

}  // namespace linepool
