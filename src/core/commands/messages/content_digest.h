// The keyed digest by which an SMS, or a part of one, is known again. Keyed, because codes are
// short: a plain digest would reveal an erased text.
#pragma once

#include <string>

#include "base/crypto/hmac.h"
#include "core/engine/context.h"

namespace linepool::core {

inline Digest content_digest(const Context& context, const std::string& content) {
  const Digest& key = context.rules.content_key;
  return hmac_sha256({reinterpret_cast<const char*>(key.data()), key.size()}, content);
}

}  // namespace linepool::core
