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
            "ma dang ky|ma kiem tra|~mã|~mã số|ma so|~mã code|ma otp|ma khoi phuc|ma pin|"
            "ma truy cap|ma bao ve|ma moi|ma cua ban|ma dat lai",
        .secret =
            "mật khẩu|mat khau|mã pin|ma pin|ma otp|mã otp|mk|mat ma|mật mã|smart otp|"
            "mã bí mật|ma bi mat|otp|pin",
        .verify =
            "ma xac thuc|ma xac nhan|ma xac minh|ma dang nhap|ma bao mat|ma kiem tra|xác nhận|"
            "xac nhan|xác minh|xac minh|xác thực|xac thuc|bảo mật|bao mat|đăng nhập|dang nhap|"
            "truy cập|truy cap|kiểm tra|an toàn|dùng một lần|một lần|dung mot lan|mot lan|"
            "ủy quyền|phê duyệt|chung thuc|chứng thực|liên kết|tạm thời|định danh|~ký|chữ ký|"
            "ký duyệt|chấp nhận|cho phép|để vào|tiếp tục|danh tính|ghép nối|duyệt|giao dịch viên|"
            "uỷ quyền|là bạn phải không|có phải bạn|co phai ban|phải bạn không|bạn có thể vào|"
            "vào được|thiết bị mới|thiet bi moi|đăng nhập mới|ghep noi|lien ket|phiên|"
            "ma truy cap|vào app|vào ứng dụng|xác nhận là bạn|chứng minh|ký hợp đồng|ký số|"
            "bỏ phiếu|một lần duy nhất|số xác nhận|số kiểm tra|ky hop dong",
        .signup =
            "ma kich hoat|ma dang ky|đăng ký|dang ky|đăng kí|kích hoạt|kich hoat|tạo tài khoản|"
            "chào mừng|mở tài khoản|tao tai khoan|chao mung|tài khoản mới|sắp xong|bước cuối|"
            "một bước|còn một bước|thành viên mới|xác nhận email|xác minh email|xác nhận số|"
            "xác minh số|xác thực số|hoàn tất đăng ký|xác minh số điện thoại|"
            "xác nhận số điện thoại|xác thực số điện thoại|xac thuc so dien thoai|"
            "số điện thoại của bạn|chuyển mạng|mo tai khoan|buoc|bước|tham gia|gia nhập|sim mới|"
            "sim moi|chuyen mang|thêm một bước|liên kết số|mở thẻ",
        .recovery =
            "đặt lại|dat lai|khôi phục|khoi phuc|~quên|quen mat khau|lấy lại|cấp lại|"
            "đổi mật khẩu|doi mat khau|bị khóa|bi khoa|mở khóa|mo khoa|khóa tài khoản|bị khoá|"
            "mở khoá|mật khẩu mới|mat khau moi|quên mật khẩu|quên|ma khoi phuc|ma dat lai|"
            "không vào được",
        .enter =
            "nhập|nhap|sử dụng|su dung|~dùng|dung ma|~điền|dien|~gõ|hãy nhập|~đọc|cung cấp|"
            "xuất trình|~đưa|điền|~dán|dùng|đọc cho|gõ|bấm|trả lời|đọc số",
        .not_code =
            "giao dịch|giao dich|gd|đơn hàng|don hang|~đơn|vận đơn|khách hàng|khach hang|"
            "kh|bưu điện|bưu chính|đặt chỗ|dat cho|~vé|sản phẩm|san pham|tham chiếu|~thẻ|"
            "the ngan hang|số thuế|hóa đơn|hoa don|~vùng|~vạch|đặt hàng|tài khoản|"
            "tai khoan|hợp đồng|chứng khoán|cổ phiếu|~quỹ|đại lý|nhân viên|thành viên|"
            "hồ sơ|bệnh nhân|chi nhánh|bình chọn|booking|dự thưởng|học sinh|điện lực|"
            "thuê bao|may man|chung khoan|phòng số|toa|trang|xe buýt|biểu mẫu|hàng ghế|"
            "thuế|môn học|mã vạch|trang phục|~lỗi|mã bưu chính|mã bưu điện|ma buu chinh|"
            "mã khách hàng|ma khach hang|mã sản phẩm|ma san pham|mã hàng|mã lỗi|mã màu|"
            "mã quốc gia|mã ngành|mã đại lý|ma dai ly|số thứ tự|nhân viên mã|công tơ|"
            "mã chứng khoán|người mua|chỉ số|chi so|ma giao dich|mã giao dịch|mã đơn vị|"
            "mã nhà cung cấp|ma don vi|mã khách|mã điểm thi|mã thuê bao",
        .promo =
            "giảm giá|giam gia|khuyến mãi|khuyen mai|khuyến mại|ưu đãi|uu dai|voucher|quà tặng|"
            "qua tang|giới thiệu|gioi thieu|coupon|miễn phí|mien phi|sale|~giảm|tri ân|"
            "flash sale|mời bạn|~tặng|hoàn tiền|tu choi|từ chối|miễn phí vận chuyển|"
            "mien phi van chuyen|giảm|giam 30k",
        .pickup =
            "nhận hàng|nhan hang|bưu kiện|buu kien|lấy hàng|lay hang|tủ khóa|tủ đồ|giao hàng|"
            "giao hang|shipper|kiện hàng|nhận đồ|~tủ|locker|tài xế|bưu phẩm|gói hàng|"
            "hang cua ban|nhận bưu|bưu tá|đưa cho|tại quầy|xuất trình|xe đạp|nhà thuốc|đơn thuốc|"
            "~quầy|tai xe|người giao|nguoi giao|tủ nhận|sẵn sàng nhận|quầy|thu ngân|nhân viên|"
            "chuyến đi|cuốc xe|bắt đầu chuyến|số nhận thuốc|số nhận|kính mắt|nhận thuốc|"
            "đọc cho tài xế",
        .prize =
            "~trúng|trung thuong|trúng thưởng|giải thưởng|giai thuong|xổ số|may mắn|quay số|"
            "giải đặc biệt|giải nhất|lĩnh thưởng|quay so|dự thưởng|nhan qua|nhận quà|"
            "quà tặng may mắn|phần thưởng",
        .payment =
            "thanh toán|thanh toan|chuyển tiền|chuyen tien|chuyển khoản|chuyen khoan|mua|"
            "mua hàng|giao dịch|giao dich|rút tiền|rut tien|nạp tiền|chi tiêu|so tien|số tiền|"
            "mua sam|người nhận|người thụ hưởng|khoản vay|trả góp|chuyển|tra gop|vay tiền|"
            "hạn mức|hợp đồng vay|vay",
        .earlier = "trước đó|truoc do|~cũ|~trước",
        .ignore =
            "bỏ qua|bo qua|không sử dụng|khong su dung|thay thế|thay cho|đừng dùng|không dùng",
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
        .door =
            "ga ra|két sắt|ổ khóa|hộp khóa|chung cư|thang máy|căn hộ|cuộc họp|cửa nhà|khóa cửa|"
            "~phòng|cua nha|tủ chìa|cửa|nhà xe|bãi đỗ|hộp chìa khóa|phòng họp|cuộc gọi video|"
            "cua chinh|hop chia khoa|báo động|bao dong|cổng nhà|pass cong|ma cong|mat khau cong",
        .account = "tài khoản|tai khoan|hồ sơ",
        .address = "email|e mail|thư điện tử|địa chỉ|hộp thư",
        .device = "thiết bị|thiet bi|điện thoại|trình duyệt",
        .chat =
            "ba|bà ơi|ông ơi|anh ơi|em ơi|haha|hihi|gặp nhau|tối nay|ngày mai|ăn tối|pizza|"
            "giúp|nhớ nhé|đừng quên|đang đến|qua nhà|nhà mình",
        .change = "~đổi|thay đổi|mới|~đặt|chọn|tạo",
        .done =
            "đã được đổi|đã đổi|đã thay đổi|đã gửi|chúng tôi đã gửi|đã xác nhận|đã kích hoạt|"
            "đã thêm|thành công|thất bại|nhập sai|da doi|da thay doi|đã bị khóa|đã được sử dụng|"
            "nhap sai|đã bật|bị từ chối",
        .warn =
            "chia sẻ|chia se|không cung cấp|khong cung cap|tuyệt đối|tuyet doi|bất kỳ ai|"
            "bat ky ai|cho ai|tiết lộ|bất kỳ|bat ki ai|khong chia se|người khác|nguoi khac|"
            "lừa đảo|cho bat|không bao giờ yêu cầu|không yêu cầu|không bao giờ hỏi|"
            "khong bao gio hoi|khong bao gio yeu cau|tuyệt đối không|tuyet doi khong|"
            "không chia sẻ|không tiết lộ|khong tiet lo|không gửi|với ai|lua dao|giả mạo|gia mao|"
            "bảo mật|bí mật|không bao giờ|khong bao gio",
        .is = "là|la",
        .purpose = "để|cho|~nhằm|~làm|~vào",
        .with = "~bằng|~với|bang|bằng|với|dùng mã|~qua|bằng số|bang so",
        .of = "của|cua",
        .your = "của bạn|ban|~bạn|quý khách|quy khach|~này|mới|sau|quy vi",
        .place =
            "~đến|den|~lúc|luc|~ngày|ngay|~từ|~tại|tai|~trước|so du|số dư|~tổng|con lai|"
            "hotline",
        .proof =
            "mở|mo khoa|để mở|xem|để xem|đồng ý|dong y|chấp nhận|chap nhan|ký|ký tên|để ký|"
            "chứng minh|chung minh|là bạn|đúng là bạn|la ban|của bạn|sẽ hỏi|se hoi|yêu cầu nhập|"
            "hỏi số|đang chờ|cần số|nhập|nhap|điền|hoàn tất|hoan tat|tham gia|tiếp tục|tiep tuc|"
            "số kiểm tra|số đối chiếu|ma giao dich|mã giao dịch|xem kết quả|xem lịch|bạn đồng ý|"
            "trình duyệt|xem diem",
        .locked =
            "bị khóa|bi khoa|không vào được|khong vao duoc|không đăng nhập được|lấy lại|"
            "lay lai|khôi phục*|mở lại|mo lai|mở khóa|đã khóa|trở lại",
    },
    LanguageWords{
        .language = "id",
        .code = "kode*|kod|kodnya",
        .secret = "otp|sandi|kata sandi|kata kunci|pin|password|katasandi|token",
        .verify =
            "verifikasi*|keamanan|konfirmasi*|akses|masuk|login|log in|sekali pakai|autentikasi|"
            "otentikasi|otorisasi|validasi|aktivitas masuk|identitas|persetujuan|rahasia|"
            "sementara|memverifikasi|mengonfirmasi|mengkonfirmasi|menyetujui|penautan|sesi|"
            "tanda tangan*|tandatangan*|menandatangani|setujui|izinkan|mengizinkan|masuk ke|"
            "lanjutkan|melanjutkan|hubungkan|menghubungkan|apakah ini anda|apakah itu anda|"
            "ini kamu|kamu bukan|bisa masuk|dapat masuk|untuk masuk|perangkat baru|"
            "percobaan masuk|login baru|pasangkan|tautkan",
        .signup =
            "registrasi|daftar|pendaftaran|aktivasi|mendaftar|mengaktifkan|buat akun|"
            "membuat akun|selamat datang|bergabung|akun baru|buka akun|membuka akun|"
            "pembukaan rekening|buka rekening|sedikit lagi|langkah terakhir|satu langkah|"
            "selamat bergabung|konfirmasi email|mengonfirmasi email|verifikasi email|"
            "verifikasi nomor|konfirmasi nomor|verifikasi ponsel|nomor anda|nomor hp anda|"
            "nomormu|pindah kartu|upgrade akun|langkah|gabung|kartu baru|sim baru|"
            "nomor kamu|ponselmu|tinggal selangkah|pindah operator",
        .recovery =
            "reset|mereset|pemulihan|memulihkan|lupa|atur ulang|mengatur ulang|ubah sandi|"
            "pulihkan|pemulihan*|terkunci|dikunci|buka kunci|terblokir|diblokir|buka blokir|"
            "kata sandi baru|sandi baru|ganti kata sandi|mengganti kata sandi|ubah kata sandi|"
            "mengubah kata sandi|lupa kata sandi|setel ulang|ganti password|ubah password",
        .enter =
            "masukkan|masukan|gunakan|ketik|isi|pakai|input|ketikkan|tuliskan|sebutkan|"
            "tunjukkan|berikan|inputkan|memasukkan|tempel|salin|tulis",
        .not_code =
            "pos|booking|pesanan|pembayaran id|produk|transaksi|bayar|area|pembelian|pelanggan|"
            "rekening|kartu|anggota|agen|bank|cabang|toko|pemesanan|nasabah|saham|reksadana|qr|"
            "batang|kesalahan|negara|polis|va|virtual account|bpjs|member|billing|kupon id|meter|"
            "unik|penerbangan|bimbel|kelas|dokter|antrian|kamar|peron|baris|halaman|bus|formulir|"
            "pajak|sumber|warna|error|mata kuliah|kursi|barcode|busana|tiket|kerusakan|galat|"
            "barang|warna*|klu|kbli|kode pos|kodepos|kode pelanggan|kode produk|kode barang|"
            "kode error|kode kesalahan|kode warna|kode negara|kode saham|kode agen|nomor antrean|"
            "antrean|kontrak|karyawan|meteran|pembeli|kode booking|kode pemesanan|rek|kode bayar|"
            "kode pembayaran|kode tagihan|kode perusahaan|kode biller|kode lembaga|"
            "kode institusi|kode instansi|kode pusat ujian|nomor ambil|grup",
        .promo =
            "promo*|diskon*|voucher|referral|kupon|undangan|hadiah voucher|gratis|cashback|"
            "potongan|penawaran|hemat|obral|ajak teman|bonus|pulsa murah|harga spesial|"
            "gratis ongkir|promo",
        .pickup =
            "pengambilan|ambil|paket|resi|loker|pengiriman|kurir|penjemputan|kiriman|antar|"
            "pickup|pengantar|sopir|driver|pesanan siap|mengambil|serah terima|diambil|"
            "pengemudi|serahkan|tunjukkan|di kasir|di konter|tunjuk|sepeda|apotek|resep|gembok|"
            "kasir|supir|ojek|ojol|tukang pos|siap diambil|ke kasir|resepsionis|petugas|"
            "perjalanan|mulai perjalanan",
        .prize =
            "pemenang|undian|hadiah|menang|memenangkan|selamat anda|terpilih|pemenangnya|"
            "lotre|mendapat hadiah|berhak|gebyar|pin bb",
        .payment =
            "pembayaran|transfer|transaksi|pembelian|bayar|membayar|belanja|penarikan|"
            "tarik tunai|tagihan|top up|kirim uang|penerima|pinjaman|cicilan|kredit|kirim|"
            "mengirim|angsuran|paylater",
        .earlier = "sebelumnya|lama|terdahulu",
        .ignore = "abaikan|jangan gunakan|menggantikan|jangan pakai|hiraukan",
        .expired =
            "sudah kedaluwarsa|kedaluwarsa|kadaluarsa|kadaluwarsa|tidak berlaku lagi|"
            "sudah tidak berlaku|tidak valid|hangus|telah berakhir|tidak berlaku",
        .valid = "berlaku|masa berlaku|kedaluwarsa dalam|selama",
        .reference =
            "no resi|nomor resi|ref|referensi|tiket|invoice|no pesanan|berakhiran|pelacakan|"
            "lacak|struk|laporan",
        .wifi = "jaringan|wifi|wi fi|dokumen|berkas|tamu|lampiran|hotspot|e statement",
        .door =
            "pintu*|gerbang*|garasi*|alarm*|brankas*|gembok*|apartemen*|rapat*|vila|pagar|pintu|"
            "gerbang|rapat|kotak kunci|pintu depan|garasi|parkiran|brankas|gembok|kamar|"
            "apartemen|ruang rapat|panggilan video|alarm",
        .account = "akun|akunmu|rekening|profil|rek",
        .address = "email|surel|surat elektronik|alamat",
        .device = "perangkat|ponsel|hp|gawai|peramban|browser",
        .chat =
            "mama|papa|ibu|ayah|bunda|nenek|kakek|sayang|hai|halo sayang|haha|wkwk|wkwkwk|"
            "peluk|cium|sampai jumpa|nanti malam|malam ini|besok|makan|pizza|pesta|bir|bisa|"
            "jangan lupa|ingat ya|aku|otw|datang|di rumah|bawa|bro|gan",
        .change = "mengubah|ubah|mengganti|ganti|baru|atur|mengatur|pilih|buat|membuat",
        .done =
            "telah diubah|sudah diubah|diubah|telah dikirim|sudah dikirim|kami telah mengirim|"
            "telah dikonfirmasi|telah diaktifkan|telah ditambahkan|berhasil|gagal|telah diganti|"
            "sudah diganti|telah diblokir|ditambahkan|telah digunakan|salah masuk|"
            "percobaan gagal|ditolak",
        .warn =
            "jangan|siapapun|siapa pun|bagikan|berikan kepada|rahasiakan|beritahu|beritahukan|"
            "pihak|membagikan|penipuan|bukan anda|tidak pernah meminta|"
            "tidak akan pernah meminta|tidak pernah minta|tak pernah minta|tidak akan meminta|"
            "jangan pernah|jangan berikan|jangan beri|jangan bagikan|jangan kasih|"
            "jangan sebarkan|jangan beritahu|kepada siapa pun|ke siapa pun|ke siapapun|penipu*|"
            "waspada|rahasia*|tidak pernah",
        .is = "adalah|yaitu|yakni|ialah",
        .purpose = "untuk|utk|sebagai|guna|agar|buat",
        .with = "dengan|dgn|menggunakan|pakai|memakai|lewat|melalui|dengan angka",
        .of = "dari|milik|utk",
        .your = "anda|kamu|ini|baru|berikut|mu|nya|saya",
        .place =
            "di|ke|dari|pada|sampai|hingga|tgl|jam|saldo|total|jumlah|sebelum|minimal|"
            "maksimal|mulai|hanya|sebesar|senilai|seharga",
        .proof =
            "buka|membuka|dibuka|terbuka|bisa dibuka|lihat|melihat|terlihat|setuju|"
            "menyetujui|tanda tangan*|tandatangan*|teken|buktikan|membuktikan|ini kamu|"
            "ini anda|benar anda|benar kamu|milikmu|milik anda|minta|meminta|akan meminta|"
            "menanyakan|butuh|masukkan|memasukkan|isi|ketik|jawab|selesai*|gabung|"
            "bergabung|lanjut*|angka kontrol|nomor kontrol",
        .locked =
            "terkunci|dikunci|diblokir|tidak bisa masuk|nggak bisa masuk|gak bisa masuk|"
            "gagal masuk|kembalikan|balik lagi|ambil kembali|ambil lagi|pulihkan|buka lagi|"
            "salah*",
    },
    LanguageWords{
        .language = "ms",
        .code = "kod*|kodnya",
        .secret = "kata laluan|tac|no tac|nombor tac|kod tac|otp|pin",
        .verify =
            "pengesahan|pengesah|keselamatan|log masuk|akses|sahkan|sekali guna|kebenaran|"
            "mengesahkan|satu kali|daftar masuk|identiti|kelulusan|sementara|meluluskan|"
            "keizinan|tandatangan*|luluskan|benarkan|masuk|teruskan|adakah ini anda|adakah anda|"
            "ini anda|boleh masuk|untuk masuk|peranti baharu|percubaan log masuk|pautkan|"
            "pasangkan",
        .signup =
            "pendaftaran|daftar|pengaktifan|aktifkan|mengaktifkan|cipta akaun|"
            "selamat datang|buka akaun|akaun baharu|akaun baru|pembukaan akaun|"
            "langkah terakhir|sahkan e mel|sahkan nombor|pengesahan nombor|"
            "nombor telefon anda|nombor anda|tukar talian|langkah|sertai|sim baru|"
            "telefon anda|aktif|tukar rangkaian",
        .recovery =
            "set semula|tetapkan semula|pemulihan|lupa|menetapkan semula|pulihkan|dikunci|"
            "terkunci|buka kunci|disekat|kata laluan baharu|kata laluan baru|tukar kata laluan|"
            "menukar kata laluan|tetapan semula|nyahsekat",
        .enter =
            "masukkan|gunakan|taip|guna|isikan|sila masukkan|berikan|tunjukkan|isi|tampal|"
            "salin|tulis",
        .not_code =
            "poskod|pos|pelanggan|pesanan|akaun|kad|tempahan|produk|cawangan|ahli|ejen|"
            "saham|polisi|bil|undi|negara|ralat|kerosakan|barang|warna*|kod pelanggan|"
            "kod produk|kod barang|kod ralat|kod warna|kod negara|kod saham|kod ejen|"
            "nombor giliran|giliran|kontrak|pekerja|meter|pembeli|kod bayaran|kod bil|"
            "kod pengebil|kod biller|kod syarikat|kod pusat|kod penerima bayaran",
        .promo =
            "promo*|diskaun|baucar|tawaran|kupon|jualan|percuma|rujukan rakan|potongan|jimat|"
            "ganjaran|rebat|penghantaran percuma|diskaun*",
        .pickup =
            "ambil|pengambilan|bungkusan|parcel|loker|penghantaran|kurier|penghantar|serahan|"
            "mengambil|pemandu|tuntut barang|kutip|di kaunter|tunjuk|tunjukkan|basikal|farmasi|"
            "kaunter|konter|posmen|rider|diambil|sedia untuk diambil|di juruwang|juruwang|"
            "penyambut tetamu|kakitangan|perjalanan|nombor ambilan",
        .prize = "pemenang|cabutan|hadiah|menang|memenangi|tahniah|loteri|bertuah",
        .payment =
            "pembayaran|bayaran|pindahan|transaksi|pembelian|bayar|pengeluaran|pindah wang|"
            "penerima|pinjaman|ansuran|hantar|ubah had|had permohonan",
        .earlier = "sebelum ini|lama|terdahulu",
        .ignore = "abaikan|jangan guna",
        .expired =
            "telah tamat|sudah tamat|tamat tempoh|tidak sah lagi|luput|tidak lagi sah|"
            "telah luput",
        .valid = "sah|tempoh|berkuat kuasa|tamat dalam",
        .reference = "rujukan|no rujukan|penjejakan|resit|berakhir|invois",
        .wifi = "rangkaian|dokumen|fail|tetamu|wifi",
        .door =
            "pintu|pagar|garaj|penggera|peti besi|apartmen|mesyuarat|pintu depan|"
            "tempat letak kereta|kotak kunci|pangsapuri|panggilan video",
        .account = "akaun|profil",
        .address = "e mel|emel|alamat",
        .device = "peranti|telefon|pelayar",
        .chat =
            "mak|ayah|nenek|atuk|sayang|hai|haha|jumpa|malam ni|esok|makan|pizza|boleh|"
            "jangan lupa|datang|rumah|bawa",
        .change = "tukar|menukar|ubah|baharu|baru|tetapkan|pilih|cipta",
        .done =
            "telah ditukar|telah dihantar|telah disahkan|telah diaktifkan|berjaya|gagal|"
            "telah diubah|sudah ditukar|telah disekat|telah ditambah|telah digunakan|"
            "percubaan gagal|ditolak",
        .warn =
            "jangan|sesiapa|kongsi|dedahkan|berkongsi|bukan anda|tidak pernah meminta|"
            "tak pernah minta|tidak akan meminta|jangan kongsi|jangan dedah*|jangan beri|"
            "jangan berkongsi|jangan beritahu|kepada sesiapa|dengan sesiapa|penipu*|penipuan|"
            "scammer|rahsia*|rahsiakan|tidak pernah|elak",
        .is = "ialah|adalah|ini",
        .purpose = "untuk|bagi|sebagai",
        .with = "dengan|menggunakan|melalui|dgn|dengan nombor|dengan angka",
        .of = "daripada",
        .your = "anda|ini|baru|berikut",
        .place = "pada|hingga|sehingga|dari|baki|jumlah|di|ke",
        .proof =
            "buka|membuka|dibuka|lihat|melihat|tengok|setuju|tandatangan*|buktikan|"
            "ini anda|memang anda|milik anda|minta|meminta|akan minta|akan tanya|perlukan|"
            "masukkan|isi|taip|jawab|selesai*|sertai|teruskan|hantar|nombor kawalan",
        .locked =
            "terkunci|dikunci|disekat|tak dapat masuk|tidak dapat masuk|gagal masuk|"
            "dapatkan semula|pulih*|kembalikan|buka semula|tersekat",
    },
    LanguageWords{
        .language = "tl",
        .code = "code|kodigo|codigo|code mo|kowd|numero ng kumpirmasyon",
        .secret =
            "otp|password|pin|code ng kumpirmasyon|verification code|code sa pag log in|"
            "isang beses na code|one time pin",
        .verify =
            "pag verify|i verify|beripika*|beripikasyon|pagpapatunay|kumpirma*|kumpirmahin|"
            "seguridad|mag log in|pag log in|mag login|patunayan|isang beses|makapasok|"
            "pag login|ma verify|pagkumpirma|kumpirmasyon|pagkumpirma*|makumpirma|magkukumpirma|"
            "beripik*|pirmahan|lagdaan|aprubahan|i approve|payagan|log in|pagpasok|pumasok|"
            "ituloy|magpatuloy|pagkakakilanlan|pansamantala|pagpapatotoo|patotohanan|pag-verify|"
            "pag-log in|ma-access|pag access|ikaw ba|ikaw ba ito|kayo ba|makakapasok|papasok|"
            "bagong device|mag sign in|i pair|ikonekta",
        .signup =
            "magrehistro|pagrehistro|mag register|i activate|maligayang pagdating|"
            "mag sign up|pagpaparehistro|activation|gumawa ng account|irehistro|"
            "pag activate|bagong account|pagbubukas ng account|malapit na|huling hakbang|"
            "isang hakbang|kumpirmahin ang email|kumpirmahin ang number|"
            "kumpirmahin ang numero|i verify ang number|i verify ang numero|numero mo|"
            "lipat network|welcome|hakbang|sumali|number mo|bagong sim|mag-rehistro|"
            "mag-register",
        .recovery =
            "i reset|nakalimutan|mabawi|ibalik|pag reset|naka lock|na lock|i unlock|unlock|"
            "naka block|na block|bagong password|palitan ang password|pagpalit ng password|"
            "baguhin ang password|pagbawi|maibalik|bawiin",
        .enter =
            "ilagay|gamitin|i type|i enter|isulat|ipasok|ibigay|ipakita|gamit|i paste|itipa|"
            "sabihin",
        .not_code =
            "koreo|customer|order|kard|kostumer|produkto|postal|kuwarto|hanay|pahina|form|"
            "resibo|zip code|kodigo ng kustomer|kustomer|mali|kulay|pila|kontrata|"
            "empleyado|metro|ahente|mamimili|testing center code|biller code|merchant code|"
            "examinee",
        .promo = "diskwento|promo|kupon|alok|sale|voucher|imbita|diskuwento|libre|regalo",
        .pickup =
            "kunin|pagkuha|parsela|kumuha|paghahatid|rider|padala|makuha|i claim|ihahatid|"
            "package|parcel|delivery|drayber|driver|kukunin|ipakita|iabot|sa counter|botika|"
            "bisikleta|kartero|tsuper|kurier|maghahatid|handa nang kunin|handa na|locker|"
            "sa kahera|kahera|kaunter|counter|sa staff|biyahe",
        .prize = "nanalo|panalo|premyo|loterya|manalo|raffle",
        .payment =
            "bayad|bayaran|magbayad|pagbili|padala ng pera|transaksyon|pagbabayad|bumili|"
            "cash in|tatanggap|pautang|hulog|padala|magpadala|ipadala|utang|pamasahe|sa pagbayad",
        .earlier = "nakaraang|luma|lumang",
        .ignore = "balewalain|huwag pansinin|huwag gamitin",
        .expired = "nag expire na|expired na|hindi na valid|wala nang bisa|paso na",
        .valid = "bisa|may bisa|balido|hanggang",
        .reference = "reperensya|resibo",
        .wifi = "network|dokumento|bisita",
        .door =
            "pinto*|garahe*|alarm*|kandado*|elevator|condo|pulong|tarangkahan|pinto|miting|"
            "pintuan|garahe|alarma|kahon ng susi|susi|kandado|kuwarto|kwarto|silid",
        .account = "account|akawnt|profile",
        .address = "email|e mail|koreo",
        .device = "device|telepono|cellphone|browser",
        .chat =
            "nanay|mama|papa|tatay|lola|lolo|mahal|hoy|haha|hehe|kita tayo|mamaya|"
            "mamayang gabi|bukas|kain|pizza|party|pwede|pakidala|wag kalimutan|"
            "huwag kalimutan|papunta|sa bahay|dala|pre|bes",
        .change = "palitan|baguhin|bagong|bago|itakda|pumili|gumawa",
        .done =
            "binago|pinalitan|naipadala|ipinadala|nakumpirma|na activate|naidagdag|matagumpay|"
            "nabigo|napalitan|nabago|na block|nagamit|maling subok",
        .warn =
            "huwag|kahit kanino|ibahagi|kanino|sinuman|ipamahagi|hindi kailanman hihingi|"
            "hindi humihingi|hindi kailanman|hinding hindi|hindi hihingi|huwag ibahagi|"
            "huwag ibigay|huwag sabihin|huwag ipaalam|wag ibigay|wag i share|huwag i share|"
            "kaninuman|sa iba|manloloko|scam*|lihim|sikreto|kailanman",
        .is = "ay|ito",
        .purpose = "para|upang|bilang",
        .with = "gamit|gamit ang|sa pamamagitan",
        .of = "ng|sa",
        .your = "iyong|mo|ang|ito|bagong|inyong|itong",
        .place = "sa|hanggang|mula|bago|balanse|kabuuan|noong",
        .proof =
            "buksan|bubukas|magbubukas|mabubuksan|makita|makikita|tingnan|tanggap*|"
            "tanggapin|sumang-ayon|payag|pumirma|pirmahan|lagdaan|patunay*|patunayan|"
            "ikaw nga|ikaw ito|sa iyo|hihingin|hinihingi|humihingi|kailangan|ilagay|"
            "pag inilagay|i-type|sagutin|tapusin|sumali|magpatuloy|ituloy",
        .locked =
            "naka-lock|na-lock|nakasara|hindi makapasok|di makapasok|bawiin|mabawi|ibalik|"
            "maibalik|na-block|buksan muli",
    },
    LanguageWords{
        .language = "jv",
        .code = "kode",
        .secret = "sandhi|tembung sandhi",
        .verify =
            "verifikasi|mlebu|konfirmasi|keamanan|sapisan|iki sampeyan|bisa mlebu|kanggo mlebu|"
            "piranti anyar",
        .signup = "ndhaftar|dhaftar|aktivasi|pendaptaran|ngaktifake akun|nomermu|gawe akun",
        .recovery = "reset|lali",
        .enter = "lebokna|gunakna|ketiken",
        .not_code = "pos|pelanggan|pesenan|kode pos|kode pelanggan|kode barang|antrean|pembeli",
        .promo = "diskon|promo|voucher|gratis",
        .pickup =
            "njupuk|paket|kurir|loker|tuduhna|tunjukan|sopir|tukang kirim|jupuk|dijupuk|"
            "siyap dijupuk|kasir|petugas",
        .prize = "hadiah|menang|undhian",
        .payment = "mbayar|pambayaran|transfer|ngirim|bayar",
        .earlier = "sadurunge|lawas",
        .ignore = "abaikan|lalekna",
        .expired = "wis kadaluwarsa|wis ora berlaku",
        .valid = "berlaku",
        .reference = "referensi",
        .wifi = "jaringan|dokumen",
        .door = "lawang|pager|garasi|gembok|kothak kunci|kamar|rapat",
        .warn =
            "aja|sapa wae|dibagi|ora tau njaluk|aja diandum|aja dikandhakake|aja ngandhani|"
            "aja dituduhake|aja menehi|marang sapa|penipu*|rahasia*",
        .is = "yaiku|iku",
        .purpose = "kanggo|supaya",
        .with = "nganggo",
        .of = "saka",
        .your = "sampeyan|panjenengan|iki|anyar",
        .place = "nganti|ing",
        .proof =
            "mbukak|bukak|ndeleng|delok|sarujuk|setuju|tandha tangan|buktekna|"
            "sampeyan dhewe|njaluk|lebokna|ketik|terusna",
        .locked = "kekunci|dikunci|ora bisa mlebu|balekna|dibalekake",
    },
    LanguageWords{
        .language = "su",
        .code = "kode",
        .secret = "sandi|kecap sandi",
        .verify =
            "verifikasi|asup|konfirmasi|kaamanan|sakali|ieu anjeun|tiasa asup|kanggo asup|"
            "alat anyar",
        .signup = "daptar|ngadaptar|aktivasi",
        .recovery = "reset|poho",
        .enter = "lebetkeun|anggo|ketik|asupkeun",
        .not_code = "pos|palanggan|pesenan",
        .promo = "diskon|promo|vocer|haratis",
        .pickup =
            "nyokot|paket|kurir|loker|candak|supir|tukang kirim|dicandak|siap dicandak|kasir|"
            "petugas",
        .prize = "hadiah|meunang|undian",
        .payment = "bayar|mayar|transfer",
        .earlier = "samemehna|heubeul|lami",
        .ignore = "antepkeun",
        .expired = "geus kadaluwarsa|tos teu berlaku",
        .valid = "berlaku",
        .reference = "rujukan",
        .wifi = "jaringan|dokumen",
        .door = "panto|pager|garasi|konci|kamar|rapat",
        .warn =
            "ulah|ka saha wae|bagikeun|moal pernah menta|ulah dibikeun|ulah dibagikeun|"
            "ulah dibéjakeun|ka saha|penipu*|rusiah*",
        .is = "nyaeta|nyaéta",
        .purpose = "pikeun|kanggo",
        .with = "ku|nganggo",
        .of = "tina",
        .your = "anjeun|ieu|anyar",
        .place = "nepi ka|di",
        .proof =
            "muka|buka|tingali|satuju|tanda tangan|buktikeun|menta|asupkeun|ketik|"
            "teruskeun",
        .locked = "dikonci|teu bisa asup|balikkeun",
    },
};
// clang-format on

}  // namespace

std::span<const LanguageWords> asian_spaced_words() {
  return kTables;
}

}  // namespace linepool
