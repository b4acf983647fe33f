#include "supply/sample_messages.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/check.h"
#include "base/text/replace_all.h"

namespace linepool::supply {
namespace {

struct Wording {
  std::string_view language;
  std::string_view text;
};

// {app} is the service, {code} the code, {split} the code in two groups if it has six digits,
// {host} a host name for the domain-bound format.
constexpr std::array kWordings{
    Wording{"en", "{code} is your {app} verification code. Don't share it with anyone."},
    Wording{"en", "Your {app} code: {split}\n\nDon't share this code with others"},
    Wording{"en", "[{app}] Your one-time password is {code}, valid for 5 minutes."},
    Wording{"en", "<#> {app}: your code is {code}\nFA+9qCX9VSu"},
    Wording{"en", "{app}: {code} is your security code.\n\n@{host} #{code}"},
    Wording{"es", "Tu código de verificación de {app} es {code}. No lo compartas con nadie."},
    Wording{"pt", "{code} é o seu código de verificação do {app}. Não compartilhe."},
    Wording{"fr", "Votre code de vérification {app} est {code}. Ne le partagez pas."},
    Wording{"de", "Dein Bestätigungscode für {app} lautet: {code}. Gültig für 10 Minuten."},
    Wording{"it", "{app}: il tuo codice di verifica è {code}"},
    Wording{"nl", "Je {app}-verificatiecode is {code}. Deel hem met niemand."},
    Wording{"pl", "Twój kod weryfikacyjny {app}: {code}"},
    Wording{"ru", "{app}: ваш код подтверждения {code}. Никому его не сообщайте."},
    Wording{"uk", "Ваш код підтвердження {app}: {code}"},
    Wording{"tr", "{app} doğrulama kodunuz: {code}. Kimseyle paylaşmayın."},
    Wording{"id", "Kode verifikasi {app} Anda adalah {code}. Jangan berikan ke siapa pun."},
    Wording{"vi", "Mã xác nhận {app} của bạn là {code}. Có hiệu lực trong 5 phút."},
    Wording{"ar", "رمز التحقق الخاص بك في {app} هو {code}"},
    Wording{"fa", "کد تایید {app} شما: {code}"},
    Wording{"hi", "आपका {app} ओटीपी {code} है। इसे किसी के साथ साझा न करें।"},
    Wording{"th", "รหัสยืนยัน {app} ของคุณคือ {code}"},
    Wording{"zh", "【{app}】您的验证码是{code}，5分钟内有效，请勿泄露。"},
    Wording{"ja", "{app} の認証コード：{code}\n第三者に教えないでください。"},
    Wording{"ko", "[{app}] 인증번호 [{code}]를 입력해 주세요."},
};

// "Whatsapp24" and "Youtube1" are variants of one service.
std::string without_variant(std::string name) {
  while (!name.empty() && is_digit(name.back())) name.pop_back();
  return name;
}

// "GoogleVoice" becomes "Google Voice".
std::string with_spaces(std::string_view name) {
  std::string spaced;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i > 0 && is_upper(name[i]) && is_lower(name[i - 1])) spaced += ' ';
    spaced += name[i];
  }
  return spaced;
}

bool any_pattern_in(const App& app, std::string_view text) {
  return std::any_of(app.patterns.begin(), app.patterns.end(),
                     [&](const AppPattern& pattern) { return pattern.occurs_in(text); });
}

// What the service calls itself: the first of its names in which one of its patterns occurs.
std::string brand_of(const App& app) {
  if (app.accepts_anything()) return "Example";
  std::vector<std::string> names{without_variant(app.name), app.name, with_spaces(app.name)};
  names.insert(names.end(), app.senders.begin(), app.senders.end());
  for (const std::string& name : names) {
    if (!name.empty() && any_pattern_in(app, name)) return name;
  }
  return app.name;
}

std::string host_of(std::string_view brand) {
  std::string host;
  for (const char c : brand) {
    if (is_digit(c) || is_lower(c)) host += c;
    if (is_upper(c)) host += static_cast<char>(c - 'A' + 'a');
  }
  return (host.empty() ? "service" : host) + ".example";
}

std::string split_code(std::string_view code) {
  static constexpr std::size_t kTriplet = 3;
  if (code.size() != 2 * kTriplet) return std::string(code);
  return std::string(code.substr(0, kTriplet)) + "-" + std::string(code.substr(kTriplet));
}

const Wording& wording(std::uint64_t choice) {
  return kWordings[static_cast<std::size_t>(choice % kWordings.size())];
}

}  // namespace

std::size_t sample_wordings() {
  return kWordings.size();
}

std::string_view sample_language(std::uint64_t choice) {
  return wording(choice).language;
}

std::string sample_message(const App& app, std::string_view code, std::uint64_t choice) {
  static constexpr std::size_t kShortest = 4;
  static constexpr std::size_t kLongest = 8;
  CHECK(code.size() >= kShortest && code.size() <= kLongest);
  CHECK(all_digits(code), "a code is digits");
  const std::string brand = brand_of(app);
  std::string text(wording(choice).text);
  replace_all(text, "{code}", code);
  replace_all(text, "{split}", split_code(code));
  replace_all(text, "{host}", host_of(brand));
  replace_all(text, "{app}", brand);
  return text;
}

std::string plain_message(const App& app, std::string_view code) {
  CHECK(all_digits(code), "a code is digits");
  const std::string prefix = app.code == "go" ? "G-" : "";
  return prefix + std::string(code) + " is your " + brand_of(app) + " verification code.";
}

std::string sample_sender(const App& app) {
  return app.senders.empty() ? std::string("INFO") : app.senders.front();
}

}  // namespace linepool::supply
