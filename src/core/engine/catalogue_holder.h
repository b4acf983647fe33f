// The current catalogue: an immutable snapshot, replaced as a whole, read by every thread.
#pragma once

#include <memory>
#include <mutex>
#include <utility>

#include "base/check.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::core {

class CatalogueHolder {
 public:
  explicit CatalogueHolder(std::shared_ptr<const Catalogue> first) : current_(std::move(first)) {
    CHECK(current_ != nullptr);
  }

  [[nodiscard]] std::shared_ptr<const Catalogue> get() const {
    const std::lock_guard lock(mutex_);
    return current_;
  }

  void replace(std::shared_ptr<const Catalogue> next) {
    CHECK(next != nullptr);
    const std::lock_guard lock(mutex_);
    current_.swap(next);  // the old one is destroyed after the lock is released
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Catalogue> current_;
};

}  // namespace linepool::core
