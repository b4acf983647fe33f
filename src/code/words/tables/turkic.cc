// Turkic languages and Mongolian.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "tr",
        .code = "kod|kodu*|kodun*|kodla|koduyla|kodlari*",
        .secret = "sifre*|parola*|pin|pin kod*|otp",
        .verify =
            "dogrula*|onay*|guvenlik*|giris*|tek kullanimlik*|tek seferlik|kimlik dogrula*|"
            "oturum*|erisim*|yetki*|kimlik*|gecici*|teyit*|sms onay*|baglan*",
        .signup =
            "kayit*|kaydol*|aktivasyon*|etkinlestir*|uyelik*|uye ol*|hesap olustur*|"
            "hos geldin*|aktif*",
        .recovery = "sifirla*|kurtar*|unut*|yenile*|geri yukle*",
        .enter =
            "girin|giriniz|gir|yazin|yaziniz|kullan*|girerek|yazarak|yaz|girmeniz|"
            "tuslayin*|soyleyin*",
        .not_code =
            "posta|musteri*|siparis*|hesap|hesabi*|kart|karti*|rezervasyon*|urun*|hata|"
            "ulke*|barkod*|kare|uye no|abone*|police*|plaka|hisse*|fon|oylama*|acente*|"
            "vergi|kapi*|fatura*|bilet*|sube",
        .promo =
            "indirim*|kampanya*|kupon*|promosyon*|hediye*|firsat*|bedava|ucretsiz kargo|"
            "davet*|referans kod*|cekilis kuponu|avantaj*|sepette",
        .pickup =
            "gonderiniz|gonderi|gonderinizi|gonderinin|teslim*|teslimat*|kargo*|paket*|"
            "dolap*|dolab*|kurye*|al gotur|sube teslim|surucu*|teslim alma",
        .prize =
            "kazandiniz|kazandin|kazanan*|kazandi|odul*|cekilis*|talihli*|piyango*|"
            "ikramiye*|tebrikler",
        .payment =
            "odeme*|ode|havale*|eft|fast|alisveris*|satin al*|islem*|transfer*|harcama*|"
            "para cek*|para gonder*|tutarli|fatura odeme",
        .earlier = "onceki|eski|daha onceki",
        .ignore = "dikkate alma*|gormezden gel*|kullanmayin*|goz ardi",
        .expired =
            "suresi doldu|suresi dolmus*|gecersiz*|artik gecerli degil*|iptal edildi|"
            "gecerliligini yitir*|doldu",
        .valid = "gecerli*|gecerlidir|sureyle|suresi|sona er*",
        .reference =
            "referans*|takip*|dekont*|islem no|fatura no|siparis no|fis|biten|sonu|basvuru*",
        .wifi = "ag|agi|kablosuz|misafir*|belge*|dosya*|internet sifresi|wifi",
        .warn =
            "paylas*|kimse*|asla|paylasmayin*|soyleme*|vermeyin*|siz degilseniz|"
            "talep etmediyseniz|personel*",
        .is = "dir|budur",
        .purpose = "icin|olarak|uzere|amaciyla",
        .with = "ile|kullanarak",
        .your = "bu|yeni|sizin|asagidaki|bir",
        .place = "tarihinde|kadar|saat|once|sonra|bakiye*|tutar|toplam|en az",
    },
    LanguageWords{
        .language = "az",
        .code = "kod|kodu*|kodunuz*|kodla",
        .secret = "sifrə*|şifrə*|parol*|pin",
        .verify =
            "təsdiq*|doğrula*|dogrula*|təhlükəsizlik*|giriş*|birdəfəlik*|yoxla*|daxil ol*|"
            "avtoriz*|tesdiq*|identifik*|autentifik*|kimlik*",
        .signup = "qeydiyyat*|aktiv*|xoş gəl*|hesab yarat*|abunə*",
        .recovery = "bərpa*|sıfırla*|unut*|berpa*",
        .enter =
            "daxil edin|daxil et|yazın|yazin|istifadə ed*|istifadə et*|girin|qeyd edin|"
            "istifade ed*",
        .not_code = "poçt*|müştəri*|sifariş*|hesab|kart*|məhsul*|rezerv*|bron*|sığorta*|ölkə*",
        .promo = "endirim*|kampaniya*|kupon*|promo*|hədiyyə*|təklif*|pulsuz*|bonus*|dəvət*",
        .pickup =
            "təhvil*|götür*|bağlama*|baglama*|çatdırılma*|kuryer*|poçtomat*|şkaf*|götürmə|"
            "sürücü*",
        .prize = "qazan*|uduş*|qalib*|lotereya*|mükafat*|udmus*",
        .payment = "ödəniş*|ödə|köçürmə*|alış*|əməliyyat*|tranzaksiya*|odenis*",
        .earlier = "əvvəlki|köhnə|evvelki",
        .ignore = "nəzərə alma*|istifadə etmə*",
        .expired = "vaxtı bitib|bitib|etibarsız*|artıq etibarlı deyil|keçərsiz",
        .valid = "etibarlı*|keçərli*|müddət*|quvvede",
        .reference = "istinad*|qəbz*|izləmə*|qaimə*|bitən",
        .wifi = "şəbəkə*|sənəd*|fayl*|qonaq*",
        .warn = "heç kim*|heç vaxt|paylaş*|bölüş*|verməyin|demeyin|heç kəs*|siz deyil*",
        .is = "dır|budur",
        .purpose = "üçün|kimi|ucun",
        .with = "ilə|vasitəsilə",
        .your = "bu|yeni|sizin",
        .place = "qədər|tarix*|saat|əvvəl|balans|məbləğ",
    },
    LanguageWords{
        .language = "uz",
        .code = "kod|kodi|kodni|kodingiz*|kodini|код|коди|кодни",
        .secret = "parol*|maxfiy kod|pin|махфий код|парол*",
        .verify =
            "tasdiq*|xavfsizlik*|kirish*|tekshir*|bir martalik*|тасдиқ*|кириш*|хавфсизлик*|"
            "бир марталик*|autentifik*|avtoriz*|tizimga kir*|identifik*",
        .signup = "royxat*|ro yxat*|ro'yxat*|faollashtir*|рўйхат*|xush kelibsiz|ochish uchun",
        .recovery = "tikla*|tiklash*|unut*|қайта тикла*|qayta ornat*",
        .enter = "kiriting|kirit|foydalaning|yozing|киритинг|фойдаланинг|ishlating|kiritish",
        .not_code = "pochta|mijoz*|buyurtma*|hisob*|karta*|mahsulot*|bron*|abonent*|shartnoma*",
        .promo = "chegirma*|aksiya*|promo*|kupon*|sovga*|sovg*|bepul*|bonus*|taklif*|скидка",
        .pickup =
            "olib ket*|posilka*|jo'natma*|jonatma*|kuryer*|yetkaz*|pochtomat*|yacheyka*|"
            "topshirish*|haydovchi*",
        .prize = "yutuq*|yutdingiz|yutib*|golib*|g'olib*|lotereya*|mukofot*|sovrin*",
        .payment =
            "tolov*|to'lov*|to lov*|otkazma*|o'tkazma*|xarid*|pul o*|tranzaksiya*|yechish",
        .earlier = "avvalgi|eski|oldingi",
        .ignore = "etiborsiz*|e'tibor bermang|foydalanmang",
        .expired =
            "muddati tugagan|muddati o'tgan|yaroqsiz*|amal qilmaydi|endi yaroqli emas|"
            "eskirgan",
        .valid = "amal qiladi|yaroqli|muddat*|davomida",
        .reference = "chek|kvitansiya|kuzatuv*|havola",
        .wifi = "tarmoq*|hujjat*|fayl*|mehmon*",
        .warn =
            "hech kim*|hech qachon|ulashmang|aytmang|bermang|ҳеч ким*|никому|"
            "siz bo'lmasangiz",
        .is = "bu",
        .purpose = "uchun|sifatida|учун",
        .with = "orqali|bilan|yordamida",
        .your = "sizning|bu|yangi|quyidagi",
        .place = "gacha|soat|dan|oldin|balans|summa",
    },
    LanguageWords{
        .language = "kk",
        .code = "код|коды|кодын|кодыңыз*|кодты|кодпен|коды*",
        .secret = "құпиясөз*|құпия сөз*|пароль*|пин|құпия код",
        .verify =
            "растау*|растайтын|қауіпсізд*|кіру*|тексеру*|бір реттік*|бір жолғы*|авториз*|"
            "сәйкестен*|кіріңіз|верифик*|аутентиф*",
        .signup = "тіркел*|тіркеу*|белсенд*|іске қос*|қош келд*",
        .recovery = "қалпына*|ұмыт*|ысыр*",
        .enter = "енгізіңіз|енгіз|пайдаланыңыз|қолданыңыз|жазыңыз|теріңіз|айтыңыз|көрсетіңіз",
        .not_code = "пошта*|клиент*|тапсырыс*|шот*|карта*|тауар*|брон*|абонент*|шарт*|өнім*",
        .promo = "жеңілдік*|акция*|промо*|купон*|сыйлық*|тегін*|бонус*|ұсыныс*",
        .pickup =
            "алу*|сәлемдеме*|жеткіз*|курьер*|постамат*|посылка*|ұяшық*|беру*|жүргізуш*|"
            "алып кет*",
        .prize = "ұтыс*|ұттыңыз|жеңімпаз*|лотерея*|жүлде*|ұтып*",
        .payment = "төлем*|төлеу*|аудар*|сатып ал*|операция*|транзакц*",
        .earlier = "алдыңғы|ескі|бұрынғы",
        .ignore = "елемеңіз|қолданбаңыз|ескермеңіз",
        .expired = "мерзімі өт*|жарамсыз*|жарамды емес|күші жойыл*|аяқталды",
        .valid = "жарамды*|әрекет етеді|мерзім*|жарамд*",
        .reference = "түбіртек|чек|бақылау*|өтінім*|аяқталатын",
        .wifi = "желі*|құжат*|файл*|қонақ*",
        .warn = "ешкім*|ешқашан|бөліспе*|айтпаңыз|бермеңіз|сіз емес",
        .is = "бұл",
        .purpose = "үшін|ретінде",
        .with = "арқылы|көмегімен",
        .your = "сіздің|бұл|жаңа|келесі|сенің",
        .place = "дейін|сағат|бастап|теңгерім|сома",
    },
    LanguageWords{
        .language = "ky",
        .code = "код|коду|кодду|кодуңуз*|кодун",
        .secret = "сырсөз*|сыр сөз*|пароль*|пин",
        .verify =
            "тастыкт*|ырасто*|коопсузд*|кирүү*|текшер*|бир жолку*|авториз*|бир жолу|"
            "верифик*",
        .signup = "каттал*|катто*|активдешт*|кош келиң*|аракетке келт*",
        .recovery = "калыбына*|унут*|кайра коюу",
        .enter = "киргизиңиз|колдонуңуз|жазыңыз|териңиз|киргиз|айтыңыз|пайдаланыңыз",
        .not_code = "почта*|кардар*|буйрутма*|эсеп*|карта*|товар*|брон*|абонент*",
        .promo = "арзандат*|акция*|промо*|купон*|белек*|акысыз*|бонус*|сунуш*",
        .pickup = "алуу*|посылка*|жеткир*|курьер*|постамат*|уяча*|алып кет*|айдооч*",
        .prize = "утуш*|утту*|жеңүүч*|лотерея*|байге*",
        .payment = "төлөм*|төлө|которуу*|сатып ал*|операция*|транзакц*",
        .earlier = "мурунку|эски|мурдагы",
        .ignore = "этибар албаңыз|колдонбоңуз|көңүл бурбаңыз",
        .expired = "мөөнөтү өт*|мөөнөтү бүт*|жараксыз*|жарактуу эмес|күчүн жойгон",
        .valid = "жарактуу*|мөөнөт*|иштейт",
        .reference = "дүмүрчөк|чек|көзөмөл*",
        .wifi = "тармак*|документ*|файл*|конок*",
        .warn = "эч ким*|эч качан|бөлүшпө*|айтпаңыз|бербеңиз|сиз эмес",
        .is = "бул",
        .purpose = "үчүн|катары",
        .with = "аркылуу|менен",
        .your = "сиздин|бул|жаңы|сенин",
        .place = "чейин|саат|баланс|сумма",
    },
    LanguageWords{
        .language = "tk",
        .code = "kod|kody|kodunyz*",
        .secret = "parol*|açar söz*",
        .verify = "tassyk*|howpsuz*|giriş*|barla*|bir gezeklik",
        .signup = "hasaba al*|işjeň*|registr*",
        .recovery = "dikelt*|unut*",
        .enter = "giriziň|ulanyň|ýazyň|girizmek",
        .not_code = "poçta*|müşderi*|sargyt*|hasap*|kart*",
        .promo = "arzanlad*|aksiýa*|promo*|kupon*|sowgat*",
        .pickup = "almak*|posylka*|eltip*|kurýer*|gowşur*",
        .prize = "utuş*|ýeňiji*|lotereýa*|baýrak*",
        .payment = "töleg*|geçirim*|satyn al*",
        .earlier = "öňki|köne",
        .ignore = "üns berme*",
        .expired = "möhleti geçen|güýjüni ýitiren|hereket etmeýär",
        .valid = "hereket edýär|möhlet*|dowamynda",
        .reference = "salgy*|çek",
        .wifi = "ulgam*|resminama*",
        .warn = "hiç kim*|hiç haçan|aýtmaň|paýlaşmaň",
        .is = "bu",
        .purpose = "üçin|hökmünde",
        .with = "bilen|arkaly",
        .your = "siziň|bu|täze",
        .place = "çenli|sagat",
    },
    LanguageWords{
        .language = "mn",
        .code = "код|кодыг|коду|кодоо|кодын",
        .secret = "нууц үг*|пин код*|нууц код*|пин|нэг удаагийн нууц",
        .verify =
            "баталгаа*|хамгаал*|нэвтр*|шалг*|аюулгүй*|нэг удаагийн*|таних|танин*|зөвшөөр*",
        .signup = "бүртг*|идэвхж*|тавтай*|бүртгүүл*",
        .recovery = "сэргээ*|мартса*|шинэчлэх",
        .enter = "оруулна|оруулах|оруулж|ашигла*|бич*|хэрэглэ*|оруул",
        .not_code = "шуудан*|хэрэглэгч*|захиалг*|данс*|карт*|бараа*|улсын|гэрээ*",
        .promo = "хямдрал*|урамшуул*|промо*|купон*|бэлэг*|үнэгүй*|хөнгөлөлт*",
        .pickup = "хүлээн ав*|илгээмж*|хүргэлт*|шуудан*|шкаф*|авах|ачаа*|жолооч*|хүргэгч*",
        .prize = "хожл*|азтан*|сугалаа*|шагнал*|ялагч*|хожсон",
        .payment = "төлбөр*|төлөх|шилжүүл*|худалдан ав*|гүйлгээ*",
        .earlier = "өмнөх|хуучин",
        .ignore = "үл тоо*|бүү ашигла*",
        .expired = "хугацаа дууссан|хүчингүй*|дууссан|хүчин төгөлдөр бус",
        .valid = "хүчинтэй*|хугацаа*",
        .reference = "лавлагаа*|баримт*|мөрдөх",
        .wifi = "сүлжээ*|баримт бичиг|файл*|зочн*",
        .warn = "хэнд ч|хэзээ ч|бүү хуваалц*|бүү хэл*|бүү дамжуул*|хэн ч",
        .is = "бол|нь",
        .purpose = "тулд|зориулсан|болгон",
        .with = "ашиглан|дамжуулан",
        .your = "таны|энэ|шинэ|дараах",
        .place = "хүртэл|цаг|үлдэгдэл|дүн",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> turkic_words() {
  return kTables;
}

}  // namespace linepool
