// A session that only reads.
#pragma once

#include <string>

#include "store_postgres/postgres_store.h"
#include "store_postgres/tables.h"

namespace linepool::store_postgres {

// In a read-only transaction while a snapshot uses it.
class Reader {
 public:
  explicit Reader(const std::string& url);

  void begin();
  void end() noexcept;
  [[nodiscard]] const store::Tx& tx() const { return tables_.tx(); }

 private:
  Session session_;
  Writer writer_{session_, false};
  Tables tables_{writer_};
};

}  // namespace linepool::store_postgres
