// Greek, Albanian, Basque, Maltese, the Celtic languages, Esperanto.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "el",
        .code = "κωδικ*|κωδικος|kodik*|kwdikos",
        .secret = "pin|συνθηματικ*|otp",
        .verify =
            "επαληθευ*|επιβεβαι*|ασφαλει*|προσβασ*|συνδεσ*|ταυτοποι*|εισοδ*|μιας χρησης|"
            "πιστοποι*|εγκρι*|εξουσιοδ*|ταυτοτητ*|συνδεθ*|επικυρω*|εισελθ*|epalitheu*|"
            "epalithefs*|syndes*|προσωριν*|ξεκλειδω*|kwdik*|συνεδρι*|συζευξ*",
        .signup = "εγγραφ*|ενεργοποι*|καλως*|δημιουργι*|εγγραφει*",
        .recovery = "επαναφορ*|ανακτησ*|ξεχασ*|επαναφερ*",
        .enter =
            "εισαγετε|πληκτρολογ*|χρησιμοποι*|εισαγαγετε|βαλτε|γραψτε|εισαγεις|δωστε|"
            "συμπληρωσ*|βαλε|γραψε|γραψ*|πατησ*|πληκτρολογησ*",
        .not_code =
            "ταχυδρομικ*|παραγγελι*|πελατ*|προιον*|κρατησ*|καρτα*|λογαριασμ*|σφαλμ*|χωρας|"
            "συνδρομητ*|ασφαλισ*|μετοχ*|αμοιβαι*|ψηφοφορ*|μελους|τιμολογι*|αριθμος συμβ*",
        .promo =
            "εκπτω*|προσφορ*|κουπον*|δωροκαρτ*|δωρο|δωρεαν|προωθητικ*|προωθησ*|προσκλησ*|"
            "εκπτωτικ*|κερδιστε εκπτωση|bonus|συσταση*",
        .pickup =
            "παραλαβ*|παραλαβε*|δεμα*|πακετ*|θυριδ*|locker*|αποστολη*|παραδοσ*|courier|"
            "κουριερ|μεταφορ*|παραδιδ*|οδηγ*|παραλαβετε",
        .prize = "κερδισ*|κερδιζ*|νικητ*|λοταρι*|κληρωσ*|επαθλο*|βραβει*|λαχει*",
        .payment = "πληρωμ*|αγορ*|μεταφορα χρηματων|συναλλαγ*|χρεωσ*|εμβασμ*|αναληψ*|μεταφορας",
        .earlier = "προηγουμεν*|παλι*",
        .ignore = "αγνοησ*|αγνοειστε|μη χρησιμοποι*|αντικαθιστ*",
        .expired = "εληξε|εχει ληξει|δεν ισχυει πλεον|μη εγκυρος|ακυρωθηκε|δεν ισχυει",
        .valid = "ισχυει|εγκυρ*|ληγει|λξη",
        .reference = "αναφορα*|αριθμος αποστολης|τιμολογιο|απεσταλ*|ληγουσα|voucher no|αρ",
        .wifi = "δικτυ*|εγγραφου|εγγραφο|αρχειο*|επισκεπτ*|wi fi",
        .warn =
            "μοιρα*|ποτε|κανεναν|μην|γνωστοποι*|κοινοποι*|κανεις|δεν το ζητησ*|"
            "αν δεν εσεις|μην τον",
        .is = "ειναι|einai",
        .purpose = "για|ωστε|ως|προκειμενου|gia",
        .with = "με|μεσω",
        .of = "της|του|των|για",
        .your = "ο|η|το|σας|σου|τον|την|αυτος|νεος|ακολουθο*|μου",
        .place = "στις|εως|μεχρι|απο|σε|στο|στη|στην|πριν|υπολοιπο|ποσο|συνολο",
    },
    LanguageWords{
        .language = "sq",
        .code = "kod|kodi|kodin|kodit",
        .secret = "fjalekalim*|pin|pini",
        .verify =
            "verifik*|konfirm*|siguri*|hyrj*|identifik*|autorizim*|vertet*|autentik*|qasj*|"
            "hyni|hyre|njeperdorim*|nje perdorim*|aksesi*|hyr|hyrjes|hyrje",
        .signup = "regjistr*|aktiv*|mire se*|krijim*",
        .recovery = "rivendos*|rikuper*|harruar|harrova|harruat|ricaktim*|rikuperimit",
        .enter =
            "vendos|vendosni|shkruaj|shkruani|perdor|perdorni|fut|fusni|jep|shenoni|"
            "shtypni|shtyp|kliko",
        .not_code =
            "postar|klient*|porosi*|porosise|llogari*|karte*|kartes|rezervim*|produkt*|"
            "gabim*|shtetit|polic*|abonent*|anetar*",
        .promo = "zbritj*|ofert*|promo*|kupon*|dhurat*|falas|ulje|reklam*|ftes*",
        .pickup =
            "terheq*|terhiq*|marrj*|merr|merrni|pako*|pakoja|paketa|paketes|dorezim*|"
            "dergese*|korrier*|kuti*|dollap*|sirtar*",
        .prize = "fitu*|fitues*|llotari*|lotari*|cmim*|shorti*",
        .payment = "pages*|paguar|paguani|blerj*|transfert*|transaksion*|transferim*",
        .earlier = "meparshem|i vjeter|vjeter|meparshme",
        .ignore = "injoro*|mos perdor*|shperfill*",
        .expired = "ka skaduar|skadoi|skaduar|nuk vlen me|nuk eshte me i vlefshem|pavlefshem",
        .valid = "vlen|vlefshem|skadon|i vlefshem",
        .reference = "referenc*|fatur*|gjurmim*|perfundon|dergesa nr",
        .wifi = "rrjet*|dokument*|skedar*|mysafir*",
        .warn = "ndani|ndaje|kurre|askujt|askush|mos e|mos ia|mos e ndani|ju nuk|nuk kerkuat",
        .is = "eshte|jane",
        .purpose = "per|per te|si|te",
        .with = "me|nepermjet",
        .of = "i|e|te|se|per",
        .your = "juaj|yt|tuaj|ky|kodi juaj|juaji|ri|i ri",
        .place = "deri|nga|ne|para|shuma|gjendja|vetem",
    },
    LanguageWords{
        .language = "eu",
        .code = "kode*|*kodea|*kodeak",
        .secret = "pasahitz*|gako*",
        .verify =
            "egiaztap*|egiaztatze*|segurtasun*|berresp*|berreste*|saioa hasteko|saio*|"
            "sartzeko|baieztap*",
        .signup = "erregistr*|aktibatz*|izena emate*|ongi etorri",
        .recovery = "berreskura*|berrezar*|ahaztu*",
        .enter = "sartu|idatzi|erabili|tekleatu|jarri",
        .not_code = "bezero*|eskaera*|posta|kontu*|txartel*|erreserba*|produktu*",
        .promo = "deskontu*|eskaintza*|promo*|beherapen*|kupoi*|opari*",
        .pickup = "jasotze*|jaso|pakete*|bilketa*|entrega*|biltzeko|armairu*",
        .prize = "sari*|irabaz*|zozket*|loteria",
        .payment = "ordaink*|ordaintze*|erosket*|transferentzia*",
        .earlier = "aurreko*|zahar*",
        .ignore = "ez ikusi egin|baztertu",
        .expired = "iraungi da|iraungita",
        .valid = "balio*|iraungi*|baliozko*",
        .reference = "erreferentzia*",
        .wifi = "sare*|dokumentu*",
        .warn = "partekatu|inoiz|inori|ez eman",
        .is = "dira|hau da",
        .purpose = "gisa",
        .your = "zure|hau",
    },
    LanguageWords{
        .language = "ga",
        .code = "cod|chod|gcod|coid",
        .secret = "pasfhocal|phasfhocal|focal faire",
        .verify =
            "fioru*|fhioru*|deimhn*|dheimhn*|slandal*|shlandal*|logail isteach|logala|"
            "logail|rochtan*|fiordheimh*|aontaitheach|bhfioru|inaitheanta",
        .signup = "clar*|chlar*|gniomhacht*|ghniomh*|failte",
        .recovery = "athshocr*|aisghabh*|dearmad*|athchur|athshlan*",
        .enter = "cuir isteach|iontrail|usaid|bain usaid|scriobh|cuir|closcriobh|clóscríobh",
        .not_code = "poist|custaimei*|ordaith*|ordu|cuntas|carta|airithint*|tairge*",
        .promo = "lascain*|lascaine|tairiscint*|promo*|cupon*|dearbhan*|bronntan*|diolachan",
        .pickup =
            "bailiu*|bhailiu|bailigh*|bheart*|beart*|pacaist*|seachad*|taisceadan*|"
            "comhdhala|thiomanai",
        .prize = "duais*|bhuaigh|buaiteoir|crannchur",
        .payment = "ioc*|iocaiocht*|ceannach*|aistriu*|idirbheart*",
        .earlier = "roimhe|sean|roimhe seo",
        .ignore = "dean neamhaird|neamhaird",
        .expired = "imithe in eag|as feidhm|nil se baili|dulta in eag",
        .valid = "baili|bhaili|rachaidh|eag",
        .reference = "tagair*|uimhir thagartha|sonrasc",
        .wifi = "lionra|doicimead*",
        .warn = "roinn|riamh|le duine|na roinn|le haon",
        .is = "is|ta|e|seo|is e",
        .purpose = "chun|le haghaidh|mar|le",
        .with = "le|tri",
        .of = "an|na",
        .your = "do|seo|nua|bhur",
        .place = "ag|roimh|go dti|ar",
    },
    LanguageWords{
        .language = "cy",
        .code = "cod|god|chod|nghod",
        .secret = "cyfrinair|gyfrinair|chyfrinair|pin",
        .verify =
            "dilys*|ddilys*|gwirio|wirio|diogel*|ddiogel*|cadarn*|gadarn*|mewngofnod*|"
            "fewngofnod*|mynediad|fynediad|untro|un tro|logio",
        .signup = "cofrestr*|gofrestr*|actif*|creu cyfrif|croeso|ysgogi",
        .recovery = "ailosod*|adfer*|anghof*|hadfer",
        .enter = "rhowch|defnydd*|teipiwch|teipia|nodwch|ddefnyddio|rho|mewnbynn*",
        .not_code = "post|cwsmer*|archeb*|cyfrif|cerdyn|gynnyrch|cynnyrch|aelod*",
        .promo =
            "gostyng*|ostyng*|disgownt*|cynnig*|gynnig*|hyrwydd*|cwpon*|taleb*|daleb*|"
            "anrheg*|ddisgownt",
        .pickup =
            "casglu|gasglu|chasglu|parsel*|barsel|pecyn*|becyn|locer*|danfon*|dosbarthu|"
            "gyrrwr",
        .prize = "ennill*|enillydd|enilloch|gwobr*|wobr*|loteri|raffl",
        .payment =
            "tal|talu|taliad*|daliad|thaliad|pryniant|prynu|trosglwydd*|drosglwydd*|"
            "trafodyn",
        .earlier = "blaenorol|flaenorol|hen",
        .ignore = "anwybydd*",
        .expired = "wedi dod i ben|daeth i ben|ddim yn ddilys|annilys|wedi dirwyn",
        .valid = "dilys|ddilys|para",
        .reference = "cyfeir*|anfoneb*|gyfeirnod",
        .wifi = "rhwydwaith|dogfen*|ffeil",
        .warn = "rhann*|byth|neb|peidiwch|a neb",
        .is = "yw|ydy|mae|yma",
        .purpose = "i|er mwyn|fel|ar gyfer",
        .with = "gyda",
        .of = "y|yr",
        .your = "eich|dy|hwn|newydd|canlynol",
        .place = "erbyn|cyn|hyd|ar|am",
    },
    LanguageWords{
        .language = "mt",
        .code = "kodici|kodiċi|kodicijiet",
        .secret = "password|pin",
        .verify = "verifik*|sigurta|konferma|access|login|awtentik*|awtorizz*|jidhol|tidhol",
        .signup = "registr*|attiv*|merhba",
        .recovery = "irkupr*|irrisett*|insejt",
        .enter = "daħħal|dahhal|ikteb|uza|uża",
        .not_code = "postali|klijent*|ordni|kont|karta",
        .promo = "skont*|offert*|promo*|kupun",
        .pickup = "gbir|pakkett|konsenja|tigbor|locker",
        .prize = "rbaħt|rebbieħ*|premju|lotterija",
        .payment = "ħlas|hlas|xiri|trasferiment|tranzazzjoni*",
        .earlier = "precedenti|ta qabel|antik",
        .ignore = "injora",
        .expired = "skada|mhux aktar validu",
        .valid = "validu|jiskadi",
        .reference = "referenza",
        .wifi = "network|dokument",
        .warn = "taqsamx|qatt|hadd|ħadd",
        .is = "huwa|hu",
        .purpose = "biex|għal|ghal",
        .with = "b|bil",
        .of = "ta|tal",
        .your = "tieghek|tiegħek",
        .place = "sa|fi",
    },
    LanguageWords{
        .language = "eo",
        .code = "kodo|kodon",
        .secret = "pasvort*",
        .verify = "kontrol*|konfirm*|sekurec*|ensalut*|alir*|unufoj*",
        .signup = "registr*|aktivig*|bonvenon",
        .recovery = "restarig*|forges*",
        .enter = "enigu|tajpu|uzu",
        .not_code = "posta|kliento|mendo|konto|karto",
        .promo = "rabat*|kupon*|ofert*",
        .pickup = "prenu|pakaĵ*|pakajo|liver*",
        .prize = "gajn*|premi*|loteri*",
        .payment = "pago|pagos|pagar|pague|pagament*|pagamos|paga|aĉet*|transpag*",
        .earlier = "antaŭa|antaua|malnova",
        .ignore = "ignoru",
        .expired = "eksvalidiĝis|ne plu valid*",
        .valid = "valida",
        .reference = "referenc*",
        .wifi = "reto|dokument*",
        .warn = "neniam|al neniu",
        .is = "estas",
        .purpose = "por|kiel",
        .with = "per|kun",
        .of = "de",
        .your = "via|la|tiu",
        .place = "ĝis|antaŭ",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> european_words() {
  return kTables;
}

}  // namespace linepool
