#include <linepool/poller.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>
#include <new>
#include <stdexcept>
#include <utility>

#include "base/check.h"
#include "client/answers.h"
#include "client/http/backoff.h"
#include "client/http/exchange.h"
#include "client/http/throttle.h"
#include "client/http/transport.h"

namespace linepool {
inline namespace client_v1 {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

// The poll sent at a number's deadline must not extend it by a whole timeout.
constexpr milliseconds kLastPollTimeout{5'000};
// libcurl wakes by itself for its own timers; this bounds the wait in case it does not.
constexpr milliseconds kLongestTransferWait{1'000};
constexpr seconds kLongestHold{180};  // the API's maximum
// A server that claims to hold but returns sooner without an SMS is polled as one that does not.
constexpr seconds kShortestHold{1};

struct Entry {
  Lease lease;
  Clock::time_point deadline;
  std::size_t polls = 0;         // answered "waiting" or not at all
  unsigned faults = 0;           // transient faults in a row
  bool last_poll = false;        // the one sent at the deadline
  std::chrono::seconds hold{0};  // requested by the newest poll
  Clock::time_point sent{};      // time of the newest poll
  std::string last_fault;        // of the newest poll; "" if it was answered
};

struct Slot {
  explicit Slot(const Transport& transport) : exchange(transport.options().ca_file) {}

  Exchange exchange;
  std::optional<Entry> entry;  // while in flight
};

Failure ended(Failure::Kind kind, std::string sentence) {
  Failure failure;
  failure.kind = kind;
  failure.sentence = std::move(sentence);
  return failure;
}

const PollOptions& checked(const PollOptions& options) {
  const bool sane = !options.waits.empty() && options.in_flight > 0 && options.leases > 0 &&
                    options.jitter >= 0 && options.first_wait.count() >= 0 &&
                    options.hold.count() >= 0 &&
                    std::all_of(options.waits.begin(), options.waits.end(),
                                [](milliseconds wait) { return wait.count() > 0; });
  if (!sane) throw std::invalid_argument("PollOptions need waits, numbers and requests above zero");
  return options;
}

}  // namespace

struct Poller::Impl {
  Impl(const Client& client, PollOptions poll_options)
      : transport(client.transport()),
        options(std::move(poll_options)),
        turns(transport->throttle(), [this] { curl_multi_wakeup(multi); }) {
    // More than the throttle allows at a time would never be used.
    const std::size_t share = turns.share();
    const std::size_t requests = checked(options).in_flight;
    slots.resize(share == 0 ? requests : std::min(requests, share));
    // The first handle initialises libcurl, before the multi handle needs it.
    for (auto& slot : slots) slot = std::make_unique<Slot>(*transport);
    multi = curl_multi_init();
    if (multi == nullptr) throw std::bad_alloc();
    const auto connections = static_cast<long>(slots.size());
    CHECK(curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, connections) == CURLM_OK);
  }
  ~Impl() {
    for (const auto& slot : slots) {
      if (slot->entry) abandon(*slot);
    }
    turns.give_up_place();  // from here on nobody wakes the multi handle
    slots.clear();
    curl_multi_cleanup(multi);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  [[nodiscard]] Clock::time_point now() const { return transport->options().timing.now(); }

  void schedule(Entry entry, milliseconds wait) {
    const milliseconds longer =
        lengthen(wait, options.jitter, transport->options().timing.chance());
    const Clock::time_point due = std::min(now() + longer, entry.deadline);
    queue.emplace(due, std::move(entry));
  }

  // Drops the request of a slot, whose answer no longer matters.
  Entry abandon(Slot& slot) {
    curl_multi_remove_handle(multi, slot.exchange.handle());
    const bool was_held = slot.entry->hold.count() > 0;
    turns.end_turn(was_held ? PollerTurns::Use::kHold : PollerTurns::Use::kPoll);
    if (was_held) --held;
    --in_flight;
    return *std::exchange(slot.entry, std::nullopt);
  }

  void end(Entry entry, Outcome<Sms> sms) {
    finished.push_back(PollEnd{.lease = std::move(entry.lease), .sms = std::move(sms)});
  }

  void end_at_deadline(Entry entry) {
    std::string sentence = "No SMS came in time.";
    if (!entry.last_fault.empty()) sentence += " The last poll failed: " + entry.last_fault;
    end(std::move(entry), ended(Failure::Kind::kDeadline, std::move(sentence)));
  }

  // Whether so many numbers can all have their request held and still leave a slot free.
  [[nodiscard]] bool all_may_be_held(std::size_t numbers) const {
    return numbers == 1 || numbers < slots.size();
  }

  // How long to ask the server to hold the poll about to be sent. Not at all after a fault, which
  // may be a proxy that cuts long requests.
  seconds hold_for(const Entry& entry) {
    if (entry.last_poll || entry.faults > 0) return seconds(0);
    if (transport->holding() == Transport::Holding::kNo) return seconds(0);
    const auto left = std::chrono::floor<seconds>(entry.deadline - now());
    const seconds hold = std::min({options.hold, left, kLongestHold});
    const bool fits = all_may_be_held(queue.size() + in_flight + 1) || held < slots.size() / 2;
    return hold >= kShortestHold && fits && turns.may_hold() ? hold : seconds(0);
  }

  // Needs a turn of the throttle, which ends with the request.
  void start(Entry entry) {
    const auto free =
        std::find_if(slots.begin(), slots.end(), [](const auto& slot) { return !slot->entry; });
    CHECK(free != slots.end());
    Slot& slot = **free;
    Query query;
    query.add("number", entry.lease.number)
        .add("country", entry.lease.country)
        .add("app", entry.lease.app);
    entry.sent = now();
    entry.last_poll = entry.sent >= entry.deadline;
    entry.hold = hold_for(entry);
    milliseconds timeout = transport->options().total_timeout;
    if (entry.last_poll) timeout = std::min(timeout, kLastPollTimeout);
    if (entry.hold.count() > 0) {
      query.add("wait", std::to_string(entry.hold.count()));
      timeout = entry.hold + std::min(timeout, kLastPollTimeout);
      ++held;
    }
    slot.exchange.prepare(transport->user_call("get_sms.php", query), transport->limits(timeout));
    slot.entry = std::move(entry);
    ++in_flight;
    CHECK(curl_multi_add_handle(multi, slot.exchange.handle()) == CURLM_OK);
  }

  // Sends what is due while there are slots and the throttle has turns. During a Retry-After
  // nothing is sent, and what is due moves to the end of that time or to its deadline, whichever
  // comes first.
  void start_due() {
    const Clock::time_point at = now();
    while (!queue.empty() && queue.begin()->first <= at && in_flight < slots.size()) {
      if (at >= held_until) {
        if (!turns.take()) return end_overdue(at);
        start(std::move(queue.extract(queue.begin()).mapped()));
        continue;
      }
      Entry entry = std::move(queue.extract(queue.begin()).mapped());
      if (at >= entry.deadline) {
        end_at_deadline(std::move(entry));
      } else {
        const Clock::time_point due = std::min(held_until, entry.deadline);
        queue.emplace(due, std::move(entry));
      }
    }
    turns.give_up_place();
  }

  // Gives up a last poll that the throttle has delayed for as long as the poll itself may take.
  void end_overdue(Clock::time_point at) {
    for (auto it = queue.begin(); it != queue.end() && it->first <= at;) {
      const auto one = it++;
      if (at < one->second.deadline + kLastPollTimeout) continue;
      Entry entry = std::move(queue.extract(one).mapped());
      entry.last_fault = "The client's own throttle held it back.";
      end_at_deadline(std::move(entry));
    }
  }

  void reap() {
    int left = 0;
    CHECK(curl_multi_perform(multi, &left) == CURLM_OK);
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const CURLcode result = message->data.result;
      CURL* handle = message->easy_handle;
      const auto slot = std::find_if(slots.begin(), slots.end(), [handle](const auto& candidate) {
        return candidate->exchange.handle() == handle;
      });
      CHECK(slot != slots.end() && (*slot)->entry);
      const HttpReply reply = (*slot)->exchange.finish(result);
      judge(abandon(**slot), reply);
    }
  }

  // Learns from an answer without an SMS whether the server holds; true if it held this poll and
  // may be asked again at once.
  bool learn_from(const Entry& entry, const HttpReply& reply) const {
    if (entry.hold.count() == 0) return false;
    transport->learn_holding(reply.held_for ? Transport::Holding::kYes : Transport::Holding::kNo);
    const bool again = entry.deadline - now() >= kShortestHold;
    return again && reply.held_for && now() - entry.sent >= kShortestHold;
  }

  void judge(Entry entry, const HttpReply& reply) {
    Outcome<std::optional<Sms>> answer = sms_answer(reply);
    if (answer && *answer) return end(std::move(entry), **answer);
    entry.last_fault.clear();
    bool at_once = false;
    if (answer) {
      entry.faults = 0;
      at_once = learn_from(entry, reply);
    } else {
      const Failure& failure = answer.failure();
      if (failure.action() != Action::kRetry) return end(std::move(entry), failure);
      entry.last_fault = failure.sentence;
      if (failure.retry_after) {
        held_until = std::max(held_until, now() + *failure.retry_after);
      } else if (++entry.faults > options.failures) {
        return end(std::move(entry), failure);
      }
    }
    if (entry.last_poll) return end_at_deadline(std::move(entry));
    if (at_once) return schedule(std::move(entry), milliseconds(0));
    ++entry.polls;
    const milliseconds wait = step_after(options.waits, entry.polls);
    schedule(std::move(entry), wait);
  }

  void end_all() {
    const auto stopped = [] { return ended(Failure::Kind::kStopped, "The poller was stopped."); };
    for (auto& [due, entry] : queue) end(std::move(entry), stopped());
    queue.clear();
    for (const auto& slot : slots) {
      if (slot->entry) end(abandon(*slot), stopped());
    }
    turns.give_up_place();
  }

  // Waits for `until`, the next poll or its turn, an answer or stop(), whichever comes first.
  void rest(Clock::time_point until) const {
    if (turns.waits()) {
      until = std::min(until, turns.ready_at().value_or(now() + kLongestTransferWait));
    } else if (in_flight < slots.size() && !queue.empty()) {
      until = std::min(until, queue.begin()->first);
    }
    const auto wait = std::chrono::ceil<milliseconds>(until - now());
    if (wait.count() <= 0) return;
    if (in_flight == 0 && transport->time_is_injected()) {
      transport->options().timing.sleep(wait);
      return;
    }
    const auto bounded = static_cast<int>(std::min(wait, kLongestTransferWait).count());
    CHECK(curl_multi_poll(multi, nullptr, 0, bounded, nullptr) == CURLM_OK);
  }

  // One by one, so that a callback may add numbers, and may throw without losing the rest.
  void deliver(const OnEnd& on_end) {
    while (!finished.empty()) {
      const PollEnd one = std::move(finished.front());
      finished.pop_front();
      on_end(one);
    }
  }

  std::shared_ptr<Transport> transport;
  const PollOptions options;
  PollerTurns turns;
  CURLM* multi = nullptr;
  std::vector<std::unique_ptr<Slot>> slots;
  std::size_t in_flight = 0;
  std::size_t held = 0;                           // of these, the server was asked to hold
  std::multimap<Clock::time_point, Entry> queue;  // by the time of the next poll
  std::deque<PollEnd> finished;                   // not yet delivered
  Clock::time_point held_until{};                 // the server's Retry-After
  std::atomic<bool> stopping = false;
};

Poller::Poller(const Client& client, PollOptions options)
    : impl_(std::make_unique<Impl>(client, std::move(options))) {}

Poller::~Poller() = default;

bool Poller::add(const Lease& lease, std::optional<milliseconds> max_wait) {
  if (waiting() >= impl_->options.leases) return false;
  Entry entry;
  entry.lease = lease;
  entry.deadline = impl_->now() + max_wait.value_or(impl_->options.max_wait);
  // A poll that the server holds need not wait first.
  const bool at_once = impl_->options.hold.count() > 0 &&
                       impl_->transport->holding() == Transport::Holding::kYes &&
                       impl_->all_may_be_held(waiting() + 1);
  impl_->schedule(std::move(entry), at_once ? milliseconds(0) : impl_->options.first_wait);
  return true;
}

std::size_t Poller::step(milliseconds at_most, const OnEnd& on_end) {
  const Clock::time_point end = impl_->now() + at_most;
  for (;;) {
    if (impl_->stopping.exchange(false)) impl_->end_all();
    impl_->start_due();
    impl_->reap();
    if (!impl_->finished.empty() || waiting() == 0 || impl_->now() >= end) {
      // The callback, and the caller between two steps, may make calls that need a turn.
      impl_->turns.step_aside();
      impl_->deliver(on_end);
      return waiting();
    }
    impl_->rest(end);
  }
}

void Poller::run(const OnEnd& on_end) {
  while (waiting() > 0) step(std::chrono::hours(1), on_end);
}

void Poller::stop() {
  impl_->stopping = true;
  curl_multi_wakeup(impl_->multi);
}

std::size_t Poller::waiting() const {
  return impl_->queue.size() + impl_->in_flight + impl_->finished.size();
}

Outcome<Sms> wait_for_sms(const Client& client, const Lease& lease, milliseconds max_wait) {
  PollOptions options;
  options.in_flight = 1;
  options.leases = 1;
  Poller poller(client, std::move(options));
  CHECK(poller.add(lease, max_wait));
  std::optional<Outcome<Sms>> result;
  poller.run([&result](const PollEnd& one) { result = one.sms; });
  CHECK(result.has_value());
  return *result;
}

}  // namespace client_v1
}  // namespace linepool
