// Where the catalogue's files live: the operator's data directory in the server, memory in tests.
#pragma once

#include "base/result.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::api::admin {

class CatalogueFolder {
 public:
  virtual ~CatalogueFolder() = default;
  // The files as they are now. Any thread; never called at the same time as replace().
  [[nodiscard]] virtual CatalogueFiles read() const = 0;
  // Writes all three files, each completely or not at all; durable on return. Refuses if the disk
  // fails.
  [[nodiscard]] virtual Status replace(const CatalogueFiles& files) = 0;
};

}  // namespace linepool::api::admin
