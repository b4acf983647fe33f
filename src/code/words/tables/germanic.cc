// Germanic languages of the west.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "en",
        .code = "code|*passkey|cdoe",
        .secret =
            "otp|otps|o.t.p|vcode|passcode*|pass code|password|passphrase|pin|pin code|"
            "pincode|^TAN|mtan|smstan|mobiletan|^*TAN|eotp|smsotp|motp|^TAC|totp|"
            "one time password|one time pin|one time code|one time passcode|onetime password|"
            "dynamic password|passwrod|pasword|verifycode",
        .verify =
            "verif*|auth|authen*|authori*|confirm|confirms|confirming|confirmation|login|log in|"
            "log into|logging in|logging into|log on|logon|sign in|signin|sign into|signing in|"
            "signing into|security|secure|identification|access|validat*|one time|onetime|"
            "single use|two factor|2fa|mfa|2 step|two step|approval|approve|approves|dynamic|"
            "temporary|check code|identity|link your device|pairing|magic|unlock|to get in|"
            "gets you in|let you in|letting you in|let in|lets you in|log back in|sign back in|"
            "prove it|prove that|it is you|it's you|that it is you|make sure it|sign|signs|"
            "signing|esign|countersign|grant|allow|allows|permit|vouch|validate|proceed|"
            "continue|is this you|was this you|was that you|is it you|did you try|new device|"
            "new login|new sign in|new browser|login attempt|sign in attempt|someone is trying|"
            "get you in|gets you back|will let you|lets you|open your account|see your results|"
            "view your results|read the message|agree to it|number check|phone check|get into|"
            "how you get in|what you need to get|this is your phone|is your phone|you're in",
        .signup =
            "sign up|signup|signing up|register|registers|registering|registration|"
            "activat*|create your account|creating your account|create an account|enrol*|"
            "join|get started|welcome|new account|confirm your e mail|confirm your email|"
            "verify your email|verify your e mail|confirm your number|verify your number|"
            "verify your phone|confirm your phone|confirm your mobile|verify your mobile|"
            "finish setting up|complete your profile|finish your profile|open your account|"
            "opening your account|set up your|setting up your|your new account|"
            "get you started|almost there|nearly there|one step left|one more step|"
            "last step|welcome aboard|verify your account|confirm your account|"
            "phone verification|mobile verification|mobile check|number check|phone check|"
            "creates your|to create your|creating your|completes your|invitation|"
            "number transfer|port your number|porting your number|number is yours|"
            "phone is yours|mobile is yours|new sim|sim card|esim|your new number|porting|"
            "you're nearly|start using|become a member|keep your number|switching your number|"
            "moving your number|transfer your number|bring your number",
        .recovery =
            "reset*|recover*|forgot*|restore your|restoring|backup|lost access|locked|"
            "locked out|unlock|unlocking|unlocks|unblock|blocked|suspended|get back in|"
            "back in|back into|regain|new password|new passcode|change your password|"
            "change your pin|changing your password|password change|lost your password|"
            "lost your phone|forgotten",
        .enter =
            "enter|entering|type|typing|use|insert|key in|input|submit|provide|paste|fill in|"
            "quote|give|keying|punch in|pop|quoting|copy|fill|tap in|put in|write|pass on|"
            "have ready",
        .not_code =
            "customer*|client|member|membership|account|acct|a/c|acc|card|cards|order|orders|"
            "booking|reservation|flight|zip|postal|postcode|postcodes|area|country|dialing|"
            "dial code|dress code|qr|bar code|barcode|source code|error|status|exit|hs code|"
            "sort code|swift|bank|branch|ifsc|product|item|sku|transaction|building|"
            "code of conduct|code name|codename|school|model|tax|short code|ussd|biller|agent|"
            "claim|identifier|stock|fund|ticker|vote|voting|merchant|dealer|employee|student|"
            "department|policy|loan|user|shipment|version|build|door code|gate code|drop a pin|"
            "pin location|confirmation number|booking confirmation|order confirmation|"
            "payment confirmation|delivery confirmation|appointment confirmation|appointment|"
            "registration number|registration no|registration fee|authorization number|login id|"
            "user id|sender id|codes|coding|learn to code|subscription|patient|case|invoice|"
            "site code|clock|meter|voucher id|coupon id|contact pin|form|row|gate|platform|house|"
            "bus|route|room|chapter|page|question|level|channel|seat|table|lane|bay|block|plot|"
            "dress|source|morse|bar|colour|color|cheat|building code|penal|criminal|promo id|"
            "ticket number|lot number|batch|hs|icd|iata|airport|ward|exam|subject|module|vat|"
            "company number|plate|licence|license|queue|counter number|stock code|product code|"
            "error code|colour code|color code|fault code|country code|area code|area codes|"
            "zip code|class code|course code|subject code|branch code|staff id|employee id|"
            "customer id|customer code|client code|agent code|biller code|till number|paybill|"
            "juror|queue number|token number|meter number|policy number|reference code|tax code|"
            "roll number|hall ticket|business code|company code|merchant code|payee code|"
            "test center code|testing centre code|centre code|examinee|institution code|"
            "collection number|post code|cost code|extension|ext",
        .promo =
            "promo*|*promo|coupon*|discount*|voucher*|cashback|deal|deals|sale|sales|offer|"
            "offers|checkout|referral|refer|referrals|invite|invites|invitation|redeem|"
            "redemption|giveaway|free shipping|shop now|gift card|gift code|limited time|bonus|"
            "free delivery|invite code|savings|black friday|off|reward|rewards|new jobs|"
            "new offers|new arrivals|new deals",
        .pickup =
            "pickup|pick up|picked up|collect|collection|locker*|parcel*|package*|courier|"
            "delivery|delivered|rider|driver|handover|takeaway|counter|drop off|"
            "out for delivery|curbside|tell the driver|tell him|tell her|hand over|knock|"
            "carrier|postman|mailman|delivery man|delivery person|porter|at the desk|"
            "at the till|front desk|reception|ready for collection|ready for pickup|"
            "ready to collect|at the counter|to the staff|to the cashier|pick it up|parcel shop|"
            "depot|to start the ride|start your ride|start the trip|collection number",
        .prize =
            "won|win|wins|winner*|winning|prize*|lottery|lotto|draw|jackpot|lucky|unclaimed|"
            "sweepstake*|congratulations you|raffle|congrats you",
        .payment =
            "payment*|pay|paying|purchase*|transfer*|transaction*|txn|txns|transact|spend|debit|"
            "withdraw*|withdrawal|checkout payment|beneficiary|payee|remittance|top up|topup|"
            "recipient|loan|instalment|standing order|direct debit|invoice payment|send money|"
            "sending|cash send|cardless|cash withdrawal|instalments|installments|installment",
        .earlier =
            "previous*|earlier|old|older|former|prior|last code|superseded|latest but one|"
            "first code|wrong code",
        .ignore =
            "ignore|disregard|discard|do not use|don't use|dont use|replaces|replacing|"
            "instead of",
        .expired =
            "has expired|expired|no longer valid|no longer works|not valid|invalid|"
            "was cancelled|is cancelled|was canceled|has been replaced|has been used|"
            "can no longer be used|is void|was replaced|is out of date|outdated|"
            "stopped working|won't work|will not work|no longer work|doesn't work|"
            "does not work|doesn't any more|cancelled|canceled|void|are void|is dead|"
            "is obsolete|superseded|no longer accepted|no longer needed",
        .valid = "valid|expires|expire|expiring|expiry|validity|good for|lives for|runs out",
        .reference =
            "ref|reference*|refno|refid|refcode|txnid|trx|trxid|trn|utr|rrn|upi|awb|tracking|"
            "track|inv|bill|receipt|ticket|tkt|pnr|request|req|uid|userid|ending|ends|end|"
            "tail|last|serial|iban|vin|lot|batch|case no|order no|booking ref|"
            "confirmation no|stan|reg",
        .wifi =
            "wi fi|wifi|wlan|guest network|hotspot|network|router|ssid|document*|pdf|"
            "statement|attachment|zip file|archive|e statement",
        .door =
            "door|garage|padlock|bike lock|intercom|staircase|lock code|front gate|keypad|"
            "key safe|key box|lockbox|fence|shed|basement|stairwell|elevator|cabin|meeting|"
            "call id|passcode for the meeting|key cabinet|entry door|main door|back door|lobby|"
            "car park|barrier|locker room|storage unit|dial in|access hatch|holiday home|"
            "front desk safe|the safe|remote lock|gate|room|alarm",
        .account = "account|accounts|profile|membership",
        .address = "e mail|email|mail address|inbox|mailbox",
        .device = "device|phone|browser|tablet|laptop|computer|handset|tv|telly|smart tv|console",
        .chat =
            "hey|hiya|mum|mom|dad|nan|grandma|granny|grandpa|bro|sis|mate|dude|lol|haha|"
            "hahaha|xx|xxx|luv|love you|see you|see ya|cya|c u|tonight|tmrw|tomorrow|dinner|"
            "lunch|pizza|beer|pls|plz|thx|cheers|btw|omg|wanna|gonna|gotta|u there|ur place|"
            "my place|come over|i'm|i'll|i've|we're|we'll|you guys|guys|babe|honey|darling|"
            "kids|remember to|don't forget|can you|could you|let me know|bring|grab|"
            "pick me up|running late|on my way",
        .change =
            "change|changing|set|setting|choose|choosing|pick|new|create|creating|update|"
            "updating|make",
        .done =
            "was changed|has been changed|was reset|has been reset|was updated|has been updated|"
            "was sent|has been sent|we sent|we have sent|we've sent|logged in at|"
            "has been approved|was approved|was confirmed|has been confirmed|has been activated|"
            "was activated|has been verified|was verified|has been added|was removed|"
            "has been registered|completed|successful|successfully|failed|attempted|rejected|"
            "pin changed|have changed|was blocked|has been blocked|wrong attempts|"
            "failed attempts|incorrect attempts|was entered|was turned on|was turned off|"
            "was disabled|signed in from|logged in from|logged in with",
        .warn =
            "share|sharing|never|nobody|anyone|anybody|staff|do not give|don't give|dont share|"
            "forward|disclose|reveal|fraud|did not request|didn't request|didn't ask|not you|"
            "wasn't you|ring you|scam|we will never|will never ask|never ask|never asks|"
            "do not ask|does not ask|no code needed|no code is needed|without a code|"
            "do not tell|keep it secret|keep it to yourself|keep this to yourself|not share|"
            "for your eyes only|yours only|do not forward|do not disclose|not reveal|beware|"
            "scam*|fraud*|phishing|impersonat*|don't tell|don't forward",
        .is = "is|are|be|was|reads|being|now is|below|follows|here",
        .purpose = "to|for|as",
        .with = "with|using|via|by|with the number|by entering|by typing|with number",
        .of = "of",
        .your = "your|the|ur|a|an|this|my|our|following|new|current",
        .place =
            "at|on|in|from|by|until|till|before|after|since|over|under|about|than|upto|into|"
            "onto|between|near|dated|date|time|without|only|just|another|extra|plus|minus|"
            "and|or|get|earn|worth|approx|approximately|around|least|most|max|avail|"
            "available|balance|bal|total|amount|amt|sum|price|cost|fee|due|owe|paid|charged|"
            "debited|credited|emi|limit|score|up to|spend",
        .proof =
            "unlock|unlocks|lets you in|let you in|gets you in|get in|takes you in|"
            "see your|view your|to view|agree|accept|consent|sign|signs|prove|proves|proof|"
            "it's you|it is you|that's you|was you|if so|yours|asks for|ask for|will ask|"
            "is asking|type in|punch in|enter|finish|finishes|join|joins|continue|carry on|"
            "go ahead|approves|says yes|temporary key|check number|you're in",
        .locked =
            "locked|locked out|can't log in|can't get in|cannot log in|cannot sign in|"
            "can't sign in|reopen|reopens|restore*|retrieve*|wrong attempts|taken over|"
            "blocked|back into your|gets you back|back to your account",
    },
    LanguageWords{
        .language = "de",
        .code = "*code|*codes|*kode|*nummerncode",
        .secret =
            "*passwort|*passworter|*kennwort|*geheimzahl|einmalpin|smspin|onlinepin|pincode|"
            "tan nummer|*einmalpasswort|*einmalkennwort|*losungswort|*zugangsdaten|passwd|"
            "*schlusselwort",
        .verify =
            "*bestatig*|*sicherheit*|*verifi*|*anmeld*|*einlogg*|*login*|*zugang*|*zugriff*|"
            "*authentifi*|*authentisier*|*einmal*|*freigabe*|freigeben|*legitim*|*identi*|"
            "*pruf*|uberprufung|*log in|temporar*|entsperr*|*autorisier*|einzuloggen|anzumelden|"
            "genehmig*|koppel*|*unterschr*|*unterzeichn*|*signier*|*signatur*|bestatigen|"
            "reinkommen|hereinkommen|reinzukommen|einsteigen|*anmelden|zustimm*|erlaub*|"
            "zulassen|fortfahren|fortzufahren|weiterzumachen|nachweis*|ausweisen|*absicher*|"
            "bist du das|sind sie das|warst du das|waren sie das|kommst du rein|"
            "kommst du hinein|kommen sie hinein|kommst du in dein|neues gerät|neue anmeldung|"
            "anmeldeversuch|rein|freigabe*|freischalt*|einloggen|legitimier*|verknüpf*|bestätig*",
        .signup =
            "*registrier*|*aktivier*|*freischalt*|konto erstellen|konto zu erstellen|"
            "willkommen|neuanmeldung|erstanmeldung|beitritt|e mail bestatigen|"
            "*mailadresse bestatigen|fast fertig|fast geschafft|noch ein schritt|"
            "letzter schritt|*kontoeroffnung*|*konto eroffnen|konto anlegen|"
            "konto anzulegen|*neuregistrier*|*rufnummer bestatigen|mitglied werden|"
            "*mitgliedschaft*|handynummer bestätigen|handynummer zu bestätigen|"
            "bestätigen sie ihre handynummer|mobilnummer bestätigen|"
            "telefonnummer bestätigen|rufnummer bestätigen|deine handynummer|"
            "ihre handynummer|deine mobilnummer|ihre mobilnummer|rufnummernmitnahme|"
            "nummer mitnehmen|konto eröffnen|konto zu eröffnen|beitreten|mitglied|neue sim|"
            "sim karte|neue rufnummer|telefon ihnen gehört|handy ihnen|nummer ihnen|"
            "nummer dir|hausarzt*|registrier*|aktivier*|rufnummernmitnahme*|"
            "rufnummernportierung*|portier*",
        .recovery =
            "*zurucksetz*|zuruckzusetzen|*wiederherstell*|vergessen|wiederherzustellen|"
            "*rucksetz*|*gesperrt*|*sperrung*|*entsperr*|*entsperrung*|freigeschaltet werden|"
            "neues passwort|neues kennwort|neue pin|passwort andern|passwort zu andern|"
            "kennwort andern|passwort vergessen|kennwort vergessen|wieder rein|wieder herein|"
            "zugang verloren|*passwortanderung*|*zuruckzuholen|*passwortwechsel*|gesperrt|"
            "sperre|entsperren|entsperr*|freischalten|zurücksetzen|zurückzusetzen|zurücksetz*|"
            "wiederherstell*|passwort ändern|ausgeschlossen",
        .enter =
            "eingeben|einzugeben|gib|geben|gebt|tippe|tippen|verwende|verwenden|nutze|nutzen|"
            "benutze|benutzen|eintragen|tragen|trage|einsetzen|eintippen|nennen|nenne|"
            "angeben|geben sie|eintippst|eintippt|einfugen|ubernehmen|ubertragen|eingibst|"
            "eingegeben|kopiere",
        .not_code =
            "*kunden*|*bestell*|*konto|*karte|*buchung*|*produkt*|*artikel*|*fehler*|"
            "lander*|postleitzahl|postcode*|plz|*strich*|barcode|*quell*|source*|"
            "*anspruch*|*mitglied*|*agenten*|*vertrag*|*filial*|*steuer*|*aktien*|"
            "*wertpapier*|*fonds*|*abstimm*|*vorwahl*|*versicherung*|*personal*|"
            "*patienten*|*auftrag*|turcode|haustur*|torcode|qr*|*quelltext|zimmer|"
            "*kilometer|raum|formular|hausnummer|gleis|bus|reihe|seite|kapitel|*postleit*|"
            "*fehlercode*|*dress*|*farb*|*gesetz*|*kostenstelle*|*kostenstellen*|*prüfung*|"
            "*bankleit*|*kennzeichen|*zimmer*|schalter|melden|fehler|störung|branche|"
            "kunde*|kund|farbe|ware|waren|bankleitzahl|blz|kundencode|artikelcode|"
            "produktcode|fehlercode|farbcode|postleitzahl*|ländercode|branchencode|"
            "kursnummer|wartenummer|vertragsnummer|kundennummer|bestellnummer|vermittler*|"
            "berater*|zählernummer|personalnummer|mitarbeiter*|steuernummer|wertpapier*|"
            "losnummer|firmencode|firmenkennung|einrichtungscode|abholnummer|"
            "prüfungszentrum*",
        .promo =
            "*rabatt*|*gutschein*|aktions*|*angebot*|*promo*|*vorteil*|*bonus*|*empfehlung*|"
            "*einladung*|*geschenk*|*coupon*|sparen|spare|spar|*prozent*|gratis|*schnappchen*|"
            "*ausverkauf*|sale|*werbe*|*voucher*|aktion|freunde werben|versandkostenfrei|"
            "gratisversand|kostenloser versand|gratis versand|aktionscode|sparen sie",
        .pickup =
            "*abhol*|*paket*|*sendung*|*packstation*|*schliessfach*|*schließfach*|lieferung*|"
            "geliefert|lieferbote*|auslieferung*|*zustell*|paketausgabe|ausgabecode|*fahrer*|"
            "bote|abzuholen|*hinterlegt*|abholbereit|wartet auf sie|liegt bereit|theke|übergabe|"
            "nennen sie dem fahrer|zeigen|zeige|vorzeigen|vorlegen|apotheke|medikamente|rezept|"
            "fahrrad|kasse|kühlfach|boten|schloss|schlosscode|kurier|kurierin|zusteller*|"
            "fahrer*|paketbot*|lieferant*|abholer|abholstation|paketshop|packstation|abgeholt|"
            "zur abholung|lieferung|lieferdienst|an der kasse|am schalter|am empfang|rezeption|"
            "fahrt starten|pförtner|fahrer|fahrerin|chauffeur|abholnummer*|leihrad|mietrad|"
            "e-scooter",
        .prize =
            "*gewinn*|*gewonnen|*lotter*|*verlosung*|hauptpreis|preis gewonnen|ihren preis|"
            "*tombola*|*jackpot*|sie gewinnen|gewinncode|gewinnspiel|hauptgewinn",
        .payment =
            "*bezahl*|*zahlung*|zahlen|zu zahlen|*uberweis*|*kauf*|*transaktion*|*einkauf*|"
            "*lastschrift*|*auftrag*|*abbuchung*|*geld senden|*empfänger*|*kredit*|*darlehen*|"
            "dauerauftrag|*sepa*|geld|tan|auftrag freigeben|zahlung|kartenzahlung*|überweis*|"
            "abheben|bargeld*|lastschrift|ratenzahlung*|ratenkauf*",
        .earlier = "vorherig*|fruher*|alt|alte|alten|alter|bisherig*|letzten|vorige*",
        .ignore =
            "ignorier*|nicht verwenden|ersetzt|vergessen sie den|nicht mehr verwenden|verwerfen|"
            "ignoriere*|ignorieren|verwenden sie nicht|vergessen sie",
        .expired =
            "abgelaufen|ist abgelaufen|nicht mehr gultig|ungultig|verfallen|gilt nicht mehr|"
            "gilt nicht|erloschen",
        .valid = "gultig*|gilt|lauft ab|ablauf*|verfallt|gultigkeit|guiltig",
        .reference =
            "*referenz*|ref|*vorgang*|*rechnung*|*rechnungsnummer|*bestellnummer|"
            "*auftragsnummer|*kundennummer|*sendungsnummer|*endet|endend|*endziffer*|"
            "aktenzeichen|az|*beleg*|*kennung|*ticket*",
        .wifi = "*netzwerk*|gast|gaste*|*dokument*|*anhang*|*datei*|*wlan*|*gastezugang*|*pdf*",
        .door =
            "tür|haustür|türcode*|*haustür|tor|hoftor|garagentor|*gartentor|*garage*|*alarm*|"
            "*tresor*|*schloss|*vorhängeschloss|*fahrradschloss|*haustür*|*keller*|*aufzug|"
            "*treppenhaus|*ferienwohnung|*besprechung*|schlüsselsafe|türcode|torcode|"
            "*schlüsselbox|*schlüsselkasten|*schlüsseltresor|*konferenz|besprechung|*meeting|"
            "videokonferenz|telefonkonferenz|startpasswort|initialpasswort|türe|eingang|"
            "haustüre|garage|tiefgarage|schranke|alarmanlage|tresor|schlüsselbox|"
            "schlüsseltresor|schlüsselkasten|ferienwohnung|ferienhaus|zimmer|aufzug|keller|"
            "klingel|wohnung|umkleide|termin link|alarmcode|wachdienst",
        .account = "*konto|*kontos|*konten|*profil|*benutzerkonto|*kundenkonto|*nutzerkonto",
        .address = "e mail|email|mailadresse|*mailadresse|e mail adresse|*postfach",
        .device = "*gerat|*gerats|*gerate|handy|*browser|*telefon|*rechner|fernseher*",
        .chat =
            "hallo mama|hallo papa|mama|papa|oma|opa|schatz|hey|hi du|na du|bruder|alter|"
            "digga|haha|hdl|lg|vlg|bussi|küsschen|kuss|bis gleich|bis später|bis morgen|"
            "heute abend|morgen früh|essen|pizza|party|bier|danke dir|kannst du|könntest du|"
            "bring|hol|vergiss nicht|denk dran|sag bescheid|bin gleich|ich bin|ich hab|"
            "wir sind|kommst du|komm vorbei|bei mir|bei uns|übrigens|schau mal",
        .change =
            "ändern|zu ändern|geändert werden|neu|neue|neues|neuen|setzen|festlegen|wählen|"
            "vergeben|anlegen|*änderung",
        .done =
            "wurde geändert|wurde zurückgesetzt|wurde gesendet|wurde verschickt|wurde bestätigt|"
            "wurde freigeschaltet|wurde aktiviert|wurde hinzugefügt|wurde verwendet|"
            "wurde abgelehnt|haben wir gesendet|haben wir geschickt|abgeschlossen|"
            "fehlgeschlagen|bestätigt|versendet|verschickt|geändert|falsch eingegeben|"
            "wurde aktualisiert|wurde gesperrt|wurde entfernt|fehlversuche|eingegebener|"
            "wurde deaktiviert",
        .warn =
            "niemand*|teilen|weitergeben|weiter|nie|niemals|mitteilen|nicht von ihnen|"
            "nicht angefordert|nicht sie|weitersagen|verraten|fragen nie|fragen sie nie|"
            "fragen niemals|fragt nie|fragt niemals|werden sie nie|kein code nötig|"
            "fragt sie nie|niemals nach|nie nach|nicht weitergeben|nicht weitersagen|"
            "geheim halten|für sich behalten|behalten sie ihn|vertraulich|betrüger*|betrug*|"
            "phishing|geben sie ihn nicht|teile ihn nicht|niemandem|nennen sie",
        .is = "ist|lautet|sind|heisst|heißt|ware",
        .purpose = "fur|fuer|zum|zur|um|als|zu",
        .with =
            "mit|per|mittels|mit der nummer|mithilfe|durch eingabe|mit der zahl|unter angabe|"
            "mit den ziffern",
        .of = "von|des|der",
        .your =
            "dein|deine|deinen|deinem|ihr|ihre|ihren|ihrem|der|die|das|den|dem|euer|ein|eine|"
            "einen|diesen|dieser|folgenden|folgender|neue|neuer|neuen|mein",
        .place =
            "am|bis|vom|ab|seit|an|im|in|auf|aus|nach|vor|uber|unter|kontostand|saldo|betrag|"
            "gesamt|fur nur|nur",
        .proof =
            "öffnet|öffnen|freischalt*|schaltet|entsperr*|einsehen|sehen|anzeigen|ansehen|"
            "zustimm*|stimmen sie zu|einverstanden|annehmen|akzeptier*|unterschreib*|"
            "unterzeichn*|beweis*|nachweis*|weisen sie|dass sie es sind|dass du es bist|"
            "sind sie es|bist du|sind sie das|fragt nach|fragt|verlangt|möchte|braucht|"
            "benötigt|eingeben|eingabe|eintippen|tippen|antworten|abschließ*|beitreten|"
            "weiter|fortfahren|kommen sie rein|lässt dich rein|lässt sie|rein|prüfzahl|"
            "kontrollzahl|kontrollnummer|zeigen sie|zeig",
        .locked =
            "gesperrt|ausgesperrt|kommen nicht rein|kommst nicht rein|nicht anmelden|"
            "kein zugang|zurück|zurückholen|holt|wiederherstell*|zurückbekommen|"
            "wieder öffnen|freigeben",
    },
    LanguageWords{
        .language = "nl",
        .code = "*code|*codes",
        .secret = "*wachtwoord|*wachtwoorden|*pincode|*toegangssleutel|*wachtzin",
        .verify =
            "*verifi*|*beveilig*|*bevestig*|*toegang*|*inlog*|*aanmeld*|*controle*|*eenmalig*|"
            "*authenti*|*identi*|in te loggen|aan te melden|*veiligheid*|*autoris*|"
            "goed te keuren|goedkeur*|tijdelijk*|ontgrendel*|log in|*onderteken*|*goedkeur*|"
            "keur goed|keur het goed|bevestig|*akkoord*|binnen te komen|binnenkomen|toestaan|"
            "sta toe|*instemmen|doorgaan|verder te gaan|aanmelden|ben jij dit|ben jij het|"
            "ben je dit|was jij dit|was jij dat|bent u dit|kom je binnen|kom je erin|"
            "komt u binnen|nieuw apparaat|nieuwe aanmelding|inlogpoging|inloggen|koppel*|"
            "bevestig*",
        .signup =
            "*registr*|*activ*|*inschrijf*|account aan te maken|account aanmaken|welkom|"
            "account maken|bijna klaar|nog een stap|laatste stap|bevestigt je mailadres|"
            "*mailadres bevestig*|account openen|account te openen|rekening openen|"
            "*lidmaatschap*|nieuwe account|telefoonnummer bevestigen|nummer bevestigen|"
            "mobiele nummer|je mobiele nummer|uw mobiele nummer|je telefoonnummer|"
            "nummerbehoud|aan te maken|nieuwe sim|simkaart|inschrij*|huisarts*|"
            "aanmelden bij|activer*|telefoon van u|nummer van u|nummer meenemen|nummer behouden|"
            "nummerporteer*",
        .recovery =
            "*herstel*|*reset*|*vergeten*|opnieuw in te stellen|*wijzig*|*geblokkeerd*|"
            "*vergrendeld*|*ontgrendel*|*deblokkeer*|op slot|van het slot|nieuw wachtwoord|"
            "wachtwoord vergeten|wachtwoord kwijt|wachtwoord wijzigen|weer toegang|vergrendeld|"
            "geblokkeerd|ontgrendel*|deblokkeer*|vergeten|herstel*|resetten|opnieuw instellen",
        .enter =
            "voer|invoeren|vul|invullen|gebruik|gebruiken|typ|toets|geef|in te voeren|"
            "in te vullen|intoetsen|tik|vult|toets in|tikt|geef op|neem over|plak|kopieer",
        .not_code =
            "*klant*|*bestel*|*rekening|*kaart|*boekings*|*product*|*artikel*|*fout*|"
            "landcode|postcode*|*streepjes*|*barcode|qr*|lidnummer|lidcode|*polis*|"
            "*aandelen*|*fonds*|stemcode|stemming|agent*|*filiaal*|deurcode|voordeur*|"
            "poortcode|*kenteken*|kamer|perron|lijn|huis|formulier|bladzijde|rij|"
            "*belasting*|*postcode|*kleur*|*streep*|*cursus*|*stoel*|*kenteken|dresscode|"
            "*kostenplaats|pas|pasje|bankpas|melding|storing|foutcode|klantcode|"
            "klantnummer|relatienummer|artikelcode|productcode|kleurcode|*postcode*|"
            "sectorcode|branchecode|volgnummer|contractnummer|ordernummer|bestelnummer|"
            "tussenpersoon|adviseur|meternummer|personeelsnummer|belastingnummer|"
            "bedrijfscode|incassocode|ophaalnummer|examencentrum",
        .promo =
            "*korting*|actie|acties|actiecode*|*aanbieding*|*cadeau*|*promo*|*coupon*|*voucher*|"
            "*uitnodig*|*vrienden*|gratis|*bespaar*|sale|*waardebon*|*spaar*|uitverkoop|"
            "gratis verzending|actiecode|korting*|voordeel|spaar",
        .pickup =
            "*afhaal*|*ophaal*|*pakket*|*pakje*|*kluis*|*bezorg*|*levering*|geleverd|leveren|"
            "*zending*|*koerier*|af te halen|op te halen|*chauffeur*|wacht op|balie|toonbank|"
            "geef aan de|toon|laat zien|apresente|fiets|slotcode|apotheek|kassa|koerier*|"
            "bezorger*|chauffeur*|pakketbezorg*|postbode|afhaalpunt*|pakketpunt*|pakketautomaat|"
            "klaar om op te halen|ligt klaar|aan de kassa|aan de balie|receptie|rit|bezorgd|"
            "chauffeur|bestuurder|deelfiets|deelscooter",
        .prize =
            "*gewonnen|*winnaar*|hoofdprijs|prijs gewonnen|*loterij|*trekking|u wint|gewonnen|"
            "prijscode",
        .payment =
            "*betaal*|*betaling*|*aankoop*|*overboek*|*transactie*|*overschrijv*|*overmaken*|"
            "*afschrijv*|*betalen|*begunstigde|*ontvanger|*lening|*hypotheek*|incasso|geld|"
            "uw opdracht|betaling*|overboek*|aankoop*|opname|termijnen",
        .earlier = "vorige|eerdere|oude|oud|vroegere",
        .ignore = "negeer|negeren|niet gebruiken|vervangt|gebruik niet",
        .expired = "verlopen|is verlopen|niet meer geldig|ongeldig|vervallen",
        .valid = "geldig*|verloopt|vervalt",
        .reference = "*referentie*|*kenmerk*|*factuur*|*track*|eindigend|kassabon|*dossier*",
        .wifi = "*netwerk*|gasten*|*document*|*bestand*|*bijlage*|*wifi*",
        .door =
            "*poort|*garage*|*alarm*|*kluis|*hangslot|*fietsslot|*sleutelkast*|*vergadering|"
            "deur|voordeur|achterdeur|slot|fietsslot|hangslot|*deur|*sleutelkluis*|vergadering|"
            "poort|garage|slagboom|kluis|sleutelkluis|sleutelkastje|sleutelbox|*kluisje|ingang|"
            "huisje|kelder|fietsenstalling|bel aan|alarmcode|sleutelkastje*|sleutelkluis*",
        .account = "*account|*rekening|*profiel",
        .address = "e mail|email|mailadres|*mailadres|mailbox",
        .device = "*toestel|*apparaat|*telefoon|browser|computer",
        .chat =
            "mama|papa|oma|opa|schat|lieverd|hoi|hey|haha|xx|xxx|kus|kusjes|groetjes|tot zo|"
            "tot straks|tot morgen|vanavond|morgen|eten|pizza|feestje|biertje|kun je|kan je|"
            "vergeet niet|denk eraan|ik ben|we zijn|ik kom|kom je|bij mij|bij ons|breng|"
            "neem mee|trouwens|gast|maat",
        .change =
            "wijzigen|veranderen|aanpassen|nieuw|nieuwe|instellen|kiezen|maken|aanmaken|"
            "wijziging",
        .done =
            "is gewijzigd|is veranderd|is verzonden|hebben wij gestuurd|hebben we gestuurd|"
            "is bevestigd|is geactiveerd|is toegevoegd|is gebruikt|is geweigerd|is gelukt|"
            "succesvol|mislukt|afgerond|bevestigd|verzonden|gewijzigd|komt per|is aangepast|"
            "is geblokkeerd|verkeerd ingevoerd|mislukte pogingen|is ingeschakeld|geweigerd",
        .warn =
            "deel|delen|nooit|niemand|doorgeven|geef nooit|niet door u|niet zelf|"
            "niet aangevraagd|vragen nooit|vraagt nooit|zullen nooit|geen code nodig|nooit naar|"
            "deel deze|niet delen|geef deze|houd geheim|geheim houden|oplichter*|oplichting|"
            "fraude*|phishing|voor jezelf|vertrouwelijk",
        .is = "is|zijn|luidt",
        .purpose = "voor|om|te|als",
        .with = "met|via|met nummer|met het getal|door|met de cijfers",
        .of = "van",
        .your = "je|jouw|uw|de|het|een|deze|dit|volgende|nieuwe|mijn",
        .place = "op|tot|vanaf|den|kl|in|aan|bij|naar|saldo|bedrag|totaal",
        .proof =
            "opent|openen|ontgrendel*|inzien|inzage|bekijk*|zien|akkoord|instemmen|"
            "accepteer*|accepteren|teken|tekenen|onderteken*|bewijs*|aantonen|"
            "dat u het bent|dat jij het bent|bent u dit|ben jij dit|vraagt|vraagt om|"
            "zal vragen|nodig|invullen|vul|invoeren|intikken|tik|antwoord|afronden|"
            "lid worden|doorgaan|verder|klopt dat|kom je binnen|komt u binnen|binnen|"
            "controlegetal|controlenummer",
        .locked =
            "geblokkeerd|vergrendeld|op slot|kunt niet inloggen|kun je niet inloggen|"
            "lukt inloggen niet|terughalen|terugkrijgen|herstel*|heropen*|weer open|"
            "deblokkeer*|terug",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> germanic_words() {
  return kTables;
}

}  // namespace linepool
