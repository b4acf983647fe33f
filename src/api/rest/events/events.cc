// The event log, page by page; a request may wait for an empty page to fill.

#include <atomic>
#include <iterator>
#include <mutex>

#include "api/rest/calls.h"
#include "api/rest/events/event_feeds.h"
#include "base/limits.h"
#include "core/push/waits.h"
#include "wire/json_writer.h"

namespace linepool::api::rest {
namespace {

// One request for a page, while it waits.
struct Ask {
  Ask(const RestCall& call, const core::EventFilter& filter_in, const core::EventPlace& place,
      std::size_t limit_in, Time deadline_in)
      : services(call.services),
        is_elsewhere(!place.is_in(services.live.log())),
        access(call.caller.access()),
        customer(call.customer()),
        filter(filter_in),
        limit(limit_in),
        deadline(deadline_in),
        ahead_until(call.now + kPlaceWait),
        after(is_elsewhere ? 0 : place.seq.value),
        is_ahead(EventSeq{after} > services.live.newest_event(customer)) {}

  const Services services;
  const bool is_elsewhere;  // the requested place is in another log
  const core::Access access;
  const CustomerId customer;
  const core::EventFilter filter;
  const std::size_t limit;
  const Time deadline;
  const Time ahead_until;
  std::atomic<std::int64_t> after;    // looked at up to here, whether it passed or not
  std::atomic<bool> is_ahead;         // the log had not reached the place at the last look
  std::atomic<bool> may_wait = true;  // there is room for another waiter
  std::optional<wire::Responder> responder;
  std::optional<core::Waits::Ticket> ticket;
  std::mutex mutex;      // guards the ticket and `is_over`
  bool is_over = false;  // answered, or the client has gone

  [[nodiscard]] Time wait_until() const { return is_ahead ? ahead_until : deadline; }
  [[nodiscard]] core::WaitKey wait_key() const {
    return is_ahead || filter.lease.is_none() ? core::WaitKey::customer(customer)
                                              : core::WaitKey::lease(filter.lease);
  }
};

void look(const std::shared_ptr<Ask>& ask);

class PageWait final : public core::Waiter {
 public:
  explicit PageWait(std::shared_ptr<Ask> ask) : ask_(std::move(ask)) {}
  // Events that the filter rejects wake nobody. Consecutive ones are skipped for good, so that the
  // final page need not read them.
  [[nodiscard]] bool concerns(const core::Change& change) override {
    const std::int64_t seq = change.event.seq.value;
    if (ask_->is_ahead) return seq >= ask_->after;
    if (ask_->filter.passes(change)) return true;
    std::int64_t before = seq - 1;
    ask_->after.compare_exchange_strong(before, seq);
    return false;
  }
  void woken(const core::Change&) override {
    ask_->is_ahead = false;
    look(ask_);
  }
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

// The wait begins before the look, so an event committed after the look's snapshot ends it.
void begin_wait(const std::shared_ptr<Ask>& ask) {
  const Time now = ask->services.clock.now();
  const Time until = ask->wait_until();
  if (now >= until) return;
  std::unique_ptr<core::Waiter> waiter = std::make_unique<PageWait>(ask);
  const auto ticket = ask->services.waits.add(ask->wait_key(), ask->access, now, until, waiter);
  if (!ticket) ask->may_wait = false;
  const std::lock_guard lock(ask->mutex);
  ask->ticket = ticket;
}

// Ends the wait; true if it had not ended already.
bool end_wait(Ask& ask) {
  std::optional<core::Waits::Ticket> ticket;
  {
    const std::lock_guard lock(ask.mutex);
    ticket.swap(ask.ticket);
  }
  return ticket && ask.services.waits.remove(*ticket) != nullptr;
}

wire::Response page_of_events(const store::Tx& tx, const Ask& ask,
                              const std::vector<std::string>& shown, EventSeq last) {
  const std::string& log = ask.services.live.log();
  const core::LogEnds ends = core::log_ends(tx, ask.customer);
  wire::JsonWriter json;
  json.begin_object().key("events").begin_array();
  if (ask.is_elsewhere) json.raw(core::gap_json(log, ends));
  for (const std::string& event : shown) json.raw(event);
  json.end_array()
      .number("next_after", last.value)
      .text("next_place", core::place_text(log, last))
      .number("newest", ends.newest.value)
      .number("oldest", ends.oldest.value)
      .end_object();
  return wire::Response::json(json.take());
}

Status check_kept(const store::Tx& tx, const Ask& ask, EventSeq after) {
  if (after.is_none()) return Nothing{};
  const EventSeq oldest = core::log_ends(tx, ask.customer).oldest;
  if (after.value + 1 >= oldest.value) return Nothing{};
  return Refusal(Error::kEventsGone, "Events before " + std::to_string(oldest.value) +
                                         " are no longer kept; begin there or at 0.");
}

// Whether the log has reached the place; otherwise the request waits for it, or is refused.
bool is_there(const store::Tx& tx, Ask& ask, EventSeq after) {
  ask.is_ahead = tx.events().newest(ask.customer) < after;
  if (!ask.is_ahead) return true;
  if (ask.may_wait && ask.services.clock.now() < ask.ahead_until) return false;
  end_wait(ask);
  answer(ask, place_ahead_problem());
  return false;
}

// The events of one answer.
struct Shown {
  std::vector<std::string> events;
  std::size_t bytes = 0;
  EventSeq last;         // the newest one looked at
  std::size_t next = 0;  // how many to look up together

