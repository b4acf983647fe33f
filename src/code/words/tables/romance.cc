// Romance languages.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "fr",
        .code = "code|codes",
        .secret = "mot de passe|otp|pin|motdepasse|mdp|cle|code secret|code confidentiel|jeton",
        .verify =
            "verif*|securit*|confirm*|acces|acced*|connex*|connect*|authentif*|autoris*|valid*|"
            "identif*|identite|usage unique|a usage unique|unique|temporaire|session|debloquer|"
            "deverrouill*|approuver|signer|signez|signe|signature|pour entrer|entrer dans|"
            "acceder|c'est bien vous|si c'est vous|si c'est toi|d'accord|accord|continuer|"
            "poursuivre|permettre|laisser entrer|rattacher|appair*|est ce vous|est ce bien vous|"
            "était ce vous|pour rentrer|nouvel appareil|nouvelle connexion|"
            "tentative de connexion|te connecter|vous connecter|se connecter|associer|appairer|"
            "appairage|jumelage|consulter vos résultats|c'est vous|c'est toi|"
            "vous permet d'entrer|vous permettra d'entrer",
        .signup =
            "inscri*|activ*|enregistr*|creation de compte|creer votre compte|"
            "creer ton compte|creer un compte|bienvenue|adhesion|rejoindre|"
            "confirme votre adresse|confirmez votre adresse|confirmer votre adresse|"
            "confirme votre e mail|confirmer votre e mail|confirmez votre numero|"
            "confirmer votre numero|presque fini|derniere etape|encore une etape|"
            "plus qu'une etape|ouverture de compte|ouvrir votre compte|finaliser|"
            "ouvrir un compte|nouveau compte|inscription|confirmez votre mobile|"
            "confirmer votre mobile|confirme ton mobile|vérifier votre numéro|"
            "vérifier ton numéro|confirmer votre numéro|confirmez votre numéro|"
            "confirme ton numéro|votre numéro de mobile|votre numéro de téléphone|"
            "ton numéro de téléphone|portabilité|création de compte|créer votre compte|"
            "créer ton compte|étape|rejoign*|adhé*|nouvelle sim|carte sim|votre mobile|"
            "ton mobile|votre téléphone est|est bien à vous|médecin traitant|plus qu'une|portage|"
            "garder votre numéro|conserver votre numéro",
        .recovery =
            "reinitialis*|recuper*|oubli*|restaur*|retrouver|bloqu*|debloqu*|verrouill*|"
            "deverrouill*|suspendu*|nouveau mot de passe|mot de passe perdu|mot de passe oublie|"
            "changer de mot de passe|changer votre mot de passe|changement de mot de passe|"
            "modifier votre mot de passe|retrouver l'acces|retrouvez l'acces|perdu|verrouillé|"
            "verrouillée|bloqué|bloquée|déverrouill*|débloqu*|oublié|oubliée|réinitialis*|"
            "récupér*|restaurer",
        .enter =
            "saisir|saisissez|saisis|entrez|entrer|tapez|tape|taper|utilisez|utilise|utiliser|"
            "inserez|renseignez|indiquez|composez|reportez|copiez|a saisir|mettez|recopiez|"
            "recopier|donnez|entrant|composer|notez|communiquez|rentrez|rentrer|reporter|mets|"
            "donne|saisissez le|entrez le|tapez le|recopiez le|composez le code",
        .not_code =
            "postal|client*|commande*|compte*|carte*|reservation|article|produit|erreur|"
            "pays|barre|barres|qr|fiscal|agence|agent|adherent|abonne|facture|dossier|"
            "contrat|vote|action|isin|allocataire|patient|eleve|immeuble|porte|digicode|"
            "tri|formulaire|chambre|quai|rang|page|maison|bus|ligne|salle|vestimentaire|"
            "source|couleur|guichet|morse|penal|cours|classe|siege|ape|naf|insee|matricule|"
            "plaque|panne|marchandise|correspondent|branche|rib|code postal|code client|"
            "code produit|code article|code erreur|code couleur|code pays|code ape|"
            "code naf|code activité|code agent|code guichet|numéro de file|numéro client|"
            "conseiller*|référence produit|abonné|compteur|filière|matière|code banque|"
            "code rib|numéro d'enregistrement|numéro d'inscription|code établissement|"
            "code entreprise|code facturier|code créancier|code centre|numéro de retrait",
        .promo =
            "promo*|reduction*|remise*|soldes|rabais|avantage|cadeau|parrain*|coupon*|"
            "bon d'achat|offre*|gratuit*|livraison offerte|profitez|economisez|filleul|"
            "livraison gratuite|offerts|offert|vente privée|ventes privées|remise|parrainez|"
            "gagnez",
        .pickup =
            "livraison*|livreur*|livrer|retrait*|retirer|retirez|colis|consigne*|casier*|"
            "point relais|relais|livreur|recuperez votre colis|recuperer votre colis|enlevement|"
            "chauffeur|disponible en|comptoir|donnez au livreur|au chauffeur|montrez|montrer|"
            "présentez|presentez|présenter|vélo|trottinette|pharmacie|ordonnance|caisse|"
            "livreuse|chauffeur*|coursier*|facteur|transporteur|relais colis|consigne|"
            "à la caisse|au guichet|au comptoir|prêt à être retiré|prête à être retirée|"
            "est prête|retrait sur présentation|sur présentation|à lui donner|lui donner|"
            "remettre au|votre course|votre trajet|à l'accueil|conducteur",
        .prize =
            "gagn*|loterie|tirage|gros lot|tombola|cagnotte|concours|vous gagnez|vous avez gagné",
        .payment =
            "pai*|paye*|achat*|virement*|transaction*|operation*|reglement*|debit|beneficiaire|"
            "retrait d'especes|prelevement|destinataire|pret de|crédit|mensualite|"
            "envoi d'argent|paiement*|envoyer|retrait d'argent|mensualité*|échelonn*",
        .earlier = "preceden*|ancien|ancienne|anterieur|vieux|dernier",
        .ignore =
            "ignor*|ne tenez pas compte|ne pas tenir compte|oubliez|remplace|annule et remplace|"
            "n'utilisez pas|n'utilisez plus|ignorez|ignore",
        .expired =
            "a expire|est expire|expire depuis|perime|n'est plus valable|plus valable|"
            "n'est plus valide|plus valide|est annule|caduc|n'est pas valide|invalide",
        .valid = "valable|valide|expire|expirera|validite|duree|expiration",
        .reference =
            "ref|reference|suivi|dossier no|se terminant|terminant|finissant|facture no|"
            "ticket|recu",
        .wifi = "reseau|document|fichier|piece jointe|pdf|reseau invite",
        .door =
            "porte|portail|garage|alarme|coffre|cadenas|antivol|boite a cles|interphone|"
            "digicode|cave|ascenseur|visio|reunion|messagerie vocale|gite|boîtier|immeuble|"
            "boîte à clés|visioconférence|réunion|conférence|portillon|barrière|coffre fort|"
            "boîte à clé|boîtier à clés|boîte à clef|clés|gîte|appartement|casier|portier|"
            "entrée de l'immeuble|boîte à clefs",
        .account = "compte|comptes|profil",
        .address = "e mail|email|adresse|courriel|mail|boite mail",
        .device = "appareil|telephone|navigateur|ordinateur|tablette|mobile|télé|téléviseur",
        .chat =
            "maman|papa|mamie|papi|coucou|salut|cheri|chérie|bisous|bises|biz|bisou|mdr|ptdr|"
            "lol|a tout|a toute|a demain|ce soir|demain|diner|pizza|apero|biere|"
            "merci d'avance|tu peux|peux tu|pense a|n'oublie pas|oublie pas|j'ai|je suis|"
            "on est|on arrive|viens|chez moi|chez nous|les enfants|t'es|c'est bon|stp|"
            "dis moi|tiens moi",
        .change =
            "changer|modifier|nouveau|nouvelle|definir|choisir|creer|choisissez|definissez|"
            "changement|modification",
        .done =
            "a ete change|a ete modifie|a ete reinitialise|a ete envoye|avons envoye|"
            "vous avons envoye|a ete valide|a ete active|a ete ajoute|a ete utilise|"
            "a ete refuse|a bien ete|avec succes|reussie|echouee|terminee|confirmée|confirmé|"
            "envoyé|envoyée|modifié|erronée|arrive par|a été modifié|a été modifiée|"
            "a été changé|a été changée|a été bloqué|a été bloquée|a été ajouté|a été saisi|"
            "tentatives échouées|erroné|a été activé|a été activée|a été effectuée",
        .warn =
            "partag*|jamais|personne|ne communiquez|ne le communiquez|communiquez|ne donnez|"
            "ne le donnez|transmett*|pas vous|n'etes pas|n'avez pas|pas demande|divulg*|"
            "ne demande jamais|ne demandera jamais|ne demandons jamais|ne vous demandera|"
            "aucun code|ne vous demandera jamais|ne vous demanderons jamais|jamais demandé|"
            "ne partagez|ne partage pas|ne le partagez|ne divulguez|ne transmettez|"
            "gardez le secret|gardez le pour|confidentiel|arnaque*|escroc*|fraude*|hameçonnage|"
            "personne ne",
        .is = "est|sont|voici|sera|ci dessous",
        .purpose = "pour|afin de|comme",
        .with =
            "avec|via|par|avec le|a l'aide|au moyen|grace a|en tapant|en saisissant|"
            "avec les chiffres|avec le nombre",
        .of = "de|d|du|des|a",
        .your = "votre|vos|ton|ta|tes|le|la|les|ce|cet|cette|un|une|l|suivant|nouveau|mon",
        .place =
            "au|aux|en|des|jusqu'au|jusqu|le|du|dans|sur|chez|avant|apres|solde|montant|"
            "total|entre",
        .proof =
            "ouvre|ouvrir|déverrouill*|débloqu*|consult*|voir|accéder|accept*|d'accord|"
            "consent*|sign*|signez|prouv*|montr*|que c'est vous|que c'est toi|c'est vous|"
            "c'est toi|le vôtre|demande|demandera|vous demandera|réclame|veut|besoin|"
            "nécessaire|saisi*|saisir|tap*|entr*|répond*|termin*|finalis*|rejoin*|continu*|"
            "poursuiv*|vous identifier|t'identifier|nombre|chiffres|numéro de contrôle",
        .locked =
            "bloqué*|verrouill*|impossible d'entrer|connexion impossible|n'arrivez pas|"
            "n'arrives pas|récupér*|retrouv*|de retour|rouvr*|rouvrir|restaur*|revient|"
            "ramène",
    },
    LanguageWords{
        .language = "it",
        .code = "codic*|cod",
        .secret = "password|parola d'ordine|parola chiave|pin|otp|token|codice segreto",
        .verify =
            "verific*|sicurezza|conferm*|access*|acced*|autentic*|autorizz*|autorizzativ*|"
            "convalid*|identita|monouso|temporane*|login|usa e getta|entrare|sblocc*|approv*|"
            "collegare|validazione|firma|firmare|firmi|per entrare|entra con|sei tu|se sei tu|"
            "continuare|consent*|abbin*|collega|colleghi|collegamento|procedere|accett*|"
            "sei stato tu|è lei|puoi entrare|potrai entrare|può entrare|entri con|"
            "nuovo dispositivo|nuovo accesso|tentativo di accesso|accedi|accedere|abbinamento|"
            "abbinare|associa|vedere il referto",
        .signup =
            "registr*|attiv*|iscri*|creare il tuo account|crea il tuo account|benvenut*|"
            "nuovo account|conferma la tua e mail|conferma l'indirizzo|"
            "confermare la tua e mail|confermare l'indirizzo|confermare il tuo numero|"
            "conferma il tuo numero|conferma il numero|verifica il tuo numero|"
            "verificare il numero|ci siamo quasi|ultimo passo|ultimo passaggio|manca poco|"
            "aprire il conto|apertura conto|apertura del conto|nuovo conto|"
            "completare la registrazione|creazione account|confermare il cellulare|"
            "conferma il cellulare|confermare il numero|verificare il tuo numero|"
            "tuo numero di cellulare|suo numero di cellulare|portabilità|creare un account|"
            "creare l'account|passaggio|nuova sim|tuo cellulare|suo cellulare|cellulare è|"
            "attiva*|medico di base|passaggio del numero|mantenere il numero",
        .recovery =
            "recuper*|reimpost*|dimenticat*|ripristin*|resett*|bloccat*|sblocc*|sospes*|"
            "nuova password|password dimenticata|password smarrita|hai perso|cambio password|"
            "cambiare la password|modifica password|modificare la password|rientrare|perso|"
            "bloccato|bloccata|cambiare password",
        .enter =
            "inserisc*|inserire|digit*|usa|usare|utilizz*|immett*|scrivi|scrivere|riport*|"
            "indica|compila|copia|incolla|metti|mettere|comunica|fornisci|fornisca|riporta|"
            "scriva|scrivilo|inseriscilo|digitalo|usalo|copialo|inserisca|digiti|incollalo",
        .not_code =
            "fiscale|client*|ordine|ordini|conto|carta|prenotazion*|prodotto|articolo|"
            "errore|barre|qr|postale|iban|agenzia|agente|socio|fornitore|fattura|pratica|"
            "voto|titolo|azionario|fondo|tessera|utenza|paziente|bollettino|polizza|"
            "contratto|cassa|modulo|camera|binario|fila|pagina|casa|autobus|linea|sala|"
            "piano|sorgente|morse|colore|filiale|penale|corso|classe|posto|targa|materia|"
            "sportello|tributo|guasto|merce|cliente|codice postale|cap|codice cliente|"
            "codice prodotto|codice articolo|codice errore|codice colore|codice ateco|"
            "codice agente|codice fiscale|codice tributo|numero di coda|turno|matricola|"
            "dipendente|contatore|acquirente|consulente|codice azienda|codice ente|"
            "codice utente|codice creditore|numero di ritiro",
        .promo =
            "promo*|sconto|sconti|scont*|offert*|coupon*|buono|buoni|saldi|omaggio|gratis|"
            "invito|invita|amico|risparmi*|presenta un amico|spedizione gratuita|approfitta",
        .pickup =
            "ritir*|pacco|pacchi|locker|armadiett*|consegn*|corriere|collo|spedizion*|giacenza|"
            "fattorino|punto di ritiro|autista|dillo al|digli|sportello|mostra|mostrare|"
            "esibisci|bici|farmacia|corrieri|rider|conducente|postino|ritirare|ritiro|ritira|"
            "ritiralo|pronto per il ritiro|allo sportello|alla cassa|in cassa|al banco|"
            "al bancone|alla reception|al personale|la corsa|iniziare la corsa|"
            "da comunicare al corriere|tassista|numero di ritiro|monopattino",
        .prize =
            "vinto|vinta|vinti|vinci|vincit*|premio|premiat*|lotteria|estrazione|concorso|"
            "sorteggio|hai vinto|ha vinto",
        .payment =
            "pagament*|pagare|paga|acquist*|bonifico|bonifici|trasfer*|transazion*|operazion*|"
            "addebit*|disposizion*|ricarica|prelievo|spesa|destinatario|prestito|mutuo|rata|"
            "invio di denaro|inviare|prelievo*|pagamento*|bonifico*|acquisto*|rateizz*|a rate",
        .earlier = "precedent*|vecchi*|anterior*",
        .ignore =
            "ignor*|non usare|non utilizzare|sostituisce|scarta|ignora|ignori|ignorare|ignorate|"
            "non usi",
        .expired =
            "e scaduto|scaduto|scaduta|non e piu valid*|non vale piu|annullato|non valido|"
            "e decaduto",
        .valid = "valid*|scade|scadenza|validita",
        .reference =
            "riferimento|rif|spedizione n|tracciamento|tracking|ricevuta|pratica n|"
            "terminante|termina|finale|ticket|termina con|che termina",
        .wifi = "rete|documento|file|allegato|pdf|rete ospiti",
        .door =
            "porta|portone|cancello|garage|allarme|cassaforte|lucchetto|cassetta|citofono|"
            "ascensore|riunione|videochiamata|segreteria|cantina|cassetta delle chiavi|"
            "cancelletto|sbarra|cassetta chiavi|serratura|appartamento|chiavi|palazzo",
        .account = "account|profilo|conto",
        .address = "e mail|email|mail|posta|indirizzo",
        .device = "dispositivo|telefono|browser|computer|cellulare|smartphone|televisore",
        .chat =
            "mamma|papa|nonna|nonno|ciao amore|amore|tesoro|fratello|raga|ahah|haha|baci|bacio|"
            "a dopo|a domani|stasera|domani|cena|pranzo|pizza|festa|birra|per favore mi|puoi|"
            "potresti|ricordati|non dimenticare|arrivo|sto arrivando|vieni|passa|porta tu|"
            "a casa|i bambini|boh|cmq|un abbraccio",
        .change =
            "cambiare|cambia|cambio|modificare|modifica|nuova|nuovo|impostare|scegliere|"
            "creare|reimpostare",
        .done =
            "e stata cambiata|e stata modificata|e stata reimpostata|e stato inviato|"
            "abbiamo inviato|ti abbiamo|e stato confermato|e stata confermata|e stato attivato|"
            "e stata attivata|e stato aggiunto|e stato usato|e stato utilizzato|"
            "e stato rifiutato|con successo|non riuscit*|completat*|confermato|confermata|"
            "inviato|errato|arriva per|è stato modificato|è stata modificata|è stato cambiato|"
            "è stata cambiata|è stato bloccato|è stata bloccata|è stato usato|tentativi errati|"
            "tentativi falliti|è stato attivato|è stata attivata|è stato aggiunto|rifiutato|"
            "rifiutata",
        .warn =
            "condivid*|mai|nessuno|non comunicar*|non comunicarlo|non fornir*|non rivelar*|"
            "inoltr*|non sei stato|non hai richiesto|non e stato|non chiede mai|"
            "non chiediamo mai|non ti chiederemo|non chiedera mai|non chiederemo mai|"
            "non ti chiederemo mai|mai chiesto|non condividere|non condividerlo|non comunicare|"
            "non rivelare|non rivelarlo|non dire|non fornire|non cederlo|truffa*|truffe|frode|"
            "frodi|phishing|a nessuno|con nessuno|riservato|segreto",
        .is = "e|sono|sara|ecco",
        .purpose = "per|come",
        .with =
            "con|tramite|usando|con il|con il numero|mediante|attraverso|inserendo|digitando|"
            "con le cifre",
        .of = "di|del|della|dell|dei|d|degli",
        .your = "il|lo|la|tuo|tua|suo|sua|vostro|questo|un|una|seguente|nuovo|l|mio",
        .place = "dal|alle|entro|al|in|su|fino|dalle|saldo|importo|totale",
        .proof =
            "apre|aprire|apri|sblocc*|vedere|visualizz*|consult*|accett*|d'accord*|"
            "acconsent*|firma*|firmi|dimostr*|prova che|provi|che sei tu|che è lei|sei tu|"
            "è lei|chiede|chiederà|vuole|serve|occorre|necessari*|inserisc*|inserire|"
            "inserend*|digit*|scrivi|rispond*|termin*|complet*|unisciti|continu*|prosegu*|"
            "entri|entra|numero di controllo|cifre|va confermat*|confermat*",
        .locked =
            "bloccat*|non riesci a entrare|non riesce ad accedere|non riesci ad accedere|"
            "recuper*|torna|tornare|indietro|riaprire|riapri|ripristin*|riavere|riprend*",
    },
    LanguageWords{
        .language = "ro",
        .code = "cod|codul|codului|coduri|codurile",
        .secret =
            "parol*|pin|codul pin|token|parola|parole|parolei|parolă*|pinul|otp|cheie|cheia|"
            "tokenul",
        .verify =
            "verific*|securit*|confirm*|acces*|autentific*|autoriz*|conect*|valid*|unic|unica|"
            "unica folosinta|de unica folosinta|logare|logar*|identit*|identific*|temporar*|"
            "debloc*|aprob*|sesiun*|semn*|intra|intri|intrare|intrati|accesa|accesul|conecteaz*|"
            "conectati*|continua*|permite*|confirmi|confirmati|validez*|identitatea|logati|"
            "logheaz*|asoci*|imperech*|ești tu|dumneavoastră sunteți|tu ești|ai fost tu|"
            "poți intra|puteți intra|vei intra|pentru a intra|dispozitiv nou|"
            "tentativă de conectare|conectezi|conectați|conectare|autentifică|asociere|"
            "împerechere",
        .signup =
            "inregistr*|activ*|creare cont*|bun venit|bine ai venit|inscri*|"
            "confirma adresa|confirma e mailul|confirma numarul|confirmati numarul|"
            "confirmarea numarului|verificarea numarului|aproape gata|ultimul pas|"
            "inca un pas|deschiderea contului|cont nou|contul nou|creare*|crearea contului|"
            "finaliz*|confirma numărul|confirmați numărul|confirmă numărul|"
            "verificarea numărului|verifica numărul|numărul de telefon|portare*|portarea|"
            "crea contul|deschide contul|bine ați venit|pasul|alătură*|înregistr*|sim nou|"
            "cartela sim|cartelă|portabil*|telefonul e al|telefonul este|numărul e al|"
            "invită în portal|medic de familie|mai ai un|portare|portabilit*",
        .recovery =
            "recuper*|reset*|uitat*|blocat*|debloc*|suspendat*|parola noua|noua parola|"
            "schimba parola|schimbarea parolei|schimbare parola|resetare*|ai uitat|ati uitat|"
            "uitat parola|pierdut|blocat|blocată|uitat|uitată|restabil*|parolă nouă",
        .enter =
            "introdu|introduceti|introduce|foloseste|folositi|utilizati|utilizeaza|tastati|"
            "tasteaza|scrie|scrieti|completati|completeaza|introducand|pune|puneti|completa*|"
            "copia*|insera*|apasa*|furniz*",
        .not_code =
            "postal|client*|comanda*|comenzii|cont|contul|contului|card*|rezervar*|produs*|"
            "eroare|tara|de bare|bare|fiscal|abonat*|polita|agent*|factur*|dosar*|actiuni|"
            "fond*|votul|votare|iban|membru|formular*|camera|etaj|pagina|autobuz|client|"
            "clientului|sursa|culoare|sucursal*|penal|curs*|clasa|locul|articol*|"
            "vestimentar*|materie|plătitor*|cod postal|codul postal|cod client|cod produs|"
            "cod de eroare|cod caen|cod culoare|cod agent|cui|bon de ordine|dosar|contract|"
            "angajat|contor|cumpărător|caen|cod de client|cod companie|cod abonat|"
            "cod furnizor|centru de examen",
        .promo =
            "reducer*|promo*|oferta|oferte|cupon*|voucher*|discount*|cadou*|gratuit*|bonus*|"
            "recomand*|invita*|economis*|reduceri|livrare gratuită|livrare gratuita|reducere*",
        .pickup =
            "livrar*|livrat*|ridic*|colet*|easybox*|locker*|curier*|expediat*|expediere*|preda*|"
            "awb|dulap*|sertar*|sofer*|va asteapta|la casa|la ghiseu|la tejghea|arătați|arată|"
            "arata|rețet*|reteta|șofer*|livrator*|poștaș*|ridica*|ridicare|gata de ridicare|"
            "easybox|la casă|la ghișeu|la recepție|personalului|cursa|cursei|șoferul*",
        .prize = "castig*|ati castigat|premi*|loteri*|tombola|tragere|concurs",
        .payment =
            "plat*|plata|platii|cumparat*|transfer*|tranzacti*|achizit*|operatiun*|virament*|"
            "beneficiar*|destinatar*|credit*|imprumut*|rata|ratei|trimite|modificarea limitei|"
            "achizi*|retragere|în rate",
        .earlier = "anterior*|vechi*|precedent*",
        .ignore = "ignor*|nu folosi*|inlocuieste|ignorați|ignoră|nu folosiți|nu folosi",
        .expired =
            "a expirat|expirat|nu mai este valabil*|nu mai este valid*|nevalabil|invalid|"
            "anulat",
        .valid = "valabil*|valid|expira|expir",
        .reference = "referint*|factura nr|nr comanda|urmarire|terminat|terminat in|bon|tichet",
        .wifi = "retea*|document*|fisier*|oaspeti|atasament*",
        .door =
            "usii|poart*|garaj*|alarm*|seif*|lacat*|incuietoare|interfon*|scara|blocului|liftul|"
            "apartament*|sedint*|intalnir*|cutia cu chei|pensiune|~ușa|~ușii|ușii|interfon|"
            "întâlnir*|ședinț*|poarta|poartă|garaj|barieră|alarmă|seif|cutie cu chei|"
            "cutia de chei|lacăt|cameră|apartament|ședință|întâlnire|scară|scării|alarmei",
        .account = "cont|contul|contului|contului tau|profil*",
        .address = "e mail|email|mail|adresa|posta",
        .device = "dispozitiv*|telefon*|browser*|calculator*",
        .chat =
            "mama|tata|bunica|bunicule|iubire|iubi|draga|dragul meu|salut|bună|haha|hehe|pup|"
            "pupici|te pup|ne vedem|diseara|maine|cina|pranz|pizza|petrecere|bere|poti|"
            "ai putea|nu uita|aminteste|sunt|suntem|vino|la mine|la noi|adu|frate",
        .change =
            "schimba|schimbare|schimbarea|schimbati|modifica|modificarea|noua|nou|noul|noi|"
            "seta|setati|alege|alegeti|crea|creati",
        .done =
            "a fost schimbat*|a fost modificat*|a fost resetat*|a fost trimis*|am trimis|"
            "v am trimis|ti am trimis|a fost confirmat*|a fost activat*|a fost adaugat*|"
            "a fost folosit*|a fost respins*|cu succes|esuat*|finalizat*|greșit|prin poștă|"
            "a fost schimbat|a fost schimbată|a fost modificat|a fost modificată|a fost blocat|"
            "a fost blocată|a fost folosit|încercări greșite|încercări eșuate|a fost activat|"
            "a fost activată|respins|respinsă",
        .warn =
            "partaj*|distribui*|nimanui|niciodata|nimeni|nu comunica*|nu oferi*|nu dezvalui*|"
            "nu divulga*|nu trimite|nu l dati|nu ati solicitat|nu ai solicitat|"
            "nu cere niciodata|nu cerem niciodata|nu va cere|nu cerem niciodată|"
            "nu cere niciodată|nu vă cere|niciodată nu|nu-l divulga|nu divulgați|nu divulga|"
            "nu comunicați|nu comunica|nu spuneți|nu spune|nu împărtăși|nu partaja|nu dați|"
            "nimănui|escroc*|fraudă|fraude|înșelătorie|confidențial",
        .is = "este|sunt|e",
        .purpose = "pentru|ca sa|spre|a",
        .with = "cu|prin|cu ajutorul|folosind|prin codul|cu numarul|cu cifrele|cu numărul",
        .of = "de|al|a",
        .your = "tau|dvs|dumneavoastra|acest|noul|nou|urmatorul|meu",
        .place = "pana|din|la|in|pe|de la|inainte|sold|suma|total",
        .proof =
            "deschid*|deschide|debloc*|vezi|vedea|vedeți|se văd|vizualiz*|consult*|accept*|"
            "de acord|sunteți de acord|consimt*|semn*|semnați|dovedi*|demonstr*|că ești tu|"
            "că sunteți dvs|ești tu|sunteți dvs|cere|va cere|vă va cere|solicit*|vrea|"
            "trebuie|necesar*|introdu*|tast*|scrie*|răspund*|finaliz*|termin*|alătur*|"
            "continu*|intri|intra|număr de control|număr doar|cuvant de plata|"
            "cuvânt de plată|plata",
        .locked =
            "blocat*|nu puteți intra|nu poți intra|nu reușești|recuper*|înapoi|readuc*|"
            "redeschid*|restaur*|recapăt*",
    },
    LanguageWords{
        .language = "ht",
        .code = "kod|kòd|nimewo kod",
        .secret = "modpas|mo sekre|pin|modpas*|otp|kle",
        .verify =
            "verifikasyon|verifye|konfim*|sekirite|koneksyon|konekte|antre|idantite|yon sel fwa|"
            "aksè|otorizasyon|verifi*|konfime|konfimasyon|antre nan|idantif*|otoriz*|siyen|"
            "apwouve|kontinye|se ou|nouvo aparèy",
        .signup =
            "enskri*|aktive|aktivasyon|kreye kont|byenveni|aktiv*|kreye|anrejistre|nouvo kont",
        .recovery =
            "reyinisyalize|bliye|rekipere|retabli|reyinisyaliz*|bloke|debloke|nouvo modpas|"
            "chanje modpas",
        .enter = "antre|tape|sevi ak|itilize|mete|ekri|bay|sèvi avèk",
        .not_code = "postal|kliyan|komand|kont|kat|rezevasyon|kliyan*|pwodui|ajan|erè",
        .promo = "rabe|pwomosyon|koupon|kado|gratis|rediksyon|òf",
        .pickup =
            "ranmase|pran|koli|pake|livrezon|chofe|kazye|retre|retire|montre|kawowa|chofè|livrè|"
            "kouryè|vin chèche|kontwa|kesye",
        .prize = "genyen|gayan|lotri|pri|ou genyen|tiraj",
        .payment = "peman|peye|acha|transfe|tranzaksyon|achte|voye lajan",
        .earlier = "anvan an|ansyen|anvan|dènye",
        .ignore = "inyore|pa itilize",
        .expired = "ekspire deja|pa valab anko|ekspire|pa bon anko",
        .valid = "valab|ap ekspire|bon pou|ekspire nan",
        .reference = "referans|resi",
        .wifi = "rezo|dokiman",
        .door = "reyinyon|pòt|pòt la|baryè|garaj|bwat kle|chanm",
        .account = "kont|pwofil",
        .address = "imel|adrès",
        .device = "aparèy|telefòn",
        .change = "chanje|nouvo|chwazi|kreye",
        .warn =
            "pataje|janm|pesonn|pa bay|okenn moun|p ap janm mande|pa janm mande|pa pataje|pa di|"
            "ak pèsonn|magouy|sekrè",
        .is = "se",
        .purpose = "pou",
        .with = "ak|avèk",
        .of = "de",
        .your = "ou|w|sa a|nouvo|swivan",
        .place = "jiska|nan",
        .proof =
            "ouvri|louvri|gade|wè|dakò|aksepte|siyen|pwouve|mande|bezwen|antre|tape|reponn|"
            "fini|kontinye",
        .locked = "bloke|fèmen|pa ka antre|rekipere|retounen|tounen",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> romance_words() {
  return kTables;
}

}  // namespace linepool
