// The event log, page by page; a page that is empty may be waited for.

#include <atomic>
#include <limits>
#include <mutex>

#include "api/rest/calls.h"
#include "api/rest/event_feeds.h"
#include "app/waits.h"
#include "base/limits.h"
#include "wire/json_writer.h"

namespace linepool::api::rest {
namespace {

// One request for a page, for as long as it waits.
struct Ask {
  Ask(const RestCall& call, const app::EventFilter& filter_in, EventSeq after_in,
      std::size_t limit_in, Time deadline_in)
      : services(call.services),
        access(call.caller.access()),
        customer(call.customer()),
        filter(filter_in),
        limit(limit_in),
        deadline(deadline_in),
        after(after_in.value) {}

  const Services services;
  const app::Access access;
  const CustomerId customer;
  const app::EventFilter filter;
  const std::size_t limit;
  const Time deadline;
  std::atomic<std::int64_t> after;    // what was looked at, passed or not
  std::atomic<bool> may_wait = true;  // there is room for one more who waits
  std::optional<wire::Responder> responder;
  std::optional<app::Waits::Ticket> ticket;
  std::mutex mutex;      // of the ticket and `gone`
  bool is_over = false;  // answered, or the client has gone
};

void look(const std::shared_ptr<Ask>& ask);

class PageWait final : public app::Waiter {
 public:
  explicit PageWait(std::shared_ptr<Ask> ask) : ask_(std::move(ask)) {}
  void woken(const app::Change&) override { look(ask_); }
  void timed_out() override { look(ask_); }
  void lost(Error why) override;

 private:
  std::shared_ptr<Ask> ask_;
};

void answer(Ask& ask, wire::Response response) {
  std::optional<wire::Responder> responder;
  {
    const std::lock_guard lock(ask.mutex);
    if (std::exchange(ask.is_over, true)) return;
    responder.swap(ask.responder);
  }
  if (responder) responder->send(std::move(response));
}

void PageWait::lost(Error why) {
  answer(*ask_, problem(why));
}

// The wait that goes before the look: an event that is committed after the look's snapshot ends it.
void begin_wait(const std::shared_ptr<Ask>& ask) {
  const Time now = ask->services.clock.now();
  if (now >= ask->deadline) return;
  std::unique_ptr<app::Waiter> waiter = std::make_unique<PageWait>(ask);
  const auto ticket = ask->services.waits.add(app::WaitKey::customer(ask->customer), ask->access,
                                              now, ask->deadline, waiter);
  if (!ticket) ask->may_wait = false;
  const std::lock_guard lock(ask->mutex);
  ask->ticket = ticket;
}

// Whether the wait that was begun is still on; afterwards it is not.
bool end_wait(Ask& ask) {
  std::optional<app::Waits::Ticket> ticket;
  {
    const std::lock_guard lock(ask.mutex);
    ticket.swap(ask.ticket);
  }
  return ticket && ask.services.waits.remove(*ticket) != nullptr;
}

wire::Response page_of_events(const store::Tx& tx, const Ask& ask,
                              const std::vector<app::EventView>& shown, EventSeq last) {
  const auto catalogue = ask.services.catalogue.get();
  const std::vector<Event> oldest = tx.events().list(ask.customer, EventSeq{}, 1);
  wire::JsonWriter json;
  json.begin_object().key("events").begin_array();
  for (const app::EventView& view : shown) json.raw(app::event_json(view, *catalogue));
  json.end_array()
      .number("next_after", last.value)
      .number("newest", tx.events().newest(ask.customer).value)
      .number("oldest", oldest.empty() ? 0 : oldest.front().seq.value)
      .end_object();
  return wire::Response::json(json.take());
}

Status check_place(const store::Tx& tx, const Ask& ask, EventSeq after) {
  if (tx.events().newest(ask.customer) < after) {
    return Refusal(Error::kInvalidParameter, "Parameter after is beyond the newest event.");
  }
  if (after.is_none()) return Nothing{};
  const std::vector<Event> oldest = tx.events().list(ask.customer, EventSeq{}, 1);
  const bool gone = !oldest.empty() && after.value + 1 < oldest.front().seq.value;
  if (!gone) return Nothing{};
  return Refusal(Error::kEventsGone, "Events before " + std::to_string(oldest.front().seq.value) +
                                         " are not kept any more; begin there or at 0.");
}

void read_page(const store::Tx& tx, const std::shared_ptr<Ask>& ask) {
  const EventSeq after{ask->after};
  if (const Status place = check_place(tx, *ask, after); !place) {
    end_wait(*ask);
    return answer(*ask, problem(place.refusal()));
  }
  std::vector<app::EventView> shown;
  EventSeq last = after;
  for (bool more = true; more && shown.size() < ask->limit;) {
    const auto events = tx.events().list(ask->customer, last, limits::kPageRows);
    for (const Event& event : events) {
      if (shown.size() == ask->limit) break;
      last = event.seq;
      if (ask->filter.passes(event)) shown.push_back(app::view_of(tx, event));
    }
    // A page that shows nothing of thousands of events ends there: the client goes on after them.
    more = events.size() == limits::kPageRows && shown.empty() &&
           last.value - after.value < std::int64_t{10} * std::int64_t{limits::kPageRows};
  }
  const bool keeps_waiting = shown.empty() && ask->may_wait &&
                             ask->services.clock.now() < ask->deadline &&
                             last == tx.events().newest(ask->customer);
  if (keeps_waiting) {
    ask->after = last.value;
    return;
  }
  end_wait(*ask);
  answer(*ask, page_of_events(tx, *ask, shown, last));
}

void look(const std::shared_ptr<Ask>& ask) {
  begin_wait(ask);
  const bool accepted =
      ask->services.queries.submit([ask](const store::Tx& tx) { read_page(tx, ask); });
  if (accepted) return;
  end_wait(*ask);
  answer(*ask, busy_problem());
}

class ClientLeft final : public wire::Departure {
 public:
  explicit ClientLeft(std::shared_ptr<Ask> ask) : ask_(std::move(ask)) {}
  void gone() override {
    end_wait(*ask_);
    const std::lock_guard lock(ask_->mutex);
    ask_->is_over = true;
  }

 private:
  std::shared_ptr<Ask> ask_;
};

}  // namespace

std::optional<wire::Response> list_events(RestCall& call) {
  const Result<app::EventFilter> filter = filter_of(call);
  if (!filter) return problem(filter.refusal());
  if (wants_stream(call.request)) return stream_events(call, *filter);
  const Result<std::int64_t> after =
      call.integer("after", 0, std::numeric_limits<std::int64_t>::max(), 0);
  if (!after) return problem(after.refusal());
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  const Result<Duration> wait = wait_of(call);
  if (!wait) return problem(wait.refusal());
  auto ask = std::make_shared<Ask>(call, *filter, EventSeq{*after}, page->limit, call.now + *wait);
  ask->responder = call.deferral.defer_watched(std::make_shared<ClientLeft>(ask));
  look(ask);
  return std::nullopt;
}

}  // namespace linepool::api::rest
