// Slavic languages in Latin letters, and Serbian in both.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "sr",
        .code =
            "код|кода|кодом|кôд|kod|koda|kodom|шифра|шифру|šifra|šifru|kôd|код*|kod*|шифр*|"
            "šifr*",
        .secret =
            "лозинк*|lozink*|пин|pin|pin kod*|пин код*|zaporka|zaporku|zaporke|token|пин*|"
            "otp|токен*|кључ*|zapork*|token*|ključ*|pina|pinom",
        .verify =
            "потврд*|потврђ*|проверу|безбедн*|сигурн*|приступ*|пријав*|верифик*|једнократ*|"
            "аутентиф*|идентиф*|potvrd*|provjer*|prover*|sigurn*|bezbedn*|pristup*|prijav*|"
            "verifik*|jednokrat*|autent*|identifik*|autoriz*|ауториз*|jednokratn*|privremen*|"
            "ulaz u račun|ulogova*|logova*|ulogira*|sesije|potvrdi*|потврди*|потпиш*|потпис*|"
            "одобр*|улаз*|улазак|уђи*|провер*|аутент*|идентит*|дозвол*|настав*|једнократн*|"
            "привремен*|повеж*|упар*|potpis*|odobr*|ulaz*|ulazak|uđi*|uloguj*|ulogov*|potvrđ*|"
            "dozvol*|nastav*|poveži*|ući|prijavit*|ovjer*|identit*|dopust*|povez*|upari*|"
            "verificir*|prijavljivanj*|autorizacij*|potvrda|potvrdu|potvrdni|sigurnosni|"
            "sigurnosna|pristupni|pristupna|jednokratni|jednokratna|jednokratnu|jeste li to vi|"
            "jesi li to ti|da li ste to vi|ulazite|ulaziš|ući ćete|uđite|pušta|novi uređaj|"
            "nova prijava|pokušaj prijave|prijavite se|prijavi se|sesij*|јесте ли то ви|"
            "јеси ли то ти|да ли сте то ви|улазите|уђите|нови уређај|нова пријава|"
            "покушај пријаве|пријавите се|пријаву|упари*|сесиј*",
        .signup =
            "регистр*|актив*|добро дошли|dobrodošl*|registr*|aktiv*|dobro dosli|"
            "otvaranje racuna|pridruž*|скоро готово|још један корак|последњи корак|"
            "нови налог|новог налога|отварање налога|отварање рачуна|потврди број|"
            "потврду броја|потврдите број|потврди имејл|skoro gotovo|još jedan korak|"
            "poslednji korak|novi nalog|otvaranje naloga|potvrda broja|potvrdite broj|"
            "učlan*|добродош*|zadnji korak|posljednji korak|potvrđuje vašu e poštu|"
            "potvrdite e poštu|novi račun|novog računa|izradu računa|stvaranje računa|"
            "potvrdi broj|broj telefona|broj mobitela|broja telefona|prenos broja|"
            "prijenos broja|otvorite račun|kreirajte nalog|број телефона|броја телефона|"
            "пренос броја|dobrodoš*|nova sim|sim kartic*|telefon je vaš|broj vaš|"
            "broj je vaš|telefon vaš|aktivir*|izabranog lekara|upis|придруж*|нова сим|"
            "сим картиц*|телефон је ваш|активир*|упис|doktora|porodičnog|преноса броја",
        .recovery =
            "ресет*|опорав*|заборав*|обнов*|vraćanje|reset*|oporav*|zaborav*|obnov*|poništ*|"
            "oporavak*|oporavk*|закључан*|откључ*|блокиран*|деблок*|одблок*|нова лозинк*|"
            "нову лозинку|нове лозинке|повратак|zaključan*|otključ*|blokiran*|deblok*|"
            "novu lozinku|izgubljen*|odblok*|nova lozinka|nove lozinke|vraćanj*|otključa*|"
            "zaboravljen*|zaboravili|zaboravio|resetuj*|resetiraj*|promena lozinke|"
            "promjena lozinke|откључа*|ресетуј*|нова лозинка|промена лозинке|promjenu zaporke|"
            "promjena zaporke|promenu lozinke",
        .enter =
            "унесите|унеси|укуцајте|користите|употребите|упишите|unesite|unesi|ukucajte|"
            "ukucaj|koristite|koristi|upotrebite|upotrijebite|upišite|utipkajte|iskoristite|"
            "navedite|recite|upiši|unijeti|uneti|упиши|upisite|utipkaj|укуц*|унес*|унос*|"
            "упиш*|упис*|користит*|искорист*|употреб*|налеп*|реци*|ukuc*|unes*|unos*|upiš*|"
            "iskorist*|upotreb*|utipk*|koristit*|iskoristi*|upotrijeb*|zalijep*|reci|navedi*",
        .not_code =
            "поштанск*|клијент*|наруџб*|поруџб*|картиц*|рачун*|резервац*|производ*|артикл*|"
            "poštansk*|postansk*|klijent*|narudž*|narudz*|porudž*|kartic*|račun*|racun*|"
            "rezervac*|proizvod*|artikl*|korisnik*|barkod|članska|polic*|agent*|dionic*|"
            "fond*|glasan*|grešk*|kupac|kupca|pozivni|zemlj*|vrata|соба|перон|ред|страна|"
            "кућа|аутобус|линија|образац|soba|peron|red|stranica|kuća|autobus|linija|"
            "obrazac|narudžb*|porezn*|izvorn*|greš*|filijal*|poslovnic*|kurs*|tečaj*|"
            "razred*|sjedal*|crtičn*|порес*|изворн*|грешк*|разред*|седишт*|greška|roba|"
            "kupovac|agenta|zastopnik|delatnost*|poštanski broj|šifra kupca|kod kupca|"
            "šifra proizvoda|šifra artikla|kod greške|kod boje|šifra delatnosti|"
            "šifra djelatnosti|redni broj|red čekanja|ugovor*|zaposlen*|brojil*|predmet*|"
            "kod agenta|поштански број|шифра купца|шифра производа|шифра артикла|"
            "код грешке|шифра делатности|уговор*|запослен*|бројил*|предмет*|купца|купац|"
            "артикал|шифром артикла|šifra potrošača|šifra korisnika|šifra platioca|"
            "шифра потрошача|шифра корисника",
        .promo =
            "попуст*|промо*|купон*|ваучер*|понуд*|распродаја|поклон*|акциј*|popust*|promo*|"
            "kupon*|vaučer*|ponud*|rasprodaj*|sniženj*|poklon*|akcij*|besplatn*|preporuk*|"
            "uštedi*|sezonsk*|nagradni kod",
        .pickup =
            "преузим*|преузети|пошиљк*|пакет*|достав*|курир*|подиз*|подигн*|preuzim*|preuzet*|"
            "preuzmi*|pošiljk*|posiljk*|paket*|dostav*|kurir*|podiz*|podign*|paketomat*|ormari*|"
            "pretin*|isporuk*|vozač*|prevzem*|возач*|преуз*|покаж*|достављач*|pokaž*|recite mu|"
            "dostavljač*|na pultu|na blagajni|спремн*|чека|pokažite|pokaži|donosilac|bicikl*|"
            "ljekarn*|poštar*|spreman za preuzimanje|spremno za preuzimanje|na kasi|"
            "na recepciji|na šalteru|osoblju|vožnj*|преузмит*|пакетомат*|на каси|на шалтеру|"
            "вожњ*",
        .prize =
            "добили сте|добитник*|награ*|лутриј*|извлачење|dobili ste|dobitnik*|dobitak|"
            "nagrad*|lutrij*|izvlač*|osvojili|pobjednik*|pobednik*|lota|nagradna",
        .payment =
            "плаћањ*|уплат*|куповин*|трансакц*|трансфер*|plaćanj*|placanj*|uplat*|kupovin*|"
            "kupnj*|transakc*|transfer*|nalog*|isplat*|prijenos*|prenos*|plati|primaoc*|"
            "primalac|primatelj*|zajam|zajma|kredit*|poslati|slanje|пошиљаоц*|прималац|примаоц*|"
            "зајам|кредит*|nalog od|potpišete nalog|transakcij*|налог од|потпишете налог|na rate|"
            "на рате",
        .earlier =
            "претходн*|стари|стара|prethodn*|stari|stara|raniji|prijašnj*|prošli|prethod*|"
            "prijaš*",
        .ignore =
            "занемарите|игнориш*|zanemar*|ignorira*|ignoriš*|ne koristite|zamjenjuje|ignorir*|"
            "ne korist*|zanemarite|zanemari|ignorišite|ignorirajte|игноришите",
        .expired =
            "је истекао|истекао|више не важи|неважећ*|je istekao|istekao|istekla|"
            "više ne važi|nevažeć*|više nije važeć*|ne vrijedi|nije više važeć*|ne važi|"
            "poništen*|više ne vrijedi|nije važeći|istekl*",
        .valid =
            "важи|важећ*|истиче|važi|vrijedi|važeć*|istječe|ističe|vazi|vrijed*|istječ*",
        .reference =
            "референц*|рачун број|referenc*|poziv na broj|račun broj|praćenj*|završava|"
            "rezervacija broj|predmet",
        .wifi = "мреж*|документ*|mrež*|mrez*|dokument*|datotek*|gost*|privitak",
        .door =
            "vrata|vratima|врата|вратима|kapij*|garaž*|alarm*|sef|sefa|katanac*|brav*|lift*|"
            "stanu|sastan*|капиј*|гараж*|аларм*|сеф|катанац*|брав*|лифт*|стан|стана|састан*|"
            "ulaznih|sef za ključ*|sastanak|sastanka|video sastan*|ulazna|sef za ključeve|"
            "kutija za ključeve|kutije za ključeve|kutiji za ključeve|ormarić za ključeve|"
            "katanac|apartman*|interfon*|videopoziv*|апартман*|интерфон*|s ključem|kutiji|"
            "sefić*|у кутији|alarma|na ulazu|кутиј за кључеве|аларма|кутија за кључеве",
        .account = "налог*|рачун*|профил*|nalog*|račun*|profil*",
        .address =
            "имејл*|мејл*|е пошт*|емаил|имејлу|imejl*|mejl*|adres*|адрес*|e pošt*|email|"
            "e mail",
        .device =
            "уређај*|телефон*|прегледач*|uređaj*|telefon*|uredaj*|mobitel*|preglednik*|"
            "телевизор*|televizor*|тв",
        .chat =
            "mama|tata|baka|deda|dragi|draga|ljubavi|srce|bok|ćao|haha|hehe|poljub*|pusa|"
            "vidimo se|večeras|sutra|ručak|večera|pizza|pica|žurka|pivo|možeš|možeš li|"
            "ne zaboravi|zapamti|dolazim|dođi|kod mene|kod nas|uzmi|brate|мама|тата|бака|"
            "деда|душо|ћао|хаха|видимо се|вечерас|сутра|ручак|можеш|не заборави|долазим|дођи|"
            "код мене|код нас|узми|брате",
        .change =
            "promeniti|promenu|promena|promjena|promjenu|promijeniti|promijenite|promenite|"
            "nova|novu|nove|novi|novo|postaviti|izabrati|odabrati|kreirati|промен*|нова|нову|"
            "нове|нови|поставити|изабери",
        .done =
            "je promijenjen*|je promenjen*|poslali smo|je poslan*|je potvrđen*|je aktiviran*|"
            "dodan*|uspješno|uspešno|nije uspj*|neuspe*|је промењен*|послали смо|је послат*|"
            "је потврђен*|успешно|promenjen*|promijenjen*|je blokiran*|промењен*|је блокиран*",
        .warn =
            "никоме|никада|никад|не делите|делите|nikome|nikada|nikad|ne dijelite|ne delite|"
            "dijelite|delite|nemojte|nitko|niko|niste vi|niste zatražili|ni s kim|ne otkrivajte|"
            "neće|nikad*|nikomu|ne dijelit*|ne otkriv*|nemojt*|ne govorit*|ne proslje*|"
            "никада не траж*|nikada ne traži|nikad ne traži|nikada ne tražimo|"
            "nikada neće tražiti|nikada vas neće|nemojte deliti|nemojte dijeliti|ne deli|"
            "ne dijeli|nemoj deliti|ne odajte|ne govorite|nikom|prevar*|povjerljiv*|poverljiv*|"
            "никада не тражи|никад не тражи|немојте делити|не откривајте|превар*",
        .is = "је|гласи|je|glasi|su",
        .purpose = "за|како|да|za|kako|da|radi",
        .with =
            "са|преко|putem|preko|бројем|помоћу|путем|sa|brojem|pomoću|s|uz|ciframa|цифрама",
        .of = "за|za|od",
        .your =
            "ваш|твој|овај|нови|vaš|vas|tvoj|ovaj|novi|sljedeći|sledeći|moj",
        .place = "до|од|у|на|пре|od|u|prije|pre|nakon|do|saldo|stanje|iznos|ukupno",
        .proof =
            "otvar*|otvor*|pristup|vid*|pogleda*|pregled*|saglas*|slaž*|prihvat*|potpis*|"
            "potpiš*|dokaž*|dokaz*|pokaž*|da ste to vi|da si to ti|da ste vi|vaš|tvoj|"
            "traži|tražiće|pita|pitaće|želi|treba|potreb*|unes*|unos*|ukuca*|upiš*|"
            "odgovor*|završ*|pridruž*|nastav*|pušta|ključ|cifre|kontrolni broj|отвар*|"
            "отвор*|приступ|вид*|поглед*|преглед*|саглас*|слаж*|прихват*|потпис*|потпиш*|"
            "докаж*|покаж*|да сте то ви|да си то ти|ваш|твој|тражи|тражиће|пита|питаће|"
            "жели|треба|потреб*|унес*|унос*|укуца*|упиш*|одговор*|заврш*|придруж*|настав*|"
            "кључ|контролни број|plaćanje|riječ za plaćanje|pristajete|отвара|otvara",
        .locked =
            "blokir*|zaključ*|pogrešna unosa|pogrešnih unosa|ne možete da se prijavite|"
            "ne možete ući|vrat*|povrat*|nazad|obnov*|otključ*|ponovo|блокир*|закључ*|"
            "не можете да се пријавите|врат*|поврат*|назад|обнов*|откључ*|поново|natrag",
    },
    LanguageWords{
        .language = "sl",
        .code = "koda|kodo|kode|kodi|sifra|sifro|kod*",
        .secret = "geslo|gesla|geslom|pin|pin koda|gesl*|otp|zeton*|kljuc*|pina|pinom",
        .verify =
            "potrd*|preverj*|varnost*|prijav*|dostop*|enkratn*|overit*|verifik*|avtent*|"
            "identifik*|zacasn*|vpis*|avtoriz*|potrjev*|podpis*|odobr*|odobri*|vstop*|prijavi*|"
            "prijavit*|overi|overj*|preveri*|istovetn*|identit*|dovol*|nadaljuj*|nadaljev*|"
            "enkrat*|povez*|seznan*|ste to vi|si to ti|ste bili to vi|vstopite|vstopiš|spusti|"
            "nova naprava|nova prijava|poskus prijave|prijavite se|prijavi se|prijava|prijavo|"
            "seznani|poveži*|seje|sejo",
        .signup =
            "registr*|aktiv*|dobrodosl*|vclani*|skoraj koncano|se en korak|zadnji korak|"
            "potrdi vas e naslov|potrdite e naslov|potrditev stevilke|potrdite stevilko|"
            "potrditev telefon*|nov racun|novega racuna|odprtje racuna|ustvar*|dobrodos*|"
            "vclan*|potrdite številko|potrdi številko|telefonsko številko|"
            "telefonske številke|prenos številke|ustvariti račun|odprtje računa|dobrodoš*|"
            "pridruž*|nova sim|sim kartic*|telefon je vaš|aktivir*|vklop številke|"
            "osebni zdravnik|prenosa številke",
        .recovery =
            "ponastav*|obnov*|pozabl*|povrnit*|zaklenj*|zaklen*|odklen*|odklep*|blokir*|odblok*|"
            "novo geslo|novega gesla|pozab*|povrn*|izgubljen*|zaklenjen*|blokiran*|pozabljen*|"
            "pozabil*|sprememba gesla|zamenjava gesla",
        .enter =
            "vnesite|vnesi|vpisite|vpisi|uporabite|uporabi|vtipkajte|vnesti|vpis*|vnes*|"
            "vnos*|vtipk*|uporab*|prepis*|prilep*|navedit*|povej*|natipk*",
        .not_code =
            "postn*|stranke|kupca|narocil*|kartic*|racun*|rezervac*|izdelka|artikla|crtna|"
            "clansk*|police|delnic*|sklad*|vrat|soba|peron|vrsta|stran|hisa|avtobus|linija|"
            "obrazec|strank*|izdel*|artikl*|davcn*|izvorn*|barvn*|napak*|izdelk*|"
            "poslovalnic*|tecaj*|razred*|sedez*|crtn*|oblacil*|napaka|izdelek|zastopnik|"
            "poštna številka|šifra kupca|šifra stranke|šifra izdelka|šifra artikla|"
            "koda napake|koda barve|koda države|šifra dejavnosti|dejavnost*|vrst*|pogodb*|"
            "zaposlen*|števec|števc*|predmet*|kupc*|šifra odjemalca|šifra plačnika",
        .promo =
            "popust*|promocij*|promo*|kupon*|ponudb*|razprodaj*|darilo|darilni|darilna|"
            "brezplac*|akcij*|znizan*|vabil*|brezplacn*|vavcer*|bon|bona",
        .pickup =
            "prevzem*|prevzet*|prevzam*|paket*|posiljk*|dostav*|kurir*|paketnik*|omaric*|dvig*|"
            "dostavljav*|voznik*|pokaz*|povejte|predaj*|dostavljalc*|pripravljen*|na blagajni|"
            "na pultu|pokažite|pokaži|lekarn*|dostavljavec|dostavljavc*|poštar*|prevzame*|"
            "prevzeti|paketomat*|na recepciji|na okencu|osebju|vožnj*|pripravljen za prevzem",
        .prize = "zadel*|dobitnik*|nagrad*|loterij*|zreban*|zmagov*|osvojil*",
        .payment =
            "placil*|nakup*|nakazil*|prenos*|transakcij*|placat*|prejemnik*|posojil*|kredit*|"
            "nakazati|poslati",
        .earlier = "prejsnj*|star|stara|staro|stare|prejsn*|prvotn*",
        .ignore =
            "prezrite|prezri|ne upostevajte|ne uporabite|prezr*|ne upostev*|ne uporab*|"
            "ignorirajte",
        .expired =
            "je potekla|potekla|ni vec veljavn*|neveljavn*|je poteklo|poteklo|potek*|"
            "ni vec velj*|ne velja",
        .valid = "velja|veljavn*|potece|velj*",
        .reference = "sklic|racun st|sledenj*|konca",
        .wifi = "omrezj*|dokument*|datotek*|gost*",
        .door =
            "garaz*|alarm*|sef|sefa|kljucavnic*|obesank*|dvigal*|stanovan*|sestan*|vhodna|"
            "sestanek|sestanka|vrata|garaž*|zapornic*|omarica za ključe|ključavnic*|dvigalo|"
            "apartma*|stanovanj*|domofon*|videoklic*|alarma|omaric za ključe|škatl za ključe",
        .account = "racun*|profil*",
        .address = "e naslov*|e post*|email|naslov*",
        .device = "naprav*|telefon*|brskalnik*",
        .chat =
            "mami|oci|ata|babi|dedi|ljubi|ljubica|srcek|zivjo|hej|haha|hehe|poljub*|"
            "se vidimo|zvecer|jutri|kosilo|vecerja|pica|zabava|pivo|lahko|ne pozabi|spomni|"
            "pridem|pridi|pri meni|pri nas|vzemi",
        .change =
            "spremeni|spremembo|sprememba|spremembe|zamenjati|menjava|novo|novega|nova|"
            "nastaviti|izberi|ustvariti",
        .done =
            "je bilo spremenjeno|je bila spremenjena|smo poslali|je bilo poslano|"
            "je bila poslana|je potrjen*|je aktiviran*|uspesno|ni uspel*|spremenjen*|"
            "je bila blokirana",
        .warn =
            "delite|deli|nikoli|nikomur|ne razkrij*|ne zaupaj*|z nikomer|niste vi|ne posreduj*|"
            "ne delit*|ne posredujt*|ne razkri*|zaupajt*|ne povejt*|nikoli ne zahteva*|"
            "nikoli ne sprasuj*|nikoli ne spraš*|nikoli ne prosi*|nikoli ne bomo|ne delite|"
            "ne deli|ne razkrivaj*|ne povejte|ne povej|ne zaupajte|prevar*|goljuf*|zaupno|nikdar",
        .is = "je|so",
        .purpose = "za|da|kot",
        .with = "s|preko|s stevilko|z|prek|s pomocjo|z vnosom|s številko|s številkami",
        .of = "za",
        .your = "vasa|vase|tvoja|tvoje|ta|nova|novo|naslednja",
        .place = "do|od|v|pred|po|stanje|znesek",
        .proof =
            "odpre|odpr*|odprite|odklep*|dostop|vid*|ogled*|poglej*|strinja*|sprejm*|"
            "soglas*|podpiš*|podpis*|dokaž*|dokaz*|pokaž*|da ste to vi|da si to ti|"
            "ste to vi|vaš|tvoj|zahteva|vprašal*|vpraša|bo zahteval|želi|hoče|potreb*|"
            "vnes*|vnos*|vpiš*|vtipk*|odgovor*|zaključ*|dokonč*|pridruž*|nadalj*|spusti|"
            "ključ|kontrolna številka",
        .locked =
            "zaklenj*|blokir*|ne morete|se ne morete prijaviti|vrni*|povrn*|nazaj|obnov*|"
            "odklen*|znova",
    },
    LanguageWords{
        .language = "pl",
        .code = "kod*|*kod|*kodu|*kodem|*smskod*",
        .secret = "hasl*|pin|pin u|token|tokenu|nip kod|otp|token*|pinu|pinem",
        .verify =
            "weryfik*|potwierdz*|bezpiecz*|dostep*|autoryz*|logow*|zalog*|jednoraz*|"
            "uwierzyteln*|sprawdz*|tymczasow*|identyf*|zatwierdz*|akcept*|tozsamosc*|odblok*|"
            "podpis*|zatwierd*|zaakcept*|wejsc|wejdz|wejscia|zaloguj*|logujes*|tozsam*|pozwol*|"
            "zezwol*|kontynu*|polacz*|sparuj*|powiaz*|uwierzytel*|czy to ty|to ty|czy to pan|"
            "wejdziesz|dostaniesz się|wpuści|zalogujesz|nowe urządzenie|nowe logowanie|"
            "próba logowania|logowani*|parowani*|sparować|połącz*|sesji|sesja",
        .signup =
            "rejestr*|aktyw*|witaj*|witamy|zarejestr*|dolacz*|juz prawie|prawie gotowe|"
            "ostatni krok|jeszcze jeden krok|potwierdzi twoj adres|potwierdz adres|"
            "potwierdz swoj e mail|potwierdzenie numeru|potwierdz numer|nowe konto|"
            "zalozenie konta|zaloz konto|otwarcie konta|otwarcia konta|zapisz sie|"
            "potwierdzić numer|potwierdź numer|numer telefonu|numeru telefonu|twój numer|"
            "przeniesienie numeru|przenieś numer|założyć konto|założenie konta|"
            "utworzyć konto|rejestrację|witaj|dołącz*|rejestrac*|nowa karta sim|karta sim|"
            "kartę sim|przeniesieni*|telefon należy|numer należy|numer jest twój|aktywac*|"
            "aktywow*|lekarz rodzinn*|został jeden|przenosisz numer|przeniesienia numeru|"
            "przenieść numer",
        .recovery =
            "odzysk*|zresetow*|reset*|zapomn*|przywroc*|zmiany hasla|odzyskiw*|zablok*|odblok*|"
            "zablokowan*|nowe haslo|nowego hasla|zmiana hasla|zmiane hasla|zmienic haslo|"
            "zmien haslo|zapomnia*|nie pamietasz hasla|odzyska*|utracon*|resetuj*|reset|"
            "zresetuj*|przywróc*|przywraca*|nowe hasło|zmiana hasła|zmiany hasła",
        .enter =
            "wpisz|wprowadz|wprowadzic|podaj|uzyj|wpisac|przepisz|wklep|wpisujac|podac|"
            "wykorzystaj|wpis*|podaj*|wprowad*|uzyj*|przepis*|wklej*|wstuk*|wklep*|uzupeln*|"
            "skorzystaj",
        .not_code =
            "klienta|klient*|zamowien*|pocztow*|kreskow*|rezerwac*|produkt*|bledu|konta|"
            "rachunk*|karty|kart*|polisy|umow*|agenta|abonent*|domofon*|kraju|swift|"
            "faktur*|akcji gpw|fundusz*|glosow*|czlonk*|uczestnik*|bramy|kierunkow*|pokoj|"
            "peron|rzad|strona|dom|autobus|linia|formularz*|podatk*|zrodlow*|kolor*|bled*|"
            "oddzial*|kurs*|klas*|miejsc*|artykul*|kresk*|stroj*|ubior*|przedmiot*|"
            "zgłoszenie|błąd|błędu|towar*|branż*|kod pocztowy|kodu pocztowego|kod klienta|"
            "kod produktu|kod towaru|kod błędu|kod koloru|kod kraju|kod pkd|pkd|"
            "numer w kolejce|kolejk*|pracownik*|licznik*|kod agenta|kupując*|nabywc*|"
            "towaru|kod firmy|kod odbiorcy|kod płatnika|kod dostawcy|numer odbioru|"
            "kod ośrodka",
        .promo =
            "rabat*|promo*|znizk*|kupon*|ofert*|gratis|darmow*|wyprzedaz*|prezent*|bonus*|"
            "polec*|zaprosz*|taniej|oszczedz*|bon|voucher*|darmowa dostawa|promocj*|zniżk*",
        .pickup =
            "odbior|odbioru|odbiorze|odbierz*|odbier*|odebr*|paczk*|paczkomat*|przesyl*|kurier*|"
            "dostaw*|skrytk*|awizo|kierowc*|punkcie|odbior*|odebra*|przesylk*|okaz|pokaz|"
            "podaj mu|gotow*|do odbioru|przy kasie|w salonie|okienk*|pokaż|okaż|rower*|apte*|"
            "recept*|kasie|dostawc*|listonosz*|odbierz|odbiór|odebrać|odebrania|paczkoma*|"
            "punkt odbioru|w kasie|na recepcji|przy okienku|obsłudze|przejazd*|gotow do odbioru|"
            "hulajnog*|rower miejski",
        .prize = "wygral*|wygran*|nagrod*|loteri*|zwyciezc*|losowan*|konkurs*|wygrywa*",
        .payment =
            "platnos*|zaplac*|przelew*|zakup*|transakc*|blik|operac*|oplac*|wyplat*|zleceni*|"
            "odbiorc*|pozyczk*|kredyt*|ratalna|zlecen*|przelac|wyslac|smskod|płatnoś*|wypłat*|"
            "zlecenie|raty|ratach|ratalny",
        .earlier = "poprzedn*|stary|starego|wczesniejsz*|dawny",
        .ignore =
            "zignoruj*|ignoruj*|nie uzywaj*|zastepuje|pomin*|zignorować|pominąć|pomiń|"
            "nie używać|nie używaj",
        .expired =
            "wygasl|stracil waznosc|niewazny|utracil waznosc|nie jest juz wazny|"
            "jest juz niewazny|przeterminowan*|uniewaznion*|juz nie dziala",
        .valid = "wazn*|wygasa|traci waznosc|obowiazuje",
        .reference =
            "numer ref|sledzen*|reklamac*|zgloszen*|koncz*|koncow*|paragon*|list przewozowy|"
            "nr zam|sygnatur*",
        .wifi = "sieci|siec|dokument*|plik*|zalacznik*|gosci*|wifi",
        .door =
            "drzwi*|bram*|furtk*|garaz*|alarm*|sejf*|klodk*|domofon*|klatk*|apartament*|"
            "spotkan*|poczty glosowej|domek|skrzynk*|drzwi|bramy|brama|furtki|skrytki na klucze|"
            "skrzynki na klucze|spotkani*|wideospotkani*|drzwiami|wejście|wejścia|klatki|klatka|"
            "bramka|bramki|garaż*|szlaban*|skrzynki z kluczami|skrytki|kłódk*|winda|pokój|"
            "pokoju|mieszkani*|wideorozmow*|szatni*|alarmu|skrytk na klucze|skrzynk na klucze|"
            "skrytka na klucze|skrzynka na klucze|skrytce na klucze",
        .account = "konto|konta|koncie|kontem|profil*|rachun*",
        .address = "e mail|email|mail|adres*|poczt*",
        .device = "urzadz*|telefon*|przegladark*|komputer*|telewizor*",
        .chat =
            "mamo|mama|tato|babciu|dziadku|kochanie|skarbie|hej|siema|haha|hehe|buziaki|"
            "calusy|do zobaczenia|wieczorem|jutro|obiad|kolacja|pizza|impreza|piwo|mozesz|"
            "moglbys|nie zapomnij|pamietaj|jestem|jestesmy|wpadnij|u mnie|u nas|wez",
        .change =
            "zmienic|zmiany|zmiana|zmiane|zmien|nowe|nowy|nowego|nowej|ustawic|ustaw|wybrac|"
            "utworzyc|ustalic",
        .done =
            "zostalo zmienion*|zmieniono|zostal zmienion*|wyslalismy|zostal wyslan*|"
            "zostalo wyslan*|potwierdzono|aktywowano|nieudan*|wysłaliśmy|przyjdzie pocztą|"
            "został zmieniony|zostało zmienione|została zmieniona|zmieniony|został zablokowany|"
            "zablokowano|błędne próby|odrzucon*",
        .warn =
            "udostepni*|nigdy|nikomu|nikt|nie podaw*|nie podawaj*|nie przekaz*|przekazuj*|"
            "to nie ty|nie prosil*|nie wysyl*|pomyslnie|nigdy nie prosi*|nie prosimy|"
            "nigdy nie pyta*|nie powiodl*|błędnie|nigdy nie pytamy|nigdy nie pyta|"
            "nigdy nie prosi|nigdy nie prosimy|nigdy nie poprosi*|nie udostępniaj|nie podawaj|"
            "nie przekazuj|nie ujawniaj|nie mów|oszu*|wyłudz*|poufn*|zachowaj dla siebie",
        .is = "to jest|brzmi|jest|oto",
        .purpose = "do|aby|zeby|dla|by|w celu",
        .with = "z|za pomoca|przez|z uzyciem|numerem|wpisujac|podajac|cyframi|liczbą",
        .your = "twoj|twoje|twoja|panstwa|pana|ten|nowy|nowe|nastepujacy|moj",
        .place = "od|w|na|o|po|przed|saldo|kwota|razem|dnia|dn|godz|nad",
        .proof =
            "otwiera|otworz*|otwórz|odblok*|dostęp|zobacz*|zobaczy*|obejrz*|sprawdz*|"
            "zgadz*|zgod*|akcept*|zaakcept*|przyjm*|podpis*|podpisz*|udowodnij|udowod*|"
            "wykaż|pokaż|że to ty|że to pan|to ty|czy to ty|twój|twoj*|pyta o|zapyta|"
            "poprosi|prosi o|chce|potrzeb*|wymaga|wpis*|wpisując|wpisz|podaj*|podanie|"
            "wprowadz*|odpowiedz|dokończ*|zakończ*|dołącz*|kontynu*|wpuści|wpuszcza|klucz|"
            "cyfry|cyframi|liczba kontrolna|hasło płatności",
        .locked =
            "zablok*|zamknięt*|nie możesz się zalogować|nie możesz wejść|nie może pan|"
            "odzysk*|wróć|przywróć*|przywrac*|z powrotem|odblok*|ponownie",
    },
    LanguageWords{
        .language = "cs",
        .code = "kod*|*kod|klic|klice|ciselny kod",
        .secret =
            "hesl*|pin|pin kod*|sms klic*|token|otp|klic|klíčem|token*|jednorazove heslo|"
            "heslo pro prihlaseni|autorizacni sms|smskod*|kontrolni kod|pinu|pinem|piny",
        .verify =
            "over*|bezpecn*|prihlas*|potvr*|jednoraz*|autoriz*|verifik*|pristup*|autent*|"
            "identif*|docasn*|schval*|overov*|prihlaseni|overte|overit|potvrdte|podepis*|"
            "podpis*|vstup*|vstoup*|prihlaseni*|overen*|overit*|overt*|potvrd*|potvrz*|"
            "autentiz*|totoznost*|povol*|pokracov*|bezpecnost*|sparuj*|spárova*|propoj*|"
            "kontroln*|autorizuj*|jste to vy|jsi to ty|byl jste to vy|byli jste to vy|"
            "dostanete se|dostaneš se|pustí vás|pustí tě|nové zařízení|nové přihlášení|"
            "pokus o přihlášení|přihlas*|přihlás*|spárov*|relac*",
        .signup =
            "registr*|aktiv*|vitejte|zalozeni uctu|vytvoreni uctu|pripoj*|skoro hotovo|"
            "posledni krok|jeste jeden krok|potvrdi vas e mail|potvrdte e mail|"
            "potvrzeni e mailu|potvrzeni cisla|potvrdte cislo|novy ucet|zalozit ucet|"
            "otevreni uctu|vitame*|clenstv*|potvrďte číslo|potvrď číslo|ověřte číslo|"
            "ověřit číslo|číslo telefonu|telefonní číslo|telefonního čísla|přenesení čísla|"
            "založit účet|založení účtu|vytvořit účet|vítejte|vítej|vás vítá|připoj*|"
            "nová sim|sim kart*|přenos čísla|přenesen*|telefon je váš|telefon váš|zve do|"
            "praktick lékař*|zbývá|přenosu čísla|přenést číslo",
        .recovery =
            "obnov*|resetov*|zapomn*|zapomenut*|zamc*|zamkn*|uzamc*|uzamk*|odemk*|odemc*|"
            "zablok*|odblok*|nove heslo|noveho hesla|zmena hesla|zmenu hesla|zmenit heslo|"
            "obnovit|ztracen*|reset*|zablokovan*|zamčen*|odemkn*|odemč*|zapomněl*|nové heslo|"
            "změna hesla|změnu hesla",
        .enter =
            "zadejte|zadej|zadat|pouzijte|pouzij|vlozte|vloz|opiste|napiste|vyplnte|uvedte|"
            "sdelte|zadani|napis*|zadej*|zadanim|opis*|vypln*|vlož*|pouzij*|uved*|vepis*|naťuk*|"
            "vyťuk*|opište|opiš|zadáš|napište|napiš|použijte|použij|vložte|přepište",
        .not_code =
            "zakaznick*|zakaznik*|objednav*|postovni|postovn*|produkt*|uctu|ucet|kart*|"
            "rezervac*|carov*|chyb*|zbozi|clena|pojist*|smlouv*|agenta|akcii|fond*|hlasov*|"
            "zeme|dveri|brany|smerovaci|variabilni|pokoj|nastupist*|rada|strana|dum|"
            "autobus|linka|formular*|zakazni*|zbozi*|polozk*|psc|danov*|zdrojov*|barev*|"
            "chybov*|poboc*|kurz*|trid*|sedadl*|misto|artikl*|oblecen*|predmet*|požadavek|"
            "chyba|chyby|porucha|zboží|činnost*|činnosti|kód banky|poštn*|psč|"
            "kód zákazníka|zákaznick*|kód produktu|kód zboží|kód chyby|kód barvy|kód země|"
            "nace|pořadov*|pořadí|zaměstnan*|elektroměr*|předmět*|kód agenta|kupující*|"
            "výrobk*|kód plátce|kód odběratele|spojovací číslo|číslo odběrného",
        .promo =
            "slev*|promo*|kupon*|akce|akci|nabid*|vyprodej*|darek|dark*|darko*|zdarma|pozvan*|"
            "poukaz*|usetri*|sleva|darek*|akcni|nabidk*|voucher*|doprava zdarma|slevu|výprodej",
        .pickup =
            "vyzvedn*|vyzvednuti|zasilk*|balik*|box|boxu|boxem|vydej*|kuryr*|doruc*|dodani|"
            "schrank*|z boxu|ridic*|vyzved*|balic*|ukaz*|reknet*|predlož*|pripraven*|"
            "k vyzvednuti|u pokladny|na prepazce|ukažte|ukaž|kolo|lékárn*|pokladn*|recept*|"
            "pultu|kurýr*|řidič*|doručovatel*|pošťák*|výdejn*|výdej|k vyzvednutí|zásilkovn*|"
            "na pokladně|na recepci|na přepážce|obsluze|jízd*|připraven k vyzvednutí",
        .prize = "vyhral*|vyhr*|cenu|loteri*|slosovan*|vyherc*|soutez*",
        .payment =
            "platb*|zaplat*|nakup*|prevod*|transakc*|operac*|uhrad*|vyber|prijemc*|pujck*|uver*|"
            "splatk*|prikaz*|poslat|odeslat|platit|trvaly prikaz|sms klíč|úhrad*|převod*|"
            "příkaz*|výběr*|splátk*",
        .earlier = "predchozi*|stary|stareho|drivejs*|puvodni|predchoz*|minul*",
        .ignore =
            "ignoruj*|nepouzivejte|nahrazuje|prehlednete|ignorujte|ignoruj|neberte v úvahu|"
            "nepoužívej*",
        .expired =
            "vyprsel|vyprsela|jiz neplati|uz neplati|neplatny|neplatne|expiroval|propadl|"
            "jiz neni platn*|uz neni platn*|vyprsel*|neplati|neplatn*|propadl*|expirov*",
        .valid = "plati|platn*|vyprsi|platnost|platny|platna|platne|platnost*",
        .reference = "faktur*|sledov*|reference|cislo zas|vs|stvrzenk*|koncici|ref",
        .wifi = "sit|site|siti|dokument*|soubor*|priloh*|hosta|hostu|hoste|hosty",
        .door =
            "dver*|bran*|garaz*|alarm*|trezor*|visaci zam*|vytah*|byt|bytu|byte|schuzk*|"
            "schrank*|hlasov*|skříňk*|dveře|dveří|branky|brány|schránky na klíče|schůzk*|dveřím|"
            "vchod*|vstup do domu|brán*|garáž*|závor*|sejf*|schránka na klíče|klíčenk*|visac*|"
            "výtah*|pokoj*|apartmán*|zvonk*|videohovor*|šatn*|alarmu|schránk na klíče|"
            "schránka s klíči",
        .account = "ucet|uctu|uctem|ucty|profil*",
        .address = "e mail*|email*|mail*|adres*|post*",
        .device = "zarizen*|telefon*|prohlizec*|pocitac*|televiz*",
        .chat =
            "mami|mamko|tati|babi|dedo|milacku|zlato|cau|ahoj|cus|haha|hehe|pusu|pusinky|"
            "uvidime se|vecer|zitra|obed|vecere|pizza|parba|pivo|muzes|nezapomen|pamatuj|"
            "prijdu|prijd|u me|u nas|vezmi|kamo",
        .change =
            "zmenit|zmena|zmenu|zmeny|zmen|nove|novy|noveho|nova|nastavit|nastav|zvolit|"
            "zvolte|vytvorit",
        .done =
            "bylo zmeneno|byl zmenen|bylo odeslano|byl odeslan|odeslali jsme|poslali jsme|"
            "byl potvrzen|bylo potvrzeno|byla aktivovana|byl aktivovan|pridano|uspesne|selhal*|"
            "neuspesn*|potvrzeno|odesláno|změněno|přijde poštou|špatně|byl změněn|bylo změněno|"
            "byla změněna|změněn|byl zablokován|byla zablokována",
        .warn =
            "nesdel*|nikdy|nikomu|nikdo|sdelujte|nesdilej*|nepredavej*|nereknet*|nejste to vy|"
            "nezadali|nesdil*|neposil*|neprozra*|neříkej*|neuvad*|nepredav*|nikdy nechce*|"
            "nikdy nepozad*|nikdy nezad*|nikdy nechce|nikdy nežádá|nikdy nežádáme|"
            "nikdy nepožaduje*|nikdy se neptá*|nesdíl*|nesděl*|neprozraz*|neposkytuj*|nedávej*|"
            "nesdílejte|podvod*|důvěrn*",
        .is = "je|zni|jsou",
        .purpose = "pro|k|ke|na|aby",
        .with = "s|pomoci|pres|s pomoci|prostrednictvim|cislem|zadanim|číslicemi|číslem",
        .your = "vas|vase|vaseho|tvuj|tento|novy|nove|toto|nasledujici|muj",
        .place = "od|do|dne|v|ve|u|po|pred|zustatek|castka|celkem|az",
        .proof =
            "otevř*|otevír*|odemk*|odemyk*|přístup|uvid*|zobraz*|prohléd*|vidět|souhlas*|"
            "přijm*|přijmout|podepiš*|podeps*|podpis*|prokaž*|prokáž*|dokaž*|dokážete|"
            "dokázat|že jste to vy|že jsi to ty|jste to vy|váš|tvůj|ptá se|bude chtít|"
            "požádá|zeptá|chce|potřeb*|zadán*|zadej*|zadat|zapiš*|napiš*|vyplň*|odpověz*|"
            "dokonč*|připoj*|pokrač*|vpustí|pustí|klíč|číslice|kontrolní číslo|"
            "slovo platby",
        .locked =
            "zablok*|uzamč*|zamčen*|nemůžete se přihlásit|nejde se přihlásit|nedaří se|"
            "vrať*|vrát*|zpět|zpátky|obnov*|odblok*|znovu",
    },
    LanguageWords{
        .language = "sk",
        .code = "kod*|*kod|kluc|kódu|kódom|kódy",
        .secret =
            "hesl*|pin|pin kod*|otp|kluc|kľúč*|token*|jednorazove heslo|jednorazovy kod|"
            "overovaci kod|autorizacny kod|autorizacna sms|smskod*|pinu|pinom",
        .verify =
            "over*|bezpecnost*|prihlas*|potvrd*|jednoraz*|autoriz*|verifik*|pristup*|autent*|"
            "identif*|docasn*|schval*|overte|potvrdte|podpis*|vstup*|prihlasen*|overen*|overit*|"
            "overt*|potvrdz*|autentif*|totoznost*|povol*|pokracov*|sparuj*|prepoj*|kontroln*|"
            "ste to vy|si to ty|boli ste to vy|bol si to ty|dostanete sa|dostaneš sa|"
            "sa dostaneš|sa dostanete|pustí vás|pustí ťa|nové zariadenie|nové prihlásenie|"
            "pokus o prihlásenie|prihlás*|spárov*|relác*|autorizujte",
        .signup =
            "registr*|aktiv*|vitajte|vytvorenie uctu|takmer hotovo|posledny krok|"
            "este jeden krok|potvrdi vas e mail|potvrdte e mail|potvrdenie e mailu|"
            "potvrdenie cisla|potvrdte cislo|novy ucet|zalozenie uctu|zalozit ucet|"
            "otvorenie uctu|vitame*|clenstv*|potvrďte číslo|potvrď číslo|číslo potvrď|"
            "overte číslo|overte svoje číslo|telefónne číslo|telefónneho čísla|"
            "prenos čísla|prenesenie čísla|založiť účet|vytvoriť účet|vitaj|pripoj*|"
            "nová sim|sim kart*|telefón je váš|telefón váš|pozýva do|zozname|zostáva|"
            "prenosu čísla|preniesť číslo",
        .recovery =
            "obnov*|resetov*|zabudn*|zamkn*|uzamkn*|odomkn*|odomyk*|zablok*|odblok*|nove heslo|"
            "noveho hesla|zmena hesla|zmenu hesla|zmenit heslo|zabud*|obnovit|straten*|reset*|"
            "zablokovan*|zamknut*|zabudnut*|zabudl*|nové heslo",
        .enter =
            "zadajte|zadaj|zadat|pouzite|pouzi|vlozte|napiste|vyplnte|uvedte|opiste|zadanim|"
            "napis*|zadaj*|opis*|vypln*|vloz*|pouzi*|uved*|vpis*|naťuk*|ťukni*|odpíšte|odpíš|"
            "zadáš|napíšte|napíš|použite|použi|vložte|prepíšte",
        .not_code =
            "zakaznick*|zakaznik*|objednav*|postov*|produkt*|uctu|ucet|kart*|rezervac*|"
            "ciarov*|chyb*|tovar*|clena|poist*|zmluv*|izba|nastupist*|rad|strana|dom|"
            "autobus|linka|formular*|zakazni*|polozk*|psc|danov*|zdrojov*|farebn*|chybov*|"
            "poboc*|kurz*|tried*|sedadl*|miesto|artikl*|oblecen*|predmet*|chyba|chyby|"
            "porucha|tovar|činnost*|činnosti|poštn*|psč|kód zákazníka|zákazníck*|"
            "kód produktu|kód tovaru|kód chyby|kód farby|kód krajiny|nace|poradov*|poradí|"
            "zamestnan*|elektromer*|kód agenta|kupujúc*|výrobk*|kód platiteľa|"
            "kód odberateľa",
        .promo =
            "zlav*|promo*|kupon*|akcia|akcie|ponuk*|vypredaj*|darcek*|zadarmo|poukaz*|usetri*|"
            "bonus*|akciov*|voucher*|doprava zadarmo|zľava|zľavu|výpredaj",
        .pickup =
            "vyzdvihn*|vyzdvihnut*|prevziat*|zasielk*|balik*|box|boxu|vydaj*|kurier*|dorucen*|"
            "schrank*|prevzat*|vodic*|vyzdvih*|ukaz*|povedzt*|preberan*|pripraven*|caka na|"
            "na vyzdvihnutie|pri pokladni|na prepazke|ukáž*|lekarn*|lekár*|pokladn*|recept*|"
            "pultu|kuriér*|vodič*|doručovateľ*|poštár*|výdajn*|výdaj|odbern*|na recepcii|"
            "pri okienku|obsluhe|jazd*|pripraven na vyzdvihnutie",
        .prize = "vyhral*|vyhr*|cenu|loteri*|zrebovan*|vyherc*|sutaz*",
        .payment =
            "platb*|zaplat*|nakup*|prevod*|transakc*|uhrad*|operac*|prijemc*|pozick*|uver*|"
            "splatk*|prikaz*|poslat|odoslat|platit|trvaly prikaz|úhrad*|príkaz*|výber*|splátk*",
        .earlier =
            "predchadzaj*|stary|stareho|povodny|predosl*|predchadz*|predoš*|minul*|povodn*",
        .ignore =
            "ignoruj*|nepouzivaj*|nahradza|ignor*|nepouzi*|nevsimaj*|ignorujte|ignoruj|"
            "neberte do úvahy|nepoužívaj*",
        .expired =
            "vyprsal|vyprsala|uz neplati|neplatny|expiroval|uz nie je platn*|vyprsal*|"
            "neplati|neplatn*|expirov*",
        .valid = "plati|platn*|vyprsi|platny|platna|platne|platnost*",
        .reference = "faktur*|sledovan*|vs|konciac*|reklamaci*",
        .wifi = "siet|siete|sieti|dokument*|subor*|hostia|hosta|hostu",
        .door =
            "dver*|bran*|garaz*|alarm*|trezor*|visaci zam*|vytah*|byt|bytu|byte|stretnut*|"
            "schrank*|hlasov*|dvere|dverí|stretnuti*|vchod*|brán*|garáž*|závor*|"
            "schránka na kľúče|schránky na kľúče|visiac*|výťah*|apartmán*|zvonček*|videohovor*|"
            "šatň*|alarmu|schránk na kľúče",
        .account = "ucet|uctu|uctom|konto|profil*",
        .address = "e mail*|email*|mail*|adres*|post*",
        .device = "zariaden*|telefon*|prehliadac*|pocitac*|televíz*",
        .chat =
            "mami|mamka|oci|ocko|babka|dedo|milacik|zlatko|ahoj|cau|haha|hehe|pusu|pusinky|"
            "vidime sa|vecer|zajtra|obed|vecera|pizza|zurka|pivo|mozes|nezabudni|pamataj|"
            "pridem|prid|u mna|u nas|zober|kamo",
        .change =
            "zmenit|zmena|zmenu|zmeny|zmen|nove|novy|noveho|nova|nastavit|nastav|zvolit|"
            "zvolte|vytvorit",
        .done =
            "bolo zmenene|bol zmeneny|bolo odoslane|bol odoslany|odoslali sme|poslali sme|"
            "bol potvrdeny|bola aktivovana|pridane|uspesne|zlyhal*|neuspesn*|bol zmenený|"
            "bolo zmenené|bola zmenená|zmenený|zmenené|bol zablokovaný|bola zablokovaná",
        .warn =
            "nezdielaj*|nikdy|nikomu|nikto|nezverejn*|neposkyt*|neprezrad*|nie ste to vy|"
            "nezdiel*|neposiel*|neprezr*|nehovor*|neodovzd*|nezverej*|nikdy nepyta*|"
            "nikdy neziad*|nikdy nežiada*|nikdy nechce|nikdy nepožaduje*|nikdy sa nepýta*|"
            "nezdieľaj*|neprezraď*|neprezrádza*|neposkytuj*|nedávaj*|neoznamuj*|podvod*|dôvern*",
        .is = "je|znie|su",
        .purpose = "pre|na|k|ku|aby",
        .with = "s|pomocou|cez|prostrednictvom|cislom|zadanim|číslicami|číslom",
        .your = "vas|vase|tvoj|tento|novy|nove|nasledujuci",
        .place = "od|do|dna|v|vo|po|pred|zostatok|suma",
        .proof =
            "otvor*|otvár*|odomk*|prístup|uvid*|zobraz*|prezr*|vidieť|súhlas*|prijm*|"
            "prijať|podpíš*|podpis*|preukáž*|dokáž*|dokázať|že ste to vy|že si to ty|"
            "ste to vy|váš|tvoj|pýta si|bude chcieť|požiada|spýta|chce|potreb*|zadan*|"
            "zadaj*|zadaním|zapíš*|napíš*|vyplň*|odpoved*|dokonč*|pripoj*|pokrač*|vpustí|"
            "pustí|kľúč|číslice|kontrolné číslo|a si v",
        .locked =
            "zablok*|uzamkn*|zamknut*|nemôžete sa prihlásiť|nedá sa prihlásiť|nedarí sa|"
            "vráť*|vrát*|späť|naspäť|obnov*|odblok*|znova",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> slavic_west_words() {
  return kTables;
}

}  // namespace linepool
