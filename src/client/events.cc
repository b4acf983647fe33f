#include <linepool/events.h>

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "client/event_answers.h"
#include "client/http/backoff.h"
#include "client/http/long_request.h"
#include "client/http/sse_parser.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/rest.h"

namespace linepool {
inline namespace client_v1 {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using TimePoint = std::chrono::steady_clock::time_point;

constexpr seconds kLongestWait{180};  // the API's maximum
constexpr unsigned kMaxRows = 1000;   // the API's maximum
constexpr seconds kFollowWait{25};    // short enough for any proxy
constexpr unsigned kFollowRows = 100;
constexpr seconds kShortestWait{1};
constexpr milliseconds kBetweenPages{3'000};  // if the server answered at once
// The server sends something at least every 15 s.
constexpr seconds kFirstByte{25};
constexpr seconds kSilence{45};
constexpr unsigned kFruitlessStreams = 2;  // in a row: something in between breaks them
constexpr std::chrono::minutes kWithoutStreams{10};
constexpr std::chrono::hours kBetweenFilteredPages{1};
constexpr milliseconds kLook{200};
constexpr double kJitter = 0.5;

Failure fault(Failure::Kind kind, std::string sentence) {
  Failure failure;
  failure.kind = kind;
  failure.sentence = std::move(sentence);
  return failure;
}

HttpRequest page_request(const Transport& transport, const EventFilter& filter,
                         const std::string& after, seconds wait, unsigned limit) {
  Query query;
  query.add("after", after).add("limit", std::to_string(limit));
  if (wait.count() > 0) query.add("wait", std::to_string(wait.count()));
  add_filter(query, filter);
  HttpRequest request = rest_get(transport, "/events", query);
  request.hold = wait;
  return request;
}

// One run of follow(). Each attempt at a stream or a page returns why it failed, or nothing.
class Follower {
 public:
  Follower(Transport& transport, const EventFilter& filter, std::optional<std::int64_t> after,
           const Events::OnEvent& on_event, const FollowOptions& options)
      : transport_(transport),
        filter_(filter),
        last_(after),
        place_(std::to_string(after.value_or(0))),
        on_event_(on_event),
        options_(options),
        requests_(transport),
        page_due_(timing().now() + kBetweenFilteredPages) {}

  Outcome<Done> run() {
    while (going_on()) {
      const auto failure = !last_ ? find_end() : streams() ? read_stream() : read_page();
      if (!going_on()) break;
      if (!failure) {
        faults_ = 0;
        continue;
      }
      if (failure->action() != Action::kRetry) return *failure;
      if (options_.on_trouble) options_.on_trouble(*failure);
      rest(*failure);
    }
    return Done{};
  }

 private:
  [[nodiscard]] const Timing& timing() const { return transport_.options().timing; }
  [[nodiscard]] bool going_on() const {
    return !over_ && (!options_.going_on || options_.going_on());
  }
  [[nodiscard]] bool streams() const {
    if (is_page_due()) return false;
    return fruitless_ < kFruitlessStreams || timing().now() >= streams_again_;
  }
  // A filtered stream may be silent for so long that the events after the last one delivered are no
  // longer kept. A page tells how far the server has looked.
  [[nodiscard]] bool is_page_due() const {
    const bool filtered = !filter_.types.empty() || filter_.order > 0;
    return filtered && timing().now() >= page_due_;
  }

  void rest(const Failure& failure) {
    milliseconds wait = lengthen(repetition_wait(faults_++), kJitter, timing().chance());
    if (failure.retry_after) wait = std::max<milliseconds>(wait, *failure.retry_after);
    rest(wait);
  }

  void rest(milliseconds wait) {
    const TimePoint until = timing().now() + wait;
    while (timing().now() < until && going_on()) {
      timing().sleep(std::min(std::chrono::ceil<milliseconds>(until - timing().now()), kLook));
    }
  }

  // Events already handed out are skipped.
  void hand_out(const Event& event) {
    if (over_) return;
    if (event.type == kGapType) return note_gap(event);
    if (event.id <= *last_) return;
    note_place(event.id, event.place);
    faults_ = 0;
    over_ = !on_event_(event);
  }

  // The numbering has changed: it belongs to another log, or starts at the oldest event still kept.
  void note_gap(const Event& gap) {
    note_place(gap.id, gap.place);
    if (!options_.on_trouble) return;
    options_.on_trouble(
        fault(Failure::Kind::kUnexpected,
              "The server's events start over: it was restored, or no longer has the next ones."));
  }

  void note_place(std::int64_t id, const std::string& place) {
    last_ = id;
    place_ = place.empty() ? std::to_string(id) : place;
  }

  // Takes a turn of the throttle; long requests do not keep it.
  std::optional<Failure> take_turn() {
    Throttle& throttle = transport_.throttle();
    const TimePoint latest = timing().now() + transport_.options().total_timeout;
    if (throttle.enter(latest) != Throttle::Turn::kTaken) {
      return fault(Failure::Kind::kThrottled, "The client's own throttle let no request through.");
    }
    throttle.leave();
    return std::nullopt;
  }

  Outcome<EventPage> ask(const std::string& after, seconds wait, unsigned limit) {
    if (auto failure = take_turn()) return *failure;
    LongRequest ask;
    ask.request = page_request(transport_, filter_, after, wait, limit);
    ask.total_timeout = transport_.options().total_timeout + wait;
    ask.going_on = [this] { return going_on(); };
    ask.on_stream = [](std::string_view) { return false; };
    const LongReply answer = requests_.run(ask);
    if (answer.end != LongReply::End::kByServer) return EventPage{};  // the caller has stopped
    return event_page_answer(answer.reply);
  }

  // "From now on" is resolved once, so nothing is lost if the first stream fails to start.
  std::optional<Failure> find_end() {
    const Outcome<EventPage> page = ask("0", seconds(0), 1);
    if (!page) return page.failure();
    const std::string& place = page->next_place;
    const std::size_t dash = place.find('-');
    note_place(page->newest, dash == std::string::npos
                                 ? ""
                                 : place.substr(0, dash + 1) + std::to_string(page->newest));
    return std::nullopt;
  }

  std::optional<Failure> read_page() {
    const TimePoint start = timing().now();
    page_due_ = start + kBetweenFilteredPages;
    const std::int64_t after = *last_;
    const Outcome<EventPage> page = ask(place_, kFollowWait, kFollowRows);
    if (!page) return page.failure();
    for (const Event& event : page->events) hand_out(event);
    // With a filter, the server has looked beyond the last event that it returned.
    if (!over_ && page->next_after > *last_) note_place(page->next_after, page->next_place);
    // A server with no room for another waiting request answers at once.
    if (*last_ == after && timing().now() - start < kShortestWait) rest(kBetweenPages);
    return std::nullopt;
  }

  void count_fruitless(unsigned by) {
    fruitless_ = std::min(fruitless_ + by, kFruitlessStreams);
    if (fruitless_ == kFruitlessStreams) streams_again_ = timing().now() + kWithoutStreams;
  }

  std::optional<Failure> read_stream() {
    if (auto failure = take_turn()) return failure;
    SseParser parser;
    bool garbled = false;
    // Handed out between libcurl's calls, never inside one: a callback may throw.
    std::deque<Event> come;
    const auto take = [&garbled, &come](const SseEvent& sent) {
      std::optional<Event> event = event_of(sent.data);
      garbled = garbled || !event;
      if (!garbled) come.push_back(std::move(*event));
    };
    const auto hand_out_all = [this, &come] {
      for (; !come.empty(); come.pop_front()) hand_out(come.front());
    };
    LongRequest stream;
    Query query;
    add_filter(query, filter_);
    stream.request = rest_get(transport_, "/events", query);
    stream.request.headers.emplace_back("Accept: text/event-stream");
    stream.request.headers.push_back("Last-Event-ID: " + place_);
    stream.going_on = [&] {
      hand_out_all();
      return going_on() && !is_page_due();
    };
    stream.on_stream = [&](std::string_view bytes) {
      garbled = !parser.feed(bytes, take) || garbled;
      return !garbled;
    };
    stream.first_byte = kFirstByte;
    stream.silence = kSilence;
    const LongReply end = requests_.run(stream);
    hand_out_all();
    return garbled ? garbled_stream() : judge(end);
  }

  // If events are requested page by page, the fault shows up, or does not matter.
  std::optional<Failure> garbled_stream() {
    count_fruitless(kFruitlessStreams);
    return fault(Failure::Kind::kUnexpected,
                 "The server's stream contains something other than events.");
  }

  std::optional<Failure> judge(const LongReply& end) {
    if (end.end == LongReply::End::kByCaller || over_) return std::nullopt;
    if (end.streamed) {
      fruitless_ = 0;
      const bool silent = end.end == LongReply::End::kSilent;
      return fault(Failure::Kind::kUnreachable,
                   silent ? "The event stream fell silent." : "The event stream ended.");
    }
    if (end.end == LongReply::End::kSilent) {
      count_fruitless(1);
      return fault(Failure::Kind::kUnreachable, "Nothing arrived on the event stream.");
    }
    const bool answered = end.reply.fate == HttpReply::Fate::kAnswered;
    if (answered && end.reply.status == 200) {
      // Another content type, or nothing at all: streams do not get through here.
      count_fruitless(kFruitlessStreams);
      return std::nullopt;
    }
    Failure failure = rest_failure(end.reply, false);
    if (answered && failure.action() == Action::kRetry && !failure.retry_after) count_fruitless(1);
    if (end.reply.fate == HttpReply::Fate::kLost) count_fruitless(1);
    return failure;
  }

  Transport& transport_;
  const EventFilter& filter_;
  std::optional<std::int64_t> last_;  // the last one handed out
  std::string place_;                 // the same, as the server names it
  const Events::OnEvent& on_event_;
  const FollowOptions& options_;
  LongRequests requests_;
  bool over_ = false;
  unsigned faults_ = 0;     // in a row
  unsigned fruitless_ = 0;  // streams in a row
  TimePoint streams_again_{};
  TimePoint page_due_;
};

}  // namespace

Outcome<EventPage> Events::next(std::int64_t after, seconds wait, unsigned limit) const {
  Transport& transport = *client_.transport();
  return event_page_answer(transport.call(
      page_request(transport, filter_, std::to_string(std::max<std::int64_t>(after, 0)),
                   std::clamp(wait, seconds(0), kLongestWait), std::clamp(limit, 1u, kMaxRows))));
}

Outcome<Done> Events::follow(std::optional<std::int64_t> after, const OnEvent& on_event,
                             const FollowOptions& options) const {
  return Follower(*client_.transport(), filter_, after, on_event, options).run();
}

}  // namespace client_v1
}  // namespace linepool
