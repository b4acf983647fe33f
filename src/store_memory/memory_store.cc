#include "store_memory/memory_store.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "base/crypto/random.h"
#include "base/limits.h"
#include "store_memory/tables.h"

namespace linepool::store_memory {
namespace {

// One version of the state and the number of snapshots on it; `readers` is guarded by the mutex.
struct Version {
  State state;
  int readers = 0;
};

class MemorySnapshot final : public store::Snapshot {
 public:
  // The caller holds the mutex and has counted this reader.
  MemorySnapshot(std::shared_ptr<Version> version, std::mutex& mutex)
      : version_(std::move(version)), mutex_(mutex), tables_(Session{&version_->state}) {}
  ~MemorySnapshot() override {
    const std::lock_guard lock(mutex_);
    --version_->readers;
  }
  MemorySnapshot(const MemorySnapshot&) = delete;
  MemorySnapshot& operator=(const MemorySnapshot&) = delete;

  [[nodiscard]] const store::Tx& tx() const override { return tables_.tx(); }

 private:
  std::shared_ptr<Version> version_;
  std::mutex& mutex_;
  Tables tables_;
};

}  // namespace

class MemoryStore::Impl {
 public:
  Impl() {
    current_->state.log = SystemRandom().hex(limits::kLogNameChars / 2);
    tables_.session().read = &current_->state;
  }

  store::Tx& begin() {
    CHECK(!in_transaction_, "begin inside a transaction");
    const std::lock_guard lock(mutex_);
    if (current_->readers > 0) {
      current_ = std::make_shared<Version>(Version{current_->state, 0});
    }
    in_transaction_ = true;
    Session& session = tables_.session();
    session.read = &current_->state;
    session.write = &current_->state;
    return tables_.tx();
  }

  void savepoint() {
    CHECK(in_transaction_, "savepoint outside of a transaction");
    CHECK(!savepoint_, "savepoint inside a savepoint");
    savepoint_ = log_.size();
  }

  void keep() {
    CHECK(savepoint_.has_value(), "keep without a savepoint");
    savepoint_.reset();
  }

  void undo() {
    CHECK(savepoint_.has_value(), "undo without a savepoint");
    const std::lock_guard lock(mutex_);
    undo_to(current_->state, log_, *savepoint_);
    savepoint_.reset();
  }

  void commit() {
    CHECK(!savepoint_, "commit inside a savepoint");
    end([] {});
  }

  void rollback() {
    savepoint_.reset();
    end([this] { undo_to(current_->state, log_, 0); });
  }

  std::unique_ptr<store::Snapshot> snapshot() {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<Version>& version = in_transaction_ ? committed_ : current_;
    if (!version) {
      // In the middle of a transaction: the committed state is the state without its changes.
      version = std::make_shared<Version>(Version{current_->state, 0});
      undo_all(version->state, log_);
    }
    ++version->readers;
    return std::make_unique<MemorySnapshot>(version, mutex_);
  }

 private:
  template <class F>
  void end(F finish) {
    CHECK(in_transaction_, "commit or rollback outside of a transaction");
    const std::lock_guard lock(mutex_);
    finish();
    log_.clear();
    committed_.reset();
    in_transaction_ = false;
    tables_.session().write = nullptr;
  }

  std::mutex mutex_;
  std::shared_ptr<Version> current_ = std::make_shared<Version>();
  std::shared_ptr<Version> committed_;  // of the running transaction, once a snapshot needs it
  std::vector<Change> log_;
  std::optional<std::size_t> savepoint_;  // length of the log at the savepoint
  bool in_transaction_ = false;
  std::int64_t last_use_ = 0;
  Tables tables_{Session{nullptr, nullptr, &mutex_, &log_, &last_use_}};
};

MemoryStore::MemoryStore() : impl_(std::make_unique<Impl>()) {}
MemoryStore::~MemoryStore() = default;
store::Tx& MemoryStore::begin() {
  return impl_->begin();
}
void MemoryStore::savepoint() {
  impl_->savepoint();
}
void MemoryStore::keep() {
  impl_->keep();
}
void MemoryStore::undo() {
  impl_->undo();
}
void MemoryStore::commit() {
  impl_->commit();
}
void MemoryStore::rollback() {
  impl_->rollback();
}
std::unique_ptr<store::Snapshot> MemoryStore::snapshot() {
  return impl_->snapshot();
}

}  // namespace linepool::store_memory
