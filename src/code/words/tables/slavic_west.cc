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
        .code = "код|кода|кодом|кôд|kod|koda|kodom|шифра|шифру|šifra|šifru|kôd",
        .secret = "лозинк*|lozink*|пин|pin|pin kod*|пин код*|zaporka|zaporku|zaporke|token",
        .verify =
            "потврд*|потврђ*|проверу|безбедн*|сигурн*|приступ*|пријав*|верифик*|једнократ*|"
            "аутентиф*|идентиф*|potvrd*|provjer*|prover*|sigurn*|bezbedn*|pristup*|prijav*|"
            "verifik*|jednokrat*|autent*|identifik*|autoriz*|ауториз*|jednokratn*|"
            "privremen*|ulaz u račun|ulogova*|logova*|ulogira*|sesije|potvrdi*|потврди*",
        .signup =
            "регистр*|актив*|добро дошли|dobrodošl*|registr*|aktiv*|dobro dosli|"
            "otvaranje racuna|pridruž*",
        .recovery =
            "ресет*|опорав*|заборав*|обнов*|vraćanje|reset*|oporav*|zaborav*|obnov*|"
            "poništ*|povrat*|oporavak*|oporavk*",
        .enter =
            "унесите|унеси|укуцајте|користите|употребите|упишите|unesite|unesi|ukucajte|"
            "ukucaj|koristite|koristi|upotrebite|upotrijebite|upišite|utipkajte|"
            "iskoristite|navedite|recite|upiši|unijeti|uneti|упиши|upisite|utipkaj",
        .not_code =
            "поштанск*|клијент*|наруџб*|поруџб*|картиц*|рачун*|резервац*|производ*|артикл*|"
            "poštansk*|postansk*|klijent*|narudž*|narudz*|porudž*|kartic*|račun*|racun*|"
            "rezervac*|proizvod*|artikl*|korisnik*|barkod|članska|polic*|agent*|dionic*|"
            "fond*|glasan*|grešk*|kupac|kupca|pozivni|zemlj*|vrata",
        .promo =
            "попуст*|промо*|купон*|ваучер*|понуд*|распродаја|поклон*|акциј*|popust*|promo*|"
            "kupon*|vaučer*|ponud*|rasprodaj*|sniženj*|poklon*|akcij*|besplatn*|preporuk*|"
            "uštedi*|sezonsk*|nagradni kod",
        .pickup =
            "преузим*|преузети|пошиљк*|пакет*|достав*|курир*|подиз*|подигн*|preuzim*|"
            "preuzet*|preuzmi*|pošiljk*|posiljk*|paket*|dostav*|kurir*|podiz*|podign*|"
            "paketomat*|ormari*|pretin*|isporuk*|vozač*|prevzem*",
        .prize =
            "добили сте|добитник*|награ*|лутриј*|извлачење|dobili ste|dobitnik*|dobitak|"
            "nagrad*|lutrij*|izvlač*|osvojili|pobjednik*|pobednik*|lota|nagradna",
        .payment =
            "плаћањ*|уплат*|куповин*|трансакц*|трансфер*|plaćanj*|placanj*|uplat*|kupovin*|"
            "kupnj*|transakc*|transfer*|nalog*|isplat*|prijenos*|prenos*|plati",
        .earlier = "претходн*|стари|стара|prethodn*|stari|stara|raniji|prijašnj*|prošli",
        .ignore = "занемарите|игнориш*|zanemar*|ignorira*|ignoriš*|ne koristite|zamjenjuje",
        .expired =
            "је истекао|истекао|више не важи|неважећ*|je istekao|istekao|istekla|"
            "više ne važi|nevažeć*|više nije važeć*|ne vrijedi|nije više važeć*|ne važi|"
            "poništen*|više ne vrijedi|nije važeći",
        .valid = "важи|важећ*|истиче|važi|vrijedi|važeć*|istječe|ističe|vazi",
        .reference =
            "референц*|рачун број|referenc*|poziv na broj|račun broj|praćenj*|završava|"
            "rezervacija broj|predmet",
        .wifi = "мреж*|документ*|mrež*|mrez*|dokument*|datotek*|gost*|privitak",
        .warn =
            "никоме|никада|никад|не делите|делите|nikome|nikada|nikad|ne dijelite|"
            "ne delite|dijelite|delite|nemojte|nitko|niko|niste vi|niste zatražili|"
            "ni s kim|ne otkrivajte|neće",
        .is = "је|гласи|je|glasi|su",
        .purpose = "за|како|да|za|kako|da|radi",
        .with = "са|преко|putem|preko",
        .of = "за|za|od",
        .your = "ваш|твој|овај|нови|vaš|vas|tvoj|ovaj|novi|sljedeći|sledeći|moj",
        .place = "до|од|у|на|пре|od|u|prije|pre|nakon|do|saldo|stanje|iznos|ukupno",
    },
    LanguageWords{
        .language = "sl",
        .code = "koda|kodo|kode|kodi|sifra|sifro",
        .secret = "geslo|gesla|geslom|pin|pin koda",
        .verify =
            "potrd*|preverj*|varnost*|prijav*|dostop*|enkratn*|overit*|verifik*|avtent*|"
            "identifik*|zacasn*|vpis*|avtoriz*|potrjev*",
        .signup = "registr*|aktiv*|dobrodosl*|vclani*",
        .recovery = "ponastav*|obnov*|pozabl*|povrnit*",
        .enter = "vnesite|vnesi|vpisite|vpisi|uporabite|uporabi|vtipkajte|vnesti",
        .not_code =
            "postn*|stranke|kupca|narocil*|kartic*|racun*|rezervac*|izdelka|artikla|crtna|"
            "clansk*|police|delnic*|sklad*|vrat",
        .promo =
            "popust*|promocij*|promo*|kupon*|ponudb*|razprodaj*|darilo|darilni|darilna|"
            "brezplac*|akcij*|znizan*|vabil*",
        .pickup =
            "prevzem*|prevzet*|prevzam*|paket*|posiljk*|dostav*|kurir*|paketnik*|omaric*|"
            "dvig*|dostavljav*",
        .prize = "zadel*|dobitnik*|nagrad*|loterij*|zreban*|zmagov*|osvojil*",
        .payment = "placil*|nakup*|nakazil*|prenos*|transakcij*|placat*",
        .earlier = "prejsnj*|star|stara|staro|stare",
        .ignore = "prezrite|prezri|ne upostevajte|ne uporabite",
        .expired = "je potekla|potekla|ni vec veljavn*|neveljavn*|je poteklo|poteklo",
        .valid = "velja|veljavn*|potece",
        .reference = "sklic|racun st|sledenj*|konca",
        .wifi = "omrezj*|dokument*|datotek*|gost*",
        .warn =
            "delite|deli|nikoli|nikomur|ne razkrij*|ne zaupaj*|z nikomer|niste vi|"
            "ne posreduj*",
        .is = "je|so",
        .purpose = "za|da|kot",
        .with = "s|preko",
        .of = "za",
        .your = "vasa|vase|tvoja|tvoje|ta|nova|novo|naslednja",
        .place = "do|od|v|pred|po|stanje|znesek",
    },
    LanguageWords{
        .language = "pl",
        .code = "kod*|*kod|*kodu|*kodem|*smskod*",
        .secret = "hasl*|pin|pin u|token|tokenu|nip kod",
        .verify =
            "weryfik*|potwierdz*|bezpiecz*|dostep*|autoryz*|logow*|zalog*|jednoraz*|"
            "uwierzyteln*|sprawdz*|tymczasow*|identyf*|zatwierdz*|akcept*|tozsamosc*|"
            "odblok*",
        .signup = "rejestr*|aktyw*|witaj*|witamy|zarejestr*|dolacz*",
        .recovery = "odzysk*|zresetow*|reset*|zapomn*|przywroc*|zmiany hasla|odzyskiw*",
        .enter =
            "wpisz|wprowadz|wprowadzic|podaj|uzyj|wpisac|przepisz|wklep|wpisujac|podac|"
            "wykorzystaj",
        .not_code =
            "klienta|klient*|zamowien*|pocztow*|kreskow*|rezerwac*|produkt*|bledu|konta|"
            "rachunk*|karty|kart*|polisy|umow*|agenta|abonent*|domofon*|kraju|swift|"
            "faktur*|akcji gpw|fundusz*|glosow*|czlonk*|uczestnik*|bramy|kierunkow*",
        .promo =
            "rabat*|promo*|znizk*|kupon*|ofert*|gratis|darmow*|wyprzedaz*|prezent*|bonus*|"
            "polec*|zaprosz*|taniej|oszczedz*|bon|voucher*",
        .pickup =
            "odbior|odbioru|odbiorze|odbierz*|odbier*|odebr*|paczk*|paczkomat*|przesyl*|"
            "kurier*|dostaw*|skrytk*|awizo|kierowc*|punkcie",
        .prize = "wygral*|wygran*|nagrod*|loteri*|zwyciezc*|losowan*|konkurs*|wygrywa*",
        .payment =
            "platnos*|zaplac*|przelew*|zakup*|transakc*|blik|operac*|oplac*|wyplat*|"
            "zleceni*",
        .earlier = "poprzedn*|stary|starego|wczesniejsz*|dawny",
        .ignore = "zignoruj*|ignoruj*|nie uzywaj*|zastepuje|pomin*",
        .expired =
            "wygasl|stracil waznosc|niewazny|utracil waznosc|nie jest juz wazny|"
            "jest juz niewazny|przeterminowan*|uniewaznion*|juz nie dziala",
        .valid = "wazn*|wygasa|traci waznosc|obowiazuje",
        .reference =
            "numer ref|sledzen*|reklamac*|zgloszen*|koncz*|koncow*|paragon*|"
            "list przewozowy|nr zam|sygnatur*",
        .wifi = "sieci|siec|dokument*|plik*|zalacznik*|gosci*|wifi",
        .warn =
            "udostepni*|nigdy|nikomu|nikt|nie podaw*|nie podawaj*|nie przekaz*|przekazuj*|"
            "to nie ty|nie prosil*|nie wysyl*",
        .is = "to jest|brzmi|jest|oto",
        .purpose = "do|aby|zeby|dla|by|w celu",
        .with = "z|za pomoca|przez|kodem",
        .your = "twoj|twoje|twoja|panstwa|pana|ten|nowy|nowe|nastepujacy|moj",
        .place = "od|w|na|o|po|przed|saldo|kwota|razem|dnia|dn|godz|nad",
    },
    LanguageWords{
        .language = "cs",
        .code = "kod*|*kod|klic|klice",
        .secret = "hesl*|pin|pin kod*|sms klic*|token",
        .verify =
            "over*|bezpecn*|prihlas*|potvr*|jednoraz*|autoriz*|verifik*|pristup*|autent*|"
            "identif*|docasn*|schval*|overov*|prihlaseni|overte|overit|potvrdte",
        .signup = "registr*|aktiv*|vitejte|zalozeni uctu|vytvoreni uctu|pripoj*",
        .recovery = "obnov*|resetov*|zapomn*|zapomenut*",
        .enter =
            "zadejte|zadej|zadat|pouzijte|pouzij|vlozte|vloz|opiste|napiste|vyplnte|uvedte|"
            "sdelte|zadani",
        .not_code =
            "zakaznick*|zakaznik*|objednav*|postovni|postovn*|produkt*|uctu|ucet|kart*|"
            "rezervac*|carov*|chyb*|zbozi|clena|pojist*|smlouv*|agenta|akcii|fond*|hlasov*|"
            "zeme|dveri|brany|smerovaci|variabilni",
        .promo =
            "slev*|promo*|kupon*|akce|akci|nabid*|vyprodej*|darek|dark*|darko*|zdarma|"
            "pozvan*|poukaz*|usetri*|sleva",
        .pickup =
            "vyzvedn*|vyzvednuti|zasilk*|balik*|box|boxu|boxem|vydej*|kuryr*|doruc*|dodani|"
            "schrank*|z boxu|ridic*",
        .prize = "vyhral*|vyhr*|cenu|loteri*|slosovan*|vyherc*|soutez*",
        .payment = "platb*|zaplat*|nakup*|prevod*|transakc*|operac*|uhrad*|vyber",
        .earlier = "predchozi*|stary|stareho|drivejs*|puvodni",
        .ignore = "ignoruj*|nepouzivejte|nahrazuje|prehlednete",
        .expired =
            "vyprsel|vyprsela|jiz neplati|uz neplati|neplatny|neplatne|expiroval|propadl|"
            "jiz neni platn*|uz neni platn*",
        .valid = "plati|platn*|vyprsi|platnost",
        .reference = "faktur*|sledov*|reference|cislo zas|vs|stvrzenk*|koncici|ref",
        .wifi = "sit|site|siti|dokument*|soubor*|priloh*|hosta|hostu|hoste|hosty",
        .warn =
            "nesdel*|nikdy|nikomu|nikdo|sdelujte|nesdilej*|nepredavej*|nereknet*|"
            "nejste to vy|nezadali",
        .is = "je|zni|jsou",
        .purpose = "pro|k|ke|na|aby",
        .with = "s|pomoci|pres",
        .your = "vas|vase|vaseho|tvuj|tento|novy|nove|toto|nasledujici|muj",
        .place = "od|do|dne|v|ve|u|po|pred|zustatek|castka|celkem|az",
    },
    LanguageWords{
        .language = "sk",
        .code = "kod*|*kod|kluc",
        .secret = "hesl*|pin|pin kod*",
        .verify =
            "over*|bezpecnost*|prihlas*|potvrd*|jednoraz*|autoriz*|verifik*|pristup*|"
            "autent*|identif*|docasn*|schval*|overte|potvrdte",
        .signup = "registr*|aktiv*|vitajte|vytvorenie uctu",
        .recovery = "obnov*|resetov*|zabudn*",
        .enter =
            "zadajte|zadaj|zadat|pouzite|pouzi|vlozte|napiste|vyplnte|uvedte|opiste|zadanim",
        .not_code =
            "zakaznick*|zakaznik*|objednav*|postov*|produkt*|uctu|ucet|kart*|rezervac*|"
            "ciarov*|chyb*|tovar*|clena|poist*|zmluv*",
        .promo =
            "zlav*|promo*|kupon*|akcia|akcie|ponuk*|vypredaj*|darcek*|zadarmo|poukaz*|"
            "usetri*|bonus*",
        .pickup =
            "vyzdvihn*|vyzdvihnut*|prevziat*|zasielk*|balik*|box|boxu|vydaj*|kurier*|"
            "dorucen*|schrank*|prevzat*|vodic*",
        .prize = "vyhral*|vyhr*|cenu|loteri*|zrebovan*|vyherc*|sutaz*",
        .payment = "platb*|zaplat*|nakup*|prevod*|transakc*|uhrad*|operac*",
        .earlier = "predchadzaj*|stary|stareho|povodny|predosl*",
        .ignore = "ignoruj*|nepouzivaj*|nahradza",
        .expired = "vyprsal|vyprsala|uz neplati|neplatny|expiroval|uz nie je platn*",
        .valid = "plati|platn*|vyprsi",
        .reference = "faktur*|sledovan*|vs|konciac*|reklamaci*",
        .wifi = "siet|siete|sieti|dokument*|subor*|hostia|hosta|hostu",
        .warn = "nezdielaj*|nikdy|nikomu|nikto|nezverejn*|neposkyt*|neprezrad*|nie ste to vy",
        .is = "je|znie|su",
        .purpose = "pre|na|k|ku|aby",
        .with = "s|pomocou|cez",
        .your = "vas|vase|tvoj|tento|novy|nove|nasledujuci",
        .place = "od|do|dna|v|vo|po|pred|zostatok|suma",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> slavic_west_words() {
  return kTables;
}

}  // namespace linepool
