// The closed set of commands: the narrow waist. HTTP, timers, suppliers and the command line all
// end in one of these; nothing else changes state. Who submits one needs its own header alone.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

#include "app/commands/add_supplier.h"
#include "app/commands/bin.h"
#include "app/commands/change_supplier.h"
#include "app/commands/create_customer.h"
#include "app/commands/create_key.h"
#include "app/commands/end_order.h"
#include "app/commands/expire_due.h"
#include "app/commands/import_lines.h"
#include "app/commands/lease_number.h"
#include "app/commands/next_code.h"
#include "app/commands/prune.h"
#include "app/commands/receive_message.h"
#include "app/commands/record_deliveries.h"
#include "app/commands/reject_lease.h"
#include "app/commands/reject_rental.h"
#include "app/commands/renew_rental.h"
#include "app/commands/rent_line.h"
#include "app/commands/revoke_key.h"
#include "app/commands/rotate_key.h"
#include "app/commands/rotate_supplier_token.h"
#include "app/commands/set_auto_renew.h"
#include "app/commands/set_customer_state.h"
#include "app/commands/set_line_state.h"
#include "app/commands/top_up.h"
#include "app/commands/webhook_settings.h"
#include "app/work.h"

namespace linepool::app {

using Command =
    std::variant<LeaseNumber, RejectLease, EndOrder, NextCode, RentLine, RejectRental, RenewRental,
                 SetAutoRenew, ReceiveMessage, ExpireDue, CreateCustomer, SetCustomerState,
                 CreateKey, RevokeKey, RotateKey, TopUp, ImportLines, SetLineState, AddSupplier,
                 RotateSupplierToken, AddWebhook, ChangeWebhook, DeleteWebhook, RotateWebhookSecret,
                 RedriveWebhook, RecordDeliveries, Prune, RerouteMessage, RedecodeMessage,
                 DropMessage, ChangeSupplier>;

using Reply = std::variant<Leased, Rejected, RentalReply, Received, Expired, CustomerReply,
                           KeyReply, LinesImported, LineReply, SupplierReply, WebhookReply,
                           DeliveriesRecorded, Pruned, BinReply>;

// For who draws commands of every kind: void done(Result<Reply>).
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

}  // namespace linepool::app
