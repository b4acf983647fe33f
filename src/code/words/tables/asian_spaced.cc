// Languages of South-East Asia in Latin letters.
#include <array>

#include "code/words/tables.h"

namespace linepool {
namespace {

// The lists are laid out by hand: the formatter would rewrap them at every change.
// clang-format off
constexpr std::array kTables{
    LanguageWords{
        .language = "vi",
        .code =
            "ma xac thuc|ma xac nhan|ma xac minh|ma kich hoat|ma dang nhap|ma bao mat|"
            "ma dang ky|ma kiem tra|~mã|~mã số|ma so|~mã code",
        .secret =
            "mật khẩu|mat khau|mã pin|ma pin|ma otp|mã otp|mk|mat ma|mật mã|smart otp|"
            "mã bí mật|ma bi mat",
        .verify =
            "ma xac thuc|ma xac nhan|ma xac minh|ma dang nhap|ma bao mat|ma kiem tra|"
            "xác nhận|xac nhan|xác minh|xac minh|xác thực|xac thuc|bảo mật|bao mat|"
            "đăng nhập|dang nhap|truy cập|truy cap|kiểm tra|an toàn|dùng một lần|một lần|"
            "dung mot lan|mot lan|ủy quyền|phê duyệt|chung thuc|chứng thực|liên kết|"
            "tạm thời|định danh",
        .signup =
            "ma kich hoat|ma dang ky|đăng ký|dang ky|đăng kí|kích hoạt|kich hoat|"
            "tạo tài khoản|chào mừng|mở tài khoản|tao tai khoan|chao mung",
        .recovery =
            "đặt lại|dat lai|khôi phục|khoi phuc|~quên|quen mat khau|lấy lại|cấp lại|"
            "đổi mật khẩu|doi mat khau",
        .enter =
            "nhập|nhap|sử dụng|su dung|~dùng|dung ma|~điền|dien|~gõ|hãy nhập|~đọc|cung cấp|"
            "xuất trình|~đưa",
        .not_code =
            "giao dịch|giao dich|gd|đơn hàng|don hang|~đơn|vận đơn|khách hàng|khach hang|"
            "kh|bưu điện|bưu chính|đặt chỗ|dat cho|~vé|sản phẩm|san pham|tham chiếu|~thẻ|"
            "the ngan hang|số thuế|hóa đơn|hoa don|~vùng|~vạch|đặt hàng|tài khoản|"
            "tai khoan|hợp đồng|chứng khoán|cổ phiếu|~quỹ|đại lý|nhân viên|thành viên|"
            "hồ sơ|bệnh nhân|chi nhánh|bình chọn|booking|dự thưởng|học sinh|điện lực|"
            "thuê bao|may man|chung khoan",
        .promo =
            "giảm giá|giam gia|khuyến mãi|khuyen mai|khuyến mại|ưu đãi|uu dai|voucher|"
            "quà tặng|qua tang|giới thiệu|gioi thieu|coupon|miễn phí|mien phi|sale|~giảm|"
            "tri ân|flash sale|mời bạn|~tặng|hoàn tiền|tu choi|từ chối",
        .pickup =
            "nhận hàng|nhan hang|bưu kiện|buu kien|lấy hàng|lay hang|tủ khóa|tủ đồ|"
            "giao hàng|giao hang|shipper|kiện hàng|nhận đồ|~tủ|locker|tài xế|bưu phẩm|"
            "gói hàng|hang cua ban|nhận bưu",
        .prize =
            "~trúng|trung thuong|trúng thưởng|giải thưởng|giai thuong|xổ số|may mắn|"
            "quay số|giải đặc biệt|giải nhất|lĩnh thưởng|quay so|dự thưởng",
        .payment =
            "thanh toán|thanh toan|chuyển tiền|chuyen tien|chuyển khoản|chuyen khoan|mua|"
            "mua hàng|giao dịch|giao dich|rút tiền|rut tien|nạp tiền|chi tiêu|so tien|"
            "số tiền|mua sam",
        .earlier = "trước đó|truoc do|~cũ|~trước",
        .ignore = "bỏ qua|bo qua|không sử dụng|khong su dung|thay thế|thay cho",
        .expired =
            "đã hết hạn|da het han|hết hạn|het han|hết hiệu lực|het hieu luc|"
            "không còn hiệu lực|khong con hieu luc|vô hiệu|không hợp lệ",
        .valid =
            "hiệu lực|hieu luc|có giá trị|hết hạn sau|het han sau|hết hạn lúc|trong vòng|"
            "hết hạn trong",
        .reference =
            "mã tham chiếu|mã gd|ma gd|mã vận đơn|số hđ|tra cứu|stk|so tk|biên lai|~đuôi|"
            "ma don hang|mã đơn hàng|ma dat cho|theo dõi",
        .wifi = "~mạng|wifi|tài liệu|tai lieu|~tệp|khách wifi|sao kê|file|mang khach",
        .warn =
            "chia sẻ|chia se|không cung cấp|khong cung cap|tuyệt đối|tuyet doi|bất kỳ ai|"
            "bat ky ai|cho ai|tiết lộ|bất kỳ|bat ki ai|khong chia se|người khác|nguoi khac|"
            "lừa đảo|cho bat",
        .is = "là|la",
        .purpose = "để|cho|~nhằm|~làm|~vào",
        .with = "~bằng|~với|bang",
        .of = "của|cua",
        .your = "của bạn|ban|~bạn|quý khách|quy khach|~này|mới|sau|quy vi",
        .place =
            "~đến|den|~lúc|luc|~ngày|ngay|~từ|~tại|tai|~trước|so du|số dư|~tổng|con lai|"
            "hotline",
    },
    LanguageWords{
        .language = "id",
        .code = "kode*|kod|kodnya",
        .secret = "otp|sandi|kata sandi|kata kunci|pin|password|katasandi|token",
        .verify =
            "verifikasi*|keamanan|konfirmasi*|akses|masuk|login|log in|sekali pakai|"
            "autentikasi|otentikasi|otorisasi|validasi|aktivitas masuk|identitas|"
            "persetujuan|rahasia|sementara|memverifikasi|mengonfirmasi|mengkonfirmasi|"
            "menyetujui|penautan|sesi",
        .signup =
            "registrasi|daftar|pendaftaran|aktivasi|mendaftar|mengaktifkan|buat akun|"
            "membuat akun|selamat datang|bergabung",
        .recovery =
            "reset|mereset|pemulihan|memulihkan|lupa|atur ulang|mengatur ulang|ubah sandi|"
            "pulihkan|pemulihan*",
        .enter =
            "masukkan|masukan|gunakan|ketik|isi|pakai|input|ketikkan|tuliskan|sebutkan|"
            "tunjukkan|berikan|inputkan|memasukkan",
        .not_code =
            "pos|booking|pesanan|pembayaran id|produk|transaksi|bayar|area|pembelian|"
            "pelanggan|rekening|kartu|anggota|agen|bank|cabang|toko|pemesanan|nasabah|"
            "saham|reksadana|qr|batang|kesalahan|negara|polis|va|virtual account|bpjs|"
            "member|billing|kupon id|meter|unik|penerbangan|bimbel|kelas|dokter|antrian",
        .promo =
            "promo*|diskon*|voucher|referral|kupon|undangan|hadiah voucher|gratis|cashback|"
            "potongan|penawaran|hemat|obral|ajak teman|bonus|pulsa murah|harga spesial|"
            "gratis ongkir",
        .pickup =
            "pengambilan|ambil|paket|resi|loker|pengiriman|kurir|penjemputan|kiriman|antar|"
            "pickup|pengantar|sopir|driver|pesanan siap|mengambil|serah terima|diambil",
        .prize =
            "pemenang|undian|hadiah|menang|memenangkan|selamat anda|terpilih|pemenangnya|"
            "lotre|mendapat hadiah|berhak|gebyar|pin bb",
        .payment =
            "pembayaran|transfer|transaksi|pembelian|bayar|membayar|belanja|penarikan|"
            "tarik tunai|tagihan|top up|kirim uang",
        .earlier = "sebelumnya|lama|terdahulu",
        .ignore = "abaikan|jangan gunakan|menggantikan|jangan pakai",
        .expired =
            "sudah kedaluwarsa|kedaluwarsa|kadaluarsa|kadaluwarsa|tidak berlaku lagi|"
            "sudah tidak berlaku|tidak valid|hangus|telah berakhir|tidak berlaku",
        .valid = "berlaku|masa berlaku|kedaluwarsa dalam|selama",
        .reference =
            "no resi|nomor resi|ref|referensi|tiket|invoice|no pesanan|berakhiran|"
            "pelacakan|lacak|struk|laporan",
        .wifi = "jaringan|wifi|wi fi|dokumen|berkas|tamu|lampiran|hotspot|e statement",
        .warn =
            "jangan|siapapun|siapa pun|bagikan|berikan kepada|rahasiakan|beritahu|"
            "beritahukan|pihak|membagikan|penipuan|bukan anda",
        .is = "adalah|yaitu|yakni|ialah",
        .purpose = "untuk|utk|sebagai|guna|agar|buat",
        .with = "dengan|dgn|menggunakan|pakai",
        .of = "dari|milik|utk",
        .your = "anda|kamu|ini|baru|berikut|mu|nya|saya",
        .place =
            "di|ke|dari|pada|sampai|hingga|tgl|jam|saldo|total|jumlah|sebelum|minimal|"
            "maksimal|mulai|hanya|sebesar|senilai|seharga",
    },
    LanguageWords{
        .language = "ms",
        .code = "kod*|kodnya",
        .secret = "kata laluan|tac|no tac|nombor tac|kod tac|otp|pin",
        .verify =
            "pengesahan|pengesah|keselamatan|log masuk|akses|sahkan|sekali guna|kebenaran|"
            "mengesahkan|satu kali|daftar masuk|identiti|kelulusan|sementara|meluluskan|"
            "keizinan",
        .signup =
            "pendaftaran|daftar|pengaktifan|aktifkan|mengaktifkan|cipta akaun|"
            "selamat datang|buka akaun",
        .recovery = "set semula|tetapkan semula|pemulihan|lupa|menetapkan semula|pulihkan",
        .enter = "masukkan|gunakan|taip|guna|isikan|sila masukkan|berikan|tunjukkan",
        .not_code =
            "poskod|pos|pelanggan|pesanan|akaun|kad|tempahan|produk|cawangan|ahli|ejen|"
            "saham|polisi|bil|undi|negara",
        .promo =
            "promo*|diskaun|baucar|tawaran|kupon|jualan|percuma|rujukan rakan|potongan|"
            "jimat|ganjaran|rebat",
        .pickup =
            "ambil|pengambilan|bungkusan|parcel|loker|penghantaran|kurier|penghantar|"
            "serahan|mengambil|pemandu|tuntut barang|kutip",
        .prize = "pemenang|cabutan|hadiah|menang|memenangi|tahniah|loteri|bertuah",
        .payment =
            "pembayaran|bayaran|pindahan|transaksi|pembelian|bayar|pengeluaran|pindah wang",
        .earlier = "sebelum ini|lama|terdahulu",
        .ignore = "abaikan|jangan guna",
        .expired =
            "telah tamat|sudah tamat|tamat tempoh|tidak sah lagi|luput|tidak lagi sah|"
            "telah luput",
        .valid = "sah|tempoh|berkuat kuasa|tamat dalam",
        .reference = "rujukan|no rujukan|penjejakan|resit|berakhir|invois",
        .wifi = "rangkaian|dokumen|fail|tetamu|wifi",
        .warn = "jangan|sesiapa|kongsi|dedahkan|berkongsi|bukan anda",
        .is = "ialah|adalah|ini",
        .purpose = "untuk|bagi|sebagai",
        .with = "dengan|menggunakan",
        .of = "daripada",
        .your = "anda|ini|baru|berikut",
        .place = "pada|hingga|sehingga|dari|baki|jumlah|di|ke",
    },
    LanguageWords{
        .language = "tl",
        .code = "code|kodigo",
        .secret = "otp|password|pin",
        .verify =
            "pag verify|i verify|beripika*|beripikasyon|pagpapatunay|kumpirma*|kumpirmahin|"
            "seguridad|mag log in|pag log in|mag login|patunayan|isang beses|makapasok|"
            "pag login|ma verify|pagkumpirma",
        .signup =
            "magrehistro|pagrehistro|mag register|i activate|maligayang pagdating|"
            "mag sign up|pagpaparehistro|activation|gumawa ng account",
        .recovery = "i reset|nakalimutan|mabawi|ibalik|pag reset",
        .enter = "ilagay|gamitin|i type|i enter|isulat|ipasok|ibigay|ipakita|gamit",
        .not_code = "koreo|customer|order|kard|kostumer|produkto|postal",
        .promo = "diskwento|promo|kupon|alok|sale|voucher|imbita",
        .pickup =
            "kunin|pagkuha|parsela|kumuha|paghahatid|rider|padala|makuha|i claim|ihahatid|"
            "package|parcel|delivery",
        .prize = "nanalo|panalo|premyo|loterya|manalo|raffle",
        .payment =
            "bayad|bayaran|magbayad|pagbili|padala ng pera|transaksyon|pagbabayad|bumili|"
            "cash in",
        .earlier = "nakaraang|luma|lumang",
        .ignore = "balewalain|huwag pansinin|huwag gamitin",
        .expired = "nag expire na|expired na|hindi na valid|wala nang bisa|paso na",
        .valid = "bisa|may bisa|balido|hanggang",
        .reference = "reperensya|resibo",
        .wifi = "network|dokumento|bisita",
        .warn = "huwag|kahit kanino|ibahagi|kanino|sinuman|ipamahagi",
        .is = "ay|ito",
        .purpose = "para|upang|bilang",
        .with = "gamit|gamit ang",
        .of = "ng|sa",
        .your = "iyong|mo|ang|ito|bagong|inyong|itong",
        .place = "sa|hanggang|mula|bago|balanse|kabuuan|noong",
    },
    LanguageWords{
        .language = "jv",
        .code = "kode",
        .secret = "sandhi|tembung sandhi",
        .verify = "verifikasi|mlebu|konfirmasi|keamanan|sapisan",
        .signup = "ndhaftar|dhaftar|aktivasi",
        .recovery = "reset|lali",
        .enter = "lebokna|gunakna|ketiken",
        .not_code = "pos|pelanggan|pesenan",
        .promo = "diskon|promo|voucher|gratis",
        .pickup = "njupuk|paket|kurir|loker",
        .prize = "hadiah|menang|undhian",
        .payment = "mbayar|pambayaran|transfer",
        .earlier = "sadurunge|lawas",
        .ignore = "abaikan|lalekna",
        .expired = "wis kadaluwarsa|wis ora berlaku",
        .valid = "berlaku",
        .reference = "referensi",
        .wifi = "jaringan|dokumen",
        .warn = "aja|sapa wae|dibagi",
        .is = "yaiku|iku",
        .purpose = "kanggo|supaya",
        .with = "nganggo",
        .of = "saka",
        .your = "sampeyan|panjenengan|iki|anyar",
        .place = "nganti|ing",
    },
    LanguageWords{
        .language = "su",
        .code = "kode",
        .secret = "sandi|kecap sandi",
        .verify = "verifikasi|asup|konfirmasi|kaamanan|sakali",
        .signup = "daptar|ngadaptar|aktivasi",
        .recovery = "reset|poho",
        .enter = "lebetkeun|anggo|ketik|asupkeun",
        .not_code = "pos|palanggan|pesenan",
        .promo = "diskon|promo|vocer|haratis",
        .pickup = "nyokot|paket|kurir|loker|candak",
        .prize = "hadiah|meunang|undian",
        .payment = "bayar|mayar|transfer",
        .earlier = "samemehna|heubeul|lami",
        .ignore = "antepkeun",
        .expired = "geus kadaluwarsa|tos teu berlaku",
        .valid = "berlaku",
        .reference = "rujukan",
        .wifi = "jaringan|dokumen",
        .warn = "ulah|ka saha wae|bagikeun",
        .is = "nyaeta|nyaéta",
        .purpose = "pikeun|kanggo",
        .with = "ku|nganggo",
        .of = "tina",
        .your = "anjeun|ieu|anyar",
        .place = "nepi ka|di",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> asian_spaced_words() {
  return kTables;
}

}  // namespace linepool
