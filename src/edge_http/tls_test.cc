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
  explicit SelfSigned(const std::string& name)
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
    const auto* common_name = reinterpret_cast<const unsigned char*>("localhost");
    CHECK(X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, common_name, -1, -1, 0) == 1);
    CHECK(X509_set_issuer_name(certificate, subject) == 1);
    CHECK(X509_sign(certificate, key, EVP_sha256()) > 0);
    const File certificate_out(std::fopen(certificate_file().c_str(), "w"));
    CHECK(certificate_out && PEM_write_X509(certificate_out.get(), certificate) == 1);
    const File key_out(std::fopen(key_file().c_str(), "w"));
    CHECK(key_out &&
          PEM_write_PrivateKey(key_out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    X509_free(certificate);
    EVP_PKEY_free(key);
  }
  ~SelfSigned() { std::filesystem::remove_all(directory_); }
  SelfSigned(const SelfSigned&) = delete;
  SelfSigned& operator=(const SelfSigned&) = delete;

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
  explicit TlsClient(std::uint16_t port, int max_version = TLS1_3_VERSION)
      : socket_(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_security_level(context_.get(), 0);
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), max_version);
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_fd(ssl_.get(), socket_.fd());
  }

  bool shake_hands() { return SSL_connect(ssl_.get()) == 1; }
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
  struct FreeSsl {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
  };
  TestClient socket_;
  net::TlsContext context_;
  std::unique_ptr<SSL, FreeSsl> ssl_;
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
