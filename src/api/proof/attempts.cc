#include "api/proof/attempts.h"

#include "base/client_network.h"
#include "base/crypto/digest.h"

namespace linepool::api::proof {
namespace {

std::uint64_t client_of(std::string_view name) {
  return DigestHash{}(sha256(name));
}

}  // namespace

Attempts::Attempts(const gate::RateLimit& per_name, const gate::RateLimit& per_client)
    : names_(per_name), clients_(per_client) {}

std::optional<std::int64_t> Attempts::begin(std::string_view name, const IpAddress& peer,
                                            Time now) {
  if (const auto wait_s = clients_.take(client_network(peer), now)) return wait_s;
  return names_.take(client_of(name), now);
}

void Attempts::succeeded(std::string_view name, const IpAddress& peer) {
  clients_.give_back(client_network(peer));
  names_.give_back(client_of(name));
}

}  // namespace linepool::api::proof
