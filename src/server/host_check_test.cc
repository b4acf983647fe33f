#include "server/host_check.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "api/answers/problem.h"

namespace linepool::server {
namespace {

Config config_of(std::string hosts, bool sandbox, std::string listen = "127.0.0.1:8080",
                 std::string public_url = {}) {
  Config config;
  config.hosts = std::move(hosts);
  config.sandbox = sandbox;
  config.listen = std::move(listen);
  config.public_url = std::move(public_url);
  return config;
}

// Which of them the server answers for.
std::vector<std::string> known(const Config& config, const std::vector<std::string>& asked) {
  const Result<KnownHosts> hosts = KnownHosts::of(config);
  EXPECT_TRUE(hosts.ok());
  std::vector<std::string> out;
  for (const std::string& host : asked) {
    if (hosts->contain(host)) out.push_back(host);
  }
  return out;
}

using Names = std::vector<std::string>;

const Names kAsked{"localhost",   "LocalHost.",   "app.localhost",  "127.0.0.1",
                   "127.8.9.1",   "::1",          "linepool",       "10.0.0.7",
                   "2001:db8::7", "evil.example", "sms.example.org"};
const Names kLoopback{"localhost", "LocalHost.", "app.localhost", "127.0.0.1", "127.8.9.1", "::1"};

Names loopback_and(const Names& more) {
  Names all = kLoopback;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

TEST(KnownHosts, AServerAnswersForAllUnlessToldOtherwise) {
  EXPECT_TRUE(KnownHosts::of(config_of("", false))->are_all());
  EXPECT_TRUE(KnownHosts::of(config_of("*", true))->are_all());
  EXPECT_TRUE(KnownHosts::of(config_of("a.example *", true))->are_all());
  EXPECT_EQ(known(config_of("", false), kAsked), kAsked);
  EXPECT_FALSE(KnownHosts::of(config_of("a.example", false))->are_all());
}

TEST(KnownHosts, ThoseOfTheSetting) {
  EXPECT_EQ(known(config_of("SMS.example.org. 10.0.0.7  [2001:db8::7]", false), kAsked),
            loopback_and({"10.0.0.7", "2001:db8::7", "sms.example.org"}));
  EXPECT_EQ(known(config_of("2001:DB8:0::7 linepool", true), kAsked),
            loopback_and({"linepool", "2001:db8::7"}));
  EXPECT_EQ(known(config_of("example.org", false), {"example.org", "EXAMPLE.ORG.", "xexample.org",
                                                    "a.example.org", "example.org.evil", ""}),
            (Names{"example.org", "EXAMPLE.ORG."}));
}

TEST(KnownHosts, TheAddressOfTheSiteIsOneOfThem) {
  EXPECT_EQ(known(config_of("", true, "127.0.0.1:80", "https://sms.example.org:8443"), kAsked),
            loopback_and({"sms.example.org"}));
  EXPECT_EQ(known(config_of("linepool", false, "127.0.0.1:80", "http://10.0.0.7"), kAsked),
            loopback_and({"linepool", "10.0.0.7"}));
}

TEST(KnownHosts, OfASandbox) {
  EXPECT_EQ(known(config_of("", true), kAsked), kLoopback);
  EXPECT_EQ(known(config_of("", true, "[::1]:8080"), kAsked), kLoopback);
  EXPECT_EQ(known(config_of("", true, "10.0.0.7:8080"), kAsked),
            loopback_and({"linepool", "10.0.0.7"}));
  for (const char* all : {"0.0.0.0:8080", "[::]:8080"}) {
    EXPECT_EQ(known(config_of("", true, all), kAsked),
              loopback_and({"linepool", "10.0.0.7", "2001:db8::7"}));
  }
}

TEST(KnownHosts, RefuseWhatIsNoHost) {
  for (const char* bad : {"a.example:80", "http://a.example", "a.example/", "*.example", "a,b",
                          "[::1]:80", "u@a", "."}) {
    const auto hosts = KnownHosts::of(config_of(bad, true));
    ASSERT_FALSE(hosts.ok()) << bad;
    EXPECT_NE(hosts.refusal().sentence().find(std::string("server.hosts: \"") + bad),
              std::string::npos)
        << hosts.refusal().sentence();
  }
}

class Api final : public wire::Handler {
 public:
  explicit Api(wire::Fallback words) : fallback_(words) {}
  std::optional<wire::Response> handle(const wire::Request&, wire::Deferral&) override {
    return wire::Response::text("in");
  }
  [[nodiscard]] wire::Fallback fallback() const override { return fallback_; }

 private:
  const wire::Fallback fallback_;
};

struct NoDeferral final : wire::Deferral {
  void fall_back_to(wire::Fallback) override {}
  wire::Responder defer() override {
    CHECK(false, "nothing is deferred");
    return wire::Responder(nullptr);
  }
};

class HostCheckTest : public testing::Test {
 protected:
  HostCheckTest() {
    router_.add("/healthz", words_);
    router_.add("/readyz", words_);
    router_.add("/metrics", words_);
    router_.add_prefix("/user/", words_);
    router_.add_prefix("/api/v1/", json_);
  }

  wire::Response ask(std::string_view target, std::vector<wire::Header> headers) {
    KnownHosts by_address = *KnownHosts::of(config_of("sms.example.org", false));
    by_address.add_address({"10.0.0.7", 9080});
    HostCheck check({{router_, *KnownHosts::of(config_of("sms.example.org", false))},
                     {operators_, by_address}});
    wire::Request request;
    request.listener = listener_;
    request.target = target;
    request.path = target.substr(target.starts_with("http://") ? target.find('/', 7) : 0);
    request.headers = headers;
    NoDeferral deferral;
    return check.handle(request, deferral).value();
  }

  Api words_{&wire::plain_fallback};
  Api json_{&api::problem_fallback};
  api::Router router_;
  api::Router operators_;
  std::uint8_t listener_ = 0;
};

TEST_F(HostCheckTest, EveryAddressHasItsOwnPathsAndNames) {
  operators_.add_prefix("/admin/v1/", json_);
  EXPECT_EQ(ask("/admin/v1/me", {{"Host", "sms.example.org"}}).status, 404);
  EXPECT_EQ(ask("/user/x", {{"Host", "10.0.0.7"}}).status, 421);
  listener_ = 1;
  EXPECT_EQ(ask("/admin/v1/me", {{"Host", "sms.example.org"}}).body, "in");
  EXPECT_EQ(ask("/admin/v1/me", {{"Host", "10.0.0.7:9080"}}).body, "in");
  EXPECT_EQ(ask("/admin/v1/me", {{"Host", "10.0.0.8:9080"}}).status, 421);
  EXPECT_EQ(ask("/admin/v1/me", {{"Host", "evil.example"}}).status, 421);
  EXPECT_EQ(ask("/user/x", {{"Host", "sms.example.org"}}).status, 404);
}

TEST_F(HostCheckTest, PassesOnWhatIsMeantForIt) {
  EXPECT_EQ(ask("/user/x", {{"Host", "sms.example.org"}}).body, "in");
  EXPECT_EQ(ask("/user/x", {{"Host", "SMS.example.org:8443"}}).body, "in");
  EXPECT_EQ(ask("/user/x", {{"Host", "[::1]:8443"}}).body, "in");
  EXPECT_EQ(ask("/user/x", {}).body, "in") << "HTTP/1.0";
}

TEST_F(HostCheckTest, AnswersOtherHostsInTheFormatOfTheApi) {
  const wire::Response text = ask("/user/x", {{"Host", "evil.example:80"}});
  EXPECT_EQ(text.status, 421);
  EXPECT_EQ(text.body,
            "This server does not answer for the host evil.example: add it to the setting "
            "server.hosts.");
  const wire::Response json = ask("/api/v1/x", {{"Host", "evil.example"}});
  EXPECT_EQ(json.status, 421);
  EXPECT_EQ(json.content_type, "application/problem+json");
  EXPECT_NE(json.body.find("\"detail\":\"This server does not answer for the host evil.example: "),
            std::string::npos);
  EXPECT_NE(json.body.find("\"status\":421"), std::string::npos);
  EXPECT_EQ(ask("/nowhere", {{"Host", "evil.example"}}).status, 421);
  EXPECT_EQ(ask("/user/x", {{"Host", ""}}).status, 421);
}

TEST_F(HostCheckTest, TheUrlInTheRequestLineCounts) {
  EXPECT_EQ(ask("http://sms.example.org/user/x", {{"Host", "evil.example"}}).body, "in");
  EXPECT_EQ(ask("http://evil.example/user/x", {{"Host", "sms.example.org"}}).status, 421);
  EXPECT_EQ(ask("http://evil.example:80/user/x?u=http://sms.example.org/", {}).status, 421);
}

TEST_F(HostCheckTest, ProbesAreForWhoeverAsks) {
  EXPECT_EQ(ask("/healthz", {{"Host", "10.1.2.3:8080"}}).body, "in");
  EXPECT_EQ(ask("/readyz", {{"Host", "10.1.2.3:8080"}}).body, "in");
  EXPECT_EQ(ask("/metrics", {{"Host", "10.1.2.3:8080"}}).status, 421);
}

}  // namespace
}  // namespace linepool::server
