// For commands about operators: rows that change leave an event each.
#pragma once

#include "core/engine/context.h"

namespace linepool::core {

// An event of the operator's, with the row that it is about.
void emit_operator(Context& context, const Operator& who);
// Writes a row that has changed, and leaves its event.
void update_operator(Context& context, const Operator& who);
void emit_token(Context& context, const OperatorToken& token);

void revoke_token(Context& context, OperatorToken token);
void end_sessions_except(Context& context, OperatorId who, OperatorTokenId except);
// Nobody can accept it any more.
void close_invitation(Operator& who);

}  // namespace linepool::core
