// Finnish, Estonian, the Baltic languages, Hungarian.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "fi",
        .code = "*koodi*|*koodin|*koodia|*tunnus",
        .secret =
            "*salasana*|*tunnusluku*|*tunnusluvu*|*pinkoodi*|*kertakoodi*|*salakoodi*|"
            "*tunnussana*|*avainluku*|*avainluvu*",
        .verify =
            "*vahvist*|*turva*|*kirjaut*|*varmen*|*varmist*|*tarkist*|*todenn*|*paasy*|"
            "*kertakaytto*|*tunnista*|*hyvaksy*|*vahvistus*|*tunnistautu*|*kirjautumis*|"
            "istunto*|istuntoavain",
        .signup = "*rekister*|*aktivoi*|*aktivointi*|luo tili|tervetuloa|*liity*|luodaksesi",
        .recovery = "*palaut*|*unoht*|*nollaa*|*nollaus*|*nollata*|palautus*",
        .enter =
            "syota|syottaa|syottamalla|kirjoita|anna|kayta|nappaile|naputtele|kayttaa|"
            "*syota|nappailemalla|kirjoittamalla",
        .not_code =
            "*asiakas*|*tilaus*|*tili|*tilin|*kortti*|*varaus*|*tuote*|*virhe*|posti*|"
            "*viiva*|qr*|*jasen*|*osake*|*ovi|*ovikoodi*|*aanestys*|*rahasto*|*ajanvaraus*",
        .promo =
            "*alennus*|*alennu*|etu|etuja|etukoodi*|*kampanja*|*lahja*|*tarjous*|*tarjou*|"
            "*kuponki*|*kupon*|ale|alekoodi*|*kutsu*|*ilmai*|*saasta*",
        .pickup =
            "*nouto*|*noud*|*paket*|*lokero*|*toimitus*|*lahety*|*automaatti*|*automaatis*|"
            "*kuljettaj*|*lahetty*|*lahetys*",
        .prize = "*voitt*|*voitit|*voitto*|*arvonta*|*arvonn*|*lotto*|*palkin*",
        .payment =
            "*maksu*|*maksa*|ostos*|ostok*|verkkosto*|osto|oston|*siirto*|*siirra*|"
            "*tapahtuma*|*tilisiirto*|*nosto*",
        .earlier = "aiempi|aikaisempi|vanha|edellinen|aiempaa|vanhaa|edellista",
        .ignore = "ala kayta|unohda|hylkaa|ohita|jata huomiotta|jatä",
        .expired =
            "vanhentunut|on vanhentunut|ei ole enaa voimassa|ei enaa voimassa|erääntynyt|"
            "vanheni|mitatoity",
        .valid = "voimassa|vanhenee|kelpaa",
        .reference =
            "*viite*|*lasku*|*seuranta*|*seurantatunnus*|*asianumero*|paattyva*|"
            "lahetystunnus",
        .wifi = "*verkko*|*vieras*|*asiakirja*|*dokument*|*liite*",
        .warn = "jaa|koskaan|kenellekaan|ala anna|ala jaa|ala kerro|et pyytanyt|et ole",
        .is = "ovat",
        .purpose = "jotta|varten|kirjautuaksesi|vahvistaaksesi|jatkaaksesi",
        .with = "kayttamalla|avulla",
        .your = "sinun|seuraava|tama|uusi|taman",
        .place = "klo|asti|mennessa|saldo|summa|yhteensa",
    },
    LanguageWords{
        .language = "et",
        .code = "*kood|*koodi|*koodiga|*kooda|*koodid|*koodiks",
        .secret = "*parool*|*salasona*|pin kood|pinkood*|pin",
        .verify =
            "*kinnit*|*turva*|*sisselog*|sisse logi*|*verifits*|*paasu*|*autenti*|"
            "*uhekordne|*uhekordse*|*tuvast*|*kontroll*|*juurdepaasu*|sisselogimise*|"
            "logi sisse|ligipaas*|ligipääs*",
        .signup = "*registreer*|*aktiveeri*|konto loomi*|tere tulemast|*liitu*",
        .recovery = "*taasta*|*lahtesta*|*unusta*|taaste*|taastekood*",
        .enter =
            "sisesta|sisestage|sisestada|kasuta|kasutage|kirjuta|trüki|kasutades|tippige|"
            "tipi|sisestades",
        .not_code =
            "*kliend*|*tellimus*|*konto|*kaart|*kaardi|*toote|*vea|*posti|*triip*|qr*|"
            "*liikme*|ukse*|uks|*broneeri*|*aktsia*|fondi*",
        .promo =
            "*soodus*|*kupong*|*kampaania*|*kinke*|*pakkumi*|*allahindlus*|*kutse*|*tasuta*",
        .pickup =
            "paki|pakk|pakid|pakiautomaa*|*automaad*|*kattesaam*|*valjasta*|*saadetis*|"
            "*kuller*|*lukkapp*|kapp|kapi|*tarne*",
        .prize = "voitsi*|voitja*|*loterii*|loosimi*|loositi|*auhind*|*auhinna*",
        .payment = "*makse*|*maksma|maks|ost|ostu|ostuga|*ulekan*|*tehing*",
        .earlier = "varasem*|vana|eelmine|eelmist|endine",
        .ignore = "ignoreeri*|ara kasuta",
        .expired = "on aegunud|aegunud|ei kehti enam|kehtetu|aegus",
        .valid = "kehtib|kehtiv*|aegub",
        .reference = "*viite*|*viitenumber|arve|*jalgimis*|loppeb",
        .wifi = "*vork|*vorgu*|*kulalis*|*dokumen*|*manus*",
        .warn = "jaga|jagage|kunagi|kellelegi|ara jaga|arge|ei teinud",
        .purpose = "et|jaoks|kui|selleks",
        .with = "abil",
        .your = "sinu|teie|see|jargmine|uus|oma",
        .place = "kell|kuni|enne|saldo|summa",
    },
    LanguageWords{
        .language = "lv",
        .code = "*kods|*kodu|*koda|*kodam|*kodus",
        .secret = "parole|paroli|paroles|pin kods|pin",
        .verify =
            "verifikacij*|apstiprin*|drosib*|vienreiz*|pieslegs*|autentif*|piekluve*|"
            "piekluves|ielogo*|parbaud*|autoriz*|pieteik*|ieeja*|identif*|ienakt|"
            "pieslegties|pieslegtos|piesledz*|ielogojies",
        .signup = "registr*|aktiviz*|laipni ludz*|aktivac*",
        .recovery = "atjaun*|atiestat*|aizmirs*|atgut*|atkopsan*|atkopt",
        .enter =
            "ievadi|ievadiet|ievadit|izmanto|izmantojiet|lietojiet|lieto|ieraksti|"
            "ierakstiet|raksti|rakstiet|spied",
        .not_code =
            "klienta|pasut*|konta|kartes|pasta|rezerv*|preces|kludas|svitr*|qr|durvju|"
            "fonda|biedra|liguma|polises",
        .promo =
            "atlaid*|atlaiz*|promo*|akcija|akcijas|davan*|kupon*|piedav*|bezmaksas|"
            "izpardos*|ieteik*",
        .pickup =
            "sanem*|izsniegs*|pakomat*|pakas|paka|paku|sutij*|izneme*|kurjer*|piegad*|"
            "skapi*",
        .prize = "laimej*|laimest*|uzvar*|loterij*|izloz*|balv*",
        .payment = "maksaj*|maksa|pirkum*|parskait*|parved*|darijum*|apmaks*|parskaitij*",
        .earlier = "ieprieks*|vecais|veco|iepriekseja*",
        .ignore = "ignore*|neizmanto*",
        .expired =
            "ir beidzies|beidzies|vairs nav derigs|nederigs|novecoj*|zaudejis speku|"
            "vairs neder|neder",
        .valid = "deriga|derigs|der|beidzas|speka",
        .reference = "atsauc*|rekins|rekina|sekosanas|numurs|beidzas ar",
        .wifi = "tikls|tikla|dokument*|viesu|bezvadu",
        .warn = "dalies|dalieties|nekad|nevienam|neizpaud*|nedod*|neesat",
        .is = "ir",
        .purpose = "lai|ka|prieks",
        .with = "ar",
        .your = "jusu|tavs|sis|jauns|jaunais",
        .place = "lidz|no|plkst|pirms|atlikums|summa",
    },
    LanguageWords{
        .language = "lt",
        .code = "kod*|*kodas|*koda|*kodo|*kodu",
        .secret = "slaptazod*|pin|pin kod*|slaptas",
        .verify =
            "patvirt*|saug*|prisijung*|vienkart*|autentif*|prieig*|tapatyb*|patikr*|"
            "verifik*|autoriz*|identif*|laikin*",
        .signup = "regist*|aktyv*|sveiki atvyke|sukurti paskyr*|prisiregistr*",
        .recovery = "atkur*|atstat*|pamirs*|nustatyti is naujo",
        .enter =
            "iveskite|ivesk|ivesti|naudokite|naudok|irasykite|irasyk|panaudokite|suveskite",
        .not_code =
            "kliento|uzsakym*|saskait*|korteles|kortele|pasto|rezervac*|prekes|klaidos|"
            "bruksn*|qr|duru|fondo|nario|sutarties|draudimo",
        .promo = "nuolaid*|akcij*|promo*|dovan*|kupon*|pasiulym*|nemokam*|ispardav*|pakvietim*",
        .pickup =
            "atsiem*|siunt*|pastomat*|terminal*|kurjer*|pristat*|atsiimk*|paketo|spintel*|"
            "issiem*",
        .prize = "laimej*|laimet*|priz*|loterij*|burt*|nugalet*",
        .payment = "moke*|apmoke*|pirkim*|perved*|operacij*|sandor*|mokej*",
        .earlier = "ankstesn*|senas|sena|senaji|buves*",
        .ignore = "ignoruok*|nepaisyk*|nenaudok*",
        .expired = "nebegalioj*|pasibaige|baigesi|nebegalioja|pasenes|negalioj*",
        .valid = "galioj*|galios|baigiasi",
        .reference = "nuorod*|saskaitos nr|sekimo|numeris|pabaiga",
        .wifi = "tinkl*|dokument*|sveci*|belaid*",
        .warn = "dalyk*|niekada|niekam|niekas|neatskleis*|neduok*|nesidalink*|ne jus",
        .is = "yra",
        .purpose = "kad|kaip|norint|noredami",
        .with = "su",
        .your = "jusu|tavo|sis|naujas|naujasis",
        .place = "iki|nuo|val|pries|likutis|suma",
    },
    LanguageWords{
        .language = "hu",
        .code = "*kod|*kodja|*kodjat|*kodod|*kodot|*kodom|*koddal|*kodunk|*kodjaval",
        .secret = "*jelszo*|*jelszav*|pinkod*|pin kod*|titkos kod|pin",
        .verify =
            "*ellenor*|*megerosit*|*biztons*|*belep*|*bejelentkez*|*hitelesit*|*azonosit*|"
            "*egyszer hasznalatos|*egyszeri|egyszeri*|*igazol*|*jovahagy*|*hozzafer*|"
            "*ideiglenes*|belepteto|jelentkezz*|lepj*|munkamenet*",
        .signup =
            "*regisztr*|*aktival*|*aktivac*|fiok letrehoz*|udvozlunk|*csatlakoz*|*aktivál*|"
            "regisztralj*|letrehoz*",
        .recovery = "*helyreallit*|*visszaallit*|*elfelejt*|*visszaszerz*|uj jelszo",
        .enter =
            "ird be|adja meg|add meg|irja be|hasznalja|hasznald|gepelje|usse be|usd be|"
            "megadni|megadasaval|adja|ird|nyomja|nyomd|ezzel",
        .not_code =
            "*ugyfel*|*rendeles*|*szamla*|*kartya*|*foglalas*|*termek*|hibakod*|*orszag*|"
            "*iranyito*|*vonal*|qr*|*reszveny*|*kapu*|*ajto*|*szerzodes*|*kotveny*|*fiok",
        .promo =
            "*kupon*|*kedvezmeny*|*akcio*|*ajandek*|*promo*|*ajanlat*|*ingyen*|*leertekel*|"
            "*meghivo*|*utalvany*",
        .pickup =
            "*atvetel*|*atveh*|*csomag*|*futar*|*kiszallit*|*szallit*|*automata*|*rekesz*|"
            "*szekreny*|*kuldemeny*|*atvev*",
        .prize = "*nyert*|*nyeremeny*|*nyertes*|*sorsolas*|*lotto*|*lotteria*|*dij nyert*",
        .payment = "*fizet*|*vasarl*|*utalas*|*atutal*|*tranzakc*|*muvelet*|*terhel*",
        .earlier = "korabbi|elozo|regi|korabban",
        .ignore = "hagyja figyelmen|hagyd figyelmen|ne hasznalja|ne hasznald",
        .expired = "lejart|ervenytelen|mar nem ervenyes|nem ervenyes|hatalyat vesztette",
        .valid = "ervenyes*|lejar|ervenyet",
        .reference = "*hivatkoz*|*szamlaszam*|*nyomkovet*|*ugyszam*|*vegzodo*",
        .wifi = "*halozat*|*vendeg*|*dokument*|*csatolmany*",
        .warn = "ossza meg|oszd meg|soha|senki*|ne adja|ne ossza|ne add|nem on|nem te",
        .is = "a kovetkezo",
        .purpose = "hogy|celjabol|erdekeben|ervenyesiteshez|folytatashoz",
        .with = "segitsegevel",
        .your = "az on|az|a|ez|uj|kovetkezo",
        .place = "ig|utan|elott|egyenleg|osszeg|osszesen",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> baltic_words() {
  return kTables;
}

}  // namespace linepool
