#include "net/tls.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "edge_http/http_server.h"
#include "edge_http/test_client.h"

namespace linepool::edge_http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

struct FreeFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FreeFile>;

// A fresh key and a self-signed certificate, as two files that vanish with the object.
class SelfSigned {
 public:
  explicit SelfSigned(const std::string& name, const std::string& common_name = "localhost")
      : directory_(std::filesystem::temp_directory_path() /
                   ("linepool_tls_test_" + std::to_string(getpid()) + "_" + name)) {
    std::filesystem::create_directories(directory_);
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    CHECK(key != nullptr && certificate != nullptr);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    CHECK(X509_set_pubkey(certificate, key) == 1);
    X509_NAME* subject = X509_get_subject_name(certificate);
    const auto* text = reinterpret_cast<const unsigned char*>(common_name.c_str());
    CHECK(X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, text, -1, -1, 0) == 1);
    CHECK(X509_set_issuer_name(certificate, subject) == 1);
    CHECK(X509_sign(certificate, key, EVP_sha256()) > 0);
    const File certificate_out(std::fopen(certificate_file().c_str(), "w"));
    CHECK(certificate_out && PEM_write_X509(certificate_out.get(), certificate) == 1);
    const File key_out(std::fopen(key_file().c_str(), "w"));
    CHECK(key_out &&
          PEM_write_PrivateKey(key_out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    X509_free(certificate);
    EVP_PKEY_free(key);
    set_key_mode(0600);
  }
  ~SelfSigned() { std::filesystem::remove_all(directory_); }
  SelfSigned(const SelfSigned&) = delete;
  SelfSigned& operator=(const SelfSigned&) = delete;

  void set_key_mode(unsigned mode) const {
    std::filesystem::permissions(key_file(), static_cast<std::filesystem::perms>(mode));
  }
  // Takes over the other's key and certificate, in the files of this one.
  void renew_from(const SelfSigned& other) const {
    constexpr auto kOver = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(other.certificate_file(), certificate_file(), kOver);
    std::filesystem::copy_file(other.key_file(), key_file(), kOver);
  }

  [[nodiscard]] std::string directory() const { return directory_; }
  [[nodiscard]] std::string certificate_file() const { return directory_ / "certificate.pem"; }
  [[nodiscard]] std::string key_file() const { return directory_ / "key.pem"; }

 private:
  std::filesystem::path directory_;
};

struct NoUser final : wire::ChannelUser {
  void on_bytes(std::string_view /*bytes*/) override {}
  void on_gone() override {}
};

class Hello final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override {
    if (request.path == "/stream") {
      const auto channel =
          deferral.stream(wire::Response::text("first;"), std::make_shared<NoUser>());
      for (int i = 0; i < 10; ++i) channel->write(std::string(20'000, 'Z'));
      channel->close();
      return std::nullopt;
    }
    if (request.path == "/large") return wire::Response::text(std::string(4 << 20, 'L'));
    return wire::Response::text(std::string(request.secure ? "secure " : "plain ") +
                                std::string(request.target) + std::string(request.body));
  }
};

// A TLS client of any version, over a TestClient's socket.
class TlsClient {
 public:
  explicit TlsClient(std::uint16_t port, int max_version = TLS1_3_VERSION,
                     const char* ciphers = nullptr)
      : socket_(port), context_(SSL_CTX_new(TLS_client_method())) {
    if (ciphers != nullptr) CHECK(SSL_CTX_set_cipher_list(context_.get(), ciphers) == 1);
    SSL_CTX_set_security_level(context_.get(), 0);
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), max_version);
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_fd(ssl_.get(), socket_.fd());
  }

  bool shake_hands() { return SSL_connect(ssl_.get()) == 1; }
  // After the handshake.
  std::string cipher() { return SSL_get_cipher_name(ssl_.get()); }
  std::string server_name() {
    X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
    std::array<char, 64> name{};
    CHECK(X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name.data(),
                                    name.size()) > 0);
    return name.data();
  }
  std::string get(const std::string& path) {
    send("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
    return read(10);
  }
  void send(const std::string& bytes) {
    CHECK(SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size())) ==
          static_cast<int>(bytes.size()));
  }
  // Reads until it has `enough` bytes, or to the end.
  std::string read(std::size_t enough) {
    std::string out;
    std::array<char, 16384> room;  // NOLINT: SSL_read fills it
    while (out.size() < enough) {
      const int n = SSL_read(ssl_.get(), room.data(), static_cast<int>(room.size()));
      if (n <= 0) break;
      out.append(room.data(), static_cast<std::size_t>(n));
    }
    return out;
  }
  bool ended_properly() { return (SSL_get_shutdown(ssl_.get()) & SSL_RECEIVED_SHUTDOWN) != 0; }

 private:
  TestClient socket_;
  net::TlsContext context_;
  net::Tls ssl_;
};

