#include "site/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "wire/testing/deferrals.h"

namespace linepool::site {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Key;
using testing::Pair;

constexpr SiteFile kFiles[] = {
    {"/404.html", "text/html; charset=utf-8", "\"n\"", false, "no such page", "", ""},
    {"/assets/a.1.js", "text/javascript; charset=utf-8", "\"a\"", true, "plain", "gz", "br"},
    {"/docs/index.html", "text/html; charset=utf-8", "\"d\"", false, "docs", "", ""},
    {"/index.html", "text/html; charset=utf-8", "\"i\"", false, "home", "", ""},
};

class Besides final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request&, wire::Deferral&) override {
    return wire::Response::text("Not found.", 404);
  }
};

class SiteTest : public testing::Test {
 protected:
  wire::Response get(const std::string& path, std::vector<wire::Header> headers = {},
                     wire::Method method = wire::Method::kGet) {
    wire::Request request;
    request.method = method;
    request.path = path;
    request.headers = headers;
    return *site_.handle(request, deferral_);
  }

  Besides besides_;
  wire_testing::NoDeferral deferral_;
  Site site_{kFiles, besides_};
};

TEST_F(SiteTest, FindsPagesWithAndWithoutASlash) {
  EXPECT_EQ(get("/").body, "home");
  EXPECT_EQ(get("/docs").body, "docs");
  EXPECT_EQ(get("/docs/").body, "docs");
  EXPECT_EQ(get("/docs/index.html").body, "docs");
  EXPECT_EQ(get("/docs").content_type, "text/html; charset=utf-8");
  EXPECT_EQ(get("/docs", {}, wire::Method::kHead).status, 200);
}

TEST_F(SiteTest, SendsTheSmallestBodyThatIsAccepted) {
  const std::string path = "/assets/a.1.js";
  EXPECT_EQ(get(path).body, "plain");
  const auto brotli = get(path, {{"Accept-Encoding", "gzip, deflate, br"}});
  EXPECT_EQ(brotli.body, "br");
  EXPECT_THAT(brotli.headers, Contains(Pair("Content-Encoding", "br")));
  const auto gzip = get(path, {{"Accept-Encoding", "gzip, br;q=0"}});
  EXPECT_EQ(gzip.body, "gz");
  EXPECT_THAT(gzip.headers, Contains(Pair("Content-Encoding", "gzip")));
  EXPECT_THAT(gzip.headers, Contains(Pair("Vary", "Accept-Encoding")));
  EXPECT_THAT(get("/", {{"Accept-Encoding", "br"}}).headers,
              testing::Not(Contains(Key("Content-Encoding"))));
}

TEST_F(SiteTest, IsNotSentAgainToWhoHasIt) {
  const auto page = get("/");
  EXPECT_THAT(page.headers, Contains(Pair("ETag", "\"i\"")));
  EXPECT_THAT(page.headers, Contains(Pair("Cache-Control", "no-cache")));
  const auto again = get("/", {{"If-None-Match", "\"x\", W/\"i\""}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(get("/", {{"If-None-Match", "\"x\""}}).status, 200);
  EXPECT_THAT(get("/assets/a.1.js").headers,
              Contains(Pair("Cache-Control", "public, max-age=31536000, immutable")));
}

TEST_F(SiteTest, KeepsAPageToThisServer) {
  EXPECT_THAT(get("/").headers,
              Contains(Pair("Content-Security-Policy", HasSubstr("default-src 'none'"))));
  EXPECT_THAT(get("/").headers, Contains(Pair("X-Frame-Options", "DENY")));
}

TEST_F(SiteTest, AnswersProgramsAsBeforeAndBrowsersWithAPage) {
  const auto program = get("/user/api/get_numbr.php");
  EXPECT_EQ(program.status, 404);
  EXPECT_EQ(program.body, "Not found.");
  const auto browser = get("/nothing", {{"Accept", "text/html,*/*"}});
  EXPECT_EQ(browser.status, 404);
  EXPECT_EQ(browser.body, "no such page");
  EXPECT_EQ(get("/", {}, wire::Method::kPost).body, "Not found.");
  EXPECT_EQ(get("/../etc/passwd").body, "Not found.");
}

TEST_F(SiteTest, IsNothingWithoutFiles) {
  Site none({}, besides_);
  wire::Request request;
  request.path = "/";
  EXPECT_EQ(none.handle(request, deferral_)->body, "Not found.");
}

TEST(SiteFiles, AreSortedAndWhole) {
  Besides besides;
  const Site site(site_files(), besides);  // checks the order
  for (const SiteFile& file : site_files()) {
    EXPECT_TRUE(file.path.starts_with('/')) << file.path;
    EXPECT_FALSE(file.plain.empty()) << file.path;
    EXPECT_LT(file.gzip.size(), file.plain.size()) << file.path;
    EXPECT_EQ(file.is_immutable, file.path.starts_with("/assets/")) << file.path;
  }
}

}  // namespace
}  // namespace linepool::site
