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
        .code =
            "*koodi*|*koodin|*koodia|*tunnus|*koodilla|*tunnuksen|*tunnusta|numerosarja|"
            "lukusarja|*numerosarja*",
        .secret =
            "*salasana*|*tunnusluku*|*tunnusluvu*|*pinkoodi*|*kertakoodi*|*salakoodi*|"
            "*tunnussana*|*avainluku*|*avainluvu*|*tunnusluvulla|*kertakayttokood*|"
            "*kertasalasana*|*kertatunnus*|*turvaluku*|*vahvistusluku*|*tunnusluk*|*salaluku*",
        .verify =
            "*vahvist*|*turva*|*kirjaut*|*varmen*|*varmist*|*tarkist*|*todenn*|*paasy*|"
            "*kertakaytto*|*tunnista*|*hyvaksy*|*vahvistus*|*tunnistautu*|*kirjautumis*|"
            "istunto*|istuntoavain|*allekirjo*|*hyvaksynta*|*kirjaud*|*kirjautu*|paaset|paasta|"
            "paasy*|sisaan|*todist*|*jatka*|*salli*|*yhdist*|*henkilollisyy*|kirjaudu|"
            "*turvatunnus*|*pääsykood*|*todentami*|*istunto*|sisäänkirjautumi*|oletko se sinä|"
            "olitko se sinä|oletko tämä sinä|pääset sisään|pääsette sisään|pääsee sisään|"
            "uusi laite|uusi kirjautuminen|kirjautumisyrity*|kirjaudu*|sisäänkirjau*|laitepari|"
            "pariliit*|yhdist*|liitä laite",
        .signup =
            "*rekister*|*aktivoi*|*aktivointi*|luo tili|tervetuloa|*liity*|luodaksesi|"
            "melkein valmista|viimeinen vaihe|viela yksi vaihe|vahvistaa sahkopostisi|"
            "vahvista sahkoposti|vahvista numerosi|uusi tili|tilin avaa*|avaa tili|"
            "*jaseny*|*kayttoonot*|ota kayttoon|vahvista puhelinnumer*|puhelinnumerosi|"
            "puhelinnumeron|numeronsiirto*|luoda tili|tilin luomi*|avaa asiakkuus|liity|"
            "liity*|uusi liittymä|liittymän|numerosi|puhelimesi|numeronsiirto|sim kortti|"
            "ota käyttöön|keikkal*|numeron siirto|numeron siirron|siirrä numerosi",
        .recovery =
            "*palaut*|*unoht*|*nollaa*|*nollaus*|*nollata*|*lukittu*|*lukittiin|*lukit*|"
            "*avaa lukitus|*vapaut*|uusi salasana|uuden salasanan|salasanan vaihto*|"
            "salasanan vaihta*|vaihda salasana|salasana hukassa|unohtui|*unohdi*|*estetty*|"
            "*palautt*|lukossa|lukittu|lukkiutu*|avaa tili|avaa se|avata tili|avaamise*|"
            "palauta*|unohditko|unohtu*|salasanan vaihto|salasanan palautus*|tilin palautus*",
        .enter =
            "syota|syottaa|syottamalla|kirjoita|anna|kayta|nappaile|naputtele|kayttaa|*syota|"
            "nappailemalla|kirjoittamalla|*syota*|*syottamalla|*nappail*|*kirjoita*|*kayta*|"
            "liita|*naputt*|kerro|näppäile|näppäilkää|syötä|syöttäkää|kirjoittakaa|käytä|"
            "käyttäkää|anna koodi",
        .not_code =
            "*asiakas*|*tilaus*|*tili|*tilin|*kortti*|*varaus*|*tuote*|*virhe*|posti*|"
            "*viiva*|qr*|*jasen*|*osake*|*ovi|*ovikoodi*|*aanestys*|*rahasto*|*ajanvaraus*|"
            "*lomake*|huone|*raide|rivi|sivu|talo|bussi|*linja|*posti*|*kurssi*|*luokka*|"
            "*paikka*|*pukukoodi|pukeutumis*|vika*|vikakood*|tuote*|tuoten*|agentti|"
            "asiakas*|toimiala|postinumero*|asiakaskoodi*|asiakasnumer*|tuotekoodi*|"
            "tuotenumer*|virhekoodi*|värikoodi*|maakoodi*|toimialakoodi*|vuoronumer*|"
            "jonotusnumer*|sopimus*|henkilönumer*|mittari*|kurssikoodi*|asiamies*|ostaja*|"
            "yrityskoodi*|laskuttaj*|kokeen paikka*|noutonumer*",
        .promo =
            "*alennus*|*alennu*|etu|etuja|etukoodi*|*kampanja*|*lahja*|*tarjous*|*tarjou*|"
            "*kuponki*|*kupon*|ale|alekoodi*|*kutsu*|*ilmai*|*saasta*|*etuja*|ilmainen toimitus|"
            "maksuton toimitus|alennus*",
        .pickup =
            "*nouto*|*noud*|*paket*|*lokero*|*toimitus*|*lahety*|*automaatti*|*automaatis*|"
            "*kuljettaj*|*lahetty*|*lahetys*|*nouda*|*kuljettaja*|*lahetti*|kerro hanelle|nayta|"
            "valmis noudet*|noudettavissa|odottaa|tiskillä|tiski*|näytä|esitä|lähetti|lähetin|"
            "pyörä*|apteek*|kassa*|kuriiri*|kuljettaja*|lähetti*|lähetille|postinkantaja*|nouda|"
            "nouto*|noudettav*|pakettiautomaat*|kassalla|vastaanotossa|henkilökunnalle|kyyti|"
            "kyydin|palautuskood*|palvelupiste*|kuljettaj*|kuski*|noutonumero|kaupunkipyörä*|"
            "sähköpotkulau*",
        .prize = "*voitt*|*voitit|*voitto*|*arvonta*|*arvonn*|*lotto*|*palkin*",
        .payment =
            "*maksu*|*maksa*|ostos*|ostok*|verkkosto*|osto|oston|*siirto*|*siirra*|*tapahtuma*|"
            "*tilisiirto*|*nosto*|*saaja*|*laina*|*lasku*|*lähett*|maksu*|saajalle|siirto|"
            "siirron|järjestysnumero*|rajan muutos|nosto*|osamaksu*",
        .earlier = "aiempi|aikaisempi|vanha|edellinen|aiempaa|vanhaa|edellista",
        .ignore =
            "ala kayta|unohda|hylkaa|ohita|jata huomiotta|jatä|älä välitä|jätä huomiotta|"
            "jättäkää huomiotta|älä käytä|sivuuta*|ohita*",
        .expired =
            "vanhentunut|on vanhentunut|ei ole enaa voimassa|ei enaa voimassa|erääntynyt|"
            "vanheni|mitatoity",
        .valid = "voimassa|vanhenee|kelpaa",
        .reference =
            "*viite*|*lasku*|*seuranta*|*seurantatunnus*|*asianumero*|paattyva*|lahetystunnus",
        .wifi = "*verkko*|*vieras*|*asiakirja*|*dokument*|*liite*",
        .door =
            "ovi|oven|ulko ovi|ulko oven|ovelle|*ovikoodi*|*portti*|*portin|*autotalli*|*hälyt*|"
            "*kassakaap*|*lukko|*lukon|*pyöränlukko*|*munalukko*|*avainlaatik*|*avainsäil*|"
            "*rappu*|*mökki*|*kokous*|avainboks*|ovikood*|*avainlaatikko|*avainboksi|alaovi|"
            "alaoven|porraskäytävä*|portti|portin|autotalli*|puomi|hälytin|hälyttimen|hälytys*|"
            "kassakaap*|avainkaap*|avainsäilö*|avainlaatik*|lukko|lukon|riippuluk*|hissi|"
            "kellari|huone|huoneen|mökki|mökin|asunto|asunnon|summeri|ovisummeri|ovipuhelin|"
            "kokous|kokouksen|*palaveri|videopalaveri*|*kokous|vartio*|avainlokero*",
        .account = "*tili|*tilisi|*tilin|*tilille*|*tililla*|profiili*",
        .address = "*sahkoposti*|*sahkopost*|email|posti",
        .device = "*laite|*laitteen|*laitteesi|puhelin*|selain*|televisio*|telkkari*",
        .chat =
            "äiti|isä|mummo|pappa|ukki|kulta|rakas|moi|moikka|hei kulta|haha|hehe|pus|pusi|"
            "hali|nähdään|illalla|huomenna|ruoka|ruokaa|pitsa|pizza|juhlat|kalja|voitko|"
            "voisitko|muista|älä unohda|olen|ollaan|tulen|tuu|meillä|ota mukaan|muuten|joo|"
            "jep",
        .change =
            "vaihtaa|vaihda|vaihto*|muuttaa|uusi|uuden|uutta|asettaa|valita|valitse|luoda|"
            "luo|vaihtamiseksi|vaihtaaksesi",
        .done =
            "on vaihdettu|vaihdettiin|on muutettu|on lähetetty|lähetimme|on vahvistettu|"
            "on aktivoitu|on lisätty|on käytetty|hylättiin|onnistui|epäonnistui|valmis|"
            "vahvistettu|lähetettiin|tulee postitse|väärin|muutettiin|lukittiin|on lukittu|"
            "epäonnistunut*|otettiin käyttöön",
        .warn =
            "jaa|koskaan|kenellekaan|ala anna|ala jaa|ala kerro|et pyytanyt|et ole|emme koskaan|"
            "ei koskaan kysy|ei koskaan pyydä|emme kysy|emme koskaan kysy|emme koskaan pyydä|"
            "ei ikinä kysy|älä jaa|älä kerro|älä anna|älä luovuta|älä paljasta|älkää jakako|"
            "älkää kertoko|pidä omana|pidä salassa|salassa|huijau*|huijari*|petos*|kenellekään",
        .is = "ovat",
        .purpose = "jotta|varten|kirjautuaksesi|vahvistaaksesi|jatkaaksesi",
        .with = "kayttamalla|avulla|numerolla|luvulla|tunnuksella|kayttaen|numeroilla|koodilla",
        .your = "sinun|seuraava|tama|uusi|taman",
        .place = "klo|asti|mennessa|saldo|summa|yhteensa",
        .proof =
            "avaa|avaat|avautu*|aukeaa|aukea*|nähdä|näet|katso*|katsel*|hyväksy*|suostu*|"
            "allekirjoit*|todista*|osoita*|todenna*|olet sinä|sinun|kysyy|kysytään|pyytää|"
            "haluaa|tarvit*|tarvitaan|syötä*|syöttämällä|vastaa|viimeistel*|liity*|jatka*|"
            "vie sisään|pääset sisään|pääset|sisään|päästää|tarkistusnumero|tarkistusluku",
        .locked =
            "lukittu*|lukkiutu*|lukossa|et pääse|etkö pääse|pääsy estetty|palauta*|"
            "takaisin|palautuu|avaa uudelleen|estetty",
    },
    LanguageWords{
        .language = "et",
        .code = "*kood|*koodi|*koodiga|*kooda|*koodid|*koodiks|*kood*|*koodi*",
        .secret = "*parool*|*salasona*|pin kood|pinkood*|pin|*pin kood*|*tunnuskood*",
        .verify =
            "*kinnit*|*turva*|*sisselog*|sisse logi*|*verifits*|*paasu*|*autenti*|*uhekordne|"
            "*uhekordse*|*tuvast*|*kontroll*|*juurdepaasu*|sisselogimise*|logi sisse|ligipaas*|"
            "ligipääs*|*allkirj*|*kinnita*|*kinnitus*|pääse*|pääsu*|sisene*|*sisenemi*|luba|"
            "lubage|*jätka*|*heakskii*|*kiida heaks|*isikusamasu*|*ühekord*|*kontrolli*|seo|"
            "ühenda*|kas see oled sina|kas see olid sina|kas see olete teie|pääsed sisse|"
            "pääsete sisse|sisse saad|uus seade|sisselogimiskatse|logige sisse|sisselogi*|"
            "seo seade|ühenda|seansi*",
        .signup =
            "*registreer*|*aktiveeri*|konto loomi*|tere tulemast|*liitu*|peaaegu valmis|"
            "viimane samm|veel üks samm|kinnitab sinu e posti|kinnita e post*|"
            "kinnita number*|uus konto|konto ava*|konto loo*|*registreeri*|"
            "kinnita oma number|kinnitage oma number|telefoninumbri kinnit*|"
            "oma telefoninumb*|numbri üleviim*|loo konto|liitu*|uus number|"
            "numbri üleviimine|telefon on sinu|numbri liikumine|sim kaart*|numbri ületoomi*|"
            "numbri liikuvus|numbrit üle tuua",
        .recovery =
            "*taasta*|*lahtesta*|*unusta*|taaste*|taastekood*|*lukus|*lukust*|*blokeeri*|"
            "*deblokeeri*|uus parool|uue parooli|parooli vahetus*|parooli vahetami*|"
            "parooli muutmi*|*ununes*|lukus|lukustatud|lukustus*|ava konto|ava see|avamise*|"
            "taasta*|unustasid|unustasite|parooli vahet*",
        .enter =
            "sisesta|sisestage|sisestada|kasuta|kasutage|kirjuta|trüki|kasutades|tippige|"
            "tipi|sisestades|*sisesta*|*kirjuta*|*trüki*|*kasuta*|*kleebi*|*märgi*|anna",
        .not_code =
            "*kliend*|*tellimus*|*konto|*kaart|*kaardi|*toote|*vea|*posti|*triip*|qr*|"
            "*liikme*|ukse*|uks|*broneeri*|*aktsia*|fondi*|*lehek*|*klient*|*klien*|koha|"
            "vea|veakood*|*maksu*|*posti*|*värvi*|*toote*|*kursus*|*klassi*|riietus*|toode|"
            "agent|ostja|maksja|tegevusala|sihtnumber|postiindeks*|kliendikood*|kliendi|"
            "tootekood*|toote|värvikood*|riigikood*|tegevusala*|järjekorra*|leping*|"
            "töötaja*|arvesti*|ainekood*|agendi|ostja*|ettevõtte kood*|maksja kood*|"
            "asutuse kood*",
        .promo =
            "*soodus*|*kupong*|*kampaania*|*kinke*|*pakkumi*|*allahindlus*|*kutse*|*tasuta*|"
            "tasuta tarne|soodus*|allahindlus*",
        .pickup =
            "paki|pakk|pakid|pakiautomaa*|*automaad*|*kattesaam*|*valjasta*|*saadetis*|*kuller*|"
            "*lukkapp*|kapp|kapi|*tarne*|*kättesaa*|*pakk*|näita|ütle|letis|näidake|esita|"
            "kuriir|letti|apteek*|ratas|jalgrat*|kuller*|kullerile|autojuht*|juhile|postiljon*|"
            "võta välja|kätte|kättesaamis*|väljasta*|pakipunkt*|valmis kättesaamiseks|kassas|"
            "vastuvõtus|sõit|sõidu",
        .prize = "voitsi*|voitja*|*loterii*|loosimi*|loositi|*auhind*|*auhinna*",
        .payment =
            "*makse*|*maksma|maks|ost|ostu|ostuga|*ulekan*|*tehing*|*saaja*|*laen*|*saada*|"
            "järelmaks*",
        .earlier = "varasem*|vana|eelmine|eelmist|endine",
        .ignore = "ignoreeri*|ara kasuta|eirake|eira|ignoreerige|ärge kasutage",
        .expired =
            "on aegunud|aegunud|ei kehti enam|kehtetu|aegus|*aegunud*|ei kehti|enam ei kehti",
        .valid = "kehtib|kehtiv*|aegub",
        .reference = "*viite*|*viitenumber|arve|*jalgimis*|loppeb",
        .wifi = "*vork|*vorgu*|*kulalis*|*dokumen*|*manus*",
        .door =
            "uks|ukse|uksekood*|välisuks*|*värav*|*garaaž*|*alarm*|*signalisats*|*seif*|"
            "*tabaluk*|*võtmekap*|*trepikoda*|*korter*|*koosolek*|võtmekap*|*võtmekapp|"
            "koosolek*|välisukse|värav*|garaaž*|tõkkepuu*|häire*|signalisatsioon*|seif|seifi|"
            "võtmekarp*|võtmekarbi|tuba|toa|korter*|fonolukk|fonoluku|videokoosolek*|suvila*|"
            "valvekood*|valve|võtmekast*|võtmekapp*",
        .account = "*konto|*kontole|*kontosse|*profiil*",
        .address = "*e post*|*epost*|*meil*",
        .device = "*seade|*seadme*|*telefon*|*brauser*|teler*|televiisor*",
        .chat =
            "ema|isa|emme|issi|vanaema|vanaisa|kallis|musi|haha|tsau|näeme|õhtul|homme|"
            "õhtusöök|pitsa|pidu|õlu|kas sa saad|ära unusta|pea meeles|ma olen|oleme|tulen|"
            "tule|meie juures|võta kaasa",
        .change = "muuta|muutmiseks|vahetada|vahetamiseks|uus|uue|uut|määra|vali|loo",
        .done =
            "muudeti|on muudetud|on saadetud|saatsime|on kinnitatud|on aktiveeritud|on lisatud|"
            "õnnestus|ebaõnnestus|vahetati|on vahetatud|blokeeriti|on blokeeritud|vale katse*|"
            "ebaõnnestunud|aktiveeriti|lükati tagasi",
        .warn =
            "jaga|jagage|kunagi|kellelegi|ara jaga|arge|ei teinud|ei küsi kunagi|kunagi ei küsi|"
            "ei küsi|ära jaga|ärge jagage|ära ütle|ärge öelge|ära anna|ärge andke|ära avalda|"
            "ärge avaldage|hoia saladuses|hoidke saladuses|pettus*|petis|petturid|"
            "mitte kellelegi",
        .purpose = "et|jaoks|kui|selleks",
        .with = "abil|numbriga|parooliga|kasutades|numbritega|arvuga",
        .your = "sinu|teie|see|jargmine|uus|oma",
        .place = "kell|kuni|enne|saldo|summa",
        .proof =
            "avab|avada|avaneb|ava|näed|näha|vaata*|vaatam*|nõustu*|nõus|kinnit*|"
            "allkirjasta*|tõesta*|oled sina|oled see sina|sinu oma|küsib|küsitakse|soovib|"
            "tahab|vajab|vaja|sisesta*|sisestades|vasta|lõpeta*|liitu*|jätka*|pääsed|"
            "lubab sisse|kontrollnumber|kontrollarv|makse märksõna|märksõna",
        .locked =
            "lukus|lukustat*|lukustus|ei pääse|ei saa sisse|tagasi|taasta*|too tagasi|"
            "blokeerit*|uuesti avada",
    },
    LanguageWords{
        .language = "lv",
        .code =
            "*kods|*kodu|*koda|*kodam|*kodus|*kodi|*kodiem|ciparu kod*|kods|kodu|koda|kodam|"
            "ciparus|ciparu",
        .secret =
            "parole|paroli|paroles|pin kods|pin|*parole*|*paroli*|*parolu*|*pin kod*|pins|"
            "*marķier*|slepenais|slepeno|*piekļuves kod*|*pieejas kod*|*drošības kod*|"
            "*apstiprinājuma kod*|vienreizēj*|*vienreizēja parole|*paroli",
        .verify =
            "verifikacij*|apstiprin*|drosib*|vienreiz*|pieslegs*|autentif*|piekluve*|piekluves|"
            "ielogo*|parbaud*|autoriz*|pieteik*|ieeja*|identif*|ienakt|pieslegties|pieslegtos|"
            "piesledz*|ielogojies|*apstiprin*|*paraksti*|*parakst*|*pieslēg*|*pieslegt*|"
            "*pieslēdz*|*pieej*|*piekļu*|*piekluv*|ienāc*|ieiet|ieej*|iekļū*|*ielogo*|*pieteik*|"
            "*piesakies|*autoriz*|*drošīb*|*vienreiz*|*pārbaud*|*identit*|*atļau*|*turpin*|"
            "*verific*|*sasaist*|*savieno*|*pilnvaro*|*akcept*|*pieeja*|*ieejas|*apstiprinājum*|"
            "*identifik*|*verifik*|ienākšan*|*ienāk*|vai tas esat jūs|vai tas esi tu|"
            "vai tas bijāt jūs|tiksiet iekšā|tiksi iekšā|ieejiet|jauna ierīce|"
            "pieteikšanās mēģinājum*|piesakies|piesakieties|pieslēgt*|savieno*|sesijas",
        .signup =
            "registr*|aktiviz*|laipni ludz*|aktivac*|*reģistr*|*aktiviz*|*aktivē*|"
            "gandrīz gatavs|pēdējais solis|vēl viens solis|apstiprina tavu e pastu|"
            "apstiprini e pastu|jauns konts|jaunu kontu|konta atvērš*|atvērt kontu|"
            "izveido*|*pievieno*|sveicināt*|apstiprini numuru|apstipriniet numuru|"
            "apstiprini tālruņa numuru|apstipriniet tālruņa numuru|tālruņa numura|"
            "numura pārneš*|izveidot kontu|konta izveid*|laipni lūd*|solītis|pievienojies|"
            "jauns numurs|numura pārnešana|tālrunis ir tavs|sim karte*|pārnest numuru|"
            "numura saglabāš*",
        .recovery =
            "atjaun*|atiestat*|aizmirs*|atgut*|atkopsan*|atkopt|*bloķēt*|*atbloķē*|*slēgts|"
            "*atslēdz*|jauna parole|jaunu paroli|paroles maiņ*|mainīt paroli|*aizmirs*|"
            "*atjauno*|*atiestat*|*atgūt*|*atgust*|*atkopša*|bloķēt*|atbloķē*|slēgts|atjauno*|"
            "atgūt|atgūšan*",
        .enter =
            "ievadi|ievadiet|ievadit|izmanto|izmantojiet|lietojiet|lieto|ieraksti|ierakstiet|"
            "raksti|rakstiet|spied|*ieraksti*|*ievad*|*izmanto*|*lieto*|*raksti*|*norād*|"
            "*nospied*|*ielīmē*|*sniedz*|izmantojot|norādiet|norādi",
        .not_code =
            "klienta|pasut*|konta|kartes|pasta|rezerv*|preces|kludas|svitr*|qr|durvju|"
            "fonda|biedra|liguma|polises|istaba|telpa|rinda|lapa|māja|*autobus*|*līnija|"
            "*veidlap*|*klient*|*pasūtīj*|*karte*|*konta numur*|vieta|vietas|*nodok*|"
            "*pasta*|*kļūd*|*preces|*klases|*svītr*|*ģērb*|kļūda*|prece|agentu|agenta|"
            "pircēj*|maksātāj*|klient*|pasta indeks*|produkta|kļūdas|krāsas|valsts|nozares|"
            "darbības|rindas|līguma|darbinieka|skaitītāja|priekšmeta|aģenta|pircēja|"
            "klienta kods|uzņēmuma kods|maksātāja kods|prece*",
        .promo =
            "atlaid*|atlaiz*|promo*|akcija|akcijas|davan*|kupon*|piedav*|bezmaksas|izpardos*|"
            "ieteik*|*atlaid*|*atlaižu*|*kupon*|*dāvan*|*bezmaksas|*piedāvāj*|bezmaksas piegāde",
        .pickup =
            "sanem*|izsniegs*|pakomat*|pakas|paka|paku|sutij*|izneme*|kurjer*|piegad*|skapi*|"
            "*kurjer*|*šofer*|*vadītāj*|*saņem*|*izņem*|parād*|pasak*|*izsnie*|*pakom*|"
            "pie letes|uzrādiet|velosip*|aptiek*|vadītāj*|šofer*|pastniek*|saņemt|saņemšan*|"
            "izņemt|izņemšan*|pakomāt*|gatavs saņemšanai|kasē|reģistratūrā|brauciens|braucien*|"
            "pasaki viņam|pasakiet viņam|izsniegšanas numurs|izsniegšan*",
        .prize = "laimej*|laimest*|uzvar*|loterij*|izloz*|balv*",
        .payment =
            "maksaj*|maksa|pirkum*|parskait*|parved*|darijum*|apmaks*|parskaitij*|*saņēmēj*|"
            "*aizdev*|*kredīt*|*rēķin*|*sūtīt*",
        .earlier = "ieprieks*|vecais|veco|iepriekseja*|*iepriekš*|*vecais|*pirmais",
        .ignore = "ignore*|neizmanto*|ignorējiet|neņemiet vērā|neizmantojiet",
        .expired =
            "ir beidzies|beidzies|vairs nav derigs|nederigs|novecoj*|zaudejis speku|"
            "vairs neder|neder|*beidzies|*beigusies|vairs neder*|*nederīg*|*novecoj*",
        .valid = "deriga|derigs|der|beidzas|speka|*derīg*|*spēkā|*beidzas|*termiņ*",
        .reference = "atsauc*|rekins|rekina|sekosanas|numurs|beidzas ar",
        .wifi = "tikls|tikla|dokument*|viesu|bezvadu",
        .door =
            "*durv*|*vārt*|*garāž*|*signaliz*|*seif*|*atslēg*|*kāpņutelp*|*dzīvokl*|*sapulc*|"
            "*sim kart*|gaisa|durvju|durvis|atslēgu|sapulce*|ārdurv*|vārti|vārtu|garāž*|barjer*|"
            "signalizācij*|seif*|atslēgu kast*|atslēgu seif*|slēdzen*|lifts|istab*|dzīvokl*|"
            "domofon*|sapulc*|kāpņu telp*|signalizācijas",
        .account = "*konts|*kontu|*konta|*kontam|*profil*",
        .address = "*e past*|*epast*|*adres*",
        .device = "*ierīc*|*telefon*|*tālrun*|*pārlūk*|televizor*",
        .chat =
            "mamma|mammu|tētis|tēti|vecmamma|omīte|mīļais|mīļā|haha|čau|bučas|tiekamies|"
            "vakarā|rīt|vakariņas|pica|ballīte|alus|vari|vai vari|neaizmirsti|atceries|esmu|"
            "esam|nāku|nāc|pie mums|paņem",
        .change =
            "mainīt|maiņai|maiņa|nomainīt|jauna|jaunu|jaunas|iestatīt|izvēlies|izveidot",
        .done =
            "tika mainīt*|ir mainīt*|mainīta|tika nosūtīt*|nosūtījām|ir apstiprināt*|"
            "ir aktivizēt*|pievienot*|veiksmīg*|neizdevās|tika nomainīt*|ir nomainīt*|mainīts|"
            "tika bloķēt*|ir bloķēt*|tika pievienot*|tika izmantot*|nepareizi|neveiksmīg*|"
            "tika aktivizēt*|noraidīt*",
        .warn =
            "dalies|dalieties|nekad|nevienam|neizpaud*|nedod*|neesat|*nevienam*|*nekad*|"
            "*neizpau*|*nedalie*|*nedod*|*neatklāj*|*nesūti*|*neizpaud*|nekad neprasa*|"
            "nekad nejautā*|nekad neprasa|nekad neprasīs|nekad neprasām|nedalies|nedalieties|"
            "nesaki|nesakiet|krāpni*|krāpšan*",
        .is = "ir",
        .purpose = "lai|ka|prieks",
        .with = "ar|ar numuru|izmantojot|cipariem|skaitli",
        .your = "jusu|tavs|sis|jauns|jaunais|tava|tavu|savu|šo|jauna|jauno",
        .place = "lidz|no|plkst|pirms|atlikums|summa",
        .proof =
            "atver*|atvērs|atvērt|redzēsi|redzēsiet|redzēt|skatīt*|apskatīt*|piekrīt*|"
            "piekrist|akceptē*|paraksti*|parakst*|pierādi*|pierādiet|tas esi tu|"
            "tas esat jūs|prasīs|prasa|lūdz|vajag|vajadzīgs|ievad*|ievadot|ievadi|atbildi|"
            "pabeidz*|pievieno*|turpin*|ielaidīs|ielaiž|pārbaudes skaitlis|kontrolskaitlis",
        .locked =
            "bloķēts|bloķēta|aizslēgts|slēgts|nevari iekļūt|nevarat iekļūt|"
            "nevarat pieslēgties|nevari pieslēgties|atgūsti|atgūt|atgriez*|atpakaļ|"
            "atjauno*|atbloķē*",
    },
    LanguageWords{
        .language = "lt",
        .code = "kod*|*kodas|*koda|*kodo|*kodu|*kode",
        .secret = "slaptazod*|pin|pin kod*|slaptas|*slaptažod*|otp|slapt*",
        .verify =
            "patvirt*|saug*|prisijung*|vienkart*|autentif*|prieig*|tapatyb*|patikr*|verifik*|"
            "autoriz*|identif*|laikin*|*patvirtin*|*patvirtink*|*pasiraš*|*prisijun*|"
            "*prisijung*|*jungti*|*prieig*|patekti|įeiti|*įeikite|*leisti|*leidžia*|*saugum*|"
            "*vienkart*|*autentif*|*tapatyb*|*patikrin*|*tęsti|*tęskite|*susie*|*autoriz*|"
            "*įgalio*|*identif*|ar tai jūs|ar tai tu|ar čia jūs|ar čia tu|pateksite|pateksi|"
            "įeisite|įeisi|prisijungsite|prisijungsi|naujas įrenginys|bandymas prisijungti|"
            "susieti|susiekite|seanso|sesijos",
        .signup =
            "regist*|aktyv*|sveiki atvyke|sukurti paskyr*|prisiregistr*|*registr*|*aktyv*|"
            "beveik baigta|paskutinis žingsnis|liko vienas žingsnis|patvirtina jūsų el|"
            "patvirtinkite el pašt*|nauja paskyra|paskyros kūrim*|sąskaitos atidarym*|"
            "*užsiregistr*|*prisiregistr*|sukurti|patvirtinkite numerį|patvirtink numerį|"
            "telefono numeri*|savo numerį|numerio perkėl*|sukurti paskyrą|paskyros kūr*|"
            "sveiki atvykę|sveiki prisijungę|žingsn*|prisijunk prie|naują numerį|"
            "naujas numeris|sim kortel*|telefonas yra jūsų|telefono numer*|numerio perkėlim*|"
            "perkelti numerį|numeriui perkelti",
        .recovery =
            "atkur*|atstat*|pamirs*|nustatyti is naujo|*užrakin*|*atrakin*|*užblok*|*blokuot*|"
            "*atblok*|naujas slaptaž*|naują slaptaž*|slaptažodžio keit*|pakeisti slaptaž*|"
            "slaptažodžiui pakeist*|*pamirš*|*atkur*|*atstat*|užrakint*|atrakin*|užblokuot*|"
            "atblok*|pamirš*|atgauti|naujas slaptažod*",
        .enter =
            "iveskite|ivesk|ivesti|naudokite|naudok|irasykite|irasyk|panaudokite|suveskite|"
            "*įrašy*|*įvesk*|*naudok*|*panaudok*|*suves*|*surink*|*nurod*|*paspau*|*įklij*|"
            "*pateik*|įvesk*|įvedę",
        .not_code =
            "kliento|uzsakym*|saskait*|korteles|kortele|pasto|rezervac*|prekes|klaidos|"
            "bruksn*|qr|duru|fondo|nario|sutarties|draudimo|*kambar*|*peron*|*puslap*|"
            "*namas|*autobus*|*linij*|forma|*klient*|*užsakym*|*sąskait*|*kortel*|*preki*|"
            "*mokesč*|*pašto|*spalv*|*klaid*|*prekės|*klasės|*vietos|*brūkšn*|*aprangos|"
            "gedim*|prek*|agento|pirkėj*|mokėtoj*|veiklos|pašto kod*|prekės|prekė|produkto|"
            "spalvos|šalies|eilės|darbuotojo|skaitiklio|dalyko|agentas|pirkėjo|"
            "kliento kodas|įmonės kodas|mokėtojo kodas|vartotojo kodas|įm|įmokos",
        .promo =
            "nuolaid*|akcij*|promo*|dovan*|kupon*|pasiulym*|nemokam*|ispardav*|pakvietim*|"
            "*nuolaid*|*kupon*|*dovan*|*nemokam*|*pasiūlym*|nemokamas pristatymas",
        .pickup =
            "atsiem*|siunt*|pastomat*|terminal*|kurjer*|pristat*|atsiimk*|paketo|spintel*|"
            "issiem*|*kurjer*|*vairuot*|*atsiim*|*siunt*|*paštomat*|parodyk*|pasakyk*|paruošt*|"
            "atsiimti|prie kasos|parodykite|dvirat*|vaistin*|pult|pultu|vairuotoj*|paštinink*|"
            "atsiėmim*|atsiimkite|paštomat*|kasoje|registratūroje|prie prekystalio|kelion*|"
            "paruošt atsiimti",
        .prize = "laimej*|laimet*|priz*|loterij*|burt*|nugalet*",
        .payment =
            "moke*|apmoke*|pirkim*|perved*|operacij*|sandor*|mokej*|*gavėj*|*paskol*|"
            "*kredit*|*siųsti*|išsimokėtin*",
        .earlier = "ankstesn*|senas|sena|senaji|buves*",
        .ignore = "ignoruok*|nepaisyk*|nenaudok*|nepaisykite|ignoruokite|nenaudokite",
        .expired =
            "nebegalioj*|pasibaige|baigesi|nebegalioja|pasenes|negalioj*|*nebegalioj*|"
            "*negalioj*|*pasibaig*|*baigėsi|*nustojo*",
        .valid = "galioj*|galios|baigiasi",
        .reference = "nuorod*|saskaitos nr|sekimo|numeris|pabaiga",
        .wifi = "tinkl*|dokument*|sveci*|belaid*",
        .door =
            "buto|butas|*durų|*durys|*durims|*vartų|*vartai|*garaž*|*signaliz*|*seif*|*laiptin*|"
            "*susitikim*|durų|durys|raktų|susitikim*|laiptin*|vartų|vartai|garaž*|užtvar*|"
            "signalizacij*|seif*|raktų dėž*|raktų seif*|raktų spintel*|spyn*|liftas|kambar*|"
            "telefonspyn*|posėd*|signalizacijos|raktų dėžut*",
        .account = "*paskyr*|*sąskait*|*profil*",
        .address = "*el pašt*|el pašto|*paštas|*paštą",
        .device = "*įrengin*|*telefon*|*naršykl*|televizor*",
        .chat =
            "mama|mamyt*|tėti|tėtis|močiute|brangus|brangioji|haha|labas|bučkis|bučkiai|iki|"
            "susitiksim*|vakare|rytoj|vakarienė|pica|vakarėlis|alus|gali|ar gali|nepamiršk|"
            "prisimink|esu|esame|ateinu|ateik|pas mus|paimk",
        .change = "pakeisti|keisti|keitim*|nauja|naujas|naujo|nustatyti|pasirinkti|sukurti",
        .done =
            "pakeist*|buvo pakeist*|išsiuntėme|išsiųst*|patvirtintas|patvirtinta|aktyvuot*|"
            "pridėt*|sėkming*|nepavyko|pakeistas|pakeista|buvo užblokuot*|buvo pridėt*|"
            "buvo panaudot*|neteising*|nepavyk*|buvo įjungt*|atmest*",
        .warn =
            "dalyk*|niekada|niekam|niekas|neatskleis*|neduok*|nesidalink*|ne jus|*niekam|"
            "*niekada|*nesidalin*|*neatskleis*|*nesakyk*|*neperduok*|*nepersiųsk*|"
            "niekada neprašo*|niekada neklausia*|niekada neprašo|niekada neprašome|"
            "niekada neprašys|nesidalin*|nesakyk*|nesakykite|sukči*|apgav*",
        .is = "yra",
        .purpose = "kad|kaip|norint|noredami",
        .with = "su|naudodami|su numeriu|pagal|skaitmenimis|skaičiumi|numeriu",
        .your = "jusu|tavo|sis|naujas|naujasis|savo|šį|naują",
        .place = "iki|nuo|val|pries|likutis|suma",
        .proof =
            "atver*|atidar*|atvers|atidarys|matysite|matysi|pamatysi*|peržiūr*|pamatyti|"
            "sutink*|sutikt*|priimk*|pasirašy*|įrody*|parody*|tai jūs|tai tu|tavo|jūsų|"
            "paprašys|prašo|klaus|reikia|reikės|įved*|suved*|suvedę|įvedę|atsaky*|baig*|"
            "užbaig*|prisijunk*|tęsti|įleis|kontrolinis skaičius",
        .locked =
            "užrakint*|užblokuot*|neprisijung*|negalite prisijungti|negali prisijungti|"
            "nepavyksta prisijungti|atgauk*|susigrąžin*|grąžin*|atrakin*|atrakins|atkur*|"
            "vėl atidar*",
    },
    LanguageWords{
        .language = "hu",
        .code = "*kod|*kodja|*kodjat|*kodod|*kodot|*kodom|*koddal|*kodunk|*kodjaval",
        .secret =
            "*jelszo*|*jelszav*|pinkod*|pin kod*|titkos kod|pin|*titkos*|otp|*egyszeri kod*|"
            "*belepesi kod*|*belepokod*|*megerosito kod*|*hitelesito kod*|*azonosito kod*|"
            "*biztonsagi kod*|*jovahagyo kod*",
        .verify =
            "*ellenor*|*megerosit*|*biztons*|*belep*|*bejelentkez*|*hitelesit*|*azonosit*|"
            "*egyszer hasznalatos|*egyszeri|egyszeri*|*igazol*|*jovahagy*|*hozzafer*|"
            "*ideiglenes*|belepteto|jelentkezz*|lepj*|munkamenet*|*alair*|*alairas*|*hagyd jova|"
            "*hagyja jova|*lepj be|*lephet*|*lepjen*|*ellenoriz*|*engedely*|*folytat*|*belepes*|"
            "*egyszer*|*parosit*|*biztonsag*|te vagy az|ön az|te voltál|ön volt|léphetsz be|"
            "léphet be|beléphetsz|bejuthatsz|új eszköz|új bejelentkezés|bejelentkezési kísérlet|"
            "jelentkezz be|jelentkezzen be|bejelentkez*|belép*|párosít*|társít*",
        .signup =
            "*regisztr*|*aktival*|*aktivac*|fiok letrehoz*|udvozlunk|*csatlakoz*|*aktivál*|"
            "regisztralj*|letrehoz*|majdnem kesz|utolso lepes|meg egy lepes|"
            "megerositi az e mail|erositse meg az e mail|erositsd meg az e mail|uj fiok|"
            "fiok nyit*|szamlanyit*|*tagsag*|telefonszám*|mobilszám*|számhordoz*|"
            "fiók létrehoz*|fiókod létrehoz*|regisztráció*|üdvözl*|isten hozott|lépés|"
            "csatlakoz*|új szám|sim kártya|háziorvos*|regisztrál*|már csak egy",
        .recovery =
            "*helyreallit*|*visszaallit*|*elfelejt*|*visszaszerz*|uj jelszo|*zarolv*|*zarolt*|"
            "*felold*|*oldja fel|*oldd fel|*letilt*|*blokkol*|uj jelszo*|jelszo modosit*|"
            "jelszocser*|jelszavanak|zárolt*|zárolták|feloldás*|felold*|elfelejtett*|"
            "elfelejtetted|visszaállít*|helyreállít*|új jelszó*|jelszócsere|jelszóváltoztatás",
        .enter =
            "ird be|adja meg|add meg|irja be|hasznalja|hasznald|gepelje|usse be|usd be|"
            "megadni|megadasaval|adja|ird|nyomja|nyomd|ezzel|*irja be|*ird be|*beiras*|"
            "*beirv*|*hasznal*|*gepel*|*usse be|*adja meg|*add meg|*megad*|*illess*|*masol*|"
            "*diktal*|*mondja*|*kozolje*",
        .not_code =
            "*ugyfel*|*rendeles*|*szamla*|*kartya*|*foglalas*|*termek*|hibakod*|*orszag*|"
            "*iranyito*|*vonal*|qr*|*reszveny*|*kapu*|*ajto*|*szerzodes*|*kotveny*|*fiok|"
            "szoba|*vagany|sor|oldal|haz|busz|vonal|*nyomtatvany|*cikk*|adoszam*|"
            "*iranyitoszam*|adokod*|*forras*|*fiok kod|*kurzus*|*osztaly*|*oltozk*|*targy*|"
            "hiba|hibakód*|termék*|ügynök*|vásárló*|tevékenység*|irányítószám*|ügyfélkód*|"
            "ügyfélszám*|termékkód*|cikkszám*|színkód*|országkód*|teáor*|sorszám*|"
            "szerződés*|dolgozói*|mérőóra*|tantárgy*|ügynökkód*|vevőkód*|vevő|"
            "fogyasztói kód*|intézménykód*|szolgáltatói kód*|fizetőkód*",
        .promo =
            "*kupon*|*kedvezmeny*|*akcio*|*ajandek*|*promo*|*ajanlat*|*ingyen*|*leertekel*|"
            "*meghivo*|*utalvany*|ingyenes szállítás|kedvezmény*|akció",
        .pickup =
            "*atvetel*|*atveh*|*csomag*|*futar*|*kiszallit*|*szallit*|*automata*|*rekesz*|"
            "*szekreny*|*kuldemeny*|*atvev*|*sofor*|mondja|mutassa|atveheto|pultnal|penztarnal|"
            "mutasd*|futár*|pultnál|recept*|kosár|sofőr*|kézbesítő*|postás*|átvétel*|átvehet*|"
            "átvételi|csomagautomat*|csomagpont*|átvételre kész|átvehető|pénztárnál|recepción|"
            "a pultnál|a személyzetnek|fuvar*|utazás*|mondd neki|mondja neki|a futárnak|"
            "átvételi szám",
        .prize = "*nyert*|*nyeremeny*|*nyertes*|*sorsolas*|*lotto*|*lotteria*|*dij nyert*",
        .payment =
            "*fizet*|*vasarl*|*utalas*|*atutal*|*tranzakc*|*muvelet*|*terhel*|kedvezmenyezett*|"
            "hitel*|kolcson*|reszlet*|kuld*|utal*|megbizas*|limitmódosít*|utalás*|átutalás*|"
            "fizetés*|vásárlás*|készpénz*|részletfizet*|részlet*",
        .earlier = "korabbi|elozo|regi|korabban",
        .ignore =
            "hagyja figyelmen|hagyd figyelmen|ne hasznalja|ne hasznald|hagyja figyelmen kívül|"
            "hagyd figyelmen kívül|ne használ*",
        .expired = "lejart|ervenytelen|mar nem ervenyes|nem ervenyes|hatalyat vesztette",
        .valid = "ervenyes*|lejar|ervenyet",
        .reference = "*hivatkoz*|*szamlaszam*|*nyomkovet*|*ugyszam*|*vegzodo*",
        .wifi = "*halozat*|*vendeg*|*dokument*|*csatolmany*",
        .door =
            "zar|zarkod*|*ajto*|*garazs*|*riaszto*|*szef*|*zarkod*|*lakat*|*lakas*|*lepcsohaz*|"
            "*megbeszeles*|*hangposta*|kulcstart*|ajtó|ajto|kapu|kapukód*|kulcsszéf|kulcstároló|"
            "megbeszélés*|értekezlet*|ajtó*|kapu*|bejárat*|kapucsengő|garázs*|sorompó*|riasztó*|"
            "széf*|kulcsszéf*|kulcstároló*|kulcsdoboz*|lakat|zár|szoba|szobák|apartman*|lakás*|"
            "kaputelefon*|videóhívás*|videohívás*|öltöző*|riasztókód*",
        .account = "*fiok*|*szamla*|*profil*",
        .address = "*e mail*|*email*|cim|cimet|cime|cimed|cimedet|cimenek",
        .device = "*eszkoz*|*telefon*|*bongeszo*|*keszulek*|tévé*|televízió*",
        .chat =
            "anya|apa|anyu|apu|nagyi|nagymama|papa|dragam|kicsim|szia|sziasztok|hali|haha|"
            "hehe|puszi|pusza|olel|talalkozunk|este|holnap|vacsora|ebed|pizza|buli|tudsz|"
            "tudnal|ne felejtsd|jut eszembe|vagyok|vagyunk|jovok|gyere|nalam|nalunk|hozz|"
            "tesó|haver",
        .change =
            "megvaltoztat*|valtoztat*|modosit*|csere*|uj|ujat|beallit*|valassz*|valaszt*|"
            "letrehoz*",
        .done =
            "megvaltozott|modosult|modositottuk|elkuldtuk|kikuldtuk|elkuldve|megerositettuk|"
            "aktivaltuk|hozzaadtuk|sikeres*|sikertelen*|rosszul|postán|megváltozott|módosult|"
            "módosítva|megváltoztatták|letiltottuk|letiltva|hibás|kért|elutasít*",
        .warn =
            "ossza meg|oszd meg|soha|senki*|ne adja|ne ossza|ne add|nem on|nem te|sosem ker*|"
            "soha nem ker*|soha nem kerd*|soha nem kér*|nem kéri|sosem kér*|soha nem kérjük|"
            "ne ossza meg|ne oszd meg|ne adja meg|ne add meg|ne adja ki|ne add ki|ne árulja el|"
            "ne áruld el|ne mondja el|ne mondd el|senkinek|senkivel|csalás*|csaló*|titok*|"
            "bizalmas*|sosem",
        .is = "a kovetkezo",
        .purpose = "hogy|celjabol|erdekeben|ervenyesiteshez|folytatashoz",
        .with = "segitsegevel|ezzel|szammal|hasznalataval|számjegyekkel|számmal",
        .your = "az on|az|a|ez|uj|kovetkezo",
        .place = "ig|utan|elott|egyenleg|osszeg|osszesen",
        .proof =
            "nyitja|megnyit*|nyílik|kinyit*|nyitni|láthatja|látja|látod|megtekint*|megnéz*|"
            "egyetért*|elfogad*|beleegyez*|aláír*|írja alá|igazol*|bizony*|ön az|te vagy|"
            "öné|tiéd|kéri|kérni fogja|kérdez*|szüksége|kell|megad*|megadása|beír*|válasz*|"
            "befejez*|csatlakoz*|folytat*|beenged|beléptet|fizetőszó|ellenőrző szám",
        .locked =
            "zárolt*|zárolva|letilt*|nem tud belépni|nem tudsz belépni|nem enged be|"
            "visszaszer*|vissza|visszakap*|visszahoz*|felold*|újra megnyit*|helyreállít*",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> baltic_words() {
  return kTables;
}

}  // namespace linepool
