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
        .code = "kod|kodu*|kodun*|kodla|koduyla|kodlari*|kod*|şifre*",
        .secret = "sifre*|parola*|pin|pin kod*|otp|token*|pini|pininiz|pininizi",
        .verify =
            "dogrula*|onay*|guvenlik*|giris*|tek kullanimlik*|tek seferlik|kimlik dogrula*|"
            "oturum*|erisim*|yetki*|kimlik*|gecici*|teyit*|sms onay*|baglan*|imzala*|imza|"
            "onayla*|girmek|girin*|kimliğ*|izin ver*|devam*|eriş*|tek kullanım*|eşle*|bağla*|"
            "kontrol*|bu siz misiniz|siz misiniz|bu sen misin|sen misin|giriş yapabilirsiniz|"
            "giriş yapın|girebilirsiniz|girebilirsin|içeri|yeni cihaz|yeni giriş|giriş denemesi|"
            "oturum aç*|eşleştir*|bağla",
        .signup =
            "kayit*|kaydol*|aktivasyon*|etkinlestir*|uyelik*|uye ol*|hesap olustur*|"
            "hos geldin*|aktif*|kayıt*|etkinleş*|az kaldı|son adım|bir adım|"
            "e postanızı onayla*|numaranızı doğrula*|numaranızı onayla*|yeni hesap|"
            "hesap aç*|telefon numaran*|telefonunuzu doğrula*|numaranı doğrula*|"
            "numara taşıma*|hesap oluştur*|hesabınızı oluştur*|üyeliğiniz*|üye ol*|üyelik*|"
            "hoş geldin*|adım|yeni sim|sim kart*|hat açılış*|numara taşıma|"
            "telefon doğrula*|telefonunuz|aile hekim*|aktifleş*|numara taşı*|numaranızı taşı*|"
            "numaranı taşı*",
        .recovery =
            "sifirla*|kurtar*|unut*|yenile*|geri yukle*|kilit*|kilidi*|kilitlen*|bloke*|engel*|"
            "yeni şifre*|yeni parola*|şifre değiş*|şifrenizi değiş*|parola değiş*|şifre yenile*|"
            "şifre sıfırla*|sıfırla*|kaybetti*|kilitlendi|kilitli|kilidini aç*|kilidi aç*|"
            "engellendi|unuttunuz|unuttun|unuttum|geri yükle*|şifre değiştir*|parola değiştir*",
        .enter =
            "girin|giriniz|gir|yazin|yaziniz|kullan*|girerek|yazarak|yaz|girmeniz|tuslayin*|"
            "soyleyin*|yaz*|girip|tuşla*|yapıştır*|kopyala*|belirt*|söyle*|iletin",
        .not_code =
            "posta|musteri*|siparis*|hesap|hesabi*|kart|karti*|rezervasyon*|urun*|hata|"
            "ulke*|barkod*|kare|uye no|abone*|police*|plaka|hisse*|fon|oylama*|acente*|"
            "vergi|kapi*|fatura*|bilet*|sube|oda|peron|sıra|sayfa|otobüs|posta kod*|vergi*|"
            "kaynak*|renk*|hata*|şube*|ders*|sınıf*|koltuk*|kıyafet*|talep|nolu|arıza|"
            "ürün*|müşteri*|posta kodu|müşteri kodu|müşteri no|ürün kodu|stok kodu|"
            "hata kodu|renk kodu|ülke kodu|nace|faaliyet kodu|sıra numarası|sıra no|"
            "sıranız|sözleşme*|personel|sicil|sayaç*|ders kodu|bayi kodu|alıcı kodu|"
            "yarışmacı*|kurum kodu*|firma kodu*|üye işyeri*|abone kodu*|sınav merkezi*|"
            "bina kodu*",
        .promo =
            "indirim*|kampanya*|kupon*|promosyon*|hediye*|firsat*|bedava|ucretsiz kargo|davet*|"
            "referans kod*|cekilis kuponu|avantaj*|sepette|kargo bedava|ücretsiz kargo",
        .pickup =
            "gonderiniz|gonderi|gonderinizi|gonderinin|teslim*|teslimat*|kargo*|paket*|dolap*|"
            "dolab*|kurye*|al gotur|sube teslim|surucu*|teslim alma|şoför*|göster*|deyin|kasada|"
            "bankoda|gişe*|bisiklet*|eczane*|reçete*|kasaya|sürücü*|dağıtıcı*|postacı*|teslim|"
            "teslim al*|teslim noktası|teslime hazır|kasiyer*|resepsiyon*|görevliye|personele|"
            "kargomat*",
        .prize =
            "kazandiniz|kazandin|kazanan*|kazandi|odul*|cekilis*|talihli*|piyango*|ikramiye*|"
            "tebrikler",
        .payment =
            "odeme*|ode|havale*|eft|fast|alisveris*|satin al*|islem*|transfer*|harcama*|"
            "para cek*|para gonder*|tutarli|fatura odeme|alıcı*|kredi*|taksit*|gönder*",
        .earlier = "onceki|eski|daha onceki",
        .ignore =
            "dikkate alma*|gormezden gel*|kullanmayin*|goz ardi|dikkate almayın|yok sayın|"
            "kullanmayın|önemsemeyin",
        .expired =
            "suresi doldu|suresi dolmus*|gecersiz*|artik gecerli degil*|iptal edildi|"
            "gecerliligini yitir*|doldu",
        .valid = "gecerli*|gecerlidir|sureyle|suresi|sona er*",
        .reference =
            "referans*|takip*|dekont*|islem no|fatura no|siparis no|fis|biten|sonu|basvuru*",
        .wifi = "ag|agi|kablosuz|misafir*|belge*|dosya*|internet sifresi|wifi",
        .door =
            "kapı*|garaj*|alarm*|asma kilit*|bisiklet kilidi|anahtar kutu*|giriş kapısı|"
            "apartman*|asansör*|daire*|toplantı*|sesli mesaj|yazlık*|kapı|kapısı*|"
            "anahtar kutusu|kapının|kapısının|apartman kapısı|bina girişi|bariyer*|anahtarlık|"
            "asma kilit|odanızın|diafon*|site girişi|alarm",
        .account = "hesab*|hesap*|profil*|üyeliğ*",
        .address = "e posta*|eposta*|mail*|adres*",
        .device = "cihaz*|telefon*|tarayıcı*|bilgisayar*|televizyon*",
        .chat =
            "anne|baba|anneanne|babaanne|dede|canım|aşkım|tatlım|selam|naber|haha|hahaha|"
            "öptüm|öpüyorum|sevgiler|görüşürüz|bu akşam|akşam|yarın|yemek|pizza|parti|bira|"
            "yapabilir misin|alabilir misin|unutma|hatırla|geliyorum|gel|bizde|bende|getir|"
            "kanka|abi",
        .change = "değiştir*|değişikliğ*|yeni|belirle*|oluştur*|seç*",
        .done =
            "değiştirildi|güncellendi|sıfırlandı|gönderildi|gönderdik|onaylandı|etkinleştirildi|"
            "eklendi|kullanıldı|reddedildi|başarıyla|başarısız|tamamlandı|postayla gelecek|"
            "yanlış girildi|değişti|bloke edildi|hatalı deneme",
        .warn =
            "paylas*|kimse*|asla|paylasmayin*|soyleme*|vermeyin*|siz degilseniz|"
            "talep etmediyseniz|personel*|asla istemez|asla sormaz|istemeyiz|asla talep etmez|"
            "asla istemeyiz|asla isteme*|istemez|sormaz|paylaşma*|kimseyle|kimseye|vermeyin|"
            "vermeyiniz|söylemeyin|söyleme|gizli tut*|dolandırıcı*|sahte*|gizlidir|hiçbir zaman",
        .is = "dir|budur",
        .purpose = "icin|olarak|uzere|amaciyla",
        .with = "ile|kullanarak|numarasıyla|rakamıyla|rakamlarıyla|sayısıyla",
        .your = "bu|yeni|sizin|asagidaki|bir",
        .place = "tarihinde|kadar|saat|once|sonra|bakiye*|tutar|toplam|en az",
        .proof =
            "açar|açıyor|açın|açmak|açılır|açılsın|açılması|görmek|görün|görüntüle*|"
            "görebilir*|kabul|kabul et*|onaylıyor|razı|anlaş*|imzala*|kanıtla*|ispatla*|"
            "siz olduğunuz*|sen olduğun*|sizin|senin|soracak|istiyor|isteyecek|sorar|"
            "gerek*|lazım|girince|girerek|girdiğinizde|yazınca|yanıtla*|cevapla*|tamamla*|"
            "bitir*|katıl*|devam et*|içeri al*|anahtar*|kontrol numarası|kontrol sayısı",
        .locked =
            "kilitlen*|kilitli|bloke*|giremiyor*|giriş yapamıyor*|geri al*|geri dön*|"
            "geri getir*|geri ver*|kurtar*|kilidi*|yeniden aç*|tekrar aç*",
    },
    LanguageWords{
        .language = "az",
        .code = "kod|kodu*|kodunuz*|kodla|kod*|şifrə*",
        .secret = "sifrə*|şifrə*|parol*|pin|otp|pini",
        .verify =
            "təsdiq*|doğrula*|dogrula*|təhlükəsizlik*|giriş*|birdəfəlik*|yoxla*|daxil ol*|"
            "avtoriz*|tesdiq*|identifik*|autentifik*|kimlik*|imzala*|girmək|icazə*|davam*|"
            "təhlükəsiz*|birdəfəlik|müvəqqəti|kimliy*|şəxsiyyət*|qoşul*|bağla*|bu sizsiniz|"
            "siz idiniz|daxil ola bilərsiniz|daxil olun|daxil olmaq|yeni cihaz|yeni giriş|"
            "giriş cəhdi|cütləşdir*|sessiya*",
        .signup =
            "qeydiyyat*|aktiv*|xoş gəl*|hesab yarat*|abunə*|aktivləş*|son addım|bir addım|"
            "e poçtunuzu təsdiq*|nömrənizi təsdiq*|yeni hesab|hesab aç*|üzv*|"
            "telefon nömrə*|nömrəni təsdiq*|nömrə daşı*|addım*|qoşul*|üzv ol*|yeni sim|"
            "sim kart*|telefonunuz|aktivləşdir*|ailə həkim*|nömrə daşınma*|nömrənin daşınma*|"
            "nömrənin köçür*",
        .recovery =
            "bərpa*|sıfırla*|unut*|berpa*|kilid*|bağlanıb|açmaq|açın|yeni şifrə*|yeni parol*|"
            "şifrəni dəyiş*|parolu dəyiş*|şifrəni yenilə*|bloklan*|blokdan|blokla*|kilidlən*|"
            "kilidi aç*|blokdan çıxar*|unutmusunuz|unutdunuz",
        .enter =
            "daxil edin|daxil et|yazın|yazin|istifadə ed*|istifadə et*|girin|qeyd edin|"
            "istifade ed*|yaz*|daxil ed*|istifadə*|yığ*|göstər*|deyin|kopyala*",
        .not_code =
            "poçt*|müştəri*|sifariş*|hesab|kart*|məhsul*|rezerv*|bron*|sığorta*|ölkə*|otaq|"
            "sıra|səhifə|avtobus|abonent*|xəta|poçt indeksi|poçt kodu|mal kodu|xəta kodu|"
            "rəng*|ölkə kodu|fəaliyyət*|növbə*|müqavilə*|işçi*|sayğac*|agent*|alıcı*|"
            "abonent kodu|abunəçi kodu|istehlakçı kodu|müəssisə kodu|təhvil nömrəsi",
        .promo = "endirim*|kampaniya*|kupon*|promo*|hədiyyə*|təklif*|pulsuz*|bonus*|dəvət*",
        .pickup =
            "təhvil*|götür*|bağlama*|baglama*|çatdırılma*|kuryer*|poçtomat*|şkaf*|götürmə|"
            "sürücü*|çatdır*|gözləyir|gosterin|göstərin|poçtalyon*|çatdırıl*|təhvilə hazır|"
            "kassada|resepşn*|işçiyə|səfər*|təhvil nömrəsi",
        .prize = "qazan*|uduş*|qalib*|lotereya*|mükafat*|udmus*|udu*|hədiyyə*",
        .payment =
            "ödəniş*|ödə|köçürmə*|alış*|əməliyyat*|tranzaksiya*|odenis*|alıcı*|kredit*|"
            "köçür*|göndər*|ödə*|taksit*",
        .earlier = "əvvəlki|köhnə|evvelki|keçmiş",
        .ignore =
            "nəzərə alma*|istifadə etmə*|istifadə etməyin|nəzərə almayın|nəzərə alma|saymayın|"
            "əhəmiyyət verməyin",
        .expired =
            "vaxtı bitib|bitib|etibarsız*|artıq etibarlı deyil|keçərsiz|vaxtı bit*|"
            "müddəti bit*",
        .valid = "etibarlı*|keçərli*|müddət*|quvvede",
        .reference = "istinad*|qəbz*|izləmə*|qaimə*|bitən",
        .wifi = "şəbəkə*|sənəd*|fayl*|qonaq*",
        .door =
            "qapı*|qaraj*|siqnalizasiya*|seyf*|domofon*|lift*|mənzil*|görüş*|iclas*|"
            "giriş qapısı|şlaqbaum*|açar qutusu*|açar qutusunun|qıfıl*",
        .account = "hesab*|profil*",
        .address = "e poçt*|poçt*|ünvan*",
        .device = "cihaz*|telefon*|brauzer*|televizor*",
        .chat =
            "ana|ata|nənə|baba|əzizim|canım|salam|haha|öpürəm|görüşərik|axşam|sabah|yemək|"
            "pizza|pivə|bilərsən|unutma|gəlirəm|gəl|bizdə|məndə|gətir|qardaş",
        .change = "dəyiş*|yeni|təyin*|yarat*|seç*",
        .done =
            "dəyişdirildi|yeniləndi|göndərildi|göndərdik|təsdiqləndi|aktivləşdirildi|"
            "əlavə edildi|uğurla|heç vaxt soruşmur|uğursuz|dəyişildi|bloklandı|istifadə edildi|"
            "səhv cəhd|rədd edildi",
        .warn =
            "heç kim*|heç vaxt|paylaş*|bölüş*|verməyin|demeyin|heç kəs*|siz deyil*|"
            "heç vaxt istəmir|heç vaxt soruşmur|heç vaxt tələb etmir|soruşmur|istəmir|paylaşma*|"
            "deməyin|bildirməyin|fırıldaq*|dələduz*|məxfi*",
        .is = "dır|budur",
        .purpose = "üçün|kimi|ucun",
        .with = "ilə|vasitəsilə|rəqəmi ilə|rəqəmləri ilə",
        .your = "bu|yeni|sizin",
        .place = "qədər|tarix*|saat|əvvəl|balans|məbləğ",
        .proof =
            "açır|açılır|açmaq|açın|açılması|baxmaq|görmək|görəcək*|baxın|razı*|razısınız|"
            "qəbul*|imzala*|imza*|sübut*|siz olduğunuz*|sizin|soruşacaq|istəyir|istəyəcək|"
            "tələb|lazım*|daxil et*|daxil edin|yazın|yazmaqla|cavab|tamamla*|bitir*|qoşul*|"
            "davam*|buraxır|açar*|nəzarət rəqəmi|yoxlama rəqəmi|ödəniş sözü|ödəniş",
        .locked =
            "bağlandı|kilidlən*|bloklan*|girə bilmirsiniz|daxil ola bilmirsiniz|qaytar*|"
            "geri|geri qaytar*|bərpa*|yenidən aç*|açmaq üçün",
    },
    LanguageWords{
        .language = "uz",
        .code = "kod|kodi|kodni|kodingiz*|kodini|код|коди|кодни|kod*|код*",
        .secret =
            "parol*|maxfiy kod|pin|махфий код|парол*|parolingiz*|maxfiy*|otp|pini",
        .verify =
            "tasdiq*|xavfsizlik*|kirish*|tekshir*|bir martalik*|тасдиқ*|кириш*|хавфсизлик*|"
            "бир марталик*|autentifik*|avtoriz*|tizimga kir*|identifik*|imzola*|kiring|kirmoq*|"
            "ruxsat*|davom*|bir martalik|shaxsingiz*|shaxsni*|ulash*|bog'la*|identif*|bu sizmi|"
            "sizmisiz|kira olasiz|kirishingiz mumkin|yangi qurilma|kirishga urinish|ulash|"
            "bog'lash|seans*|бу сизми|кира оласиз|киринг|янги қурилма|kirasiz|ovoz ber*|bir marta",
        .signup =
            "royxat*|ro yxat*|ro'yxat*|faollashtir*|рўйхат*|xush kelibsiz|ochish uchun|"
            "oxirgi qadam|yana bir qadam|yangi hisob*|hisob och*|akkaunt och*|akkaunt yarat*|"
            "xush kelib*|a'zo*|raqamingizni tasdiq*|pochtangizni tasdiq*|telefon raqam*|"
            "raqamni tasdiq*|hisob yarat*|рақамингизни тасдиқ*|телефон рақам*|qadam*|qo'shil*|"
            "ro'yxatdan|a'zo bo'l*|yangi sim|sim karta*|telefoningiz|oilaviy shifokor*|"
            "raqamni ko'chir*|raqamingizni ko'chir*|bir qadam|profil och*|sahifang*|"
            "kartani faollashtir*|raqamni o'tkaz*|telefonni tasdiq*",
        .recovery =
            "tikla*|tiklash*|unut*|қайта тикла*|qayta ornat*|bloklan*|qulf*|oching|ochish|"
            "yangi parol*|parolni almashtir*|parolni o'zgartir*|parolni tikla*|esdan chiq*|"
            "blokdan|blokla*|qulflan*|blokdan chiqar*|unutdingiz*|tiklang*|блокланд*|унутдингиз*|"
            "тиклаш*|янги парол*|parol esdan|kira olmay*|kirolmay*|3 marta xato|uch marta|"
            "parolni yangila*",
        .enter =
            "kiriting|kirit|foydalaning|yozing|киритинг|фойдаланинг|ishlating|kiritish|yoz|"
            "kirit*|foydalan*|tering|ayting|ko'rsat*|qo'ying|nusxa*|terib|bosing|javob bering|"
            "bering|yuboring|aytib",
        .not_code =
            "pochta|mijoz*|buyurtma*|hisob*|karta*|mahsulot*|bron*|abonent*|shartnoma*|"
            "xona|qator|sahifa|avtobus|xato|pochta indeksi|tovar*|xato kodi|rang*|"
            "mamlakat*|faoliyat*|navbat*|xodim*|hisoblagich*|agent*|xaridor*|почта индекси|"
            "мижоз*|маҳсулот*|товар*|навбат*|шартнома*|ходим*|харидор*|abonent kodi|"
            "iste'molchi kodi|mijoz kodi|tashkilot kodi",
        .promo =
            "chegirma*|aksiya*|promo*|kupon*|sovga*|sovg*|bepul*|bonus*|taklif*|скидка|"
            "sovg'a*",
        .pickup =
            "olib ket*|posilka*|jo'natma*|jonatma*|kuryer*|yetkaz*|pochtomat*|yacheyka*|"
            "topshirish*|haydovchi*|ko'rsating|yetkazib*|tayyor|postamat*|kassada|kassirga|"
            "xodimga|sayohat*|курьер*|ҳайдовчи*|етказиб*|олиб кет*|ko'zoynak*|dori*|unga ayting|"
            "chipta ol*",
        .prize = "yutuq*|yutdingiz|yutib*|golib*|g'olib*|lotereya*|mukofot*|sovrin*|yut*",
        .payment =
            "tolov*|to'lov*|to lov*|otkazma*|o'tkazma*|xarid*|pul o*|tranzaksiya*|yechish|"
            "oluvchi*|kredit*|o'tkaz*|yubor*|to'la*|тўлов*|ўтказ*|харид*|pul yubor*|pul jo'nat*|"
            "pul yech*|qarz*|bo'lib to'la*|shartnoma imzo*|limit*|narx*|sotib ol*",
        .earlier = "avvalgi|eski|oldingi",
        .ignore = "etiborsiz*|e'tibor bermang|foydalanmang|e'tibor berma*|e'tiborsiz*|ishlatmang",
        .expired =
            "muddati tugagan|muddati o'tgan|yaroqsiz*|amal qilmaydi|endi yaroqli emas|"
            "eskirgan|muddati tuga*|eskir*",
        .valid = "amal qiladi|yaroqli|muddat*|davomida|amal qil*|yaroqli*|muddati|kuchda",
        .reference = "chek|kvitansiya|kuzatuv*|havola",
        .wifi = "tarmoq*|hujjat*|fayl*|mehmon*",
        .door =
            "eshik*|darvoza*|garaj*|signalizatsiya*|seyf*|domofon*|lift*|kvartira*|xonadon*|"
            "majlis*|uchrashuv*|yig'ilish*|kalit quti*|kalit qutisi*|qulf*|эшик*|дарвоза*|"
            "домофон*|signalizatsiya|signal kodi",
        .account = "hisob*|akkaunt*|profil*",
        .address = "pochta*|e pochta*|email*|manzil*",
        .device = "qurilma*|telefon*|brauzer*",
        .chat =
            "oyi|ona|dada|ota|buvi|bobo|azizim|jonim|salom|haha|ko'rishguncha|kechqurun|"
            "ertaga|ovqat|pitsa|pivo|olasanmi|unutma|kelyapman|kel|biznikida|menda|olib kel|"
            "aka|uka",
        .change = "o'zgartir*|almashtir*|yangi|yangisini|o'rnat*|tanla*|yarat*",
        .done =
            "o'zgartirildi|yangilandi|yuborildi|yubordik|tasdiqlandi|faollashtirildi|qo'shildi|"
            "muvaffaqiyatli|amalga oshmadi|almashtirildi|bloklandi|ishlatildi|noto'g'ri urinish|"
            "yoqildi|rad etildi|ўзгартирилди|блокланди",
        .warn =
            "hech kim*|hech qachon|ulashmang|aytmang|bermang|ҳеч ким*|никому|siz bo'lmasangiz|"
            "hech qachon so'ramaydi|so'ramaydi|so'ramaymiz|hech kimga|oshkor qilmang|firibgar*|"
            "sir saqlang|maxfiy*|сўрамайди|ҳеч кимга|айтманг|берманг|фирибгар*|ҳеч қачон|"
            "boshqalarga|sir tuting",
        .is = "bu",
        .purpose = "uchun|sifatida|учун",
        .with = "orqali|bilan|yordamida|raqami bilan|soni bilan",
        .your = "sizning|bu|yangi|quyidagi",
        .place = "gacha|soat|dan|oldin|balans|summa",
        .proof =
            "ochadi|ochil*|ochish|ochiladi|oching|ko'rish|ko'ring|ko'rasiz|rozi*|rozimisiz|"
            "qabul*|imzo*|imzolang|isbot*|siz ekan*|o'zingiz|sizniki|so'raydi|so'ralmoqda|talab|"
            "kerak|kiritsangiz|kirit*|yozing|yozib|javob|yakunla*|tugat*|qo'shil*|davom*|kalit*|"
            "nazorat raqami|tekshiruv raqami|to'lov so'zi|to'lov|ko'rish uchun|natija*|jadval*|"
            "shartlarga rozi",
        .locked =
            "bloklan*|qulflan*|yopildi|kira olmayapsiz*|kirolmayapsiz*|qaytar*|qaytib|"
            "tikla*|qayta och*|ochish uchun",
    },
    LanguageWords{
        .language = "kk",
        .code =
            "код|коды|кодын|кодыңыз*|кодты|кодпен|коды*|код*",
        .secret =
            "құпиясөз*|құпия сөз*|пароль*|пин|құпия код|пин*|otp",
        .verify =
            "растау*|растайтын|қауіпсізд*|кіру*|тексеру*|бір реттік*|бір жолғы*|авториз*|"
            "сәйкестен*|кіріңіз|верифик*|аутентиф*|раста*|қол қой*|қолтаңба*|кір|рұқсат*|"
            "жалғастыр*|қауіпсіз*|тексер*|бір реттік|жеке бас*|байланыстыр*|сәйкестендір*|"
            "мақұлда*|бұл сіз бе|сіз бе|сізсіз бе|кіре аласыз|жаңа құрылғы|кіру әрекеті|жұптау|"
            "сеанс*|сессия*|кіргіз*|кіргіңіз|кіресіз|кірме*|уақытша кілт|уақытша сан|тұлға*|"
            "өзіңіз екен*|қол қоюға|қол қою|дауыс бер*|қолжетім*|бақылау сан*",
        .signup =
            "тіркел*|тіркеу*|белсенд*|іске қос*|қош келд*|тірке*|белсендір*|соңғы қадам|"
            "тағы бір қадам|жаңа аккаунт|жаңа шот|шот аш*|аккаунт аш*|қош келдіңіз|"
            "нөміріңізді раста*|поштаңызды раста*|телефон нөмір*|нөмірді раста*|нөмірді ауыстыр*|"
            "тіркелгі жаса*|қадам*|қосыл*|жаңа сим|сим карта*|телефоныңыз*|отбасылық дәрігер*|"
            "нөмірді көшір*|мүше*|жұмыс кеңістігі*|профиль аш*|парақша*|соңғы қадам*|"
            "бір қадам қалды|телефонды раста*|телефонды байланыстыр*|нөмір көшір*|нөмір тасымал*|"
            "дебет карта*|жаңа нөмір*|дайын болды",
        .recovery =
            "қалпына*|ұмыт*|ысыр*|бұғатта*|бұғат*|құлып*|ашыңыз|ашу үшін|жаңа құпиясөз|"
            "құпиясөзді өзгерт*|құпиясөзді ауыстыр*|қалпына келтір*|қайта орнат*|бұғатталған*|"
            "бұғатталды|құлыптал*|бұғаттан шығар*|ұмыттыңыз*|кіре алмай*|кіре алмадыңыз|"
            "құпиясөз жаңарт*|құпиясөзді жаңарт*|құпия сөзді жаңарт*|сырсөз*|қайтару*|"
            "жаңа құпия сөз*|пароль өзгерт*|парольді өзгерт*|парольді қалпына*",
        .enter =
            "енгізіңіз|енгіз|пайдаланыңыз|қолданыңыз|жазыңыз|теріңіз|айтыңыз|көрсетіңіз|жаз|"
            "енгіз*|пайдалан*|көрсет*|қолдан*|теріп|теру*|жазсаңыз|жолдаңыз|басыңыз|"
            "жауап беріңіз|беріңіз|салыңыз",
        .not_code =
            "пошта*|клиент*|тапсырыс*|шот*|карта*|тауар*|брон*|абонент*|шарт*|өнім*|бөлме|"
            "қатар|бет|автобус|тұтынушы*|пошта индексі|қате коды|түс*|ел коды|кезек*|"
            "келісім*|қызметкер*|есептегіш*|агент*|сатып алуш*|абонент коды|тұтынушы коды|"
            "мекеме коды|төлеуші коды",
        .promo =
            "жеңілдік*|акция*|промо*|купон*|сыйлық*|тегін*|бонус*|ұсыныс*|тегін",
        .pickup =
            "алу*|сәлемдеме*|жеткіз*|курьер*|постамат*|посылка*|ұяшық*|беру*|жүргізуш*|алып кет*|"
            "жүргізуші*|пошта бөлімше*|жеткізуші*|тапсырыс дайын|берілуге дайын|беру орны|"
            "кассада|кассирге|қызметкерге|сапар*|алу нөмірі|көзілдірік*|дәрі*|рецепт*|айтыңыз|"
            "оған айт*|билет алу*|тапсырысыңыз дайын",
        .prize =
            "ұтыс*|ұттыңыз|жеңімпаз*|лотерея*|жүлде*|ұтып*|ұт*",
        .payment =
            "төлем*|төлеу*|аудар*|сатып ал*|операция*|транзакц*|алушы*|несие*|жібер*|төле*|"
            "ақша жібер*|ақша алу*|қарыз*|бөліп төлеу*|лимит*|шек*|шартқа*|шығын*|тауар ақысы|"
            "комиссия*|теңге|чек|айға",
        .earlier = "алдыңғы|ескі|бұрынғы",
        .ignore = "елемеңіз|қолданбаңыз|ескермеңіз",
        .expired =
            "мерзімі өт*|жарамсыз*|жарамды емес|күші жойыл*|аяқталды|ескір*",
        .valid =
            "жарамды*|әрекет етеді|мерзім*|жарамд*|минут жарамды|минут ішінде|дейін жарамды|"
            "түн ортасына дейін|күшінде",
        .reference = "түбіртек|чек|бақылау*|өтінім*|аяқталатын",
        .wifi = "желі*|құжат*|файл*|қонақ*",
        .door =
            "есік*|қақпа*|гараж*|сигнализация*|сейф*|домофон*|лифт*|пәтер*|кездесу*|жиналыс*|"
            "шлагбаум*|дабыл*|кілт қорап*|кілт жәшік*|құлып*|подъезд*|кіреберіс*",
        .account = "шот*|аккаунт*|профил*|кабинет*",
        .address = "пошта*|email|мекенжай*",
        .device = "құрылғы*|телефон*|браузер*|теледидар*|смартфон*|ұялы*|қосымша*",
        .chat =
            "апа|ана|әке|көке|әже|ата|жаным|қымбаттым|сәлем|хаха|кездескенше|кешке|ертең|тамақ|"
            "пицца|сыра|аласың ба|ұмытпа|келе жатырмын|кел|бізде|менде|ала кел|бауырым|балам|"
            "қызым|досым|бүгін|кездесеміз",
        .change = "өзгерт*|ауыстыр*|жаңа|орнат*|таңда*|жаса*",
        .done =
            "өзгертілді|жаңартылды|жіберілді|жібердік|расталды|белсендірілді|қосылды|сәтті|"
            "орындалмады|ауыстырылды|бұғатталды|қолданылды|қате әрекет|қабылданбады|қабылданды|"
            "төленді|алынды|жіберілген|жабылды",
        .warn =
            "ешкім*|ешқашан|бөліспе*|айтпаңыз|бермеңіз|сіз емес|бөліспеңіз|ешқашан сұрамайды|"
            "сұрамайды|сұрамаймыз|ешкімге|айтпа|жарияламаңыз|алаяқ*|құпия сақта*|жасырын*|"
            "құпия ұста*|басқаға берме*|жібермеңіз",
        .is = "бұл",
        .purpose = "үшін|ретінде",
        .with = "арқылы|көмегімен|санымен|сандарымен|кодымен|нөмірімен|мына санмен|сан арқылы",
        .your = "сіздің|бұл|жаңа|келесі|сенің",
        .place = "дейін|сағат|бастап|теңгерім|сома",
        .proof =
            "ашады|ашылады|ашу|ашыңыз|ашу үшін|көру|көріңіз|көресіз|келісем*|келіс*|қабылда*|"
            "қол қой*|қолтаңба|дәлелде*|сіз екен*|өзіңіз|сіздікі|сұрайды|сұрап тұр|сұралады|"
            "талап|керек|қажет|енгіз*|жазыңыз|жазып|жауап|аяқта*|қосыл*|жалғастыр*|кілт*|"
            "бақылау саны|төлем сөзі|төлем|ашып|ашсаңыз|көру үшін|нәтиже*|баға*|кесте*|"
            "шартпен келіс*|дауыс*|кітап*|мерзімін ұзарт*|браузер*|сұрайтын|сайт сұра*",
        .locked =
            "бұғатталды|құлыпталды|бұғат*|жабылды|кіре алмай*|қайтар*|қайта аш*|қалпына*|оралт*|"
            "кіре алмадыңыз|3 қате|үш рет|жабылып қалды|қайтып кір*",
    },
    LanguageWords{
        .language = "ky",
        .code = "код|коду|кодду|кодуңуз*|кодун|код*",
        .secret = "сырсөз*|сыр сөз*|пароль*|пин|купуя*|пин*|otp",
        .verify =
            "тастыкт*|ырасто*|коопсузд*|кирүү*|текшер*|бир жолку*|авториз*|бир жолу|верифик*|"
            "ырастоо*|ыраста*|тастыкта*|кол кой*|кириңиз|уруксат*|улант*|коопсуз*|бир жолку|"
            "инсан*|байланыштыр*|бул сизби|сизби|кире аласыз|жаңы түзмөк|кирүү аракети|"
            "жупташтыр*|сессия*",
        .signup =
            "каттал*|катто*|активдешт*|кош келиң*|аракетке келт*|катта*|акыркы кадам|"
            "дагы бир кадам|жаңы аккаунт|эсеп ач*|аккаунт ач*|кош келиңиз|"
            "номериңизди ырасta*|номериңизди ыраста*|номерди ыраста*|телефон номер*|"
            "аккаунт түз*|кадам*|кошул*|катталуу*|жаңы сим|сим карта*|телефонуңуз*|"
            "номерди көчүр*",
        .recovery =
            "калыбына*|унут*|кайра коюу|бөгөт*|кулпу*|ачыңыз|ачуу үчүн|жаңы сырсөз|"
            "сырсөздү өзгөрт*|калыбына келтир*|бөгөттөл*|кулпулан*|бөгөттөн чыгар*|унуттуңуз*",
        .enter =
            "киргизиңиз|колдонуңуз|жазыңыз|териңиз|киргиз|айтыңыз|пайдаланыңыз|киргиз*|"
            "колдон*|көрсөт*",
        .not_code =
            "почта*|кардар*|буйрутма*|эсеп*|карта*|товар*|брон*|абонент*|почта индекси|"
            "продукт*|ката коду|түс*|өлкө*|кезек*|келишим*|кызматкер*|эсептегич*|агент*|"
            "сатып алуучу*|эсеп коду|абонент коду|керектөөчү коду",
        .promo =
            "арзандат*|акция*|промо*|купон*|белек*|акысыз*|бонус*|сунуш*",
        .pickup =
            "алуу*|посылка*|жеткир*|курьер*|постамат*|уяча*|алып кет*|айдооч*|айдоочу*|"
            "жеткирүүчү*|буйрутма даяр|кассада|кассирге|кызматкерге|сапар*",
        .prize = "утуш*|утту*|жеңүүч*|лотерея*|байге*",
        .payment =
            "төлөм*|төлө|которуу*|сатып ал*|операция*|транзакц*|алуучу*|насыя*|жөнөт*|төлө*",
        .earlier = "мурунку|эски|мурдагы",
        .ignore =
            "этибар албаңыз|колдонбоңуз|көңүл бурбаңыз",
        .expired =
            "мөөнөтү өт*|мөөнөтү бүт*|жараксыз*|жарактуу эмес|күчүн жойгон",
        .valid = "жарактуу*|мөөнөт*|иштейт",
        .reference = "дүмүрчөк|чек|көзөмөл*",
        .wifi = "тармак*|документ*|файл*|конок*",
        .door =
            "эшик*|дарбаза*|гараж*|сейф*|ачкыч куту*|кулпу*|лифт*|батир*|домофон*|жолугуш*|"
            "подъезд*|жыйын|жыйынга",
        .account = "аккаунт*|эсеп*|профил*",
        .address = "почта*|дарек*",
        .device = "түзмөк*|телефон*",
        .change = "өзгөрт*|алмаштыр*|жаңы|танда*",
        .done = "өзгөртүлдү|алмаштырылды|бөгөттөлдү|кошулду|колдонулду|ката аракет",
        .warn =
            "эч ким*|эч качан|бөлүшпө*|айтпаңыз|бербеңиз|сиз эмес|эч качан сурабайт|сурабайт|"
            "сурабайбыз|эч кимге|айтпа|бөлүшпөңүз|алдамчы*|купуя*",
        .is = "бул",
        .purpose = "үчүн|катары",
        .with = "аркылуу|менен|саны менен|сан менен|коду менен",
        .your = "сиздин|бул|жаңы|сенин",
        .place = "чейин|саат|баланс|сумма",
        .proof =
            "ачат|ачылат|ачуу|ачыңыз|көрүү|көрүңүз|макулдук|макул*|макулсузбу|кабыл*|"
            "кол кой*|далилде*|сиз экен*|өзүңүз|сиздики|сурайт|сурап жатат|суралат|талап|"
            "керек|киргиз*|жазыңыз|жазып|жооп|аякта*|бүтүр*|кошул*|улант*|ачкыч*|"
            "текшерүү саны|төлөм",
        .locked =
            "бөгөттөл*|кулпулан*|жабылды|кире албай*|кайтар*|кайра ач*|калыбына*|кайтып",
    },
    LanguageWords{
        .language = "tk",
        .code = "kod|kody|kodunyz*|kod*",
        .secret = "parol*|açar söz*",
        .verify =
            "tassyk*|howpsuz*|giriş*|barla*|bir gezeklik|tassykla*|girmek*|giriň|rugsat*|"
            "barlag*|gol çek*",
        .signup = "hasaba al*|işjeň*|registr*|işjeňleşdir*|täze hasap|hoş geldiň*",
        .recovery = "dikelt*|unut*|petik*|gulplan*|açmak*|täze parol|ýatdan çykar*",
        .enter = "giriziň|ulanyň|ýazyň|girizmek|aýdyň|görkeziň",
        .not_code = "poçta*|müşderi*|sargyt*|hasap*|kart*",
        .promo = "arzanlad*|aksiýa*|promo*|kupon*|sowgat*|arzanladyş*|mugt",
        .pickup = "almak*|posylka*|eltip*|kurýer*|gowşur*|sürüji*|eltip ber*",
        .prize = "utuş*|ýeňiji*|lotereýa*|baýrak*",
        .payment = "töleg*|geçirim*|satyn al*",
        .earlier = "öňki|köne",
        .ignore = "üns berme*",
        .expired = "möhleti geçen|güýjüni ýitiren|hereket etmeýär",
        .valid = "hereket edýär|möhlet*|dowamynda",
        .reference = "salgy*|çek",
        .wifi = "ulgam*|resminama*",
        .door = "qapı*|derweze*|garaž*|açar guty*|gulp*|ýygnak*",
        .account = "hasap*|profil*",
        .address = "poçta*",
        .device = "enjam*|telefon*",
        .warn = "hiç kim*|hiç haçan|aýtmaň|paýlaşmaň|hiç kime|bermäň|aldawçy*",
        .is = "bu",
        .purpose = "üçin|hökmünde",
        .with = "bilen|arkaly",
        .your = "siziň|bu|täze",
        .place = "çenli|sagat",
        .proof =
            "açýar|açylýar|açmak|görmek|razy*|kabul*|gol çek*|subut*|siz bolsaňyz|soraýar|"
            "gerek|giriz*|ýazyň|jogap|tamamla*|goşul*|dowam*",
        .locked = "petiklendi|gulplandy|girip bilmeýär*|gaýtar*|dikelt*|täzeden aç*",
    },
    LanguageWords{
        .language = "mn",
        .code = "код|кодыг|коду|кодоо|кодын|код*",
        .secret =
            "нууц үг*|пин код*|нууц код*|пин|нэг удаагийн нууц|нууц дугаар*|пин*|otp",
        .verify =
            "баталгаа*|хамгаал*|нэвтр*|шалг*|аюулгүй*|нэг удаагийн*|таних|танин*|зөвшөөр*|"
            "баталгаажуул*|баталгаажилт*|нэвтрэ*|нэвтэр*|орох*|үргэлжлүүл*|шалга*|нэг удаагийн|"
            "гарын үсэг*|холбо*|танил*|таньж*|та юу|энэ та юу|та мөн үү|орох боломжтой|"
            "нэвтэрч болно|нэвтрэх*|шинэ төхөөрөмж|хослуул*|нэг удаа",
        .signup =
            "бүртг*|идэвхж*|тавтай*|бүртгүүл*|сүүлийн алхам|нэг алхам*|шинэ бүртгэл|"
            "шинэ данс|данс нээ*|тавтай морил*|дугаараа баталгаа*|дугаараа баталгаажуул*|"
            "утасны дугаар*|дугаар баталгаажуул*|бүртгэл үүсгэ*|алхам*|нэгдээрэй|шинэ сим|"
            "сим карт*|дугаараа|таны утас|идэвхжүүл*|дугаар шилжүүл*|дугаараа шилжүүл*|"
            "дугаар шилжүүлэх|dugaar shiljuuleh",
        .recovery =
            "сэргээ*|мартса*|шинэчлэх|түгж*|түгжигд*|нээнэ|нээх*|хаагд*|шинэ нууц үг|"
            "нууц үг солих|нууц үгээ солих|март*|түгжигдсэн|түгжээ*|блоклогд*|тайлах|мартсан",
        .enter =
            "оруулна|оруулах|оруулж|ашигла*|бич*|хэрэглэ*|оруул|бичнэ|бичих|оруул*|хэлнэ|"
            "үзүүл*",
        .not_code =
            "шуудан*|хэрэглэгч*|захиалг*|данс*|карт*|бараа*|улсын|гэрээ*|өрөө|эгнээ|хуудас|"
            "автобус|харилцагч*|шуудангийн код|зип код|хэрэглэгчийн код|хэрэглэгч|"
            "бүтээгдэхүүн*|алдааны код|өнгө*|улсын код|дараалал*|ажилтан*|тоолуур*|хичээл*|"
            "агент*|худалдан авагч*|байгууллагын код|төлөгчийн код",
        .promo =
            "хямдрал*|урамшуул*|промо*|купон*|бэлэг*|үнэгүй*|хөнгөлөлт*",
        .pickup =
            "хүлээн ав*|илгээмж*|хүргэлт*|шуудан*|шкаф*|авах|ачаа*|жолооч*|хүргэгч*|авах*|"
            "курьер*|шуудангийн хайрцаг|авна уу|хүлээн авах|захиалга бэлэн|касс*|ажилтанд|аялал*",
        .prize = "хожл*|азтан*|сугалаа*|шагнал*|ялагч*|хожсон",
        .payment =
            "төлбөр*|төлөх|шилжүүл*|худалдан ав*|гүйлгээ*|хүлээн авагч*|зээл*|илгээ*|төл*|"
            "guilgee*|шилжүүлэг*|худалдан авалт*",
        .earlier = "өмнөх|хуучин",
        .ignore = "үл тоо*|бүү ашигла*",
        .expired =
            "хугацаа дууссан|хүчингүй*|дууссан|хүчин төгөлдөр бус",
        .valid = "хүчинтэй*|хугацаа*",
        .reference = "лавлагаа*|баримт*|мөрдөх",
        .wifi = "сүлжээ*|баримт бичиг|файл*|зочн*",
        .door =
            "хаалга*|гараж*|дохиолол*|сейф*|цоож*|лифт*|хурал*|түлхүүрийн хайрцаг*|домофон*|"
            "уулзалт*",
        .account = "бүртгэл*|данс*|аккаунт*",
        .address = "имэйл*|шуудан*|хаяг*",
        .device = "төхөөрөмж*|утас*|хөтөч*",
        .chat =
            "ээж|аав|эмээ|өвөө|хайрт|сайн уу|хаха|үнсье|уулзъя|өнөө орой|маргааш|хоол|пицца|"
            "чадах уу|мартаж болохгүй|санаарай|явж байна|ирээрэй|манай|авчир",
        .change = "солих*|өөрчлө*|шинэ|тохируул*|сонгон*|үүсг*",
        .done =
            "солигдлоо|өөрчлөгдлөө|илгээлээ|илгээсэн|баталгаажлаа|идэвхжлээ|амжилттай|амжилтгүй|"
            "түгжигдлээ|нэмэгдлээ|буруу оролдлого",
        .warn =
            "хэнд ч|хэзээ ч|бүү хуваалц*|бүү хэл*|бүү дамжуул*|хэн ч|бүү|хуваалц*|"
            "хэзээ ч асуухгүй|асуухгүй|асуудаггүй|бүү хэл|бүү өг|бүү хуваал*|битгий хэл*|"
            "битгий өг*|битгий дамж*|залилан*|луйвар*|нууцал*",
        .is = "бол|нь",
        .purpose = "тулд|зориулсан|болгон",
        .with = "ашиглан|дамжуулан|дугаараар|тоогоор|кодоор",
        .your = "таны|энэ|шинэ|дараах",
        .place = "хүртэл|цаг|үлдэгдэл|дүн",
        .proof =
            "нээнэ|нээх|нээгдэнэ|нээгээрэй|үзэх|харах|үзнэ|зөвшөөр*|хүлээн зөвшөөр*|"
            "гарын үсэг*|нотл*|батал*|та мөн|өөрөө|таных|таны|танд зориулсан|асууна|асуух|"
            "шаардана|хүснэ|хэрэгтэй|оруул*|бичээд|бичнэ үү|хариул*|дуусга*|нэгд*|"
            "үргэлжлүүл*|түлхүүр*|төлбөр*|шалгах тоо|хяналтын тоо",
        .locked =
            "түгжигдсэн|түгжигдлээ|хаагдсан|нэвтэрч чадахгүй*|орж чадахгүй*|буцаа*|сэргээ*|"
            "дахин нээх|эргүүл*",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> turkic_words() {
  return kTables;
}

}  // namespace linepool
