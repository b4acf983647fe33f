#include "server/node/leadership.h"

#include <algorithm>
#include <utility>

#include "base/log/log.h"
#include "base/time/steady_clock.h"

namespace linepool::server {
namespace {

constexpr Duration kTick = Duration::millis(50);
constexpr std::int64_t kTicksPerHeartbeat = 10;
// For what the two machines' clocks may differ in speed, and an answer may take to be sent.
constexpr Duration kMargin = Duration::millis(100);

constexpr Duration kAwayAfter = Duration::seconds(5);

}  // namespace

Leadership::Leadership(store_postgres::Election& election, Time asked_at,
                       std::function<void()> on_lost)
    : election_(election),
      epoch_(election.epoch()),
      on_lost_(std::move(on_lost)),
      heartbeat_(kTick, [this] { tick(); }) {
  note_lease(asked_at);
  heartbeat_.start();
}

Leadership::~Leadership() {
  heartbeat_.stop();
}

bool Leadership::is_sure() const {
  return boot_time().ms < sure_until_ms_.load(std::memory_order_relaxed);
}

// The database counts the lease from later on, when it has got the statement.
void Leadership::note_lease(Time asked_at) {
  sure_until_ms_ = (asked_at + store_postgres::Election::kLease - kMargin).ms;
}

// Without its session, another node may lead before the lease ends.
void Leadership::tick() {
  const bool is_connected = election_.is_connected();
  if (!is_connected) sure_until_ms_ = 0;
  const bool is_cut = std::exchange(was_connected_, is_connected) && !is_connected;
  if (is_cut || ++ticks_ % kTicksPerHeartbeat == 0) renew();
}

// A lost session is made anew at the next turn: as long as nobody else is elected, nothing is lost.
void Leadership::renew() {
  const Time asked_at = boot_time();
  try {
    if (!election_.renew()) {
      on_lost_();
      return;
    }
    note_lease(asked_at);
    note_nodes();
    if (std::exchange(is_in_trouble_, false)) log_line(LogLevel::kInfo, "lease_renewed_again");
  } catch (const store::StoreFailure& failure) {
    if (std::exchange(is_in_trouble_, true)) return;
    log_line(LogLevel::kWarning, "lease_not_renewed", {{"reason", failure.what()}});
  }
}

std::vector<api::NodeRow> Leadership::nodes() const {
  const std::lock_guard lock(mutex_);
  return nodes_;
}

void Leadership::note_nodes() {
  std::vector<api::NodeRow> rows;
  Time newest;  // that is this node
  for (const auto& node : election_.nodes()) newest = std::max(newest, node.at);
  for (const auto& node : election_.nodes()) {
    api::NodeState state = api::NodeState::kStandingBy;
    if (node.at + kAwayAfter < newest) state = api::NodeState::kAway;
    if (node.epoch == epoch_) state = api::NodeState::kLeading;
    rows.push_back({node.id, node.url, node.version, state, node.at});
  }
  const std::lock_guard lock(mutex_);
  nodes_ = std::move(rows);
}

void Leadership::give_up() {
  heartbeat_.stop();
  try {
    election_.give_up();
    log_line(LogLevel::kInfo, "leadership_given_up", {{"epoch", epoch_}});
  } catch (const store::StoreFailure& failure) {
    log_line(LogLevel::kWarning, "leadership_not_given_up", {{"reason", failure.what()}});
  }
}

}  // namespace linepool::server
