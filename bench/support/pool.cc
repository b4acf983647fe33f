#include "support/pool.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "core/engine/work.h"

namespace linepool::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCommandsPerBatch = 1024;
// So that a line has rested before its turn comes again.
constexpr Duration kPastPerBatch = Duration::seconds(40);
constexpr Duration kToTheSms = Duration::seconds(7);
constexpr std::size_t kImportsPerBatch = 16;  // each of kImportPerCommand lines
constexpr Money kCredit = Money::from_units(Money::kMaxParsedUnits);

std::string in_directory(const std::string& directory) {
  fs::create_directories(directory);
  fs::permissions(directory, fs::perms::owner_all);
  return (fs::path(directory) / "linepool.db").string();
}

CatalogueFile read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in.is_open() || in.bad()) throw std::runtime_error("cannot read " + path.string());
  return {path.filename().string(), text.str()};
}

Rules rules_of_pool() {
  Rules rules;
  rules.lease_life = kLeaseLife;
  return rules;
}

}  // namespace

Duration past_of(std::size_t messages) {
  constexpr std::size_t kPerBatch = kCommandsPerBatch * kMessagesPerOrder;
  return kPastPerBatch * static_cast<std::int64_t>((messages + kPerBatch - 1) / kPerBatch);
}

std::shared_ptr<const Catalogue> packaged_catalogue(const std::string& directory) {
  const fs::path folder(directory);
  const CatalogueFiles files{read_file(folder / "countries.toml"), read_file(folder / "apps.toml"),
                             read_file(folder / "deny.toml")};
  Result<Catalogue> loaded = Catalogue::load(files, OfferPolicy::kAll);
  if (!loaded) throw std::runtime_error(loaded.refusal().sentence());
  return std::make_shared<const Catalogue>(std::move(loaded).value());
}

Pool::Pool(const std::string& directory, const std::string& catalogue_directory,
           store_sqlite::Durability durability, Time start)
    : clock(start),
      rules(rules_of_pool()),
      store({.path = in_directory(directory), .durability = durability}),
      catalogue(packaged_catalogue(catalogue_directory)),
      runner(store, catalogue, rules, clock, feed) {
  const auto snapshot = catalogue.get();
  const Country* country = snapshot->find_country(kCountry);
  const App* app = snapshot->find_app(kApp);
  CHECK(country != nullptr && app != nullptr, "the packaged catalogue has both");
  country_ = country->id;
  app_ = app->id;
  rare_app_ = snapshot->find_app(kRareApp)->id;
}

void Pool::fill(const PoolPlan& plan) {
  CHECK(plan.customers > 0);
  CHECK(plan.leases + plan.short_leases + plan.rentals <= plan.lines);
  const auto added = run({core::AddSupplier{kSupplier, plan.supplier, sha256(kSupplierToken)}});
  supplier_ = std::get<core::SupplierReply>(added.front()).supplier.id;
  add_customers(plan.customers);
  add_lines(plan.lines);
  if (plan.past_rest > Duration{}) {
    // Before the past, so that they have the first lines; it takes the others.
    add_short_leases(plan.leases, past_of(plan.past_messages) + plan.past_rest + kLeaseLife);
    add_past(plan.past_messages);
    clock.advance(plan.past_rest);
  } else {
    add_past(plan.past_messages);
    add_leases(plan.leases);
  }
  add_short_leases(plan.short_leases, plan.short_life);
  add_rentals(plan.rentals);
}

void Pool::add_past(std::size_t messages) {
  static_assert(kPastPerBatch * (kLinesOfPast / kCommandsPerBatch) > Duration::minutes(11));
  std::size_t serial = 0;
  std::size_t order = 0;
  while (serial < messages) {
    std::vector<core::Command> leases;
    for (std::size_t i = 0; i < kCommandsPerBatch; ++i) {
      core::LeaseNumber lease = lease_for(order++);
      if (order % kRareOrders == 0) lease.app = rare_app_;
      leases.emplace_back(lease);
    }
    std::vector<core::Command> rest;
    std::vector<core::Command> ends;
    for (const core::Reply& reply : run(std::move(leases))) {
      const Lease& lease = std::get<core::Leased>(reply).lease;
      for (std::size_t i = 0; i < kMessagesPerOrder; ++i) {
        rest.emplace_back(sms_to(lease.number, serial++));
      }
      ends.emplace_back(core::EndOrder{lease.customer, lease.id, core::OrderEnd::kFinish});
    }
    clock.advance(kToTheSms);
    run_unanswered(std::move(rest));
    run_unanswered(std::move(ends));
    clock.advance(kPastPerBatch - kToTheSms);
  }
}

