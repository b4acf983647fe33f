// Languages of East Africa and Madagascar.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "sw",
        .code = "msimbo|kodi|misimbo",
        .secret = "nywila|nenosiri|neno la siri|nambari ya siri|namba ya siri|pin|neno siri",
        .verify =
            "uthibitish*|thibitish*|kuthibitisha|usalama|kuingia|ingia|uhakiki|kuhakiki|"
            "mara moja|matumizi ya mara moja|idhini|kuidhinisha|utambulisho|uthibitisho|"
            "muda",
        .signup =
            "kujisajili|usajili|jisajili|kuamilisha|kuwezesha|karibu|kufungua akaunti|"
            "kujiunga|washa|kuwasha",
        .recovery = "weka upya|kuweka upya|umesahau|kurejesha|rejesha|kubadilisha nenosiri",
        .enter = "weka|ingiza|tumia|andika|kutumia|jaza|mpe|toa|onyesha|mwonyeshe",
        .not_code =
            "posta|mteja|oda|agizo|akaunti|kadi|bidhaa|wakala|mwanachama|tawi|kupiga kura|"
            "hisa|nchi|tiketi",
        .promo = "punguzo|ofa|promo*|kuponi|zawadi ya punguzo|bure|mwaliko|vocha|bonasi|akiba",
        .pickup =
            "kuchukua|chukua|kifurushi|mzigo|uchukuzi|kupokea|dereva|kabati|uwasilishaji|"
            "kuletewa|mjumbe|kupewa|mletaji|sanduku",
        .prize = "umeshinda|mshindi|zawadi|bahati nasibu|bahati|ushindi|droo",
        .payment =
            "malipo|lipa|kulipa|kutuma pesa|ununuzi|muamala|kutoa|kununua|hamisha|kuhamisha",
        .earlier = "ya awali|wa awali|awali|zamani|uliopita|iliyopita|la zamani|wa zamani",
        .ignore = "puuza|usitumie|badala ya",
        .expired =
            "imeisha muda|umeisha muda|haitumiki tena|muda umekwisha|si halali|"
            "hautumiki tena|imekwisha|umekwisha|umepitwa na wakati",
        .valid = "halali|inatumika|itaisha|unaisha|muda wa",
        .reference = "kumbukumbu|risiti|ankara|rejea|ufuatiliaji",
        .wifi = "mtandao|hati|wageni|faili",
        .warn = "usishiriki|mtu yeyote|kamwe|usimpe|usimwambie|usitoe|yeyote|siri|shiriki",
        .is = "ni|huu|hii|ndio|ndiyo",
        .purpose = "ili|kwa ajili|kama|kwa",
        .with = "kwa kutumia|kwa",
        .of = "ya|wa|la|cha|za|ya ku",
        .your = "yako|wako|lako|hii|huu|mpya|ifuatayo|huo|chako",
        .place = "hadi|kabla|saa|katika|salio|jumla|tarehe",
    },
    LanguageWords{
        .language = "am",
        .code = "ኮድ*|*ኮድ*",
        .secret = "የይለፍ ቃል*|ሚስጥር ቁጥር*|የሚስጥር*|ፒን|የሚስጥር ቁጥር|ሚስጥራዊ*|ይለፍ ቃል*",
        .verify =
            "*ማረጋገጫ*|ማረጋገጥ*|*ደህንነት*|*መግቢያ*|ለመግባት|*ለማረጋገጥ|*አንድ ጊዜ*|*ፈቃድ*|*ማንነት*|*መግባት*|"
            "*ማጽደቂያ*",
        .signup = "*ምዝገባ*|*ለመመዝገብ|*ማግበሪያ*|እንኳን ደህና*|*ለማንቃት|*መለያ ለመፍጠር|*መመዝገቢያ*|*ማንቂያ*|*ማስጀመሪያ*",
        .recovery = "*ዳግም*|*ረሱ*|*መልሶ*|*ለመመለስ|*ለማስጀመር|*ማስመለሻ*|*ረስተ*",
        .enter = "ያስገቡ|ይጠቀሙ|አስገባ|ይጻፉ|አስገቡ|በማስገባት|ይንገሩ|ያሳዩ|ይስጡ",
        .not_code = "*ፖስታ*|*ደንበኛ*|*ትእዛዝ*|*ትዕዛዝ*|*ሂሳብ*|*ካርድ*|*ምርት*|*አባል*|*ቅርንጫፍ*",
        .promo = "*ቅናሽ*|*ፕሮሞ*|*ኩፖን*|*ነፃ*|*ነጻ*|*ስጦታ*|*ሽያጭ*|*ግብዣ*|*ማስተዋወቂያ*",
        .pickup =
            "*ጥቅል*|*መረከቢያ*|*ለመውሰድ|*እቃ*|*ዕቃ*|*ማድረስ*|*መቀበያ*|*ለመቀበል|*ሎከር*|*መውሰጃ*|*አድራሽ*|*ሹፌር*|"
            "*ለመረከብ",
        .prize = "*አሸን*|*ሽልማት*|*እጣ*|*ሎተሪ*|*አሸና*|*ዕጣ*",
        .payment = "*ክፍያ*|*ግዢ*|*ዝውውር*|*ግብይት*|*ለመክፈል|*ማስተላለፍ*|*ለማስተላለፍ|*ወጪ*",
        .earlier = "*ቀዳሚ*|*የቀድሞ*|*የድሮ*|*ያለፈው|*ቀደም*",
        .ignore = "ችላ*|አይጠቀሙ*|*ይተዉት",
        .expired = "ጊዜው አልፏል|ጊዜው ያለፈ*|አይሰራም|ጊዜው አልፎበታል|አገልግሎት የማይሰጥ|ልክ ያልሆነ|*አልፎበታል",
        .valid = "*ይሰራል|*የሚያገለግ*|ያገለግላል|ጊዜ|*የሚሰራ*",
        .reference = "*ማጣቀሻ*|*ደረሰኝ*|*መከታተያ*",
        .wifi = "*ዋይፋይ*|ዋይ ፋይ|*ኔትወርክ*|*ሰነድ*|*እንግዳ*|*ፋይል*",
        .warn = "ለማንም|*አያጋሩ*|በጭራሽ|ለማንኛውም ሰው|አይስጡ|*ማንም*|አይንገሩ|*ለሌላ*",
        .is = "ነው|ናቸው|ይህ ነው",
        .purpose = "ለ|እንደ",
        .with = "በ|በመጠቀም",
        .of = "የ",
        .your = "የእርስዎ|ይህ|አዲስ|የሚከተለውን|ይህን",
        .place = "እስከ|በ|ከ|ቀሪ|ጠቅላላ",
    },
    LanguageWords{
        .language = "ti",
        .code = "*ኮድ*",
        .secret = "መሕለፊ ቃል*|ቃል መሕለፊ|ምስጢራዊ*",
        .verify = "*መረጋገጺ*|*ድሕነት*|*መእተዊ*|*ምርግጋጽ*",
        .signup = "*ምዝገባ*|*ምምዝጋብ",
        .recovery = "*ረሲዕ*|*ምምላስ",
        .enter = "የእትዉ|ተጠቀሙ|ጸሓፉ",
        .not_code = "*ዓሚል*|*ትእዛዝ*|*ሕሳብ*",
        .promo = "*ቅናስ*|*ቅናሽ*|*ህያብ*",
        .pickup = "*ጥቕላል*|*ምቕባል*|*ንምውሳድ|*ኣቕሓ*",
        .prize = "*ተዓዊት*|*ሽልማት*|*ዕጫ*",
        .payment = "*ክፍሊት*|*ዕድጊ*|*ምትሕልላፍ*",
        .earlier = "*ዝሓለፈ*|*ናይ ቀደም",
        .ignore = "ዕሽሽ*",
        .expired = "ግዜኡ ሓሊፉ|ኣይሰርሕን",
        .valid = "ይሰርሕ",
        .reference = "*መወከሲ*",
        .wifi = "*መርበብ*|*ሰነድ*",
        .warn = "ንማንም|*ኣይትካፈሉ*",
        .is = "እዩ|ኢዩ",
        .purpose = "ን",
        .with = "ብ",
        .your = "ናትኩም|እዚ|ሓድሽ",
        .place = "ክሳብ",
    },
    LanguageWords{
        .language = "om",
        .code = "koodii*|lakkoofsa koodii",
        .secret = "jecha darbii*|iccitii*|jecha iccitii",
        .verify = "mirkanees*|nageenya*|seensa*|seenuuf|yeroo tokko|mirkanaa*",
        .signup = "galmee*|galmaa*|kakaas*|baga nagaan",
        .recovery = "irraanfat*|deebisu*|haaromsu*",
        .enter = "galchi|galchaa|fayyadam*|barreess*",
        .not_code = "poostaa|maamilaa|ajaja|herrega|kaardii",
        .promo = "hir'is*|promo*|kuupon*|tola|kennaa",
        .pickup = "fudhach*|fudhadh*|paakeejii|meeshaa|geejjib*|mi'a",
        .prize = "mo'at*|badhaasa|carraa|lotarii",
        .payment = "kaffalt*|bittaa|dabars*|kaffal*",
        .earlier = "duraa|kan duraa|moofaa",
        .ignore = "dhiisi|dhiisaa",
        .expired = "yeroon darbe|hin hojjetu|yeroon isaa darbe",
        .valid = "hojjeta|hanga",
        .reference = "wabii|nagahee",
        .wifi = "networkii|sanada",
        .warn = "eenyuufillee|hin qoodin|gonkumaa|namaaf",
        .is = "dha|kana",
        .purpose = "akka",
        .with = "waliin",
        .of = "kan",
        .your = "keessan|kee|haaraa|kun",
        .place = "hanga",
    },
    LanguageWords{
        .language = "so",
        .code = "koodka*|koodhka*|kood|koodh|lambarka|koodkaaga*",
        .secret = "furaha sirta*|erayga sirta*|ereyga sirta*|pin|lambarka sirta*|furaha|sirta*",
        .verify =
            "xaqiijin*|hubin*|amniga|gelitaanka|gasho|soo gal*|xaqiiji*|hal mar|galitaanka|"
            "aqoonsi*|ogolaansho|ansixin*|galid*",
        .signup =
            "diiwaangelin*|isdiiwaangelin*|furid*|ku soo dhawow|abuur*|is diiwaan*|"
            "hawlgelin*|firfircoon*",
        .recovery = "dib u dejin*|ilowday*|soo celin*|dib u hel*|bedelid*",
        .enter = "geli|isticmaal|ku qor|qor|gali|adeegso|tus|sii|isticmaalid",
        .not_code = "boostada|macmiilka|dalabka|akoonka|kaarka|xisaabta|wakiil*|alaabta",
        .promo =
            "qiimo dhimis*|qiimo dhim*|dhimis*|dalacsiin|kuuboon|bilaash|hadiyad*|"
            "casuumaad*|promo*",
        .pickup =
            "xirmada|xirmad*|qaadasho*|qaad|gaarsiin*|soo qaad*|darawal*|baakad*|"
            "alaabta qaad|sanduuq*|qaadashada",
        .prize = "guulaysat*|guulaystay|abaalmarin*|bakhtiyaa*|ku guulays*|ku guuleys*|nasiib*",
        .payment =
            "lacag bixin*|bixin*|iibsas*|iibsi*|xawaal*|dir lacag|lacag*|wareejin*|"
            "macaamil*",
        .earlier = "hore|ee hore|kii hore|duug*",
        .ignore = "iska indho tir|ha isticmaalin|iska daa",
        .expired = "wuu dhacay|dhacay|ma shaqeeyo|shaqaynayo|dhacsan",
        .valid = "ansax*|shaqayn*|dhacaya|ku eg|shaqeyn*",
        .reference = "tixraac*|rasiidh*|risiidh*",
        .wifi = "shabakad*|dukumenti*|marti*|faylka",
        .warn = "ha la wadaagin|cidna|weligaa|ha siin|qofna|wadaag*|ha u sheegin",
        .is = "waa|yahay",
        .purpose = "si|si aad|ahaan",
        .with = "adigoo|iyadoo",
        .of = "ee|ka",
        .your = "kaaga|kaa|kan|cusub|soo socda|aad",
        .place = "ilaa|kahor|haraaga|wadarta",
    },
    LanguageWords{
        .language = "rw",
        .code = "kode|code",
        .secret = "ijambo ry'ibanga|ijambobanga|umubare w'ibanga|ibanga|pin",
        .verify =
            "kwemeza|emeza|umutekano|kwinjira|injira|inshuro imwe|kugenzura|kwemezwa|"
            "iyemeza",
        .signup =
            "kwiyandikisha|iyandikishe|gufungura konti|murakaza neza|gutangiza|kwandikisha",
        .recovery = "gusubizaho|wibagiwe|guhindura|kugarura|kongera gushyiraho",
        .enter = "andika|koresha|shyiramo|injiza|ukoreshe|erekana",
        .not_code = "iposita|umukiriya|komande|konti|ikarita|ubutumwa bwa poste",
        .promo = "igabanuka|igabanywa|kugabanyirizwa|promosiyo|ubuntu|kupo|promo*|poromosiyo",
        .pickup = "gufata|ipaki|umuzigo|kwakira|gutwara|umushoferi|igipaki|ipake|kugeza",
        .prize = "watsinze|watsindiye|igihembo|tombola|amahirwe|uwatsinze",
        .payment =
            "kwishyura|ubwishyu|kugura|kohereza amafaranga|ishyura|ihererekanya|kubikuza",
        .earlier = "ibanjirije|ishaje|ya mbere|ya kera",
        .ignore = "irengagize|ntukoreshe|wirengagize",
        .expired = "yarangiye|yarengeje igihe|ntigikora|itagikora|yataye agaciro",
        .valid = "ifite agaciro|izarangira|imara|ikora",
        .reference = "indango|inyemezabuguzi",
        .wifi = "umuyoboro|inyandiko|abashyitsi",
        .warn = "ntuyihe|umuntu wese|ntugasangize|na rimwe|ntuyisangize|ntukayihe",
        .is = "ni",
        .purpose = "kugira|kugira ngo|nka",
        .with = "ukoresheje",
        .of = "ya|yo|cyo|y",
        .your = "yawe|iyi|nshya|ikurikira|cyawe",
        .place = "kugeza|mbere",
    },
    LanguageWords{
        .language = "mg",
        .code = "kaody|kaodinao|code",
        .secret = "tenimiafina|teny miafina|tenimiafinao",
        .verify =
            "fanamarin*|manamarina|fiarov*|hidirana|fidirana|indray mandeha|fanamafisana|"
            "fanekena",
        .signup = "fisoratana|hisoratra|mampihetsika|tongasoa|fanokafana",
        .recovery = "famerenana|hadino|hamerenana|fanavaozana",
        .enter = "ampidiro|soraty|ampiasao|apetraho",
        .not_code = "paositra|mpanjifa|kaomandy|kaonty|karatra",
        .promo = "fihenam*|fihena*|promo*|maimaim*|fanomezana|kopa",
        .pickup = "fakana|maka|entana|fandraisana|fonosana|mpitondra|alao|fanaterana",
        .prize = "nandresy|loka|loteria|nahazo loka|mpandresy",
        .payment = "fandoavam*|fandoavana|fividianana|famindram*|mandoa|fandefasam*",
        .earlier = "teo aloha|taloha",
        .ignore = "tsinontsinoavy|aza ampiasaina",
        .expired = "lany daty|tsy mandeha intsony|tsy manan kery|efa lany",
        .valid = "manan kery|manankery|mandritra",
        .reference = "fanondro|tapakila",
        .wifi = "tambajotra|antontan taratasy|vahiny",
        .warn = "aza zaraina|na iza na iza|aza|mihitsy|aza omena",
        .is = "dia",
        .purpose = "mba|ho",
        .with = "amin",
        .of = "ny|n",
        .your = "nao|ity|vaovao|anao",
        .place = "hatramin|alohan",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> african_east_words() {
  return kTables;
}

}  // namespace linepool
