// Kinds of messages in which no rule explains the number, and codes that are no one-time codes and
// that no word for a code names: what each must give, and beside it what it must not touch.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "code/extractor.h"

namespace linepool {
namespace {

struct Kind {
  const char* text;
  const char* code;  // "-" for no one-time code
  CodeType type;
};

void expect_all(const std::vector<Kind>& kinds) {
  for (const Kind& kind : kinds) {
    const CodeResult result = read_code(kind.text);
    const std::string code = result.otp() == nullptr ? "-" : *result.otp();
    EXPECT_EQ(code, kind.code) << kind.text << " by " << result.rule;
    EXPECT_EQ(name(result.type), name(kind.type)) << kind.text;
  }
}

TEST(FallbackKinds, CollectionNumbersAreOfAPickup) {
  expect_all(
      {{"Ihr Rezept liegt bereit. Abholnummer 5671, heute bis 18:30 Uhr.", "-", CodeType::kPickup},
       {"Your driver Ian is 2 minutes away. Tell him 3878.", "-", CodeType::kPickup},
       {"Your driver Ian arrives today between 13-15.", "-", CodeType::kOther},
       {"Your order 4471 is ready, open 9-17.", "-", CodeType::kOther}});
}

TEST(FallbackKinds, KeyBoxesHaveAPassword) {
  expect_all({{"La boîte à clés près de la porte : 1984", "-", CodeType::kPassword},
              {"We meet in room 214, door on the left", "-", CodeType::kOther},
              {"The wifi password is on the fridge", "-", CodeType::kOther}});
}

TEST(FallbackKinds, NumberPlatesBelongToADriver) {
  expect_all(
      {{"El mensajero espera en un coche gris (4418 KXL). El código es 604", "-",
        CodeType::kPickup},
       {"Tu conductor Íñigo (matrícula 4418 KJB) te pedirá el PIN 604.", "-", CodeType::kPickup},
       {"Flight AC 581. Code: 604217", "604217", CodeType::kLogin}});
}

TEST(FallbackKinds, ATanThatPaysNothingLogsIn) {
  expect_all(
      {{"Ihre TAN zur Anmeldung lautet 583878", "583878", CodeType::kLogin},
       {"Ihre TAN für die Überweisung von 20 EUR lautet 583878", "583878", CodeType::kPayment}});
}

TEST(FallbackKinds, OneWordOfADoorOrAParcelGivesWay) {
  expect_all({{"Ajout du bénéficiaire « Garage Morel » : code 023882 à saisir dans les 10 minutes.",
               "023882", CodeType::kPayment},
              {"Garage door code 604217", "-", CodeType::kPassword},
              {"Карта *9917 готова. Чтобы её активировать, наберите код 6168 в чате банка", "6168",
               CodeType::kSignup},
              {"Your card is ready. To activate it, type the code 6168", "6168", CodeType::kSignup},
              {"Your parcel is ready, the code is 6168", "-", CodeType::kPickup}});
}

TEST(FallbackKinds, AWordWithANumberIsACoupon) {
  expect_all({{"Bi koda BIHAR40 erzantir e!", "-", CodeType::kPromo},
              {"Bring a friend with code NEWROZ68", "-", CodeType::kPromo},
              {"Your login code is NEWROZ68", "NEWROZ68", CodeType::kLogin}});
}

TEST(FallbackKinds, TheOnlyNumberMayStandBehindWhoItIsFor) {
  expect_all({{"Пін-код для кабінету абонента 6454, діє 5 хв", "6454", CodeType::kLogin}});
  EXPECT_EQ(read_code("Kod PIN dla abonenta 6454 został zmieniony").otp(), nullptr);
}

TEST(FallbackKinds, ASoleNumberMaySeemToBelongToSomethingElse) {
  expect_all(
      {{"Secret number: 670854", "670854", CodeType::kLogin},
       {"Sprechstunde per Video: Der Browser fragt gleich nach 88104", "88104", CodeType::kLogin},
       {"Der Arzt kommt nach 1810", "-", CodeType::kOther},
       {"Product code 163175 is back in stock.", "-", CodeType::kOther},
       {"Please call 670854 to agree", "-", CodeType::kOther}});
}

TEST(FallbackKinds, ASwindleIsNoReasonToGuess) {
  for (const char* text :
       {"Awas penipuan! Penelepon mengaku dari bank dan minta kode OTP untuk membatalkan transaksi "
        "841861.",
        "Beware! Callers say they are your bank and want you to agree to transfer 841861. Never "
        "tell anybody a code."}) {
    EXPECT_EQ(read_code(text).otp(), nullptr) << text;
  }
}

TEST(FallbackKinds, AStepThatIsLeftAnnouncesANumber) {
  expect_all({{"Falta pouco! 9366 e sua conta está criada.", "9366", CodeType::kSignup},
              {"One step left, Sam. Table 5528 is yours", "-", CodeType::kOther}});
}

TEST(FallbackKinds, AWordIsSentToAShortNumber) {
  expect_all({{"Faturanız geldi. Ödemek için ODE yaz 5555'e gönder", "-", CodeType::kOther},
              {"Ödemek için 604217'yi gir", "604217", CodeType::kPayment}});
}

}  // namespace
}  // namespace linepool
