#include "gate/session_cookie.h"

#include "base/ascii.h"
#include "base/check.h"

namespace linepool::gate {
namespace {

constexpr std::string_view kName = "linepool-session";
constexpr std::string_view kSecureName = "__Host-linepool-session";

std::string_view cookie(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const std::size_t end = cookies.find(';');
    const std::string_view pair = trimmed(cookies.substr(0, end));
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
      return pair.substr(name.size() + 1);
    }
    if (end == std::string_view::npos) break;
    cookies.remove_prefix(end + 1);
  }
  return {};
}

bool changes_something(wire::Method method) {
  return method != wire::Method::kGet && method != wire::Method::kHead;
}

std::string cookie_of(std::string_view token, std::int64_t life_s, bool secure) {
  CHECK(token.find_first_of(";, \r\n") == std::string_view::npos, "a token is one word");
  std::string text(secure ? kSecureName : kName);
  text.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Strict; Max-Age=");
  text += std::to_string(life_s);
  if (secure) text += "; Secure";
  return text;
}

}  // namespace

std::string_view session_token(const wire::Request& request) {
  const auto cookies = request.header("Cookie");
  if (!cookies) return {};
  const std::string_view secure = cookie(*cookies, kSecureName);
  // Over TLS, a cookie without the prefix may be another host's of the same domain.
  return secure.empty() && !request.secure ? cookie(*cookies, kName) : secure;
}

bool is_from_own_page(const wire::Request& request) {
  if (const auto site = request.header("Sec-Fetch-Site")) {
    return *site == "same-origin" || (*site == "none" && !changes_something(request.method));
  }
  const auto origin = request.header("Origin");
  if (!origin) return true;
  const std::size_t host = origin->find("://");
  return host != std::string_view::npos &&
         equal_ignoring_case(origin->substr(host + 3), request.header("Host").value_or(""));
}

bool is_secure(const wire::Request& request) {
  return request.secure || request.header("Origin").value_or("").starts_with("https://");
}

std::string session_cookie(std::string_view token, Duration life, bool secure) {
  CHECK(!token.empty() && life > Duration{});
  return cookie_of(token, life.ms / 1000, secure);
}

std::string no_session_cookie(bool secure) {
  return cookie_of("", 0, secure);
}

}  // namespace linepool::gate
