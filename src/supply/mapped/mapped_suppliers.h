// Suppliers whose requests are described, in the form that reading needs.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "domain/supplier.h"
#include "gateways/description.h"

namespace linepool::supply {

struct MappedSupplier {
  gateways::Description description;
  // With the answer and the time zone of the description, where it has none of its own; without the
  // map.
  std::shared_ptr<const Supplier> supplier;
};

// Null for a supplier without a description. One that cannot be read, because another version of
// the server wrote it, counts as none: its SMS then wait in the bin.
std::shared_ptr<const MappedSupplier> read_map(const Supplier& supplier);

// Any thread. Reads a description again only when its supplier has changed.
class MappedSuppliers {
 public:
  std::shared_ptr<const MappedSupplier> of(const std::shared_ptr<const Supplier>& supplier);

 private:
  struct Known {
    std::shared_ptr<const Supplier> source;
    std::shared_ptr<const MappedSupplier> mapped;
  };

  std::mutex mutex_;
  std::map<SupplierId, Known> known_;  // at most one of each supplier
};

}  // namespace linepool::supply
