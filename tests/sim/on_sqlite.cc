#include <fmt/format.h>

#include "crash_vfs.h"
#include "store_sqlite/sqlite_store.h"
#include "world.h"

namespace linepool::sim {
namespace {

// The real SQLite store on an in-memory disk that loses power.
class SqliteUnderTest final : public StoreUnderTest {
 public:
  explicit SqliteUnderTest(std::uint64_t seed) : disk_(fmt::format("sim-{}", seed)) { open(); }

  store::Store& store() override { return *store_; }

  void crash(Random& random) override {
    if (!disk_.is_off()) disk_.power_off();
    store_.reset();
    disk_.heal();
    disk_.crash(random);
    open();
  }

  void fail_soon(Random& random) override {
    switch (random.below(4)) {
      case 0: disk_.fail_after_writes(1 + random.below(20), random.below(2) == 0); break;
      default: disk_.crash_at_sync(1 + random.below(3)); break;
    }
  }

 private:
  void open() {
    store_sqlite::SqliteOptions options;
    options.path = "sim.db";
    options.readers = 2;
    options.vfs = disk_.name();
    store_ = std::make_unique<store_sqlite::SqliteStore>(options);
  }

  CrashVfs disk_;
  std::unique_ptr<store_sqlite::SqliteStore> store_;
};

}  // namespace

std::unique_ptr<StoreUnderTest> sqlite_store(std::uint64_t seed) {
  return std::make_unique<SqliteUnderTest>(seed);
}

}  // namespace linepool::sim
