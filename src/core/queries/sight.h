// Which of a customer's leases a key may see: all of them, unless the key is limited to leases it
// made itself or to certain services.
#pragma once

#include <memory>

#include "store/store.h"

namespace linepool::core {

struct Sight {
  KeyId key;                                // the viewing key: the first in its chain of rotations
  std::shared_ptr<const KeyLimits> limits;  // null: sees everything

  [[nodiscard]] bool shows(KeyId made_by, AppId app) const;
  [[nodiscard]] bool shows(const Lease& lease) const { return shows(lease.key, lease.app); }
  [[nodiscard]] bool shows_everything() const {
    return !limits || (!limits->own_only && limits->apps.empty());
  }
  // Whether it sees what belongs to no lease: the account, its keys and webhooks.
  [[nodiscard]] bool shows_account() const { return !limits || !limits->own_only; }
};

// Like shows(), for a stored key; without a key, everything is seen.
bool sees(const store::Tx& tx, KeyId key, const Lease& lease);

}  // namespace linepool::core
