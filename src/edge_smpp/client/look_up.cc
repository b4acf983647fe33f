#include "edge_smpp/client/look_up.h"

#include <stdexcept>
#include <utility>

#include "net/stream.h"
#include "net/tls.h"

namespace linepool::edge_smpp {

bool is_known_at_once(const Whereabouts& where) {
  return !where.has_tls && net::numeric_address(where.host, where.port).has_value();
}

LookedUp look_up_now(const Whereabouts& where) {
  LookedUp found;
  if (where.has_tls) {
    try {
      found.tls = net::make_client_tls_context(where.ca_file);
    } catch (const std::runtime_error& unusable) {
      found.failure = unusable.what();
      return found;
    }
  }
  Result<std::vector<net::SocketAddress>> addresses = net::resolve(where.host, where.port);
  if (addresses) {
    found.addresses = std::move(addresses).value();
  } else {
    found.failure = addresses.refusal().plain_sentence();
  }
  return found;
}

}  // namespace linepool::edge_smpp
