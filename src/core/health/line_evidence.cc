#include "core/health/line_evidence.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"

namespace linepool::core {
namespace {

// A line that is not leased any more keeps its misses for that long if there is no room.
constexpr Duration kMissesKept = Duration::days(1);

double rate_of(std::int32_t with_sms, std::int32_t orders) {
  return orders == 0 ? 0 : static_cast<double>(with_sms) / orders;
}

// The nearest rank; nothing if there are too few to say.
std::optional<Duration> p95_of(std::array<std::int32_t, LineEvidence::kOrdersKept>& ms,
                               std::size_t count) {
  if (count < static_cast<std::size_t>(LineEvidence::kSample)) return std::nullopt;
  const std::size_t rank = (count * 95 + 99) / 100 - 1;
  const auto place = ms.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(ms.begin(), place, ms.begin() + static_cast<std::ptrdiff_t>(count));
  return Duration::millis(*place);
}

}  // namespace

std::size_t LineEvidence::HashOf::operator()(const Neighbourhood& where) const noexcept {
  std::size_t hash = std::hash<SupplierId>()(where.supplier);
  hash = hash * 31 + std::hash<CountryId>()(where.country);
  return hash * 31 + std::hash<AppId>()(where.app);
}

void LineEvidence::clear(LineId line) {
  if (!lines_.empty()) lines_.erase(line);
}

LineEvidence::Orders* LineEvidence::orders_of(const Neighbourhood& where, Time now) {
  const auto found = orders_.find(where);
  if (found != orders_.end()) return found->second.get();
  if (orders_.size() >= kNeighbourhoods) {
    const auto newest = [](const Orders& orders) {
      return orders.ring[(orders.count - 1) % kOrdersKept].at;
    };
    boost::unordered::erase_if(
        orders_, [&](const auto& known) { return now - newest(*known.second) > kWindow; });
  }
  if (orders_.size() >= kNeighbourhoods) return nullptr;
  Orders& fresh = *orders_.emplace(where, std::make_unique<Orders>()).first->second;
  fresh.since = now;
  return &fresh;
}

void LineEvidence::add_code(const Neighbourhood& where, LineId line, Duration after, Time at) {
  Orders* orders = orders_of(where, at);
  if (orders == nullptr) return;
  const auto ms = std::clamp<std::int64_t>(after.ms, 0, std::numeric_limits<std::int32_t>::max());
  orders->ring[orders->count++ % kOrdersKept] = {line, at, static_cast<std::int32_t>(ms)};
}

LineEvidence::Neighbours LineEvidence::neighbours(const Orders& orders, const Miss& miss) {
  Neighbours them;
  std::array<std::int32_t, kOrdersKept> to_code;
  for (std::size_t i = 0; i < std::min(orders.count, kOrdersKept); ++i) {
    const Order& order = orders.ring[i];
    if (order.line == miss.line || miss.began - order.at > kWindow) continue;
    them.orders += 1;
    if (order.to_code_ms < 0) continue;
    to_code[static_cast<std::size_t>(them.with_sms++)] = order.to_code_ms;
    them.are_alive |= order.at >= miss.began;
  }
  them.p95 = p95_of(to_code, static_cast<std::size_t>(them.with_sms));
  return them;
}

LineEvidence::Misses* LineEvidence::misses_of(LineId line, Time now) {
  const auto found = lines_.find(line);
  if (found != lines_.end()) return &found->second;
  if (lines_.size() >= kLines) {
    boost::unordered::erase_if(
        lines_, [&](const auto& known) { return now - known.second.last_end > kMissesKept; });
  }
  return lines_.size() >= kLines ? nullptr : &lines_[line];
}

std::optional<Quarantine> LineEvidence::add_miss(const Miss& miss) {
  CHECK(miss.began <= miss.ended && !miss.line.is_none());
  Orders* orders = orders_of(miss.where, miss.ended);
  if (orders == nullptr) return std::nullopt;
  const Neighbours them = neighbours(*orders, miss);
  orders->ring[orders->count++ % kOrdersKept] = {miss.line, miss.ended};
  const bool is_warm = miss.ended - orders->since >= warm_up_;
  const double rate = rate_of(them.with_sms, them.orders);
  if (!is_warm || !them.are_alive || them.orders < kSample || rate < kRateMin) return std::nullopt;
  // Whoever cancels before a code could have come says nothing about the line.
  const bool lived = miss.lived_its_life || (them.p95 && miss.ended - miss.began >= *them.p95);
  if (!lived) return std::nullopt;
  Misses* known = misses_of(miss.line, miss.ended);
  // Orders that a shared line had at the same time miss for one reason, so they count once.
  if (known == nullptr || miss.began < known->last_end) return std::nullopt;
  if (known->orders == 0) known->since = miss.began;
  known->orders += 1;
  known->last_end = miss.ended;
  known->weight -= std::log(1 - std::min(rate, kRateMax));
  if (known->orders < kMissesMin || known->weight < kEnough) return std::nullopt;
  return Quarantine{miss.line,      miss.ended,  known->since, known->orders,
                    miss.where.app, them.orders, them.with_sms};
}

}  // namespace linepool::core
