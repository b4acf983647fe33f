// How HTTP gateways sign their requests. One file for each provider, in schemes/; all are pure
// functions of secret, request and time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "wire/http.h"

namespace linepool::gateways {

enum class Verdict : std::uint8_t {
  kHolds,
  kMissing,  // there is no signature
  kWrong,    // it is not that of this request, or cannot be read
  kStale,    // it is that of this request, but its time is too far from ours
};

struct Finding {
  Verdict verdict = Verdict::kHolds;
  std::string_view words = {};  // what is wrong, as a sentence; a literal

  [[nodiscard]] bool holds() const { return verdict == Verdict::kHolds; }
};

// A request as it came: the body not yet read, and in the encoding of its transfer.
struct SignedRequest {
  const wire::Request& request;
  // Of the request as the gateway calls it, with its query; what is in the header Host counts for
  // nothing.
  std::string_view url;
  Time now;
};

// What a signature covers of the URL.
enum class Covers : std::uint8_t {
  kNothing,  // the query only if there is no body
  kAddress,  // without the query
  kUrl,      // and its query
};

struct OwnRequest;  // samples/sample_request.h
struct Signing;     // sign.h

struct SignatureScheme {
  std::string_view name;
  std::string_view header;       // that holds the signature; "": a parameter does
  std::string_view secret_rule;  // what the secret is called at the provider
  Covers covers;
  bool may_come_unsigned;  // some requests, which come again with a signature
  bool (*is_secret)(std::string_view secret);
  Finding (*check)(std::string_view secret, const SignedRequest& signed_request);
  // As sign() in sign.h; null if the secret is only a public key.
  std::string (*sign)(const Signing& signing, OwnRequest& request);
};

// A longer secret is refused, and so is a longer signature.
inline constexpr std::size_t kSignatureSecretBytes = 256;
inline constexpr std::size_t kSignatureBytes = 1024;
inline constexpr std::size_t kJwtBytes = 4096;
inline constexpr std::size_t kSignedFields = 1000;
// How far a time that was signed may be from ours.
inline constexpr Duration kSignatureAge = Duration::minutes(5);

const std::vector<SignatureScheme>& signature_schemes();
// Null if there is none of that name.
const SignatureScheme* find_scheme(std::string_view name);
std::string scheme_names();  // "twilio, vonage, ...": for sentences

}  // namespace linepool::gateways
