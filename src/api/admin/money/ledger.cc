#include "api/admin/calls.h"
#include "core/queries/verify_ledger.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

// "cash", "revenue", or "customer:7".
std::string name_of(AccountId account) {
  if (account == kCashAccount) return "cash";
  if (account == kRevenueAccount) return "revenue";
  return "customer:" + std::to_string(account.value - kFirstCustomerAccount);
}

void write(wire::JsonWriter& json, const Transfer& transfer) {
  json.begin_object()
      .number("id", transfer.id.value)
      .time("at", transfer.at)
      .text("from", name_of(transfer.from))
      .text("to", name_of(transfer.to))
      .money("amount", transfer.amount)
      .text("kind", name(transfer.kind))
      .id("lease", transfer.lease)
      .id("message", transfer.message)
      .text("reference", transfer.reference)
      .text("actor", transfer.actor)
      .end_object();
}

}  // namespace

std::optional<wire::Response> show_ledger(AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  constexpr std::int64_t kMaxCustomer = INT64_MAX - kFirstCustomerAccount;
  const Result<std::int64_t> customer = call.query_integer("customer", kMaxCustomer, 0);
  if (!customer) return problem(customer.refusal());
  return call.ask([page = *page, customer = CustomerId{*customer}](const store::Tx& tx) {
    std::optional<AccountId> account;
    if (!customer.is_none()) {
      if (!tx.customers().find(customer)) return problem(Error::kNotFound);
      account = account_of(customer);
    }
    const auto transfers = tx.transfers().list(account, TransferId{page.after}, page.limit + 1);
    wire::JsonWriter json;
    json.begin_object().key("transfers").begin_array();
    const TransferId next =
        write_rows(json, transfers, page, [&](const Transfer& one) { write(json, one); });
    json.end_array();
    json.id("next", next);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> verify_ledger(AdminCall& call) {
  return call.ask([](const store::Tx& tx) {
    const core::LedgerProof proof = core::verify_ledger(tx);
    wire::JsonWriter json;
    json.begin_object()
        .flag("ok", proof.ok())
        .money("sum", proof.sum)
        .count("accounts", proof.accounts)
        .count("transfers", proof.transfers)
        .count("captures", proof.captures)
        .count("rentals", proof.rentals)
        .count("holds", proof.holds)
        .key("problems")
        .begin_array();
    for (const std::string& sentence : proof.problems) json.text(sentence);
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
