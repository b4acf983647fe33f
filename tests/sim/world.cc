#include "world.h"

#include <fmt/format.h>

#include "checkers.h"
#include "core/engine/work.h"
#include "core/queries/find_sms.h"
#include "core/queries/rentals.h"

namespace linepool::sim {

World::World(std::uint64_t seed, std::unique_ptr<StoreUnderTest> store)
    : random_(seed),
      store_(std::move(store)),
      catalogue_(real_catalogue()),
      auditor_(plain_catalogue(), rules_) {
  start();
}

void World::start() {
  runner_.reset();
  live_view_.reset();
  supply_health_.reset();
  feed_.emplace();
  live_view_.emplace();
  live_view_->rebuild(store_->store().snapshot()->tx());
  feed_->add(*live_view_);
  metrics_.emplace();
  supply_counters_.emplace(*metrics_, clock_);
  supply_health_.emplace(*metrics_, *supply_counters_, catalogue_);
  supply_health_->rebuild(store_->store().snapshot()->tx());
  supply_health_->count_lines(store_->store().snapshot()->tx());
  feed_->add(*supply_health_);
  runner_.emplace(store_->store(), catalogue_, rules_, clock_, *feed_);
}

// The operator may change settings while the server is down. What was made before keeps the
// settings it was made with, and ended leases keep their quarantine.
void World::draw_rules() {
  const auto up_to = [this](Duration max) {
    return Duration::millis(
        static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(max.ms) + 1)));
  };
  rules_.lease_life = Duration::seconds(1) + up_to(kLongestLife - Duration::seconds(1));
  rules_.reject_after = up_to(Duration::minutes(5));
  rules_.quarantine = up_to(Duration::minutes(20));
  rules_.rental_refund = up_to(Duration::hours(1));
  rules_.rental_warning = up_to(Duration::days(3));
  rules_.webhook_patience = up_to(Duration::hours(4));
  rules_.webhook_grace = up_to(Duration::hours(4));
  rules_.bin_foreign = chance(70);
  rules_.parts_wait = Duration::seconds(1) + up_to(Duration::minutes(10));
  rules_.parts_wait_with_code = Duration::seconds(1) + up_to(Duration::minutes(1));
  rules_.parts_remembered = Duration::seconds(1) + up_to(Duration::minutes(20));
  auditor_.set_rules(rules_);
}

std::string World::run(const std::vector<Request>& requests) {
  if (requests.empty()) return "";
  std::vector<Heard> heard(requests.size());
  std::vector<std::unique_ptr<core::Work>> batch;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const Request& request = requests[i];
    Heard& place = heard[i];
    if (request.is_together()) {
      batch.push_back(work_of_several(
          request, [&place](Result<std::string> effects) { place.effects = std::move(effects); }));
    } else if (request.once) {
      batch.push_back(work_once_of_any(
          request.command, *request.once,
          [&place](Result<core::Replayed> answer) { place.answer = std::move(answer); }));
    } else {
      batch.push_back(core::work_of_any(request.command, [&place](Result<core::Reply> reply) {
        place.reply = std::move(reply);
      }));
    }
  }
  try {
    runner_->run(batch);
  } catch (const store::StoreFailure&) {
    for (const Heard& one : heard) {
      if (one.anything()) return "a reply left before its commit";
    }
    return recover(requests);
  }
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (!heard[i].anything()) return fmt::format("command {} got no reply", i);
    if (std::string wrong = judge(requests[i], &heard[i]); !wrong.empty()) {
      return fmt::format("command {} of kind {}: {}", i, requests[i].command.index(), wrong);
    }
  }
  return check_store(false);
}

std::string World::judge(const Request& request, const Heard* heard) {
  if (request.is_together()) {
    if (heard != nullptr) (heard->effects->ok() ? together_.kept : together_.undone) += 1;
    return auditor_.judge_together(request, heard != nullptr ? &*heard->effects : nullptr,
                                   clock_.now());
  }
  const bool succeeded =
      heard != nullptr &&
      (request.once ? heard->answer->ok() && !(*heard->answer)->again : heard->reply->ok());
  if (succeeded) successes_[request.command.index()] += 1;
  if (request.once) {
    return auditor_.judge_once(request, heard != nullptr ? &*heard->answer : nullptr, clock_.now());
  }
  return auditor_.judge(request.command, heard != nullptr ? &*heard->reply : nullptr, clock_.now());
}

std::string World::recover(const std::vector<Request>& requests) {
  crashes_ += 1;
  store_->crash(random_);
  start();
  const std::unique_ptr<store::Snapshot> found = store_->store().snapshot();
  const std::string without = auditor_.compare(found->tx());
  if (!without.empty()) {
    lost_replies_ += 1;
    // The state differs from before the batch, so the commit reached the disk and must be complete.
    for (const Request& request : requests) static_cast<void>(judge(request, nullptr));
    const std::string with = auditor_.compare(found->tx());
    if (!with.empty()) {
      return fmt::format("after a crash the batch is neither absent ({}) nor whole ({})", without,
                         with);
    }
  }
  return check_store(true);
}

std::string World::restart() {
  if (std::string wrong = read_everything(); !wrong.empty()) return wrong;
  if (std::string wrong = check_supply_health(); !wrong.empty()) return wrong;
  if (std::string wrong = check_shown_prices(); !wrong.empty()) return wrong;
  store_->crash(random_);
  draw_rules();
  start();
  if (std::string wrong = read_everything(); !wrong.empty()) return "after a restart: " + wrong;
  if (std::string wrong = check_shown_prices(); !wrong.empty()) return "after a restart: " + wrong;
  return check_store(true);
}

