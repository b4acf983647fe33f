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
            "*legitim*|*godkann*|*identi*|*inloggning*|*tillfallig*|las upp|signera*|signering*|"
            "*underteckna*|skriv under|godkänn*|komma in|loggar in|släpp in|fortsätta|gå vidare|"
            "tillåt*|*legitimera*|*intyga*|styrka|är det du|var det du|kommer du in|kommer in|"
            "släpper in|ny enhet|ny inloggning|inloggningsförsök|loggar du in|para ihop|"
            "parkoppla|koppla",
        .signup =
            "*registrer*|*aktiver*|skapa konto|skapa ditt konto|valkommen*|ga med|skapa|"
            "bekräfta din e post|bekräftar din e post|bekräfta ditt nummer|"
            "bekräfta ditt mobilnummer|bekräfta din e postadress|nästan klart|"
            "ett steg kvar|sista steget|öppna konto|nytt konto|slutföra registreringen|"
            "*medlemskap*|kom igång|bekräfta ditt telefonnummer|bekräfta mobilnumret|"
            "bekräfta numret|verifiera ditt nummer|mobilnummer*|nummerflytt*|"
            "skapa ett konto|skapa kontot|öppna ett konto|välkommen|gå med|bli medlem|"
            "ny sim|nytt simkort|simkort|flytta ditt nummer|mobilen är din|"
            "telefonen är din|listning*|vårdcentral*|nästan klar|nästan framme|registrer*|"
            "aktivera*|inne i|flytta numret|flytta nummer|portering*|flytta 0",
        .recovery =
            "*aterstall*|*glomt*|*nollstall*|*aterfa*|*spärr*|lås upp|låsa upp|*upplåsning*|"
            "nytt lösenord|byta lösenord|byt lösenord|glömt lösenordet|*lösenordsbyte*|"
            "tappat bort|återställer|~låst|~låste|låst|låsts|spärrat|glömt|glömde|återställ*",
        .enter =
            "ange|skriv|skriva|anvand|anvanda|mata in|fyll i|knappa in|uppge|sla in|knappa|"
            "skriv in|klistra in|lämna|använd|slå in|skriv av|skriver du|skriver|knappat|knappar",
        .not_code =
            "*kund*|*bestallning*|*konto*|*kort*|*bokning*|*produkt*|*artikel*|felkod*|"
            "landskod*|post*|*streck*|qr*|*medlem*|portkod*|*kvitto*|*aktie*|fondkod*|"
            "rostkod*|rostning*|ombudskod*|*fastighet*|*forsakring*|rum|spår|rad|sida|hus|"
            "buss|linje|blankett|sal|*skatt*|*plats|*clearing*|klädkod|postnummer*|"
            "postkod*|vara|varan|*postnummer*|kundkod*|produktkod*|artikelnummer*|färgkod*|"
            "branschkod*|sni kod*|könummer*|nummerlapp*|avtal*|ärende*|anställnings*|"
            "anst.nr|mätar*|ämneskod*|köpar*|företagskod*|organisationskod*|hämtnummer|"
            "provlokal*",
        .promo =
            "*rabatt*|*kampanj*|*erbjudande*|*presentkort*|rea|*kupong*|*vardekod*|*varvning*|"
            "*inbjud*|*vanner|*bonus*|gratis|spara|fri frakt|fri leverans|extrapris|erbjudande|"
            "medlemspris",
        .pickup =
            "hamt*|*avhamt*|*utlamning*|*paket*|paketskap*|skap|*leverans*|*leverer*|"
            "*utkorning*|*brevlada*|chaufforen|*ombudet|budet|föraren|*ombud*|klar att hämta|"
            "väntar på|kassan|disken|visa upp|visa|cykel|cykeln|apotek*|*kurir*|bud|chaufför*|"
            "förare*|brevbärare*|hämta ut|*upphämtning*|redo att hämtas|klar för avhämtning|"
            "i kassan|i receptionen|i disken|till personalen|resan|hämtas|chauffören|elcykel|"
            "elsparkcykel|hyrcykel",
        .prize = "*vinst*|*vinnare|*vunnit|vann|*lotteri*|*dragning*|prisutdelning|tavling*",
        .payment =
            "*betal*|kop|kopet|*inkop|*overfor*|*transaktion*|*swish*|*uttag*|belopp*|"
            "*mottagare*|*autogiro*|*faktura*|~lån|låneavtal*|godkänna köp*|köpet|betalning*|"
            "överför*|uttag|delbetal*|avbetal*",
        .earlier = "tidigare|gamla|gammal|foregaende|forra",
        .ignore = "ignorera|bortse|ersatter|anvand inte|strunta i|använd inte",
        .expired =
            "har gatt ut|gatt ut|utgangen|inte langre giltig|ogiltig|galler inte langre|"
            "fungerar inte langre",
        .valid = "giltig*|galler|gar ut|upphor",
        .reference = "*referens*|*arende*|*faktura*|*sparning*|*kolli*|slutar|ocr",
        .wifi = "*natverk*|gastnat*|*dokument*|*bilaga*|*wifi*",
        .door =
            "porten|portkod*|*dörren|*grind|*garage*|*larm*|*kassaskåp|*låset|*cykellås|"
            "*hänglås|*nyckelskåp|*stuga*|~möte|dörr|dörren|dörrkod*|nyckelgömma|*nyckelbox|"
            "~*möte|*möteskod|dörr*|ytterdörr|grind|grinden*|grindkod*|garage|larm*|kassaskåp|"
            "nyckelskåp*|nyckelbox*|nyckelgömma*|hänglås|hiss|förråd|stuga|lägenhet|"
            "porttelefon|tvättstuga*|"
            "omklädningsrum|~mötet|larmkod*",
        .account = "*konto|*kontot|*kontos|*profil",
        .address = "e post|epost|mejl|mejladress|*postadress",
        .device = "*enhet|*enheten|telefon|mobil|mobilen|webbläsare|dator",
        .chat =
            "mamma|pappa|mormor|farmor|morfar|farfar|hej älskling|älskling|gumman|gubben|"
            "haha|hihi|puss|kram|kramar|vi ses|ikväll|imorgon|middag|pizza|fest|öl|kan du|"
            "glöm inte|kom ihåg|jag är|vi är|jag kommer|kom hem|hos mig|hos oss|ta med|"
            "förresten|tjena|tja",
        .change = "ändra|byta|byt|nytt|ny|nya|välja|välj|skapa|ställa in|byte",
        .done =
            "har ändrats|har bytts|byttes|har skickats|vi har skickat|har bekräftats|"
            "har aktiverats|har lagts till|har använts|har nekats|lyckades|misslyckades|"
            "slutförd|bekräftad|skickades|ändrades|kommer med post|angavs fel|har spärrats|"
            "spärrades|fel kod|felaktiga försök|misslyckade försök|nekades",
        .warn =
            "dela|aldrig|ingen|lamna inte|lamna aldrig|inte du|inte begart|vidare|frågar aldrig|"
            "ber aldrig|kommer aldrig att|ingen kod behövs|kommer aldrig att be|dela inte|"
            "dela aldrig|lämna inte ut|lämna aldrig ut|ge inte|avslöja inte|avslöja aldrig|"
            "visa inte|säg inte|hemlig*|bedrägeri*|bedragare|lura|till någon|för någon",
        .is = "ar|lyder|blir",
        .purpose = "for att|for|till|som|att",
        .with = "med|via|med numret|genom att|med siffrorna|med talet",
        .of = "av",
        .your = "din|ditt|den|det|en|ett|denna|foljande|nya|er",
        .place = "kl|pa|fran|i|innan|senast|den|mellan|saldo|summa|endast",
        .proof =
            "öppnar|öppna|låser upp|lås upp|se dina|ser du|visas|visa att|visar|godkänn*|"
            "går med på|samtyck*|acceptera*|skriv under|underteckna*|signera*|bevisa*|"
            "att det är du|är det du|är det här du|frågar|ber om|vill ha|behöv*|krävs|"
            "knappa in|knappa|mata in|ange|skriver|skrivit|svara|slutför*|gå med|fortsätt*|"
            "är du inne|släpper in|in i|kontrollnummer|kontrollsiffr*",
        .locked =
            "låst|spärra*|kommer inte in|kan inte logga in|utelåst|tillbaka|få tillbaka|"
            "hämta tillbaka|återfå*|återställ*|öppna igen",
    },
    LanguageWords{
        .language = "nb",
        .code = "*kode|*koden|*koder",
        .secret = "*passord*|*adgangskode*|*pinkode*|*engangskode*|*engangspassord*",
        .verify =
            "*verifi*|*sikkerhet*|*bekreft*|*innlogg*|logge inn|logg inn|*tilgang*|*autenti*|"
            "*engang*|*godkjenn*|*identi*|*midlertidig*|*palogg*|underskriv*|signer*|godkjenn*|"
            "komme inn|logger inn|slipp inn|fortsette|gå videre|tillat*|*legitimer*|bekreft*|"
            "er det deg|var det deg|er dette deg|kommer du inn|kommer inn|slipper inn|ny enhet|"
            "ny innlogging|innloggingsforsøk|logg på|logge på|koble til|koble sammen|parkoble",
        .signup =
            "*registrer*|*aktiver*|opprette konto|opprett konto|velkommen*|bli med|opprett|"
            "registrer|bekrefter e posten|bekreft e posten|bekrefte e posten|"
            "bekreft nummeret|bekrefte nummeret|nesten ferdig|siste steg|ett steg igjen|"
            "åpne konto|opprette en konto|ny konto|*medlemskap*|kom i gang|"
            "bekrefte mobilnummeret|bekreft mobilnummeret|bekreft telefonnummeret|"
            "bekreft nummeret ditt|mobilnummeret ditt|nummerflytting|nummeroverføring|"
            "opprette bruker|opprett bruker|opprette en bruker|velkommen|trinn|bli medlem|"
            "nytt sim|sim kort|nummerflytt*|flyttes til oss|mobilen er din|"
            "telefonen er din|fastlege*|registrer*|aktiver*|nummerportering*|portering*|"
            "flytte nummeret|flytte nummer",
        .recovery =
            "*tilbakestill*|*glemt*|*gjenopprett*|*nullstill*|*sperr*|lås opp|låse opp|"
            "*opplåsing*|nytt passord|bytt passord|bytte passord|glemt passordet|mistet|~låst|"
            "låst|sperret|glemt|glemte|tilbakestill*|gjenopprett*|endre passord",
        .enter =
            "skriv|skrive|bruk|bruke|oppgi|tast|taste|legg inn|angi|fyll inn|tast inn|lim inn|"
            "fyll ut|skriv inn|skriver du|skriver|taster|tastet",
        .not_code =
            "*kunde*|*ordre*|*bestilling*|*konto*|*kort*|*produkt*|varenummer|varekode|"
            "landskode|post*|*strek*|qr*|*medlem*|*aksje*|fondskode|stemmekode|rom|spor|"
            "rad|side|hus|buss|linje|skjema|*skatte*|*kilde*|*farge*|*feil*|*plass|"
            "kleskode|postnummer*|postkode|feilkod*|vare|varen|*postnummer*|kundekode*|"
            "produktkode*|varekode*|fargekode*|bransjekode*|næringskode*|kønummer*|avtale*|"
            "ansatt*|måler*|emnekode*|agentkode*|kjøper*|bedriftskode|kundekode|"
            "hentenummer",
        .promo =
            "*rabatt*|*kampanje*|*tilbud*|*gavekort*|*kupong*|vervekode*|*invitasjon*|salg|"
            "*bonus*|gratis|spar|fri frakt|gratis frakt|medlemspris|halv pris",
        .pickup =
            "hente|henter|hent|hentekode*|henting*|avhent*|*utlevering*|*pakke*|skap|pakkeskap*|"
            "*leveranse*|*levering*|*postboks*|sjafor*|sjåføren|budet|utlever*|klar til henting|"
            "venter på|disken|vis|fremvis|sykkel|apotek*|*kurer*|bud|sjåfør*|postbud*|hentes|"
            "henting|hentekode|*utlever*|i kassen|i resepsjonen|til betjeningen|turen|hentested|"
            "elsykkel|bysykkel|elsparkesykkel",
        .prize = "*gevinst*|*vinner*|*vunnet|vant|*lotteri*|*trekning*|*premie*",
        .payment =
            "*betal*|*kjop|*kjopet|*overfor*|*transaksjon*|*vipps*|*uttak*|*mottaker*|"
            "*faktura*|sende penger|låneavtale*|delbetal*|avbetal*",
        .earlier = "tidligere|gamle|gammel|forrige",
        .ignore = "ignorer|se bort|erstatter|ikke bruk",
        .expired =
            "har utlopt|er utlopt|utlopt|ikke lenger gyldig|ugyldig|gatt ut|"
            "virker ikke lenger|virker ikke",
        .valid = "gyldig*|utloper|varer",
        .reference = "*referanse*|saksnummer|*faktura*|*sporing*|slutter",
        .wifi = "*nettverk*|*gjest*|*dokument*|*vedlegg*",
        .door =
            "dør|døra|døren|porten|ytterdør*|*døra|*døren|garasjeporten|hageporten|"
            "innkjøringsporten|*garasje*|*alarm*|*låsen|"
            "*sykkellås|*hengelås|*nøkkelboks|*inngang|*leilighet|*hytte*|nøkkelsafe|dørkode*|"
            "inngang*|garasje*|alarm*|nøkkelboks*|nøkkelskap*|nøkkelsafe*|hengelås|heis|bod|"
            "hytte*|leilighet*|porttelefon|ringeklokke|oppgang*|garderobe*|~møte*|~*møte|"
            "alarmkode*",
        .account = "*konto|*kontoen|*profil",
        .address = "e post|epost|e postadresse",
        .device = "*enhet|*enheten|telefon|mobil|nettleser|datamaskin",
        .chat =
            "mamma|pappa|bestemor|bestefar|hei skatt|kjære|haha|hihi|klem|suss|kyss|vi ses|"
            "i kveld|i morgen|middag|pizza|fest|øl|kan du|husk|ikke glem|jeg er|vi er|"
            "jeg kommer|kom hjem|hos meg|hos oss|ta med|forresten",
        .change = "endre|bytte|bytt|ny|nytt|nye|velge|velg|opprette|angi|endring",
        .done =
            "er endret|ble endret|er blitt endret|er sendt|vi har sendt|er bekreftet|"
            "er aktivert|er lagt til|er brukt|er avvist|vellykket|ber aldri|vil aldri|mislyktes|"
            "fullført|har blitt endret|ble sperret|er sperret|ble lagt til|ble brukt|"
            "feil forsøk|mislykkede forsøk|ble aktivert|avvist",
        .warn =
            "del|dele|aldri|ingen|ikke del|ikke bedt|ikke deg|spør aldri|ber aldri|vil aldri be|"
            "del ikke|del aldri|ikke gi|gi aldri|ikke oppgi|ikke vis|hold den hemmelig|"
            "hemmelig*|svindel*|svindler*|til noen|med noen",
        .is = "er|lyder",
        .purpose = "for a|for|til|som|a",
        .with = "med|via|med nummeret|ved å|med tallene|med sifrene|med tallet",
        .of = "av",
        .your = "din|ditt|den|det|en|et|denne|folgende|nye",
        .place = "kl|pa|fra|i|innen|ut|for|mellom|saldo|belop",
        .proof =
            "åpner|åpne|låser opp|lås opp|vises|vis at|viser|godta*|godkjenn*|enig|"
            "samtykk*|aksepter*|signer*|skriv under|underskriv*|bevis*|at det er deg|"
            "er det deg|hvis det er deg|spør|ber om|vil ha|trenger|kreves|tast|taste|"
            "skriv inn|oppgi|svar|fullfør*|bli med|fortsett*|slipper inn|er du inne|"
            "kontrollnummer|kontrolltall|bekreft*",
        .locked =
            "låst|sperret|kommer ikke inn|får ikke logget|kan ikke logge|tilbake|"
            "få tilbake|hentes|gjenopprett*|åpne igjen|gjenåpn*",
    },
    LanguageWords{
        .language = "da",
        .code = "*kode|*koden|*koder",
        .secret = "*adgangskode*|*kodeord*|*pinkode*|*engangskode*|*adgangsord*",
        .verify =
            "*verifi*|*bekræft*|*sikkerhed*|*login*|logge ind|log ind|*adgang*|*autenti*|"
            "*engang*|*godkend*|*identi*|*midlertidig*|indlogning|*bekraeft*|log pa|underskriv*|"
            "signer*|godkend*|komme ind|logger ind|logge på|luk ind|fortsætte|gå videre|tillad*|"
            "*legitimer*|bekræft*|er det dig|var det dig|er dette dig|kommer du ind|kommer ind|"
            "lukker dig ind|ny enhed|nyt login|loginforsøg|log på|parre|parring|tilknyt|"
            "sessions*",
        .signup =
            "*registrer*|*aktiver*|*tilmeld*|oprette konto|opret konto|velkommen*|"
            "opret dig|opret|bekræfter din mail|bekræft din mail|bekræfte din e mail|"
            "bekræft dit nummer|bekræfte dit nummer|næsten færdig|sidste trin|et trin mere|"
            "åbne konto|oprette en konto|ny konto|*medlemskab*|kom i gang|"
            "bekræft dit mobilnummer|bekræft mobilnummeret|bekræfte dit telefonnummer|"
            "dit mobilnummer|nummerflytning|opretter dig|opret bruger|velkommen|"
            "bliv medlem|nyt sim|sim kort|simkort|nummerflyt*|mobilen er din|"
            "telefonen er din|lægeskift*|lægevalg*|inviterer dig|registrer*|aktiver*|"
            "nummerflytning*|flytte dit nummer|nummerportering*",
        .recovery =
            "*nulstil*|*glemt*|*gendan*|*gendann*|*spærr*|lås op|låse op|*oplåsning*|"
            "ny adgangskode|nyt kodeord|skift adgangskode|glemt adgangskoden|glemt kodeordet|"
            "mistet|~låst|låst|spærret|oplås*|glemt|glemte|nulstil*|gendan*|genopret*|"
            "skifte adgangskode|ændre adgangskode",
        .enter =
            "indtast|indtaste|skriv|brug|bruge|angiv|tast|oplys|tast ind|indsæt|udfyld|"
            "skriv ind|skriver du|skriver|indtaster du|taster|tastet",
        .not_code =
            "*kunde*|*ordre*|*bestilling*|*konto*|*kort*|*booking*|*produkt*|varenummer|"
            "varekode|fejlkode*|landekode|post*|*streg*|qr*|*medlem*|*aktie*|fondskode|"
            "stemmekode|værelse|spor|række|side|hus|bus|linje|blanket|*skatte*|*kilde*|"
            "*farve*|*fejl*|*kursus*|*plads|dresscode|postnummer*|postkode|fejlkod*|vare|"
            "varen|*postnummer*|kundekode*|produktkode*|varekode*|farvekode*|branchekode*|"
            "kønummer*|aftale*|sagsnummer|medarbejder*|måler*|fagkode*|agentkode*|køber*|"
            "virksomhedskode|kundekode|kreditornummer|afhentningsnummer",
        .promo =
            "*rabat*|*kampagne*|*tilbud*|*gavekort*|*kupon*|*invitation*|udsalg|*bonus*|gratis|"
            "spar|fri fragt|gratis fragt|medlemspris|halv pris",
        .pickup =
            "*afhent*|hente|hentes|hentekode*|*udlevering*|*pakke*|boks|*levering*|*pakkeboks*|"
            "chauffor*|chaufføren|buddet|udlever*|klar til afhentning|venter på|disken|vis|"
            "fremvis|cykel|cykeln|apotek*|*kurer*|bud|chauffør*|postbud*|hent|afhent*|*udlever*|"
            "ved kassen|i receptionen|til personalet|turen|pakkeshop|pakkeboks|elcykel|bycykel|"
            "el-løbehjul",
        .prize = "*gevinst*|*vinder*|*vundet|vandt|*lotteri*|*lodtrækning*|*præmie*",
        .payment =
            "*betal*|kob|kobet|*overfor*|*transaktion*|*mobilepay*|*hævning*|*modtager*|"
            "*faktura*|sende penge|låneaftale*|afdrag*",
        .earlier = "tidligere|gamle|gammel|forrige",
        .ignore = "ignorer|se bort|erstatter|brug ikke",
        .expired = "er udlobet|udlobet|ikke længere gyldig|ugyldig",
        .valid = "gyldig*|udlober|gælder",
        .reference = "*reference*|sagsnummer|*faktura*|*sporing*|ender",
        .wifi = "*netværk*|*gæst*|*dokument*|*vedhæft*",
        .door =
            "dør|døren|porten|hoveddør*|*døren|haveporten|garageporten|indkørselsporten|"
            "*garage*|*alarm*|*låsen|*cykellås|"
            "*hængelås|*nøgleboks|*opgang|*elevator|*lejlighed|*sommerhus*|nøglebok*|dørkode*|"
            "indgang*|opgang*|garage*|alarm*|nøgleboks*|nøgleskab*|hængelås|elevator|kælder|"
            "værelse*|sommerhus*|lejlighed*|dørtelefon|omklædning*|~møde*|~*møde|alarmkode*",
        .account = "*konto|*kontoen|*profil",
        .address = "e mail|mail|mailadresse",
        .device = "*enhed|*enheden|telefon|mobil|browser|computer",
        .chat =
            "mor|mormor|farmor|hej skat|haha|hihi|knus|kys|kram|vi ses|i aften|i morgen|"
            "aftensmad|pizza|fest|øl|kan du|husk|glem ikke|jeg er|vi er|jeg kommer|kom hjem|"
            "hos mig|hos os|tag med|forresten",
        .change = "ændre|skifte|skift|ny|nyt|nye|vælge|vælg|oprette|angive|ændring",
        .done =
            "er blevet ændret|er ændret|er sendt|vi har sendt|er bekræftet|er aktiveret|"
            "er tilføjet|er brugt|er afvist|lykkedes|mislykkedes|gennemført|blev ændret|"
            "blev spærret|er spærret|blev tilføjet|blev brugt|forkerte forsøg|mislykkede forsøg|"
            "blev aktiveret|afvist",
        .warn =
            "del|dele|aldrig|ingen|del ikke|ikke dig|ikke bedt|spørger aldrig|beder aldrig|"
            "vil aldrig|vil aldrig bede|del aldrig|giv ikke|giv aldrig|oplys ikke|oplys aldrig|"
            "videregiv ikke|vis ikke|hold den hemmelig|hemmelig*|svindel*|svindler*|til nogen|"
            "med nogen",
        .is = "er|lyder",
        .purpose = "for at|for|til|som|at",
        .with = "med|via|med nummeret|ved at|med tallene|med tallet",
        .of = "af",
        .your = "din|dit|den|det|en|et|denne|folgende|nye",
        .place = "kl|pa|fra|i|inden|mellem|saldo|belob",
        .proof =
            "åbner|åbne|låser op|lås op|vises|vis at|viser|godkend*|accepter*|enig|samtyk*|"
            "underskriv*|skriv under|bevis*|at det er dig|er det dig|hvis det er dig|"
            "er dit|spørger|beder om|vil have|har brug|kræves|tast|indtast*|skriv|svar|"
            "afslut*|bliv medlem|fortsæt*|lukker dig ind|er du inde|kontrolnummer|"
            "kontroltal",
        .locked =
            "låst|spærret|kan ikke logge|kommer ikke ind|tilbage|få tilbage|hent tilbage|"
            "genopret*|genåbn*|lås op igen",
    },
    LanguageWords{
        .language = "is",
        .code =
            "*koði|*koðinn|*koðann|*koða|*koðanum|*koð|*kodi|*kóði*|*kóða*|talnakóð*",
        .secret = "*lykilorð*|*aðgangsorð*|*pinnumer|*leyninumer*|*leyniorð*|einnota",
        .verify =
            "*staðfest*|*oryggi*|*innskraning*|skra inn|skrá þig inn|*auðkenn*|*aðgang*|einnota|"
            "*skra þig inn|innskraningu|*öryggis*|skráðu þig inn|skráir þig inn|*auðkenning*|"
            "*aðgangs*|*undirrit*|*samþykk*|*heimil*|komast inn|*einnota*|halda áfram|"
            "*sannpróf*|ert þetta þú|varst þetta þú|kemstu inn|kemst inn|hleypir þér inn|"
            "nýtt tæki|innskráningartilraun|skrá inn|innskrán*|para|tengja|lotu*|innskráning*",
        .signup =
            "*skraning*|*nyskraning*|*virkja*|*virkjun*|velkomin*|stofna reikning|"
            "staðfesta netfang|nýjan reikning|næstum búið|staðfesta símanúmer*|"
            "staðfestu símanúmer*|símanúmerið þitt|númeraflutning*|stofna aðgang|"
            "nýskráning*|skref|skráning*|gangtu|nýtt sim|sim kort|síminn þinn|"
            "heimilislækn*|virkja*|flytja númer*",
        .recovery =
            "*endurstill*|gleymt*|*endurheimt*|gleym*|*læst*|*aflæs*|nýtt lykilorð|opnaðu|"
            "breyta lykilorð*|læst|læstur|opna aðgang|opna reikning|gleymt|gleymdirðu|"
            "endurstill*|endurheimt*|breyta lykilorði",
        .enter = "slaðu inn|notaðu|sláðu|skrifaðu|notið|slaið|settu inn|gefðu upp|límdu",
        .not_code =
            "post*|*viðskipta*|*pontun*|*kort*|*reikning*|*bokun*|*vöru*|*viðskiptavin*|"
            "*félags*|*villu*|póstnúmer|póstnúmer*|viðskiptavin*|vörunúmer*|villukóð*|"
            "litakóð*|atvinnugrein*|biðröð*|samning*|málsnúmer*|starfsmann*|mæli*|kaupand*|"
            "fyrirtækiskóði|viðskiptamannanúmer",
        .promo =
            "*afslatt*|*afslætti|*tilboð*|*gjafa*|*utsala*|*kynningar*|útsala|ókeypis|"
            "*inneign*|*boð*",
        .pickup =
            "*afhending*|*sækja*|*sækir|*pakk*|*sending*|*sotta*|*afhent*|*sæktu|*bílstjór*|"
            "*sendil*|sýndu|afgreiðslu*|sendil*|bílstjór*|sækja|sóttu|tilbúin til afhendingar|"
            "tilbúið til afhendingar|afhending*|afhenda|við afgreiðslu|í afgreiðslu|póstbox*|"
            "ferðin",
        .prize = "*vinning*|vannst|unnið|*happdrætti*|*verðlaun*|*útdrátt*",
        .payment =
            "*greiðsl*|*greiða|*kaup|*millifærsl*|*færslu*|*greiða*|*kaup*|*úttekt*|"
            "*viðtakand*",
        .earlier = "fyrri|gamli|gamla|eldri",
        .ignore = "hunsaðu|hunsið|ekki nota",
        .expired =
            "utrunnin*|er utrunninn|ekki lengur gild*|runninn ut|útrunninn|rann út|ógild*",
        .valid = "gildir|gildur|gildi|rennur ut|gild|gildistím*",
        .reference = "*tilvisun*|*reikningsnr|*sendingarnumer|*málsnúmer*|*kvittun*|endar",
        .wifi = "netið|*skjal*|*gesta*|*netið|þráðlaust",
        .door =
            "lyfta|lyftu|*hurð*|hlið|*bílskúr*|*viðvörun*|*öryggiskerfi*|íbúð*|bústað*|dyr|"
            "dyrum|útidyr*|fundar*|hurð*|dyra*|hurðina|bílskúr*|viðvörun*|öryggiskerfi|"
            "lyklabox*|lyklahólf*|lyklakass*|lás|herbergi*|fundur|fundi|fundarins",
        .account = "*reikning*|*aðgangur*|*aðgangurinn*",
        .address = "netfang*|tölvupóst*",
        .device = "tæki*|síma*",
        .chat =
            "mamma|pabbi|amma|afi|elskan|ástin|hæ|haha|knús|koss|sjáumst|í kvöld|á morgun|"
            "matur|pizza|partý|bjór|geturðu|ekki gleyma|mundu|ég er|við erum|kem|komdu|heima|"
            "taktu",
        .change = "breyta|nýtt|nýja|velja|stofna|setja",
        .done =
            "var breytt|hefur verið breytt|var sent|höfum sent|staðfest var|var virkjað|tókst|"
            "mistókst|var lokað|var bætt við|rangar tilraunir",
        .warn =
            "deila|deildu|aldrei|engum|ekki deila|ekki gefa|varst ekki|biðjum aldrei|"
            "biður aldrei|spyrjum aldrei|mun aldrei biðja|deildu ekki|deilið ekki|gefðu ekki|"
            "ekki segja|svik|svindl*|leyndarmál|trúnað*",
        .is = "er",
        .purpose = "til að|fyrir|sem|til",
        .with = "með|með því|með tölunum|með tölunni",
        .of = "af",
        .your = "þinn|þitt|þin|þessi|nyi|nyja",
        .place = "fyrir|kl|a",
        .proof =
            "opnar|opna|opnast|opnaðu|sjá|skoða|sérð|samþykk*|sammála|undirrit*|"
            "skrifaðu undir|sann*|sýndu|að það sért þú|ert það þú|ert þú|biður|mun biðja|"
            "spyr|þarf|þarfnast|sláðu inn|slá inn|skrifaðu|svaraðu|ljúk*|kláraðu|"
            "haltu áfram|hleypir|inn í|greiðslu*",
        .locked =
            "læst*|læstur|læst úti|kemst ekki inn|kemst þú ekki|lokað|aftur|fá aftur|"
            "sækja aftur|endurheimt*|opna aftur",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> nordic_words() {
  return kTables;
}

}  // namespace linepool
