// Nouns and verbs that many languages share, and kinds of codes that few tables have yet: doors,
// meetings, keys, friends.
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
        "key|金鑰|金钥|โทเคน|คีย์|کیلی|schlüssel|*schlüssel|clé|chiave|*sleutel|klucz|klíč|"
        "klucze|ключ|chave|llave|anahtar*|anahtarı|cheie|kulcs|avain|nyckel|*nyckel|nøkkel|"
        "nøgle|açar|kunci|کلید|مفتاح|*مفتاح|מפתח|密钥|密鑰|セッションキー|키|세션키|กุญแจ|khóa|chìa khóa|"
        "कुंजी|की|চাবি|κλειδι|avaimen|key code|ključ|кључ|atslēga|raktas|võti"},
    SharedWords{
        Sense::kSecret,
        "token*|*token|mtoken|токен*|トークン|토큰|令牌|权杖|टोकन|توكن|توکن|ٹوکن|টোকেন|โทเค็น|jeton|"
        "אסימון|τοκεν|ピン|핀|pswd|passwort|pass"},
    SharedWords{
        Sense::kVerify,
        "session|連線|сеси*|sesija|sesije|seansi|sesión|sessão|sitzung*|sitzungsschlüssel|"
        "sessione|sessie*|sesji|сесси*|сеанс*|oturum*|会话|會話|セッション|세션|सत्र|सेशन|جلسه|الجلسه|"
        "*الجلسه|phiên|sesi|pair|pairing|link|linking|connect|koppel|koppeln|kopple|"
        "verknüpfen|sparuj|abbina|abbinare|conecta|conecte|vincula|vincule|eşleştir*|"
        "jumelez|associez|associer|appairer|parear|kobl|parkobl|parita|yhdistä|seosta|"
        "savieno|susiek|sujunki*|spáruj*|spárova*|upari*|uparite|повежи*|привяж*|прив'яж*|"
        "сполуч*|свържете|párosít*|împerech*|asociaz*|σύνδεσε|συνδέστε|ربط|اتصل ب|حبر|חבר|"
        "לחבר|连接|連接|配对|配對|連携|ペアリング|接続|연결|페어링|연동|เชื่อมต่อ|จับคู่|ghép|kết nối|pasangkan|"
        "hubungkan|sambungkan|जोड़ें|जोड़ने|sign|signature|signieren|*unterschreib*|firmar|"
        "firma|assinar|assinatura|signer|podpis*|підпис*|imza*|aláír*|semnar*|semnează|"
        "υπογρα*|توقيع|*توقيع*|*لتوقيع|امضا*|חתימה|לחתום|签署|簽署|签名|電子署名|署名|서명|전자서명|เซ็น|"
        "ลงนาม|ky ho so|ký|tanda tangan|tandatangan|हस्ताक्षर|ondertekenen|underskriv*|"
        "skriv under|allekirjoit*|two step|zwei faktor|dos pasos|dos factores|doble factor|"
        "dois fatores|duas etapas|deux étapes|deux facteurs|due passaggi|due fattori|"
        "tweestaps*|tvåsteg*|totrinns*|totrin*|entrada|get in|get back in|reinkommst|"
        "reinkommen|reachar|نشست|otp|otps|one time password|one time pin|one time code|"
        "one time passcode|tan|mtan|smstan|mobiletan|totp|2fa|vcode|验证码|驗證碼|校验码|校驗碼|动态码|"
        "動態碼|确认码|確認碼|认证码|認證碼|登录码|登入碼|激活码|授权码|授權碼|动态密码|動態密碼|短信验证码|一次性密码|一次性密碼|認証コード|認証番号|"
        "確認コード|確認番号|ワンタイムパスワード|ワンタイム|인증번호|인증 번호|인증코드|인증 코드|확인코드|ओटीपी|ওটিপি|ఓటీపీ|ஓடிபி|"
        "ಒಟಿಪಿ|ഒടിപി|ઓટીપી|ਓਟੀਪੀ|او ٹی پی|رمز پویا|رمز یکبار مصرف|رمز یک بار مصرف|tac|"
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
        "lukituk*|zablok*|odblokov*|blokir*|deblok*|blocat|debloca*|κλειδωμ*|ξεκλείδ*|"
        "new password|nueva contraseña|nouveau mot de passe|neues passwort|neue pin|"
        "neues kennwort|nuova password|nova senha|новый пароль|новий пароль|nowe hasło|"
        "yeni parola*|yeni şifre*|nové heslo|nova lozinka|新密码|新密碼|新しいパスワード|새 비밀번호|"
        "mật khẩu mới|kata sandi baru|kata laluan baharu|nieuw wachtwoord|nytt lösenord|"
        "nytt passord|ny adgangskode|uusi salasana|uuden salasanan|nova contrasenya|解锁|解鎖|"
        "解冻|ロック解除|ロック|잠금|잠김|ปลดล็อก|ปลดล็อค|mở khóa|buka blokir|terblokir|terkunci|अनलॉक|"
        "लॉक|ব্লক|مقفل|قفل|محظور|الحظر|فك الحظر|بازگشایی|مسدود*|חסום|לשחרור|שחרור"},
    SharedWords{
        Sense::kPayment,
        "limit|limits|limite|límite|limitu|limitů|limity|лимит*|ліміт*|hạn mức|限额|额度|額度|"
        "限度額|한도|วงเงิน|recipient|payee|odbiorc*|empfänger*|bénéficiaire|beneficiario|"
        "destinatario|destinatário|получател*|отримувач*|alıcı*|charge|wire|cash out|"
        "приход|autopay|bitcoin|btc|withdraw"},
    SharedWords{
        Sense::kSignup,
        "激活码|激活碼|报名|報名|新设备|携号转网|番号移行|application|applying|portab*|porting|port in|перенос|"
        "kyc|joining|onboarding|nummerbehoud|számhordoz*|přenos čísla|prijenos broja|"
        "başvuru*|číslo přenést|번호이동|سجل|*سجل"},
    SharedWords{
        Sense::kDoor,
        "пук|пук код|*በር*|avainboks*|võtmekap*|kulcstart*|сеф*|*sango|umuryango|lawang|"
        "орц*|дамафон*|fiók|skrzynk*|skříňk*|cassetta|cassetta delle chiavi|boîtier|gaisa|"
        "umyango|кілт*|ачкыч*|ლუქი|դուռ*|кутийка за ключове|nøglebok*|nyckelgömma|"
        "nøkkelsafe|schlüsselsafe|cofre|cofre de chaves|caixa de chaves|चाबी*|চাবির*|சாவி*|"
        "తాళం*|ಕೀಲಿ*|താക്കോൽ*|ચાવી*|ਚਾਬੀ*|යතුරු*|چابی|کلید|front door|door code|door lock|"
        "door pin|gate|key box|keybox|lockbox|key safe|room|apartment|meeting|conference|"
        "webinar|video call|voicemail|dial in|initial|garage|portón|porton|puerta|"
        "cerradura|caja de llaves|reunion|reunión|videollamada|inicial|portão|portao|"
        "immeuble|boîte à clés|boite a cles|digicode|visio|visioconférence|réunion|"
        "conférence|portone|cancello|riunione|videochiamata|türcode|haustür|torcode|"
        "*schlüsselbox|*schlüsselkasten|*schlüsseltresor|*konferenz|besprechung|*meeting|"
        "videokonferenz|telefonkonferenz|startpasswort|initialpasswort|*deur|*poort|"
        "*sleutelkluis*|vergadering|*vergadering|dörren|portkod*|*nyckelskåp|*nyckelbox|"
        "~*möte|*möteskod|døren|dørkode*|*nøkkelboks|*nøgleboks|*møde|*møte|ovi|ovikood*|"
        "*avainlaatikko|*avainboksi|*kokous*|uks|ukse|*võtmekapp|koosolek*|durvju|durvis|"
        "atslēgu|sapulce*|durų|durys|raktų|susitikim*|drzwi|bramy|brama|furtki|"
        "skrytki na klucze|skrzynki na klucze|spotkani*|wideospotkani*|dveře|dveří|branky|"
        "brány|schránky na klíče|schůzk*|dvere|dverí|stretnuti*|vrata|ulaz|ulaznih|kapij*|"
        "sef za ključ*|sastanak|sastanka|video sastan*|ključ*|vhodna|sestanek|sestanka|"
        "~ușa|ușii|poart*|interfon|întâlnir*|ședinț*|πόρτα*|εξώπορτα*|κλειδ*|συνάντησ*|"
        "σύσκεψ*|τηλεδιάσκεψ*|дверь|двери|дверей|домофон*|калитк*|ворот*|подъезд*|ключниц*|"
        "сейф*|встреч*|видеовстреч*|конференц*|двер*|під'їзд*|зустріч*|відеозустріч*|"
        "вратата|врата|среща|срещата|входна|ajtó|ajto|kapu|kapukód*|kulcsszéf|kulcstároló|"
        "megbeszélés*|értekezlet*|kapı|kapısı*|kapı*|toplantı*|anahtar kutusu|derî|الباب|"
        "باب|*اجتماع*|*الاجتماع|*صندوق المفاتيح|*غرفه|درب|*در ورودی|*جلسه*|*اتاق|דלת|הדלת|"
        "שער|השער|פגישה|הפגישה|ישיבה|חדר|कमरा|दरवाज़ा|दरवाजा|गेट|मीटिंग|दरवाजे|दरवाज़े|"
        "দরজা*|গেট*|মিটিং*|সভা*|கதவு*|கேட்|கூட்ட*|தலவு|తలుపు*|గేటు*|గేట్*|మీటింగ్*|సమావేశ*|"
        "ಬಾಗಿಲು*|ಗೇಟ್*|ಸಭೆ*|ಮೀಟಿಂಗ್*|വാതിൽ*|ഗേറ്റ്*|മീറ്റിംഗ്*|യോഗ*|દરવાજા*|ગેટ|મીટિંગ|"
        "ਦਰਵਾਜ਼*|ਗੇਟ|ਮੀਟਿੰਗ|ඩෝර්|දොර*|ගේට්ටු*|රැස්වීම*|دروازہ|دروازے|گیٹ|میٹنگ|اجلاس|ढोका*|"
        "बैठक*|门锁|门禁|开门|院门|大门|门密码|开门密码|门码|會議|会议|入会|房间|門鎖|門禁|開門|大門|钥匙盒|鑰匙盒|保险箱|初始|初始密码|玄関|"
        "ドア|キーボックス|鍵|会議|ミーティング|オートロック|入室|部屋|初期|仮パスワード|仮|현관|공동현관|출입문|도어락|회의|화상회의|방|객실|출입|초기|"
        "ประตู|ประชุม|กุญแจ|ห้อง|ห้องพัก|ປະຕູ|ປະຊຸມ|ទ្វារ|ប្រជុំ|တံခါး|အစည်းအဝေး|cửa nhà|"
        "khóa cửa|mã cổng|cuộc họp|~phòng|cua nha|tủ chìa|pintu|gerbang|rapat|kotak kunci|"
        "mesyuarat|pagar|pinto|tarangkahan|pulong|miting|mlango|lango|mkutano|በር|በሩ|ስብሰባ|"
        "kofa|ƙofa|ganawa|ilẹkun|ipade|ụzọ|nzukọ|umnyango|isango|umhlangano|albaab*|shirka|"
        "urugi|inama|musuwo|musangano|varavarana|fivoriana|reyinyon|doras|cruinniú|drws|"
        "cyfarfod|atea*|bilera*|fundar*|hurð*|dyra*|դուռ|դռան|հանդիպ*|კარ*|შეხვედრ*|есік*|"
        "кездесу*|жиналыс*|эшик*|жолугуш*|eshik*|yig'ilish*|majlis*|дар|ҷаласа*|қапы|qapı*|"
        "iclas*|görüş*|хаалга*|хурал*"},
    SharedWords{
        Sense::kPickup,
        "show|shows|present|presenting|zeigen|zeige|vorzeigen|vorlegen|montrez|montrer|"
        "présentez|presentez|présenter|muestra|muestre|muéstrelo|muestralo|mostrar|enseña|"
        "mostre|mostra|mostrare|esibisci|apresente|toon|laat zien|visa upp|visa|vis|"
        "fremvis|näytä|esitä|näita|esita|uzrādiet|parodykite|pokaż|okaż|pokaz|покажите|"
        "покажи|предъявите|pokažite|pokaži|ukažte|ukaž|ukáž*|пакажыце|покажіть|покажете|"
        "прикажи|mutasd*|mutassa|arătați|arată|arata|δείξτε|δείξε|trego|tregoni|göster*|"
        "gosterin|göstərin|ko'rsating|көрсетіңіз|көрсөтүңүз|нишон|үзүүл*|اعرض|أظهر|أبرز|"
        "نشان دهید|ارائه|הציגו|הצג|دکھائیں|दिखाएं|दिखाएँ|দেখান|দেখাও|காட்டவும்|காட்டு*|"
        "చూపండి|చూపించ*|ತೋರಿಸಿ|കാണിക്കുക|બતાવો|ਦਿਖਾਓ|පෙන්වන්න|出示|提示|見せ|보여|제시|แสดง|ສະແດງ|"
        "បង្ហាញ|ပြပါ|xuất trình|tunjuk|tunjukkan|tunjukan|tuduhna|ipakita|onyesha|ያሳዩ|nuna|"
        "tus|erekana|bonisa|khombisa|ratidza|gosi|fi hàn|asehoy|dangos|taispeáin|erakutsi|"
        "mostra'l|sýndu|ցույց|აჩვენეთ|aseho|外送員|外送员|跑腿|骑士|kawowa|lähetti|lähetin|διανομέα*|"
        "አድራ*|ຄົນສົ່ງ|deliverer|mensajero|kuriir|futár*|dostavljač*|donosilac|dzidzi|letti|"
        "ride pin|release code|kiosk|mostrador|ventanilla|pult|pultu|pultnál|kaunter|"
        "konter|bike|scooter|bicycle|vehicle|pharmacy|prescription|cashier|"
        "checkout counter|bici|bicicleta|patinete|farmacia|receta|motoboy|farmácia|balcão|"
        "vélo|trottinette|pharmacie|ordonnance|comptoir|caisse|apotheke|medikamente|rezept|"
        "fahrrad|kasse|theke|kühlfach|bote|boten|schloss|schlosscode|fiets|slotcode|"
        "apotheek|kassa|balie|cykel|cykeln|sykkel|apotek*|kassan|pyörä*|apteek*|kassa*|"
        "ratas|jalgrat*|velosip*|dvirat*|vaistin*|aptiek*|rower*|apte*|recept*|kasie|kolo|"
        "lékárn*|lekarn*|lekár*|pokladn*|bicikl*|ljekarn*|rețet*|reteta|φαρμακ*|ποδήλατ*|"
        "ταμεί*|συνταγ*|велосипед*|самокат*|аптек*|рецепт*|касс*|самокатът|замка|bisiklet*|"
        "eczane*|reçete*|kasada|kasaya|صيدليه|*الصيدليه|دراجه|*الدراجه|*وصفه|داروخانه|"
        "*دوچرخه|نسخه|בית מרקחת|אופניים|מרשם|קורקינט|共享单车|单车|單車|药房|藥局|取药|领药|自行车|自転車|薬局|処方|"
        "レジ|자전거|약국|처방|카운터|킥보드|จักรยาน|ร้านยา|ใบสั่งยา|เคาน์เตอร์|xe đạp|nhà thuốc|"
        "đơn thuốc|~quầy|sepeda|apotek|resep|gembok|kasir|basikal|farmasi|साइकिल|बाइक|दवा|"
        "फार्मेसी|কাউন্টার|ফার্মেসি|সাইকেল|ফার্মেসী|सायकल|औषध|मेडिकल|baiskeli|duka la dawa|"
        "botika|bisikleta|kosár"},
    SharedWords{
        Sense::kPromo,
        "friend|friends|amigos|freund*|freunde|vrienden|kaveri*|vänner|venner|kamarád*|"
        "prijatel*|prijatelj*|przyjacio*|znajom*|barát*|ajánló*|prieten*|φίλου*|φίλο*|"
        "φιλους|φιλο*|arkadaş*|朋友|好友|友達|お友達|친구|bạn bè|teman|kawan|rakan|दोस्त*|বন্ধু*|"
        "เพื่อน|ชวน|ຊວນ|друзьям|друзями|друзі|приятел*|draug*|sõpr*|sõber|mik|miq*|"
        "certificate|gift certificate|сертификат*|сертифікат*|loyalty|treue*|treuecode|"
        "punkte|reklama|gutschrift|prämie*"},
    SharedWords{
        Sense::kNotCode,
        "error|fault|fehler|störung|erreur|panne|avería|falha|guasto|vika*|vikakood*|"
        "storing|foutcode|felkod*|fejlkod*|feilkod*|veakood*|kļūda*|klaidos|gedim*|błąd|"
        "błędu|chyba|chyby|porucha|hiba|hibakód*|eroare|грешка|грешки|ошибк*|помилк*|"
        "памылк*|greška|napaka|βλάβη|βλάβης|σφάλμα*|hata|arıza|xəta|xato|қате|ката|алдаа*|"
        "خطا*|*خطا|תקלה|त्रुटि|ত্রুটি|பிழை|లోపం|ದೋಷ|പിശക്|ભૂલ કોડ|ਗਲਤੀ|දෝෂ|故障|エラー|오류|"
        "ข้อผิดพลาด|~lỗi|kerusakan|galat|ralat|kosa|hitilafu|ስህተት|product|artikul*|"
        "артикул*|toode|tuote*|tuoten*|prek*|prece|towar*|zboží|tovar|roba|izdelek|barang|"
        "mercancía|mercadoria|marchandise|merce|ware|waren|vara|varan|vare|varen|termék*|"
        "продукт*|товар*|стока|mahsulot*|məhsul*|ürün*|мал|бараа|المنتج|کالا|מוצר|उत्पाद|"
        "পণ্য|商品|产品|품목|สินค้า|agent|agenta|agente|corresponsal|correspondent|agentis|"
        "agentu|agento|agentti|ügynök*|πράκτορα*|агент*|посредник*|wakala|zastopnik|buyer|"
        "customer|kunde*|kund|client|cliente|klient*|kupac|kupca|kupovac|купувач*|"
        "покупател*|pirkėj*|mokėtoj*|maksātāj*|pircēj*|ostja|maksja|asiakas*|vásárló*|"
        "plătitor*|müşteri*|عميل|العميل|مشتری|לקוח|ग्राहक|গ্রাহক|客户|顧客|고객|ลูกค้า|"
        "khách hàng|pelanggan|industry|sector|branche|ramo|sektor*|branż*|отрасл*|ОКВЭД|活动|"
        "業種|業界|업종|行业|行業|tributo|tribute|trade|tevékenység*|tegevusala|toimiala|veiklos|"
        "činnost*|činnosti|delatnost*|дейност*|النشاط|klu|kbli|zip|зип|poštn*|post*nummer|"
        "bank code|kód banky|bankleitzahl|blz|bic|swift|举报|檢舉|colour|color|warna*|farbe|"
        "couleur|guichet|rib|pantone|paint|hs"},
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
