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
            "one time password|one time pin|one time code|one time passcode|"
            "onetime password|dynamic password|passwrod|pasword|verifycode",
        .verify =
            "verif*|auth|authen*|authori*|confirm|confirms|confirming|confirmation|login|"
            "log in|log into|logging in|logging into|log on|logon|sign in|signin|sign into|"
            "signing in|signing into|security|secure|identification|access|validat*|"
            "one time|onetime|single use|two factor|2fa|mfa|2 step|two step|approval|"
            "approve|approves|dynamic|temporary|check code|identity|link your device|"
            "pairing|magic|unlock",
        .signup =
            "sign up|signup|signing up|register|registers|registering|registration|"
            "activat*|create your account|creating your account|create an account|enrol*|"
            "join|get started|welcome|new account",
        .recovery = "reset*|recover*|forgot*|restore your|restoring|backup|lost access",
        .enter =
            "enter|entering|type|typing|use|insert|key in|input|submit|provide|paste|"
            "fill in|quote|give",
        .not_code =
            "customer*|client|member|membership|account|acct|a/c|acc|card|cards|order|"
            "orders|booking|reservation|flight|zip|postal|postcode|postcodes|area|country|"
            "dialing|dial code|dress code|qr|bar code|barcode|source code|error|status|"
            "exit|hs code|sort code|swift|bank|branch|ifsc|product|item|sku|transaction|"
            "course|class|building|code of conduct|code name|codename|school|model|tax|"
            "short code|ussd|biller|agent|claim|identifier|stock|fund|ticker|vote|voting|"
            "merchant|dealer|employee|student|department|policy|loan|user|shipment|version|"
            "build|door code|gate code|drop a pin|pin location|confirmation number|"
            "booking confirmation|order confirmation|payment confirmation|"
            "delivery confirmation|appointment confirmation|appointment|"
            "registration number|registration no|registration fee|authorization number|"
            "login id|user id|sender id|codes|coding|learn to code|subscription|patient|"
            "case|invoice|site code|clock|meter|voucher id|coupon id|contact pin",
        .promo =
            "promo*|*promo|coupon*|discount*|voucher*|cashback|deal|deals|sale|sales|offer|"
            "offers|checkout|referral|refer|referrals|invite|invites|invitation|redeem|"
            "redemption|giveaway|free shipping|shop now|gift card|gift code|limited time|"
            "bonus|free delivery|invite code|savings|black friday|off|reward|rewards",
        .pickup =
            "pickup|pick up|picked up|collect|collection|locker*|parcel*|package*|courier|"
            "delivery|delivered|rider|driver|handover|takeaway|counter",
        .prize =
            "won|win|wins|winner*|winning|prize*|lottery|lotto|draw|jackpot|lucky|"
            "unclaimed|sweepstake*|congratulations you|raffle|congrats you",
        .payment =
            "payment*|pay|paying|purchase*|transfer*|transaction*|txn|txns|transact|spend|"
            "debit|withdraw*|withdrawal|checkout payment|beneficiary|payee|remittance|"
            "top up|topup",
        .earlier = "previous*|earlier|old|older|former|prior|last code|superseded",
        .ignore =
            "ignore|disregard|discard|do not use|don't use|dont use|replaces|replacing|"
            "instead of",
        .expired =
            "has expired|expired|no longer valid|no longer works|not valid|invalid|"
            "was cancelled|is cancelled|was canceled|has been replaced|has been used|"
            "can no longer be used|is void|was replaced|is out of date|outdated|"
            "stopped working",
        .valid = "valid|expires|expire|expiring|expiry|validity|good for|lives for|runs out",
        .reference =
            "ref|reference*|refno|refid|refcode|txnid|trx|trxid|trn|utr|rrn|upi|awb|"
            "tracking|track|inv|bill|receipt|ticket|tkt|pnr|request|req|uid|userid|ending|"
            "ends|end|tail|last|serial|iban|vin|lot|batch|case no|order no|booking ref|"
            "confirmation no|stan|reg",
        .wifi =
            "wi fi|wifi|wlan|guest network|hotspot|network|router|ssid|document*|pdf|"
            "statement|attachment|zip file|archive|e statement",
        .warn =
            "share|sharing|never|nobody|anyone|anybody|staff|do not give|don't give|"
            "dont share|forward|disclose|reveal|fraud|did not request|didn't request|"
            "didn't ask|not you|wasn't you|ring you|scam",
        .is = "is|are|be|was|reads|being|now is|below|follows|here",
        .purpose = "to|for|as",
        .with = "with|using|via|by",
        .of = "of",
        .your = "your|the|ur|a|an|this|my|our|following|new|current",
        .place =
            "at|on|in|from|by|until|till|before|after|since|over|under|about|than|upto|"
            "into|onto|between|near|dated|date|time|without|only|just|another|extra|plus|"
            "minus|and|or|get|earn|worth|approx|approximately|around|least|most|max|avail|"
            "available|balance|bal|total|amount|amt|sum|price|cost|fee|due|owe|paid|"
            "charged|debited|credited|emi|limit|score|up to|spend",
    },
    LanguageWords{
        .language = "de",
        .code = "*code|*codes|*kode|*nummerncode",
        .secret =
            "*passwort|*passworter|*kennwort|*geheimzahl|einmalpin|smspin|onlinepin|"
            "pincode|tan nummer|*einmalpasswort|*einmalkennwort|*losungswort|*zugangsdaten|"
            "passwd|*schlusselwort",
        .verify =
            "*bestatig*|*sicherheit*|*verifi*|*anmeld*|*einlogg*|*login*|*zugang*|"
            "*zugriff*|*authentifi*|*authentisier*|*einmal*|*freigabe*|freigeben|*legitim*|"
            "*identi*|*pruf*|uberprufung|*log in|temporar*|entsperr*|*autorisier*|"
            "einzuloggen|anzumelden|genehmig*|koppel*",
        .signup =
            "*registrier*|*aktivier*|*freischalt*|konto erstellen|konto zu erstellen|"
            "willkommen|neuanmeldung|erstanmeldung|beitritt",
        .recovery =
            "*zurucksetz*|zuruckzusetzen|*wiederherstell*|vergessen|wiederherzustellen|"
            "*rucksetz*",
        .enter =
            "eingeben|einzugeben|gib|geben|gebt|tippe|tippen|verwende|verwenden|nutze|"
            "nutzen|benutze|benutzen|eintragen|tragen|trage|einsetzen|eintippen|nennen|"
            "nenne|angeben|geben sie",
        .not_code =
            "*kunden*|*bestell*|*konto|*karte|*buchung*|*produkt*|*artikel*|*fehler*|"
            "lander*|postleitzahl|postcode*|post|plz|*strich*|barcode|*quell*|source*|"
            "*anspruch*|*mitglied*|*agenten*|*vertrag*|*filial*|*steuer*|*aktien*|"
            "*wertpapier*|*fonds*|*abstimm*|*vorwahl*|*versicherung*|*personal*|"
            "*patienten*|*auftrag*|turcode|haustur*|torcode|qr*|*quelltext",
        .promo =
            "*rabatt*|*gutschein*|aktions*|*angebot*|*promo*|*vorteil*|*bonus*|"
            "*empfehlung*|*einladung*|*geschenk*|*coupon*|sparen|spare|spar|*prozent*|"
            "gratis|*schnappchen*|*ausverkauf*|sale|*werbe*|*voucher*|aktion|freunde werben",
        .pickup =
            "*abhol*|*paket*|*sendung*|*packstation*|*schliessfach*|*schließfach*|"
            "lieferung*|geliefert|lieferbote*|auslieferung*|*zustell*|paketausgabe|"
            "ausgabecode|*fahrer*|bote|abzuholen|*hinterlegt*",
        .prize =
            "*gewinn*|*gewonnen|*lotter*|*verlosung*|hauptpreis|preis gewonnen|ihren preis|"
            "*tombola*|*jackpot*",
        .payment =
            "*bezahl*|*zahlung*|zahlen|zu zahlen|*uberweis*|*kauf*|*transaktion*|*einkauf*|"
            "*lastschrift*|*auftrag*|*abbuchung*|*geld senden",
        .earlier = "vorherig*|fruher*|alt|alte|alten|alter|bisherig*|letzten|vorige*",
        .ignore =
            "ignorier*|nicht verwenden|ersetzt|vergessen sie den|nicht mehr verwenden|"
            "verwerfen",
        .expired =
            "abgelaufen|ist abgelaufen|nicht mehr gultig|ungultig|verfallen|"
            "gilt nicht mehr|gilt nicht|erloschen",
        .valid = "gultig*|gilt|lauft ab|ablauf*|verfallt|gultigkeit|guiltig",
        .reference =
            "*referenz*|ref|*vorgang*|*rechnung*|*rechnungsnummer|*bestellnummer|"
            "*auftragsnummer|*kundennummer|*sendungsnummer|*endet|endend|*endziffer*|"
            "aktenzeichen|az|*beleg*|*kennung|*ticket*",
        .wifi = "*netzwerk*|gast|gaste*|*dokument*|*anhang*|*datei*|*wlan*|*gastezugang*|*pdf*",
        .warn =
            "niemand*|teilen|weitergeben|weiter|nie|niemals|mitteilen|nicht von ihnen|"
            "nicht angefordert|nicht sie|weitersagen|verraten",
        .is = "ist|lautet|sind|heisst|heißt|ware",
        .purpose = "fur|fuer|zum|zur|um|als|zu",
        .with = "mit|per|mittels",
        .of = "von|des|der",
        .your =
            "dein|deine|deinen|deinem|ihr|ihre|ihren|ihrem|der|die|das|den|dem|euer|ein|"
            "eine|einen|diesen|dieser|folgenden|folgender|neue|neuer|neuen|mein",
        .place =
            "am|bis|vom|ab|seit|an|im|in|auf|aus|nach|vor|uber|unter|kontostand|saldo|"
            "betrag|gesamt|fur nur|nur",
    },
    LanguageWords{
        .language = "nl",
        .code = "*code|*codes",
        .secret = "*wachtwoord|*wachtwoorden|*pincode|*toegangssleutel|*wachtzin",
        .verify =
            "*verifi*|*beveilig*|*bevestig*|*toegang*|*inlog*|*aanmeld*|*controle*|"
            "*eenmalig*|*authenti*|*identi*|in te loggen|aan te melden|*veiligheid*|"
            "*autoris*|goed te keuren|goedkeur*|tijdelijk*|ontgrendel*|log in",
        .signup =
            "*registr*|*activ*|*inschrijf*|account aan te maken|account aanmaken|welkom|"
            "account maken",
        .recovery = "*herstel*|*reset*|*vergeten*|opnieuw in te stellen|*wijzig*",
        .enter =
            "voer|invoeren|vul|invullen|gebruik|gebruiken|typ|toets|geef|in te voeren|"
            "in te vullen|intoetsen|tik",
        .not_code =
            "*klant*|*bestel*|*rekening|*kaart|*boekings*|*product*|*artikel*|*fout*|"
            "landcode|postcode*|*streepjes*|*barcode|qr*|lidnummer|lidcode|*polis*|"
            "*aandelen*|*fonds*|stemcode|stemming|agent*|*filiaal*|deurcode|voordeur*|"
            "poortcode|*kenteken*",
        .promo =
            "*korting*|actie|acties|actiecode*|*aanbieding*|*cadeau*|*promo*|*coupon*|"
            "*voucher*|*uitnodig*|*vrienden*|gratis|*bespaar*|sale|*waardebon*|*spaar*|"
            "uitverkoop",
        .pickup =
            "*afhaal*|*ophaal*|*pakket*|*pakje*|*kluis*|*bezorg*|*levering*|geleverd|"
            "leveren|*zending*|*koerier*|af te halen|op te halen|*chauffeur*",
        .prize = "*gewonnen|*winnaar*|hoofdprijs|prijs gewonnen|*loterij|*trekking",
        .payment =
            "*betaal*|*betaling*|*aankoop*|*overboek*|*transactie*|*overschrijv*|"
            "*overmaken*|*afschrijv*|*betalen",
        .earlier = "vorige|eerdere|oude|oud|vroegere",
        .ignore = "negeer|negeren|niet gebruiken|vervangt",
        .expired = "verlopen|is verlopen|niet meer geldig|ongeldig|vervallen",
        .valid = "geldig*|verloopt|vervalt",
        .reference = "*referentie*|*kenmerk*|*factuur*|*track*|eindigend|kassabon|*dossier*",
        .wifi = "*netwerk*|gasten*|*document*|*bestand*|*bijlage*|*wifi*",
        .warn =
            "deel|delen|nooit|niemand|doorgeven|geef nooit|niet door u|niet zelf|"
            "niet aangevraagd",
        .is = "is|zijn|luidt",
        .purpose = "voor|om|te|als",
        .with = "met|via",
        .of = "van",
        .your = "je|jouw|uw|de|het|een|deze|dit|volgende|nieuwe|mijn",
        .place = "op|tot|vanaf|den|kl|in|aan|bij|naar|saldo|bedrag|totaal",
    },
    LanguageWords{
        .language = "af",
        .code = "*kode",
        .secret = "*wagwoord",
        .verify =
            "*verifi*|*bevestig*|*sekuriteit*|*toegang*|*aanmeld*|*aanteken*|*eenmalig*|"
            "in te teken|teken in|aan te meld|*magtig*",
        .signup = "*registr*|*aktiv*|welkom",
        .recovery = "*herstel*|*vergeet*",
        .enter = "voer|gebruik|tik|sleutel|invoer",
        .not_code = "*klient*|*bestel*|*rekening|*kaart|*pos|*bespreking*|*produk*",
        .promo = "*afslag*|*aanbieding*|*promo*|*koepon*|*spesiale*",
        .pickup = "*afhaal*|*pakkie*|*pakket*|*aflewer*|*optel*|haal|*sluitkas*",
        .prize = "*gewen|*wenner|*lotery",
        .payment = "*betaal*|*betaling*|*aankoop*|*oordrag*|*transaksie*",
        .earlier = "vorige|vroeere|ou",
        .ignore = "ignoreer",
        .expired = "verval het|het verval|nie meer geldig|verstryk",
        .valid = "geldig*|verval",
        .reference = "*verwysing*",
        .wifi = "*netwerk*|*dokument*",
        .warn = "deel|nooit|niemand",
        .is = "is",
        .purpose = "om|vir|te",
        .with = "met",
        .of = "van",
        .your = "jou|u|die|hierdie",
        .place = "op|tot|voor|by",
    },
    LanguageWords{
        .language = "lb",
        .code = "*code",
        .secret = "*passwuert",
        .verify = "*bestätegung*|*verifikat*|*sécherheet*|*aloggen*|*umeld*|verifizéieren",
        .signup = "*registréier*|*aktivéier*|wëllkomm",
        .recovery = "*zrécksetz*|vergiess",
        .enter = "gitt|benotzt|tippt|agin",
        .not_code = "*clients*|*kont",
        .promo = "*rabatt*|*promo*",
        .pickup = "*ofhuel*|pak|pakett*|*livréier*",
        .prize = "*gewonn",
        .payment = "*bezuel*|*iwwerweis*",
        .earlier = "vireg*|al",
        .ignore = "ignoréier*",
        .expired = "ofgelaf",
        .valid = "gülteg",
        .reference = "*referenz*",
        .wifi = "*netzwierk*",
        .warn = "deelt|ni|kengem",
        .is = "ass",
        .purpose = "fir",
        .with = "mat",
        .of = "vum",
        .your = "däin|ären|ärt|är|den|de",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> germanic_words() {
  return kTables;
}

}  // namespace linepool
