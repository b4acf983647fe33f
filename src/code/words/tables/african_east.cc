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
        .code =
            "msimbo|kodi|misimbo|msimbo*|namba ya kuthibitisha|nambari ya kuthibitisha|"
            "nambari ya uthibitisho|namba ya uthibitisho|nambari ya kuingia|namba ya kuingia",
        .secret =
            "nywila|nenosiri|neno la siri|nambari ya siri|namba ya siri|pin|neno siri|"
            "nenosiri*|nambari yako ya siri|namba yako ya siri",
        .verify =
            "uthibitish*|thibitish*|kuthibitisha|usalama|kuingia|ingia|uhakiki|kuhakiki|"
            "mara moja|matumizi ya mara moja|idhini|kuidhinisha|utambulisho|uthibitisho|muda|"
            "thibitisha|uthibitishaji|kusaini|saini|idhinisha|ruhusu|kuruhusu|endelea|kuendelea|"
            "hakiki|unganisha|je ni wewe|ni wewe|utaingia|kifaa kipya|jaribio la kuingia",
        .signup =
            "kujisajili|usajili|jisajili|kuamilisha|kuwezesha|karibu|kufungua akaunti|"
            "kujiunga|washa|kuwasha|sajili|kusajili|akaunti mpya|fungua akaunti|"
            "hatua ya mwisho|hatua moja|thibitisha barua pepe|thibitisha namba|"
            "thibitisha nambari|kuthibitisha namba|kuthibitisha nambari|nambari yako|"
            "namba yako|karibu*|jiunge|laini mpya|hatua|simu yako ni",
        .recovery =
            "weka upya|kuweka upya|umesahau|kurejesha|rejesha|kubadilisha nenosiri|imefungwa|"
            "umefungwa|imezuiwa|fungua|ifungue|kufungua|nenosiri jipya|badilisha nenosiri|"
            "kusahau|umefungiwa|fungua akaunti|sahau",
        .enter =
            "weka|ingiza|tumia|andika|kutumia|jaza|mpe|toa|onyesha|mwonyeshe|bandika|taja|"
            "chapa",
        .not_code =
            "posta|mteja|oda|agizo|akaunti|kadi|bidhaa|wakala|mwanachama|tawi|kupiga kura|"
            "hisa|nchi|tiketi|chumba|safu|ukurasa|basi|fomu|kosa|hitilafu|msimbo wa posta|"
            "rangi|foleni|mkataba|mfanyakazi|mita|mnunuzi|msimbo wa mteja|namba ya kampuni|"
            "namba ya mteja|msimbo wa kampuni|namba ya malipo",
        .promo = "punguzo|ofa|promo*|kuponi|zawadi ya punguzo|bure|mwaliko|vocha|bonasi|akiba",
        .pickup =
            "kuchukua|chukua|kifurushi|mzigo|uchukuzi|kupokea|dereva|kabati|uwasilishaji|"
            "kuletewa|mjumbe|kupewa|mletaji|sanduku|onyesha|inakusubiri|baiskeli|duka la dawa|"
            "msafirishaji|tarishi|mleta|kuchukuliwa|tayari|kaunta|mhudumu|mfanyakazi|mpe dereva|"
            "safari|mwambie",
        .prize = "umeshinda|mshindi|zawadi|bahati nasibu|bahati|ushindi|droo",
        .payment =
            "malipo|lipa|kulipa|kutuma pesa|ununuzi|muamala|kutoa|kununua|hamisha|kuhamisha|"
            "mpokeaji|mkopo|rejesho|tuma|kutuma",
        .earlier = "ya awali|wa awali|awali|zamani|uliopita|iliyopita|la zamani|wa zamani",
        .ignore = "puuza|usitumie|badala ya",
        .expired =
            "imeisha muda|umeisha muda|haitumiki tena|muda umekwisha|si halali|"
            "hautumiki tena|imekwisha|umekwisha|umepitwa na wakati",
        .valid = "halali|inatumika|itaisha|unaisha|muda wa",
        .reference = "kumbukumbu|risiti|ankara|rejea|ufuatiliaji",
        .wifi = "mtandao|hati|wageni|faili",
        .door =
            "mlango|geti|gereji|kengele|sefu|lifti|ghorofa|mkutano|lango|kisanduku cha funguo|"
            "sanduku la funguo|funguo|kufuli|chumba|nyumba|kikao",
        .account = "akaunti*|wasifu",
        .address = "barua pepe|anwani",
        .device = "kifaa|simu|kivinjari",
        .chat =
            "mama|baba|bibi|babu|mpenzi|habari|haha|tutaonana|leo usiku|kesho|chakula|pizza|"
            "sherehe|bia|unaweza|usisahau|kumbuka|nakuja|njoo|kwetu|kwangu|leta|kaka|dada",
        .change = "badilisha|kubadilisha|mpya|kipya|jipya|weka mpya|chagua|unda",
        .done =
            "imebadilishwa|lilibadilishwa|limebadilishwa|imetumwa|tumetuma|imethibitishwa|"
            "imewashwa|imeongezwa|kwa mafanikio|imeshindwa|imezuiwa|imetumika|"
            "majaribio yasiyofaulu",
        .warn =
            "usishiriki|mtu yeyote|kamwe|usimpe|usimwambie|usitoe|yeyote|siri|shiriki|"
            "hatuulizi kamwe|haiulizi|hatutawahi|haitakuomba|haitawahi|hatutakuomba|hatuombi|"
            "haiombi|usigawe|utapeli|tapeli*|matapeli|ulaghai|siri yako|ni siri",
        .is = "ni|huu|hii|ndio|ndiyo",
        .purpose = "ili|kwa ajili|kama|kwa",
        .with = "kwa kutumia|kwa|kupitia|kwa namba|kwa nambari|kwa tarakimu",
        .of = "ya|wa|la|cha|za|ya ku",
        .your = "yako|wako|lako|hii|huu|mpya|ifuatayo|huo|chako",
        .place = "hadi|kabla|saa|katika|salio|jumla|tarehe",
        .proof =
            "fungua*|kufungua|inafungua*|utaona|ona|kuona|kubali*|ukubali|unakubali|saini*|"
            "thibitish*|hakikish*|ni wewe|ni yako|inaomba|inahitaji|itaomba|itakuuliza|"
            "ingiza*|ukiingiza|weka*|ukiweka|jibu|maliza*|kamilisha*|jiunge|endelea*|"
            "kukubali|kuthibitisha",
        .locked =
            "imefungwa|huwezi kuingia|umeshindwa kuingia|umekosea*|umefungiwa|rudisha*|"
            "rejesha*|pata tena|irudi|fungua akaunti|imezuiwa",
    },
    LanguageWords{
        .language = "am",
        .code = "ኮድ*|*ኮድ*",
        .secret =
            "የይለፍ ቃል*|ሚስጥር ቁጥር*|የሚስጥር*|ፒን|የሚስጥር ቁጥር|ሚስጥራዊ*|ይለፍ ቃል*|*የይለፍ ቃል*|*ፒን*|*ሚስጥር*",
        .verify =
            "*ማረጋገጫ*|ማረጋገጥ*|*ደህንነት*|*መግቢያ*|ለመግባት|*ለማረጋገጥ|*አንድ ጊዜ*|*ፈቃድ*|*ማንነት*|*መግባት*|*ማጽደቂያ*|"
            "*ለመግባት|*ይግቡ|*ማረጋገጥ*|*ያረጋግጡ|*ለመፈረም|*ይፍቀዱ|*ለመፍቀድ|*ለመቀጠል|*ጊዜያዊ|*ማጽደቅ*|*ያጽድቁ|"
            "ይህ እርስዎ ነዎት|እርስዎ ነዎት|መግባት|ይግቡ|አዲስ መሳሪያ|ያጣምሩ|ግባ|ግቡ|አረጋግጥ*|ፈርም*|ይፈርሙ|ይቀጥሉ|ድምፅ*",
        .signup =
            "*ምዝገባ*|*ለመመዝገብ|*ማግበሪያ*|እንኳን ደህና*|*ለማንቃት|*መለያ ለመፍጠር|*መመዝገቢያ*|*ማንቂያ*|*ማስጀመሪያ*|"
            "*አዲስ መለያ|*መለያ ለመክፈት|*የመጨረሻ ደረጃ|*እንኳን ደህና*|ቁጥርዎን ለማረጋገጥ|ስልክ ቁጥርዎን|ቁጥርዎን|አካውንት ለመክፈት|"
            "ለመመዝገብ|እንኳን ደህና መጡ|ደረጃ|አዲስ ሲም|ሲም|ይመዝገቡ|ስልክዎን|memezgebiya|መመዝገቢያ|አባል*|አንድ ደረጃ|ሲም*|"
            "አንቃ|ያንቁ|ስልክዎን*",
        .recovery =
            "*ዳግም*|*ረሱ*|*መልሶ*|*ለመመለስ|*ለማስጀመር|*ማስመለሻ*|*ረስተ*|*ተቆልፏል|*ለመክፈት|*ይክፈቱ|*ታግዷል|"
            "*አዲስ የይለፍ ቃል|*የይለፍ ቃል ለመቀየር|*ረስተዋል|*ለማስመለስ|ተቆል*|ተዘግ*|አዲስ የይለፍ*|የይለፍ ቃል*|መግባት አልቻ*",
        .enter = "ያስገቡ|ይጠቀሙ|አስገባ|ይጻፉ|አስገቡ|በማስገባት|ይንገሩ|ያሳዩ|ይስጡ|ያስገቡና|ይለጥፉ|ጻፍ|ይጫኑ|ይመልሱ|ይላኩ|ተጠቀም",
        .not_code =
            "*ፖስታ*|*ደንበኛ*|*ትእዛዝ*|*ትዕዛዝ*|*ሂሳብ*|*ካርድ*|*ምርት*|*አባል*|*ቅርንጫፍ*|ስህተት|የፖስታ ኮድ|የደንበኛ|"
            "ደንበኛ*|የምርት|ምርት*|የስህተት|ስህተት*|የቀለም|የሀገር|ወረፋ*|ውል*|ወኪል*|ገዢ*|የደንበኛ ኮድ|የደንበኛ ቁጥር|"
            "የፈተና ማዕከል",
        .promo =
            "*ቅናሽ*|*ፕሮሞ*|*ኩፖን*|*ነፃ*|*ነጻ*|*ስጦታ*|*ሽያጭ*|*ግብዣ*|*ማስተዋወቂያ*",
        .pickup =
            "*ጥቅል*|*መረከቢያ*|*ለመውሰድ|*እቃ*|*ዕቃ*|*ማድረስ*|*መቀበያ*|*ለመቀበል|*ሎከር*|*መውሰጃ*|*አድራሽ*|*ሹፌር*|"
            "*ለመረከብ|ያሳዩ|አድራ*|ለአድራሹ|አድራሽ*|ሾፌር*|ሹፌር*|ለሹፌሩ|ለሾፌሩ|አመላላሽ*|ይረከቡ|ለመረከብ|ዝግጁ*|መደርደሪያ*|"
            "ለሰራተኛ*|ጉዞ*|ይንገሩ|መድኃኒት*|ፋርማሲ*|መነፅር*|ይንገሩት|ትኬት*",
        .prize = "*አሸን*|*ሽልማት*|*እጣ*|*ሎተሪ*|*አሸና*|*ዕጣ*",
        .payment =
            "*ክፍያ*|*ግዢ*|*ዝውውር*|*ግብይት*|*ለመክፈል|*ማስተላለፍ*|*ለማስተላለፍ|*ወጪ*|*ተቀባይ*|*ብድር*|ለመላክ|ክፍያ|ለመክፈል|"
            "ዝውውር|ይክፈሉ|ውል*|ገደብ*|ለመግዛት|ብር",
        .earlier = "*ቀዳሚ*|*የቀድሞ*|*የድሮ*|*ያለፈው|*ቀደም*",
        .ignore = "ችላ*|አይጠቀሙ*|*ይተዉት",
        .expired =
            "ጊዜው አልፏል|ጊዜው ያለፈ*|አይሰራም|ጊዜው አልፎበታል|አገልግሎት የማይሰጥ|ልክ ያልሆነ|*አልፎበታል",
        .valid = "*ይሰራል|*የሚያገለግ*|ያገለግላል|ጊዜ|*የሚሰራ*",
        .reference = "*ማጣቀሻ*|*ደረሰኝ*|*መከታተያ*",
        .wifi =
            "*ዋይፋይ*|ዋይ ፋይ|*ኔትወርክ*|*ሰነድ*|*እንግዳ*|*ፋይል*",
        .door = "*በር*|በር|በሩ|ስብሰባ|የበር|ጋራዥ|የቁልፍ ሳጥን|ቁልፍ|ክፍል|አፓርታማ",
        .account = "*መለያ*|*አካውንት*|*ሂሳብ*",
        .address = "*ኢሜይል*|*ኢሜል*",
        .device = "*መሣሪያ*|*ስልክ*|ቲቪ*|ቴሌቪዥን*",
        .chat =
            "እማ|አባ|አያት|ውዴ|ሰላም|ሃሃ|ዛሬ ማታ|ነገ|ምግብ|ፒዛ|ትችላለህ|እንዳትረሳ|እኔ|እኛ|እየመጣሁ|ቤታችን|አምጣ",
        .change = "*ለመቀየር|*መቀየር*|*አዲስ|*ይምረጡ",
        .done =
            "ተቀይሯል|ተልኳል|ልከናል|ተረጋግጧል|በተሳካ ሁኔታ|አልተሳካም",
        .warn =
            "ለማንም|*አያጋሩ*|በጭራሽ|ለማንኛውም ሰው|አይስጡ|*ማንም*|አይንገሩ|*ለሌላ*|አይጠይቅም|ፈጽሞ አይጠይቅም|አንጠይቅም|አያጋሩ|"
            "አታጋራ|አጭበርባሪ*|ማጭበርበር*|ሚስጥር*|ምስጢር*|ፈጽሞ",
        .is = "ነው|ናቸው|ይህ ነው",
        .purpose = "ለ|እንደ",
        .with = "በ|በመጠቀም",
        .of = "የ",
        .your = "የእርስዎ|ይህ|አዲስ|የሚከተለውን|ይህን",
        .place = "እስከ|በ|ከ|ቀሪ|ጠቅላላ",
        .proof =
            "ይከፍታል|ለመክፈት|ክፈት*|ይክፈቱ|ለማየት|ያያሉ|ይመልከቱ|ይጠይቃል|ይጠይቃሉ|ይጠየቃሉ|ለመስማማት|ይስማሙ|ይስማማሉ|ይቀበሉ|ለመቀበል|"
            "ይፈርሙ|ለመፈረም|እርስዎ መሆንዎን|አንተ መሆንህን|ያረጋግጣል|ለማረጋገጥ|ያረጋግጡ|ያስገቡ|ሲያስገቡ|ይጨርሱ|ለመቀጠል|ይቀላቀሉ|"
            "የእርስዎ መሆኑን|ውጤት*|ከተስማሙ|ተስማም*",
        .locked =
            "መግባት አልቻሉም*|ተዘግቷል|ተቆልፏል|መልስ|ይመልሱ|ለመመለስ|ተመለስ*|መልሰው|ታግዷል|እንደገና ለመክፈት|ይመልሳል",
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
        .warn = "ንማንም|*ኣይትካፈሉ*|ኣይትሃቡ|ኣይትንገሩ|ፈጺሙ",
        .is = "እዩ|ኢዩ",
        .purpose = "ን",
        .with = "ብ",
        .your = "ናትኩም|እዚ|ሓድሽ",
        .place = "ክሳብ",
        .proof = "ይኸፍት|ንምኽፋት|ንምርኣይ|ይሓትት|ተስማዕማዕ*|ንምስምማዕ|ንምፍራም|ፈርም|ንምርግጋጽ|ንስኻ ምዃንካ",
        .locked = "ተዓጽዩ|ክትኣቱ ኣይከኣልካን|ንምምላስ|መልስ",
    },
    LanguageWords{
        .language = "om",
        .code = "koodii*|lakkoofsa koodii",
        .secret = "jecha darbii*|iccitii*|jecha iccitii",
        .verify =
            "mirkanees*|nageenya*|seensa*|seenuuf|yeroo tokko|mirkanaa*|seen*|mallattees*|"
            "hayyam*|itti fuf*|eenyummaa*|kun si|seenuu|meeshaa haaraa",
        .signup = "galmee*|galmaa*|kakaas*|baga nagaan|herrega haaraa|banuuf",
        .recovery =
            "irraanfat*|deebisu*|haaromsu*|cufam*|banuuf|banaa|jecha icciti haaraa|deebis*",
        .enter = "galchi|galchaa|fayyadam*|barreess*|galch*",
        .not_code = "poostaa|maamilaa|ajaja|herrega|kaardii",
        .promo = "hir'is*|promo*|kuupon*|tola|kennaa",
        .pickup =
            "fudhach*|fudhadh*|paakeejii|meeshaa|geejjib*|mi'a|konkolaachis*|ergaa geess*|"
            "qophaa*|kaawuntarii",
        .prize = "mo'at*|badhaasa|carraa|lotarii",
        .payment = "kaffalt*|bittaa|dabars*|kaffal*",
        .earlier = "duraa|kan duraa|moofaa",
        .ignore = "dhiisi|dhiisaa",
        .expired = "yeroon darbe|hin hojjetu|yeroon isaa darbe",
        .valid = "hojjeta|hanga",
        .reference = "wabii|nagahee",
        .wifi = "networkii|sanada",
        .door = "balbala|karra|furtuu|kutaa|walga*",
        .account = "herrega*",
        .warn =
            "eenyuufillee|hin qoodin|gonkumaa|namaaf|nama kamiif|hin kenninaa|hin himinaa|"
            "iccitii*",
        .is = "dha|kana",
        .purpose = "akka",
        .with = "waliin|tiin",
        .of = "kan",
        .your = "keessan|kee|haaraa|kun",
        .place = "hanga",
        .proof =
            "bana|banuuf|saaqi|arguuf|ilaali|gaafata|fudhadhu|walii gal*|mallatteess*|"
            "mirkaneess*|galchi|galchuun|xumuri",
        .locked = "cufame|cufameera|seenuu hin dandeenye|deebis*|deebifadhu",
    },
    LanguageWords{
        .language = "so",
        .code =
            "koodka*|koodhka*|kood|koodh|lambarka|koodkaaga*|koodh*|kood*|"
            "lambarka xaqiijinta|lambarka gelitaanka",
        .secret =
            "furaha sirta*|erayga sirta*|ereyga sirta*|pin|lambarka sirta*|furaha|sirta*|"
            "furaha*|biin*|pinka",
        .verify =
            "xaqiijin*|hubin*|amniga|gelitaanka|gasho|soo gal*|xaqiiji*|hal mar|galitaanka|"
            "aqoonsi*|ogolaansho|ansixin*|galid*|gal|gelitaan*|galitaan*|xaqiij*|hubi*|saxiix*|"
            "ansixi*|oggolaansho|ogolow|sii wad*|amni*|hal mar*|ku meel gaar|ma adiga ayaa|"
            "ma adigaa|geli kartaa|qalab cusub|isku xir|geli|hubso|oggolow|cod bixi*|ku gal|"
            "inaad tahay",
        .signup =
            "diiwaangelin*|isdiiwaangelin*|furid*|ku soo dhawow|abuur*|is diiwaan*|hawlgelin*|"
            "firfircoon*|diiwaan*|akoon cusub|fur akoon*|furista akoon*|tallaabada ugu dambeysa|"
            "xaqiiji lambark*|xaqiiji iimayl*|xaqiiji lambarka|lambarkaaga|furo koonto|"
            "isdiiwaan*|soo dhawow|tallaabo*|ku biir|sim cusub|iska diiwaan*|xubin*|talaabo*|"
            "furo akoon|kaarka fur|shid|dhaqaaji|hawlgeli*|dhammaystir*|lambarka taleefanka",
        .recovery =
            "dib u dejin*|ilowday*|soo celin*|dib u hel*|bedelid*|xiran|xirmay|la xiray|fur|"
            "furid*|xannib*|ereyga sirta cusub|bedel ereyga|beddel furaha|ilow*|hilmaan*|"
            "soo celi*|beddesho furaha|furaha sirta|bedel furaha|dib u*|qufulan|waa la xiray|"
            "fur akoon*|furaha cusub|beddel ereyga",
        .enter =
            "geli|isticmaal|ku qor|qor|gali|adeegso|tus|sii|isticmaalid|isticmaal*|sheeg|dhig|"
            "dheji|riix|u dir|ku jawaab",
        .not_code =
            "boostada|macmiilka|dalabka|akoonka|kaarka|xisaabta|wakiil*|alaabta|qol|saf|"
            "bog|bas|foom|macmiil*|dalab*|koodhka boostada|alaab*|badeeco*|khalad*|midab*|"
            "safka|heshiis*|iibsade*|koodhka macmiilka|lambarka macmiilka",
        .promo =
            "qiimo dhimis*|qiimo dhim*|dhimis*|dalacsiin|kuuboon|bilaash|hadiyad*|casuumaad*|"
            "promo*",
        .pickup =
            "xirmada|xirmad*|qaadasho*|qaad|gaarsiin*|soo qaad*|darawal*|baakad*|alaabta qaad|"
            "sanduuq*|qaadashada|xirmo*|tus|gaadhsiiye*|keene*|qaado|soo qaado|diyaar|waa diyaar|"
            "miiska|shaqaalah*|safark*|alaab*|dawo*|farmashi*|okiyaale*|u sheeg|siiso|muraayad*|"
            "tigidh*",
        .prize = "guulaysat*|guulaystay|abaalmarin*|bakhtiyaa*|ku guulays*|ku guuleys*|nasiib*",
        .payment =
            "lacag bixin*|bixin*|iibsas*|iibsi*|xawaal*|dir lacag|lacag*|wareejin*|macaamil*|"
            "qaataha|deyn*|amaah*|bixi|dirid*|heshiis*|xad*|iibso*|iib|biil*|laga jaray|"
            "la bixiyay|kala bax*",
        .earlier = "hore|ee hore|kii hore|duug*|hore e",
        .ignore = "iska indho tir|ha isticmaalin|iska daa",
        .expired =
            "wuu dhacay|dhacay|ma shaqeeyo|shaqaynayo|dhacsan|waa dhacay|way dhacday|"
            "shaqaynayn",
        .valid = "ansax*|shaqayn*|dhacaya|ku eg|shaqeyn*",
        .reference = "tixraac*|rasiidh*|risiidh*",
        .wifi = "shabakad*|dukumenti*|marti*|faylka",
        .door = "albaab*|ganjeelo|geerash|khasnad*|kulan*|shirka|geerash*|sanduuqa furaha|shir*",
        .account = "akoon*|xisaab*",
        .address = "iimayl*|emayl*|cinwaan*",
        .device = "aalad*|qalab*|taleefan*|moobayl*",
        .chat =
            "hooyo|aabo|ayeeyo|awoowe|macaane|haye|haha|caawa|berri|cunto|ma awoodaa|"
            "ha ilaawin|xasuuso|aniga|annaga|waan imid|kaalay|gurigeena|keen",
        .change = "beddel*|bedel*|cusub|dejin*|dooro|samee",
        .done = "waa la beddelay|waa la diray|waan dirnay|waa la xaqiijiyay|si guul leh",
        .warn =
            "ha la wadaagin|cidna|weligaa|ha siin|qofna|wadaag*|ha u sheegin|"
            "weligeed ma weydiiso|weligeed|marnaba|ha siinin|ha wadaagin|khiyaano|been abuur|sir|"
            "qarsood*|ha siin*|ha la wadaag*|sir ah",
        .is = "waa|yahay",
        .purpose = "si|si aad|ahaan",
        .with = "adigoo|iyadoo|adoo|adigoo isticmaal*|iyada oo|leh",
        .of = "ee|ka",
        .your = "kaaga|kaa|kan|cusub|soo socda|aad",
        .place = "ilaa|kahor|haraaga|wadarta",
        .proof =
            "furo|fura*|furaya|furitaan*|arag|arki|aragto|arkaysaa|aqbal*|ogolow|saxiix*|"
            "xaqiiji*|inaad adiga tahay|waa adiga|weydiin*|ayaa la weydiin|rabaa|codsanay*|geli|"
            "geliso|gali|ku jawaab|dhammeyst*|ku biir|cadde*|eeg*|natiijo*|jadwal*|raalli|"
            "ma raalli*|fur*",
        .locked =
            "xirmay|waa la xiray|soo geli kari waayay|ma geli kartid|soo celi*|ku soo celi|"
            "dib u hel|la xannibay|dib u fur*|saddex jeer|dib u hel*",
    },
    LanguageWords{
        .language = "rw",
        .code = "kode|code",
        .secret = "ijambo ry'ibanga|ijambobanga|umubare w'ibanga|ibanga|pin",
        .verify =
            "kwemeza|emeza|umutekano|kwinjira|injira|inshuro imwe|kugenzura|kwemezwa|iyemeza|"
            "gusinya|kwemerera|emerera|komeza|gukomeza|umwirondoro|rimwe|ni wowe|winjira|"
            "igikoresho gishya|huza|*injir*|*emeje|*emezwa|ko ari wowe|byemeze|yemeze|wemeze|"
            "umutekano wa|rimwe gusa|inshuro imwe gusa|usinye|sinyira|wisinyire|kwemeza ko",
        .signup =
            "kwiyandikisha|iyandikishe|gufungura konti|murakaza neza|gutangiza|kwandikisha|"
            "konti nshya|emeza nimero|nimero yawe|fungura konti|intambwe|simu nshya|"
            "telefoni yawe|kwiyandikish*|iyandikish*|wiyandikish*|*andikishw*|"
            "kuba umunyamuryango|umunyamuryango|ube umunyamuryango|intambwe ya nyuma|"
            "intambwe imwe|emeza telefoni|kwemeza telefoni|emeza telefone|sim kadi nshya|"
            "kwimura nimero|tangiza|utangize|gutangira gukoresha|karita ya banki",
        .recovery =
            "gusubizaho|wibagiwe|guhindura|kugarura|kongera gushyiraho|yafunzwe|ifunze|fungura|"
            "gufungura|ijambobanga rishya|guhindura ijambobanga|*ibagiw*|kongera kubona|subizaho|"
            "ijambo ry'ibanga rishya|ijambo banga rishya|konti yawe yafunzwe|fungura konti yawe|"
            "yafungiwe|gusubiza konti",
        .enter =
            "andika|koresha|shyiramo|injiza|ukoreshe|erekana|vuga|*andike|wandike|kwandika|"
            "injize|ushyiremo|shyira|ushyire|kanda|ukande|subiza|usubize|tanga|utange|uyikoreshe|"
            "kwinjiza|wuzuze",
        .not_code =
            "iposita|umukiriya|komande|konti|ikarita|ubutumwa bwa poste|kode y iposita|"
            "igicuruzwa|ikosa|ibara|igihugu|umurongo|amasezerano|intumwa|umuguzi|"
            "kode y'umukiriya|nimero y'umukiriya",
        .promo = "igabanuka|igabanywa|kugabanyirizwa|promosiyo|ubuntu|kupo|promo*|poromosiyo",
        .pickup =
            "gufata|ipaki|umuzigo|kwakira|gutwara|umushoferi|igipaki|ipake|kugeza|erekana|utwara|"
            "umuzanyi|ugeza|fata|witeguye|ziteguye|birateguye|kuri kontwari|umukozi|urugendo|"
            "nimero yo gufata|*shoferi|mubwire|umubwire|muhe|umuhe|amadarubindi|imiti|farumasi|"
            "indorerwamo|*igipfunyika|uzanye|wabazanira|gufata itike|tike",
        .prize = "watsinze|watsindiye|igihembo|tombola|amahirwe|uwatsinze",
        .payment =
            "kwishyura|ubwishyu|kugura|kohereza amafaranga|ishyura|ihererekanya|kubikuza|"
            "kohereza|wishyure|amafaranga|*ishyur*|*ohereza|wohereje|inguzanyo|kuguza|wagujije|"
            "frw|umwenda|kubitsa|wabikuje|amasezerano y'inguzanyo|ucuruza|igiciro|fagitire|"
            "umuriro w'amashanyarazi|umusanzu",
        .earlier = "ibanjirije|ishaje|ya mbere|ya kera",
        .ignore = "irengagize|ntukoreshe|wirengagize",
        .expired =
            "yarangiye|yarengeje igihe|ntigikora|itagikora|yataye agaciro|ntikigikora|"
            "itagifite agaciro|yarashize",
        .valid =
            "ifite agaciro|izarangira|imara|ikora|imara iminota|ifite igihe|irangira|ishira|"
            "irarangira",
        .reference = "indango|inyemezabuguzi|nimero ya komande|nimero y'ubwishyu|dosiye",
        .wifi = "umuyoboro|inyandiko|abashyitsi",
        .door = "urugi|umuryango|irembo|igaraje|agasanduku k imfunguzo|imfunguzo|icyumba",
        .account = "konti*|konte|umwirondoro wawe",
        .device = "telefoni*|igikoresho*|mudasobwa",
        .chat = "mama|papa|mukunzi|muraho neza nshuti|turaza|ejo|nimugoroba",
        .warn =
            "ntuyihe|umuntu wese|ntugasangize|na rimwe|ntuyisangize|ntukayihe|ntizigera|"
            "ntizigera isaba|ntidushobora|ntuyibwire|ntukayibwire|ntimuyihe|ntukagaragaze|"
            "undi muntu|uwo ari we wese|abatekamutwe|ubujura|ibanga|ntuwubwire|ntukawuhe|"
            "ntimukayihe|ntihakagire|ntukayisangize|ntuyihe undi|ntuhe undi|ntugire uwo|ntawe",
        .is = "ni",
        .purpose = "kugira|kugira ngo|nka",
        .with = "ukoresheje|*koresheje|hakoreshejwe|na",
        .of = "ya|yo|cyo|y",
        .your = "yawe|iyi|nshya|ikurikira|cyawe",
        .place = "kugeza|mbere",
        .proof =
            "fungura*|gufungura|ufungura|reba|kureba|ubone|urebe|irasaba|isaba|izabaza|uzabazwa|"
            "emera*|yemere*|wemere|kwemera|sinya*|gusinya|emeza*|kwemeza|ko ari wowe|ni wowe|"
            "ni iyawe|shyiramo|andika|winjize|soza|komeza|kubona|amanota|ibisubizo|"
            "kwemera amasezerano|wemera|wemeye|urabyemera|murabyemera|urumva wabyemera|kwemerera|"
            "gutora|ingengabihe",
        .locked =
            "wibeshye|yafunzwe|ntubasha kwinjira|ntushobora kwinjira|garura*|kugarura|ugarure|"
            "subizwa|gusubirana|wibagiwe|ntubasha|ntushoboye kwinjira|biranze kwinjira|"
            "kwinjira byanze|inshuro 3|inshuro eshatu",
    },
    LanguageWords{
        .language = "mg",
        .code = "kaody|kaodinao|code",
        .secret = "tenimiafina|teny miafina|tenimiafinao",
        .verify =
            "fanamarin*|manamarina|fiarov*|hidirana|fidirana|indray mandeha|fanamafisana|"
            "fanekena|miditra|idirana|hanamarinana|fanamarinana|sonia|hanasonia|fankatoavana|"
            "manaiky|tohizo|fiarovana|ianao ve|hiditra|fitaovana vaovao",
        .signup =
            "fisoratana|hisoratra|mampihetsika|tongasoa|fanokafana|kaonty vaovao|"
            "manokatra kaonty",
        .recovery =
            "famerenana|hadino|hamerenana|fanavaozana|nohidiana|mihidy|sokafy|hanokafana|"
            "tenimiafina vaovao|manova tenimiafina",
        .enter = "ampidiro|soraty|ampiasao|apetraho|lazao",
        .not_code = "paositra|mpanjifa|kaomandy|kaonty|karatra",
        .promo = "fihenam*|fihena*|promo*|maimaim*|fanomezana|kopa",
        .pickup =
            "fakana|maka|entana|fandraisana|fonosana|mpitondra|alao|fanaterana|asehoy|aseho|"
            "mpamily|mpitatitra|mpanatitra|alaina|haka|vonona|kaontera|mpiasa|dia",
        .prize = "nandresy|loka|loteria|nahazo loka|mpandresy",
        .payment = "fandoavam*|fandoavana|fividianana|famindram*|mandoa|fandefasam*",
        .earlier = "teo aloha|taloha",
        .ignore = "tsinontsinoavy|aza ampiasaina",
        .expired = "lany daty|tsy mandeha intsony|tsy manan kery|efa lany",
        .valid = "manan kery|manankery|mandritra",
        .reference = "fanondro|tapakila",
        .wifi = "tambajotra|antontan taratasy|vahiny",
        .door = "varavarana|fivoriana|vavahady|garazy|boaty fanalahidy|fanalahidy|efitra",
        .account = "kaonty*",
        .warn =
            "aza zaraina|na iza na iza|aza|mihitsy|aza omena|tsy mangataka|tsy hangataka|"
            "aza lazaina|olon kafa|hosoka|tsiambaratelo",
        .is = "dia",
        .purpose = "mba|ho",
        .with = "amin|amin'ny|amin ny",
        .of = "ny|n",
        .your = "nao|ity|vaovao|anao",
        .place = "hatramin|alohan",
        .proof =
            "sokafy|manokatra|hanokafana|jereo|hijerena|ekeo|hanaiky|manaiky|sonia*|"
            "manamarina|hamarino|ianao tokoa|mangataka|ampidiro|tohizo|vitao",
        .locked = "voahidy|tsy afaka miditra|avereno|haverina|averina|voasakana",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> african_east_words() {
  return kTables;
}

}  // namespace linepool