void Pool::add_short_leases(std::size_t count, Duration life) {
  Rules short_rules = rules;
  short_rules.lease_life = life;
  core::BatchRunner short_runner(store, catalogue, short_rules, clock, feed);
  for (std::size_t done = 0; done < count;) {
    std::vector<std::unique_ptr<core::Work>> batch;
    while (batch.size() < kCommandsPerBatch && done < count) {
      batch.push_back(core::work_of(lease_for(done++)));
    }
    short_runner.run(batch);
  }
}

void Pool::add_rentals(std::size_t count) {
  for (std::size_t done = 0; done < count;) {
    std::vector<core::Command> commands;
    while (commands.size() < kCommandsPerBatch && done < count) {
      commands.emplace_back(
          core::RentLine{customers_.front(), KeyId{customers_.front().value}, country_, app_});
      ++done;
    }
    run(std::move(commands));
  }
}

std::vector<core::Reply> Pool::run(std::vector<core::Command> commands) {
  std::vector<core::Reply> replies;
  std::vector<std::unique_ptr<core::Work>> batch;
  for (core::Command& command : commands) {
    batch.push_back(core::work_of_any(std::move(command), [&replies](Result<core::Reply> reply) {
      CHECK(reply.ok(), "a bench pool refuses nothing");
      replies.push_back(std::move(reply).value());
    }));
  }
  runner.run(batch);
  return replies;
}

void Pool::run_unanswered(std::vector<core::Command> commands) {
  std::vector<std::unique_ptr<core::Work>> batch;
  batch.reserve(commands.size());
  for (core::Command& command : commands) {
    batch.push_back(core::work_of_any(std::move(command), [](const Result<core::Reply>&) {}));
  }
  runner.run(batch);
}

core::LeaseNumber Pool::lease_for(std::size_t customer) const {
  core::LeaseNumber command;
  command.customer = customers_[customer % customers_.size()];
  command.key = KeyId{command.customer.value};
  command.country = country_;
  command.app = app_;
  return command;
}

core::ReceiveMessage Pool::sms_to(LineNumber number, std::size_t serial) const {
  core::ReceiveMessage command;
  command.supplier = supplier_;
  command.to = number;
  command.from = kSender;
  command.text = fmt::format("G-{:06} is your Google verification code.", serial % 1'000'000);
  command.supplier_message_id = fmt::format("bench-{}", serial);
  return command;
}

void Pool::add_customers(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto made = run({core::CreateCustomer{fmt::format("customer {}", i + 1)}});
    const CustomerId customer = std::get<core::CustomerReply>(made.front()).customer.id;
    customers_.push_back(customer);
    run({core::CreateKey{customer, "bench", sha256(key_of_customer(i))},
         core::TopUp{customer, kCredit, "bench"}});
  }
}

void Pool::add_lines(std::size_t count) {
  std::vector<core::Command> commands;
  for (std::size_t first = 0; first < count; first += limits::kImportPerCommand) {
    core::ImportLines import;
    import.supplier = supplier_;
    const std::size_t end = std::min(first + limits::kImportPerCommand, count);
    for (std::size_t i = first; i < end; ++i) {
      core::LineImport line;
      line.number = number_of_line(i);
      line.country = country_;
      line.provenance = {"Example Telecom", "contract 17", "own accounts"};
      import.lines.push_back(std::move(line));
    }
    commands.emplace_back(std::move(import));
    if (commands.size() < kImportsPerBatch && end < count) continue;
    run(std::exchange(commands, {}));
  }
}

void Pool::add_leases(std::size_t count) {
  std::vector<core::Command> commands;
  LeaseId first;  // those of the past come before it
  for (std::size_t i = 0; i < count; ++i) {
    commands.emplace_back(lease_for(i));
    if (commands.size() < kCommandsPerBatch && i + 1 < count) continue;
    for (const core::Reply& reply : run(std::exchange(commands, {}))) {
      const Lease& lease = std::get<core::Leased>(reply).lease;
      if (first.is_none()) first = lease.id;
      // The least recently used line comes first, so the leases go through the lines in order.
      const bool is_in_order =
          lease.number == number_of_line(static_cast<std::size_t>(lease.id.value - first.value));
      CHECK(is_in_order || first != LeaseId{1}, "without a past they begin with the first line");
    }
  }
}

}  // namespace linepool::bench
