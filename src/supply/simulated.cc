#include "supply/simulated.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/check.h"
#include "base/crypto/random.h"
#include "base/limits.h"
#include "base/log.h"
#include "core/commands/messages/receive_message.h"
#include "supply/sample_messages.h"

namespace linepool::supply {
namespace {

constexpr std::size_t kPerRound = 256;  // per snapshot
constexpr Duration kRetry = Duration::millis(100);

// Most codes have six digits.
std::string draw_code(Random& random) {
  constexpr std::array<std::size_t, 6> kDigits{6, 6, 6, 5, 4, 8};
  std::string code;
  const std::size_t digits = kDigits[random.below(kDigits.size())];
  while (code.size() < digits) code += static_cast<char>('0' + random.below(10));
  return code;
}

// The SMS for a lease that still waits on a simulated line; nothing for any other.
std::optional<core::ReceiveMessage> message_for(const store::Tx& tx, const Catalogue& catalogue,
                                                LeaseId id, Time now) {
  const std::optional<Lease> lease = tx.leases().find(id);
  if (!lease || !lease->is_live() || lease->state != LeaseState::kWaiting) return std::nullopt;
  if (lease->expires_at <= now) return std::nullopt;  // the clock jumped past its whole life
  const std::optional<Line> line = tx.lines().find(lease->line);
  CHECK(line.has_value(), "a lease has its line");
  const std::optional<Supplier> supplier = tx.suppliers().find(line->supplier);
  CHECK(supplier.has_value(), "a line has its supplier");
  if (supplier->kind != SupplierKind::kSimulated) return std::nullopt;
  const App* app = catalogue.find_app(lease->app);
  if (app == nullptr) return std::nullopt;  // no longer in the catalogue

  // Seeded with the lease's id: a retry or a restart makes the same SMS, which its id tells the
  // engine.
  SeededRandom random(static_cast<std::uint64_t>(id.value));
  if (!app->bundled.empty()) {  // one of the bundle's apps sends it
    app = catalogue.find_app(app->bundled[random.below(app->bundled.size())]);
    CHECK(app != nullptr, "a bundle is made of apps of the catalogue");
  }
  const std::string code = draw_code(random);
  core::ReceiveMessage command;
  command.supplier = supplier->id;
  command.to = lease->number;
  command.from = sample_sender(*app);
  command.text = sample_message(*app, code, random.next_u64());
  command.supplier_message_id = "simulated-" + std::to_string(id.value);
  return command;
}

}  // namespace

SimulatedLines::SimulatedLines(store::Store& store, const core::CatalogueHolder& catalogue,
                               Submit submit, const Clock& clock, const Options& options)
    : store_(store),
      catalogue_(catalogue),
      submit_(std::move(submit)),
      clock_(clock),
      options_(options) {
  CHECK(options_.capacity > 0);
}

SimulatedLines::~SimulatedLines() {
  stop();
}

void SimulatedLines::resume(const store::Tx& tx) {
  LeaseId last;
  for (;;) {
    const auto page = tx.leases().live(last, limits::kPageRows);
    for (const Lease& lease : page) {
      if (lease.state == LeaseState::kWaiting) schedule(lease);
    }
    if (page.size() < limits::kPageRows) return;
    last = page.back().id;
  }
}

void SimulatedLines::on_changes(std::span<const core::Change> changes) {
  for (const core::Change& change : changes) {
    const bool is_new =
        change.event.kind == EventKind::kLeaseMade || change.event.kind == EventKind::kRentalMade;
    if (!is_new) continue;
    schedule(std::get<Lease>(change.subject));
  }
}

void SimulatedLines::schedule(const Lease& lease) {
  const Due due{lease.created_at + options_.reply_after, lease.id};
  bool is_next = false;
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= options_.capacity) {
      log_line(LogLevel::kWarning, "simulated_queue_full", {{"lease", lease.id.value}});
      return;
    }
    is_next = queue_.empty() || due.at < queue_.top().at;
    queue_.push(due);
  }
  if (is_next) changed_.notify_one();
}

std::vector<SimulatedLines::Due> SimulatedLines::take_due(Time now) {
  std::vector<Due> due;
  const std::lock_guard lock(mutex_);
  while (!queue_.empty() && queue_.top().at <= now && due.size() < kPerRound) {
    due.push_back(queue_.top());
    queue_.pop();
  }
  return due;
}

void SimulatedLines::put_back(std::span<const Due> rest, Time at) {
  const std::lock_guard lock(mutex_);
  for (const Due& due : rest) queue_.push(Due{at, due.lease});
}

std::optional<Duration> SimulatedLines::deliver_due() {
  const Time now = clock_.now();
  const std::vector<Due> due = take_due(now);
  if (!due.empty()) {
    const std::shared_ptr<const Catalogue> catalogue = catalogue_.get();
    std::size_t done = 0;
    try {
      const std::unique_ptr<store::Snapshot> snapshot = store_.snapshot();
      for (; done < due.size(); ++done) {
        auto command = message_for(snapshot->tx(), *catalogue, due[done].lease, now);
        if (command && !submit_(*std::move(command), nullptr)) break;  // busy
      }
    } catch (const store::StoreFailure& failure) {
      log_line(LogLevel::kError, "simulated_sms_failed", {{"reason", failure.what()}});
    }
    put_back(std::span(due).subspan(done), now + kRetry);
  }
  const std::lock_guard lock(mutex_);
  if (queue_.empty()) return std::nullopt;
  return std::max(queue_.top().at - now, Duration{});
}

void SimulatedLines::start() {
  CHECK(!thread_.joinable());
  thread_ = std::thread([this] { loop(); });
}

void SimulatedLines::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void SimulatedLines::clock_moved() {
  {
    const std::lock_guard lock(mutex_);
    clock_moved_ = true;
  }
  changed_.notify_one();
}

void SimulatedLines::loop() {
  for (;;) {
    {
      const std::lock_guard lock(mutex_);
      clock_moved_ = false;
    }
    const std::optional<Duration> next = deliver_due();
    std::unique_lock lock(mutex_);
    if (stopping_) return;
    if (clock_moved_) continue;
    if (next) {
      changed_.wait_for(lock, std::chrono::milliseconds(next->ms));
    } else if (queue_.empty()) {
      changed_.wait(lock);
    }
    if (stopping_) return;
  }
}

}  // namespace linepool::supply
