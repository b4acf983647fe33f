// Words next to a number that show what it is, folded before use; a word may be in several lists.
#include "code/word_tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::string_view kCurrencyWords =
    "rs rs. inr rp rp. rm usd eur gbp ksh kshs tk tk. dollar dollars euro euros pound pounds "
    "rupee rupees rupiah ringgit peso pesos real reais naira cedi cedis shilling shillings "
    "taka baht dong vnd đ yen yuan rmb won rub руб руб. рублей рубля рубль р р. грн гривень тг "
    "тенге сум сом лв лева kr kronor kroner kč kc zł zl złotych zlotych pln ft forint huf lei "
    "ron tl lira eu ευρω ريال درهم دينار جنيه تومان ریال دولار ج.م د.إ د.ك ש\"ח שח שקל שקלים "
    "रुपये रुपए रु ₹ টাকা ரூபாய் రూపాయలు points pts point puntos pontos puan poin punkte "
    "баллов балла бонусов credits coins cashback fcfa cfa xaf xof bs bsf soles sol s/ mxn cop "
    "clp ars r$ us$ 元 円 圓 원 บาท 块 人民币 港币 美元 欧元 积分 金币 余额 金额 金額 ポイント 포인트 ກີບ រៀល ကျပ်";

constexpr std::string_view kUnits =
    "min mins minute minutes minuto minutos minuti minut minuty minuter minutter minuten "
    "minuuttia minutit minit menit phut phút dakika dk daqiqa perc λεπτα мин минут минуты "
    "минуту хвилин минути hour hours hr hrs hora horas ora ore heure heures stunde stunden std "
    "godzin godziny hodin óra saat jam giờ gio час часа часов годин ساعة ساعات دقيقة دقائق "
    "دقیقه ساعت दिन मिनट घंटे sec secs second seconds seg segundos segundo secondes sekunden "
    "sekund сек секунд ثانية ثواني day days dia dias giorni jours tage dagen dagar dager dni "
    "gün hari ngày ngay дней дня день month months year years mes meses ans jahre лет года год "
    "г г. година años ano anos rok roku gb mb kb tb gib mbps kbps km m cm mm kg g mg ml l lb "
    "lbs oz kcal cal steps step kwh kw watt sms messages msgs items item pcs pieces people "
    "users guests nights tickets seats percent prozent % uhr hrs. miles mile meters metres "
    "meter ft feet pages page units unit likes views followers votes orders customers members "
    "ppl vehicles 年 月 日 号 號 分钟 分鐘 分間 分 小时 小時 時間 時 时 点 秒 天 度 个 個 人 名 条 件 次 回 本 台 室 楼 층 호 년 월 일 "
    "분 시 초 번 명 개 회 시간 นาที ชั่วโมง วัน ปี คน ครั้ง ນາທີ នាទី မိနစ် กม ก.ม.";

constexpr std::string_view kReferences =
    "ref ref. reference refno refcode refid txn txnid trx trxid trn tran transaction "
    "transactions utr rrn upi awb tracking track invoice inv bill receipt ticket tkt pnr case "
    "request req id uid userid ending ends end tail last xx xxx xxxx endend endet final "
    "terminada termina terminado finalizada finale окончание оканчивающейся оканчивается "
    "заканчивается reply text stop send sms press dial serial model imei iban swift vin lot "
    "batch dossier folio protocolo guia guía rastreio référence suivi facture vorgang "
    "vorgangsnummer rechnung rechnungsnummer bestellnummer auftragsnummer kundennummer "
    "sendungsnummer referenz fattura spedizione tracciamento ordine riferimento faktura "
    "zásilka zásielka przesyłka przesyłki paczka счет счёт счета чек чека квитанция накладная "
    "трек заявка заявки обращение договор договора транзакция транзакции рахунок накладна ттн "
    "resi hóa đơn gd giao dịch dh đh hd tk stk fatura dekont takip مرجع المرجع معاملة فاتورة "
    "شحنة رهگیری پیگیری فاکتور عملية रेफरेंस लेनदेन stan zip pincode plz cap cep cif nit dni "
    "cpf cnpj vat gst gstin pan nip regon ico dic inn инн снилс mcc bin room gate platform bus "
    "train flight route line apt suite building house block plot sector flat street st 尾号 尾號 "
    "末四位 后四位 後四位 卡号 卡號 单号 單號 订单 訂單 订单号 訂單編號 订单编号 编号 編號 运单号 快递单号 流水号 账号 帳號 工号 车牌 航班 注文番号 予約番号 "
    "お客様番号 会員番号 伝票番号 追跡番号 受付番号 口座番号 末尾 下4桁 주문번호 예약번호 송장번호 운송장번호 계좌번호 카드 끝자리 접수번호 고객번호 승인번호 "
    "หมายเลขคำสั่งซื้อ เลขพัสดุ อ้างอิง เลขที่บัญชี คำสั่งซื้อ เลขที่ ลงท้าย ใบแจ้งหนี้";

