// Romance languages.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "es",
        .code = "codig*|cod",
        .secret = "clave*|contrasen*|token|password|pin|nip|firma electronica|clave dinamica",
        .verify =
            "verific*|comprob*|segurid*|confirm*|acces*|acced*|autentic*|autoriz*|iniciar|"
            "sesion|entrar|ingresar|validar|validacion|valida|identid*|identificacion|"
            "temporal|unico|de un solo uso|un solo uso|dinamic*|aprobar|vincular|conectar*|"
            "conectarte|inicia sesion|iniciar sesion|inicie sesion",
        .signup =
            "registr*|activa*|crear tu cuenta|crear su cuenta|crear cuenta|alta|"
            "darte de alta|bienvenid*|bienvenida|unirte|nueva cuenta",
        .recovery =
            "recuper*|restablec*|restaur*|olvid*|reestablec*|cambiar tu contrasena|"
            "cambiar la contrasena",
        .enter =
            "introduc*|ingres*|escrib*|teclee|teclea|teclear|digite|digita|digitar|usa|use|"
            "usar|utiliza|utilice|utilizar|inserta|inserte|mete|pon|ponga|anota|indica|"
            "indique|marca|coloca",
        .not_code =
            "postal|client*|pedido*|cuenta*|tarjeta*|reserv*|producto|articulo|error|area|"
            "pais|barras|qr|fiscal|socio|usuario id|sucursal|agente|convenio|factura|"
            "abonad*|afiliad*|beneficiari*|alumno|empleado|votacion|acciones|fondo|bolsa|"
            "poliza|matricula|cita|contrato",
        .promo =
            "promo*|descuent*|rebaja*|oferta*|cupon*|dto|ahorra*|gratis|regalo|referid*|"
            "invit*|amigo|liquidacion|envio gratis|bono",
        .pickup =
            "recog*|recoge*|recoj*|retir*|taquilla*|paquet*|paqueteria|casillero|consigna|"
            "entreg*|repartidor|mensajero|envio|encomienda|buzon|conductor",
        .prize =
            "premio|premios|premiad*|ganador*|ganaste|has ganado|gana|sorte*|loteri*|rifa|"
            "felicidades ganaste",
        .payment =
            "pago|pagos|pagar|pague|pagament*|pagamos|paga|compra*|transfer*|transacc*|"
            "operacion|bizum|cargo|giro|enviar dinero|envio de dinero|retiro de efectivo|"
            "domiciliacion|abono",
        .earlier = "anterior*|previo|viejo|vieja|antiguo|antigua|pasado",
        .ignore = "ignor*|descarta|descarte|no uses|no use|olvida el|reemplaza|sustituye",
        .expired =
            "ha caducado|caducado|caduco|ha expirado|expirado|expiro|vencido|ha vencido|"
            "vencio|ya no es valid*|ya no vale|no es valido|ya no sirve|anulado|"
            "dejo de ser valido",
        .valid = "valid*|vigen*|caduca|expira|vence|vencimiento|valido",
        .reference =
            "referencia|ref|folio|guia|rastreo|seguimiento|localizador|recibo|ticket|"
            "terminada|termina|terminado|expediente|tramite|protocolo",
        .wifi = "red|wi fi|documento|archivo|red de invitados|pdf",
        .warn =
            "compart*|nunca|nadie|no lo des|no la des|no lo digas|no reveles|reenvi*|"
            "no solicitaste|no solicito|no has sido|si no fuiste",
        .is = "es|son|esta|sera|seria",
        .purpose = "para|por|como|a fin de",
        .with = "con|mediante|usando",
        .of = "de|del",
        .your = "tu|su|el|la|este|esta|tus|los|las|un|una|siguiente|nuevo|nueva|mi",
        .place = "desde|hasta|en|al|antes|entre|saldo|total|monto|importe|llegar a|a las",
    },
    LanguageWords{
        .language = "pt",
        .code = "codig*|cod",
        .secret = "senha*|palavra passe|palavra chave|token|pin|chave",
        .verify =
            "verific*|seguranca|confirm*|acess*|aced*|autentic*|autoriz*|validar|validacao|"
            "valide|entrar|iniciar sessao|fazer login|login|temporari*|unico|uso unico|"
            "identidade|liberacao|aprovar|desbloque*",
        .signup =
            "cadastr*|regist*|ativ*|criar conta|criar sua conta|criar a sua conta|"
            "bem vindo|adesao|inscri*",
        .recovery = "recuper*|redefin*|esquec*|repor|reposicao|restaur*",
        .enter =
            "digit*|insir*|insere|introduz*|informe|informar|use|usa|usar|utilize|utiliza|"
            "escreva|escreve|coloque|indique|preencha|marque",
        .not_code =
            "postal|client*|pedido*|conta|contas|cartao|reserva|produto|erro|barras|qr|"
            "associado|agencia|agente|boleto|fatura|matricula|nota fiscal|votacao|acoes|"
            "fundo|encomendas id|convenio|apolice",
        .promo =
            "promo*|descont*|oferta*|cupom|cupao|cupons|gratis|economize|poupe|indica*|"
            "convite|convide|brinde|liquidacao|saldos",
        .pickup =
            "levant*|retir*|recolh*|encomenda*|cacifo*|armario*|pacote*|entreg*|entregador|"
            "estafeta|portaria|pacotes|objeto|motorista|agencia dos correios",
        .prize =
            "premio|premios|premiad*|sorteio*|ganhador*|ganhou|ganhe|vencedor*|loteria|"
            "lotaria|rifa",
        .payment =
            "pago|pagos|pagar|pague|pagament*|pagamos|paga|compra*|transfer*|transacao|"
            "transacoes|operacao|pix|mb way|debito|saque|levantamento de dinheiro|"
            "enviar dinheiro",
        .earlier = "anterior*|antigo|antiga|velho|previo",
        .ignore = "ignor*|desconsider*|nao use|nao utilize|substitui",
        .expired =
            "expirou|expirado|expirada|caducou|venceu|vencido|nao e mais valid*|"
            "ja nao e valid*|perdeu a validade|deixou de ser valido",
        .valid = "valid*|expira|caduca|vence|validade",
        .reference =
            "referencia|protocolo|rastreio|rastreamento|recibo|senha de atendimento|final|"
            "terminado|terminada|atendimento",
        .wifi = "rede|documento|ficheiro|arquivo|pdf|rede de visitantes",
        .warn =
            "partilh*|compartilh*|nunca|ninguem|nao informe|nao divulgue|nao forneca|"
            "nao repasse|nao foi voce|nao solicitou|nao reconhece",
        .is = "e|sao|esta|sera",
        .purpose = "para|pra|como|a fim de",
        .with = "com|usando|atraves",
        .of = "de|do|da|dos|das",
        .your = "seu|sua|teu|tua|o|a|este|esta|os|as|um|uma|novo|nova|seguinte|meu",
        .place = "em|ate|entre|desde|no|na|nos|saldo|valor|total",
    },
    LanguageWords{
        .language = "fr",
        .code = "code|codes",
        .secret = "mot de passe|otp|pin|motdepasse|mdp|cle|code secret|code confidentiel|jeton",
        .verify =
            "verif*|securit*|confirm*|acces|acced*|connex*|connect*|authentif*|autoris*|"
            "valid*|identif*|identite|usage unique|a usage unique|unique|temporaire|"
            "session|debloquer|deverrouill*|approuver",
        .signup =
            "inscri*|activ*|enregistr*|creation de compte|creer votre compte|"
            "creer ton compte|creer un compte|bienvenue|adhesion|rejoindre",
        .recovery = "reinitialis*|recuper*|oubli*|restaur*|retrouver",
        .enter =
            "saisir|saisissez|saisis|entrez|entrer|tapez|tape|taper|utilisez|utilise|"
            "utiliser|inserez|renseignez|indiquez|composez|reportez|copiez|a saisir|mettez|"
            "recopiez|recopier|donnez",
        .not_code =
            "postal|client*|commande*|compte*|carte*|reservation|article|produit|erreur|"
            "pays|barre|barres|qr|fiscal|agence|agent|adherent|abonne|facture|dossier|"
            "contrat|vote|action|isin|allocataire|patient|eleve|immeuble|porte|digicode|tri",
        .promo =
            "promo*|reduction*|remise*|soldes|rabais|avantage|cadeau|parrain*|coupon*|"
            "bon d'achat|offre*|gratuit*|livraison offerte|profitez|economisez|filleul",
        .pickup =
            "livraison*|livreur*|livrer|retrait*|retirer|retirez|colis|consigne*|casier*|"
            "point relais|relais|livreur|recuperez votre colis|recuperer votre colis|"
            "enlevement|chauffeur",
        .prize = "gagn*|loterie|tirage|gros lot|tombola|cagnotte|concours",
        .payment =
            "pai*|paye*|achat*|virement*|transaction*|operation*|reglement*|debit|"
            "beneficiaire|retrait d'especes|prelevement",
        .earlier = "preceden*|ancien|ancienne|anterieur|vieux|dernier",
        .ignore =
            "ignor*|ne tenez pas compte|ne pas tenir compte|oubliez|remplace|"
            "annule et remplace|n'utilisez pas|n'utilisez plus",
        .expired =
            "a expire|est expire|expire depuis|perime|n'est plus valable|plus valable|"
            "n'est plus valide|plus valide|est annule|caduc|n'est pas valide|invalide",
        .valid = "valable|valide|expire|expirera|validite|duree|expiration",
        .reference =
            "ref|reference|suivi|dossier no|se terminant|terminant|finissant|facture no|"
            "ticket|recu",
        .wifi = "reseau|document|fichier|piece jointe|pdf|reseau invite",
        .warn =
            "partag*|jamais|personne|ne communiquez|ne le communiquez|communiquez|"
            "ne donnez|ne le donnez|transmett*|pas vous|n'etes pas|n'avez pas|pas demande|"
            "divulg*",
        .is = "est|sont|voici|sera|ci dessous",
        .purpose = "pour|afin de|comme",
        .with = "avec|via|par",
        .of = "de|d|du|des|a",
        .your = "votre|vos|ton|ta|tes|le|la|les|ce|cet|cette|un|une|l|suivant|nouveau|mon",
        .place =
            "au|aux|en|des|jusqu'au|jusqu|le|du|dans|sur|chez|avant|apres|solde|montant|"
            "total|entre",
    },
    LanguageWords{
        .language = "it",
        .code = "codic*|cod",
        .secret = "password|parola d'ordine|parola chiave|pin|otp|token|codice segreto",
        .verify =
            "verific*|sicurezza|conferm*|access*|acced*|autentic*|autorizz*|autorizzativ*|"
            "convalid*|identita|monouso|temporane*|login|usa e getta|entrare|sblocc*|"
            "approv*|collegare|validazione",
        .signup =
            "registr*|attiv*|iscri*|creare il tuo account|crea il tuo account|benvenut*|"
            "nuovo account",
        .recovery = "recuper*|reimpost*|dimenticat*|ripristin*|resett*",
        .enter =
            "inserisc*|inserire|digit*|usa|usare|utilizz*|immett*|scrivi|scrivere|riport*|"
            "indica|compila",
        .not_code =
            "fiscale|client*|ordine|ordini|conto|carta|prenotazion*|prodotto|articolo|"
            "errore|barre|qr|postale|iban|agenzia|agente|socio|fornitore|fattura|pratica|"
            "voto|titolo|azionario|fondo|tessera|utenza|paziente|bollettino|polizza|"
            "contratto|cassa",
        .promo =
            "promo*|sconto|sconti|scont*|offert*|coupon*|buono|buoni|saldi|omaggio|gratis|"
            "invito|invita|amico|risparmi*|presenta un amico",
        .pickup =
            "ritir*|pacco|pacchi|locker|armadiett*|consegn*|corriere|collo|spedizion*|"
            "giacenza|fattorino|punto di ritiro|autista",
        .prize =
            "vinto|vinta|vinti|vinci|vincit*|premio|premiat*|lotteria|estrazione|concorso|"
            "sorteggio",
        .payment =
            "pagament*|pagare|paga|acquist*|bonifico|bonifici|trasfer*|transazion*|"
            "operazion*|addebit*|disposizion*|ricarica|prelievo|spesa",
        .earlier = "precedent*|vecchi*|anterior*",
        .ignore = "ignor*|non usare|non utilizzare|sostituisce|scarta",
        .expired =
            "e scaduto|scaduto|scaduta|non e piu valid*|non vale piu|annullato|non valido|"
            "e decaduto",
        .valid = "valid*|scade|scadenza|validita",
        .reference =
            "riferimento|rif|spedizione n|tracciamento|tracking|ricevuta|pratica n|"
            "terminante|termina|finale|ticket",
        .wifi = "rete|documento|file|allegato|pdf|rete ospiti",
        .warn =
            "condivid*|mai|nessuno|non comunicar*|non comunicarlo|non fornir*|non rivelar*|"
            "inoltr*|non sei stato|non hai richiesto|non e stato",
        .is = "e|sono|sara|ecco",
        .purpose = "per|come",
        .with = "con|tramite|usando",
        .of = "di|del|della|dell|dei|d|degli",
        .your = "il|lo|la|tuo|tua|suo|sua|vostro|questo|un|una|seguente|nuovo|l|mio",
        .place = "dal|alle|entro|al|in|su|fino|dalle|saldo|importo|totale",
    },
    LanguageWords{
        .language = "ca",
        .code = "codi|codis",
        .secret = "contrasenya|clau",
        .verify =
            "verific*|seguretat|confirm*|acces|autentic*|iniciar sessio|inici de sessio|"
            "validacio|entrar|un sol us",
        .signup = "registr*|activa*|alta|benvingu*|inscri*",
        .recovery = "recuper*|restabl*|oblid*",
        .enter =
            "introdui*|introdueix|escriu|escriviu|utilitza|utilitzeu|fes servir|feu servir|"
            "posa|ingressa|tecleja",
        .not_code = "postal|client|comanda|compte|targeta|reserva|producte|barres|error|soci",
        .promo = "descompte*|promo*|oferta|ofertes|cupo|rebaixes|val|regal",
        .pickup = "recollida|recollir|recull*|paquet*|taquilla|lliurament|repartidor|enviament",
        .prize = "premi|premiat|guanyad*|guanyat|sorteig|loteria",
        .payment = "paga*|compra*|transfer*|operacio",
        .earlier = "anterior*|vell|antic",
        .ignore = "ignora*|no utilitzis",
        .expired = "ha caducat|caducat|ja no es valid|expirat",
        .valid = "valid*|caduca|vigent",
        .reference = "referencia|seguiment",
        .wifi = "xarxa|document",
        .warn = "comparteix*|mai|ningu|no el comparteixis|no has estat",
        .is = "es|son",
        .purpose = "per|per a|com",
        .with = "amb",
        .of = "de|del|d",
        .your = "el|la|teu|teva|seu|aquest|nou",
        .place = "fins|abans|a les",
    },
    LanguageWords{
        .language = "gl",
        .code = "codigo",
        .secret = "contrasinal",
        .verify =
            "verific*|seguranza|seguridade|confirm*|iniciar sesion|inicio de sesion|"
            "acceder|validacion",
        .signup = "rexistr*|activ*|benvid*",
        .recovery = "recuper*|restabl*|esquec*",
        .enter = "introduc*|insire|escribe|usa|utiliza|teclea",
        .not_code = "postal|cliente|pedido|conta|tarxeta|reserva",
        .promo = "desconto|oferta|promo*|cupon|rebaixas",
        .pickup = "recoll*|paquete|entrega|taquilla|envio|retirada",
        .prize = "premio|sorteo|gañ*|ganador",
        .payment =
            "pago|pagos|pagar|pague|pagament*|pagamos|paga|compra|transferencia|operacion",
        .earlier = "anterior|vello|antigo",
        .ignore = "ignor*",
        .expired = "caducou|caducado|xa non e valido",
        .valid = "valido|caduca",
        .reference = "referencia|num ref",
        .wifi = "rede|documento",
        .warn = "comparta*|compart*|nunca|ninguen|non o compartas",
        .is = "e|son",
        .purpose = "para",
        .with = "con",
        .of = "de|do|da",
        .your = "o|a|teu|seu|este|novo",
        .place = "ata|antes",
    },
    LanguageWords{
        .language = "ro",
        .code = "cod|codul|codului|coduri",
        .secret = "parol*|pin|codul pin|token",
        .verify =
            "verific*|securit*|confirm*|acces*|autentific*|autoriz*|conect*|valid*|unic|"
            "unica|unica folosinta|de unica folosinta|logare|logar*|identit*|identific*|"
            "temporar*|debloc*|aprob*|sesiun*",
        .signup = "inregistr*|activ*|creare cont*|bun venit|bine ai venit|inscri*",
        .recovery = "recuper*|reset*|uitat*",
        .enter =
            "introdu|introduceti|introduce|foloseste|folositi|utilizati|utilizeaza|tastati|"
            "tasteaza|scrie|scrieti|completati|completeaza|introducand",
        .not_code =
            "postal|client*|comanda*|comenzii|cont|contul|contului|card*|rezervar*|produs*|"
            "eroare|tara|de bare|bare|fiscal|abonat*|polita|agent*|factur*|dosar*|actiuni|"
            "fond*|votul|votare|iban|membru",
        .promo =
            "reducer*|promo*|oferta|oferte|cupon*|voucher*|discount*|cadou*|gratuit*|"
            "bonus*|recomand*|invita*|economis*|reduceri",
        .pickup =
            "livrar*|livrat*|ridic*|colet*|easybox*|locker*|curier*|expediat*|expediere*|"
            "preda*|awb|dulap*|sertar*|sofer*",
        .prize = "castig*|ati castigat|premi*|loteri*|tombola|tragere|concurs",
        .payment =
            "plat*|plata|platii|cumparat*|transfer*|tranzacti*|achizit*|operatiun*|"
            "virament*",
        .earlier = "anterior*|vechi*|precedent*",
        .ignore = "ignor*|nu folosi*|inlocuieste",
        .expired =
            "a expirat|expirat|nu mai este valabil*|nu mai este valid*|nevalabil|invalid|"
            "anulat",
        .valid = "valabil*|valid|expira|expir",
        .reference = "referint*|factura nr|nr comanda|urmarire|terminat|terminat in|bon|tichet",
        .wifi = "retea*|document*|fisier*|oaspeti|atasament*",
        .warn =
            "partaj*|distribui*|nimanui|niciodata|nimeni|nu comunica*|nu oferi*|"
            "nu dezvalui*|nu divulga*|nu trimite|nu l dati|nu ati solicitat|nu ai solicitat",
        .is = "este|sunt|e",
        .purpose = "pentru|ca sa|spre|a",
        .with = "cu|prin",
        .of = "de|al|a",
        .your = "tau|dvs|dumneavoastra|acest|noul|nou|urmatorul|meu",
        .place = "pana|din|la|in|pe|de la|inainte|sold|suma|total",
    },
    LanguageWords{
        .language = "ht",
        .code = "kod|kòd",
        .secret = "modpas|mo sekre|pin",
        .verify =
            "verifikasyon|verifye|konfim*|sekirite|koneksyon|konekte|antre|idantite|"
            "yon sel fwa|aksè|otorizasyon",
        .signup = "enskri*|aktive|aktivasyon|kreye kont|byenveni",
        .recovery = "reyinisyalize|bliye|rekipere|retabli",
        .enter = "antre|tape|sevi ak|itilize|mete|ekri|bay",
        .not_code = "postal|kliyan|komand|kont|kat|rezevasyon",
        .promo = "rabe|pwomosyon|koupon|kado|gratis|rediksyon",
        .pickup = "ranmase|pran|koli|pake|livrezon|chofe|kazye|retre",
        .prize = "genyen|gayan|lotri|pri|ou genyen|tiraj",
        .payment = "peman|peye|acha|transfe|tranzaksyon",
        .earlier = "anvan an|ansyen|anvan",
        .ignore = "inyore|pa itilize",
        .expired = "ekspire deja|pa valab anko|ekspire|pa bon anko",
        .valid = "valab|ap ekspire|bon pou",
        .reference = "referans|resi",
        .wifi = "rezo|dokiman",
        .warn = "pataje|janm|pesonn|pa bay|okenn moun",
        .is = "se",
        .purpose = "pou",
        .with = "ak",
        .of = "de",
        .your = "ou|w|sa a|nouvo|swivan",
        .place = "jiska|nan",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> romance_words() {
  return kTables;
}

}  // namespace linepool
