// The checks, one file a provider; check.h has what they take and return.
#pragma once

#include "gateways/signatures/check.h"

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

}  // namespace linepool::gateways
