// Nordic languages.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "sv",
        .code = "*kod|*koden|*koder|*kods",
        .secret = "*losenord*|*losenordet|*pinkod*|*losen|*engangskod*",
        .verify =
            "*verifi*|*sakerhet*|*bekraft*|*inlogg*|logga in|*atkomst*|*autenti*|*engang*|"
            "*legitim*|*godkann*|*identi*|*inloggning*|*tillfallig*|las upp",
        .signup = "*registrer*|*aktiver*|skapa konto|skapa ditt konto|valkommen*|ga med|skapa",
        .recovery = "*aterstall*|*glomt*|*nollstall*|*aterfa*",
        .enter = "ange|skriv|skriva|anvand|anvanda|mata in|fyll i|knappa in|uppge|sla in",
        .not_code =
            "*kund*|*bestallning*|*konto*|*kort*|*bokning*|*produkt*|*artikel*|felkod*|"
            "landskod*|post*|*streck*|qr*|*medlem*|portkod*|*kvitto*|*aktie*|fondkod*|"
            "rostkod*|rostning*|ombudskod*|*fastighet*|*forsakring*",
        .promo =
            "*rabatt*|*kampanj*|*erbjudande*|*presentkort*|rea|*kupong*|*vardekod*|"
            "*varvning*|*inbjud*|*vanner|*bonus*|gratis|spara",
        .pickup =
            "hamt*|*avhamt*|*utlamning*|*paket*|paketskap*|skap|*leverans*|*leverer*|"
            "*utkorning*|*brevlada*|chaufforen|*ombudet",
        .prize = "*vinst*|*vinnare|*vunnit|vann|*lotteri*|*dragning*|prisutdelning|tavling*",
        .payment = "*betal*|kop|kopet|*inkop|*overfor*|*transaktion*|*swish*|*uttag*|belopp*",
        .earlier = "tidigare|gamla|gammal|foregaende|forra",
        .ignore = "ignorera|bortse|ersatter|anvand inte",
        .expired =
            "har gatt ut|gatt ut|utgangen|inte langre giltig|ogiltig|galler inte langre|"
            "fungerar inte langre",
        .valid = "giltig*|galler|gar ut|upphor",
        .reference = "*referens*|*arende*|*faktura*|*sparning*|*kolli*|slutar|ocr",
        .wifi = "*natverk*|gastnat*|*dokument*|*bilaga*|*wifi*",
        .warn = "dela|aldrig|ingen|lamna inte|lamna aldrig|inte du|inte begart|vidare",
        .is = "ar|lyder|blir",
        .purpose = "for att|for|till|som|att",
        .with = "med|via",
        .of = "av",
        .your = "din|ditt|den|det|en|ett|denna|foljande|nya|er",
        .place = "kl|pa|fran|i|innan|senast|den|mellan|saldo|summa|endast",
    },
    LanguageWords{
        .language = "nb",
        .code = "*kode|*koden|*koder",
        .secret = "*passord*|*adgangskode*|*pinkode*|*engangskode*|*engangspassord*",
        .verify =
            "*verifi*|*sikkerhet*|*bekreft*|*innlogg*|logge inn|logg inn|*tilgang*|"
            "*autenti*|*engang*|*godkjenn*|*identi*|*midlertidig*|*palogg*",
        .signup =
            "*registrer*|*aktiver*|opprette konto|opprett konto|velkommen*|bli med|opprett|"
            "registrer",
        .recovery = "*tilbakestill*|*glemt*|*gjenopprett*|*nullstill*",
        .enter = "skriv|skrive|bruk|bruke|oppgi|tast|taste|legg inn|angi|fyll inn",
        .not_code =
            "*kunde*|*ordre*|*bestilling*|*konto*|*kort*|*produkt*|varenummer|varekode|"
            "landskode|post*|*strek*|qr*|*medlem*|*aksje*|fondskode|stemmekode",
        .promo =
            "*rabatt*|*kampanje*|*tilbud*|*gavekort*|*kupong*|vervekode*|*invitasjon*|salg|"
            "*bonus*|gratis|spar",
        .pickup =
            "hente|henter|hent|hentekode*|henting*|avhent*|*utlevering*|*pakke*|skap|"
            "pakkeskap*|*leveranse*|*levering*|*postboks*|sjafor*",
        .prize = "*gevinst*|*vinner*|*vunnet|vant|*lotteri*|*trekning*|*premie*",
        .payment = "*betal*|*kjop|*kjopet|*overfor*|*transaksjon*|*vipps*|*uttak*",
        .earlier = "tidligere|gamle|gammel|forrige",
        .ignore = "ignorer|se bort|erstatter|ikke bruk",
        .expired =
            "har utlopt|er utlopt|utlopt|ikke lenger gyldig|ugyldig|gatt ut|"
            "virker ikke lenger|virker ikke",
        .valid = "gyldig*|utloper|varer",
        .reference = "*referanse*|saksnummer|*faktura*|*sporing*|slutter",
        .wifi = "*nettverk*|*gjest*|*dokument*|*vedlegg*",
        .warn = "del|dele|aldri|ingen|ikke del|ikke bedt|ikke deg",
        .is = "er|lyder",
        .purpose = "for a|for|til|som|a",
        .with = "med|via",
        .of = "av",
        .your = "din|ditt|den|det|en|et|denne|folgende|nye",
        .place = "kl|pa|fra|i|innen|ut|for|mellom|saldo|belop",
    },
    LanguageWords{
        .language = "da",
        .code = "*kode|*koden|*koder",
        .secret = "*adgangskode*|*kodeord*|*pinkode*|*engangskode*|*adgangsord*",
        .verify =
            "*verifi*|*bekræft*|*sikkerhed*|*login*|logge ind|log ind|*adgang*|*autenti*|"
            "*engang*|*godkend*|*identi*|*midlertidig*|indlogning|*bekraeft*|log pa",
        .signup =
            "*registrer*|*aktiver*|*tilmeld*|oprette konto|opret konto|velkommen*|"
            "opret dig|opret",
        .recovery = "*nulstil*|*glemt*|*gendan*|*gendann*",
        .enter = "indtast|indtaste|skriv|brug|bruge|angiv|tast|oplys",
        .not_code =
            "*kunde*|*ordre*|*bestilling*|*konto*|*kort*|*booking*|*produkt*|varenummer|"
            "varekode|fejlkode*|landekode|post*|*streg*|qr*|*medlem*|*aktie*|fondskode|"
            "stemmekode",
        .promo =
            "*rabat*|*kampagne*|*tilbud*|*gavekort*|*kupon*|*invitation*|udsalg|*bonus*|"
            "gratis|spar",
        .pickup =
            "*afhent*|hente|hentes|hentekode*|*udlevering*|*pakke*|boks|*levering*|"
            "*pakkeboks*|chauffor*",
        .prize = "*gevinst*|*vinder*|*vundet|vandt|*lotteri*|*lodtrækning*|*præmie*",
        .payment = "*betal*|kob|kobet|*overfor*|*transaktion*|*mobilepay*|*hævning*",
        .earlier = "tidligere|gamle|gammel|forrige",
        .ignore = "ignorer|se bort|erstatter|brug ikke",
        .expired = "er udlobet|udlobet|ikke længere gyldig|ugyldig",
        .valid = "gyldig*|udlober|gælder",
        .reference = "*reference*|sagsnummer|*faktura*|*sporing*|ender",
        .wifi = "*netværk*|*gæst*|*dokument*|*vedhæft*",
        .warn = "del|dele|aldrig|ingen|del ikke|ikke dig|ikke bedt",
        .is = "er|lyder",
        .purpose = "for at|for|til|som|at",
        .with = "med|via",
        .of = "af",
        .your = "din|dit|den|det|en|et|denne|folgende|nye",
        .place = "kl|pa|fra|i|inden|mellem|saldo|belob",
    },
    LanguageWords{
        .language = "is",
        .code = "*koði|*koðinn|*koðann|*koða|*koðanum|*koð",
        .secret = "*lykilorð*|*aðgangsorð*|*pinnumer|*leyninumer*",
        .verify =
            "*staðfest*|*oryggi*|*innskraning*|skra inn|skrá þig inn|*auðkenn*|*aðgang*|"
            "einnota|*skra þig inn|innskraningu",
        .signup = "*skraning*|*nyskraning*|*virkja*|*virkjun*|velkomin*",
        .recovery = "*endurstill*|gleymt*|*endurheimt*",
        .enter = "slaðu inn|notaðu|sláðu|skrifaðu|notið|slaið",
        .not_code = "post*|*viðskipta*|*pontun*|*kort*|*reikning*|*bokun*|*vöru*",
        .promo = "*afslatt*|*afslætti|*tilboð*|*gjafa*|*utsala*|*kynningar*",
        .pickup = "*afhending*|*sækja*|*sækir|*pakk*|*sending*|*sotta*|*afhent*",
        .prize = "*vinning*|vannst|unnið|*happdrætti*|*verðlaun*",
        .payment = "*greiðsl*|*greiða|*kaup|*millifærsl*|*færslu*",
        .earlier = "fyrri|gamli|gamla|eldri",
        .ignore = "hunsaðu|hunsið",
        .expired = "utrunnin*|er utrunninn|ekki lengur gild*|runninn ut",
        .valid = "gildir|gildur|gildi|rennur ut",
        .reference = "*tilvisun*|*reikningsnr|*sendingarnumer",
        .wifi = "netið|*skjal*|*gesta*",
        .warn = "deila|deildu|aldrei|engum|ekki deila",
        .is = "er",
        .purpose = "til að|fyrir|sem|til",
        .with = "með",
        .of = "af",
        .your = "þinn|þitt|þin|þessi|nyi|nyja",
        .place = "fyrir|kl|a",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> nordic_words() {
  return kTables;
}

}  // namespace linepool
