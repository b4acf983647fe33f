// A small pool for engine tests: one country, two apps, one customer with money, one supplier, some
// lines, and a manual clock.
#pragma once

#include <memory>
#include <vector>

#include "base/clock.h"
#include "core/engine/batch_runner.h"
#include "core/engine/command.h"
#include "core/engine/work.h"
#include "core/queries/live_view.h"
#include "store_memory/memory_store.h"

namespace linepool {

std::shared_ptr<const Catalogue> small_catalogue();

class PoolOfLines {
 public:
  explicit PoolOfLines(int lines);

  // Runs one command as a batch of its own.
  template <core::IsCommand C>
  Result<typename C::Reply> run(C command) {
    return core::run_alone(runner, std::move(command));
  }
  Result<core::Leased> lease(std::int64_t app_id);
  Result<core::Received> sms(LineNumber to, const std::string& text);

  store_memory::MemoryStore store;
  ManualClock clock{Time{1'700'000'000'000}};
  core::CatalogueHolder catalogue;
  Rules rules;
  core::Feed feed;
  core::LiveView live;
  core::BatchRunner runner;
  const CustomerId customer{1};
  const SupplierId supplier{1};
  const CountryId country{1};
};

}  // namespace linepool
