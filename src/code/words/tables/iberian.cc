// Romance languages of the Iberian peninsula.
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
            "sesion|entrar|ingresar|validar|validacion|valida|identid*|identificacion|temporal|"
            "unico|de un solo uso|un solo uso|dinamic*|aprobar|vincular|conectar*|conectarte|"
            "inicia sesion|iniciar sesion|inicie sesion|firma|firme|firmar|firmalo|aprueb*|"
            "apruebal*|autoriza*|autorice|para entrar|para acceder|entra con|entre con|eres tu|"
            "si eres tu|continua*|continuar|permitir|permite|vincul*|enlazar|emparej*|ingreso|"
            "eres tú|es usted|fuiste tú|has sido tú|podrás entrar|puedes entrar|puede entrar|"
            "podrá entrar|nuevo dispositivo|nuevo inicio|intento de inicio|intento de acceso|"
            "iniciar sesión|inicia sesión|emparejar|emparejamiento|vinculación|"
            "ver sus resultados|ver tus resultados",
        .signup =
            "registr*|activa*|crear tu cuenta|crear su cuenta|crear cuenta|alta|"
            "darte de alta|bienvenid*|bienvenida|unirte|nueva cuenta|confirma tu correo|"
            "confirme su correo|confirmar tu correo|confirmar su correo|confirma tu numero|"
            "confirme su numero|confirmar tu numero|confirmar su numero|"
            "verificar tu numero|verifica tu numero|ya casi|ultimo paso|un paso mas|"
            "falta un paso|abrir tu cuenta|apertura de cuenta|abrir una cuenta|"
            "cuenta nueva|crear una cuenta|creacion de cuenta|completar tu perfil|"
            "completa tu registro|confirma tu móvil|confirmar el móvil|confirmar tu móvil|"
            "confirmar el celular|confirmar tu celular|confirma tu celular|"
            "verificar tu teléfono|verifica tu teléfono|confirma tu teléfono|"
            "verificar tu número|verifica tu número|confirmar tu número|confirme su número|"
            "su número de celular|tu número de móvil|portabilidad|únete|date de alta|"
            "nueva sim|tarjeta sim|tu celular|tu móvil|su celular|su móvil|tu teléfono|"
            "su teléfono es|médico de cabecera|activar la tarjeta|activar tu tarjeta|"
            "inscrip*|portar|conservar tu número|conservar su número",
        .recovery =
            "recuper*|restablec*|restaur*|olvid*|reestablec*|cambiar tu contrasena|"
            "cambiar la contrasena|bloquead*|desbloque*|suspendid*|nueva contrasena|"
            "contrasena nueva|perdiste|perdio|cambio de contrasena|cambiar contrasena|"
            "cambiar su contrasena|cambia tu contrasena|volver a entrar|recobra*|bloqueada|"
            "bloqueado|olvidaste|olvidado|olvidó|restaurar|nueva contraseña|nueva clave|"
            "cambiar tu contraseña|cambiar su clave",
        .enter =
            "introduc*|ingres*|escrib*|teclee|teclea|teclear|digite|digita|digitar|usa|use|usar|"
            "utiliza|utilice|utilizar|inserta|inserte|mete|pon|ponga|anota|indica|indique|marca|"
            "coloca|coloque|pega|copia|copie|anote|escribir|introducir|proporcione|proporciona|"
            "escríbelo|introdúcelo|ingrésalo|úsalo|tecléalo|escríbalo|ingréselo|cópialo|anótalo",
        .not_code =
            "postal|client*|pedido*|cuenta*|tarjeta*|reserv*|producto|articulo|error|area|"
            "pais|barras|qr|fiscal|socio|usuario id|sucursal|agente|convenio|factura|"
            "abonad*|afiliad*|beneficiari*|alumno|empleado|votacion|acciones|fondo|bolsa|"
            "poliza|matricula|cita|contrato|formulario|habitacion|anden|fila|pagina|casa|"
            "bus|linea|sala|piso|fuente|morse|vestimenta|color|penal|curso|clase|asiento|"
            "tributario|materia|oficina|avería|mercancía|corresponsal|cliente|"
            "código postal|codigo postal|código de cliente|código de producto|"
            "código de error|código de color|código de país|código de actividad|"
            "código de agente|código de usuario|turno|expediente|asesor|gestor|matrícula|"
            "contador|asignatura|referencia de producto|comprador|número de registro|"
            "código de empresa|código del comercio|código de convenio|código de centro|"
            "centro de examen|número de recogida",
        .promo =
            "promo*|descuent*|rebaja*|oferta*|cupon*|dto|ahorra*|gratis|regalo|referid*|invit*|"
            "amigo|liquidacion|envio gratis|bono|dcto|descto|envío gratis|rebajas|aprovecha|"
            "cupón",
        .pickup =
            "recog*|recoge*|recoj*|retir*|taquilla*|paquet*|paqueteria|casillero|consigna|"
            "entreg*|repartidor|mensajero|envio|encomienda|buzon|conductor|dile|dígale|"
            "mostrador|entregale|muestra|muestre|muéstrelo|muestralo|mostrar|enseña|ventanilla|"
            "bici|bicicleta|patinete|farmacia|receta|repartidor*|mensajero*|conductor*|chofer|"
            "chófer|transportista|cartero|recoger|recógelo|recogelo|recójalo|listo para recoger|"
            "punto de recogida|en caja|en mostrador|en recepción|en ventanilla|al personal|"
            "tu viaje|iniciar el viaje|díselo|enséñalo|conductora|taxista",
        .prize =
            "premio|premios|premiad*|ganador*|ganaste|has ganado|gana|sorte*|loteri*|rifa|"
            "felicidades ganaste|ha ganado|sorteo",
        .payment =
            "pago|pagos|pagar|pague|pagament*|pagamos|paga|compra*|transfer*|transacc*|"
            "operacion|bizum|cargo|giro|enviar dinero|envio de dinero|retiro de efectivo|"
            "domiciliacion|abono|destinatario|préstamo|credito|recibo|envio de|transferir|"
            "enviar|retiro sin tarjeta|retiro*|cajero|pago*|transferencia*|a plazos|cuotas",
        .earlier = "anterior*|previo|viejo|vieja|antiguo|antigua|pasado",
        .ignore =
            "ignor*|descarta|descarte|no uses|no use|olvida el|reemplaza|sustituye|ignora|"
            "ignore|haz caso omiso|haga caso omiso|omita|omite",
        .expired =
            "ha caducado|caducado|caduco|ha expirado|expirado|expiro|vencido|ha vencido|"
            "vencio|ya no es valid*|ya no vale|no es valido|ya no sirve|anulado|"
            "dejo de ser valido",
        .valid = "valid*|vigen*|caduca|expira|vence|vencimiento|valido",
        .reference =
            "referencia|ref|folio|guia|rastreo|seguimiento|localizador|recibo|ticket|"
            "terminada|termina|terminado|expediente|tramite|protocolo",
        .wifi = "red|wi fi|documento|archivo|red de invitados|pdf",
        .door =
            "puerta|porton|garaje|alarma|caja fuerte|candado|caja de llaves|ascensor|piso|"
            "reunion|videollamada|buzon de voz|cochera|portón|cerradura|reunión|verja|"
            "aparcamiento|barrera|cajetín de llaves|trastero|habitación|apartamento|telefonillo|"
            "portero|llaves|taquilla|del portal|cajetín|casa rural",
        .account = "cuenta|cuentas|perfil",
        .address = "correo|e mail|email|mail|correo electronico",
        .device = "dispositivo|telefono|navegador|equipo|celular|movil|aparato|tele|televisor",
        .chat =
            "mama|papa|abuela|abuelo|hola amor|amor|cariño|tio|tía|jaja|jajaja|jeje|besos|"
            "beso|un abrazo|abrazo|hasta luego|nos vemos|esta noche|mañana|cena|pizza|fiesta|"
            "cerveza|porfa|porfis|puedes|podrias|acuerdate|no olvides|no te olvides|voy|"
            "estoy|estamos|llego|ya llegue|vente|pasa|trae|en mi casa|los niños|oye|che|wey|"
            "güey",
        .change =
            "cambiar|cambio|cambia|cambie|nueva|nuevo|definir|elegir|elige|crear|establecer|"
            "modificar|poner",
        .done =
            "fue cambiada|ha sido cambiad*|se cambio|ha sido modificad*|ha sido restablecid*|"
            "fue enviad*|ha sido enviad*|te enviamos|hemos enviado|enviamos un|"
            "ha sido confirmad*|fue confirmad*|ha sido activad*|ha sido agregad*|fue utilizad*|"
            "ha sido utilizad*|fue rechazad*|exitos*|con exito|fallid*|completad*|confirmado|"
            "confirmada|enviado|enviamos|modificada|llega por|ha sido cambiado|ha sido cambiada|"
            "se ha cambiado|se cambió|ha sido modificado|ha sido modificada|se ha modificado|"
            "ha sido bloqueado|ha sido bloqueada|se ha bloqueado|ha sido usado|"
            "intentos fallidos|incorrecto|se ha activado|se ha añadido|rechazada|rechazado|"
            "fue cambiado",
        .warn =
            "compart*|nunca|nadie|no lo des|no la des|no lo digas|no reveles|reenvi*|"
            "no solicitaste|no solicito|no has sido|si no fuiste|nunca pedimos|nunca te pedi*|"
            "nunca le pedi*|nunca solicit*|jamas pedi*|no pedimos|sin codigo|nunca pide|"
            "nunca te pediremos|nunca le pediremos|nunca te pedirá|jamás|no compartas|"
            "no lo compartas|no compartir|no comparta|no la compartas|no facilites|"
            "no lo facilites|no se lo des|no divulgue|estafa*|fraude*|phishing|a nadie|nadie de|"
            "es secreto|secreta|confidencial",
        .is = "es|son|esta|sera|seria",
        .purpose = "para|por|como|a fin de",
        .with =
            "con|mediante|usando|con el|mediante el|a traves|por medio|con las cifras|"
            "con los números|con el número",
        .of = "de|del",
        .your = "tu|su|el|la|este|esta|tus|los|las|un|una|siguiente|nuevo|nueva|mi",
        .place = "desde|hasta|en|al|antes|entre|saldo|total|monto|importe|llegar a|a las",
        .proof =
            "abre|abrir|abra|desbloque*|consulta*|acceder|ver sus|ver tus|acept*|"
            "de acuerdo|conforme|consient*|firma*|firme|demuestr*|demostr*|acredit*|"
            "que eres tú|que es usted|eres tú|es usted|pide|pedirá|le pedirá|te pedirá|"
            "solicita*|necesita*|necesario|quiere|introduc*|teclea*|pon|ponga|responde*|"
            "conteste|termina*|finaliza*|únete|continua*|seguir|sigue|te deja entrar|"
            "entras|entrar|número de control|cifras|dígitos",
        .locked =
            "bloquead*|no puedes entrar|no puede entrar|no logra entrar|sin acceso|"
            "recupera*|de vuelta|volver|vuelve|devuelve|restaura*|restablec*|reabr*",
    },
    LanguageWords{
        .language = "pt",
        .code = "codig*|cod",
        .secret = "senha*|palavra passe|palavra chave|token|pin|chave",
        .verify =
            "verific*|seguranca|confirm*|acess*|aced*|autentic*|autoriz*|validar|validacao|"
            "valide|entrar|iniciar sessao|fazer login|login|temporari*|unico|uso unico|"
            "identidade|liberacao|aprovar|desbloque*|assinar|assine|assina|assinatura*|aprov*|"
            "para entrar|para acessar|para aceder|entre com|entra com|e voce|se for voce|"
            "se e voce|continuar|permitir|permita|emparelh*|vincul*|ingress*|é você|foi você|"
            "és tu|foste tu|é o senhor|pode entrar|podes entrar|consegue entrar|"
            "novo dispositivo|novo aparelho|tentativa de login|tentativa de acesso|"
            "iniciar sessão|inicie sessão|emparelhar|emparelhamento|vincular|acessar|aceder|"
            "acesse",
        .signup =
            "cadastr*|regist*|ativ*|criar conta|criar sua conta|criar a sua conta|"
            "bem vindo|adesao|inscri*|confirme seu e mail|confirme o seu e mail|"
            "confirma o seu e mail|confirmar seu e mail|confirmar o e mail|"
            "confirme seu numero|confirmar seu numero|confirmar o seu numero|"
            "confirmar o teu numero|verificar seu numero|quase la|falta pouco|ultimo passo|"
            "mais um passo|abrir conta|abertura de conta|nova conta|conta nova|"
            "concluir o cadastro|criacao de conta|confirmar o telemóvel|"
            "confirmar seu celular|confirme seu celular|confirma o teu telemóvel|"
            "verificar o seu número|verificar seu número|confirmar seu número|"
            "confirme seu número|confirme o seu número|seu número de celular|portabilidade|"
            "abrir sua conta|bem vind*|boas vindas|adesão|novo chip|cartão sim|seu celular|"
            "teu telemóvel|seu número|falta só|só falta|portar|manter o seu número|linha nova",
        .recovery =
            "recuper*|redefin*|esquec*|repor|reposicao|restaur*|bloquead*|desbloque*|suspens*|"
            "nova senha|senha nova|nova palavra passe|perdeu|perdeste|mudar a senha|"
            "alterar a senha|alterar a palavra passe|alteracao de senha|mudanca de senha|"
            "trocar a senha|voltar a entrar|bloqueada|bloqueado|esqueceu|esqueceste|esquecida|"
            "reposi*|restaurar",
        .enter =
            "digit*|insir*|insere|introduz*|informe|informar|use|usa|usar|utilize|utiliza|"
            "escreva|escreve|coloque|indique|preencha|marque|coloca|cole|copie|forneca|ponha|"
            "poe|tecle|escrever|introduzir|inserir|digitando|digite o|insira o|introduza|"
            "escreva o|use o|informe na",
        .not_code =
            "postal|client*|pedido*|conta|contas|cartao|reserva|produto|erro|barras|qr|"
            "associado|agencia|agente|boleto|fatura|matricula|nota fiscal|votacao|acoes|"
            "fundo|encomendas id|convenio|apolice|formulario|quarto|fila|pagina|casa|linha|"
            "sala|andar|fiscal|fonte|morse|vestimenta|cor|penal|curso|turma|assento|artigo|"
            "tributario|placa|disciplina|falha|mercadoria|cliente|ramo|correspondente|"
            "código postal|cep|código do cliente|código de cliente|código do produto|"
            "código de produto|código de erro|código de cor|código do agente|senha na fila|"
            "senha de atendimento|na fila|guichê|protocolo|contrato|matrícula|funcionário|"
            "contador|corretor|comprador|cnae|caixa postal|código da empresa|"
            "código do convênio|entidade|código da entidade|código do local|"
            "número de levantamento|instalação",
        .promo =
            "promo*|descont*|oferta*|cupom|cupao|cupons|gratis|economize|poupe|indica*|convite|"
            "convide|brinde|liquidacao|saldos|frete grátis|portes grátis|aproveite|desconto*",
        .pickup =
            "levant*|retir*|recolh*|encomenda*|cacifo*|armario*|pacote*|entreg*|entregador|"
            "estafeta|portaria|pacotes|objeto|motorista|agencia dos correios|diga ao|balcao|"
            "mostre|motoboy|farmácia|balcão|bicicleta|patinete|mostrar|apresente|entregador*|"
            "estafeta*|motorista*|carteiro|transportadora|levantar|levantamento|levante|retirar|"
            "retire|retirada|pronto para retirada|pronto para levantar|pronta para retirada|"
            "ponto de recolha|no balcão|na caixa|no caixa|na recepção|na receção|ao funcionário|"
            "corrida|viagem|iniciar a viagem|condutor",
        .prize =
            "premio|premios|premiad*|sorteio*|ganhador*|ganhou|ganhe|vencedor*|loteria|lotaria|"
            "rifa|você ganhou|sorteio|prémio|prêmio",
        .payment =
            "pago|pagos|pagar|pague|pagament*|pagamos|paga|compra*|transfer*|transacao|"
            "transacoes|operacao|pix|mb way|debito|saque|levantamento de dinheiro|"
            "enviar dinheiro|destinatario|emprestimo|credito|boleto|transferir|enviar|saque*|"
            "pagamento*|transferência*|parcelas|parcelad*|prestações",
        .earlier = "anterior*|antigo|antiga|velho|previo",
        .ignore =
            "ignor*|desconsider*|nao use|nao utilize|substitui|ignore|desconsidere|desconsidera|"
            "descarte|não use|não utilize",
        .expired =
            "expirou|expirado|expirada|caducou|venceu|vencido|nao e mais valid*|"
            "ja nao e valid*|perdeu a validade|deixou de ser valido",
        .valid =
            "valid*|expira|caduca|vence|validade|só vale|vale só|vale 1|vale uma|vale até|"
            "vale apenas",
        .reference =
            "referencia|protocolo|rastreio|rastreamento|recibo|senha de atendimento|final|"
            "terminado|terminada|atendimento",
        .wifi = "rede|documento|ficheiro|arquivo|pdf|rede de visitantes",
        .door =
            "porta|portao|garagem|alarme|cofre|cadeado|caixa de chaves|interfone|elevador|"
            "apartamento|reuniao|videochamada|correio de voz|cofre de chaves|portão|porteiro|"
            "portaria|cancela|fechadura|campainha|reunião|armário|chaves|prédio|academia|"
            "caixa das chaves|cofre das chaves",
        .account = "conta|contas|perfil",
        .address = "e mail|email|correio|mail",
        .device =
            "dispositivo|aparelho|telemovel|celular|navegador|computador|telefone|"
            "televisão|televisor",
        .chat =
            "mae|pai|avo|vó|vovo|amor|querida|querido|mano|cara|kkk|kkkk|rsrs|haha|beijo|"
            "beijos|bjs|bj|abraco|ate logo|ate ja|hoje a noite|amanha|jantar|almoco|pizza|"
            "festa|cerveja|por favor me|voce pode|consegues|nao esquece|nao te esquecas|"
            "estou|to chegando|cheguei|ja estou|passa|traz|em casa|as criancas|oi|ola amor",
        .change =
            "mudar|alterar|trocar|nova|novo|definir|escolher|criar|redefinir|alteracao|troca|"
            "mudanca",
        .done =
            "foi alterad*|foi trocad*|foi modificad*|foi redefinid*|foi enviad*|enviamos um|"
            "enviamos uma|enviamos o|foi confirmad*|foi ativad*|foi adicionad*|foi usad*|"
            "foi utilizad*|foi recusad*|com sucesso|falhou|concluid*|confirmado|confirmada|"
            "enviado|chega pelo|errada|foi alterado|foi alterada|foi mudada|foi trocada|"
            "foi modificado|foi modificada|foi bloqueado|foi bloqueada|foi usado|foi usada|"
            "tentativas erradas|tentativas incorretas|foi ativado|foi ativada|foi adicionado|"
            "recusada|recusado",
        .warn =
            "partilh*|compartilh*|nunca|ninguem|nao informe|nao divulgue|nao forneca|"
            "nao repasse|nao foi voce|nao solicitou|nao reconhece|nunca pede|nunca pedimos|"
            "nunca pedir*|nao pedimos|nunca solicita*|sem codigo|nunca pediremos|nunca solicita|"
            "nunca solicitamos|nunca vai pedir|jamais|não partilhe|não compartilhe|"
            "não compartilha|não divulgue|não informe|não passe|não forneça|não revele|"
            "não o revele|não diga|golpe|golpes|fraude*|burla*|a ninguém|com ninguém|sigilo|"
            "confidencial",
        .is = "e|sao|esta|sera",
        .purpose = "para|pra|como|a fim de",
        .with =
            "com|usando|atraves|com o|por meio|mediante|atraves do|com os números|"
            "com os dígitos|com o número",
        .of = "de|do|da|dos|das",
        .your = "seu|sua|teu|tua|o|a|este|esta|os|as|um|uma|novo|nova|seguinte|meu",
        .place = "em|ate|entre|desde|no|na|nos|saldo|valor|total",
        .proof =
            "abre|abrir|abra|desbloque*|veja|consult*|aceit*|aceda|aceder|concord*|"
            "de acordo|consent*|assin*|prov*|comprov*|que é você|é você|és tu|pede|pedirá|"
            "vai pedir|vai solicitar|solicita*|quer|precisa*|necessário|introduz*|insira|"
            "inserir|digit*|respond*|termin*|conclu*|finaliz*|junt*|continu*|prosseguir|"
            "entra|entre|entrar|número de controle|número de controlo|algarismos|dígitos",
        .locked =
            "bloquead*|trancad*|não consegue entrar|não consegues entrar|sem acesso|"
            "recuper*|de volta|volta|voltar|devolve|restaur*|reabr*|reaver",
    },
    LanguageWords{
        .language = "ca",
        .code = "codi|codis",
        .secret = "contrasenya|clau|contrasenya*|paraula clau|pin|otp|clau d'acces",
        .verify =
            "verific*|seguretat|confirm*|acces|autentic*|iniciar sessio|inici de sessio|"
            "validacio|entrar|un sol us|comprov*|autoritz*|valid*|identi*|iniciar|inicia sessio|"
            "inicieu sessio|inicia la sessio|accedir|accediu|entra|entreu|d'un sol us|temporal|"
            "signa|signar|signatura|aprov*|continuar|ets tu|has estat tu|és vostè|podràs entrar|"
            "pots entrar|per entrar|nou dispositiu|iniciar sessió|inicia sessió|vincular|"
            "emparellar|intent d'inici",
        .signup =
            "registr*|activa*|alta|benvingu*|inscri*|activ*|donar d'alta|"
            "crear el teu compte|crear un compte|compte nou|confirma el teu correu|"
            "confirma el teu numero|ja gairebe|ultim pas|confirma el teu mòbil|"
            "confirma el teu número|verificar el teu número|confirmar el telèfon|"
            "portabilitat|benvingut*|benvinguda|uneix-te|nova sim|targeta sim|"
            "el vostre mòbil|metge de capçalera",
        .recovery =
            "recuper*|restabl*|oblid*|restaur*|bloquej*|desbloque*|contrasenya nova|"
            "nova contrasenya|canviar la contrasenya|perdut|blocat|bloquejat|bloquejada|"
            "desbloqu*|oblidat|oblidada",
        .enter =
            "introdui*|introdueix|escriu|escriviu|utilitza|utilitzeu|fes servir|feu servir|"
            "posa|ingressa|tecleja|introdu*|escri*|utilitz*|poseu|ingress*|digita|marca|"
            "indica|facilita",
        .not_code =
            "postal|client|comanda|compte|targeta|reserva|producte|barres|error|soci|"
            "client*|comanda*|reserv*|producte*|article*|sucursal|agent|factura|polissa|"
            "formulari|habitacio|codi postal|codi de client|codi de producte|torn|"
            "expedient|contracte|assignatura|comprador|codi d'error|codi d'activitat|"
            "codi d'empresa|codi d'entitat|emissora",
        .promo =
            "descompte*|promo*|oferta|ofertes|cupo|rebaixes|val|regal|ofert*|cupo*|rebaix*|"
            "regal*|gratis|gratuit*|estalvi*|referid*|convida*",
        .pickup =
            "recollida|recollir|recull*|paquet*|taquilla|lliurament|repartidor|enviament|"
            "recollid*|recoll*|casella|lliurament*|repartidor*|enviament*|conductor*|"
            "transportista|ensenya|mostra|missatger|taulell|mostra'l|missatger*|recull|"
            "punt de recollida|consigna|al mostrador|a caixa|a recepció|conductor|digue-li|"
            "digues-li|taxista|bici|patinet",
        .prize = "premi|premiat|guanyad*|guanyat|sorteig|loteria|premi*|guany*|sorteig*|rifa",
        .payment =
            "paga*|compra*|transfer*|operacio|operacio*|carrec*|bizum|enviar diners|"
            "cobrament|beneficiari|destinatari|préstec|rebut|enviar",
        .earlier = "anterior*|vell|antic|antiga|previ",
        .ignore = "ignora*|no utilitzis|ignor*|no utilitz*|no facis servir|descarta",
        .expired =
            "ha caducat|caducat|ja no es valid|expirat|caducada|ja no es valid*|ha expirat|"
            "ja no serveix",
        .valid = "valid*|caduca|vigent|vigent*|expira|venc",
        .reference = "referencia|seguiment|ref|rebut|tiquet|acabada|expedient",
        .wifi = "xarxa|document|document*|fitxer|convidat*|wi fi",
        .door =
            "porta|garatge|alarma|caixa forta|cadenat|ascensor|pis|reunió|bústia de veu|"
            "caixa de claus|caixeta de claus|pany|habitació|apartament|de baix|timbre|intèrfon|"
            "claus|entrada de|casa rural",
        .account = "compte|comptes|perfil",
        .address = "correu|e mail|email|adreca",
        .device = "dispositiu|telefon|mobil|navegador",
        .chat =
            "mama|papa|àvia|avi|amor|ei|hola maca|jaja|petons|fins ara|ens veiem|"
            "aquest vespre|dema|sopar|pizza|festa|cervesa|pots|no oblidis|recorda|soc|som|"
            "vinc|vine|a casa|porta'm|tio",
        .change = "canviar|canvi|nova|nou|definir|triar|crear",
        .done =
            "s'ha canviat|ha estat canviad*|s'ha enviat|hem enviat|s'ha confirmat|s'ha activat|"
            "amb exit|ha fallat|ha estat canviat|ha estat canviada|intents fallits|"
            "s'ha bloquejat",
        .warn =
            "comparteix*|ningu|no el comparteixis|no has estat|compartir|no el donis|"
            "no la donis|si no has estat|no el digueu|no revel*|no demana mai|no demanem mai|"
            "mai demanarem|mai no et demanarem|no comparteixis|no el facilitis|no ho digui|"
            "no el diguis|estafa*|frau|a ningú",
        .is = "es|son|sera",
        .purpose = "per|per a|com|com a",
        .with = "amb|amb el|mitjancant|amb el número|amb les xifres",
        .of = "de|del|d",
        .your = "el|la|teu|teva|seu|aquest|nou",
        .place = "fins|abans|a les",
        .proof =
            "obre|obrir|obriu|desbloque*|veure|consult*|accept*|d'acord|hi esteu d'acord|"
            "consent*|signa*|signeu|demostr*|acredit*|que ets tu|que sou vós|demana|"
            "demanarà|vol|necessit*|cal|introdu*|escriu*|tecleja*|respon*|acab*|finalitz*|"
            "uneix*|continu*|entra|entrar|número de control|xifres",
        .locked =
            "bloquejat|bloquejada|no hi pots entrar|no podeu entrar|no pots entrar|"
            "sense accés|recuper*|torna|de tornada|restaur*|reobr*",
    },
    LanguageWords{
        .language = "gl",
        .code = "codigo|codigos|cod",
        .secret = "contrasinal|contrasinal*|clave*|palabra de paso|pin|otp",
        .verify =
            "verific*|seguranza|seguridade|confirm*|iniciar sesion|inicio de sesion|acceder|"
            "validacion|comprob*|autentic*|autoriz*|valid*|identi*|inicia sesion|accede*|acceso|"
            "entra|entrar|entre|dun so uso|un so uso|temporal|asin*|sinatura*|aprob*|continuar|"
            "es ti|fuches ti|podes entrar|poderás entrar|para entrar|novo dispositivo|"
            "intento de inicio|iniciar sesión|inicia sesión|vincular|emparellar|conexión remota|"
            "acceso remoto",
        .signup =
            "rexistr*|activ*|benvid*|alta|crear a tua conta|crear unha conta|conta nova|"
            "confirma o teu correo|confirma o teu numero|ultimo paso|confirma o teu móbil|"
            "confirma o teu teléfono|confirma o teu número|verificar o teu número|"
            "portabilidade|crear a túa conta|únete|nova sim|tarxeta sim|teu móbil|"
            "seu móbil",
        .recovery =
            "recuper*|restabl*|esquec*|restablec*|restaur*|bloquead*|desbloque*|"
            "novo contrasinal|contrasinal novo|cambiar o contrasinal|perd*|bloqueada|bloqueado|"
            "esqueciches|esquecido|esqueceu|nova contrasinal",
        .enter =
            "introduc*|insire|escribe|usa|utiliza|teclea|insir*|escrib*|use|utiliza*|teclea*|"
            "pon|poña|marca|indica|digita|teclee|escriba|introduce|introduza",
        .not_code =
            "postal|cliente|pedido|conta|tarxeta|reserva|cliente*|pedido*|reserv*|produto*|"
            "artigo*|erro|socio|axente|factura|sucursal|formulario|habitacion|"
            "código postal|código de cliente|código de produto|código de erro|quenda|"
            "expediente|contrato|materia|comprador|código de empresa",
        .promo =
            "desconto|oferta|promo*|cupon|rebaixas|descont*|ofert*|cupon*|rebaix*|vale|"
            "agasallo|gratis|afor*|convid*",
        .pickup =
            "recoll*|paquete|entrega|taquilla|envio|retirada|recollida|paquete*|entrega*|envio*|"
            "retir*|repartidor*|condutor*|amosa|mostra|mostrador|mensaxeir*|recoller|recólle*|"
            "punto de recollida|no mostrador|en caixa|condutor|taxista",
        .prize = "premio|sorteo|gañ*|ganador|premio*|sorteo*|ganador*|loteria|rifa",
        .payment =
            "pago|pagos|pagar|pague|pagament*|pagamos|paga|compra|transferencia|operacion|"
            "pago*|pagar*|compra*|transfer*|operacion*|cargo*|bizum|destinatario|empréstito|"
            "recibo|enviar",
        .earlier = "anterior|vello|antigo|anterior*|previo",
        .ignore = "ignor*|non uses|non utilices|descarta|ignora|ignore",
        .expired =
            "caducou|caducado|xa non e valido|xa non e valid*|expirou|xa non serve|xa non vale|"
            "non vale|xa non é válido",
        .valid = "valido|caduca|valid*|vixente|expira",
        .reference = "referencia|num ref|ref|seguimento|recibo|rematada|remata|expediente",
        .wifi = "rede|documento",
        .door =
            "porta|garaxe|alarma|caixa forte|cadeado|ascensor|piso|reunión|caixiña|"
            "caixa das chaves|caixiña das chaves|chaves|apartamento|timbre|na caixiña|"
            "caixa da chave|casa rural",
        .account = "conta|perfil",
        .address = "correo|e mail|enderezo",
        .device = "dispositivo|telefono|mobil|navegador",
        .chat =
            "mamá|papá|avoa|avó|amor|ola|jaja|bicos|ata logo|esta noite|mañá|cea|pizza|festa|"
            "cervexa|podes|non esquezas|lembra|estou|estamos|vou|ven|na casa|trae",
        .change = "cambiar|cambio|novo|nova|definir|escoller|crear",
        .done =
            "foi cambiad*|cambiouse|foi enviad*|enviamos|foi confirmad*|foi activad*|con exito|"
            "fallou|foi cambiado|foi cambiada|foi bloqueado|bloqueouse|intentos errados|"
            "activouse",
        .warn =
            "comparta*|compart*|nunca|ninguen|non o compartas|non o dea*|se non fuches|"
            "non o digas|nunca pedimos|nunca pide|nunca che pediremos|nunca lle pediremos|"
            "non compartas|non llo digas|estafa*|fraude*|a ninguén|xamais",
        .is = "e|son",
        .purpose = "para",
        .with = "con|mediante|co número|coas cifras",
        .of = "de|do|da",
        .your = "o|a|teu|seu|este|novo",
        .place = "ata|antes",
        .proof =
            "abre|abrir|abra|desbloque*|consult*|acept*|de acordo|consent*|asin*|demostr*|"
            "prob*|que es ti|que é vostede|es ti|pide|pedirá|pediralle|quere|precis*|"
            "necesit*|introduc*|escrib*|respond*|remat*|únete|continu*|entra|entrar|"
            "número de control|cifras|quen",
        .locked =
            "bloquead*|non podes entrar|non pode entrar|perdiches|perdeu|sen acceso|"
            "recuper*|de volta|volver|devolve|restaur*|reabr*",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> iberian_words() {
  return kTables;
}

}  // namespace linepool
