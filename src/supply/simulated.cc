#include "supply/simulated.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/check.h"
#include "base/crypto/random.h"
#include "base/limits.h"
#include "base/log/log.h"
#include "core/commands/messages/receive_message.h"
#include "supply/sample_messages.h"

namespace linepool::supply {
namespace {

constexpr std::size_t kPerRound = 256;  // per snapshot
constexpr Duration kRetry = Duration::millis(100);
constexpr Duration kLateBy = Duration::millis(1);  // after the end of the order

// Most codes have six digits; in plain texts, all.
std::string draw_code(Random& random, bool is_plain) {
  constexpr std::array<std::size_t, 6> kDigits{6, 6, 6, 5, 4, 8};
  std::string code;
  const std::size_t digits = is_plain ? 6 : kDigits[random.below(kDigits.size())];
  while (code.size() < digits) code += static_cast<char>('0' + random.below(10));
  return code;
}

using Kind = core::SimulatedReply::Kind;

bool is(const core::SharedReply& reply, Kind kind) {
  return reply != nullptr && reply->kind == kind;
}

std::string text_for(const App& app, const core::SharedReply& reply, bool is_plain,
                     Random& random) {
  if (is(reply, Kind::kText)) return reply->text.reveal();
  std::string code = draw_code(random, is_plain);
  if (is(reply, Kind::kWrongCode)) code = "000000";
  return is_plain ? plain_message(app, code) : sample_message(app, code, random.next_u64());
}

// Whether the lease still gets its SMS. The clock of a sandbox may jump over a whole life.
bool gets_it(const Lease& lease, const core::SharedReply& reply, bool is_second, Time now) {
  if (is(reply, Kind::kLate)) return !lease.is_live();
  if (!lease.is_live() || lease.expires_at <= now) return false;
  return is_second || lease.state == LeaseState::kWaiting;
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
      if (lease.state == LeaseState::kWaiting) lease_made(lease, nullptr);
    }
    if (page.size() < limits::kPageRows) return;
    last = page.back().id;
  }
}

void SimulatedLines::on_changes(std::span<const core::Change> changes) {
  for (const core::Change& change : changes) {
    const auto* lease = std::get_if<Lease>(&change.subject);
    if (lease == nullptr) continue;
    const bool is_new =
        change.event.kind == EventKind::kLeaseMade || change.event.kind == EventKind::kRentalMade;
    if (is_new) {
      lease_made(*lease, change.reply);
    } else if (!lease->is_live()) {
      lease_ended(*lease, change.event.at);
    }
  }
}

void SimulatedLines::lease_made(const Lease& lease, const core::SharedReply& reply) {
  if (is(reply, Kind::kNone)) return;
  if (is(reply, Kind::kLate)) {
    const std::lock_guard lock(mutex_);
    if (late_.size() < options_.capacity) late_.emplace(lease.id, reply);
    return;
  }
  const Time first = lease.created_at + options_.reply_after;
  schedule({first, lease.id, reply});
  if (is(reply, Kind::kTwice)) schedule({first + options_.reply_after, lease.id, reply, true});
}

void SimulatedLines::lease_ended(const Lease& lease, Time at) {
  core::SharedReply reply;
  {
    const std::lock_guard lock(mutex_);
    const auto found = late_.find(lease.id);
    if (found == late_.end()) return;
    reply = std::move(found->second);
    late_.erase(found);
  }
  schedule({at + kLateBy, lease.id, std::move(reply)});
}

void SimulatedLines::schedule(const Due& due) {
  bool is_next = false;
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= options_.capacity) {
      log_line(LogLevel::kWarning, "simulated_queue_full", {{"lease", due.lease.value}});
      return;
    }
    is_next = queue_.empty() || due.at < queue_.top().at;
    queue_.push(due);
  }
  if (is_next) changed_.notify_one();
}

// Nothing if the lease does not get it, or is not on a simulated line.
std::optional<core::ReceiveMessage> SimulatedLines::message_for(const store::Tx& tx,
                                                                const Catalogue& catalogue,
                                                                const Due& due, Time now) const {
  const std::optional<Lease> lease = tx.leases().find(due.lease);
  if (!lease || !gets_it(*lease, due.reply, due.is_second, now)) return std::nullopt;
  const std::optional<Line> line = tx.lines().find(lease->line);
  CHECK(line.has_value(), "a lease has its line");
  const std::optional<Supplier> supplier = tx.suppliers().find(line->supplier);
  CHECK(supplier.has_value(), "a line has its supplier");
  if (supplier->kind != SupplierKind::kSimulated) return std::nullopt;
  const App* app = catalogue.find_app(lease->app);
  if (app == nullptr) return std::nullopt;  // no longer in the catalogue

  // Drawn from the lease's id, so a retry or a restart makes the same SMS again, and its id tells
  // the engine so.
  const std::uint64_t second = due.is_second ? 0x9E37'79B9'7F4A'7C15u : 0;
  SeededRandom random(static_cast<std::uint64_t>(due.lease.value) ^ options_.seed ^ second);
  if (!app->bundled.empty()) {  // one of the apps of a bundle writes
    app = catalogue.find_app(app->bundled[random.below(app->bundled.size())]);
    CHECK(app != nullptr, "a bundle is made of apps of the catalogue");
  }
  core::ReceiveMessage command;
  command.supplier = supplier->id;
  command.to = lease->number;
  command.from = sample_sender(*app);
  command.text = text_for(*app, due.reply, options_.plain_texts, random);
  command.supplier_message_id =
      "simulated-" + std::to_string(due.lease.value) + (due.is_second ? "-2" : "");
  return command;
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
  for (Due due : rest) {
    due.at = at;
    queue_.push(std::move(due));
  }
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
        auto command = message_for(snapshot->tx(), *catalogue, due[done], now);
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
