// Who runs the install: operators are added, changed, and invited to set a password.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct OperatorReply {
  Operator who;
};

// The secret that lets a person set a password, once, before it ends.
struct Invitation {
  Digest hash{};  // SHA-256; not all zeros
  Time ends;
};

struct AddOperator {
  using Reply = OperatorReply;
  std::string name;  // 1 to kNameBytes bytes
  Role role = Role::kAuditor;
  std::optional<Invitation> invitation;  // not set: nobody can set a password yet
};

// Fields not set stay as they are. A block closes an open invitation and ends every session; who is
// unblocked without a password has to be invited again.
struct ChangeOperator {
  using Reply = OperatorReply;
  OperatorId who;
  std::optional<Role> role;
  std::optional<bool> blocked;
};

// Takes the password and the second factor away, which are set anew with the invitation, and ends
// every session.
struct InviteOperator {
  using Reply = OperatorReply;
  OperatorId who;
  Invitation invitation;
};

// Refusals: kConflict (the name is taken, or there are kOperatorsMost).
Result<OperatorReply> execute(Context& context, const AddOperator& command);
// Refusals: kNotFound.
Result<OperatorReply> execute(Context& context, const ChangeOperator& command);
// Refusals: kNotFound; kConflict (blocked).
Result<OperatorReply> execute(Context& context, const InviteOperator& command);

}  // namespace linepool::core
