#include "api/proof/opening.h"

#include "api/proof/browser_name.h"
#include "base/crypto/digest.h"
#include "gate/session_cookie.h"

namespace linepool::api::proof {
namespace {

constexpr std::size_t kTokenBytes = 32;

}  // namespace

Opening opening_of(const wire::Request& request, Random& random, const SessionLife& life,
                   Time now) {
  Opening opening;
  opening.token = random.hex(kTokenBytes);
  opening.session.hash = sha256(opening.token);
  opening.session.label = browser_name(request.header("User-Agent").value_or(""));
  opening.session.ends = life.first_end(now);
  opening.secure = gate::is_secure(request);
  return opening;
}

}  // namespace linepool::api::proof
