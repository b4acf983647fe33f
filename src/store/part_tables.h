// The port, continued: long SMS whose parts come one by one. The rules in tables.h apply here too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/parts/part_set.h"

namespace linepool::store {

// What waits for its parts.
struct PartLoad {
  std::int64_t sets = 0;
  std::int64_t bytes = 0;

  bool operator==(const PartLoad&) const = default;
};

class Parts {
 public:
  virtual ~Parts() = default;
  // Sets with that key, newest first.
  [[nodiscard]] virtual std::vector<PartSet> of_key(const Digest& key, std::size_t max) const = 0;
  // Sets for that number, oldest first.
  [[nodiscard]] virtual std::vector<PartSet> of_number(LineNumber to, std::size_t max) const = 0;
  // Sets with until <= now, whether they wait or are whole, earliest first.
  [[nodiscard]] virtual std::vector<PartSet> due(Time now, std::size_t max) const = 0;
  // The sets that wait, of that supplier (none: of all), oldest first.
  [[nodiscard]] virtual std::vector<PartSet> waiting(SupplierId supplier,
                                                     std::size_t max) const = 0;
  // What they come to. Counts rows of an index, so it costs more the more of them wait.
  [[nodiscard]] virtual PartLoad load(SupplierId supplier) const = 0;
  [[nodiscard]] virtual std::vector<PartSet> list(PartSetId after, std::size_t max) const = 0;
  // The parts that are here, in order of number.
  [[nodiscard]] virtual std::vector<MessagePart> parts_of(PartSetId set) const = 0;
  virtual PartSetId insert(const PartSet& set) = 0;
  virtual void update(const PartSet& set) = 0;
  virtual void insert(const MessagePart& part) = 0;
  // Its parts become as emptied() says.
  virtual void empty(PartSetId set) = 0;
  virtual void remove(PartSetId set) = 0;  // and its parts
  // Like remove(); the store's files lose what it said soon after the commit.
  virtual void erase(PartSetId set) = 0;
};

}  // namespace linepool::store
