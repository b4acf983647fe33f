#include "code/word_tables.h"

#include <array>

namespace linepool {
namespace {

constexpr CodeWordKind kStrong = CodeWordKind::kStrong;
constexpr CodeWordKind kPlain = CodeWordKind::kPlain;
constexpr CodeWordKind kWeak = CodeWordKind::kWeak;
constexpr CodeWordKind kNotCode = CodeWordKind::kNotCode;

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kRows{
    CodeWordRow{"en", kStrong,
        "otp|otps|o.t.p|otp code|otp pin|otp number|one time password|onetime password|"
        "one time code|one time passcode|one time pin|one time passcodes|verification code|"
        "verification number|verification pin|verify code|verifying code|confirmation code|"
        "confirm code|confirmation pin|security code|login code|log in code|log on code|"
        "sign in code|signin code|sign up code|signup code|authentication code|"
        "authorization code|authorisation code|auth code|activation code|access code|"
        "validation code|registration code|approval code|identification code|recovery code|"
        "reset code|backup code|two factor code|2fa code|two factor|2fa|mfa code|sms code|"
        "temporary code|temporary password|single use code|dynamic code|dynamic password|"
        "magic code|check code|secret code|secure code|passcode|pass code|passcodes|password|"
        "pin|pin code|vcode|verification sms|account code|device code|linking code|"
        "pairing code|mtan|smstan|^TAN|verifycode|captcha"},
    CodeWordRow{"en", kPlain, "code"},
    CodeWordRow{"en", kWeak,
        "login|log in|log into|logging in|sign in|signin|signing in|log on|verify|verifying|"
        "verification|auth*|confirm|confirmation|confirming|validate|activate|sign up|register|"
        "registration|2 step"},
    CodeWordRow{"en", kNotCode,
        "promo code|promotion code|promotional code|coupon code|discount code|voucher code|"
        "offer code|gift code|gift card code|gift card pin|referral code|refer code|"
        "invite code|invitation code|reward code|redeem code|redemption code|zip code|"
        "postal code|post code|area code|country code|dialing code|dial code|dress code|"
        "qr code|bar code|barcode|source code|error code|status code|exit code|hs code|"
        "sort code|swift code|bank code|branch code|ifsc code|ifsc|order code|booking code|"
        "reservation code|flight code|tracking code|tracking confirmation|pickup code|"
        "pick up code|collection code|locker code|product code|item code|sku code|"
        "transaction code|reference code|ref code|customer code|client code|course code|"
        "class code|building code|code of conduct|code name|codename|codes|coupon|"
        "wifi password|wi fi password|network password|school code|model code|tax code|"
        "short code|ussd code|pin location|drop a pin|atm pin|card pin|upi pin|"
        "confirmation number|booking confirmation|order confirmation|payment confirmation|"
        "delivery confirmation|appointment confirmation|confirm your appointment|"
        "confirm your order|confirm your booking|confirm delivery|confirm receipt|"
        "registration number|registration no|registration fee|authorization number|"
        "authorisation fee|login id|user id|sender id"},
    CodeWordRow{"es", kStrong,
        "código de verificación|código de seguridad|código de confirmación|código de acceso|"
        "código de activación|código de inicio de sesión|código de autenticación|"
        "código de un solo uso|código temporal|código único|código de registro|"
        "código de validación|código de autorización|código sms|código verificador|clave|"
        "clave dinámica|clave temporal|clave de acceso|contraseña|contraseña de un solo uso|"
        "clave de un solo uso|token"},
    CodeWordRow{"es", kPlain, "código"},
    CodeWordRow{"es", kWeak,
        "iniciar sesión|inicio de sesión|verificar|verificación|acceder|registro|registrarte|"
        "registrarse|confirmar|ingresar"},
    CodeWordRow{"es", kNotCode,
        "código postal|código promocional|código de descuento|código de promoción|"
        "código de cupón|código de seguimiento|código de rastreo|código de reserva|"
        "código de barras|código qr|código de pedido|código de referido|código de invitación|"
        "código de área|código de país|código de cliente|código de error|código de producto|"
        "código de regalo|código de recogida"},
    CodeWordRow{"pt", kStrong,
        "código de verificação|código de segurança|código de confirmação|código de acesso|"
        "código de ativação|código de autenticação|código de login|código de uso único|"
        "código de validação|código de autorização|senha|senha temporária|senha de acesso|"
        "palavra passe|token de acesso|chave de acesso|código de cadastro"},
    CodeWordRow{"pt", kWeak,
        "fazer login|iniciar sessão|entrar|acessar|aceder|verificar sua conta"},
    CodeWordRow{"pt", kNotCode,
        "código de rastreio|código de rastreamento|código de desconto|código do pedido|"
        "código de encomenda|código de levantamento|código de oferta|código do cliente|"
        "código de indicação|código de cupom|código do cupom|código de convite|"
        "código de recolha|código do produto"},
    CodeWordRow{"fr", kStrong,
        "code de vérification|code de sécurité|code de confirmation|code d'accès|"
        "code d'activation|code de connexion|code d'authentification|code à usage unique|"
        "code de validation|code unique|code temporaire|code d'inscription|code d'autorisation|"
        "code secret|code confidentiel|mot de passe|mot de passe à usage unique|code sms"},
    CodeWordRow{"fr", kWeak, "connexion|connecter|identifier|vérifier|valider|confirmer"},
    CodeWordRow{"fr", kNotCode,
        "code postal|code promo|code promotionnel|code de réduction|code réduction|"
        "code avantage|code cadeau|code parrainage|code de parrainage|code de suivi|code barre|"
        "code barres|code de réservation|code client|code de retrait|code retrait|code pays|"
        "code d'erreur|code de commande|code colis"},
    CodeWordRow{"de", kStrong,
        "*bestätigungscode|*sicherheitscode|*verifizierungscode|*verifikationscode|"
        "*anmeldecode|*zugangscode|*aktivierungscode|*freischaltcode|*authentifizierungscode|"
        "*einmalcode|*einmalpasswort|*einmalkennwort|*passwort|*kennwort|*registrierungscode|"
        "*logincode|*sms code|*zugangsdaten|*prüfcode|*anmeldungscode|*legitimationscode|"
        "*einmalpin|*tan nummer|*freigabecode|*geheimzahl"},
    CodeWordRow{"de", kPlain, "*code"},
    CodeWordRow{"de", kWeak,
        "anmelden|anmeldung|einloggen|verifizieren|verifizierung|bestätigen|bestätigung|"
        "registrierung"},
    CodeWordRow{"de", kNotCode,
        "gutscheincode*|rabattcode*|aktionscode*|promocode*|promo code|vorteilscode*|"
        "bonuscode*|buchungscode*|barcode*|qr code|qrcode|strichcode*|abholcode*|"
        "empfehlungscode*|einladungscode*|geschenkcode*|fehlercode*|sendungscode*|paketcode*|"
        "bestellcode*|vouchercode*|kundencode*|produktcode*|sourcecode*|quellcode*|ländercode*"},
    CodeWordRow{"it", kStrong,
        "codice di verifica|codice di sicurezza|codice di conferma|codice di accesso|"
        "codice di attivazione|codice di autenticazione|codice monouso|codice otp|"
        "codice temporaneo|codice d'accesso|codice autorizzativo|parola d'ordine|"
        "codice di autorizzazione|codice dispositivo|codice segreto|codice di login"},
    CodeWordRow{"it", kPlain, "codice"},
    CodeWordRow{"it", kWeak, "accedere|accesso|effettuare il login|verificare|confermare"},
    CodeWordRow{"it", kNotCode,
        "codice fiscale|codice sconto|codice promozionale|codice promo|codice postale|"
        "codice cliente|codice ordine|codice prenotazione|codice di prenotazione|"
        "codice a barre|codice di tracciamento|codice spedizione|codice invito|codice amico|"
        "codice di ritiro|codice ritiro|codice articolo|codice iban|codice di errore|"
        "codice regalo"},
    CodeWordRow{"nl", kStrong,
        "*verificatiecode|*beveiligingscode|*bevestigingscode|*toegangscode|*activeringscode|"
        "*activatiecode|*inlogcode|*controlecode|*wachtwoord|*eenmalige code|*pincode|"
        "*herstelcode|*aanmeldcode|*sms code|*authenticatiecode"},
    CodeWordRow{"nl", kWeak, "inloggen|in te loggen|aan te melden|aanmelden|verifiëren|bevestigen"},
    CodeWordRow{"nl", kNotCode,
        "kortingscode*|actiecode*|postcode*|cadeaucode*|ophaalcode*|boekingscode*|"
        "track en trace code|klantcode*|streepjescode*|landcode*|afhaalcode*"},
    CodeWordRow{"sv", kStrong,
        "*verifieringskod*|*verifikationskod*|*säkerhetskod*|*engångskod*|*bekräftelsekod*|"
        "*inloggningskod*|*aktiveringskod*|*engångslösenord*|*lösenord*|*åtkomstkod*|*pinkod*|"
        "*autentiseringskod*"},
    CodeWordRow{"sv", kPlain, "kod|koden"},
    CodeWordRow{"sv", kWeak, "logga in|inloggning|verifiera|bekräfta"},
    CodeWordRow{"sv", kNotCode,
        "rabattkod*|kampanjkod*|presentkod*|postkod*|bokningskod*|kvittokod*|streckkod*|"
        "hämtkod*|utlämningskod*|portkod*|värvningskod*"},
    CodeWordRow{"no", kStrong,
        "*bekreftelseskode*|*engangskode*|*sikkerhetskode*|*verifiseringskode*|"
        "*innloggingskode*|*aktiveringskode*|*passord*|*engangspassord*|*tilgangskode*|"
        "*pinkode*|*bekræftelseskode*|*verifikationskode*|*sikkerhedskode*|*loginkode*|"
        "*adgangskode*|*engangsadgangskode*|*aktiverings kode*"},
    CodeWordRow{"da", kPlain, "kode|koden"},
    CodeWordRow{"da", kWeak,
        "logge inn|logge ind|log ind|logg inn|bekreft|bekræft|innlogging"},
    CodeWordRow{"da", kNotCode,
        "rabatkode*|rabattkode*|kampagnekode*|kampanjekode*|postkode*|gavekode*|"
        "afhentningskode*|hentekode*|bookingkode*|stregkode*|tilbudskode*"},
    CodeWordRow{"fi", kStrong,
        "*vahvistuskoodi*|*turvakoodi*|*kertakoodi*|*kirjautumiskoodi*|*salasana*|*tunnusluku*|"
        "*varmennuskoodi*|*aktivointikoodi*|*tarkistuskoodi*|*kertakäyttö*koodi*|"
        "*kertakäyttökoodi*|*todennuskoodi*|*pääsykoodi*"},
    CodeWordRow{"fi", kPlain, "koodi*"},
    CodeWordRow{"fi", kWeak, "kirjautu*|vahvista*"},
    CodeWordRow{"fi", kNotCode,
        "alennuskoodi*|etukoodi*|kampanjakoodi*|noutokoodi*|lahjakoodi*|tarjouskoodi*|"
        "seurantakoodi*|viivakoodi*"},
    CodeWordRow{"is", kStrong,
        "*staðfestingarkóð*|*öryggiskóð*|*lykilorð*|*innskráningarkóð*"},
    CodeWordRow{"is", kPlain, "kóði|kóðinn|kóðann|kóða"},
    CodeWordRow{"et", kStrong,
        "*kinnituskood*|*turvakood*|*parool*|*sisselogimiskood*|*pääsukood*"},
    CodeWordRow{"et", kPlain, "kood*"},
    CodeWordRow{"et", kNotCode, "sooduskood*|kupongikood*|uksekood*"},
    CodeWordRow{"lv", kStrong,
        "verifikācijas kod*|apstiprinājuma kod*|drošības kod*|vienreizēj* kod*|parole|paroli"},
    CodeWordRow{"lv", kPlain, "kods|kodu|koda"},
    CodeWordRow{"lt", kStrong,
        "patvirtinimo kod*|saugos kod*|prisijungimo kod*|vienkartin* kod*|slaptažod*"},
    CodeWordRow{"lt", kPlain, "kodas|kodą|kodo"},
    CodeWordRow{"lt", kNotCode, "nuolaidos kod*|pašto kod*|siuntos kod*"},
    CodeWordRow{"pl", kStrong,
        "kod weryfikacyjn*|kod potwierdzając*|kod bezpieczeństwa|kod dostępu|kod aktywacyjn*|"
        "kod autoryzacyjn*|kod logowania|kod jednorazow*|jednorazowy kod|kod sms|smskod|hasł*|"
        "kod uwierzytelniając*|kod potwierdzenia"},
    CodeWordRow{"pl", kPlain, "kod|kodu|kodem"},
    CodeWordRow{"pl", kWeak,
        "zalogować|zaloguj|logowanie|logowania|potwierdzić|zweryfikować"},
    CodeWordRow{"pl", kNotCode,
        "kod rabatow*|kod promocyjn*|kod pocztow*|kod odbioru|kod kreskow*|kod paczki|"
        "kod zniżkow*|kod polecając*|kod kuponu|kodzik rabatowy|kod rezerwacji|kod przesyłki"},
    CodeWordRow{"cs", kStrong,
        "ověřovací kód*|bezpečnostní kód*|přihlašovací kód*|potvrzovací kód*|jednorázov* kód*|"
        "aktivační kód*|autorizační kód*|hesl*|overovací kód*|bezpečnostný kód*|"
        "prihlasovací kód*|potvrdzovací kód*|aktivačný kód*|sms kód*|kód pro ověření|"
        "verifikační kód*|verifikačný kód*"},
    CodeWordRow{"cs", kPlain, "kód*"},
    CodeWordRow{"cs", kWeak, "přihlášení|přihlásit|ověření|overenie|prihlásenie"},
    CodeWordRow{"cs", kNotCode,
        "slevový kód*|slevovy kod*|zľavový kód*|zlavovy kod*|kód zásilky|kód pro vyzvednutí|"
        "kód na vyzdvihnutie|čárový kód*|čiarový kód*|dárkový kód*|kód kupónu"},
    CodeWordRow{"hu", kStrong,
        "ellenőrző kód*|megerősítő kód*|biztonsági kód*|belépési kód*|hitelesítő kód*|"
        "aktiváló kód*|aktivációs kód*|egyszer használatos kód*|igazoló kód*|*jelszó*|"
        "*jelszav*|hitelesítési kód*"},
    CodeWordRow{"hu", kWeak, "bejelentkez*|belép*|azonosít*"},
    CodeWordRow{"hu", kNotCode,
        "kuponkód*|kedvezménykód*|átvételi kód*|vonalkód*|ajándékkód*"},
    CodeWordRow{"ro", kStrong,
        "cod de verificare|codul de verificare|codul tău de verificare|cod de securitate|"
        "codul de securitate|cod de confirmare|codul de confirmare|cod de acces|codul de acces|"
        "cod de autentificare|codul de autentificare|cod de activare|codul de activare|parola|"
        "parolă|cod unic|codul unic|cod sms"},
    CodeWordRow{"ro", kPlain, "cod|codul|codului"},
    CodeWordRow{"ro", kWeak, "autentificare|conectare|conecta|verificare|autentifica"},
    CodeWordRow{"ro", kNotCode,
        "cod poștal|cod promoțional|cod de reducere|codul de reducere|cod reducere|cod voucher|"
        "cod de bare|cod client|cod awb|cod de ridicare|codul de ridicare"},
    CodeWordRow{"hr", kStrong,
        "verifikacijski kod*|potvrdni kod*|sigurnosni kod*|kod za potvrdu|kod za prijavu|"
        "kod za verifikaciju|lozink*|jednokratni kod*|aktivacijski kod*|jednokratna lozinka|"
        "potvrditvena koda|varnostna koda|enkratno geslo|geslo|šifra za prijavu|"
        "verifikacioni kod*"},
    CodeWordRow{"hr", kPlain, "kôd|kodo|šifra|šifru|kodi|kodom|kodot"},
    CodeWordRow{"hr", kWeak, "prijavu|prijava|prijavo|potvrdu"},
    CodeWordRow{"hr", kNotCode,
        "promo kod*|poštanski broj|kod za popust|popust kod|kod kupona|šifra proizvoda|"
        "šifra narudžbe|šifra artikla|koda za popust"},
    CodeWordRow{"sq", kStrong,
        "kodi i verifikimit|kodi i konfirmimit|kodi i sigurisë|fjalëkalimi"},
    CodeWordRow{"ca", kStrong, "codi de verificació|codi de seguretat|contrasenya"},
    CodeWordRow{"ca", kPlain, "codi"},
    CodeWordRow{"tr", kStrong,
        "doğrulama kod*|onay kod*|güvenlik kod*|giriş kod*|aktivasyon kod*|"
        "tek kullanımlık şifre*|tek kullanımlık kod*|tek kullanımlık parola*|şifre*|parola*|"
        "sms kod*|sms şifre*|onay şifre*|kimlik doğrulama kod*"},
    CodeWordRow{"tr", kPlain, "kodu|kodunuz*|kodun|kodunu|kodunuzu|kodla|koduyla"},
    CodeWordRow{"tr", kWeak, "giriş yap*|oturum aç*|doğrula*|onayla*"},
    CodeWordRow{"tr", kNotCode,
        "indirim kod*|kampanya kod*|posta kod*|kupon kod*|hediye kod*|promosyon kod*|"
        "referans kod*|rezervasyon kod*|teslimat kod*|sipariş kod*|davet kod*|takip kod*|"
        "kargo kod*|müşteri kod*|barkod*|kare kod*"},
    CodeWordRow{"az", kStrong,
        "təsdiq kod*|təhlükəsizlik kod*|doğrulama kod*|şifrə*|parol|parolu|parolunuz"},
    CodeWordRow{"uz", kStrong,
        "tasdiqlash kod*|tasdiqlash parol*|maxfiy kod*|kirish kod*|faollashtirish kod*"},
    CodeWordRow{"uz", kPlain, "kodi|kodingiz|kodni|kodini"},
    CodeWordRow{"ru", kStrong,
        "код подтверждения|код для подтверждения|код проверки|код безопасности|код доступа|"
        "код активации|код авторизации|код для входа|код входа|код регистрации|"
        "код для регистрации|проверочный код|одноразовый код|одноразовый пароль|смс код|"
        "sms код|секретный код|*парол*|код для авторизации|код верификации|пин код|пин|пинкод|"
        "кодовое слово|смс пароль"},
    CodeWordRow{"ru", kPlain, "код|кода|коду|кодом"},
    CodeWordRow{"ru", kWeak,
        "вход|входа|войти|авторизац*|подтверждени*|подтвердит*|регистраци*|подтверждаете"},
    CodeWordRow{"ru", kNotCode,
        "промо код*|промокод*|код города|код региона|код страны|почтовый код|код товара|"
        "код заказа|код скидки|код купона|код посылки|код получения|код для получения|"
        "код выдачи|код бронирования|код отправления|штрих код*|штрихкод*|qr код*|код ошибки|"
        "код домофона|код приглашения|кодекс*|код операции|код клиента|код маршрута"},
    CodeWordRow{"uk", kStrong,
        "код підтвердження|код перевірки|код безпеки|код доступу|код активації|код авторизації|"
        "код для входу|одноразовий код|одноразовий пароль|код входу|код верифікації|"
        "код реєстрації"},
    CodeWordRow{"uk", kWeak, "вхід|входу|увійти|підтвердження|реєстраці*|авторизаці*"},
    CodeWordRow{"uk", kNotCode,
        "код товару|код замовлення|код знижки|поштовий індекс|код отримання"},
    CodeWordRow{"be", kStrong, "код пацвярджэння|код бяспекі"},
    CodeWordRow{"bg", kStrong,
        "код за потвърждение|код за вход|код за сигурност|код за достъп|код за проверка|"
        "код за верификация|парола|паролата|еднократен код|еднократна парола"},
    CodeWordRow{"bg", kPlain, "кодът|кодa"},
    CodeWordRow{"bg", kWeak, "потвърждение|вписване|влизане"},
    CodeWordRow{"sr", kStrong,
        "код за потврду|верификациони код|код за пријаву|лозинка|безбедносни код|"
        "шифра за пријаву|код за потврда|код за најава|лозинката"},
    CodeWordRow{"sr", kPlain, "кодот|шифра"},
    CodeWordRow{"kk", kStrong,
        "растау коды|растау код*|қауіпсіздік коды|құпиясөз*|ырастоо коду|тастыктоо коду|"
        "баталгаажуулах код*|нууц үг*|коди тасдиқ|рамзи тасдиқ"},
    CodeWordRow{"kk", kPlain, "коды|кодыңыз*|кодуңуз*|коди|рамз"},
    CodeWordRow{"el", kStrong,
        "κωδικός επαλήθευσης|κωδικός επιβεβαίωσης|κωδικός ασφαλείας|κωδικός πρόσβασης|"
        "κωδικός μιας χρήσης|κωδικός σύνδεσης|κωδικός ενεργοποίησης"},
    CodeWordRow{"el", kPlain, "κωδικ*"},
    CodeWordRow{"el", kNotCode,
        "ταχυδρομικός κωδικός|κωδικός παραγγελίας|εκπτωτικός κωδικός|κωδικός έκπτωσης|"
        "κωδικός αποστολής|κωδικός κράτησης|κωδικός προϊόντος"},
    CodeWordRow{"ka", kStrong,
        "დამადასტურებელი კოდ*|ვერიფიკაციის კოდ*|ერთჯერადი კოდ*|პაროლ*"},
    CodeWordRow{"ka", kPlain, "კოდ*"},
    CodeWordRow{"hy", kStrong, "հաստատման կոդ*|գաղտնաբառ*|մուտքի կոդ*|ծածկագիր*"},
    CodeWordRow{"hy", kPlain, "կոդ*"},
    CodeWordRow{"ar", kStrong,
        "*رمز التحقق|*رمز تحقق|*كود التحقق|*رمز التأكيد|*رمز تأكيد|*كود التأكيد|*رمز التفعيل|"
        "*كود التفعيل|*كود تفعيل|*رمز تفعيل|*رمز الأمان|*رمز الدخول|*رمز تسجيل الدخول|"
        "*رمز المصادقة|*الرقم السري|*كلمة المرور|*كلمة مرور|*كلمة السر|*رمز المرور|*رمز سري|"
        "*الرمز السري|*رمز لمرة واحدة|*رمز مؤقت|*كود الدخول|*رمز التسجيل|*الرمز المؤقت"},
    CodeWordRow{"ar", kPlain, "*رمز*|*كود|*كودك|*كودكم"},
    CodeWordRow{"ar", kWeak, "*تسجيل الدخول|*التحقق|*تأكيد"},
    CodeWordRow{"ar", kNotCode,
        "*رمز الطلب|*كود الخصم|*كود خصم|*رمز الخصم|*الرمز البريدي|*رمز بريدي|*كود العرض|"
        "*كود الطلب|*رمز الاستلام|*رمز الشحنة|*رمز التتبع|*رمز الحجز|*كود الكوبون|*رمز العميل|"
        "*الرمز الترويجي|*رمز ترويجي|*رمز المنتج"},
    CodeWordRow{"fa", kStrong,
        "*کد تایید|*کد تأیید|*کد فعال سازی|*کد فعالسازی|*کد ورود|*کد امنیتی|*رمز عبور|"
        "*رمز یکبار مصرف|*رمز پویا|*رمز ورود|*رمز موقت|*گذرواژه|*کد یکبار مصرف|*کد اعتبارسنجی|"
        "*کد احراز هویت|*کلمه عبور|*کد ثبت نام"},
    CodeWordRow{"fa", kPlain, "کد|کدی|رمز"},
    CodeWordRow{"fa", kWeak, "ورود"},
    CodeWordRow{"fa", kNotCode,
        "کد رهگیری|کد پیگیری|کد پستی|کد تخفیف|کد ملی|کد سفارش|کد مرسوله|کد کالا|کد معرف|"
        "کد تحویل|کد رزرو|کد شعبه|کد مشتری|کد هدیه"},
    CodeWordRow{"ur", kStrong, "تصدیقی کوڈ|تصدیق کا کوڈ|پاس ورڈ|سیکیورٹی کوڈ|او ٹی پی"},
    CodeWordRow{"ur", kPlain, "کوڈ|کوډ|کۆد*"},
    CodeWordRow{"ur", kNotCode, "پوسٹل کوڈ|پرومو کوڈ|ڈسکاؤنٹ کوڈ"},
    CodeWordRow{"he", kStrong,
        "קוד אימות|קוד האימות|קוד אבטחה|קוד כניסה|קוד הכניסה|קוד גישה|קוד הגישה|קוד הפעלה|"
        "קוד חד פעמי|סיסמה|סיסמא|הסיסמה|הסיסמא|סיסמתך|הקוד החד פעמי|קוד זיהוי|קוד הזיהוי|"
        "קוד אישור"},
    CodeWordRow{"he", kPlain, "קוד|הקוד|קודך|בקוד|שהקוד"},
    CodeWordRow{"he", kNotCode,
        "קוד קופון|קוד הנחה|קוד מיקוד|קוד הזמנה|קוד משלוח|קוד הטבה|קוד מוצר"},
    CodeWordRow{"hi", kStrong,
        "ओटीपी|सत्यापन कोड|वेरिफिकेशन कोड|पासवर्ड|पिन|सुरक्षा कोड|लॉगिन कोड|पुष्टि कोड|"
        "पडताळणी कोड|प्रमाणीकरण कोड|पुष्टिकरण कोड"},
    CodeWordRow{"hi", kPlain, "कोड"},
    CodeWordRow{"hi", kNotCode, "प्रोमो कोड|कूपन कोड|डिस्काउंट कोड|पिन कोड|ऑफर कोड|रेफरल कोड"},
    CodeWordRow{"bn", kStrong, "ওটিপি|যাচাইকরণ কোড|ভেরিফিকেশন কোড|পাসওয়ার্ড|পিন|যাচাই কোড"},
    CodeWordRow{"bn", kPlain, "কোড*"},
    CodeWordRow{"bn", kNotCode, "প্রোমো কোড*|কুপন কোড*|পোস্ট কোড*"},
    CodeWordRow{"ta", kStrong,
        "ஓடிபி|ஒடிபி|சரிபார்ப்பு குறியீடு|கடவுச்சொல்|சரிபார்ப்புக் குறியீடு|"
        "சரிபார்ப்பு குறியீட்டு*"},
    CodeWordRow{"ta", kPlain, "குறியீடு|கோட்"},
    CodeWordRow{"te", kStrong, "ఓటీపీ|ఓటిపి|ధృవీకరణ కోడ్|పాస్\u200cవర్డ్|పాస్వర్డ్"},
    CodeWordRow{"te", kPlain, "కోడ్"},
    CodeWordRow{"kn", kStrong, "ಒಟಿಪಿ|ಪರಿಶೀಲನಾ ಕೋಡ್|ದೃಢೀಕರಣ ಕೋಡ್"},
    CodeWordRow{"kn", kPlain, "ಕೋಡ್"},
    CodeWordRow{"ml", kStrong, "ഒടിപി|സ്ഥിരീകരണ കോഡ്|വെരിഫിക്കേഷൻ കോഡ്"},
    CodeWordRow{"ml", kPlain, "കോഡ്"},
    CodeWordRow{"gu", kStrong, "ઓટીપી|ચકાસણી કોડ|વેરિફિકેશન કોડ"},
    CodeWordRow{"gu", kPlain, "કોડ"},
    CodeWordRow{"pa", kStrong, "ਓਟੀਪੀ|ਪੁਸ਼ਟੀਕਰਨ ਕੋਡ|ਤਸਦੀਕ ਕੋਡ"},
    CodeWordRow{"pa", kPlain, "ਕੋਡ"},
    CodeWordRow{"ne", kStrong, "प्रमाणिकरण कोड|सत्यापन कोडहरू"},
    CodeWordRow{"si", kStrong, "සත්‍යාපන කේතය|තහවුරු කිරීමේ කේතය|මුරපදය"},
    CodeWordRow{"si", kPlain, "කේතය|කේත"},
    CodeWordRow{"id", kStrong,
        "kode verifikasi|kode otp|kode keamanan|kode konfirmasi|kode aktivasi|kode akses|"
        "kode masuk|kode sekali pakai|kata sandi|sandi|kode autentikasi|kode login|"
        "kode registrasi|kode pengesahan|kod pengesahan|kod keselamatan|kod otp|kata laluan|"
        "kod verifikasi|kod akses|kod log masuk|no tac|tac|kod tac|nombor tac|kod pengaktifan|"
        "kode rahasia|kode validasi"},
    CodeWordRow{"id", kWeak, "masuk|verifikasi|konfirmasi|pengesahan|log masuk"},
    CodeWordRow{"id", kNotCode,
        "kode promo|kode pos|kode booking|kode voucher|kode referral|kode pesanan|"
        "kode pembayaran|kode diskon|kode kupon|kode undangan|kode produk|kode resi|"
        "kode transaksi|kode bayar|kod promosi|kod diskaun|kod promo|poskod|kode area|"
        "kode pembelian|kode unik transfer|kode pengiriman"},
    CodeWordRow{"tl", kStrong,
        "code sa pag verify|code ng beripikasyon|verification code mo"},
    CodeWordRow{"tl", kWeak, "mag log in|i verify"},
    CodeWordRow{"vi", kStrong,
        "mã xác nhận|mã xác minh|mã xác thực|mã otp|mã kích hoạt|mã bảo mật|mã đăng nhập|"
        "mã đăng ký|mã truy cập|mã pin|mật khẩu|mat khau|mã số xác nhận|mã số bí mật|"
        "ma so xac thuc|mã kiểm tra|mã an toàn|mã dùng một lần"},
    CodeWordRow{"vi", kPlain, "~mã|~mã số"},
    CodeWordRow{"vi", kWeak, "đăng nhập|xác nhận|xác thực|xác minh"},
    CodeWordRow{"vi", kNotCode,
        "mã giao dịch|mã gd|mã đơn hàng|mã đơn|mã giảm giá|mã khuyến mãi|mã vận đơn|"
        "mã khách hàng|mã kh|mã bưu điện|mã bưu chính|mã đặt chỗ|mã vé|mã ưu đãi|mã sản phẩm|"
        "mã tham chiếu|mã thẻ|mã quà tặng|mã voucher|mã số thuế|mã hóa đơn|mã giới thiệu|"
        "mã vùng|mã vạch|mã đặt hàng"},
    CodeWordRow{"sw", kStrong,
        "msimbo wa uthibitishaji|nambari ya uthibitishaji|namba ya uthibitisho|nambari ya siri|"
        "neno la siri|nywila|msimbo wa usalama"},
    CodeWordRow{"sw", kPlain, "msimbo"},
    CodeWordRow{"af", kStrong,
        "*verifikasiekode|*bevestigingskode|*wagwoord|*sekuriteitskode"},
    CodeWordRow{"am", kStrong, "የማረጋገጫ ኮድ*|የይለፍ ቃል*"},
    CodeWordRow{"am", kPlain, "ኮድ*"},
    CodeWordRow{"zh", kStrong,
        "验证码|驗證碼|校验码|校驗碼|动态码|動態碼|动态密码|動態密碼|确认码|確認碼|认证码|認證碼|随机码|安全码|安全碼|登录码|登入碼|登陆码|激活码|激活碼|"
        "一次性密码|一次性密碼|短信密码|密码|密碼|口令|检验码|识别码|驗證密碼|认证密码|授权码|授權碼"},
    CodeWordRow{"zh", kPlain, "代码|代碼|编码|編碼"},
    CodeWordRow{"zh", kWeak, "登录|登入|登錄|验证|驗證|注册"},
    CodeWordRow{"zh", kNotCode,
        "优惠码|優惠碼|邀请码|邀請碼|兑换码|兌換碼|折扣码|折扣碼|邮政编码|郵遞區號|取件码|取件碼|取货码|取貨碼|提货码|推荐码|推薦碼|二维码|二維碼|条形码|條碼|"
        "券码|订单编码|物流编码|付款码|交易密码|支付密码错误|取餐码|取餐碼|核销码|核銷碼"},
    CodeWordRow{"ja", kStrong,
        "認証コード|認証番号|確認コード|確認番号|検証コード|セキュリティコード|セキュリティーコード|ワンタイムパスワード|パスワード|パスコード|暗証番号|ログインコード|"
        "アクセスコード|本人確認コード|承認コード|ワンタイムコード|認証用コード|認証キー|PINコード|合言葉|アクティベーションコード|ワンタイムPIN"},
    CodeWordRow{"ja", kPlain, "コード"},
    CodeWordRow{"ja", kWeak, "ログイン|認証|サインイン"},
    CodeWordRow{"ja", kNotCode,
        "クーポンコード|割引コード|プロモーションコード|バーコード|QRコード|招待コード|紹介コード|商品コード|ギフトコード|郵便番号|キャンペーンコード|予約確認番号|"
        "注文確認番号|店舗コード|お客様コード|受取コード|優待コード"},
    CodeWordRow{"ko", kStrong,
        "인증번호|인증 번호|인증코드|인증 코드|확인코드|확인 코드|보안코드|보안 코드|비밀번호|일회용 비밀번호|임시비밀번호|임시 비밀번호|로그인 코드|로그인코드|"
        "승인코드|본인확인번호|확인번호|확인 번호|인증키|접속코드|보안번호"},
    CodeWordRow{"ko", kPlain, "코드"},
    CodeWordRow{"ko", kWeak, "인증|로그인|본인확인"},
    CodeWordRow{"ko", kNotCode,
        "쿠폰번호|쿠폰 번호|쿠폰코드|쿠폰 코드|할인코드|할인 코드|초대코드|초대 코드|추천코드|추천인 코드|프로모션 코드|바코드|상품코드|우편번호|"
        "공동현관 비밀번호|출입문 비밀번호|예약 확인번호|예약확인번호|교환번호"},
    CodeWordRow{"th", kStrong,
        "รหัสยืนยัน|รหัสยืนยันตัวตน|รหัสผ่าน|รหัส OTP|รหัสความปลอดภัย|รหัสลับ|รหัสเข้าใช้งาน|"
        "รหัสใช้ครั้งเดียว|รหัสตรวจสอบ|รหัสเปิดใช้งาน|รหัสเข้าสู่ระบบ|รหัสการยืนยัน|รหัส PIN|"
        "โค้ดยืนยัน"},
    CodeWordRow{"th", kPlain, "รหัส|โค้ด"},
    CodeWordRow{"th", kWeak, "เข้าสู่ระบบ|ยืนยัน"},
    CodeWordRow{"th", kNotCode,
        "รหัสอ้างอิง|รหัสไปรษณีย์|รหัสส่วนลด|โค้ดส่วนลด|รหัสสินค้า|รหัสการจอง|รหัสพัสดุ|"
        "รหัสลูกค้า|รหัสคำสั่งซื้อ|รหัสรับสินค้า|รหัสโปรโมชั่น|โค้ดลด|รหัสประเทศ|รหัสสมาชิก"},
    CodeWordRow{"lo", kStrong, "ລະຫັດຢືນຢັນ|ລະຫັດຜ່ານ|ລະຫັດ OTP"},
    CodeWordRow{"lo", kPlain, "ລະຫັດ"},
    CodeWordRow{"km", kStrong,
        "លេខកូដផ្ទៀងផ្ទាត់|កូដផ្ទៀងផ្ទាត់|ពាក្យសម្ងាត់|លេខសម្ងាត់|លេខកូដសម្ងាត់"},
    CodeWordRow{"km", kPlain, "លេខកូដ|កូដ"},
    CodeWordRow{"my", kStrong, "အတည်ပြုကုဒ်|စကားဝှက်|လုံခြုံရေးကုဒ်|အတည်ပြုကုတ်"},
    CodeWordRow{"my", kPlain, "ကုဒ်|ကုတ်"},
};
// clang-format on

}  // namespace

std::span<const CodeWordRow> code_word_rows() {
  return kRows;
}

}  // namespace linepool
