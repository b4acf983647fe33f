// Delivers the events of every customer's log to the customer's webhooks, at least once: what the
// store does not know to be delivered is sent again after a restart, with the same webhook-id.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/metrics.h"
#include "core/commands/accounts/record_deliveries.h"
#include "core/engine/catalogue_holder.h"
#include "core/engine/engine.h"
#include "core/engine/feed.h"
#include "core/push/webhook_tester.h"
#include "outbound/delivery_inbox.h"
#include "outbound/delivery_lane.h"
#include "outbound/http_sender.h"
#include "outbound/look_ahead.h"

namespace linepool::outbound {

using RecordDone = std::function<void(Result<core::DeliveriesRecorded>)>;
// Makes outcomes durable; false at once if it is busy. `done` is called on the engine's thread,
// after the feed.
using Recorder = std::function<bool(core::RecordDeliveries, RecordDone)>;

Recorder recorder_of(core::Engine& engine);

// Its dependencies; all must outlive it.
struct WebhookSenderParts {
  store::Store& store;
  const core::CatalogueHolder& catalogue;
  const Clock& clock;       // of this install
  const Clock& wall_clock;  // the system's, which receivers share
  Random& random;           // used by the sender only
  Poster& poster;
  Metrics& metrics;
  std::size_t max_per_customer =
      128;  // under way at once; never more than half of the poster's room
};

// A thread takes turns: each turn looks at what has happened since the last, sends what may be
// sent, and has outcomes recorded, many at once. Tests call turn() themselves.
class WebhookSender final : public core::FeedListener, public core::WebhookTester {
 public:
  // How long an outcome may wait to be batched; a full batch goes at once.
  static constexpr Duration kRecordAfter = Duration::millis(50);
  // Receivers that keep failing may use at most 1/kCarefulShare of the poster's capacity.
  static constexpr std::size_t kCarefulShare = 4;
  // Those of one customer at most 1/kCustomerShare of that, so that they do not hold up everybody
  // else's.
  static constexpr std::size_t kCustomerShare = 4;

  WebhookSender(const WebhookSenderParts& parts, Recorder recorder);
  ~WebhookSender() override;
  WebhookSender(const WebhookSender&) = delete;
  WebhookSender& operator=(const WebhookSender&) = delete;

  // Loads what the store has. Call it before the first publish.
  void load();
  // Takes turns on its own thread until stop(), which leaves what is under way unrecorded.
  void start();
  void stop();
  // Does what can be done now; returns when time alone will give it more to do.
  std::optional<Time> turn();

  void on_changes(std::span<const core::Change> changes) override { inbox_->put(changes); }
  bool test(const Webhook& webhook,
            std::function<void(const DeliveryAttempt& attempt)> done) override;

 private:
  // A webhook's lane is rebuilt when the store has newer data; outcomes of an older generation are
  // ignored.
  struct Route {
    DeliveryLane lane;
    std::uint64_t generation;
    bool has_more = true;     // in the log, beyond what was read
    bool is_queued = false;   // for send_all()
    std::size_t counted = 0;  // in unsettled_
  };
  enum class Visit : std::uint8_t { kMoreToDo, kDone, kHoldBack, kCustomerFull, kPosterFull };
  // What one customer takes of the poster.
  struct Load {
    std::size_t under_way = 0;
    std::size_t careful = 0;      // of those: to receivers that keep failing
    std::vector<WebhookId> held;  // until one of the customer's has ended
  };

  void take_up(const store::Tx& tx, WebhookId id);
  void add_route(const Webhook& webhook, const std::vector<PendingDelivery>& pending);
  void drop(WebhookId id);
  [[nodiscard]] Route* find(WebhookId id, std::uint64_t generation);
  void queue(WebhookId id, Route& route);
  void take(const InboxBatch& batch, const store::Tx& tx, Time now);
  void take_change(const store::Tx& tx, const Webhook& webhook);
  void take_arrived(const Arrived& arrived, Time now);
  void take_load_off(const Arrived& arrived);
  void take_recorded(const store::Tx& tx, const Result<core::DeliveriesRecorded>& recorded);
  void send_all(const store::Tx& tx, Time now);
  [[nodiscard]] bool is_full(const Load& load, bool is_careful) const;
  [[nodiscard]] Visit visit(LookAhead& ahead, WebhookId id, Route& route, Time now);
  void read_page(const store::Tx& tx, Route& route);
  void count_backlog(Route& route, std::size_t unsettled);
  void note_progress(WebhookId id, Route& route, Time now);
  void record(Time now);
  [[nodiscard]] core::RecordDeliveries collect(Time now);
  [[nodiscard]] std::optional<Time> next_turn(Time now) const;
  void loop();

  const WebhookSenderParts parts_;
  const Recorder recorder_;
  const std::size_t max_careful_;  // under way at once
  const std::size_t max_per_customer_;
  const std::size_t max_careful_per_customer_;
  Counter& delivered_;
  Counter& failed_;
  Histogram& seconds_;
  Gauge& backlog_;
  // Shared with posts and commands under way, which may outlive the sender.
  const std::shared_ptr<DeliveryInbox> inbox_ = std::make_shared<DeliveryInbox>();

  std::unordered_map<WebhookId, Route> routes_;
  std::unordered_map<CustomerId, std::set<WebhookId>> by_customer_;
  std::vector<WebhookId> queue_;      // those that may have something to send
  std::vector<WebhookId> held_back_;  // those of them that keep failing
  std::size_t careful_under_way_ = 0;
  std::unordered_map<CustomerId, Load> loads_;   // of those with anything under way
  std::size_t unsettled_ = 0;                    // over all routes
  std::set<std::pair<Time, WebhookId>> timers_;  // when retries are due
  std::uint64_t generations_ = 0;

  std::set<WebhookId> unrecorded_;  // those with progress
  Time record_at_;
  std::optional<core::RecordDeliveries> unsent_;            // the recorder was busy
  std::unordered_map<WebhookId, std::uint64_t> recording_;  // the generations being recorded
  bool is_recording_ = false;
  bool must_load_ = false;

  std::thread thread_;
};

}  // namespace linepool::outbound
