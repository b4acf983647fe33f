// Operators by their tokens, in memory: who calls the admin API. One writer, the event feed; any
// number of readers.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/engine/change.h"
#include "store/store.h"

namespace linepool::core {

struct OperatorCaller {
  OperatorId id;
  std::string name;
  Role role = Role::kAuditor;
};

class OperatorView {
 public:
  void rebuild(const store::Tx& tx);
  void apply(const Operator& who);
  void apply(const OperatorToken& token);

  // The operator whose token has that digest; nothing if it is revoked or the operator blocked.
  [[nodiscard]] std::optional<OperatorCaller> by_token(const Digest& hash) const;

 private:
  mutable std::mutex mutex_;
  std::unordered_map<OperatorId, OperatorCaller> operators_;  // that are not blocked
  std::unordered_map<Digest, OperatorId, DigestHash> tokens_;
};

}  // namespace linepool::core
