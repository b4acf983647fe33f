// Languages of West and South Africa.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "ha",
        .code =
            "kod|lambar sirri|lambar tabbatarwa|lambar shiga|lamba|lambar|lambarka|lambarki|"
            "lambobi|lambar tantancewa|lambar izini",
        .secret =
            "kalmar sirri|kalmar wucewa|lambar sirri|lambobin sirri|pin|kalmar shiga|otp|"
            "kalmar sirrin|lambar tantancewa|lambar tabbatarwa|lambar tsaro|lambar shiga|"
            "lambobin tantancewa",
        .verify =
            "tabbatar*|tabbaci|tabbatarwa|tsaro|shiga|sau daya|sau ɗaya|izini|tantance*|amincewa|"
            "tabbatarki|sakewa|bude|buɗe|shigar ka|tantancewa|amince*|yarda|sa hannu|ci gaba|"
            "na wucin gadi|haɗa|hada|gane|shaida|tabbatacce|wucin gadi|shigarwa|kai ne|ke ce|"
            "ku ne|za ka shiga|za ki shiga|don shiga|sabuwar na ura|shiga shafin|sanya hannu|"
            "kada kuri*|bude shafi",
        .signup =
            "rajista|yin rajista|rijista|kunna|barka da zuwa|bude asusu|buɗe asusu|kunnawa|"
            "sabon asusu|saura kaɗan|mataki na ƙarshe|tabbatar da lamba*|tabbatar da imel|"
            "tabbatar da waya|lambarka|tabbatar da lambar|mataki|layinka|sabon sim|"
            "lambar wayarka|wayarka|yi rajista|rajista*|memba*|mataki*|kunna*|layin waya",
        .recovery =
            "sake saita*|manta|dawo da|farfado*|maido da|mayar da|sakewa|kulle|an kulle|buɗe|"
            "buɗewa|bude shi|sabuwar kalmar|sabon kalmar|canza kalmar|sauya kalmar|sake saita|"
            "ka manta|kin manta|mai da|ki manta|kulle*|bude asusun|maido*|canja kalmar",
        .enter =
            "shigar|shigar da|yi amfani|rubuta|saka|nuna|ka sa|amfani da|bayar da|liƙa|lika|faɗa|"
            "fadi|danna|sanya|bayar|ba da|amsa da",
        .not_code =
            "gidan waya|abokin ciniki|oda|asusu|kati|kaya oda|wakili|memba|akwatin gidan|"
            "ɗaki|layi|shafi|bas|fom|lambar gidan waya|kaya|kuskure|launi|ƙasa|kwangila|"
            "mai saye|lambar kwastoma|lambar kamfani",
        .promo = "rangwame|rangwamen|talla|kyautar|kyauta|promo*|kupon|gayyata|baucan|ragi",
        .pickup =
            "karba|karɓa|karbar|karɓar|kunshin|kaya|isar da|direba|tafiya|makulli|akwati|dauka|"
            "ɗauka|mai kawo|sako kunshi|direba*|kunshi*|karɓi|nuna|yana shirye|mai kai|ɗan aike|"
            "a shirye|kanta|ma aikaci|magani*|kantin magani|gilashi*|tabarau*|karba*|gaya wa|"
            "tikiti*",
        .prize = "ka ci|kun ci|lashe|nasara|caca|wanda ya ci|kyautar|tukwici|mai nasara",
        .payment =
            "biya|biyan|saya|siyan|sayayya|tura kudi|ciniki|aika kudi|canja kudi|tura kuɗi|"
            "cire kudi|aika kuɗi|biya*|tura*|ciniki*|sayayya*|aika*|kuɗi|kudi|mai karɓa|rance|"
            "bashi|turawa|tura|lamuni|kwangila*|iyaka*|sayi|saye*|kudin*",
        .earlier = "na baya|tsohon|tsohuwar|da ta gabata|ta baya",
        .ignore = "yi watsi|kada ka yi amfani|kar ka yi amfani",
        .expired =
            "ya kare|ta kare|ya ƙare|ta ƙare|ba ya aiki|ba ta aiki|lokacinta ya kare|"
            "lokacinsa ya kare",
        .valid = "yana aiki|tana aiki|inganci|zai kare|wa'adi|mintuna",
        .reference = "bayani|rasit|takardar|bin diddigi",
        .wifi = "hanyar sadarwa|takarda|baki|fayil|takardu",
        .door =
            "ƙofa|kofa|gareji|kararrawa|sefu|ganawa|ƙofar|kofar|akwatin makulli|akwatin mabuɗi|"
            "makulli|mabuɗi|ɗaki",
        .account = "asusu*|asusun*|asusunka|bayanin martaba",
        .address = "imel*|adireshi*",
        .device = "na'ura*|waya*|wayar*",
        .chat =
            "mama|baba|kaka|masoyi|sannu|haha|sai anjima|yau da dare|gobe|abinci|biki|"
            "za ka iya|kar ka manta|ka tuna|ina zuwa|gidanmu|kawo|aboki",
        .change = "canza|sauya|sabuwa|sabuwar|sabon|saita|zaɓa|ƙirƙira",
        .done =
            "an canza|an sauya|an tura|mun tura|an tabbatar|an kunna|an ƙara|cikin nasara|"
            "ya kasa",
        .warn =
            "kada|kar|kowa|raba|kar ka|kada ka|taba|ba ya tambaya|ba ma tambaya|ba zai taba|"
            "ba zai taɓa|ba za mu taɓa|ba ya tambayar|kada ki|kar ki|kada ku|kar ku|wani|damfara|"
            "zamba|sirri*|taɓa tambayar|kada ku bayar|ba za mu",
        .is = "shine|ita ce|shi ne|ne|ce|itace",
        .purpose = "don|domin|a matsayin",
        .with = "da|ta amfani|ta hanyar",
        .of = "na|ta|n",
        .your = "ku|ka|naka|wannan|sabon|taka|ki|sabuwar|naku|mai zuwa",
        .place = "zuwa|kafin|ma'auni|jimla|karfe",
        .proof =
            "bude*|buɗe*|don ganin|duba|gani|yarda|amince*|sa hannu|tabbatar*|kai ne|ke ce|"
            "naka ne|na neman|yana neman|zai nemi|za a tambay*|tambaya|shigar|saka|idan ka saka|"
            "gama|shiga|ci gaba|duba*|sakamako*|jadawali*|yarda*|ka yarda|kin yarda",
        .locked =
            "an kulle|an rufe|ba ka iya shiga|ka kasa shiga|dawo da|maido da|mayar da|"
            "sake bude*|sake buɗe*|an toshe",
    },
    LanguageWords{
        .language = "yo",
        .code = "koodu|kodu|koodu*|nọ́mbà ìdánilójú",
        .secret =
            "ọrọ aṣina|ọ̀rọ̀ aṣínà|oro asina|oro igbaniwole|ọ̀rọ̀ ìgbaniwọlé|pin|nomba asiri|"
            "nọmba ìkọ̀kọ̀|asiri|otp",
        .verify =
            "ijerisi|ìjẹ́rìísí|imudaju|ìmúdájú|aabo|ààbò|wọle|wole|iwole|jẹ́rìí|jeri|ìwọlé|"
            "fọwọ́sí|ẹ̀ẹ̀kan|eekan|ijẹrisi|ìfàṣẹsí|idaniloju|ìdánilójú|ifọwọsi|wọlé|ìfọwọ́sí|"
            "buwọ́lù|gbà láàyè|tẹ̀síwájú|ìdánimọ̀|lẹ́ẹ̀kan|ẹlẹ́ẹ̀kan|fìdí múlẹ̀|fidi mulẹ|"
            "ṣé ìwọ ni|ìwọ ni|ẹ̀rọ tuntun|so pọ̀|fìdí|múlẹ̀",
        .signup =
            "iforukọsilẹ|ìforúkọsílẹ̀|iforukosile|forukọsilẹ|mu ṣiṣẹ|kaabọ|kaabo|ẹ káàbọ̀|"
            "forúkọ|ìmúṣiṣẹ́|forúkọsílẹ̀|ṣí àkáǹtì|àkáǹtì tuntun|káàbọ̀|ìgbésẹ̀ tó kẹ́yìn|"
            "nọ́ńbà rẹ|ìgbésẹ̀|síìmù tuntun|forúkọ sílẹ̀",
        .recovery =
            "tun ṣeto|tunto|gbagbe|gbàgbé|àtúntò|gba pada|imupadabọ|àtúnṣe|ti ti|tì|ṣí i|"
            "ìṣíṣílẹ̀|ìgbàpadà|ọ̀rọ̀ aṣínà tuntun|yí ọ̀rọ̀ aṣínà|tún ṣe",
        .enter =
            "~tẹ|~lò|fi sii|~kọ|~tẹ̀|~kọ́|tọwọ|ṣafihan|tẹ|kọ|fi sí|lò",
        .not_code =
            "ifiweranse|onibara|ibere|akanti|kaadi|oníbàárà|kóòdù ìfìwéránṣẹ́|ọjà náà|"
            "àṣìṣe|àwọ̀|orílẹ̀|ìlà|aṣojú|kóòdù oníbàárà",
        .promo =
            "ẹdinwo|edinwo|ẹ̀dínwó|ipolowo|igbega|kupọọnu|ọfẹ|ẹbun|ìpolówó|ìgbéga|ọ̀fẹ́|ipese",
        .pickup =
            "gba apo|apo|ikojọpọ|ifijiṣẹ|ifijise|apo ranse|gbigba|ẹrù|ẹru|eru|awakọ|ìfijíṣẹ́|"
            "àpótí|gba ẹru|àpò|paali|fi hàn|awakọ̀|olùfijíṣẹ́|oníṣẹ́ ìfijíṣẹ́|gba ẹrù|gbà|"
            "ti ṣetán|ṣetán|kọ́ńtà|hàn|òṣìṣẹ́|ìrìn àjò|nọ́mbà gbígbà",
        .prize = "gba ebun|bori|ẹbun|bórí|lọtiri|yege|olubori|ẹ̀bùn|jawe olubori",
        .payment =
            "isanwo|ìsanwó|rira|sanwo|san owo|gbigbe owo|idunadura|ìdúnàádúrà|fifi owo|"
            "ránṣẹ́ owó|ìfiránṣẹ́|fi owó|ránṣẹ́ sí|ẹ̀yáwó|tíkẹ́ẹ̀tì",
        .earlier = "ti tẹlẹ|tẹ́lẹ̀|atijọ|ti tele|àtijọ́|iṣaaju",
        .ignore = "foju|ma lo|má lò|fojú fo",
        .expired =
            "ti pari|ko ṣiṣẹ mọ|ti kọja|kò wúlò mọ́|ti parí|ti pari akoko",
        .valid = "wulo|wúlò|yoo pari|máa parí",
        .reference = "itọkasi|iwe isanwo|risiti",
        .wifi = "nẹtiwọọki|alejo|àlejò|fáìlì",
        .door = "ilẹkun|ipade|ilẹ̀kùn|ilekun|ẹnu ọ̀nà|géètì|àpótí kọ́kọ́rọ́|kọ́kọ́rọ́|yàrá|ìpàdé",
        .account = "àkáǹtì*|akanti",
        .address = "ímeèlì*|imeeli",
        .device = "ẹ̀rọ*|fóònù*",
        .chat =
            "màmá|bàbá|ìyá|olólùfẹ́|haha|alẹ́ òní|ọ̀la|oúnjẹ|ṣé o lè|má gbàgbé|rántí|"
            "mò ń bọ̀|ilé wa",
        .change = "yí padà|tuntun|yan|ṣètò",
        .done =
            "ti yí padà|ti ránṣẹ́|a ti fi ránṣẹ́|ti dí|ti jẹ́rìí|kì í béèrè",
        .warn =
            "maṣe|mase|ẹnikẹni|enikeni|pin pelu|má ṣe|ẹnikẹ́ni|maṣe pin|kì í béèrè|kò ní béèrè|"
            "ki i beere|ko ni beere|má ṣe sọ|má ṣe fi|má ṣe pín|jìbìtì|ìlú jìbìtì|aṣírí|àṣírí|"
            "láéláé",
        .is = "ni|jẹ|jẹ́",
        .purpose = "lati|láti|fun|gẹgẹ bi",
        .with = "pẹlu|pelu|pẹ̀lú|nípa",
        .of = "ti",
        .your = "rẹ|re|rẹ̀|yii|yìí|tuntun|yin",
        .place = "titi|ṣaaju|lapapọ",
        .proof =
            "ṣí|ṣi|ṣii|ṣíi|láti ṣí|lati si|rí|gbà|gba|fọwọ́ sí|fọwọ́sí|bu ọwọ́ lù*|"
            "buwọ́lù*|jẹ́rìí*|ìwọ ni|ìwọ lo|tìrẹ ni|ń béèrè|béèrè|máa béèrè|fi sí|tẹ|parí|"
            "tẹ̀síwájú|fara mọ́|gbà bẹ́ẹ̀",
        .locked =
            "ti tì|tì pa|kò lè wọlé|o kò lè wọlé|gba padà|padà|dá padà|mú padà|ti dínà|"
            "tún ṣí",
    },
    LanguageWords{
        .language = "ig",
        .code = "koodu|koodụ|nọmba koodu",
        .secret = "okwuntughe|okwuntụghe|okwu nzuzo|nomba nzuzo|pin|paswọọdụ",
        .verify =
            "nkwenye|nkwenyesi|nchekwa|nbanye|ịbanye|ibanye|nyocha|otu oge|otu ugboro|kwenye|"
            "nkwado|banye|ikwenye|ịkwado|kwado|bịanye aka|njirimara|gaa n'ihu|ọ bụ gị|"
            "ngwaọrụ ọhụrụ|jikọọ",
        .signup =
            "ndebanye aha|debanye|ịdebanye|nabata|nnọọ|nnoo|rụọ ọrụ|ime ka ọ rụọ ọrụ|"
            "mepe akaụntụ|ndebanye|akaụntụ ọhụrụ|mmalite akaụntụ|nọmba gị|imepe akaụntụ|"
            "debanye aha",
        .recovery =
            "tọgharịa|togharia|chefuru|iweghachite|weghachite|ịtọgharị|kpọchiela|kpọchiri|"
            "meghee|imeghe|echefula|weghachi|mgbake|paswọọdụ ọhụrụ|gbanwe paswọọdụ",
        .enter = "tinye|jiri|dee|pịnye|gosi",
        .not_code =
            "ozi|onye ahịa|order|akaụntụ|kaadị|koodu nzipu ozi|nzipu ozi|ngwaahịa|njehie|agba|"
            "mba|ahịrị|onye nnọchiteanya|koodu onye ahịa|ahịa gị",
        .promo = "mbelata|ego mbelata|mgbasa|onyinye|efu|kupọn|nkwalite|ego nkwụghachi|kuki",
        .pickup =
            "ngwugwu|inata|ịnata|nchịkọta|nnyefe|nnata|onye nnyefe|ọkwọ ụgbọ|ozi ngwugwu|"
            "were ngwa|iburu|ịnara|gosi|ọkwọ ụgbọala|onye na ebu|onye na ebuga|buru|nara|"
            "adịla njikere|dị njikere|onye ọrụ|njem",
        .prize = "meriri|mmeri|ihe nrite|lọtrị|merie|onye mmeri",
        .payment =
            "ịkwụ ụgwọ|ikwu ugwo|ịkwụ|nkwụ|ugwo|ụgwọ|zụta|ịzụ|nyefe ego|azụmahịa|nkwụ ụgwọ|"
            "izipu ego|iji ziga|ziga|zipu",
        .earlier = "gara aga|ochie|mbụ",
        .ignore = "leghara|ejila|eleghara",
        .expired = "agwụla|emebiela|adịkwaghị|anaghịzi|agwula|kwụsịrị|ogeo agwula",
        .valid = "dị irè|bara uru|di ire|ga agwụ",
        .reference = "ntụaka|nnata ego|akwụkwọ nnata",
        .wifi = "netwọk|akwụkwọ|ọbịa|faịlụ",
        .door = "ụzọ|nzukọ|ọnụ ụzọ|igbe igodo|igodo|ọnụ ụlọ|ime ụlọ",
        .account = "akaụntụ*",
        .address = "email|ozi-e",
        .device = "ngwaọrụ|ekwentị",
        .change = "gbanwee|gbanwe|ọhụrụ|họrọ|tọọ",
        .warn =
            "ekwela|onye ọ bụla|ọ dịghị|ekela|agwala|kesa|onye obula|enyela|anaghị ajụ|"
            "agaghị ajụ|anaghi aju|agaghi aju|ekwela gwa|ekekọrịtala|aghụghọ|wayo|nzuzo",
        .is = "bụ|bu",
        .purpose = "iji|maka|dị ka",
        .with = "site|jiri",
        .of = "nke",
        .your = "gị|gi|a|ọhụrụ|unu",
        .place = "ruo|tupu",
        .proof =
            "mepee|mepe|imepe|lee|hụ|kwere|kweta|nakwere|binye aka|gosi|gosipụta|ọ bụ gị|"
            "na-arịọ|ga-arịọ|tinye|gaa n'ihu|mechaa",
        .locked =
            "akpọchiri|mechiri|ịbanyeghị|enweghị ike ịbanye|weghachi|nwetaghachi|laghachi",
    },
    LanguageWords{
        .language = "zu",
        .code =
            "*ikhodi|*khodi|*ikhodi yakho|ikhowudi|*khodi*|*ikhodi*|*inombolo yokuqinisekisa*",
        .secret =
            "iphasiwedi*|*phasiwedi|*iphinikhodi|iphini|*inombolo eyimfihlo|*phini*|"
            "*phasiwedi*|*iphasiwedi*|*iphinikhodi*|*iphini*",
        .verify =
            "*qinisekis*|*phepha*|*ukungena*|*ngena*|*kuvikel*|*vikelek*|*kanye*|*ukuphepha|"
            "*gunyaz*|*kufakazel*|*ungene*|*vumel*|*ukuphepha*|*vikel*|*qhubek*|*ubunikazi*|"
            "*esisodwa*|*xhum*|nguwe lo|ingabe nguwe|ungena|ngena|ukungena|idivayisi entsha|"
            "xhuma|yesikhathi esisodwa|ngenisa|sayin*|ivoti|vota|uwena|nguwe",
        .signup =
            "*bhalis*|*qalis*|siyakwamukela|*vula i akhawunti|*ukuvul*|*akhawunti entsha*|"
            "*vula i akhawunti*|*isinyathelo sokugcina*|*siyakwamukela*|*joyina*|*ukuqala*|"
            "qinisekisa inombolo|vula i akhawunti|ukubhalisa|isinyathelo|joyina|isim entsha|"
            "ubhalise|wamukelekile|ilungu|vula i-akhawunti|vula iphrofayela|*sebenzis*|"
            "vula isimu|ikhadi lakho",
        .recovery =
            "*setha kabusha|*khohl*|*buyisel*|*thola kabusha|*kuseth*|*khiyiwe*|*vimbiwe*|*vule*|"
            "*vula*|*ukuvula*|*iphasiwedi entsha*|*shintsha iphasiwedi*|*khohlwe*|"
            "*setha kabusha*|ivaliwe|buyisa",
        .enter =
            "faka|ngenisa|sebenzisa|bhala|thayipha|nikeza|khombisa|ufake|tshela|namathisela|"
            "chofoza|yisho|phendula",
        .not_code =
            "*iposi*|*ikhasimende|i oda|*akhawunti|*ikhadi|*umkhiqizo|*poso|ikhodi yeposi|"
            "yeposi|ikhasimende|lekhasimende|umkhiqizo|iphutha|umbala|izwe|umugqa|"
            "inkontileka|umenzeli|umthengi|ikhodi yekhasimende|inombolo yekhasimende",
        .promo =
            "*isaphulelo*|*saphulelo*|*iphromo*|*mahhala|*ikhuphoni*|*isipho|*khuphoni|"
            "*phromo*|*intengo",
        .pickup =
            "*iphasela|*phasela|ukulanda|landa|ukuthatha|ukulethwa|ukuletha|*umshayeli|"
            "*iphakethe|*phakheji*|*lokha|*ukuqoqa|*qoq*|*umthumel*|*umshayeli*|*iphasela*|"
            "*khombisa*|bonisa|umshayeli|ohambisayo|umthumeli|ulande|ilungile|ilungele ukulandwa|"
            "ekhawunteni|isisebenzi|uhambo|mtshele|umthi|imithi|ikhemisi|izibuko|mnike|ithikithi",
        .prize = "winile|uwinile|*umklomelo|*lotto|*nqobile|*mklomelo|*lotho",
        .payment =
            "*khokh*|*inkokhelo|*nkokhelo|*thenga|*ukuthenga|*thenge|*thumela imali|*dlulisel*|"
            "*imali|*thengo|*umamukeli*|*imali*|*isikweletu*|*imalimboleko*|ukuthumela|uthumela|"
            "inkokhelo|ukukhokha|ukuthenga|khipha|ukukhipha|amathikithi|isivumelwano|umkhawulo",
        .earlier = "*dlule|*ngaphambili|*ndala|*dala",
        .ignore = "unganaki|*nganaki|ungasebenzisi|ziba",
        .expired = "*phelelwe*|*iphelelwe|*ayisasebenzi|*sebenzi|isiphelelwe",
        .valid = "*sebenza|*vumelekile|*phelelwa",
        .reference = "*inkomba|*irisidi|*reference|*ithikithi",
        .wifi = "*inethiwekhi|*nethiwekhi|*idokhumenti|*idokhumente|*izivakashi|*ifayela",
        .door =
            "umnyango|isango|umhlangano|umyango|*sango|emnyango|igalaji|ibhokisi lezikhiye|"
            "ibhokisi lokhiye|izikhiye|igumbi",
        .account = "*akhawunti*|*iphrofayela*",
        .address = "*imeyili*",
        .device = "*idivayisi*|*ucingo*|*ifoni*",
        .chat =
            "mama|baba|gogo|mkhulu|sthandwa|sawubona|haha|siyabonana|namhlanje ebusuku|"
            "kusasa|ukudla|ungakhohlwa|khumbula|ngiyeza|woza|ekhaya|letha",
        .change = "*shintsha*|*guqula*|*entsha|*khetha*|*setha*",
        .done = "ishintshwe*|ithunyelwe|sithumele|iqinisekisiwe|ngempumelelo",
        .warn =
            "*ungabelani|*ungayabeli|*muntu|*nabani|*noma ngubani|ngeke|*ungatsheli|*ungayiniki|"
            "asisoze|asikaze|alisoze|ayisoze|ungabelani|ungatsheli|ungamniki|ungamtsheli|"
            "unganiki|muntu|noma ubani|abakhwabanisi|inkohliso|umkhonyovu|imfihlo|ungabeli|"
            "ungayinikezi",
        .is = "ithi",
        .purpose = "ukuze|uku|ukuthi|ukuba",
        .with = "nge|nga|ngo|ngokusebenzisa",
        .of = "ya|ye|yo|yoku",
        .your = "yakho|lakho|le|entsha|elandelayo|wakho",
        .place = "kuze|ngaphambi|ibhalansi|isamba",
        .proof =
            "vula*|ukuvula|ivula*|bona|uzobona|ukubona|vuma*|uyavuma|ukuvuma|sayina*|ukusayina|"
            "qinisekisa*|ukuthi nguwe|nguwe|eyakho|icela|izocela|ibuza|izobuza|faka*|ufaka|"
            "uma ufaka|phendula|qeda|qhubeka|joyina|fakazela|ubone|imiphumela|uvuma",
        .locked =
            "ikhiyiwe|kukhiyiwe|ivaliwe|awukwazi ukungena|uhlulekile*|buyisa*|buyisela*|"
            "thola futhi|thola kabusha|vinjiwe|phinda uvule|kathathu",
    },
    LanguageWords{
        .language = "xh",
        .code = "*ikhowudi|*khowudi|*ikhodi",
        .secret = "*iphasiwedi|*ipasiwedi|*igama lokugqithisa|*ipaswedi|*passwedi|ipin",
        .verify =
            "*qinisek*|*khusel*|*ngena*|*ukungena|*kanye|*khuseleko|*ungqiniso|*qinisekis*|"
            "*gunyazis*|*vumel*|*qhubek*|*kanye*|*esinye*|nguwe na|ngena|ukungena|"
            "isixhobo esitsha|qhagamshela|yexesha elinye|ixesha elinye",
        .signup =
            "*bhalis*|*vula iakhawunti|wamkelek*|*iakhawunti entsha*|*i akhawunti entsha*|"
            "*vula iakhawunti*|qinisekisa inombolo|vula iakhawunti|ukubhalisa|wamkelekile|"
            "inyathelo|joyina",
        .recovery =
            "*seta kwakhona|ndilibele|ulibele|*buyisel*|*tshixiwe*|*vule*|*vula*|"
            "*iphaswedi entsha*",
        .enter = "faka|ngenisa|sebenzisa|bhala|chwetheza",
        .not_code =
            "*iposi|*umthengi|*iodolo|*iakhawunti|*ikhadi|ikhowudi yeposi|yeposi|umthengi|"
            "umkhiqizo|imveliso|impazamo|umbala|ilizwe|umgca|ikhontrakthi|iarhente|"
            "ikhowudi yomthengi|*mthengi|yomthengi",
        .promo = "*isaphulelo*|*iphromo*|*simahla|*ikhuphoni|*isipho",
        .pickup =
            "*iphasile|*ipasile|ukuthatha|ukulanda|*ukuhanjiswa|*umqhubi|*iphakheji|*qokelel*|"
            "khombisa|bonisa|umqhubi|umzisi|thatha|ilungile|ikulungele|ekhawuntareni|umsebenzi|"
            "uhambo|mxelele",
        .prize = "*phumelel*|*wonile|*ibhaso|*ilotho",
        .payment =
            "*hlaw*|*intlawulo|*thenga|*thumela imali|*dlulisel*|ukuthumela|uthumela|intlawulo|"
            "yentengiselwano|hlawula|khupha|ukukhupha",
        .earlier = "*dlulileyo|*ngaphambili|*ndala",
        .ignore = "*ungayihoyi|*ungahoy*|ungayisebenzisi",
        .expired = "*phelelwe|*ayisasebenzi|*aphelelwe",
        .valid = "*sebenza|*semthethweni|*phelelwa",
        .reference = "*isalathiso|*irisithi",
        .wifi = "*uthungelwano|*uxwebhu|*iindwendwe",
        .door = "umnyango|isango|igaraji|ibhokisi yezitshixo|izitshixo|igumbi|intlanganiso",
        .account = "*akhawunti*",
        .address = "*imeyile*",
        .device = "*isixhobo*|*ifowuni*",
        .change = "*tshintsha*|*entsha|*khetha*",
        .warn =
            "*ungabelani|*nabani|*soze|*mntu|ayisoze|asisoze|alisoze|soze|musa ukwabelana|"
            "musa ukuxelela|musa ukunika|ungabelani|ungaxeleli|nabani|mntu|ubuqhetseba|imfihlo",
        .is = "sithi",
        .purpose = "ukuze|ukuba",
        .with = "nge|nga|ngo",
        .of = "ya|yo",
        .your = "yakho|le|entsha",
        .place = "kude|phambi",
        .proof =
            "vula*|ukuvula|bona|uza kubona|vuma|uyavuma|sayina|qinisekisa*|nguwe|yeyakho|"
            "icela|iza kubuza|faka*|xa ufaka|qhubeka|gqiba|joyina",
        .locked =
            "itshixiwe|ivaliwe|awukwazi ukungena|buyisa*|buyisela*|fumana kwakhona|vala*",
    },
    LanguageWords{
        .language = "sn",
        .code = "kodhi",
        .secret = "pasiwedhi|izwi rekupinda|pini",
        .verify =
            "kusimbis*|simbis*|chengetedz*|kupinda|pinda|kamwe chete|kuchengeteka|yekusimbisa|"
            "*pinda*|*simbisa*|*bvumidza*|*saina*|*chengeteka*|*enderera*|ndiwe here|"
            "mudziyo mutsva|batanidza",
        .signup =
            "kunyoresa|nyores*|kuvhura|mauya|titambire|*nyoresa*|*akaundi itsva*|"
            "*vhura akaundi*",
        .recovery =
            "kuseta patsva|wakanganwa|kudzos*|kudzorera|kugadzirisa|*yakakiiwa*|*yavharwa*|"
            "*vhura*|*kanganwa*|*dzosa*",
        .enter = "isa|shandisa|nyora|pinza",
        .not_code =
            "positi|mutengi|odha|akaundi|kadhi|kodhi yeposvo|chigadzirwa|mhosho|ruvara|nyika|"
            "mutsara|chibvumirano|mumiriri",
        .promo = "deredzo|promosheni|dhisikaunti|mahara|kuponi|chipo|kuderedzwa",
        .pickup =
            "kutora|tora|pasuru|kuunzirwa|mutyairi|kugamuchira|bhokisi|pasero|ratidza|muendesi|"
            "yagadzirira|pakaunda|mushandi|rwendo",
        .prize = "wahwina|mubairo|mukundi|lotto|makunda|wakunda",
        .payment = "kubhadhara|bhadhara|muripo|kutenga|kutumira mari|kutumira",
        .earlier = "yapfuura|yekare|yekutanga",
        .ignore = "regedza|usashandise",
        .expired = "yapera|yapererwa|haichashandi|yapera nguva|hachashandi",
        .valid = "inoshanda|ichapera|inopera",
        .reference = "rejista|risiti",
        .wifi = "nhepfenyuro|gwaro|vaenzi",
        .door = "musuwo|musangano|gedhi|garaji|bhokisi rekiyi|kamuri",
        .account = "*akaundi*",
        .warn =
            "usagovane|usapa|munhu|chero ani|usaudza|usambogovane|haikumbobvunza|hatimbobvunza|"
            "hatikumbirei|musaudza|musapa|usagovana|ani zvake|hutsotsi|chakavanzika",
        .is = "ndeiyi|ndi|ndeye|iri",
        .purpose = "kuti|se",
        .with = "ne|uchishandisa",
        .of = "ye|re|che",
        .your = "yako|iyi|itsva|inotevera|rako",
        .place = "kusvika|usati",
        .proof =
            "vhura*|kuvhura|ona|kuona|bvuma*|kubvuma|saina|simbisa*|ndiwe|iri kukumbira|"
            "inoda|isa|enderera*|pedza",
        .locked = "yakavharwa|yakiywa|haugoni kupinda|dzosera*|dzosa*|dzoserwa",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> african_west_words() {
  return kTables;
}

}  // namespace linepool
