// A pool of lines to measure: an SQLite store with suppliers, customers, lines and leases, made by
// the commands that the server runs, so that everything linepoold finds in it is real.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/clock.h"
#include "core/engine/batch_runner.h"
#include "core/engine/command.h"
#include "store_sqlite/sqlite_store.h"
#include "support/names.h"

namespace linepool::bench {

// How long a pool's leases live: longer than any measurement.
inline constexpr Duration kLeaseLife = Duration::hours(24);

inline constexpr std::size_t kMessagesPerOrder = 4;
// Of the orders that have ended, one in so many is for kRareApp.
inline constexpr std::size_t kRareOrders = 20'000;

inline constexpr std::size_t kLinesOfPast = 20'000;
// How long it takes, by the pool's clock, until so many SMS have come.
Duration past_of(std::size_t messages);

// What a pool must contain.
struct PoolPlan {
  std::size_t customers = 64;
  std::size_t lines = 1000;
  std::size_t leases = 0;         // waiting, taken by the customers in turn
  std::size_t short_leases = 0;   // as `leases`, but all ending at the same moment
  Duration short_life;            // of the short leases, from the pool's clock on
  std::size_t rentals = 0;        // by the first customer; together with the leases at most `lines`
  std::size_t past_messages = 0;  // SMS of orders that have ended, kMessagesPerOrder for each
  SupplierKind supplier = SupplierKind::kHttp;  // one that binds needs a new password first
  Duration past_rest;  // how long ago the last of those orders ended; 0: just now
};

// The number of a line, counted from 0.
inline PhoneNumber number_of_line(std::size_t line) {
  return PhoneNumber::from_digits(digits_of_line(line));
}

// The packaged catalogue with every app offered, as the server reads it with catalogue.offer=all.
std::shared_ptr<const Catalogue> packaged_catalogue(const std::string& directory);

// A store in `directory`/linepool.db and what is needed to run commands on it, with a clock that
// the owner moves. Single-threaded.
class Pool {
 public:
  Pool(const std::string& directory, const std::string& catalogue_directory,
       store_sqlite::Durability durability, Time start = SystemClock().now());

  // Adds everything in the plan, in large batches. Call it once, on an empty store.
  void fill(const PoolPlan& plan);

  // Leases `count` more lines for `life`, by the customers in turn.
  void add_short_leases(std::size_t count, Duration life);
  // Rents `count` lines to the first customer.
  void add_rentals(std::size_t count);

  // Lets `messages` SMS come, to orders that are finished afterwards, in past_of(messages). Needs
  // kLinesOfPast lines.
  void add_past(std::size_t messages);

  // Leases `count` more lines, by the customers in turn.
  void add_leases(std::size_t count);

  // Runs the commands as one batch and returns the replies in order; CHECKs that none is refused.
  std::vector<core::Reply> run(std::vector<core::Command> commands);
  // As run(), without looking at the replies: this is what a measurement times.
  void run_unanswered(std::vector<core::Command> commands);

  [[nodiscard]] core::LeaseNumber lease_for(std::size_t customer) const;
  [[nodiscard]] core::ReceiveMessage sms_to(LineNumber number, std::size_t serial) const;

  ManualClock clock;
  Rules rules;
  store_sqlite::SqliteStore store;
  core::CatalogueHolder catalogue;
  core::Feed feed;
  core::BatchRunner runner;

 private:
  void add_customers(std::size_t count);
  void add_lines(std::size_t count);

  CountryId country_;
  AppId app_;
  AppId rare_app_;
  SupplierId supplier_;
  std::vector<CustomerId> customers_;
};

}  // namespace linepool::bench
