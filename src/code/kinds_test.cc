// Kinds of messages that once went wrong, in words of our own: what each must give, and its type.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "code/extractor.h"

namespace linepool {
namespace {

struct Kind {
  const char* text;
  const char* code;  // "-" for no one-time code
};

std::string otp_of(std::string_view text) {
  const CodeResult result = read_code(text);
  return result.otp() == nullptr ? "-" : *result.otp();
}

void expect_all(const std::vector<Kind>& kinds) {
  for (const Kind& kind : kinds) {
    const CodeResult result = read_code(kind.text);
    EXPECT_EQ(otp_of(kind.text), kind.code) << kind.text << " by " << result.rule << ", "
                                            << name(result.type) << ", " << name(result.reason);
  }
}

TEST(CodeKinds, PickupCodesAreNoOneTimeCodes) {
  expect_all({{"Your parcel waits in locker C7. The collection code is 771204.", "-"},
              {"Ihr Paket ist da. Abholcode: 771204", "-"},
              {"Votre colis est au relais. Code de retrait : 771204", "-"},
              {"Pakettisi on automaatissa, noutokoodi 771204", "-"},
              {"包裹已到驿站，取件码771204", "-"},
              {"Posiljka ceka. Kod za preuzimanje: 771204", "-"}});
  const CodeResult result = read_code("Ihr Paket ist da. Abholcode: 771204");
  EXPECT_EQ(result.type, CodeType::kPickup);
  EXPECT_EQ(result.code, "771204") << "the code is told, with its type";
  EXPECT_EQ(result.reason, NoCode::kType);
}

TEST(CodeKinds, PromotionWinsOverStrongWords) {
  expect_all({{"30% off everything: your one-time code is SPRING30", "-"},
              {"Nur heute 15 % Rabatt mit dem Code HERBST15", "-"},
              {"Bugün %25 indirim, tek kullanımlık kod YAZ2025X", "-"},
              {"ลด 30% ใส่โค้ด SUMMER30", "-"},
              {"Use coupon 771204 at checkout", "-"}});
}

TEST(CodeKinds, PrizesAndOwnersHaveOtherNumbers) {
  expect_all({{"Congratulations, you are the lucky winner! Prize PIN: 9f3kd20", "-"},
              {"Anda pemenang undian! PIN hadiah 5512098", "-"},
              {"Your customer code is 771204, please quote it", "-"},
              {"Ihr Kundencode lautet 771204", "-"},
              {"您的客户代码是771204", "-"},
              {"Tu código de cliente es 771204", "-"},
              {"新股申购，代码771204", "-"},
              {"Pay biller code 771204 at any counter", "-"}});
}

TEST(CodeKinds, LastingPasswordsAreNoOneTimeCodes) {
  expect_all({{"Guest wifi: HOTEL-LOBBY, password 77120418", "-"},
              {"WLAN Gäste, Passwort 77120418", "-"},
              {"访客无线网密码77120418", "-"}});
  EXPECT_EQ(read_code("Guest wifi: HOTEL-LOBBY, password 77120418").type, CodeType::kPassword);
}

TEST(CodeKinds, WarningsNameNoCode) {
  expect_all({{"We never ask for your PIN or code. Fraud line: 5300", "-"},
              {"Мы никогда не просим код из СМС. Справка 5300.", "-"},
              {"Text the word JOIN to 70220 to confirm", "-"}});
}

TEST(CodeKinds, LettersOnly) {
  expect_all({{"Your verification code: QWRTPL", "QWRTPL"},
              {"Código de verificación: BKVTRS", "BKVTRS"},
              {"您的验证码：HKRTW，请勿转发", "HKRTW"},
              {"Your verification code: WAIT for the call", "-"},
              {"Your security code has been CHANGED", "-"}});
}

TEST(CodeKinds, UnusualLengths) {
  expect_all({{"Your login code is 7712045338", "7712045338"},
              {"Verification code: 771204533", "771204533"},
              {"Please enter code 771 in the app", "771"},
              {"Your card ending 771 was used.", "-"},
              {"Trouble with your code? Call 7712045338", "-"}});
}

// Nothing but the place announces the code.
TEST(CodeKinds, ANameAndANumber) {
  expect_all({{"Birchwood: 771204", "771204"},
              {"771204 - Birchwood", "771204"},
              {"[Birchwood] 771204", "771204"},
              {"771204 (Birchwood, 10 min)", "771204"},
              {"Ольховая: 771204", "771204"},
              {"Birchwood: KVTRS", "KVTRS"},
              {"Room: 7712", "-"},
              {"Invoice: 771204", "-"},
              {"walked 7712 steps, dead", "-"}});
}

TEST(CodeKinds, AnExclamationMarkCanBelongToAName) {
  expect_all({{"771204 is your Hopla! verification code.", "771204"},
              {"Код підтвердження Hopla!: 771204", "771204"}});
}

// A capital among small words is a name, whatever the word means: no parcel, no prize.
TEST(CodeKinds, CapitalsNameServices) {
  expect_all({{"Your Parcel Fox code: 771204", "771204"},
              {"Your Lucky Club code is 771204", "771204"},
              {"Use 771204 to log in to Gift Harbour", "771204"},
              {"Код Parcel Fox: 771204", "771204"},
              {"Your parcel code: 771204", "-"},
              {"Ihr Paket-Code: 771204", "-"}});
}

TEST(CodeKinds, APurposeAndWithAnnounceANumber) {
  expect_all({{"Approve the payment to Ann Marsh with 771204.", "771204"},
              {"Confirmez le virement avec 771204.", "771204"},
              {"Log ind med 771204", "771204"},
              {"771204 ile giriş yapın", "771204"},
              {"Your account is locked. Unlock it with 771204.", "771204"},
              {"Enter this in the app: 771204", "771204"}});
}

// The number of an order or an account between a noun and its code.
TEST(CodeKinds, OwnersKeepTheirNumbers) {
  expect_all({{"Order 118830: your code is 771204", "771204"},
              {"Jūsu kods pasūtījumam 118830: 771204", "771204"},
              {"Tilaus 118830: koodisi on 771204", "771204"},
              {"Twój kod do konta 118830 to 771204", "771204"},
              {"771204 - your code for order 118830", "771204"},
              {"Your login code for account 11883002 is 771204.", "771204"},
              {"The password of account 11883002 was changed at 14:20.", "-"}});
}

// What is only reported, or only warned of, announces nothing.
TEST(CodeKinds, ReportsAndWarningsAnnounceNothing) {
  expect_all({{"Your PIN was changed at branch 7712. Not you? Call us.", "-"},
              {"We have sent a code to your e-mail. Ticket 771204.", "-"},
              {"Il PIN della carta 7712 arriva per posta.", "-"},
              {"Kortin 7712 PIN tulee postitse.", "-"},
              {"Banka po vás nikdy nechce kódy. Blokace: 7712", "-"},
              {"Your code is 771204. We never ask for it.", "771204"}});
}

TEST(CodeKinds, OldAndNewWithoutAWordForACode) {
  expect_all({{"118830 has expired. 771204 is the new one.", "771204"},
              {"New code 771204 (replaces 118830)", "771204"},
              {"771204 is your new code, 118830 won't work any more.", "771204"}});
}

// A particle or a copula sticks to the number.
TEST(CodeKinds, ParticlesStickToNumbers) {
  expect_all({{"Ngena nge-771204", "771204"},
              {"השתמשו ב-771204 כדי להתחבר", "771204"},
              {"Your OTP is771204", "771204"}});
}

// The name of a service is no word of the sentence.
TEST(CodeKinds, NamesOfServicesDecideNothing) {
  expect_all({{"Your Parcel Post verification code is 771204", "771204"},
              {"771204 is your Voucher Club code. Do not share it with anyone.", "771204"},
              {"Votre code de vérification 163.com est 7712", "7712"},
              {"<#> Promo World: your code is 7712\nFA+9qCX9VSu", "7712"}});
}

TEST(CodeKinds, CodesAreTypedInAscii) {
  expect_all({{"Your code: AB12\u044f7", "-"}, {"Your code: 12-AB1\u044f", "-"}});
}

TEST(CodeKinds, Groups) {
  expect_all({{"Security code: 771-2045", "7712045"},
              {"Security code: 7712-045", "7712045"},
              {"To confirm, type 77 12 04 in the app", "771204"},
              {"Your code is 7 7 1 2 0 4", "771204"},
              {"Login\nTAN\n 7 k 2 m x 9\nthanks", "7k2mx9"},
              {"Access code: 77K-2MX", "77K-2MX"}});
}

TEST(CodeKinds, CompoundsAndInflections) {
  expect_all({{"Sinu kinnituskoodiks on 771204", "771204"},
              {"A belépőkódod: 771204", "771204"},
              {"Do chód fíoraithe: 771204", "771204"},
              {"Ihre smsTAN: 771204", "771204"},
              {"თქვენი კოდია 771204", "771204"},
              {"Твој код за пријаву је 771204", "771204"},
              {"请将771204用作登录安全代码", "771204"}});
}

TEST(CodeKinds, WhatStandsBetweenIsSteppedOver) {
  expect_all(
      {{"TAN für Überweisung von 99,50 EUR an IBAN ...4410 vom 02.03.2026: 771204", "771204"},
       {"OTP for your payment of Rs. 450 from account ending 9921 to SHOP is 77120453.",
        "77120453"},
       {"The code for your transfer on 02.03.2026 at 10:15 is 7712.", "7712"}});
}

TEST(CodeKinds, VerbsOfEntering) {
  expect_all({{"Enter 771204 to continue.", "771204"},
              {"Use 771204 para aprobar la compra", "771204"},
              {"Введите 771204, чтобы продолжить", "771204"},
              {"계속하려면 771204 입력", "771204"},
              {"Giriş için 771204 girin", "771204"}});
}

TEST(CodeKinds, APurposeAloneIsLow) {
  for (const char* text : {"Register with 771204", "Mit 771204 anmelden", "771204でログイン"}) {
    const CodeResult result = read_code(text);
    EXPECT_EQ(result.code, "771204") << text;
    EXPECT_LE(result.level, CodeLevel::kMedium) << text;
  }
}

TEST(CodeKinds, OldCodesLose) {
  expect_all({{"Your OTP is 111222. Ignore the earlier code 333444.", "111222"},
              {"Code 333444 has expired. Use 111222 instead.", "111222"},
              {"Previous code 333444 is no longer valid, the new one is 111222", "111222"},
              {"Der alte Code 333444 ist abgelaufen, neuer Code: 111222", "111222"},
              {"Code 333444 has expired. Request another.", "-"}});
  EXPECT_EQ(read_code("Code 333444 has expired. Request another.").reason, NoCode::kReplaced);
}

TEST(CodeKinds, PrefixesThatAreCurrencies) {
  expect_all({{"Your code is EUR-771204.", "771204"},
              {"SGD-771204 is your login code", "771204"},
              {"You paid EUR 771204", "-"}});
}

TEST(CodeKinds, GluedAndBracketed) {
  expect_all({{"OTP771204", "771204"},
              {"771204 είναι ο κωδικός", "771204"},
              {"771204رمز الدخول", "771204"},
              {"Acme is verifying this phone number (771204). Never share the code!", "771204"},
              {"**771204** is your code", "771204"}});
}

TEST(CodeTypes, AreToldApart) {
  const auto type = [](const char* text) { return read_code(text).type; };
  EXPECT_EQ(type("Your login code is 771204"), CodeType::kLogin);
  EXPECT_EQ(type("Code 771204 confirms your payment of 12.00 EUR"), CodeType::kPayment);
  EXPECT_EQ(type("Your registration code is 771204"), CodeType::kSignup);
  EXPECT_EQ(type("Reset your password with code 771204"), CodeType::kRecovery);
  EXPECT_EQ(type("Promo code SPRING30 gives 30% off"), CodeType::kPromo);
  EXPECT_EQ(type("See you at eight"), CodeType::kOther);
}

TEST(CodeResults, TellWhatElseTheMessageSays) {
  const CodeResult result =
      read_code("Acme: your code is 771204, valid for 10 minutes. Payment of EUR 45.10, ref: ZJWR");
  EXPECT_EQ(result.service, "Acme");
  EXPECT_EQ(result.expires_in_s, 600);
  EXPECT_EQ(result.reference, "ZJWR");
  EXPECT_EQ(result.amount, "EUR 45.10");
}

TEST(CodeResults, ANullHasAReason) {
  EXPECT_EQ(read_code("See you at eight").reason, NoCode::kNoNumber);
  EXPECT_EQ(read_code("The bus 12345 is late").reason, NoCode::kNotACode);
  EXPECT_EQ(read_code("Ihr Paket ist da. Abholcode: 771204").reason, NoCode::kType);
  EXPECT_EQ(read_code("Your code is 771204").reason, NoCode::kFound);
}

TEST(CodeResults, NamesAreRoundTrips) {
  for (std::size_t i = 0; i < kCodeTypes; ++i) {
    const auto type = static_cast<CodeType>(i);
    EXPECT_EQ(code_type(name(type)), type);
  }
  EXPECT_EQ(code_type("bill"), std::nullopt);
}

// A message shows its language: a word of another one, spelt alike, means nothing in it.
TEST(CodeLanguages, WordsOfOtherLanguagesDoNotCount) {
  // "pagar" is a fence in Malay, and "passt" there no word at all.
  expect_all({{"Banco Haya le informa: para pagar 31,00 EUR con su tarjeta la contraseña es 771204",
               "771204"},
              {"Pintu pagar rumah ada di belakang, kodnya 7712", "-"},
              // The sender's name looks like a Norwegian meeting.
              {"Clé digitale : 77120433. Opération : ajout bénéficiaire SARL MOETE", "77120433"}});
}

TEST(CodeKinds, HelplinesBesideAWarningAreNoCodes) {
  expect_all({{"Our bank never asks for your PIN. Help: 4411", "-"},
              {"Nuestro banco nunca pide su clave. Ayuda: 44112", "-"},
              {"Banka hiçbir zaman şifre istemez. Destek 4411", "-"},
              {"Never tell anybody a code. Report it to 771204", "-"},
              {"Nobody here ever asks for your PIN. Card blocked: 4411", "-"},
              {"We never ask for a PIN. If anybody does, ring 0800 555 0145 and quote 4411.", "-"},
              {"Nobody from us will ever ask you for this code. 771204", "771204"},
              {"Your code: 4411. Never tell it to anybody.", "4411"},
              {"Our staff never call about a code. Type 44117712 in the app.", "44117712"}});
}

TEST(CodeKinds, ANumberMayBeOneOfSeveralThingsToType) {
  expect_all(
      {{"Open results.example and enter your date of birth and the number 771204.", "771204"},
       {"Inserisca la data di nascita e il numero 771204.", "771204"},
       {"Enter your customer number 771204 and your name.", "-"}});
}

TEST(CodeKinds, WhatIsIgnoredMayStandBeforeItsVerb) {
  expect_all({{"Předchozí kód 44117 ignorujte a použijte 77120", "77120"},
              {"이전 코드 44117 무시하고 77120 입력하세요", "77120"},
              {"Ignore 44117 and use 77120", "77120"},
              {"We are sorry. Disregard the one sent at 09:12 with 441177, sign in with 771204.",
               "771204"}});
}

TEST(CodeKinds, ReportsVotesAndChatsHoldNoCode) {
  expect_all({{"Card 7712 PIN changed at 09:12. Not you? Call 0800 555 0133", "-"},
              {"Send code 7712 to 44117 to vote", "-"},
              {"mum, my new pin is 7712 haha", "-"},
              {"took the 7712 bus", "-"},
              {"we counted 7712 steps", "-"},
              {"use the 7712 lens", "-"},
              {"Brolin 7712 Quasto", "-"},
              {"Pass 12/04 0600–1430, hall 7", "-"},
              {"Someone tried your code 771204 times.", "-"},
              {"2FA is on. Backup codes left: 8", "-"}});
}

TEST(CodeKinds, SixDigitsAndALoginAreEnough) {
  expect_all(
      {{"Was that you? 771204", "771204"},
       {"Somebody is logging in from a new place. If it's you, 771204 will let you in.", "771204"},
       {"771204 (don't share)", "771204"},
       {"Oli see sina? Numbritega 771204 pääsed sisse.", "771204"},
       {"771204 new jobs near you. Register now", "-"}});
}

// No word for a code, and no rule that explains the number: what is signed, opened, locked.
TEST(CodeKinds, ASoleNumberIsJudgedByAllThatSpeaksForIt) {
  expect_all({{"Warehouse, shift 6-14: the timetable opens with 771204", "771204"},
              {"Can't log in? 77120458, then a new password", "77120458"},
              {"Package of 30 GB for EUR 19.90. Do you agree? 7712", "7712"},
              {"Booking change 9353: prove it's you, 771204", "771204"},
              {"Gesperrt nach 3 Versuchen? 77120458 schaltet wieder frei", "77120458"},
              {"Compte bloqué ? 77120458 pour le rouvrir", "77120458"},
              {"We counted 7712 steps to the top", "-"},
              {"Blood donors wanted, Saturday 10-14, town hall", "-"},
              {"Train 7712, coach 4, seat 62", "-"},
              {"Opens at 1400", "-"}});
  EXPECT_EQ(read_code("Can't log in? 77120458, then a new password").type, CodeType::kRecovery);
}

// A ride or a parcel may be paid with a one-time code.
TEST(CodeKinds, WhatIsPaidIsNotPickedUp) {
  const CodeResult paid = read_code("Your ride costs EUR 9.40. PIN for payment: 7712");
  EXPECT_EQ(paid.code, "7712");
  EXPECT_EQ(paid.type, CodeType::kPayment);
  EXPECT_EQ(read_code("Your parcel is in locker 4. Pickup code: 7712").type, CodeType::kPickup);
}

TEST(CodeKinds, LettersAndGroupsAreCodesInMoreShapes) {
  expect_all({{"Код активації QZTKVB", "QZTKVB"},
              {"Account unlock key 441-177-12. Type it as shown.", "44117712"},
              {"Your login code is 441 177 12", "44117712"},
              {"Enter qk4t9z on the registration page to confirm this phone.", "qk4t9z"},
              {"O seu código para entrar é 7 7 1 2 0 4", "771204"},
              {"Code: GR20 0110 1250 0000, valid 5 min", "-"}});
  const CodeResult first = read_code("Temporary password: w95sqwwn. Change it when you log in.");
  EXPECT_EQ(first.type, CodeType::kPassword);
}

TEST(CodeKinds, GroupsOfAnyEvenLengthAreCodes) {
  expect_all({{"Your timetable code is 73-89-40", "738940"},
              {"Reset code 75677-05, good for 30 min", "7567705"},
              {"Votre code : 90 31 77 2", "9031772"},
              {"Sähkökoodi 4402-7", "44027"},
              {"Confirm your phone: 71-57", "7157"},
              {"Your Acme code is QX7 P2M", "QX7P2M"},
              {"Type 8NJ 64L on your TV", "8NJ64L"},
              {"mTAN: Q7-T40-2", "Q7-T40-2"},
              {"Enter 1 6 3 3 w aplikacji", "1633"},
              {"Case code 26-8846, please bring it to window 3", "-"},
              {"Acct: XX9912 Date: 11-22", "-"},
              {"To move 070-555 01 18 to us, confirm with 41917", "41917"}});
}

TEST(CodeKinds, CapitalsAndDigitsThatMixAreNoNames) {
  expect_all({{"Regni di Ferro: codice Guardia PX4T2", "PX4T2"},
              {"Type 8N5E3 on the TV", "8N5E3"},
              {"Use code Lemon8 to log in", "-"}});
}

TEST(CodeTypes, OfWhatOpensAndOfWhatIsPaid) {
  const auto type = [](std::string_view text) { return name(read_code(text).type); };
  EXPECT_EQ(type("Jo'natma 7-katakda, ochish kodi 320093"), "pickup");
  EXPECT_EQ(type("Account locked. Unlock code 320093"), "recovery");
  EXPECT_EQ(type("Parcel shop 899.00 SEK, card *8256. Code: 355948"), "payment");
  EXPECT_EQ(type("SIM card PUK: 40918272"), "password");
  EXPECT_EQ(type("Confirm your phone with code 732489"), "signup");
  EXPECT_EQ(type("Crédit des Alpilles: saisissez 749781 pour accéder à vos comptes"), "login");
  EXPECT_EQ(type("Your order is ready. Pickup number 71283."), "pickup");
}

TEST(CodeKinds, AMessageMayBeNothingButTheCode) {
  expect_all({{"604217", "604217"},
              {"G-604217", "604217"},
              {"Acme: G-604217", "604217"},
              {"G-604217 Globex", "604217"},
              {"G-604217 Globex \U0001f600", "604217"},
              {"G-604217 Acme", "-"},  // whose number that is, nobody says
              {"KRW-604217", "-"}});   // a sum
}

}  // namespace
}  // namespace linepool
