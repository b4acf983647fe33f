// Words that join, count and name in many languages: looked up for all of them together.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kShared{
    SharedWords{
        Sense::kIs,
        "is|are|es|est|ist|e|é|è|adalah|ialah|yaitu|yakni|la|là|jest|je|er|ar|är|este|"
        "eshte|është|yra|ir|είναι|е|є|это|це|се|هو|هي|است|है|হলো|হল|ஆகும்|ni|ay|huwa|ithi|"
        "არის|נאה|הוא|היא|son|sont|zijn|siano|was|being|бол|нь|ol|是|为|為|คือ|เป็น|ແມ່ນ|ຄື|"
        "គឺ|은|는|이|가|を|소|မှာ"},
    SharedWords{
        Sense::kEnter,
        "gib|geben|gebt|type|insert|use|enter|utilice|usa|utiliza|insira|digite|introduce|"
        "ingresa|saisissez|utilisez|inserisci|eingeben|verwenden|gebruik|masukkan|gunakan|"
        "nhập|nhap|введите|введи|используйте|ввести|укажите|введіть|въведете|wpisz|użyj|"
        "zadejte|wprowadź|girin|giriniz|أدخل|استخدم|وارد|הזן|दर्ज|输入|輸入|请输入|使用|paste|pega|"
        "pegue|cola|colle|collez|incolla|einfügen|plak|wklej|вставьте|вставте|yapıştır*|粘贴|"
        "貼上|貼り付け|붙여넣*|붙여넣으|วาง|dán|tempel|पेस्ट|लसख|الصق|ضع|entre|接着|toets|tippen sie|"
        "escolha|use now|بزنید|쓰세요|recopie|recopiez|اعرض|entra con"},
    SharedWords{
        Sense::kPurpose,
        "om|te|to|for|as|per|para|pour|zum|zur|um|als|untuk|sebagai|utk|til|för|чтобы|для|"
        "за|як|щоб|на|na|jako|ca|pentru|kwa|για|ως|za|ako|por|come|como|comme|pro|do|dla|"
        "ile|olarak|için|icin|ani|keçid|لتسجيل|لتأكيد|للتحقق|لتفعيل|برای|כדי|עבור|sa|"
        "bilang|upang|guna|để|lam|làm"},
    SharedWords{
        Sense::kPlace,
        "at|in|from|by|until|before|after|since|of|over|under|about|than|upto|onto|between|"
        "near|dated|date|time|als|al|en|desde|hasta|au|aux|le|du|dès|am|bis|vom|um|ab|seit|"
        "dal|alle|il|entro|em|ate|até|op|tot|vanaf|den|kl|kl.|do|od|dne|dňa|v|ve|pe|până|"
        "на|до|от|с|со|по|в|к|из|dana|ke|pada|di|dari|vào|lúc|vao|luc|ngay|ngày|đến|tại|"
        "tarihinde|في|الى|إلى|من|حتى|در|تا|از|ב-|ל-|से|में|пр.|without|only|just|another|"
        "extra|plus|minus|worth|approx|approximately|around|least|most|max|avail|available|"
        "balance|bal|total|amount|amt|sum|price|cost|fee|due|owe|pay|paid|charged|debited|"
        "credited|emi|limit|score"},
    SharedWords{
        Sense::kYour,
        "your|the|ur|a|an|this|my|our|tu|su|seu|sua|o|el|la|le|votre|ton|ta|vos|dein|deine|"
        "ihr|ihre|il|tuo|suo|je|jouw|uw|din|ditt|de|twój|twoj|váš|vas|vaš|vaše|tvoj|az|"
        "senin|sizin|anda|kamu|ваш|вашего|вашему|твой|ваше|наш|вашият|το|ο|σας|שלך|رمز|شما|"
        "آپ|کا|आपका|आपकी|আপনার|ang|iyong|mo|новой|нового|новую|nouvelle|nueva|nuova|nova|"
        "nowej|nowego|nové|nového|új|нової|nye|nya|uuden|uue|jaunās|naujos|yeni|new|neue|"
        "neuer|neues|nuevo|नए|नये|नवीन|新|新しい|새|새로운"},
    SharedWords{
        Sense::kBorrowed,
        "on|to|ir|no"},
    SharedWords{
        Sense::kSend,
        "text|texten|simsen|texting|reply|send|sms|press|dial|rispondi|responda|envie|"
        "envíe|envoyez|senden|sende|schicke|antworten|ответьте|отправьте|наберите|"
        "відправте|wyślij|wyslij|pošlete|pošlite|küldje|gönderin|yollayın|kirim|balas|"
        "hantar|gửi|gui|soạn|soan|发送|回复|回覆|傳送|送信|보내|ส่ง|พิมพ์ส่ง|أرسل|ارسل|ارسال|بفرستید|"
        "שלח|भेजें|পাঠান|அனுப்பு|tuma|poslji|pošaljite|posaljite|изпратете|испратете|"
        "skicka|stuur|lähetä|saada|siųskite|sūtiet|trimite|στείλτε|yuboring|жіберіңіз|"
        "göndər"},
    SharedWords{
        Sense::kNumber,
        "no|no.|nr|nr.|num|number|numbers|nos|№|n°|nº|número|numero|num.|numéro|nummer|numer|"
        "číslo|cislo|szám|numărul|număr|numarul|номер|номера|номером|номерът|numarası|nomor|so|"
        "id|رقم|شماره|מספר|नंबर|संख्या|αριθμός|번호|番号|号码|หมายเลข|nummeret|nummern|telefonnummer|"
        "numeris|numurs|numeroa|nummers|nùmero|broj|broja|број|броя|бр|br|br.|št|stev|stevilka|"
        "nom|zenbakia|núm|rif.|nº.|号|號|番|مر|رقمه|رقمك|নম্বর|নং|எண்|నంబర్|ಸಂಖ್ಯೆ|നമ്പർ|નંબર|ਨੰਬਰ|"
        "අංකය|دەژمارە|ژمارە|numri|numeru|nummernr|namba|nambari|lambar|нөмір|нөмірі|номері|"
        "дугаар|nömrə|raqam|рақам|рақами|թիվ|համար|ნომერი|word|phrase|wort|palabra|palavra|"
        "slovo|слово|фраза|sana|ord|identifiant|phrase secrète|lamba|lambarka|nomba|umubare|"
        "inombolo|nhamba|lakkoofsa|番號|លេខ|codice numerico|идентификатор|ідентифікатор|"
        "ідэнтыфікатар|kimlik|azonosito|azonosító|identifikator|identifikátor|identyfikator|"
        "kennung|meeting id|tunniste|מזהה|معرف|شناسه|ミーティングid|회의번호|αναγνωριστικό|~số"},
    SharedWords{
        Sense::kCurrency,
        "rs|rs.|inr|rp|rp.|rm|usd|eur|gbp|ksh|kshs|tk|tk.|dollar|dollars|euro|euros|pound|"
        "pounds|rupee|rupees|rupiah|ringgit|peso|pesos|real|reais|naira|cedi|cedis|shilling|"
        "shillings|taka|baht|dong|vnd|đ|yen|yuan|rmb|won|rub|руб|руб.|рублей|рубля|рубль|р|р.|"
        "грн|гривень|тг|тенге|сум|сом|лв|лева|kr|kronor|kroner|kč|kc|zł|zl|złotych|zlotych|pln|"
        "ft|forint|huf|lei|ron|tl|lira|eu|ευρω|ريال|درهم|دينار|جنيه|تومان|ریال|دولار|ج.م|د.إ|"
        "د.ك|ש\"ח|שח|שקל|שקלים|रुपये|रुपए|रु|₹|টাকা|ரூபாய்|రూపాయలు|points|pts|point|puntos|"
        "pontos|puan|poin|punkte|баллов|балла|бонусов|credits|coins|cashback|fcfa|cfa|xaf|xof|"
        "bs|bsf|soles|sol|s/|mxn|cop|clp|ars|r$|us$|元|円|圓|원|บาท|块|人民币|港币|美元|欧元|积分|金币|余额|金额|金額|"
        "ポイント|포인트|ກີບ|រៀល|ကျပ်|kn|eiro|eur.|ден|МКД|den|динара|dinara|din|din.|rsd|lek|lekë|"
        "leke|лв.|драм|դրամ|ლარი|lari|manat|manatı|so'm|som|сўм|теңге|сомони|төгрөг|birr|ብር|"
        "shilingi|ksh.|ugx|tsh|naire|rand|r|ариари|ariary|₦|دج|درهما|ريالا|ליש\"ח|ش.ج|riel|กีบ|"
        "пара|rands|franc|francs|frw|fcfa.|gourdes|goud|rupias|rufiyaa|රුපියල්|रुपैयाँ|रूपैयाँ|"
        "রুপি|টকা|રૂપિયા|ਰੁਪਏ|ரூ|రూ|ರೂ|രൂപ|روپے|روپیہ|افغانۍ|افغانی|دینار|دینارى|доллар|доллара|"
        "долларов|доларів|долара|долар|долари|دولارا|دلار|ڈالر|ডলার|ডলারের|डॉलर|டாலர்|డాలర్లు|"
        "ഡോളർ|ડોલર|ਡਾਲਰ|ಡಾಲರ್|ඩොලර්|ດອນລາ|ដុល្លារ|ดอลลาร์|ドル|ユーロ|달러|유로|엔|美金|đô|євро|евро|یورو|"
        "يورو|ইউরো|यूरो"},
    SharedWords{
        Sense::kUnit,
        "month|months|year|years|mes|meses|ans|jahre|лет|года|год|г|г.|година|años|ano|anos|rok|"
        "roku|gb|mb|kb|tb|gib|mbps|kbps|km|m|cm|mm|kg|g|mg|ml|l|lb|lbs|oz|kcal|cal|steps|step|"
        "kwh|kw|watt|sms|messages|msgs|items|item|pcs|pieces|people|users|guests|nights|tickets|"
        "seats|percent|prozent|%|uhr|hrs.|miles|mile|meters|metres|meter|ft|feet|pages|page|"
        "units|unit|likes|views|followers|votes|orders|customers|members|ppl|vehicles|年|月|号|號|点|"
        "度|个|個|人|名|条|件|次|回|本|台|室|楼|층|호|년|월|시|번|명|개|회|ปี|คน|ครั้ง|กม|ก.ม.|pcs.|stk|stück|pz|"
        "pièces|kusů|ks|szt|szt.|шт|шт.|дана|pax|adet|tane|digit|stellen|桁|位|位数|자리|หลัก|chữ|"
        "characters|char|рублей|голосов|digits|dígitos|digitos|cifras|algarismos|chiffres|cifre|"
        "ziffern|stellige|cijfers|siffror|sifre|cyfr|cyfry|číslic|číslice|znamenka|cifara|cifri|"
        "цифр|цифры|цифри|цифара|haneli|hane|rakam|ψηφίων|ψηφια|أرقام|رقمی|ספרות|अंकों|अंक|"
        "সংখ্যার|இலக்க|chữ số|angka|tarakimu|ციფრი|nolu|no lu|numaralı|nömrəli|raqamli|рақамли|"
        "нөмірлі|номерлүү|сайын|times|mal|veces|fois|volte|vezes|keer|gånger|ganger|gange|"
        "kertaa|korda|krát|krat|alkalommal|kez|kere|раз|раза|разів|рази|пъти|пати|puta|tikrát|"
        "razy|reizes|kartus|lần|kali|beses|บาท|stufen|marches|pasos|passos|scalini|kroků|"
        "schodów|ступенек|сходинок"},
    SharedWords{
        Sense::kPhone,
        "rufen|rufen sie an|appeler|chiamare il|chiami|ring oss|soita|soittakaa|zavolajte|"
        "pokličite|nazovite|pozovite|телефонуйте|sunați|sună la|sunati|hívd|καλέστε|ara|חייגו|"
        "تماس بگیرید|کال کریں|कॉल करें|কল করুন|请拨|請撥|お電話ください|전화하세요|piga|kira|telefononi|truqueu|"
        "deitu|chame|glaoigh|ffoniwch|hringdu|helista|zvaniet|skambinkite|call|calls|tel|tel.|"
        "telephone|phone|phones|mobile|cell|fax|hotline|helpline|contact|contacts|dial|ring|"
        "llame|llama|llamar|llámanos|teléfono|telefono|tfno|appelez|téléphone|anrufen|telefon|"
        "rufnummer|chiama|chiamare|ligue|ligar|telefone|bel|bellen|ringa|zadzwoń|zadzwon|"
        "infolinia|zavolejte|volejte|hívja|arayın|arayin|aranız|hubungi|gọi|goi|звоните|"
        "позвоните|телефон|телефону|тел|тел.|телефона|подзвоніть|обадете|επικοινωνήστε|τηλέφωνο|"
        "اتصل|هاتف|الاتصال|تماس|تلفن|התקשרו|טלפון|कॉल|फोन|from|caller|missed|电话|電話|拨打|撥打|致电|致電|"
        "手机号|手機號碼|手机|客服|热线|熱線|お電話|電話番号|お問い合わせ|문의|전화|고객센터|전화번호|โทร|ติดต่อ|เบอร์|ໂທ|ទូរស័ព្ទ|"
        "whatsapp|wa|kontakt|kontaktieren|hotline.|звонить|горячая|линия|центр|поддержка|"
        "поддержки|support|хелпдеск|helpdesk|infoline|callcenter|lh|liên|đt|dt|sđt|sdt|"
        "ligue-nos|simu|telefoonnommer|แจ้งเหตุ|สอบถาม|สายด่วน|info|ibu pejabat"},
};

