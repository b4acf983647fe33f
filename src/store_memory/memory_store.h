// The in-memory store: complete but not durable; for tests and the simulator, and the oracle of the
// conformance suite.
#pragma once

#include <memory>

#include "store/store.h"

namespace linepool::store_memory {

// A snapshot is free if it is dropped before the next begin(); otherwise begin() copies the whole
// state, once. Snapshots must be dropped before the store.
class MemoryStore final : public store::Store {
 public:
  MemoryStore();
  ~MemoryStore() override;
  MemoryStore(const MemoryStore&) = delete;
  MemoryStore& operator=(const MemoryStore&) = delete;

  store::Tx& begin() override;
  void savepoint() override;
  void keep() override;
  void undo() override;
  void commit() override;
  void rollback() override;
  [[nodiscard]] std::unique_ptr<store::Snapshot> snapshot() override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::store_memory
