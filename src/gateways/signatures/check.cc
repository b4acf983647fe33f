#include "gateways/signatures/check.h"

#include <algorithm>

#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"

namespace linepool::gateways {

const std::vector<SignatureScheme>& signature_schemes() {
  static const std::vector<SignatureScheme> kSchemes{
      {"twilio", "X-Twilio-Signature", "the auth token", Covers::kUrl, false, is_plain_secret,
       check_twilio, sign_twilio},
      {"vonage", "", "the signature secret", Covers::kNothing, false, is_plain_secret, check_vonage,
       sign_vonage},
      {"vonage-messages", "Authorization", "the signature secret", Covers::kNothing, true,
       is_plain_secret, check_vonage_messages, sign_vonage_messages},
      {"telnyx", "telnyx-signature-ed25519", "the public key", Covers::kNothing, false,
       is_ed25519_key, check_telnyx, nullptr},
      {"plivo", "X-Plivo-Signature-V2", "the auth token", Covers::kAddress, false, is_plain_secret,
       check_plivo, sign_plivo},
      {"sinch", "x-sinch-webhook-signature", "the webhook secret", Covers::kNothing, false,
       is_plain_secret, check_sinch, sign_sinch},
      {"smsgate", "X-Signature", "the signing key", Covers::kNothing, false, is_plain_secret,
       check_smsgate, sign_smsgate},
      {"httpsms", "Authorization", "the signing key", Covers::kUrl, false, is_plain_secret,
       check_httpsms, sign_httpsms},
      {"textbee", "X-Signature", "the signing secret", Covers::kNothing, false, is_plain_secret,
       check_textbee, sign_textbee},
      {"bird", "messagebird-signature", "the signing key", Covers::kUrl, false, is_plain_secret,
       check_bird, sign_bird},
      {"messagebird", "MessageBird-Signature-JWT", "the signing key", Covers::kUrl, false,
       is_plain_secret, check_messagebird, sign_messagebird},
  };
  return kSchemes;
}

const SignatureScheme* find_scheme(std::string_view name) {
  const auto& all = signature_schemes();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const SignatureScheme& scheme) { return scheme.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string scheme_names() {
  std::string names;
  for (const SignatureScheme& scheme : signature_schemes()) {
    if (!names.empty()) names += ", ";
    names += scheme.name;
  }
  return names;
}

}  // namespace linepool::gateways