  [[nodiscard]] bool is_full(const Ask& ask) const {
    return events.size() >= ask.limit || bytes >= wire::JsonWriter::kPageBytes;
  }
};

// Shows those that pass, until the answer is full.
void show(const store::Tx& tx, const Ask& ask, const std::vector<Event>& events, Shown& shown) {
  const auto catalogue = ask.services.catalogue.get();
  for (auto next = events.begin(); next != events.end() && !shown.is_full(ask);) {
    // Kind and order can be checked without looking up the lease. The rest is looked up as if all
    // would pass, and twice as many each time they do not suffice.
    std::vector<Event> wanted;
    for (; next != events.end() && wanted.size() < shown.next; ++next) {
      if (ask.filter.may_pass(*next)) wanted.push_back(*next);
    }
    shown.next *= 2;
    for (const core::EventView& view : core::views_of(tx, wanted)) {
      if (shown.is_full(ask)) return;
      shown.last = view.event.seq;
      if (!ask.filter.passes(view)) continue;
      shown.events.push_back(core::event_json(view, *catalogue, ask.services.live.log()));
      shown.bytes += shown.events.back().size();
    }
    if (!shown.is_full(ask)) shown.last = std::prev(next)->seq;
  }
}

void read_page(const store::Tx& tx, const std::shared_ptr<Ask>& ask) {
  const EventSeq after{ask->after};
  if (!is_there(tx, *ask, after)) return;
  if (const Status kept = check_kept(tx, *ask, after); !kept) {
    end_wait(*ask);
    return answer(*ask, problem(kept.refusal()));
  }
  Shown shown{{}, 0, after, ask->limit};
  for (bool more = true; more;) {
    const auto events = tx.events().list(ask->customer, shown.last, limits::kPageRows);
    show(tx, *ask, events, shown);
    // A page that finds nothing in thousands of events ends there: the client continues after them.
    more = events.size() == limits::kPageRows && shown.events.empty() &&
           shown.last.value - after.value < std::int64_t{10} * std::int64_t{limits::kPageRows};
  }
  const EventSeq last = shown.last;
  const bool keeps_waiting = shown.events.empty() && ask->may_wait && !ask->is_elsewhere &&
                             ask->services.clock.now() < ask->deadline &&
                             last == tx.events().newest(ask->customer);
  if (keeps_waiting) {
    std::int64_t known = ask->after;
    while (known < last.value && !ask->after.compare_exchange_weak(known, last.value)) continue;
    return;
  }
  end_wait(*ask);
  answer(*ask, page_of_events(tx, *ask, shown.events, last));
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
  const Result<core::EventFilter> filter = filter_of(call);
  if (!filter) return problem(filter.refusal());
  if (wants_stream(call.request)) return stream_events(call, *filter);
  const std::string_view after = call.value("after");
  const Result<core::EventPlace> place =
      after.empty() ? core::EventPlace{} : place_in(after, "Parameter after");
  if (!place) return problem(place.refusal());
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  const Result<Duration> wait = wait_of(call);
  if (!wait) return problem(wait.refusal());
  if (wait->ms > 0) {
    const auto wait_s = call.admission.check_wait(call.services.waits, call.customer());
    if (wait_s) return too_many_problem(*wait_s);
  }
  auto ask = std::make_shared<Ask>(call, *filter, *place, page->limit, call.now + *wait);
  ask->responder = call.deferral.defer_watched(std::make_shared<ClientLeft>(ask));
  look(ask);
  return std::nullopt;
}

}  // namespace linepool::api::rest
