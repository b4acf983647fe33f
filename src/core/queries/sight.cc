#include "core/queries/sight.h"

#include <algorithm>

namespace linepool::core {
namespace {

bool shows(const KeyLimits& limits, bool is_own, AppId app) {
  if (limits.own_only && !is_own) return false;
  return limits.apps.empty() ||
         std::find(limits.apps.begin(), limits.apps.end(), app) != limits.apps.end();
}

}  // namespace

bool Sight::shows(KeyId made_by, AppId app) const {
  return !limits || core::shows(*limits, made_by == key, app);
}

bool sees(const store::Tx& tx, KeyId key, const Lease& lease) {
  if (key.is_none()) return true;
  const std::optional<ApiKey> known = tx.keys().find(key);
  return !known || shows(known->limits, lease.key == known->first(), lease.app);
}

}  // namespace linepool::core
