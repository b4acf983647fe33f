#include "core/commands/accounts/erase_customer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/limits.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/webhook_settings.h"
#include "core/commands/shared/end_lease.h"
#include "core/commands/shared/rental.h"
#include "core/commands/users/sessions.h"

namespace linepool::core {
namespace {

using Stage = ErasePlace::Stage;

class Eraser {
 public:
  Eraser(Context& context, Customer customer, const ErasePlace& place)
      : context_(context), tx_(context.tx), customer_(std::move(customer)), place_(place) {}

  CustomerErased run() {
    if (!customer_.is_erased()) forget_name();
    if (place_.stage == Stage::kAccess) erase_access();
    if (place_.stage == Stage::kOrders) erase_leases(Stage::kRentals);
    if (place_.stage == Stage::kRentals) erase_leases(Stage::kDone);
    if (place_.stage == Stage::kDone) set_state(CustomerState::kErased);
    return {customer_, tx_.accounts().get(account_of(customer_.id)), place_};
  }

 private:
  void set_state(CustomerState state) {
    customer_.state = state;
    tx_.customers().update(customer_);
    Event event;
    event.customer = customer_.id;
    event.kind = EventKind::kCustomerChanged;
    context_.emit(event, customer_);
  }

  void forget_name() {
    customer_.name = fmt::format("erased customer {}", customer_.id.value);
    while (tx_.customers().find_by_name(customer_.name)) customer_.name += ".";
    set_state(CustomerState::kErasing);
  }

  void erase_access() {
    for (ApiKey& key : tx_.keys().of_customer(customer_.id, limits::kKeysPerCustomer)) {
      if (left_ > 0) erase(std::move(key));
    }
    for (User& user : tx_.users().of_customer(customer_.id, limits::kPageRows)) {
      if (left_ > 0 && !user.password.starts_with('-')) erase(std::move(user));
    }
    erase_webhooks();
    left_ -= std::min(left_, tx_.kept_answers().drop_of(customer_.id, left_));
    erase_prices();
    if (left_ > 0) place_ = {Stage::kOrders, {}};
  }

  void erase(ApiKey key) {
    if (key.revoked_at.is_set() && key.label.empty()) return;
    key.label.clear();
    if (!key.revoked_at.is_set()) key.revoked_at = context_.now;
    update_ended_key(context_, key);
    left_ -= 1;
  }

  void erase(User user) {
    end_sessions_except(context_, user.id, {});
    user.email = fmt::format("erased-{}@erased.invalid", user.id.value);
    while (tx_.users().find_by_email(user.email)) user.email.insert(0, "e");
    user.password = "-";  // the hash of no password
    user.second = {};
    tx_.users().update(user);
    emit_user(context_, user, EventKind::kUserChanged);
    left_ -= 1;
  }

  // Whoever shows prices has forgotten them with the name.
  void erase_prices() {
    if (left_ == 0 || customer_.own_prices == 0) return;
    for (const OwnPrice& price : tx_.own_prices().of_customer(customer_.id, left_)) {
      tx_.own_prices().remove(customer_.id, price.thing);
      customer_.own_prices -= 1;
      left_ -= 1;
    }
    CHECK(customer_.own_prices >= 0, "the customer's row counts its prices");
    tx_.customers().update(customer_);
  }

  void erase_webhooks() {
    WebhookId after;
    while (left_ > 0) {
      const auto page = tx_.webhooks().ever_of_customer(customer_.id, after, limits::kPageRows);
      for (const Webhook& webhook : page) {
        if (left_ > 0 && !webhook.url.empty()) erase(webhook.id, webhook.state);
      }
      if (page.size() < limits::kPageRows) return;
      after = page.back().id;
    }
  }

  void erase(WebhookId id, WebhookState state) {
    if (state != WebhookState::kDeleted) {
      const Result<WebhookReply> deleted = execute(context_, DeleteWebhook{customer_.id, id});
      CHECK(deleted.ok(), "it is there");
    }
    std::optional<Webhook> webhook = tx_.webhooks().find(id);
    CHECK(webhook && !webhook->delivers());
    webhook->url.clear();
    webhook->description.clear();
    webhook->last_error.clear();
    tx_.webhooks().update(*webhook);
    left_ -= 1;
  }