// Customers are shown the prices that they would pay.
std::string World::check_shown_prices() const {
  const std::size_t keys = auditor_.all_keys().size();
  for (std::size_t i = 0; i < 3 * 2 * 8 * keys; ++i) {
    const KeyId key{static_cast<std::int64_t>(i / 48) + 1};
    const auto owner = live_view_->owner_of(key, clock_.now());
    if (!owner) continue;
    constexpr std::array<std::int32_t, 3> kHours{0, 168, 720};
    const PricedThing thing{AppId{static_cast<std::int64_t>(i % 8) + 1},
                            CountryId{static_cast<std::int64_t>(i / 8 % 2) + 1},
                            kHours[i / 16 % 3]};
    const std::optional<Money> own = owner->prices ? owner->prices->find(thing) : std::nullopt;
    const PlainCustomer& customer = auditor_.all_customers().at(owner->customer);
    // One that is being erased is shown none, while some are still to be removed.
    const Money wanted = customer.is_gone() ? Money{} : auditor_.own_or(customer, thing, Money{});
    if (own.value_or(Money{}) == wanted) continue;
    return fmt::format("key {} is shown another price than its customer's", key.value);
  }
  return "";
}

// What was counted from the feed is what the store says.
std::string World::check_supply_health() {
  Metrics metrics;
  core::SupplyCounters counters(metrics, clock_);
  core::SupplyHealth rebuilt(metrics, counters, catalogue_);
  const std::unique_ptr<store::Snapshot> snapshot = store_->store().snapshot();
  rebuilt.rebuild(snapshot->tx());
  rebuilt.count_lines(snapshot->tx());
  for (const Supplier& supplier : snapshot->tx().suppliers().list({}, limits::kPageRows)) {
    const core::SupplierHealth counted = supply_health_->of(supplier.id);
    const core::SupplierHealth stored = rebuilt.of(supplier.id);
    bool same = counted.lines == stored.lines && counted.free_lines == stored.free_lines &&
                counted.quarantined_lines == stored.quarantined_lines;
    for (const Country& country : catalogue_.get()->countries()) {
      same = same && supply_health_->online_lines(supplier.id, country.id) ==
                         rebuilt.online_lines(supplier.id, country.id);
    }
    if (same) continue;
    return fmt::format("supplier {} has {} of {} lines free, counted were {} of {}", supplier.name,
                       *stored.free_lines, *stored.lines, *counted.free_lines, *counted.lines);
  }
  return "";
}

void World::plan_crash() {
  store_->fail_soon(random_);
}

Result<std::string> World::read_sms(CustomerId customer, LineNumber number, CountryId country,
                                    AppId app) {
  if (const auto live = live_view_->find({customer, number, app})) {
    if (live->country != country) return Error::kUnknownNumber;
    if (live->waits({})) return Error::kNoCodeYet;
    return live->newest->text.reveal();
  }
  const std::unique_ptr<store::Snapshot> snapshot = store_->store().snapshot();
  const Result<Message> found =
      core::find_sms(snapshot->tx(), rules_, {customer, number, country, app}, clock_.now());
  if (!found) return found.refusal();
  return found->text.reveal();
}

std::string World::read_rental(const store::Tx& tx, const Lease& rental) const {
  const core::RentalName name{rental.customer, rental.country, rental.app, rental.number};
  const auto got = core::rental_messages(tx, rules_, name, limits::kPageRows, clock_.now());
  const auto wanted = auditor_.rental_texts(name, clock_.now());
  bool same = got.ok() == wanted.ok() && (!got.ok() || got->size() == wanted->size());
  for (std::size_t i = 0; same && got.ok() && i < got->size(); ++i) {
    same = (*got)[i].text == (*wanted)[i];
  }
  return same ? "" : fmt::format("the messages of rental {} differ", rental.id.value);
}

std::string World::read_everything() {
  const std::unique_ptr<store::Snapshot> snapshot = store_->store().snapshot();
  for (const Lease& lease : auditor_.all_leases()) {
    if (lease.is_rental()) {
      if (std::string wrong = read_rental(snapshot->tx(), lease); !wrong.empty()) return wrong;
    }
    const auto got = read_sms(lease.customer, lease.number, lease.country, lease.app);
    const auto wanted =
        auditor_.sms(lease.customer, lease.number, lease.country, lease.app, clock_.now());
    const bool same =
        got.ok() == wanted.ok() && (got.ok() ? *got == *wanted : got.error() == wanted.error());
    if (!same) {
      return fmt::format("customer {} reads {} for lease {}, expected {}", lease.customer.value,
                         got.ok() ? "an SMS" : info(got.error()).code, lease.id.value,
                         wanted.ok() ? "an SMS" : info(wanted.error()).code);
    }
  }
  return check_usage(snapshot->tx(), auditor_.all_leases(), auditor_.all_messages(), clock_.now());
}

std::string World::check_store(bool deep) {
  const std::unique_ptr<store::Snapshot> snapshot = store_->store().snapshot();
  if (std::string wrong = check_live(snapshot->tx(), clock_.now()); !wrong.empty()) {
    return wrong;
  }
  if (!deep) return "";
  if (std::string wrong = check_all(snapshot->tx()); !wrong.empty()) return wrong;
  return auditor_.compare(snapshot->tx());
}

}  // namespace linepool::sim
