// The port, continued: lines that are in quarantine, and self-tests of lines. The rules in tables.h
// apply here too.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/lines/quarantine.h"
#include "domain/lines/self_tests.h"

namespace linepool::store {

class Quarantines {
 public:
  virtual ~Quarantines() = default;
  [[nodiscard]] virtual std::optional<Quarantine> find(LineId line) const = 0;
  [[nodiscard]] virtual std::vector<Quarantine> find_all(std::span<const LineId> lines) const = 0;
  [[nodiscard]] virtual std::vector<Quarantine> list(LineId after, std::size_t max) const = 0;
  virtual void put(const Quarantine& row) = 0;  // inserts or replaces by line
  virtual void erase(LineId line) = 0;          // no effect if there is none
};

class SelfTests {
 public:
  virtual ~SelfTests() = default;
  [[nodiscard]] virtual std::optional<SelfTest> find(LineId line) const = 0;
  [[nodiscard]] virtual std::optional<SelfTest> find_by_token(std::string_view token) const = 0;
  [[nodiscard]] virtual std::vector<SelfTest> list(LineId after, std::size_t max) const = 0;
  virtual void put(const SelfTest& row) = 0;  // inserts or replaces by line
  virtual void erase(LineId line) = 0;        // no effect if there is none
};

}  // namespace linepool::store