constexpr std::string_view kThings =
    "order orders booking reservation account acct a/c acc ac card cards policy loan "
    "membership member customer user shipment delivery package delivery appointment payment "
    "purchase subscription device version build pedido pedidos reserva cuenta tarjeta compra "
    "envío envio commande compte carte réservation colis livraison bestellung konto karte "
    "paket buchung ordine conto carta prenotazione conta cartão cartao encomenda bestelling "
    "rekening pakket zamówienie zamowienie rachunek objednávka objednávky objednavka účet "
    "karta karty kartı kart rendelés számla comanda comandă sipariş siparişiniz hesap pesanan "
    "kartu akun đơn hàng tài khoản thẻ заказ заказа заказу карта карты карте аккаунт аккаунта "
    "посылка посылки бронь замовлення картка картки поръчка сметка παραγγελία λογαριασμός طلب "
    "الطلب طلبك طلبية حساب بطاقة سفارش کارت הזמנה חשבון כרטיס ऑर्डर खाता कार्ड অর্ডার";

constexpr std::string_view kNumberWords =
    "no no. nr nr. num number numbers nos № n° nº número numero num. numéro nummer numer číslo "
    "cislo szám numărul număr numarul номер номера номером номерът numarası numarası: nomor số "
    "so id رقم شماره מספר नंबर संख्या αριθμός 번호 番号 号码 หมายเลข";

constexpr std::string_view kPhones =
    "call calls tel tel. telephone phone phones mobile cell fax hotline helpline contact "
    "contacts dial ring llame llama llamar llámanos teléfono telefono tfno appelez téléphone "
    "anrufen telefon rufnummer chiama chiamare ligue ligar telefone bel bellen ringa zadzwoń "
    "zadzwon infolinia zavolejte volejte hívja arayın arayin aranız hubungi gọi goi звоните "
    "позвоните телефон телефону тел тел. телефона подзвоніть обадете επικοινωνήστε τηλέφωνο "
    "اتصل هاتف الاتصال تماس تلفن התקשרו טלפון कॉल फोन from caller missed 电话 電話 拨打 撥打 致电 致電 手机号 "
    "手機號碼 手机 客服 热线 熱線 お電話 電話番号 お問い合わせ 문의 전화 고객센터 전화번호 โทร ติดต่อ เบอร์ ໂທ ទូរស័ព្ទ";

constexpr std::string_view kCopulas =
    "is are es est ist e é è adalah ialah yaitu yakni la là jest je er ar är este eshte është "
    "yra ir είναι е є это це се هو هي است है হলো হল ஆகும் ni ay huwa ithi არის נאה הוא היא son "
    "sont zijn siano was be: being via with using use enter utilice use: insira digite "
    "introduce ingresa saisissez inserisci eingeben verwenden gebruik masukkan gunakan nhập "
    "nhap введите введи используйте ввести укажите введіть въведете wpisz użyj zadejte "
    "wprowadź girin giriniz أدخل استخدم وارد הזן दर्ज бол нь ol anda 是 为 為 は คือ เป็น ແມ່ນ ຄື "
    "គឺ 은 는 이 가 を 输入 輸入 请输入 使用 소 → မှာ";

constexpr std::string_view kEnters =
    "gib geben gebt type insert use using enter utilice use: usa utiliza insira digite introduce "
    "ingresa saisissez utilisez inserisci eingeben verwenden gebruik masukkan gunakan nhập nhap "
    "введите введи используйте ввести укажите введіть "
    "въведете wpisz użyj zadejte wprowadź girin giriniz "
    "أدخل استخدم وارد הזן दर्ज 输入 輸入 请输入 使用";

