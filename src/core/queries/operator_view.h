// Operators by their tokens and sessions, in memory: who calls the admin API. One writer, the event
// feed; any number of readers.
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
  OperatorTokenId session = {};  // none: a token
};

class OperatorView {
 public:
  void rebuild(const store::Tx& tx);
  void apply(const Operator& who);
  void apply(const OperatorToken& token);

  // The operator whose token has that digest; nothing if it is revoked or the operator blocked. A
  // session is no token, nor a token a session.
  [[nodiscard]] std::optional<OperatorCaller> by_token(const Digest& hash) const;
  [[nodiscard]] std::optional<OperatorCaller> by_session(const Digest& hash, Time now) const;

 private:
  struct Known {
    OperatorId owner;
    OperatorTokenId session;  // none: a token
    Time ends;                // of a session
  };
  [[nodiscard]] std::optional<OperatorCaller> owner_of(const Known& token) const;

  mutable std::mutex mutex_;
  std::unordered_map<OperatorId, OperatorCaller> operators_;  // that are not blocked
  std::unordered_map<Digest, Known, DigestHash> tokens_;
};

}  // namespace linepool::core
