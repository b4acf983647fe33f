#include "gate/session_cookie.h"

#include "base/ascii.h"
#include "base/check.h"

namespace linepool::gate {
namespace {

struct Names {
  std::string_view plain;
  std::string_view secure;
};

constexpr Names kUserNames{"linepool-session", "__Host-linepool-session"};
constexpr Names kOperatorNames{"linepool-console", "__Host-linepool-console"};

const Names& names_of(Whose whose) {
  return whose == Whose::kUser ? kUserNames : kOperatorNames;
}

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

std::string cookie_of(Whose whose, std::string_view token, std::int64_t life_s, bool secure) {
  CHECK(token.find_first_of(";, \r\n") == std::string_view::npos, "a token is one word");
  const Names& names = names_of(whose);
  std::string text(secure ? names.secure : names.plain);
  text.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Strict; Max-Age=");
  text += std::to_string(life_s);
  if (secure) text += "; Secure";
  return text;
}

}  // namespace

std::string_view session_token(const wire::Request& request, Whose whose) {
  const auto cookies = request.header("Cookie");
  if (!cookies) return {};
  const Names& names = names_of(whose);
  const std::string_view secure = cookie(*cookies, names.secure);
  // Over TLS, a cookie without the prefix may be another host's of the same domain.
  return secure.empty() && !request.secure ? cookie(*cookies, names.plain) : secure;
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

std::string session_cookie(Whose whose, std::string_view token, Duration life, bool secure) {
  CHECK(!token.empty() && life > Duration{});
  return cookie_of(whose, token, life.ms / 1000, secure);
}

std::string no_session_cookie(Whose whose, bool secure) {
  return cookie_of(whose, "", 0, secure);
}

}  // namespace linepool::gate
