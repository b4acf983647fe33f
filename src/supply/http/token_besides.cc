#include "supply/http/token_besides.h"

#include <vector>

namespace linepool::supply {
namespace {

std::string first_of(const wire::Request& request, const std::vector<std::string>& query,
                     const std::vector<std::string>& body) {
  if (const auto header = request.header("X-Supplier-Token"); header && !header->empty()) {
    return std::string(*header);
  }
  for (const std::vector<std::string>* tokens : {&query, &body}) {
    if (!tokens->empty() && !tokens->front().empty()) return tokens->front();
  }
  return {};
}

}  // namespace

std::string token_besides(const wire::Request& request, const Unpacked& unpacked) {
  return first_of(request, unpacked.query_tokens, unpacked.body_tokens);
}

std::string token_besides(const wire::Request& head) {
  return first_of(head, tokens_in(head.query), {});
}

}  // namespace linepool::supply