  void erase_leases(Stage after) {
    if (left_ == 0) return;
    for (;;) {
      const std::size_t max = std::min(left_, limits::kPageRows);
      const std::vector<Lease> page = place_.stage == Stage::kOrders
                                          ? tx_.leases().history(customer_.id, place_.before, max)
                                          : tx_.leases().rentals(customer_.id, place_.before, max);
      for (const Lease& lease : page) {
        if (!erase(lease)) return;
        place_.before = lease.id;
      }
      if (left_ == 0) return;
      if (page.size() < max) {
        place_ = {after, {}};
        return;
      }
    }
  }

  // False if nothing more may be erased now; some SMS of the lease may be left.
  bool erase(const Lease& found) {
    if (left_ == 0) return false;
    left_ -= 1;
    erase_parts(found);
    if (found.is_live()) end(found);
    std::optional<Lease> lease = tx_.leases().find(found.id);
    CHECK(lease && !lease->is_live());
    const auto messages = tx_.messages().with_text_of_lease(lease->id, left_ + 1);
    const std::size_t now = std::min(messages.size(), left_);
    for (std::size_t i = 0; i < now; ++i) tx_.messages().erase(messages[i].id);
    left_ -= now;
    if (messages.size() > now) return false;
    const bool has_words = !lease->label.empty() || !lease->code_pattern.empty();
    if (!has_words && lease->last_message.is_none()) return true;
    lease->label.clear();
    lease->code_pattern.clear();
    lease->last_message = {};
    tx_.leases().update(*lease);
    return true;
  }

  // Long SMS that wait for more parts and would reach nobody but the customer, and what is
  // remembered of those that reached the lease.
  void erase_parts(const Lease& lease) {
    const std::vector<PartSet> sets = tx_.parts().of_number(lease.number, limits::kPageRows);
    if (sets.empty()) return;
    for (const PartSet& set : sets) {
      const std::optional<Message> message = tx_.messages().find(set.message);
      const bool was_its = message && message->lease == lease.id;
      if (was_its || (set.waits() && may_be_of(lease, set) && is_the_only_one_on(lease.line))) {
        tx_.parts().erase(set.id);
      }
    }
  }

  static bool may_be_of(const Lease& lease, const PartSet& set) {
    return lease.created_at <= set.since && (lease.is_live() || set.since < lease.rests_until);
  }

  bool is_the_only_one_on(LineId line) {
    const std::vector<LineApp> taken = tx_.lines().blocked_apps(line, context_.now);
    return std::all_of(taken.begin(), taken.end(), [&](const LineApp& row) {
      const std::optional<Lease> lease = tx_.leases().find(row.lease);
      return lease && lease->customer == customer_.id;
    });
  }

  void end(const Lease& lease) {
    if (lease.is_rental()) {
      Event event;
      event.kind = EventKind::kRentalReleased;
      return release_rental(context_, lease, LeaseState::kExpired, event);
    }
    const bool waits = lease.state == LeaseState::kWaiting;
    end_lease_now(context_, lease, waits ? LeaseState::kRejected : LeaseState::kExpired);
  }

  Context& context_;
  store::Tx& tx_;
  Customer customer_;
  ErasePlace place_;
  std::size_t left_ = limits::kErasePerCommand;  // to be erased by this command
};

}  // namespace

Result<CustomerErased> execute(Context& context, const EraseCustomer& command) {
  std::optional<Customer> customer = context.tx.customers().find(command.customer);
  if (!customer) return Error::kNotFound;
  if (customer->state == CustomerState::kErased) {
    return Refusal(Error::kConflict, "The customer is erased already.");
  }
  const bool begins = !customer->is_erased();
  if (begins && command.confirmed_name != customer->name) {
    return Refusal(Error::kInvalidParameter,
                   "Field confirm must be the name of the customer: " + customer->name + ".");
  }
  return Eraser(context, *std::move(customer), command.place).run();
}

}  // namespace linepool::core
