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
        .code = "κωδικ*|κωδικος|kodik*|kwdikos|κλειδι",
        .secret =
            "pin|συνθηματικ*|otp|κωδικος μιας χρησης|κλειδι*|κωδικο μιας|τοκεν",
        .verify =
            "επαληθευ*|επιβεβαι*|ασφαλει*|προσβασ*|συνδεσ*|ταυτοποι*|εισοδ*|μιας χρησης|"
            "πιστοποι*|εγκρι*|εξουσιοδ*|ταυτοτητ*|συνδεθ*|επικυρω*|εισελθ*|epalitheu*|"
            "epalithefs*|syndes*|προσωριν*|ξεκλειδω*|kwdik*|συνεδρι*|συζευξ*|υπογρα*|υπογραψτε|"
            "εγκριν*|μπες|μπειτε|μπεις|μπαιν*|επαληθ*|ταυτοπ*|ταυτοτ*|επιτρεψ*|συνεχι*|ασφαλ*|"
            "πιστοπ*|εξουσι*|αποδειξ*|συνδεση*|σύνδεσε|συνδέστε|εσείς είστε|εσύ είσαι|είσαι εσύ|"
            "είστε εσείς|ήσασταν εσείς|μπαίνετε|μπαίνεις|μπείτε|σας βάζει|νέα συσκευή|"
            "νέα σύνδεση|προσπάθεια σύνδεσης|σύνδεσ*|συνδέσ*|ζεύξη|αντιστοίχισ*|συνεδρί*|"
            "πρόσβασ*",
        .signup =
            "εγγραφ*|ενεργοποι*|καλως*|δημιουργι*|εγγραφει*|σχεδον ετοιμ*|τελευταιο βημα|"
            "ενα βημα ακομα|επιβεβαιωνει το email|επιβεβαιωστε το email|επιβεβαιωση email|"
            "επιβεβαιωση αριθμου|νεος λογαριασμος|ανοιγμα λογαριασμ*|δημιουργ*|"
            "επιβεβαιώστε τον αριθμό|επιβεβαίωσε τον αριθμό|επιβεβαίωση αριθμού|"
            "τον αριθμό σας|τον αριθμό σου|αριθμό κινητού|κινητό σας|κινητό σου|φορητότητα|"
            "δημιουργία λογαριασμού|να φτιάξετε λογαριασμό|καλώς ήρθ*|βήμα|γίνε μέλος|"
            "νέα κάρτα sim|κάρτα sim|το κινητό σου|το κινητό σας|έναρξη|ενεργοπο*|καλωσ*|"
            "μένει ένα|φορητότητα*|μεταφορά αριθμού",
        .recovery =
            "επαναφορ*|ανακτησ*|ξεχασ*|επαναφερ*|κλειδωθηκ*|κλειδωμεν*|ξεκλειδω*|μπλοκ*|"
            "ξεμπλοκ*|νεος κωδικος|νεο κωδικο|αλλαγη κωδικου|αλλαξτε κωδικο|αλλαγη συνθηματικ*|"
            "χασατε|κλειδωμ*|ξεκλείδ*|κλειδώθηκε|κλειδωμέν*|μπλοκαρισμέν*|ξεκλείδω*|ξεκλειδώ*|"
            "ξεχάσατε|ξέχασες|επαναφέρ*|ανάκτησ*|ανακτήσ*|αλλαγή κωδικού",
        .enter =
            "εισαγετε|πληκτρολογ*|χρησιμοποι*|εισαγαγετε|βαλτε|γραψτε|εισαγεις|δωστε|"
            "συμπληρωσ*|βαλε|γραψε|γραψ*|πατησ*|πληκτρολογησ*|βαλ*|πληκτρ*|εισαγ*|συμπληρ*|"
            "δωσ*|επικολλ*|πειτε",
        .not_code =
            "ταχυδρομικ*|παραγγελι*|πελατ*|προιον*|κρατησ*|καρτα*|λογαριασμ*|σφαλμ*|χωρας|"
            "συνδρομητ*|ασφαλισ*|μετοχ*|αμοιβαι*|ψηφοφορ*|μελους|τιμολογι*|αριθμος συμβ*|"
            "δωματιο|πλατφορμα|σειρα|σελιδα|σπιτι|λεωφορειο|γραμμη|εντυπο*|παραγγελ*|τ κ|"
            "φορολογικ*|αφμ|πηγαι*|χρωμ*|καταστηματ*|μαθημα*|ταξη*|θεση*|γραμμωτ*|"
            "ενδυματολογ*|βλάβη|βλάβης|σφάλμα*|πράκτορα*|ταχυδρομικός κώδικας|τ.κ.|"
            "κωδικός πελάτη|πελάτη*|προϊόν*|είδους|σφάλματος|χρώματος|χώρας|δραστηριότητ*|"
            "κ.α.δ.|προτεραιότητ*|σειράς|σύμβαση*|υπαλλήλου|μετρητή|μαθήματος|πράκτορα|"
            "αγοραστή|rf|κωδικός οργανισμού|κωδικός παρόχου|κωδικός καταναλωτή|εξεταστικό*",
        .promo =
            "εκπτω*|προσφορ*|κουπον*|δωροκαρτ*|δωρο|δωρεαν|προωθητικ*|προωθησ*|προσκλησ*|"
            "εκπτωτικ*|κερδιστε εκπτωση|bonus|συσταση*|φίλου*|φίλο*|φιλους|φιλο*|"
            "δωρεάν μεταφορικά|έκπτωση*|εκπτώσεις",
        .pickup =
            "παραλαβ*|παραλαβε*|δεμα*|πακετ*|θυριδ*|locker*|αποστολη*|παραδοσ*|courier|κουριερ|"
            "μεταφορ*|παραδιδ*|οδηγ*|παραλαβετε|πειτε του|δειξ*|σας περιμενει|στο ταμειο|γκισε|"
            "δείξτε|δείξε|διανομέα*|φαρμακ*|ποδήλατ*|ταμεί*|συνταγ*|κούριερ|ταχυδρόμο*|παραλάβ*|"
            "έτοιμη για παραλαβή|έτοιμο για παραλαβή|στο ταμείο|στο κατάστημα|στη ρεσεψιόν|"
            "στο γκισέ|προσωπικό|διαδρομή*|θυρίδα*|διανομ*",
        .prize =
            "κερδισ*|κερδιζ*|νικητ*|λοταρι*|κληρωσ*|επαθλο*|βραβει*|λαχει*",
        .payment =
            "πληρωμ*|αγορ*|μεταφορα χρηματων|συναλλαγ*|χρεωσ*|εμβασμ*|αναληψ*|μεταφορας|"
            "παραλήπτη|δικαιουχ*|δανει*|δοση|εντολη*|πληρωσ*|στειλετε χρηματα|αλλαγή ορίου|"
            "μεταφορ*|ανάληψ*|δόσεις|δόσεων",
        .earlier = "προηγουμεν*|παλι*",
        .ignore = "αγνοησ*|αγνοειστε|μη χρησιμοποι*|αντικαθιστ*|αγνοήστε|αγνόησε|μην χρησιμοποι*",
        .expired =
            "εληξε|εχει ληξει|δεν ισχυει πλεον|μη εγκυρος|ακυρωθηκε|δεν ισχυει",
        .valid = "ισχυει|εγκυρ*|ληγει|λξη",
        .reference =
            "αναφορα*|αριθμος αποστολης|τιμολογιο|απεσταλ*|ληγουσα|voucher no|αρ",
        .wifi =
            "δικτυ*|εγγραφου|εγγραφο|αρχειο*|επισκεπτ*|wi fi",
        .door =
            "πορτα*|εξωπορτα*|γκαραζ*|συναγερμ*|χρηματοκιβωτι*|λουκετ*|κλειδαρι*|κλειδοθηκ*|"
            "ασανσερ|διαμερισμα*|συναντησ*|τηλεδιασκεψ*|εξοχικ*|πόρτα*|εξώπορτα*|κλειδ*|"
            "συνάντησ*|σύσκεψ*|τηλεδιάσκεψ*|πόρτα|πόρτας|πύλη|γκαράζ|μπάρα|χρηματοκιβώτι*|"
            "κλειδοθήκη|κλειδοθήκης|κουτί κλειδιών|κλειδαριά*|λουκέτ*|ασανσέρ|δωμάτι*|"
            "διαμέρισμα*|θυροτηλέφων*|συνάντηση*|σύσκεψη*|βιντεοκλήση*|συναγερμού|κλειδοθήκη*",
        .account = "λογαριασμ*|προφιλ",
        .address = "email|e mail|ηλεκτρονικ*|διευθυνσ*|μαιλ",
        .device = "συσκευ*|τηλεφων*|κινητο*|browser|τηλεόραση*|τηλεορασ*",
        .chat =
            "μαμα|μπαμπα|γιαγια|παππου|αγαπη|μωρο|γεια|γεια σου|χαχα|χαχαχα|φιλια|φιλακια|"
            "τα λεμε|αποψε|αυριο|φαγητο|πιτσα|παρτι|μπυρα|μπορεις|μην ξεχασ*|θυμησου|ειμαι|"
            "ειμαστε|ερχομαι|ελα|σε μενα|σε εμας|παρε|ρε",
        .change =
            "αλλαγη*|αλλαξ*|τροποποιησ*|νεος|νεο|νεα|ορισ*|επιλεξ*|δημιουργ*",
        .done =
            "αλλαξε|αλλαχτηκε|εχει αλλαξει|στειλαμε|σας στειλαμε|εσταλη|απεσταλη|επιβεβαιωθηκε|"
            "ενεργοποιηθηκε|προστεθηκε|επιτυχως|με επιτυχια|απετυχε|αποτυχ*|άλλαξε|έχει αλλάξει|"
            "τροποποιήθηκε|μπλοκαρίστηκε|κλειδώθηκε|προστέθηκε|χρησιμοποιήθηκε|λανθασμένες|"
            "αποτυχημένες|ενεργοποιήθηκε|απορρίφθηκε",
        .warn =
            "μοιρα*|ποτε|κανεναν|μην|γνωστοποι*|κοινοποι*|κανεις|δεν το ζητησ*|αν δεν εσεις|"
            "μην τον|δεν ζητα ποτε|ποτε δεν ζητ*|δεν ζηταμε|δεν ζητά ποτέ|δεν ζητάμε ποτέ|"
            "δεν θα ζητήσ*|ποτέ δεν|μην το μοιραστ*|μην τον μοιραστ*|μη μοιράζεστε|"
            "μην κοινοποι*|μην τον κοινοποι*|μη δώσ*|μην δώσ*|μην αποκαλύ*|μην πείτε|σε κανέναν|"
            "κανέναν|απάτ*|απατε*|εμπιστευτικ*|ποτέ",
        .is = "ειναι|einai",
        .purpose = "για|ωστε|ως|προκειμενου|gia",
        .with =
            "με|μεσω|με τον|με το|με αριθμο|χρησιμοποιωντας|με τα ψηφία|με τον αριθμό",
        .of = "της|του|των|για",
        .your =
            "ο|η|το|σας|σου|τον|την|αυτος|νεος|ακολουθο*|μου",
        .place =
            "στις|εως|μεχρι|απο|σε|στο|στη|στην|πριν|υπολοιπο|ποσο|συνολο",
        .proof =
            "ανοίγει|ανοίξτε|ανοίξει|ανοίγ*|ανοιγ*|δείτε|βλέπετε|δεις|προβολή|συμφων*|"
            "αποδέχ*|αποδεχ*|αποδοχή|δέχεστε|υπογρά*|υπογρα*|αποδείξ*|απόδειξ*|είστε εσείς|"
            "είσαι εσύ|δικό σας|δικό σου|θα ζητήσει|ζητά|ζητάει|ζητήσει|θέλει|χρειάζ*|"
            "πληκτρολογ*|βάλε|βάλτε|απάντη*|ολοκληρ*|γίνε μέλος|συνέχ*|αριθμός ελέγχου|"
            "αριθμό ελέγχου|arithmos elegxou|πληρωμή|σας βάζει|σε βάζει",
        .locked =
            "κλειδώθ*|κλειδωμ*|kleidoth*|kleidom*|μπλοκαρ*|δεν μπαίν*|"
            "δεν μπορείτε να μπείτε|δεν μπορείς να μπεις|πάρτε πίσω|πάρε πίσω|πάρ πίσω|"
            "επιστρέφ*|επαναφ*|ξεκλειδών*|ξεκλείδω*|ανάκτ*",
    },
    LanguageWords{
        .language = "sq",
        .code = "kod|kodi|kodin|kodit|kod*",
        .secret = "fjalekalim*|pin|pini|fjalëkalimi*|otp|sekret*|pinin",
        .verify =
            "verifik*|konfirm*|siguri*|hyrj*|identifik*|autorizim*|vertet*|autentik*|qasj*|hyni|"
            "hyre|njeperdorim*|nje perdorim*|aksesi*|hyr|hyrjes|hyrje|verifiko*|konfirmo*|"
            "autent*|autoriz*|identit*|aprov*|mirato*|nënshkr*|lejo*|vazhdo*|aksesuar|aksesin|"
            "qasje*|kyç*|kyqu*|vërteto*|një herë|përdorim të vetëm|lidh*|je ti|jeni ju|ishe ti|"
            "ishit ju|hyn|futesh|futeni|pajisje e re|hyrje e re|përpjekje për hyrje|"
            "identifikohu*|çiftoj|lidh pajisjen|per nje perdorim|një përdorim",
        .signup =
            "regjistr*|aktiv*|mire se*|krijim*|pothuajse gati|hapi i fundit|edhe një hap|"
            "konfirmon emailin|konfirmoni emailin|konfirmoni numrin|konfirmuar numrin|"
            "llogari e re|hapjen e llogarisë|krijo*|krijuar|mirë se|konfirmo numrin|"
            "numrin tuaj|numrin tënd|numrit të telefonit|bartja e numrit|krijo llogari|"
            "mirë se vi*|mirë se erdh*|mirësevi*|bashkohu|numri yt|karta sim|"
            "mjekut të familjes|bartjen e numrit",
        .recovery =
            "rivendos*|rikuper*|harruar|harrova|harruat|ricaktim*|rikuperimit|bllok*|bllokuar|"
            "zhbllok*|fjalëkalim të ri|fjalëkalimin e ri|ndryshimin e fjalëkalimit|harr*|"
            "rikthe*|humb*|kyçur|harrove|fjalëkalim i ri|ndrysho fjalëkalimin",
        .enter =
            "vendos|vendosni|shkruaj|shkruani|perdor|perdorni|fut|fusni|jep|shenoni|shtypni|"
            "shtyp|kliko|vendos*|futni|përdor*|jepni|shtyp*|ngjit*|tregoni",
        .not_code =
            "postar|klient*|porosi*|porosise|llogari*|karte*|kartes|rezervim*|produkt*|"
            "gabim*|shtetit|polic*|abonent*|anetar*|dhoma|rreshti|faqja|shtëpia|autobusi|"
            "linja|formulari*|agjent*|kodi postar|kodi i klientit|klientit|"
            "kodi i produktit|produktit|kodi i gabimit|gabimit|ngjyrës|veprimtaris*|radh*|"
            "kontrat*|punonjës*|matës*|lënd*|blerës*|kodi i konsumatorit|"
            "kodi i ndërmarrjes|numri i tërheqjes",
        .promo = "zbritj*|ofert*|promo*|kupon*|dhurat*|falas|ulje|reklam*|ftes*",
        .pickup =
            "terheq*|terhiq*|marrj*|merr|merrni|pako*|pakoja|paketa|paketes|dorezim*|dergese*|"
            "korrier*|kuti*|dollap*|sirtar*|shofer*|dorëz*|tregojini|në arkë|trego|tregoni|"
            "shpërndarës*|postier*|tërheq*|marrje*|marrjen|gati për tërheqje|gati për marrje|"
            "në sportel|në recepsion|stafit|udhëtim*|numri i tërheqjes",
        .prize = "fitu*|fitues*|llotari*|lotari*|cmim*|shorti*",
        .payment =
            "pages*|paguar|paguani|blerj*|transfert*|transaksion*|transferim*|përfitues*|"
            "marrës*|kredi*|hua|këste*",
        .earlier = "meparshem|i vjeter|vjeter|meparshme",
        .ignore = "injoro*|mos perdor*|shperfill*",
        .expired =
            "ka skaduar|skadoi|skaduar|nuk vlen me|nuk eshte me i vlefshem|pavlefshem|skad*|"
            "nuk vlen",
        .valid = "vlen|vlefshem|skadon|i vlefshem",
        .reference = "referenc*|fatur*|gjurmim*|perfundon|dergesa nr",
        .wifi = "rrjet*|dokument*|skedar*|mysafir*",
        .door =
            "dera|derë|deres|porta|garazh*|alarm*|kasaforta|dryn|ashensor*|apartament*|takim*|"
            "derë*|derës|porte*|kasaforte|kutia e çelësave|kutisë së çelësave|kutinë e çelësave|"
            "dhoma|dhomës|citofon*|mbledhj*|pallat*",
        .account = "llogari*|profil*|llogaria",
        .address = "email*|e mail|posta",
        .device = "pajisj*|telefon*|celular*",
        .chat =
            "mami|babi|mama|gjyshe|gjysh|zemër|e dashur|përshëndetje|haha|puthje|shihemi|"
            "sonte|nesër|darkë|pica|festë|birrë|mundesh|mos harro|kujto|jemi|po vij|eja|"
            "tek ne|sill|vëlla",
        .change = "ndrysho*|ndryshim*|ndryshuar|ri|re|vendosur|zgjidh*|krijuar",
        .done =
            "u ndryshua|është ndryshuar|u dërgua|dërguam|u konfirmua|u aktivizua|u shtua|"
            "me sukses|nuk kërkon kurrë|nuk kërkojmë|dështoi|u bllokua|u përdor|"
            "tentativa të gabuara|u refuzua",
        .warn =
            "ndani|ndaje|kurre|askujt|askush|mos e|mos ia|mos e ndani|ju nuk|nuk kerkuat|mos|"
            "asnjëherë|tregoni askujt|ia tregoni|nuk kërkon kurrë|nuk ju kërkon kurrë|"
            "kurrë nuk kërkojmë|kurrë|mos e ndaj|mos e trego|mos ia tregoni|mos ia trego|"
            "mos e jepni|asnjërit|mashtr*|konfidencial*",
        .is = "eshte|jane",
        .purpose = "per|per te|si|te",
        .with = "me|nepermjet|me numrin|duke|me shifrat",
        .of = "i|e|te|se|per",
        .your = "juaj|yt|tuaj|ky|juaji|ri|i ri",
        .place = "deri|nga|ne|para|shuma|gjendja|vetem",
        .proof =
            "hap|hapet|hape|hapni|hapur|shihni|shiko*|shikoni|shihen|dakord|pranoni|prano*|"
            "pajtohe*|bini dakord|nënshkru*|firmos*|vërteto*|provo*|jeni ju|je ti|kërkon|"
            "do të kërkojë|pyet|do pyesë|duhet|nevojitet|fut|fusni|futni|futur|përgjigju|"
            "përfundo*|bashkohu|vazhdo*|numri i kontrollit|pagesa",
        .locked =
            "bllokua*|u bllokua|mbyllur|kyçur|s'hyni dot|nuk hyni dot|nuk mund të hyni|"
            "s'hyn dot|ktheje|merr përsëri|rikthe*|rimerr*|rihap*|zhbllok*|kthe",
    },
    LanguageWords{
        .language = "eu",
        .code = "kode*|*kodea|*kodeak|*kodea da",
        .secret = "pasahitz*|gako*|otp|pin|pina|pinaren",
        .verify =
            "egiaztap*|egiaztatze*|segurtasun*|berresp*|berreste*|saioa hasteko|saio*|sartzeko|"
            "baieztap*|sartze*|sartu|saioa*|egiazta*|berrets*|baieztatu|sinatu*|sinadura*|"
            "onartu*|onarpen*|baimendu*|jarraitu*|nortasun*|behin bakarrik|behin behine*|"
            "sarbide*|aldi baterako|erabilera bakarreko|zu zara|zu al zara|zu izan zara|"
            "sartuko zara|sartu zaitezke|gailu berria|saioa hasi|saio hasiera|lotu|parekatu",
        .signup =
            "erregistr*|aktibatz*|izena emate*|ongi etorri|aktiba*|kontu berria|"
            "kontua sort*|kontua ireki*|izena ema*|eman izena|azken urratsa|"
            "berretsi zure posta|berretsi zure zenbakia|telefono zenbaki*|"
            "zenbakia berrest*|zure zenbakia|kontua sortu|kontua sortze*|urrats*|bat egin|"
            "izena eman|zure mugikorra|sim txartel*|prest|sartu eta listo|eramangarritasun*",
        .recovery =
            "berreskura*|berrezar*|ahaztu*|blokea*|desblokea*|giltzapetu*|pasahitz berria|"
            "pasahitza alda*|pasahitza berrezar*|blokeatuta|berrezarri*|pasahitz berri*|"
            "pasahitza aldatu*",
        .enter = "sartu|idatzi|erabili|tekleatu|jarri|idatz*|erabil*|teklea*|itsatsi|esan|eman",
        .not_code =
            "bezero*|eskaera*|posta|kontu*|txartel*|erreserba*|produktu*|gela|ilara|orri|"
            "autobus|errore*|inprimaki*|posta kode*|kolore*|herrialde*|ilara*|kontratu*|"
            "langile*|irakasgai*|agente*|erosle*|bezero kodea|erakunde kodea",
        .promo = "deskontu*|eskaintza*|promo*|beherapen*|kupoi*|opari*|doan*|beherape*",
        .pickup =
            "jasotze*|jaso|pakete*|bilketa*|entrega*|biltzeko|armairu*|banatzaile*|gidari*|"
            "jaso*|bildu*|erakutsi*|mezulari*|prest dago|mostradore*|erakutsi|jasotzeko prest|"
            "kutxan|mostradorean|harreran",
        .prize = "sari*|irabaz*|zozket*|loteria",
        .payment =
            "ordaink*|ordaintze*|erosket*|transferentzia*|ordain*|eragiketa*|hartzaile*|"
            "mailegu*|bidali",
        .earlier = "aurreko*|zahar*",
        .ignore = "ez ikusi egin|baztertu",
        .expired = "iraungi da|iraungita",
        .valid = "balio*|iraungi*|baliozko*",
        .reference = "erreferentzia*",
        .wifi = "sare*|dokumentu*",
        .door =
            "atea|atean|atarteko|garaje*|alarma*|kutxa gotor|giltzarrapo*|igogailu*|pisu*|"
            "bilera*|atea*|atari*|giltza kutxa*|giltza kutx*|giltzen kaxa|apartamentu*|"
            "telefonillo*",
        .account = "kontu*|profil*",
        .address = "posta*|eposta*|helbide*",
        .device = "gailu*|telefono*|nabigatzaile*",
        .chat =
            "ama|aita|amama|aitona|maitea|kaixo|aupa|jaja|muxu*|gero arte|gaur gauean|bihar|"
            "afari*|pizza|festa|garagardo*|dezakezu|ez ahaztu|gogoratu|naiz|gara|banoa|"
            "etorri|gure etxe*|ekarri",
        .change = "aldatu|aldatzeko|berri*|ezarri|hautatu|sortu",
        .done =
            "aldatu da|bidali da|bidali dugu|berretsi da|aktibatu da|ongi|huts egin|aldatu dira|"
            "blokeatu da",
        .warn =
            "partekatu|inoiz|inori|ez eman|ez du inoiz eskat*|inoiz ez du*|inoiz ez dizu*|"
            "ez dizugu inoiz|inoiz eskatuko|ez partekatu|ez esan|inorekin|iruzur*|konfidentzial*",
        .is = "dira|hau da",
        .purpose = "gisa|egiteko|sartzeko|berresteko",
        .with = "erabiliz|bidez|zenbakiarekin|zenbakiaz",
        .your = "zure|hau",
        .proof =
            "ireki*|irekitzen|irekitzeko|zabaldu|ikusi|ikusteko|onartu*|onartzen|ados|"
            "sinatu*|sinatzeko|frogatu*|egiaztatu*|zu zarela|zeu zara|zurea|eskatuko|"
            "eskatzen|galdetuko|behar|sartu*|idatzi*|erantzun|amaitu*|bukatu*|bat egin|"
            "jarraitu*|saio berria|kontrol zenbakia",
        .locked =
            "blokeatu*|itxita|ezin sartu|ezin duzu sartu|berreskura*|itzuli*|itzultzeko|"
            "desblokea*|berriz ireki",
    },
    LanguageWords{
        .language = "ga",
        .code = "cod|chod|gcod|coid|uimhir aitheantais|chóid",
        .secret =
            "pasfhocal|phasfhocal|focal faire|pasfhocal*|phasfhocal*|uimhir aitheantais|pin|"
            "upa",
        .verify =
            "fioru*|fhioru*|deimhn*|dheimhn*|slandal*|shlandal*|logail isteach|logala|logail|"
            "rochtan*|fiordheimh*|aontaitheach|bhfioru|inaitheanta|dul isteach|isteach|"
            "deimhnigh|dheimhni*|dearbh*|dhearbh*|fíor*|fhíor*|sínigh|síniú|ceadaigh|ceadú|"
            "lean ort|aitheantas|aitheantais|aonuaire|sealadach*|rochtain|cianrochtain|"
            "fíoraithe|fhíoraithe|slándála|shlándála|deimhnithe|dheimhnithe|rochtana|aontaithe|"
            "an tusa é|an tusa seo|ar tusa a bhí|ligfidh|gléas nua|iarracht logála|"
            "logáil isteach|síniú isteach",
        .signup =
            "clar*|chlar*|gniomhacht*|ghniomh*|failte|cuntas nua|cuntas a oscailt|"
            "céim dheireanach|deimhnigh do r phost|deimhnigh d'uimhir|uimhir a dhearbhú|"
            "cuntas a chruthú|clárú|d'uimhir|fáilte|cláraigh|cláraigh le|do ghuthán|"
            "cárta sim|uimhir nua",
        .recovery =
            "athshocr*|aisghabh*|dearmad*|athchur|athshlan*|faoi ghlas|glasáil*|díghlasáil*|"
            "blocáil*|pasfhocal nua|athrú pasfhocail|athraigh do phasfhocal|glasáilte|dearmad|"
            "athchóirigh|athraigh",
        .enter =
            "cuir isteach|iontrail|usaid|bain usaid|scriobh|cuir|closcriobh|clóscríobh|"
            "greamaigh",
        .not_code =
            "poist|custaimei*|ordaith*|ordu|cuntas|carta|airithint*|tairge*|seomra|ardán|ró|"
            "leathanach|bus|foirm|earráid*|éirchód|eircode|cód poist|cód custaiméara|custaiméir|"
            "táirge|earráide|datha|tíre|scuaine|conradh|fostaí|gníomhaire|ceannaitheoir|"
            "uimhir bhailithe|chustaiméara|custaiméara|chustaiméir",
        .promo =
            "lascain*|lascaine|tairiscint*|promo*|cupon*|dearbhan*|bronntan*|diolachan|"
            "lascaine*|saor in aisce",
        .pickup =
            "bailiu*|bhailiu|bailigh*|bheart*|beart*|pacaist*|seachad*|taisceadan*|comhdhala|"
            "thiomanai|tiománaí*|seachadadh|taispeáin|tiománaí|giolla|seachadóir|bailigh|"
            "bhailiú|bailiú|réidh le bailiú|ag an gcuntar|ag an deasc|uimhir bhailithe",
        .prize = "duais*|bhuaigh|buaiteoir|crannchur|crannchur*",
        .payment =
            "ioc*|iocaiocht*|ceannach*|aistriu*|idirbheart*|faighteoir|iasacht|seol|idirbhirt|"
            "íocaíocht*|aistriú|ag seoladh",
        .earlier = "roimhe|sean|roimhe seo",
        .ignore = "dean neamhaird|neamhaird|déan neamhaird",
        .expired = "imithe in eag|as feidhm|nil se baili|dulta in eag",
        .valid = "baili|bhaili|rachaidh|eag",
        .reference = "tagair*|uimhir thagartha|sonrasc|tagairt*|sonrasc*|admháil*",
        .wifi = "lionra|doicimead*",
        .door =
            "doras*|geata*|garáiste|aláram|taisceadán|ardaitheoir|árasán|cruinniú|doras|dorais|"
            "geata|bosca eochracha|bosca eochrach|bhosca eochracha|eochracha|seomra|cruinnithe",
        .account = "cuntas*|chuntas*|próifíl",
        .address = "r phost|ríomhphost*|rphost",
        .device = "gléas*|ghléas*|fón*",
        .chat =
            "mam|mamaí|daid|daidí|mamó|daideo|a stór|a chroí|haigh|haha|póga|feicfidh mé|"
            "anocht|amárach|dinnéar|píotsa|cóisir|beoir|an féidir leat|ná déan dearmad|"
            "cuimhnigh|táim|tá muid|sa bhaile|tabhair leat",
        .change = "athrú|athraigh|nua|socraigh|roghnaigh|cruthaigh",
        .done =
            "athraíodh|seoladh|sheol muid|cuireadh|deimhníodh|gníomhachtaíodh|d'éirigh|"
            "ní iarrann|theip|cuireadh bac",
        .warn =
            "roinn|riamh|le duine|na roinn|le haon|ní iarrann|ní iarrfaidh|ná roinn|ná tabhair|"
            "ná habair|ná sceith|le haon duine|calaois|camscéal|rúnda|choíche|d'aon duine",
        .is = "is|ta|e|seo|is e",
        .purpose = "chun|le haghaidh|mar|le",
        .with = "le|tri|leis",
        .of = "an|na",
        .your = "do|seo|nua|bhur",
        .place = "ag|roimh|go dti|ar",
        .proof =
            "oscail|oscailt*|osclaíonn|osclóidh|féach|feic|fheiceáil|le feiceáil|glac|"
            "glacadh|aontaigh|aontaíonn|sásta|sínigh|síniú|cruthaigh|cruthú|gur tú|"
            "gur tusa|más tú|is leatsa|leatsa|iarrfaidh|iarrann|ag iarraidh|teastaíonn|"
            "de dhíth|cuir isteach|clóscríobh|freagair|críochnaigh|bí páirteach|cláraigh|"
            "lean ar|lean ort|eochair shealadach|a dhéanfaidh an gnó|uimhir sheiceála",
        .locked =
            "faoi ghlas|glasáilte|ní féidir leat logáil|níl tú in ann|ní thig leat|"
            "faigh ar ais|ar ais|tabhair ar ais|athoscail*|díghlasáil*|blocáilte",
    },
    LanguageWords{
        .language = "cy",
        .code = "cod|god|chod|nghod|codau",
        .secret = "cyfrinair|gyfrinair|chyfrinair|pin|cyfrinair*|gyfrinair*|chyfrinair*|otp",
        .verify =
            "dilys*|ddilys*|gwirio|wirio|diogel*|ddiogel*|cadarn*|gadarn*|mewngofnod*|"
            "fewngofnod*|mynediad|fynediad|untro|un tro|logio|chadarn*|llofnod*|lofnod*|"
            "cymeradwy*|gymeradwy*|caniat*|ganiat*|parhau|barhau|hunaniaeth|mynd i mewn|"
            "fynd i mewn|dros dro|ai chi yw|ai ti yw|ai chi oedd|dod i mewn|dyfais newydd|"
            "ymgais i fewngofnodi|mewngofnodi|mewngofnodwch",
        .signup =
            "cofrestr*|gofrestr*|actif*|creu cyfrif|croeso|ysgogi|cyfrif newydd|"
            "agor cyfrif|cam olaf|cadarnhau eich e bost|cadarnhau eich rhif|"
            "gadarnhau eich rhif|eich rhif|cofrestru|ymuno|ymunwch|eich ffôn|cerdyn sim|"
            "rhif newydd",
        .recovery =
            "ailosod*|adfer*|anghof*|hadfer|cloi|gloi|datgloi|ddatgloi|datglow*|rhwystr*|"
            "cyfrinair newydd|gyfrinair newydd|newid eich cyfrinair|newid cyfrinair|"
            "wedi anghofio|anghofi*|adfer|wedi cloi|anghofio|ailosod",
        .enter =
            "rhowch|defnydd*|teipiwch|teipia|nodwch|ddefnyddio|rho|mewnbynn*|teipi*|deipi*|"
            "rhoi|ddefnydd*|nodi|gludwch|ysgrifenn*",
        .not_code =
            "post|cwsmer*|archeb*|cyfrif|cerdyn|gynnyrch|cynnyrch|aelod*|ystafell|rhes|"
            "tudalen|bws|ffurflen|gwall|cod post|cod cwsmer|cwsmer|lliw|gwlad|ciw|contract|"
            "gweithiwr|asiant|prynwr|rhif casglu",
        .promo =
            "gostyng*|ostyng*|disgownt*|cynnig*|gynnig*|hyrwydd*|cwpon*|anrheg*|ddisgownt|"
            "gostyngiad*|ostyngiad*|i ffwrdd|am ddim|taleb|daleb|talebau",
        .pickup =
            "casglu|gasglu|chasglu|parsel*|barsel|pecyn*|becyn|locer*|danfon*|dosbarthu|gyrrwr|"
            "dangos*|wrth y ddesg|negesydd|yn barod|dangos|cludwr|casgliad|wrth y cownter|"
            "barod i'w gasglu",
        .prize = "ennill*|enillydd|enilloch|gwobr*|wobr*|loteri|raffl",
        .payment =
            "tal|talu|taliad*|daliad|thaliad|pryniant|prynu|trosglwydd*|drosglwydd*|trafodyn|"
            "derbynnydd|benthyciad|anfon",
        .earlier = "blaenorol|flaenorol|hen",
        .ignore = "anwybydd*",
        .expired = "wedi dod i ben|daeth i ben|ddim yn ddilys|annilys|wedi dirwyn",
        .valid = "dilys|ddilys|para",
        .reference = "cyfeir*|anfoneb*|gyfeirnod|cyfeirnod|derbynneb|gorffen",
        .wifi = "rhwydwaith|dogfen*|ffeil|wifi|gwestai",
        .door =
            "drws|ddrws|giât|garej|larwm|sêff|cod y drws|blwch allweddi|lifft|fflat|cyfarfod|"
            "blwch allwedd|bocs allweddi|allweddi|ystafell|ystafell gyfarfod",
        .account = "cyfrif*|gyfrif*|chyfrif*|proffil",
        .address = "e bost|ebost|cyfeiriad",
        .device = "dyfais|ddyfais|ffon|porwr",
        .chat =
            "mam|dad|nain|taid|cariad|haia|haha|swsus|wela i|heno|yfory|swper|pizza|parti|"
            "cwrw|alli di|paid anghofio|cofia|dwi|da ni|tyrd|acw|ty ni",
        .change = "newid|newydd|gosod|dewis|creu",
        .done =
            "wedi newid|wedi'i newid|wedi'i anfon|anfonwyd|wedi'i rwystro|wedi'i gadarnhau|"
            "yn llwyddiannus|wedi methu|newidiwyd",
        .warn =
            "rhann*|byth|neb|peidiwch|a neb|rannu|rhannu|byth yn gofyn|ni fydd byth|"
            "fyddwn ni byth|peidiwch â rhannu|peidiwch a rhannu|paid â rhannu|paid a rhannu|"
            "peidiwch â rhoi|peidiwch â dweud|gyda neb|i neb|wrth neb|twyll|sgam|cyfrinachol",
        .is = "yw|ydy|mae|yma",
        .purpose = "i|er mwyn|fel|ar gyfer",
        .with = "gyda|gan|drwy",
        .of = "y|yr",
        .your = "eich|dy|hwn|newydd|canlynol",
        .place = "erbyn|cyn|hyd|ar|am",
        .proof =
            "agor|agorwch|yn agor|gweld|i weld|gwelwch|derbyn|derbyniwch|cytuno|cytuno*|"
            "cytunwch|llofnod*|arwyddo|profi|profwch|mai chi|chi sy|eich un chi|yn gofyn|"
            "bydd yn gofyn|gofyn am|angen|eisiau|rhowch|nodwch|teipiwch|ateb|gorffen*|"
            "ymunwch|parhau|os felly",
        .locked =
            "wedi cloi|ar glo|methu mewngofnodi|methu â mewngofnodi|cael yn ôl|yn ôl|adfer|"
            "datgloi|ailagor|eich achub|wedi'i rwystro",
    },
    LanguageWords{
        .language = "mt",
        .code = "kodici|kodiċi|kodicijiet|kodiċi*",
        .secret = "password|pin|otp",
        .verify =
            "verifik*|sigurta|konferma|access|login|awtentik*|awtorizz*|jidhol|tidhol|idħol|"
            "tidħol|jidħol|dħul|ivverifik*|ikkonferm*|konferm*|iffirm*|approv*|ħalli|kompli|"
            "identit*|darba|int dan|inti dan|kont int|tidħlu|apparat ġdid|illoggja|login ġdid",
        .signup =
            "registr*|attiv*|merhba|irreġistr*|kont ġdid|tiftaħ kont|merħba|l aħħar pass|"
            "ikkonferma n numru|ikkonferma l email|in numru tiegħek|toħloq kont|"
            "reġistrazzjoni|irreġistra*|reġistr*|ssir membru|membru|il-mobile tiegħek|"
            "karta sim|portabbiltà",
        .recovery =
            "irkupr*|irrisett*|insejt|imsakkar*|imblukk*|iftaħ|tiftaħ|password ġdid*|"
            "tibdel il password|erġa ikseb",
        .enter = "daħħal|dahhal|ikteb|uza|uża|ittajpja|għid",
        .not_code =
            "postali|klijent*|ordni|kont|karta|kodiċi postali|klijent|prodott|żball|kulur|pajjiż|"
            "kju|kuntratt|impjegat|aġent|xerrej|kodiċi tal-klijent|numru tal-ġbir|tal-klijent|"
            "tal klijent",
        .promo = "skont*|offert*|promo*|kupun|inqas|b'xejn|kupun*|offerta",
        .pickup =
            "gbir|pakkett|konsenja|tigbor|locker|sewwieq|pakkett*|uri|kurrier*|iġbor|ġbor|"
            "għall ġbir|lest għall ġbir|mal kaxxa|stazzjon|xufier|għidlu|numru tal-ġbir",
        .prize = "rbaħt|rebbieħ*|premju|lotterija",
        .payment = "ħlas|hlas|xiri|trasferiment|tranzazzjoni*",
        .earlier = "precedenti|ta qabel|antik",
        .ignore = "injora",
        .expired = "skada|mhux aktar validu",
        .valid = "validu|jiskadi",
        .reference = "referenza",
        .wifi = "network|dokument",
        .door =
            "bieb|il bieb|tal bieb|daħla|garaxx|allarm|kaxxa taċ ċwievet|ċwievet|kamra|"
            "appartament|laqgħa|gradilja",
        .account = "kont*",
        .address = "email|indirizz*",
        .device = "apparat*|mowbajl*|telefon*",
        .change = "tibdel|bidla|ġdid|ġdida|agħżel|oħloq",
        .done = "inbidel|inbidlet|ġie mblukkat",
        .warn =
            "taqsamx|qatt|hadd|ħadd|qatt ma jitlob*|qatt ma nitolbu*|tgħidx|tagħtix|ma taqsmux|"
            "ma taqsam|lil ħadd|qerq|frodi",
        .is = "huwa|hu",
        .purpose = "biex|għal|ghal",
        .with = "b|bil|permezz",
        .of = "ta|tal",
        .your = "tieghek|tiegħek",
        .place = "sa|fi",
        .proof =
            "tiftaħ|jiftaħ|iftaħ|tara|ara|biex tara|taqbel|aċċetta|naċċetta|iffirma|"
            "tiffirma|ipprova|li int|int int|tiegħek|jitlob|se jitlob|titlob|irid|jeħtieġ|"
            "bżonn|daħħal|ikteb|wieġeb|spiċċa|ssir|issir|kompli|ingħaqad",
        .locked =
            "imblukkat|imsakkar|maqful|ma tistax tidħol|ma tistgħux tidħlu|ġib lura|lura|"
            "ikseb lura|terġa' tiftaħ|iftaħ mill-ġdid",
    },
    LanguageWords{
        .language = "eo",
        .code = "kodo|kodon",
        .secret = "pasvort*",
        .verify =
            "kontrol*|konfirm*|sekurec*|ensalut*|alir*|unufoj*|subskrib*|aprob*|permes*|daŭrig*|"
            "identec*|ĉu estas vi|eniri|ensaluti|nova aparato",
        .signup = "registr*|aktivig*|bonvenon|novan konton|nova konto|malferm*",
        .recovery =
            "restarig*|forges*|ŝlosit*|malŝlos*|blokit*|malblok*|novan pasvorton|"
            "ŝanĝi pasvorton",
        .enter = "enigu|tajpu|uzu|skribu|metu",
        .not_code = "posta|kliento|mendo|konto|karto",
        .promo = "rabat*|kupon*|ofert*",
        .pickup = "prenu|pakaĵ*|pakajo|liver*|kuriero|ŝoforo|liveristo|preni|ĉe la giĉeto|preta",
        .prize = "gajn*|premi*|loteri*",
        .payment = "pago|pagos|pagar|pague|pagament*|pagamos|paga|aĉet*|transpag*",
        .earlier = "antaŭa|antaua|malnova",
        .ignore = "ignoru",
        .expired = "eksvalidiĝis|ne plu valid*",
        .valid = "valida",
        .reference = "referenc*",
        .wifi = "reto|dokument*",
        .door = "pordo|pordego|garaĝo|ŝlosilujo|ŝlosilo|ĉambro|kunveno",
        .account = "konto*|profilo*",
        .address = "retpoŝt*|retadres*",
        .device = "aparat*|telefon*",
        .warn =
            "neniam|al neniu|neniam petas|neniam demandas|ne kundividu|ne donu|ne diru|"
            "kun neniu|fraŭd*",
        .is = "estas",
        .purpose = "por|kiel",
        .with = "per|kun",
        .of = "de",
        .your = "via|la|tiu",
        .place = "ĝis|antaŭ",
        .proof =
            "malferm*|vidi|vidu|konsent*|akcept*|subskrib*|pruv*|estas vi|via|petas|petos|"
            "demandos|bezonas|enigu|entajpu|finu|aliĝu|daŭrigu",
        .locked = "ŝlosita|ne povas eniri|rehavu|reakiru|repren*|malŝlos*|blokita",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> european_words() {
  return kTables;
}

}  // namespace linepool
