// JSON Web Tokens (RFC 7519) that are signed with a shared secret.
#pragma once

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "gateways/signatures/check.h"
#include "gateways/signatures/sign.h"
#include "wire/json_writer.h"

namespace linepool::gateways {

struct Jwt {
  Finding finding;             // whether the signature holds; times and claims are not looked at
  boost::json::object claims;  // if it holds
};

// HS256, and with `any_size` also HS384 and HS512; the header "alg" only chooses among these.
Jwt read_jwt(std::string_view token, std::string_view secret, bool any_size = false);

// HS256, from now on for five minutes. `claims` is an object that is still open.
std::string write_jwt(const Signing& signing, wire::JsonWriter& claims);

// The token of "Authorization: Bearer TOKEN"; "" if there is none.
std::string_view bearer_token(const SignedRequest& signed_request);

// "": there is no such claim, or it is no text.
std::string_view text_claim(const boost::json::object& claims, std::string_view name);

// Whether now is between the claims nbf and exp, with so much room on both sides. A token without
// exp is wrong.
Finding in_time(const boost::json::object& claims, Time now, Duration skew);

}  // namespace linepool::gateways
