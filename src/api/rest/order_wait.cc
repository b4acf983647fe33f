#include "api/rest/order_wait.h"

#include <mutex>

#include "api/rest/shapes.h"
#include "core/push/event_json.h"
#include "core/push/waits.h"

namespace linepool::api::rest {
namespace {

// State shared by a wait and the query that precedes it.
struct Asked {
  Asked(const Services& services, gate::Principal who)
      : caller(std::move(who)),
        customer(caller.owner.customer),
        sight(caller.owner.sight()),
        queries(services.queries),
        catalogue(services.catalogue),
        clock(services.clock) {}

  const gate::Principal caller;
  const CustomerId customer;
  const core::Sight sight;
  core::QueryPool& queries;
  const core::CatalogueHolder& catalogue;
  const Clock& clock;
  std::mutex mutex;
  std::optional<Lease> active;  // the order as of the last look

  [[nodiscard]] wire::Response show(const Lease& lease, const Message* newest) const {
    if (!caller.may_read(lease)) return problem(Error::kCustomerBlocked);
    return wire::Response::json(order_json(lease, newest, *catalogue.get(), clock.now()));
  }
};

class OrderWait final : public core::Waiter {
 public:
  OrderWait(std::shared_ptr<Asked> asked, wire::Responder responder)
      : asked_(std::move(asked)), responder_(std::move(responder)) {}

  void woken(const core::Change& change) override {
    const core::EventView view = core::view_of(change);
    const bool is_theirs = view.event.customer == asked_->customer && view.lease &&
                           !view.lease->is_rental() && asked_->sight.shows(*view.lease);
    if (!is_theirs) return responder_.send(problem(Error::kNotFound));
    const bool lacks_message = !view.message && !view.lease->last_message.is_none();
    if (lacks_message) return look_up(view.lease->id);
    responder_.render(
        [asked = asked_, view] { return asked->show(*view.lease, view.message.get()); });
  }

  void timed_out() override {
    std::optional<Lease> active;
    {
      const std::lock_guard lock(asked_->mutex);
      active = asked_->active;
    }
    responder_.render([asked = asked_, active = std::move(active)] {
      return active ? asked->show(*active, nullptr) : busy_problem();
    });
  }

  // A token is useless to a blocked customer; a key still shows what is live.
  void lost(Error why) override {
    const bool shows = why == Error::kCustomerBlocked && asked_->caller.only.is_none();
    shows ? timed_out() : responder_.send(problem(why));
  }

  // An order that ended while waiting for its next code still shows the previous one.
  void look_up(LeaseId order) {
    auto look = [asked = asked_, responder = std::move(responder_),
                 order](const store::Tx& tx) mutable {
      const std::optional<OrderView> found = find_order(tx, asked->customer, order, asked->sight);
      responder.send(found ? asked->show(found->lease, found->newest())
                           : problem(Error::kNotFound));
    };
    static_cast<void>(asked_->queries.submit(std::move(look)));
  }

  void answer(wire::Response response) { responder_.send(std::move(response)); }

 private:
  std::shared_ptr<Asked> asked_;
  wire::Responder responder_;
};

void answer_if_waiting(core::Waits& waits, const core::Waits::Ticket& ticket,
                       wire::Response response) {
  const std::unique_ptr<core::Waiter> waiter = waits.remove(ticket);
  if (waiter) static_cast<OrderWait&>(*waiter).answer(std::move(response));
}

}  // namespace

std::optional<OrderView> find_order(const store::Tx& tx, CustomerId customer, LeaseId order,
                                    const core::Sight& sight) {
  const std::optional<Lease> lease = tx.leases().find(order);
  if (!lease || lease->customer != customer || lease->is_rental()) return std::nullopt;
  if (!sight.shows(*lease)) return std::nullopt;
  OrderView view{*lease, std::nullopt};
  if (!lease->last_message.is_none()) view.message = tx.messages().find(lease->last_message);
  return view;
}

// The wait begins before the look, so anything committed after the look's snapshot ends it.
std::optional<wire::Response> wait_for_order(RestCall& call, LeaseId order, Duration wait) {
  const Services& services = call.services;
  if (const auto wait_s = call.admission.check_wait(services.waits, call.customer())) {
    return too_many_problem(*wait_s);
  }
  auto asked = std::make_shared<Asked>(services, call.caller);
  auto left = std::make_shared<EndsWait>(services.waits);
  std::unique_ptr<core::Waiter> waiter =
      std::make_unique<OrderWait>(asked, call.deferral.defer_watched(left));
  const auto ticket = services.waits.add(core::WaitKey::lease(order), call.caller.access(),
                                         call.now, call.now + wait, waiter);
  if (!ticket) return std::nullopt;  // the dropped waiter answers: busy
  left->ticket = ticket;
  const bool accepted = services.queries.submit(
      [asked, order, ticket = *ticket, &waits = services.waits](const store::Tx& tx) {
        const std::optional<OrderView> found = find_order(tx, asked->customer, order, asked->sight);
        if (!found) return answer_if_waiting(waits, ticket, problem(Error::kNotFound));
        if (order_status(found->lease) != OrderStatus::kActive) {
          return answer_if_waiting(waits, ticket, asked->show(found->lease, found->newest()));
        }
        const std::lock_guard lock(asked->mutex);
        asked->active = found->lease;
      });
  if (!accepted) services.waits.remove(*ticket);  // drops the waiter, which answers: busy
  return std::nullopt;
}

}  // namespace linepool::api::rest
