// Money: the account, its transfers, and the proof that they agree.

#include "api/rest/calls.h"
#include "api/rest/pages.h"
#include "api/rest/shapes.h"
#include "core/queries/prove_account.h"
#include "store/rows_by_id.h"

namespace linepool::api::rest {
namespace {

// The leases that the transfers are for, if the key's sight depends on them.
store::RowsById<Lease> leases_of(const store::Tx& tx, const core::Sight& sight,
                                 const std::vector<Transfer>& transfers) {
  if (!sight.limits) return store::RowsById<Lease>({});
  return store::RowsById(tx.leases().find_all(store::ids_of(transfers, &Transfer::lease)));
}

bool shows(const store::RowsById<Lease>& leases, const core::Sight& sight,
           const Transfer& transfer) {
  if (!sight.limits) return true;
  if (transfer.lease.is_none()) return sight.shows_account();
  const Lease* lease = leases.find(transfer.lease);
  return lease != nullptr && sight.shows(*lease);
}

}  // namespace

Answer get_account(RestCall& call) {
  return call.ask([customer = call.customer()](const store::Tx& tx) {
    const Account account = tx.accounts().get(account_of(customer));
    const std::optional<Customer> owner = tx.customers().find(customer);
    wire::JsonWriter json;
    json.begin_object()
        .number("id", customer.value)
        .text("name", owner ? std::string_view(owner->name) : std::string_view())
        .money("balance", account.balance)
        .money("held", account.held)
        .money("available", account.available())
        .text("currency", kCurrency)
        .end_object();
    return wire::Response::json(json.take());
  });
}

Answer list_transfers(RestCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask([account = account_of(call.customer()), page = *page,
                   sight = call.sight()](const store::Tx& tx) {
    const auto transfers = tx.transfers().list(account, TransferId{page.cursor}, page.limit + 1);
    const store::RowsById leases = leases_of(tx, sight, transfers);
    wire::JsonWriter json;
    json.begin_object().key("transfers").begin_array();
    const PageEnd end = write_page(
        json, transfers, page, page.limit,
        [&](const Transfer& transfer) { return shows(leases, sight, transfer); },
        [&](const Transfer& transfer) {
          const Money amount = transfer.to == account ? transfer.amount : -transfer.amount;
          json.begin_object()
              .number("id", transfer.id.value)
              .time("at", transfer.at)
              .text("kind", name(transfer.kind))
              .money("amount", amount)
              .id("order", transfer.lease)
              .id("message", transfer.message)
              .text("reference", transfer.reference)
              .end_object();
        });
    json.end_array();
    end.write(json);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

Answer prove_ledger(RestCall& call) {
  return call.ask_alone([customer = call.customer()](const store::Tx& tx) {
    const core::AccountProof proof = core::prove_account(tx, customer);
    wire::JsonWriter json;
    json.begin_object()
        .flag("ok", proof.ok())
        .money("balance", proof.balance)
        .money("held", proof.held)
        .money("recomputed_balance", proof.recomputed_balance)
        .money("recomputed_held", proof.recomputed_held)
        .count("transfers", proof.transfers)
        .end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::rest
