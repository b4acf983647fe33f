// A small pool for tests of the engine: one country, two apps, one customer with money, one
// supplier, some lines, and a clock that stands still.
#pragma once

#include <vector>

#include "app/batch_runner.h"
#include "app/command.h"
#include "app/live_view.h"
#include "app/work.h"
#include "base/clock.h"
#include "store_memory/memory_store.h"

namespace linepool {

class PoolOfLines {
 public:
  explicit PoolOfLines(int lines);

  // Runs one command as a batch of its own.
  template <app::IsCommand C>
  Result<typename C::Reply> run(C command) {
    return app::run_alone(runner, std::move(command));
  }
  Result<app::Leased> lease(std::int64_t app_id);
  Result<app::Received> sms(LineNumber to, const std::string& text);

  store_memory::MemoryStore store;
  ManualClock clock{Time{1'700'000'000'000}};
  app::CatalogueHolder catalogue;
  Rules rules;
  app::Feed feed;
  app::LiveView live;
  app::BatchRunner runner;
  const CustomerId customer{1};
  const SupplierId supplier{1};
  const CountryId country{1};
};

}  // namespace linepool
