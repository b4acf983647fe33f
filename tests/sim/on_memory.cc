#include "store_memory/memory_store.h"
#include "world.h"

namespace linepool::sim {
namespace {

// There is no disk to lose: a crash only loses what the process derived from the store.
class MemoryUnderTest final : public StoreUnderTest {
 public:
  store::Store& store() override { return store_; }
  void crash(Random&) override {}
  void fail_soon(Random&) override {}

 private:
  store_memory::MemoryStore store_;
};

}  // namespace

std::unique_ptr<StoreUnderTest> memory_store() {
  return std::make_unique<MemoryUnderTest>();
}

}  // namespace linepool::sim