constexpr std::array kTimes{
    TimeWords{
        60,
        "min|mins|minute|minutes|minuto|minutos|minuti|minut|minuty|minuter|minutter|"
        "minuten|minuuttia|minuutin|minutit|minuta|minit|menit|phut|phút|dakika|dk|daqiqa|"
        "dəqiqə|perc|λεπτα|λεπτά|мин|минут|минуты|минуту|минута|минути|минуте|хвилин|"
        "хвилини|хв|хвілін|дақиқа|минутын|мінөт|мүнөт|דקות|דקה|دقيقة|دقائق|دقیقه|دقایق|منٹ|"
        "मिनट|मिनटों|मिनेट|मिनिटे|मिनिट|মিনিট|মিনিটের|নিমিষ|நிமிடங்கள்|நிமிடம்|நிமிட|"
        "நிமிடங்களுக்கு|నిమిషాలు|నిమిషాల|నిమిషం|ನಿಮಿಷ|ನಿಮಿಷಗಳು|ನಿಮಿಷಗಳ|മിനിറ്റ്|മിനിട്ട്|"
        "മിനിറ്റിനുള്ളിൽ|મિનિટ|ਮਿੰਟ|ਮਿੰਟਾਂ|විනාඩි|මිනිත්තු|分钟|分鐘|分間|分|분|นาที|ນາທີ|នាទី|"
        "မိနစ်|dakikos|minučių|minutę|minutów|minucie|mínútur|mínútum|minuteve|minutash|"
        "nóiméad|nóiméid|munud|րոպե|րոպեի|წუთი|წუთის|წუთში|minutiks|dakikada|dakikadır|dəq|"
        "хв.|мин.|min.|daqiqadan|dakika.|dakîkê|deqe|خولەک|خوله|دقیقو|دقیقې|dakikalik|ደቂቃ|"
        "ደቂቃዎች|dakiika|minti|mintuna|iseju|iṣẹju|nkeji|imizuzu|imizuzwana|daqiiqo|iminota|"
        "maminitsi|minitra|minutoj|minu|minutu|minutur|минута.|минутыг|минот"},
    TimeWords{
        3600,
        "hour|hours|hr|hrs|hora|horas|ora|ore|oras|heure|heures|stunde|stunden|std|godzin|"
        "godziny|godzina|hodin|hodiny|hodinu|hodín|óra|órán|saat|saati|jam|giờ|gio|час|"
        "часа|часов|часове|години|годин|сати|сағат|саат|соат|цаг|ساعة|ساعات|ساعت|گھنٹے|"
        "گھنٹہ|घंटे|घंटा|घण्टा|तास|ঘণ্টা|ঘন্টা|மணி|மணிநேரம்|గంటలు|గంట|ಗಂಟೆ|മണിക്കൂർ|કલાક|"
        "ਘੰਟੇ|පැය|小时|小時|時間|时|時|시간|ชั่วโมง|ຊົ່ວໂມງ|ម៉ោង|နာရီ|timmar|timer|tuntia|tundi|"
        "stundas|stundu|valandas|val|ure|ur|uur|tunnin|timma|time|שעות|שעה|ժամ|საათი|"
        "საათის|ώρες|ωρες|ώρα|orë|saa|masaa|ሰዓት|awa|sa'o|wakati|amahora|horo|ordu|hores|"
        "urea"},
    TimeWords{
        1,
        "sec|secs|second|seconds|seg|segundos|segundo|secondes|sekunden|sekunder|sekund|"
        "sekundi|sekundy|sekúnd|secondi|seconde|сек|секунд|секунды|секунди|секунда|ثانية|"
        "ثواني|ثانیه|सेकंड|সেকেন্ড|seconden|saniye|detik|saat.|giây|giay|秒|초|วินาที|ວິນາທີ|"
        "វិនាទី|စက္ကန့်|sekuntia|sekundit|sekundes|sekundžių|saniyə|soniya|δευτερόλεπτα|"
        "שניות|sekunda|sekundę|detiks"},
    TimeWords{
        86400,
        "day|days|dia|dias|día|días|giorni|giorno|jours|jour|tage|tagen|tag|dagen|dagar|"
        "dager|dage|dag|dni|dnů|dní|gün|hari|ngày|ngay|дней|дня|день|дні|дана|күн|kun|"
        "ημέρες|μέρες|napot|nap|zile|zi|päivää|päeva|dienas|dienų|dana|天|日|일|วัน|ວັນ|ថ្ងៃ|"
        "រថ្ងៃ|ရက်|ימים|יום|أيام|يوم|روز|دن|दिन|দিন|நாட்கள்|రోజులు|ದಿನ|ദിവസം|દિવસ|ਦਿਨ|දින|"
        "siku|dita|laethau"},
};

