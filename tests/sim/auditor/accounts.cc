// The auditor's view of accounts, suppliers and lines, and its comparison with a store.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"
#include "auditor/strike_out.h"
#include "base/limits.h"
#include "code/result/kept.h"
#include "core/engine/command.h"

namespace linepool::sim {
namespace {

// Whether the message keeps the result that it came with, or the code that a pattern took.
bool keeps(const Message& message, std::string_view wanted) {
  if (!wanted.starts_with(kByPattern)) return message.found_code.reveal() == wanted;
  const auto kept = kept_code(message.found_code.reveal());
  return kept && kept->rule == "pattern" && kept->code == wanted.substr(kByPattern.size()) &&
         message.text.reveal().substr(kept->begin, kept->end - kept->begin) == kept->code;
}

}  // namespace

std::string Auditor::expect(const core::CreateCustomer& c, const Result<core::Reply>* reply,
                            Time now) {
  const bool taken = std::any_of(customers_.begin(), customers_.end(),
                                 [&](const auto& row) { return row.second.name == c.name; });
  const auto refusal = taken ? std::optional(Error::kConflict) : std::nullopt;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  const CustomerId id{static_cast<std::int64_t>(customers_.size()) + 1};
  if (reply != nullptr && std::get<core::CustomerReply>(**reply).customer.id != id) {
    return "customer ids are not dense";
  }
  customers_[id].name = c.name;
  tell(id, EventKind::kCustomerChanged, now);
  return "";
}

std::string Auditor::expect(const core::SetCustomerState& c, const Result<core::Reply>* reply,
                            Time now) {
  std::optional<Error> refusal;
  if (!customers_.contains(c.customer)) {
    refusal = Error::kNotFound;
  } else if (customers_.at(c.customer).is_gone()) {
    refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  CustomerState& state = customers_.at(c.customer).state;
  if (state != c.state) tell(c.customer, EventKind::kCustomerChanged, now);
  state = c.state;
  return "";
}

std::string Auditor::expect(const core::TopUp& c, const Result<core::Reply>* reply, Time now) {
  std::optional<Error> refusal;
  if (!customers_.contains(c.customer)) {
    refusal = Error::kNotFound;
  } else if (!c.amount.is_positive()) {
    refusal = Error::kInvalidParameter;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  tell(c.customer, EventKind::kToppedUp, now);
  cash_ -= c.amount;
  customers_.at(c.customer).balance += c.amount;
  return "";
}

std::string Auditor::expect(const core::CorrectBalance& c, const Result<core::Reply>* reply,
                            Time now) {
  std::optional<Error> refusal;
  const auto customer = customers_.find(c.customer);
  if (customer == customers_.end()) {
    refusal = Error::kNotFound;
  } else if (c.amount.is_zero()) {
    refusal = Error::kInvalidParameter;
  } else if (customer->second.balance + c.amount < customer->second.held && c.amount < Money{}) {
    refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  tell(c.customer, EventKind::kBalanceCorrected, now);
  cash_ -= c.amount;
  customer->second.balance += c.amount;
  return "";
}

std::string Auditor::expect(const core::AddSupplier& c, const Result<core::Reply>* reply,
                            Time now) {
  auto refusal = supplier_names_.contains(c.name) ? std::optional(Error::kConflict) : std::nullopt;
  for (const SupplierId other : c.also_for) {
    const bool is_there = other.value <= static_cast<std::int64_t>(suppliers_.size());
    if (!is_there && !refusal) refusal = Error::kNotFound;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  supplier_names_.insert(c.name);
  tell(kOperator, EventKind::kSupplierChanged, now);
  suppliers_.push_back(PlainSupplier{c.kind,
                                     now,
                                     {},
                                     c.format,
                                     c.cost_per_sms,
                                     c.smsc,
                                     {c.also_for.begin(), c.also_for.end()},
                                     c.signature});
  return "";
}

std::string Auditor::expect(const core::RotateSupplierToken& c, const Result<core::Reply>* reply,
                            Time now) {
  const bool known =
      c.supplier.value >= 1 && c.supplier.value <= static_cast<std::int64_t>(suppliers_.size());
  auto refusal = known ? std::nullopt : std::optional(Error::kNotFound);
  if (known && suppliers_[static_cast<std::size_t>(c.supplier.value - 1)].kind ==
                   SupplierKind::kSmppClient) {
    refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  tell(kOperator, EventKind::kSupplierChanged, now);
  return "";
}

std::string Auditor::compare(const store::Tx& tx) const {
  for (const auto part :
       {&Auditor::compare_leases, &Auditor::compare_messages, &Auditor::compare_money,
        &Auditor::compare_keys, &Auditor::compare_users, &Auditor::compare_lines,
        &Auditor::compare_logs, &Auditor::compare_webhooks, &Auditor::compare_answers,
        &Auditor::compare_parts}) {
    if (std::string wrong = (this->*part)(tx); !wrong.empty()) return wrong;
  }
  return operators_.compare(tx);
}

std::string Auditor::compare_leases(const store::Tx& tx) const {
  for (const Lease& wanted : leases_) {
    const std::optional<Lease> got = tx.leases().find(wanted.id);
    if (!got) return fmt::format("lease {} is lost", wanted.id.value);
    if (*got != wanted) return fmt::format("lease {} differs", wanted.id.value);
  }
  const LeaseId beyond{static_cast<std::int64_t>(leases_.size()) + 1};
  if (tx.leases().find(beyond)) return "a lease exists that nobody acknowledged";
  std::vector<LeaseId> live;
  for (const Lease& row : tx.leases().live(LeaseId{}, limits::kPageRows)) live.push_back(row.id);
  const bool same = std::equal(live.begin(), live.end(), live_.begin(), live_.end());
  return same ? "" : "the live leases differ";
}

std::string Auditor::compare_messages(const store::Tx& tx) const {
  std::map<SupplierId, Time> last_from;
  for (const Message& wanted : messages_) {
    const std::optional<Message> got = tx.messages().find(wanted.id);
    if (!got) return fmt::format("message {} is lost", wanted.id.value);
    if (got->text != wanted.text || got->lease != wanted.lease || got->late != wanted.late ||
        got->to != wanted.to || got->line != wanted.line ||
        got->received_at != wanted.received_at || got->taken_at != wanted.taken_at ||
        got->bin != wanted.bin || got->marks != wanted.marks || got->from != wanted.from ||
        got->recipient != wanted.recipient) {
      return fmt::format("message {} differs", wanted.id.value);
    }
    if (!keeps(*got, wanted.found_code.reveal())) {
      return fmt::format("message {} keeps another result than was found", wanted.id.value);
    }
    last_from[wanted.supplier] = std::max(last_from[wanted.supplier], wanted.received_at);
    const auto again = redelivered_.find(wanted.id);
    const std::int32_t count = again == redelivered_.end() ? 0 : again->second;
    if (tx.messages().redeliveries(wanted.id).count != std::min(count, limits::kRedeliveries)) {
      return fmt::format("redeliveries of message {} were miscounted", wanted.id.value);
    }
  }
  for (const auto& [supplier, last] : last_from) {
    if (tx.supplier_clocks().get(supplier).last_received != last) {
      return fmt::format("it is not known when supplier {} last delivered", supplier.value);
    }
  }
  const MessageId beyond{static_cast<std::int64_t>(messages_.size()) + 1};
  return tx.messages().find(beyond) ? "a message exists that nobody acknowledged" : "";
}

std::string Auditor::compare_money(const store::Tx& tx) const {
  const Account cash = tx.accounts().get(kCashAccount);
  const Account revenue = tx.accounts().get(kRevenueAccount);
  if (cash.balance != cash_ || revenue.balance != revenue_) return "the operator's money differs";
  for (const auto& [id, wanted] : customers_) {
    const Account got = tx.accounts().get(account_of(id));
    if (got.balance != wanted.balance || got.held != wanted.held) {
      return fmt::format("customer {} has {} and holds {}, expected {} and {}", id.value,
                         got.balance.to_string(), got.held.to_string(), wanted.balance.to_string(),
                         wanted.held.to_string());
    }
    const std::optional<Customer> customer = tx.customers().find(id);
    if (!customer || customer->state != wanted.state || customer->name != wanted.name) {
      return fmt::format("customer {} differs", id.value);
    }
    std::map<PricedThing, Money> prices;
    for (const OwnPrice& own : tx.own_prices().of_customer(id, limits::kPageRows)) {
      prices[own.thing] = own.price;
    }
    const auto counted = static_cast<std::size_t>(customer->own_prices);
    if (prices != wanted.prices || counted != prices.size()) {
      return fmt::format("the prices of customer {} differ", id.value);
    }
  }
  for (std::size_t i = 0; i < suppliers_.size(); ++i) {
    const auto supplier = tx.suppliers().find(SupplierId{static_cast<std::int64_t>(i) + 1});
    if (!supplier || supplier->format != suppliers_[i].format ||
        supplier->cost_per_sms != suppliers_[i].cost ||
        supplier->signature != suppliers_[i].signature) {
      return fmt::format("supplier {} differs", i + 1);
    }
    const bool is_client = supplier->kind == SupplierKind::kSmppClient;
    if (supplier->smsc != suppliers_[i].smsc || is_client != supplier->smsc.has_value()) {
      return fmt::format("the account of supplier {} at its SMSC differs", i + 1);
    }
    if (std::set<SupplierId>(supplier->also_for.begin(), supplier->also_for.end()) !=
        suppliers_[i].also_for) {
      return fmt::format("whose lines supplier {} is also for differs", i + 1);
    }
    const SupplierFormat& kept = supplier->format;
    if (kept.map != suppliers_[i].format.map || kept.dialect != suppliers_[i].format.dialect) {
      return fmt::format("the map of supplier {} differs", i + 1);
    }
    if (!kept.map.empty() && (supplier->kind != SupplierKind::kHttp || kept.dialect.empty())) {
      return fmt::format("supplier {} has a map, and nothing that it could describe", i + 1);
    }
  }
  const auto next = [](std::size_t count) { return static_cast<std::int64_t>(count) + 1; };
  if (tx.keys().find(KeyId{next(keys_.size())}) ||
      tx.customers().find(CustomerId{next(customers_.size())}) ||
      tx.suppliers().find(SupplierId{next(suppliers_.size())}) ||
      tx.lines().find(LineId{next(lines_.size())})) {
    return "a key, customer, supplier or line exists that nobody acknowledged";
  }
  return "";
}

}  // namespace linepool::sim
