#include "supply/http/credentials.h"

#include "base/base64.h"
#include "base/digest.h"
#include "supply/http/words.h"

namespace linepool::supply {

std::vector<std::string> header_tokens(const wire::Request& request) {
  std::vector<std::string> tokens;
  if (const auto token = request.header("X-Supplier-Token")) {
    tokens.emplace_back(trimmed(*token));
  }
  const std::string_view authorization = trimmed(request.header("Authorization").value_or(""));
  constexpr std::string_view kBearer = "Bearer ";
  constexpr std::string_view kBasic = "Basic ";
  if (starts_with_word(authorization, kBearer)) {
    tokens.emplace_back(trimmed(authorization.substr(kBearer.size())));
  } else if (starts_with_word(authorization, kBasic)) {
    const auto pair = base64_decode(trimmed(authorization.substr(kBasic.size())));
    const std::size_t colon = pair ? pair->find(':') : std::string::npos;
    if (colon != std::string::npos) {
      tokens.push_back(pair->substr(colon + 1));
      tokens.push_back(pair->substr(0, colon));
    }
  } else if (!authorization.empty()) {
    // Some gateways let the operator type the value of the header, or have a scheme of their own.
    tokens.emplace_back(trimmed(authorization.substr(authorization.find(' ') + 1)));
  }
  return tokens;
}

const std::string* right_token(const std::vector<std::string>& tokens, const Supplier* supplier) {
  const Digest wanted = supplier != nullptr ? supplier->token_hash : Digest{};
  const std::string* right = nullptr;
  for (const std::string& token : tokens) {
    const bool equal = equal_constant_time(sha256(token), wanted);
    if (equal && supplier != nullptr && !token.empty() && right == nullptr) right = &token;
  }
  return right;
}

}  // namespace linepool::supply
