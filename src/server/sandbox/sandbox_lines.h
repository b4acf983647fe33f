// The simulated lines that a sandbox adds when a country has no free one left, so that a test suite
// never runs out of numbers.
#pragma once

#include <cstddef>
#include <unordered_map>

#include "core/engine/line_source.h"

namespace linepool::server {

class SandboxLines final : public core::LineSource {
 public:
  // `per_country` lines are there from the start, and as many come at a time; 0: none ever.
  explicit SandboxLines(std::size_t per_country) : per_country_(per_country) {}

  [[nodiscard]] std::optional<core::ImportLines> more_lines(const store::Tx& tx,
                                                            const Country& country) override;

 private:
  const std::size_t per_country_;
  std::unordered_map<CountryId, std::size_t> next_;  // index of the country's next line
};

}  // namespace linepool::server
