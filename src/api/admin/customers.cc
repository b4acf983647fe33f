#include "api/admin/calls.h"
#include "api/fields.h"
#include "base/ascii.h"
#include "base/limits.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/erase_customer.h"
#include "core/commands/accounts/set_customer_state.h"
#include "store/rows_by_id.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {

void write_customer(wire::JsonWriter& json, const Customer& customer, const Account& account) {
  json.begin_object()
      .number("id", customer.id.value)
      .text("name", customer.name)
      .text("state", name(customer.state))
      .money("balance", account.balance)
      .money("held", account.held)
      .money("available", account.available())
      .time("created_at", customer.created_at)
      .end_object();
}

namespace {

// A search ends after that many customers, whether they fit or not: its cost is bounded.
constexpr std::size_t kLookedAt = 10'000;

struct CustomerPage {
  std::vector<Customer> customers;
  CustomerId next;  // none: the list ends here
};

bool fits(const Customer& customer, std::string_view lower_part) {
  return lower(customer.name).find(lower_part) != std::string::npos;
}

// Customers with `lower_part` in their name, in any case; on the first page, first of all the one
// with `id`.
CustomerPage search(const store::Tx& tx, const Page& page, std::string_view lower_part,
                    CustomerId id) {
  CustomerPage found;
  const std::optional<Customer> named =
      page.after == 0 && !id.is_none() ? tx.customers().find(id) : std::nullopt;
  if (named) found.customers.push_back(*named);
  CustomerId last{page.after};
  for (std::size_t seen = 0; seen < kLookedAt;) {
    const auto customers = tx.customers().list(last, limits::kPageRows);
    for (const Customer& customer : customers) {
      if (customer.id != id && fits(customer, lower_part)) {
        if (found.customers.size() >= page.limit) {
          found.next = last;
          return found;
        }
        found.customers.push_back(customer);
      }
      last = customer.id;
    }
    seen += customers.size();
    if (customers.size() < limits::kPageRows) return found;
  }
  found.next = last;
  return found;
}

// One more than the page shows, if there is one.
CustomerPage list(const store::Tx& tx, const Page& page) {
  return {tx.customers().list(CustomerId{page.after}, page.limit + 1), {}};
}

wire::Response render(const core::CustomerReply& reply, int status) {
  wire::JsonWriter json;
  write_customer(json, reply.customer, reply.account);
  return wire::Response::json(json.take(), status);
}

wire::Response render_changed(const core::CustomerReply& reply) {
  return render(reply, 200);
}
wire::Response render_created(const core::CustomerReply& reply) {
  return render(reply, 201);
}

std::optional<wire::Response> set_state(AdminCall& call, CustomerState state) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  // The reason is for the audit log, which has every body.
  const Result<Fields> fields = Fields::read(call.request.body, {"reason"});
  if (!fields) return problem(fields.refusal());
  const Result<std::string> reason = fields->optional_text("reason", limits::kNameBytes);
  if (!reason) return problem(reason.refusal());
  return call.command(core::SetCustomerState{CustomerId{*id}, state}, &render_changed);
}

}  // namespace

std::optional<wire::Response> create_customer(AdminCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {"name"});
  if (!fields) return problem(fields.refusal());
  Result<std::string> name = fields->required_text("name", limits::kNameBytes);
  if (!name) return problem(name.refusal());
  return call.command(core::CreateCustomer{std::move(name).value()}, &render_created);
}

std::optional<wire::Response> list_customers(AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  const std::string_view wanted = call.query.find("search").value_or("");
  if (wanted.size() > limits::kNameBytes) {
    return problem(Refusal(Error::kInvalidParameter, "Parameter search is too long for a name."));
  }
  return call.ask([page = *page, part = lower(wanted),
                   id = CustomerId{whole_number<std::int64_t>(wanted).value_or(0)}](
                      const store::Tx& tx) {
    const CustomerPage found = part.empty() ? list(tx, page) : search(tx, page, part, id);
    std::vector<AccountId> ids;
    for (const Customer& customer : found.customers) ids.push_back(account_of(customer.id));
    const store::RowsById accounts(tx.accounts().get_all(ids));
    wire::JsonWriter json;
    json.begin_object().key("customers").begin_array();
    // The one that a search found by its number comes first, and never fills a page.
    const CustomerId cut = write_rows(json, found.customers, page, [&](const Customer& customer) {
      const AccountId of = account_of(customer.id);
      const Account* account = accounts.find(of);
      write_customer(json, customer, account != nullptr ? *account : Account{of, {}, {}});
    });
    json.end_array();
    json.id("next", cut.is_none() ? found.next : cut);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> show_customer(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  return call.ask([id = CustomerId{*id}](const store::Tx& tx) {
    const std::optional<Customer> customer = tx.customers().find(id);
    if (!customer) return problem(Error::kNotFound);
    wire::JsonWriter json;
    write_customer(json, *customer, tx.accounts().get(account_of(id)));
    return wire::Response::json(json.take());
  });
}

std::optional<wire::Response> block_customer(AdminCall& call) {
  return set_state(call, CustomerState::kBlocked);
}

std::optional<wire::Response> unblock_customer(AdminCall& call) {
  return set_state(call, CustomerState::kActive);
}

std::optional<wire::Response> erase_customer(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields = Fields::read(call.request.body, {"confirm"});
  if (!fields) return problem(fields.refusal());
  const Result<std::string> confirm = fields->required_text("confirm", limits::kNameBytes);
  if (!confirm) return problem(confirm.refusal());
  core::EraseCustomer command;
  command.customer = CustomerId{*id};
  command.confirmed_name = *confirm;
  return call.command(std::move(command), [](const core::CustomerErased& reply) {
    return render({reply.customer, reply.account}, 202);
  });
}

}  // namespace linepool::api::admin
