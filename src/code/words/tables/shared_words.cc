// Nouns and verbs of several languages at once, and words of scripts that several languages write:
// what belongs to one language alone stands in its table.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kShared{
    SharedWords{
        Sense::kWifi,
        "wifi|wi fi|wlan|ssid|puk|puk1|puk2|router|hotspot"},
    SharedWords{
        Sense::kCode,
        "key|金鑰|金钥|کیلی|schlüssel|*schlüssel|clé|chiave|*sleutel|klucz|klíč|klucze|ключ|"
        "chave|llave|anahtar*|anahtarı|cheie|*kulcs|*avain|nyckel|*nyckel|*nøkkel|*nøgle|açar|"
        "*lykill|"
        "kunci|کلید|مفتاح|*مفتاح|密钥|密鑰|khóa|chìa khóa|avaimen|key code|ključ|кључ|atslēga|"
        "raktas|võti"},
    SharedWords{
        Sense::kSecret,
        "puk|puk1|puk2|token*|*token|mtoken|токен*|令牌|权杖|توكن|توکن|ٹوکن|jeton|pswd|passwort|pass"},
    SharedWords{
        Sense::kVerify,
        "session|連線|сеси*|sesija|sesije|seansi|sesión|sessão|sitzung*|sitzungsschlüssel|"
        "sessione|sessie*|sesji|сесси*|сеанс*|oturum*|会话|會話|جلسه|الجلسه|*الجلسه|phiên|sesi|"
        "pair|pairing|link|linking|connect|koppel|koppeln|kopple|verknüpfen|sparuj|abbina|"
        "abbinare|conecta|conecte|vincula|vincule|eşleştir*|jumelez|associez|associer|"
        "appairer|parear|kobl|parkobl|parita|yhdistä|seosta|savieno|susiek|sujunki*|"
        "spáruj*|spárova*|upari*|uparite|повежи*|привяж*|прив'яж*|сполуч*|свържете|"
        "párosít*|împerech*|asociaz*|ربط|اتصل ب|حبر|连接|連接|配对|配對|連携|接続|ghép|kết nối|"
        "pasangkan|hubungkan|sambungkan|sign|signature|signieren|*unterschreib*|firmar|"
        "firma|assinar|assinatura|signer|podpis*|підпис*|imza*|aláír*|semnar*|semnează|"
        "توقيع|*توقيع*|*لتوقيع|امضا*|签署|簽署|签名|電子署名|署名|ky ho so|ký|tanda tangan|tandatangan|"
        "ondertekenen|underskriv*|skriv under|allekirjoit*|two step|zwei faktor|dos pasos|"
        "dos factores|doble factor|dois fatores|duas etapas|deux étapes|deux facteurs|"
        "due passaggi|due fattori|tweestaps*|tvåsteg*|totrinns*|totrin*|entrada|get in|"
        "get back in|reinkommst|reinkommen|reachar|نشست|otp|otps|one time password|"
        "one time pin|one time code|one time passcode|tan|mtan|smstan|mobiletan|totp|2fa|"
        "vcode|验证码|驗證碼|校验码|校驗碼|动态码|動態碼|确认码|確認碼|认证码|認證碼|登录码|登入碼|激活码|授权码|授權碼|动态密码|動態密碼|短信验证码|"
        "一次性密码|一次性密碼|認証番号|確認番号|او ٹی پی|رمز پویا|رمز یکبار مصرف|رمز یک بار مصرف|tac|"
        "smart otp|einmalpasswort|*einmalcode|engångskod|engångslösenord|clave dinámica|"
        "verification|verifizierung|verifikation|autentica|autenticazione|mfa|login"},
    SharedWords{
        Sense::kRecovery,
        "lost|lost your|perdiste|perdeu|perdu|verloren|smarrit*|kwijt|zgubi*|потеряли|"
        "втратили|perdió|pierdut*|ztratili|stratili|elveszett|kaybetti*|wachtwoord kwijt|"
        "locked|locked out|unlock|unlocking|unblock|blocked|regain|regain access|gesperrt*|"
        "*entsperr*|ausgesperrt|bloqué|bloque|bloquée|déblo*|bloquead*|desbloque*|bloccat*|"
        "sblocc*|zablokowan*|odblok*|заблокир*|разблок*|заблоков*|розблок*|bloke|blokajı|"
        "kilit*|geblokkeerd|deblokk*|låst|spärrad|låsa upp|låse opp|lukittu|lukitun|"
        "lukituk*|zablok*|odblokov*|blokir*|deblok*|blocat|debloca*|new password|"
        "nueva contraseña|nouveau mot de passe|neues passwort|neue pin|neues kennwort|"
        "nuova password|nova senha|новый пароль|новий пароль|nowe hasło|yeni parola*|"
        "yeni şifre*|nové heslo|nova lozinka|新密码|新密碼|mật khẩu mới|kata sandi baru|"
        "kata laluan baharu|nieuw wachtwoord|nytt lösenord|nytt passord|ny adgangskode|"
        "uusi salasana|uuden salasanan|nova contrasenya|解锁|解鎖|解冻|mở khóa|buka blokir|"
        "terblokir|terkunci|مقفل|قفل|محظور|الحظر|فك الحظر|بازگشایی|مسدود*"},
    SharedWords{
        Sense::kPayment,
        "limit|limits|limite|límite|limitu|limitů|limity|лимит*|ліміт*|hạn mức|限额|额度|額度|"
        "限度額|recipient|payee|odbiorc*|empfänger*|bénéficiaire|beneficiario|destinatario|"
        "destinatário|получател*|отримувач*|alıcı*|charge|wire|cash out|приход|autopay|"
        "bitcoin|btc|withdraw"},
    SharedWords{
        Sense::kSignup,
        "激活码|激活碼|报名|報名|新设备|携号转网|番号移行|application|applying|portab*|porting|port in|перенос|"
        "kyc|joining|onboarding|nummerbehoud|számhordoz*|přenos čísla|prijenos broja|"
        "başvuru*|číslo přenést|سجل|*سجل"},
    SharedWords{
        Sense::kDoor,
        "пук|пук код|сеф*|орц*|дамафон*|кілт*|ачкыч*|кутийка за ключове|چابی|front door|"
        "door code|door lock|door pin|gate|key box|keybox|lockbox|key safe|room|apartment|"
        "meeting|conference|webinar|video call|voicemail|dial in|initial|garage|дверь|двери|"
        "дверей|домофон*|калитк*|ворот*|подъезд*|ключниц*|сейф*|встреч*|видеовстреч*|конференц*|"
        "двер*|під'їзд*|зустріч*|відеозустріч*|вратата|врата|среща|срещата|входна|الباب|باب|"
        "*اجتماع*|*الاجتماع|*صندوق المفاتيح|*غرفه|درب|*در ورودی|*جلسه*|*اتاق|دروازہ|دروازے|گیٹ|"
        "میٹنگ|اجلاس|门锁|门禁|开门|院门|大门|门密码|开门密码|门码|會議|会议|入会|房间|門鎖|門禁|開門|大門|钥匙盒|鑰匙盒|保险箱|初始|初始密码|玄関|"
        "鍵|会議|入室|部屋|初期|仮|есік*|кездесу*|жиналыс*|эшик*|жолугуш*|дар|ҷаласа*|қапы|хаалга*|хурал*"},
    SharedWords{
        Sense::kPickup,
        "show|shows|present|presenting|покажите|покажи|предъявите|пакажыце|покажіть|покажете|"
        "прикажи|көрсетіңіз|көрсөтүңүз|нишон|үзүүл*|اعرض|أظهر|أبرز|نشان دهید|ارائه|دکھائیں|出示|"
        "提示|外送員|外送员|跑腿|骑士|deliverer|dzidzi|ride pin|release code|kiosk|bike|scooter|bicycle|"
        "vehicle|pharmacy|prescription|cashier|checkout counter|велосипед*|самокат*|аптек*|"
        "рецепт*|касс*|самокатът|замка|صيدليه|*الصيدليه|دراجه|*الدراجه|*وصفه|داروخانه|*دوچرخه|"
        "نسخه|共享单车|单车|單車|药房|藥局|取药|领药|自行车|自転車|薬局|処方"},
    SharedWords{
        Sense::kPromo,
        "friend|friends|amigos|freund*|freunde|vrienden|kaveri*|vänner|venner|kamarád*|"
        "prijatel*|prijatelj*|przyjacio*|znajom*|barát*|ajánló*|prieten*|arkadaş*|朋友|好友|友達|"
        "bạn bè|teman|kawan|rakan|друзьям|друзями|друзі|приятел*|draug*|sõpr*|sõber|mik|"
        "miq*|certificate|gift certificate|сертификат*|сертифікат*|loyalty|treue*|"
        "treuecode|punkte|reklama|gutschrift|prämie*"},
    SharedWords{
        Sense::kNotCode,
        "error|fault|грешка|грешки|ошибк*|помилк*|памылк*|қате|ката|алдаа*|خطا*|*خطا|故障|product|"
        "artikul*|артикул*|продукт*|товар*|стока|мал|бараа|المنتج|کالا|商品|产品|agent|agente|"
        "agentis|агент*|посредник*|buyer|customer|kunde*|client|cliente|купувач*|покупател*|"
        "عميل|العميل|مشتری|客户|顧客|industry|sector|branche|sektor*|отрасл*|ОКВЭД|活动|業種|業界|行业|行業|"
        "tributo|tribute|trade|дейност*|النشاط|zip|зип|post*nummer|bank code|bic|swift|举报|檢舉|"
        "colour|color|pantone|paint|hs"},
    SharedWords{
        Sense::kPrize,
        "claim code|claimcode|claim|klaim|领奖|領獎|兑奖|兌獎|réclamer|reclame su premio|"
        "anspruchscode"},
};
// clang-format on

}  // namespace

std::span<const SharedWords> shared_words() {
  return kShared;
}

}  // namespace linepool
