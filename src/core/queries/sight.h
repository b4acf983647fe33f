// What of a customer's leases a key is shown: all of them, unless the key is held to what it made
// itself or to some services.
#pragma once

#include <memory>

#include "store/store.h"

namespace linepool::core {

struct Sight {
  KeyId key;                                // who looks: the first of its chain of rotations
  std::shared_ptr<const KeyLimits> limits;  // null: everything is shown

  [[nodiscard]] bool shows(KeyId made_by, AppId app) const;
  [[nodiscard]] bool shows(const Lease& lease) const { return shows(lease.key, lease.app); }
  [[nodiscard]] bool shows_everything() const {
    return !limits || (!limits->own_only && limits->apps.empty());
  }
  // What is no lease's: the account, its keys and webhooks.
  [[nodiscard]] bool shows_account() const { return !limits || !limits->own_only; }
};

// The same for a key of the store; none is one that sees everything.
bool sees(const store::Tx& tx, KeyId key, const Lease& lease);

}  // namespace linepool::core
