#include "core/commands/operators/change_operators.h"

#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "core/commands/operators/operator_rows.h"

namespace linepool::core {
namespace {

void set_invitation(Operator& who, const Invitation& invitation) {
  CHECK(invitation.hash != Digest{} && invitation.ends.is_set());
  who.invitation = invitation.hash;
  who.invited_until = invitation.ends;
}

OperatorReply changed(Context& context, Operator who) {
  update_operator(context, who);
  return OperatorReply{std::move(who)};
}

}  // namespace

Result<OperatorReply> execute(Context& context, const AddOperator& command) {
  CHECK(!command.name.empty() && command.name.size() <= limits::kNameBytes);
  store::Operators& operators = context.tx.operators();
  if (operators.find_by_name(command.name)) {
    return Refusal(Error::kConflict, "An operator has this name already.");
  }
  if (operators.list(OperatorId{}, kOperatorsMost).size() == kOperatorsMost) {
    return Refusal(Error::kConflict, "There are as many operators as there may be.");
  }
  Operator who;
  who.name = command.name;
  who.role = command.role;
  who.created_at = context.now;
  if (command.invitation) set_invitation(who, *command.invitation);
  who.id = operators.insert(who);
  emit_operator(context, who);
  return OperatorReply{std::move(who)};
}

Result<OperatorReply> execute(Context& context, const ChangeOperator& command) {
  std::optional<Operator> who = context.tx.operators().find(command.who);
  if (!who) return Error::kNotFound;
  if (command.role) who->role = *command.role;
  if (command.blocked == true) {
    who->state = OperatorState::kBlocked;
    close_invitation(*who);
    end_sessions_except(context, who->id, OperatorTokenId{});
  } else if (command.blocked == false && who->state == OperatorState::kBlocked) {
    who->state = who->password.empty() ? OperatorState::kInvited : OperatorState::kActive;
  }
  return changed(context, *std::move(who));
}

Result<OperatorReply> execute(Context& context, const InviteOperator& command) {
  std::optional<Operator> who = context.tx.operators().find(command.who);
  if (!who) return Error::kNotFound;
  if (who->state == OperatorState::kBlocked) {
    return Refusal(Error::kConflict, "The operator is blocked: unblock first.");
  }
  who->password.clear();
  who->second = {};
  who->state = OperatorState::kInvited;
  set_invitation(*who, command.invitation);
  end_sessions_except(context, who->id, OperatorTokenId{});
  return changed(context, *std::move(who));
}

}  // namespace linepool::core
