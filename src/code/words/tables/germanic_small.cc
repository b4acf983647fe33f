// Afrikaans and Luxembourgish.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "af",
        .code = "*kode|kodes|*kodes|kodenommer",
        .secret = "*wagwoord|*wagwoord*|pin|pinkode|wagfrase|eenmalige pin|otp",
        .verify =
            "*verifi*|*bevestig*|*sekuriteit*|*toegang*|*aanmeld*|*aanteken*|*eenmalig*|"
            "in te teken|teken in|aan te meld|*magtig*|*verifieer*|*onderteken*|meld aan|"
            "teken aan|*sekuriteits*|goedkeur*|toelaat|toegang*|in te kom|inkom|voortgaan|"
            "voort te gaan|is dit jy|was dit jy|kom jy in|nuwe toestel|aanmeldpoging",
        .signup =
            "*registr*|*aktiv*|welkom|registreer*|*aktiveer*|skep|rekening te open|"
            "nuwe rekening|amper klaar|laaste stap|sluit aan|bevestig jou nommer|"
            "jou selfoonnommer|skep jou rekening|nommeroordrag|registr*|nuwe sim|simkaart",
        .recovery =
            "*herstel*|*vergeet*|gesluit|geblokkeer*|ontsluit*|nuwe wagwoord|"
            "wagwoord vergeet|vergeet*|*teruggestel*",
        .enter = "voer|gebruik|tik|sleutel|invoer|voer in|sleutel in|vul in|plak",
        .not_code =
            "*klient*|*bestel*|*rekening|*kaart|*pos|*bespreking*|*produk*|*rekeningnommer|"
            "*kliente*|produk*|bestelling*|*foutkode|streepkode|*agent*|poskode*|"
            "kliëntkode|klientkode|produkkode|foutkode|kleurkode|landkode|klantnommer|"
            "bestelnommer|kontraknommer|agentkode|verkoperskode|klantkode|maatskappykode|"
            "handelaarkode",
        .promo =
            "*afslag*|*aanbieding*|*promo*|*koepon*|*spesiale*|spesiale aanbod|bespaar|"
            "gratis|*geskenk*|*uitverkoping*|verwys*",
        .pickup =
            "*afhaal*|*pakkie*|*pakket*|*aflewer*|*optel*|haal|*sluitkas*|koerier*|bestuurder*|"
            "*aflewering*|kluis*|toonbank|haal af|kollekteer*|gereed|is gereed|afleweraar|"
            "afhaal*|by die toonbank|gereed vir afhaal|drywer|bestuurder",
        .prize =
            "*gewen|*wenner|*lotery|*gewen*|prys|pryse|hoofprys|pryswen*|lotery|*trekking|"
            "gelukkige",
        .payment =
            "*betaal*|*betaling*|*aankoop*|*oordrag*|*transaksie*|betaal*|*oorplasing*|"
            "*begunstigde*|te stuur|betaling*|oordrag|aankoop*",
        .earlier = "vorige|vroeere|ou|voormalige",
        .ignore = "ignoreer|ignoreer*|verontagsaam",
        .expired = "verval het|het verval|nie meer geldig|verstryk|ongeldig",
        .valid = "geldig*|verval",
        .reference = "*verwysing*|*faktuur*|*kwitansie*|eindig",
        .wifi = "*netwerk*|*dokument*|*wifi*|*gaste*",
        .door =
            "*motorhuis*|*alarm*|*kluis|*slot|*hangslot|*sleutelkas*|*hysbak|*woonstel|"
            "*vergadering|deur|voordeur|hekkode|garage|kluis|sleutelkas|ingang|vergadering|"
            "inklok|vakansiehuis|hek",
        .account = "*rekening|profiel",
        .address = "e pos|epos|e posadres",
        .device = "toestel|selfoon|foon",
        .chat =
            "ouma|oupa|liefie|hallo|haha|xx|soentjies|sien jou|vanaand|aandete|pizza|"
            "partytjie|kan jy|moenie vergeet|onthou|ek is|ons is|ek kom|kom kuier|by ons|"
            "bring|boet",
        .change = "verander|wysig|nuwe|stel|kies|skep",
        .done =
            "is verander|is gestuur|ons het gestuur|is bevestig|is geaktiveer|suksesvol|"
            "het misluk",
        .warn =
            "deel|nooit|niemand|moenie|personeel|vra nooit|sal nooit|sal nooit vra|moenie deel|"
            "moet nie deel|nooit deel|hou dit geheim|bedrieër*|bedrog",
        .is = "is",
        .purpose = "om|vir|te",
        .with = "met|deur|met die nommer|met die syfers",
        .of = "van",
        .your = "jou|u|die|hierdie",
        .place = "op|tot|voor|by",
        .proof =
            "maak oop|oopmaak|ontsluit|sien|bekyk|stem in|aanvaar|teken|bewys*|dis jy|"
            "dit jy is|vra|sal vra|benodig|nodig|intik|tik|antwoord|voltooi|sluit aan|"
            "gaan voort|inlaat|betaal",
        .locked =
            "gesluit|geblokkeer|kan nie inteken|kan nie aanmeld|kry terug|herstel*|heropen|"
            "terug|kry jou rekening",
    },
    LanguageWords{
        .language = "lb",
        .code = "*code|*kod",
        .secret = "*passwuert|*passwuert*|*passwierder|pin|*geheimcode",
        .verify =
            "*bestätegung*|*verifikat*|*sécherheet*|*aloggen*|*umeld*|verifizéieren|*bestateg*|"
            "*confirm*|*verifiz*|*umell*|log dech an|umellen|*zougang*|*eemoleg*|*enner­schr*|"
            "ennerschreiwen|*autoris*|*validéier*|eran|weidermaachen|weiderzefueren|bass du dat|"
            "sidd dir dat|mell dech un|mellt iech un|mat deem|aloggen|umelden|bestätegen|loggt|"
            "loggt iech|log dech|agelogg*|eemol*|temporär*|zoustëmm*|identitéit|identifizéier*|"
            "erlabt|kontrollnummer|kontrollzuel|ofstëmm*|vott*|geet nëmmen eemol|an ärem espace|"
            "portal",
        .signup =
            "*registréier*|*aktivéier*|wëllkomm|wellkomm*|umellung|kont opmaachen|bal fäerdeg|"
            "umeldung|är nummer|deng nummer|äre kont opmaachen|schrëtt|aschreiw*|member|"
            "sim kaart|aktivéier*|*inschreiw*|ageschriwwen|member ginn|memberen|leschte schrëtt|"
            "nach ee schrëtt|leschten schrëtt|telefon bestätegen|nummer bestätegen|"
            "handy bestätegen|nummer mathuelen|portéier*|profil opmaachen|verbann*|debitkaart|"
            "häerzlech wëllkomm",
        .recovery =
            "*zrécksetz*|vergiess|*gespaart*|*entspaar*|nei passwuert|neit passwuert|"
            "passwuert vergiess|*rekuperéier*|zréckzesetzen|zrécksetzen|zréck setzen|vergiess*|"
            "passwuert vergiess*|nei passwuert setzen|neit passwuert setzen|gespart|*entspär*|"
            "kënnt net eran|kënns net eran|zougang verluer*|kont zréck|zréckkréie*|erëmkréie*",
        .enter =
            "gitt|benotzt|tippt|agin|gëff|gef|tipp|benotz|schreift|gitt an|gitt d'|tippt an|"
            "tipp an|schreiw|gebt|setzt|äntwert mat|äntwert|drécken|dréckt|hëlt",
        .not_code =
            "*clients*|*kont|*client*|*kaart|*commande|*artikel|*produkt|*feeler*|"
            "postleetzuel*|clientsnummer|produit*|feeler*|kontraktnummer|bestellnummer|"
            "clientscode",
        .promo = "*rabatt*|*promo*|*offer|gratis|*bong|*cadeau*|spuert",
        .pickup =
            "*ofhuel*|pak|pakett*|*livréier*|*ofhol*|pakett|*livraison*|*liwwer*|chauffer|"
            "guichet|keess|kurier*|chauffer*|liwwer*|ofhuel*|ofzehuelen|brëll|rezept|medikament*|"
            "apdikt|apdikten|chauffeur|so dem|sot dem|weist|weis|pak läit|um guichet|prett fir",
        .prize = "*gewonn|*gewonn*|*lotterie|präis",
        .payment =
            "*bezuel*|*iwwerweis*|*virement*|kafen|*akaf*|schecken|*transaktioun*|ze schécken|"
            "bezuel*|iwwerweis*|akaf|kaf|akeef|ofhiewen|ofhiewung|*prêt|kredit*|rate|rat|"
            "mensualitéit*|limit|plafong|beneficiaire*|begënschtegt*|kontrakt ënnerschreiwen|"
            "facture|stroumrechnung|bitcoin",
        .earlier = "vireg*|al|alen",
        .ignore = "ignoréier*|vergiess den|ignoréiert",
        .expired = "ofgelaf|net méi gülteg|geet net méi|net méi valabel|net méi gëlteg",
        .valid = "gülteg|valabel|leeft of|gëlt|gëllt|gëlteg bis|bis mëtternuecht|nëmmen haut",
        .reference = "*referenz*|*rechnung*|*dossier*",
        .wifi = "*netzwierk*",
        .door =
            "dier|hausdier|schlësselkëscht|schlesselkescht|schlëssel*|schléissel*|garage|zëmmer|"
            "paart|tresor|schlësselkëscht*|schlësselbox",
        .account = "*kont|profil",
        .address = "e mail|mail|adress",
        .device = "*apparat|handy|telefon|browser|tëlee",
        .change = "änneren|ännert|neit|nei|wielen|setzen",
        .done = "gouf geännert|gouf gespaart",
        .warn =
            "deelt|ni|kengem|weiderginn|froe ni|freet ni|froen ni|ni no|net weiderginn|"
            "net deelen|geheim|bedruch|jidderengem ni|mat kengem|kengem weider|u keen|"
            "gitt se kengem|sot se kengem|deelt se mat kengem|mir froen ni|rufft ni un",
        .is = "ass|sinn",
        .purpose = "fir|fir ze",
        .with = "mat|iwwer|mat der zuel|mat dëser zuel|mat der nummer|mat dësem code",
        .of = "vum",
        .your = "däin|ären|ärt|är|den|de",
        .proof =
            "opmaachen|mécht op|gesinn|kucken|averstan*|akzeptéier*|ënnerschreiw*|beweis*|"
            "datt dir et sidd|datt s du et bass|freet|freet no|wëll|brauch*|aginn|antippen|"
            "äntwert|ofschléiss*|bäitrieden|weiderfuer*|virufueren|resultat*|punkten|horaire|"
            "dienstplang|consommatioun|sidd dir averstan|stëmmt dir zou|ënnerschreift|browser|"
            "freet iech|verlängert|bicher",
        .locked =
            "gespaart|blockéiert|kënnt net eran|net aloggen|zréck|zréckkréien|erëm opmaachen|"
            "entspär*|dräimol falsch|3 mol falsch|3 falsch|kënnt net méi eran|"
            "kritt äre kont zréck",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> germanic_small_words() {
  return kTables;
}

}  // namespace linepool
