// The schemes, one file a provider; check.h and sign.h have what they take and return.
#pragma once

#include <string>
#include <string_view>

#include "gateways/samples/sample_request.h"
#include "gateways/signatures/check.h"
#include "gateways/signatures/sign.h"

namespace linepool::gateways {

bool is_ed25519_key(std::string_view secret);  // 32 bytes in Base64

Finding check_twilio(std::string_view secret, const SignedRequest& signed_request);
Finding check_vonage(std::string_view secret, const SignedRequest& signed_request);
Finding check_vonage_messages(std::string_view secret, const SignedRequest& signed_request);
Finding check_telnyx(std::string_view key, const SignedRequest& signed_request);
Finding check_plivo(std::string_view secret, const SignedRequest& signed_request);
Finding check_smsgate(std::string_view secret, const SignedRequest& signed_request);
Finding check_httpsms(std::string_view secret, const SignedRequest& signed_request);
Finding check_textbee(std::string_view secret, const SignedRequest& signed_request);
Finding check_sinch(std::string_view secret, const SignedRequest& signed_request);
Finding check_bird(std::string_view secret, const SignedRequest& signed_request);
Finding check_messagebird(std::string_view secret, const SignedRequest& signed_request);

std::string sign_twilio(const Signing& signing, OwnRequest& request);
std::string sign_vonage(const Signing& signing, OwnRequest& request);
std::string sign_vonage_messages(const Signing& signing, OwnRequest& request);
std::string sign_plivo(const Signing& signing, OwnRequest& request);
std::string sign_smsgate(const Signing& signing, OwnRequest& request);
std::string sign_httpsms(const Signing& signing, OwnRequest& request);
std::string sign_textbee(const Signing& signing, OwnRequest& request);
std::string sign_sinch(const Signing& signing, OwnRequest& request);
std::string sign_bird(const Signing& signing, OwnRequest& request);
std::string sign_messagebird(const Signing& signing, OwnRequest& request);

}  // namespace linepool::gateways