class TlsTest : public testing::Test {
 protected:
  TlsTest() {
    options_.listen = {{}};
    options_.threads = 1;
    options_.sweep_interval = Duration::millis(20);
    options_.tls_certificate_file = files_.certificate_file();
    options_.tls_key_file = files_.key_file();
  }
  void start() {
    server_ = std::make_unique<HttpServer>(options_, hello_, metrics_);
    server_->start();
  }

  SelfSigned files_{"main"};
  Options options_;
  Metrics metrics_;
  Hello hello_;
  std::unique_ptr<HttpServer> server_;
};

TEST_F(TlsTest, ServesOverBothVersions) {
  start();
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(server_->port(), version);
    ASSERT_TRUE(client.shake_hands()) << version;
    for (int i = 0; i < 3; ++i) {
      client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
      EXPECT_THAT(client.read(10), EndsWith("secure /a"));
    }
    client.send("GET /end HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(client.read(1 << 20), EndsWith("secure /end"));
    EXPECT_TRUE(client.ended_properly()) << "with a close notification";
  }
}

TEST_F(TlsTest, Streams) {
  start();
  TlsClient client(server_->port());
  ASSERT_TRUE(client.shake_hands());
  client.send("GET /stream HTTP/1.1\r\nHost: h\r\n\r\n");
  client.send("GET /end HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  const std::string all = client.read(std::size_t{1} << 30);
  EXPECT_THAT(all, HasSubstr("\r\n\r\n6\r\nfirst;\r\n4e20\r\nZZZ"));
  EXPECT_THAT(all, HasSubstr("ZZZ\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(all, EndsWith("secure /end"));
  EXPECT_EQ(std::count(all.begin(), all.end(), 'Z'), 200'000);
}

TEST_F(TlsTest, CarriesLargeBodiesBothWays) {
  start();
  TlsClient client(server_->port());
  ASSERT_TRUE(client.shake_hands());
  const std::string body(60'000, 'b');
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n" + body);
  EXPECT_THAT(client.read(60'000), EndsWith("secure /p" + body));
  client.send("GET /large HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  const std::string large = client.read(std::size_t{1} << 30);
  EXPECT_GT(large.size(), std::size_t{4} << 20);
  EXPECT_THAT(large, EndsWith(std::string(1000, 'L')));
}

TEST_F(TlsTest, RefusesOldVersions) {
  start();
  TlsClient client(server_->port(), TLS1_1_VERSION);
  EXPECT_FALSE(client.shake_hands());
}

TEST_F(TlsTest, OffersOnlyForwardSecrecyWithAuthenticatedEncryption) {
  start();
  for (const char* good : {"ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-GCM-SHA256",
                           "ECDHE-ECDSA-CHACHA20-POLY1305"}) {
    TlsClient client(server_->port(), TLS1_2_VERSION, good);
    EXPECT_TRUE(client.shake_hands()) << good;
  }
  for (const char* bad :
       {"ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-AES128-SHA256", "ECDHE-ECDSA-AES256-SHA",
        "ECDHE-ECDSA-AES128-CCM", "ECDHE-ECDSA-CAMELLIA256-SHA384", "ECDHE-ECDSA-NULL-SHA",
        "AES256-GCM-SHA384", "AES128-SHA", "DHE-RSA-AES256-GCM-SHA384", "AECDH-AES128-SHA"}) {
    TlsClient client(server_->port(), TLS1_2_VERSION, bad);
    EXPECT_FALSE(client.shake_hands()) << bad;
  }
}

TEST_F(TlsTest, ChoosesTheCipherItself) {
  start();
  TlsClient client(server_->port(), TLS1_2_VERSION,
                   "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384");
  ASSERT_TRUE(client.shake_hands());
  EXPECT_EQ(client.cipher(), "ECDHE-ECDSA-AES256-GCM-SHA384");
}

TEST_F(TlsTest, ARenewedCertificateIsForNewConnections) {
  start();
  TlsClient before(server_->port());
  ASSERT_TRUE(before.shake_hands());
  EXPECT_THAT(before.get("/1"), EndsWith("secure /1"));
  files_.renew_from(SelfSigned("renewed", "renewed.example"));
  const auto valid_until = server_->reload_tls();
  ASSERT_TRUE(valid_until.has_value());
  EXPECT_THAT(*valid_until, testing::MatchesRegex("2.*T.*:.*Z"));
  TlsClient after(server_->port());
  ASSERT_TRUE(after.shake_hands());
  EXPECT_EQ(after.server_name(), "renewed.example");
  EXPECT_THAT(after.get("/2"), EndsWith("secure /2"));
  EXPECT_EQ(before.server_name(), "localhost");
  EXPECT_THAT(before.get("/3"), EndsWith("secure /3")) << "it lives on";
}

TEST_F(TlsTest, ABadRenewalLeavesTheOldCertificate) {
  start();
  const auto why = [&]() -> std::string {
    try {
      server_->reload_tls();
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "fine";
  };
  const SelfSigned other("renewed_badly", "renewed.example");
  std::filesystem::copy_file(other.certificate_file(), files_.certificate_file(),
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_THAT(why(), HasSubstr("does not belong to certificate"));
  std::filesystem::remove(files_.certificate_file());
  EXPECT_THAT(why(), HasSubstr(files_.certificate_file()));
  files_.renew_from(other);
  files_.set_key_mode(0644);
  EXPECT_THAT(why(), HasSubstr("0600"));
  TlsClient client(server_->port());
  ASSERT_TRUE(client.shake_hands());
  EXPECT_EQ(client.server_name(), "localhost");
  files_.set_key_mode(0600);
  EXPECT_EQ(why(), "fine");
}

TEST_F(TlsTest, OnlyTheOwnerMayReadTheKey) {
  const auto why = [&](unsigned mode) -> std::string {
    files_.set_key_mode(mode);
    try {
      net::make_tls_context(files_.certificate_file(), files_.key_file());
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "fine";
  };
  EXPECT_EQ(why(0600), "fine");
  EXPECT_EQ(why(0400), "fine");
  for (const unsigned mode : {0640U, 0604U, 0644U, 0660U, 0602U, 0601U}) {
    EXPECT_THAT(why(mode), HasSubstr("TLS key " + files_.key_file() + " has mode 0")) << mode;
  }
  // systemd hands over credentials with an access list, which looks like a group's right to read.
  CHECK(setenv("CREDENTIALS_DIRECTORY", files_.directory().c_str(), 1) == 0);
  EXPECT_EQ(why(0440), "fine");
  EXPECT_THAT(why(0444), HasSubstr("0600"));
  CHECK(setenv("CREDENTIALS_DIRECTORY", "/run/credentials/other", 1) == 0);
  EXPECT_THAT(why(0440), HasSubstr("0600"));
  CHECK(unsetenv("CREDENTIALS_DIRECTORY") == 0);
}

TEST_F(TlsTest, TellsBrowsersToStayWithIt) {
  options_.strict_transport = Duration::days(365);
  start();
  TlsClient client(server_->port());
  ASSERT_TRUE(client.shake_hands());
  EXPECT_THAT(client.get("/"), HasSubstr("\r\nStrict-Transport-Security: max-age=31536000\r\n"));
  // Over plain HTTP anybody could have written it.
  Options plain = options_;
  plain.tls_certificate_file = plain.tls_key_file = "";
  HttpServer other(plain, hello_, metrics_);
  other.start();
  EXPECT_EQ(other.reload_tls(), std::nullopt);
  TestClient in_the_clear(other.port());
  in_the_clear.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(in_the_clear.response().find("Strict-Transport"), std::string::npos);
}

TEST_F(TlsTest, CutsOffWhoDoesNotShakeHands) {
  options_.header_timeout = Duration::millis(40);
  start();
  TestClient silent(server_->port());
  EXPECT_EQ(silent.rest(), "");
  TestClient plain(server_->port());
  plain.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(plain.rest().find("HTTP/1.1"), std::string::npos) << "no answer in the clear";
}

TEST_F(TlsTest, SaysWhichFileIsOfNoUse) {
  const auto why = [](const std::string& certificate, const std::string& key) -> std::string {
    try {
      net::make_tls_context(certificate, key);
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "fine";
  };
  const SelfSigned other("other");
  EXPECT_EQ(why(files_.certificate_file(), files_.key_file()), "fine");
  EXPECT_THAT(why("/nowhere/c.pem", files_.key_file()), HasSubstr("certificate /nowhere/c.pem"));
  EXPECT_THAT(why(files_.certificate_file(), "/nowhere/k.pem"), HasSubstr("key /nowhere/k.pem"));
  EXPECT_THAT(why(files_.key_file(), files_.key_file()), HasSubstr("certificate "));
  EXPECT_THAT(why(files_.certificate_file(), other.key_file()), HasSubstr("key "));
  EXPECT_THAT(why(files_.certificate_file(), ""), HasSubstr("both"));
}

}  // namespace
}  // namespace linepool::edge_http
