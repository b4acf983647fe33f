// https://docs.httpsms.com/webhooks/introduction: a JSON Web Token for the address. It does not
// cover the body.
#include <boost/json/array.hpp>

#include <algorithm>

#include "base/crypto/mac.h"
#include "gateways/signatures/jwt.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {
namespace {

constexpr Duration kHttpSmsSkew = Duration::minutes(1);

bool is_for(const boost::json::object& claims, std::string_view url) {
  const boost::json::value* audience = claims.if_contains("aud");
  if (audience == nullptr) return false;
  if (!audience->is_array()) return text_claim(claims, "aud") == url;
  const boost::json::array& all = audience->get_array();
  return std::any_of(all.begin(), all.end(), [&](const boost::json::value& one) {
    return one.is_string() && std::string_view(one.get_string()) == url;
  });
}

}  // namespace

Finding check_httpsms(std::string_view secret, const SignedRequest& signed_request) {
  const std::string_view token = bearer_token(signed_request);
  if (token.empty()) return missing("There is no header Authorization with a JSON Web Token.");
  const Jwt jwt = read_jwt(token, secret);
  if (!jwt.finding.holds()) return jwt.finding;
  if (text_claim(jwt.claims, "iss") != "api.httpsms.com") {
    return wrong("The JSON Web Token is not httpSMS's.");
  }
  if (!is_for(jwt.claims, signed_request.url)) {
    return wrong("The JSON Web Token is for another address than this supplier's.");
  }
  return in_time(jwt.claims, signed_request.now, kHttpSmsSkew);
}

std::string sign_httpsms(const Signing& signing, OwnRequest& request) {
  wire::JsonWriter claims;
  claims.begin_object().text("iss", "api.httpsms.com").text("aud", request.url());
  return put_signature(request, "Authorization", write_jwt(signing, claims), "Bearer ");
}

}  // namespace linepool::gateways
