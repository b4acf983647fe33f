// Ids of rows that are not in the database yet, in a table that loses its newest rows, too.
#pragma once

#include <cstdint>

#include "store_postgres/writer.h"

namespace linepool::store_postgres {

// Ids continue from the greatest that is left, as in the other stores.
class NewestId final : public Participant {
 public:
  // `greatest()` reads the greatest id, with what waits to be written; 0 if there is none.
  template <class Greatest>
  [[nodiscard]] std::int64_t next(const Greatest& greatest) {
    if (newest_ < 0) newest_ = greatest();
    return ++newest_;
  }
  // That row is gone.
  void erased(std::int64_t id) {
    if (id == newest_) newest_ = -1;
  }

  void mark() override { marked_ = newest_; }
  void undo() override { newest_ = marked_; }
  void forget() override { newest_ = marked_ = -1; }

 private:
  std::int64_t newest_ = -1;  // -1: not known
  std::int64_t marked_ = -1;
};

}  // namespace linepool::store_postgres
