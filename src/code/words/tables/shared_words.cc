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
        "chave|llave|anahtar*|anahtarı|cheie|kulcs|avain|nyckel|*nyckel|nøkkel|nøgle|açar|"
        "kunci|کلید|مفتاح|*مفتاح|密钥|密鑰|khóa|chìa khóa|avaimen|key code|ključ|кључ|atslēga|"
        "raktas|võti"},
    SharedWords{
        Sense::kSecret,
        "token*|*token|mtoken|токен*|令牌|权杖|توكن|توکن|ٹوکن|jeton|pswd|passwort|pass"},
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
        "пук|пук код|avainboks*|võtmekap*|kulcstart*|сеф*|*sango|umuryango|lawang|орц*|"
        "дамафон*|fiók|skrzynk*|skříňk*|cassetta|cassetta delle chiavi|boîtier|gaisa|"
        "umyango|кілт*|ачкыч*|кутийка за ключове|nøglebok*|nyckelgömma|nøkkelsafe|"
        "schlüsselsafe|cofre|cofre de chaves|caixa de chaves|چابی|کلید|front door|"
        "door code|door lock|door pin|gate|key box|keybox|lockbox|key safe|room|apartment|"
        "meeting|conference|webinar|video call|voicemail|dial in|initial|garage|portón|"
        "porton|puerta|cerradura|caja de llaves|reunion|reunión|videollamada|inicial|"
        "portão|portao|immeuble|boîte à clés|boite a cles|digicode|visio|visioconférence|"
        "réunion|conférence|portone|cancello|riunione|videochiamata|türcode|haustür|"
        "torcode|*schlüsselbox|*schlüsselkasten|*schlüsseltresor|*konferenz|besprechung|"
        "*meeting|videokonferenz|telefonkonferenz|startpasswort|initialpasswort|*deur|"
        "*poort|*sleutelkluis*|vergadering|*vergadering|dörren|portkod*|*nyckelskåp|"
        "*nyckelbox|~*möte|*möteskod|døren|dørkode*|*nøkkelboks|*nøgleboks|*møde|*møte|ovi|"
        "ovikood*|*avainlaatikko|*avainboksi|*kokous*|uks|ukse|*võtmekapp|koosolek*|durvju|"
        "durvis|atslēgu|sapulce*|durų|durys|raktų|susitikim*|drzwi|bramy|brama|furtki|"
        "skrytki na klucze|skrzynki na klucze|spotkani*|wideospotkani*|dveře|dveří|branky|"
        "brány|schránky na klíče|schůzk*|dvere|dverí|stretnuti*|vrata|ulaz|ulaznih|kapij*|"
        "sef za ključ*|sastanak|sastanka|video sastan*|ključ*|vhodna|sestanek|sestanka|"
        "~ușa|ușii|poart*|interfon|întâlnir*|ședinț*|дверь|двери|дверей|домофон*|калитк*|"
        "ворот*|подъезд*|ключниц*|сейф*|встреч*|видеовстреч*|конференц*|двер*|під'їзд*|"
        "зустріч*|відеозустріч*|вратата|врата|среща|срещата|входна|ajtó|ajto|kapu|kapukód*|"
        "kulcsszéf|kulcstároló|megbeszélés*|értekezlet*|kapı|kapısı*|kapı*|toplantı*|"
        "anahtar kutusu|derî|الباب|باب|*اجتماع*|*الاجتماع|*صندوق المفاتيح|*غرفه|درب|"
        "*در ورودی|*جلسه*|*اتاق|دروازہ|دروازے|گیٹ|میٹنگ|اجلاس|门锁|门禁|开门|院门|大门|门密码|开门密码|门码|"
        "會議|会议|入会|房间|門鎖|門禁|開門|大門|钥匙盒|鑰匙盒|保险箱|初始|初始密码|玄関|鍵|会議|入室|部屋|初期|仮|cửa nhà|khóa cửa|"
        "mã cổng|cuộc họp|~phòng|cua nha|tủ chìa|pintu|gerbang|rapat|kotak kunci|mesyuarat|"
        "pagar|pinto|tarangkahan|pulong|miting|mlango|lango|mkutano|kofa|ƙofa|ganawa|"
        "ilẹkun|ipade|ụzọ|nzukọ|umnyango|isango|umhlangano|albaab*|shirka|urugi|inama|"
        "musuwo|musangano|varavarana|fivoriana|reyinyon|doras|cruinniú|drws|cyfarfod|atea*|"
        "bilera*|fundar*|hurð*|dyra*|есік*|кездесу*|жиналыс*|эшик*|жолугуш*|eshik*|"
        "yig'ilish*|majlis*|дар|ҷаласа*|қапы|qapı*|iclas*|görüş*|хаалга*|хурал*"},
    SharedWords{
        Sense::kPickup,
        "show|shows|present|presenting|zeigen|zeige|vorzeigen|vorlegen|montrez|montrer|"
        "présentez|presentez|présenter|muestra|muestre|muéstrelo|muestralo|mostrar|enseña|"
        "mostre|mostra|mostrare|esibisci|apresente|toon|laat zien|visa upp|visa|vis|"
        "fremvis|näytä|esitä|näita|esita|uzrādiet|parodykite|pokaż|okaż|pokaz|покажите|"
        "покажи|предъявите|pokažite|pokaži|ukažte|ukaž|ukáž*|пакажыце|покажіть|покажете|"
        "прикажи|mutasd*|mutassa|arătați|arată|arata|trego|tregoni|göster*|gosterin|"
        "göstərin|ko'rsating|көрсетіңіз|көрсөтүңүз|нишон|үзүүл*|اعرض|أظهر|أبرز|نشان دهید|"
        "ارائه|دکھائیں|出示|提示|xuất trình|tunjuk|tunjukkan|tunjukan|tuduhna|ipakita|onyesha|"
        "nuna|tus|erekana|bonisa|khombisa|ratidza|gosi|fi hàn|asehoy|dangos|taispeáin|"
        "erakutsi|mostra'l|sýndu|aseho|外送員|外送员|跑腿|骑士|kawowa|lähetti|lähetin|deliverer|"
        "mensajero|kuriir|futár*|dostavljač*|donosilac|dzidzi|letti|ride pin|release code|"
        "kiosk|mostrador|ventanilla|pult|pultu|pultnál|kaunter|konter|bike|scooter|bicycle|"
        "vehicle|pharmacy|prescription|cashier|checkout counter|bici|bicicleta|patinete|"
        "farmacia|receta|motoboy|farmácia|balcão|vélo|trottinette|pharmacie|ordonnance|"
        "comptoir|caisse|apotheke|medikamente|rezept|fahrrad|kasse|theke|kühlfach|bote|"
        "boten|schloss|schlosscode|fiets|slotcode|apotheek|kassa|balie|cykel|cykeln|sykkel|"
        "apotek*|kassan|pyörä*|apteek*|kassa*|ratas|jalgrat*|velosip*|dvirat*|vaistin*|"
        "aptiek*|rower*|apte*|recept*|kasie|kolo|lékárn*|lekarn*|lekár*|pokladn*|bicikl*|"
        "ljekarn*|rețet*|reteta|велосипед*|самокат*|аптек*|рецепт*|касс*|самокатът|замка|"
        "bisiklet*|eczane*|reçete*|kasada|kasaya|صيدليه|*الصيدليه|دراجه|*الدراجه|*وصفه|"
        "داروخانه|*دوچرخه|نسخه|共享单车|单车|單車|药房|藥局|取药|领药|自行车|自転車|薬局|処方|xe đạp|nhà thuốc|"
        "đơn thuốc|~quầy|sepeda|apotek|resep|gembok|kasir|basikal|farmasi|baiskeli|"
        "duka la dawa|botika|bisikleta|kosár"},
    SharedWords{
        Sense::kPromo,
        "friend|friends|amigos|freund*|freunde|vrienden|kaveri*|vänner|venner|kamarád*|"
        "prijatel*|prijatelj*|przyjacio*|znajom*|barát*|ajánló*|prieten*|arkadaş*|朋友|好友|友達|"
        "bạn bè|teman|kawan|rakan|друзьям|друзями|друзі|приятел*|draug*|sõpr*|sõber|mik|"
        "miq*|certificate|gift certificate|сертификат*|сертифікат*|loyalty|treue*|"
        "treuecode|punkte|reklama|gutschrift|prämie*"},
    SharedWords{
        Sense::kNotCode,
        "error|fault|fehler|störung|erreur|panne|avería|falha|guasto|vika*|vikakood*|"
        "storing|foutcode|felkod*|fejlkod*|feilkod*|veakood*|kļūda*|klaidos|gedim*|błąd|"
        "błędu|chyba|chyby|porucha|hiba|hibakód*|eroare|грешка|грешки|ошибк*|помилк*|"
        "памылк*|greška|napaka|hata|arıza|xəta|xato|қате|ката|алдаа*|خطا*|*خطا|故障|~lỗi|"
        "kerusakan|galat|ralat|kosa|hitilafu|product|artikul*|артикул*|toode|tuote*|"
        "tuoten*|prek*|prece|towar*|zboží|tovar|roba|izdelek|barang|mercancía|mercadoria|"
        "marchandise|merce|ware|waren|vara|varan|vare|varen|termék*|продукт*|товар*|стока|"
        "mahsulot*|məhsul*|ürün*|мал|бараа|المنتج|کالا|商品|产品|agent|agenta|agente|"
        "corresponsal|correspondent|agentis|agentu|agento|agentti|ügynök*|агент*|"
        "посредник*|wakala|zastopnik|buyer|customer|kunde*|kund|client|cliente|klient*|"
        "kupac|kupca|kupovac|купувач*|покупател*|pirkėj*|mokėtoj*|maksātāj*|pircēj*|ostja|"
        "maksja|asiakas*|vásárló*|plătitor*|müşteri*|عميل|العميل|مشتری|客户|顧客|khách hàng|"
        "pelanggan|industry|sector|branche|ramo|sektor*|branż*|отрасл*|ОКВЭД|活动|業種|業界|行业|"
        "行業|tributo|tribute|trade|tevékenység*|tegevusala|toimiala|veiklos|činnost*|"
        "činnosti|delatnost*|дейност*|النشاط|klu|kbli|zip|зип|poštn*|post*nummer|bank code|"
        "kód banky|bankleitzahl|blz|bic|swift|举报|檢舉|colour|color|warna*|farbe|couleur|"
        "guichet|rib|pantone|paint|hs"},
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