// ISO 4217 and abbreviations in capitals; single letters appear only before sums.
constexpr std::string_view kCurrencyCodes =
    "AED|AFN|AMD|ANG|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BGN|BHD|BIF|BMD|BND|BOB|BRL|BSD|BTC|"
    "BTN|BWP|BYN|BZD|CAD|CDF|CHF|CLP|CNY|CRC|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|ETH|EUR|"
    "FJD|GBP|GEL|GHS|GMD|GNF|GTQ|GYD|HKD|HNL|HRK|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|"
    "JPY|KES|KGS|KHR|KMF|KRW|KSH|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|"
    "MNT|MOP|MRU|MUR|MVR|MWK|MXN|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NTD|NZD|OMR|PAB|PGK|PHP|PKR|"
    "PLN|PYG|QAR|RM|RMB|RON|RP|RS|RSD|RUB|RUR|RWF|SAR|SCR|SDG|SEK|SGD|SLL|SRD|SYP|SZL|THB|"
    "TJS|TK|TL|TMT|TND|TRX|TTD|TWD|TZS|UAH|UGX|USD|USDT|UYU|UZS|VES|VND|VUV|WST|XAF|XCD|"
    "XOF|XPF|YER|ZAR|ZMW|N|R|P|F|K|Q|S|B|L|T";
// clang-format on

}  // namespace

std::span<const SharedWords> small_words() {
  return kShared;
}
std::span<const TimeWords> time_words() {
  return kTimes;
}
std::string_view currency_codes() {
  return kCurrencyCodes;
}

}  // namespace linepool
