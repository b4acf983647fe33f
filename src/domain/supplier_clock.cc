#include "domain/supplier_clock.h"

#include <algorithm>
#include <charconv>

#include "base/check.h"

namespace linepool {

std::optional<Duration> SupplierClock::error() const {
  if (count_ == 0) return std::nullopt;
  return Duration{*std::min_element(lags_ms_.begin(), lags_ms_.begin() + count_)};
}

bool SupplierClock::is_wrong(Duration tolerance) const {
  CHECK(tolerance.ms >= 0);
  const std::optional<Duration> known = error();
  return known && (known->ms > tolerance.ms || known->ms < -tolerance.ms);
}

bool SupplierClock::is_right(Duration tolerance) const {
  return error().has_value() && !is_wrong(tolerance);
}

void SupplierClock::add(Duration lag) {
  if (count_ == kRemembered) {
    std::move(lags_ms_.begin() + 1, lags_ms_.end(), lags_ms_.begin());
    count_ -= 1;
  }
  lags_ms_[count_] = lag.ms;
  count_ += 1;
}

std::string SupplierClock::to_text() const {
  std::string text;
  for (std::size_t i = 0; i < count_; ++i) {
    if (i > 0) text += ' ';
    text += std::to_string(lags_ms_[i]);
  }
  return text;
}

SupplierClock SupplierClock::from_text(SupplierId supplier, std::string_view text) {
  SupplierClock clock;
  clock.supplier = supplier;
  while (!text.empty()) {
    std::int64_t lag_ms = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), lag_ms);
    CHECK(code == std::errc() && clock.count_ < kRemembered, "not the text of a clock");
    clock.add(Duration{lag_ms});
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty()) text.remove_prefix(1);
  }
  return clock;
}

}  // namespace linepool
