#include "gate/session_cookie.h"

#include <gtest/gtest.h>

#include <vector>

namespace linepool::gate {
namespace {

using Headers = std::vector<wire::Header>;

wire::Request with(const Headers& headers, wire::Method method = wire::Method::kPost) {
  wire::Request request;
  request.method = method;
  request.headers = headers;
  return request;
}

TEST(SessionCookie, IsFoundAmongOthers) {
  const Headers headers{{"Cookie", "a=b; linepool-session=t0k; xlinepool-session=no"}};
  EXPECT_EQ(session_token(with(headers)), "t0k");
  EXPECT_EQ(session_token(with({})), "");
  const Headers other{{"Cookie", "xlinepool-session=no; linepool-sessions=no; linepool-session"}};
  EXPECT_EQ(session_token(with(other)), "");
}

TEST(SessionCookie, UnderTlsOnlyTheOneThatNoOtherHostCanSet) {
  const Headers both{{"Cookie", "linepool-session=weak; __Host-linepool-session=strong"}};
  EXPECT_EQ(session_token(with(both)), "strong");
  const Headers weak{{"Cookie", "linepool-session=weak"}};
  wire::Request request = with(weak);
  EXPECT_EQ(session_token(request), "weak");
  request.secure = true;
  EXPECT_EQ(session_token(request), "");
}

TEST(SessionCookie, OfAnOperatorIsNotOfAUser) {
  const Headers both{{"Cookie", "linepool-session=user; linepool-console=boss"}};
  EXPECT_EQ(session_token(with(both), Whose::kUser), "user");
  EXPECT_EQ(session_token(with(both), Whose::kOperator), "boss");
  const Headers secure{{"Cookie", "linepool-console=weak; __Host-linepool-console=strong"}};
  EXPECT_EQ(session_token(with(secure), Whose::kOperator), "strong");
  EXPECT_EQ(session_token(with(secure), Whose::kUser), "");
  EXPECT_EQ(session_cookie(Whose::kOperator, "t0k", Duration::hours(1), true),
            "__Host-linepool-console=t0k; Path=/; HttpOnly; SameSite=Strict; Max-Age=3600; Secure");
}

TEST(SessionCookie, SaysWhoMayUseIt) {
  EXPECT_EQ(session_cookie(Whose::kUser, "t0k", Duration::hours(1), true),
            "__Host-linepool-session=t0k; Path=/; HttpOnly; SameSite=Strict; Max-Age=3600; Secure");
  EXPECT_EQ(session_cookie(Whose::kUser, "t0k", Duration::hours(1), false),
            "linepool-session=t0k; Path=/; HttpOnly; SameSite=Strict; Max-Age=3600");
  EXPECT_EQ(no_session_cookie(Whose::kUser, false),
            "linepool-session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
}

TEST(OwnPage, IsWhatTheBrowserSays) {
  using enum wire::Method;
  for (const auto& [site, get, post] : {std::tuple{"same-origin", true, true},
                                        {"none", true, false},
                                        {"same-site", false, false},
                                        {"cross-site", false, false}}) {
    const Headers headers{{"Sec-Fetch-Site", site}};
    EXPECT_EQ(is_from_own_page(with(headers, kGet)), get) << site;
    EXPECT_EQ(is_from_own_page(with(headers, kPost)), post) << site;
  }
}

TEST(OwnPage, OtherwiseHasItsOrigin) {
  const auto posts = [](std::string_view origin) {
    const Headers headers{{"Host", "pool.lan:8080"}, {"Origin", origin}};
    return is_from_own_page(with(headers));
  };
  EXPECT_TRUE(posts("http://pool.lan:8080"));
  EXPECT_TRUE(posts("https://POOL.lan:8080"));
  EXPECT_FALSE(posts("http://pool.lan"));
  EXPECT_FALSE(posts("http://evil.example"));
  EXPECT_FALSE(posts("null"));
  const Headers program{{"Host", "pool.lan:8080"}};
  EXPECT_TRUE(is_from_own_page(with(program)));
}

TEST(OwnPage, IsSecureIfItsOriginIs) {
  const Headers proxied{{"Origin", "https://pool.example"}};
  EXPECT_TRUE(is_secure(with(proxied)));
  const Headers plain{{"Origin", "http://pool.example"}};
  EXPECT_FALSE(is_secure(with(plain)));
}

}  // namespace
}  // namespace linepool::gate