constexpr std::string_view kPurposes =
    "om te to for as per para pour zum zur um als untuk sebagai utk til för till чтобы для за як "
    "щоб на na jako ca pentru kwa για ως za ako por come da de como comme pro do dla ile olarak "
    "için icin ani keçid لتسجيل لتأكيد للتحقق لتفعيل برای כדי עבור sa bilang upang guna để lam "
    "làm là is es est ist e é è adalah la jest je er ar är este yra ir е є это це هو هي ni ay "
    "on";

constexpr std::string_view kPrepositions =
    "to on at in from by until till before after since of over under about than upto into onto "
    "between near dated date time als al en desde hasta au aux le du dès am bis vom um ab seit "
    "dal alle il entro em ate até op tot vanaf den kl kl. do od dne dňa v ve pe până на до от "
    "с со по в к из dana ke pada di dari vào lúc vao luc ngay ngày đến tại tarihinde في الى "
    "إلى من حتى در تا از ב- ל- से में пр. not without only just another extra plus minus and "
    "or save get win earn worth approx approximately around least most max avail available "
    "balance bal total amount amt sum price cost fee due owe pay paid charged debited credited "
    "emi limit score";

constexpr std::string_view kPossessives =
    "your the ur a an this my our tu su seu sua o el la le votre ton ta vos dein deine ihr "
    "ihre il tuo suo je jouw uw din ditt de twój twoj váš vas vaš vaše tvoj az kódod senin "
    "sizin anda kamu ваш вашего вашему твой ваше наш вашият το ο σας שלך رمز شما آپ کا आपका "
    "आपकी আপনার ang iyong mo";

constexpr std::string_view kPromotions =
    "off discount discounts sale coupon coupons voucher vouchers cashback promo promotion deal "
    "deals offer offers checkout freebie bonus gift giveaway reward descuento descuentos "
    "rebaja rebajas oferta ofertas cupón desconto promoção réduction remise soldes rabais "
    "promos rabatt gutschein angebot angebote aktion sconto sconti offerta korting aanbieding "
    "rea erbjudande tilbud tilbuds alennus rabat zniżka znizka zniżki promocja sleva slevy "
    "zľava akció kedvezmény reducere popust indirim kampanya fırsat скидка скидки скидку "
    "скидкой акция акции распродажа знижка знижку отстъпка έκπτωση προσφορά خصم عرض عروض تخفیف "
    "تخفيضات הנחה מבצע छूट ऑफर diskon diskaun jualan giảm khuyến khuyen giam 优惠 優惠 折扣 割引 クーポン "
    "セール 할인 쿠폰 이벤트 혜택 ส่วนลด โปรโมชั่น ລາຄາພິເສດ";

// ISO 4217 and abbreviations in capitals; single letters appear only before sums.
constexpr std::string_view kCurrencyCodes =
    "AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN "
    "BWP BYN BZD CAD CDF CHF CLP CNY CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB ETH EUR FJD GBP "
    "GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
    "KHR KMF KRW KSH KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR "
    "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NTD NZD OMR PAB PGK PHP PKR PLN PYG QAR RM RMB "
    "RON RP RS RSD RUB RUR RWF SAR SCR SDG SEK SGD SLL SRD SYP SZL THB TJS TK TL TMT TND TRX "
    "TTD TWD TZS UAH UGX USD USDT UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW N R P F "
    "K Q S B L T";

// clang-format on

}  // namespace

std::string_view side_word_list(SideWord table) {
  switch (table) {
    case SideWord::kCurrency: return kCurrencyWords;
    case SideWord::kUnit: return kUnits;
    case SideWord::kReference: return kReferences;
    case SideWord::kThing: return kThings;
    case SideWord::kNumberWord: return kNumberWords;
    case SideWord::kPhone: return kPhones;
    case SideWord::kCopula: return kCopulas;
    case SideWord::kEnter: return kEnters;
    case SideWord::kPurpose: return kPurposes;
    case SideWord::kPreposition: return kPrepositions;
    case SideWord::kPossessive: return kPossessives;
    case SideWord::kPromotion: return kPromotions;
  }
  return "";
}

std::string_view currency_codes() {
  return kCurrencyCodes;
}

}  // namespace linepool
