#include "api/webhook_secret.h"

#include <array>
#include <cstdint>

#include "base/text_of.h"
#include "wire/webhook_signature.h"

namespace linepool::api {

std::string new_webhook_secret(Random& random) {
  std::array<std::uint8_t, 24> bytes{};
  random.fill(bytes);
  return wire::webhook_secret(text_of(bytes));
}

}  // namespace linepool::api
