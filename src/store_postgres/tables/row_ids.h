// Ids of rows that are not in the database yet.
#pragma once

#include <cstdint>

#include "store_postgres/writer.h"

namespace linepool::store_postgres {

// After forget(), the first next() reads the last id of the table: no insertion may be pending.
class RowIds final : public Participant {
 public:
  // `last_id`: "SELECT coalesce(max(id), 0) FROM ...".
  RowIds(Writer& writer, const Sql& last_id) : writer_(writer), last_id_(last_id) {}

  [[nodiscard]] std::int64_t next() {
    writer_.check_writable();
    if (last_ < 0) last_ = marked_ = writer_.session().query(last_id_).get<std::int64_t>(0, 0);
    return ++last_;
  }

  void mark() override { marked_ = last_; }
  void undo() override { last_ = marked_; }
  void forget() override { last_ = marked_ = -1; }

 private:
  Writer& writer_;
  const Sql& last_id_;
  std::int64_t last_ = -1;  // -1: not read
  std::int64_t marked_ = -1;
};

}  // namespace linepool::store_postgres
