// The closed set of commands: the narrow waist. HTTP, timers, suppliers and the command line all
// submit one of these; nothing else changes state. Code that submits one command needs only that
// command's header.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

#include "core/commands/accounts/correct_balance.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/erase_customer.h"
#include "core/commands/accounts/note_key_uses.h"
#include "core/commands/accounts/record_deliveries.h"
#include "core/commands/accounts/revoke_key.h"
#include "core/commands/accounts/rotate_key.h"
#include "core/commands/accounts/set_customer_state.h"
#include "core/commands/accounts/set_own_price.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/accounts/webhook_settings.h"
#include "core/commands/messages/bin.h"
#include "core/commands/messages/erase_old_texts.h"
#include "core/commands/messages/judge_code.h"
#include "core/commands/messages/prune.h"
#include "core/commands/messages/receive_message.h"
#include "core/commands/messages/receive_part.h"
#include "core/commands/operators/append_audit.h"
#include "core/commands/operators/change_operators.h"
#include "core/commands/operators/operator_sessions.h"
#include "core/commands/operators/operator_tokens.h"
#include "core/commands/orders/end_order.h"
#include "core/commands/orders/expire_due.h"
#include "core/commands/orders/lease_number.h"
#include "core/commands/orders/next_code.h"
#include "core/commands/rentals/reject_rental.h"
#include "core/commands/rentals/renew_rental.h"
#include "core/commands/rentals/rent_line.h"
#include "core/commands/rentals/set_auto_renew.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/change_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "core/commands/supply/quarantine_line.h"
#include "core/commands/supply/rotate_supplier_token.h"
#include "core/commands/supply/set_line_state.h"
#include "core/commands/supply/test_line.h"
#include "core/commands/users/change_user.h"
#include "core/commands/users/register_user.h"
#include "core/commands/users/sessions.h"
#include "core/engine/work.h"

namespace linepool::core {

using Command = std::variant<
    LeaseNumber, EndOrder, NextCode, RentLine, RejectRental, RenewRental, SetAutoRenew,
    ReceiveMessage, ExpireDue, CreateCustomer, SetCustomerState, CreateKey, RevokeKey, RotateKey,
    TopUp, ImportLines, SetLineState, AddSupplier, RotateSupplierToken, AddWebhook, ChangeWebhook,
    DeleteWebhook, RotateWebhookSecret, RedriveWebhook, RecordDeliveries, Prune, RerouteMessage,
    RedecodeMessage, DropMessage, ChangeSupplier, RegisterUser, StartSession, ExtendSession,
    EndSessions, SetPassword, SetSecondFactor, NoteKeyUses, AddOperator, ChangeOperator,
    InviteOperator, AcceptInvitation, StartOperatorSession, ExtendOperatorSession,
    EndOperatorSessions, SetOperatorPassword, ProveOperator, ReplaceAuthenticator,
    CreateOperatorToken, RevokeOperatorToken, AppendAudit, EraseOldTexts, CorrectBalance,
    EraseCustomer, QuarantineLine, TestLine, SetOwnPrice, JudgeCode, ReceivePart>;

using Reply =
    std::variant<Leased, RentalReply, Received, Expired, CustomerReply, KeyReply, LinesImported,
                 LineReply, SupplierReply, WebhookReply, DeliveriesRecorded, Pruned, BinReply,
                 UserReply, KeyUsesNoted, OperatorReply, OperatorSessionReply, OperatorTokenReply,
                 AuditReply, TextsErased, CustomerErased, SelfTestReply, OwnPriceReply, CodeJudged,
                 PartReceived>;

// For callers that generate commands of any kind: void done(Result<Reply>).
template <class Done>
std::unique_ptr<Work> work_of_any(Command command, Done done) {
  return std::visit(
      [&done](auto&& typed) {
        using C = std::decay_t<decltype(typed)>;
        return work_of(C(std::forward<decltype(typed)>(typed)),
                       [done = std::move(done)](Result<typename C::Reply> reply) mutable {
                         if (!reply) return done(Result<Reply>(reply.refusal()));
                         done(Result<Reply>(Reply(std::move(reply).value())));
                       });
      },
      std::move(command));
}

}  // namespace linepool::core
