// The rule by which a line is silent while its neighbours are not. It knows no clock, lock or
// store.
//
// An order that ends without an SMS is a miss of its line. How much a miss says depends on how
// often the same app got an SMS at that time on other lines of the same supplier in the same
// country: where that is p, a line that works misses with 1 - p. Misses in a row add up, as
// -ln(1 - p) each, until an SMS on the line clears them; a line is silent when a line that works
// would miss so often once in ten thousand times.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "base/time.h"
#include "domain/lines/quarantine.h"

namespace linepool::core {

// Which orders are compared with each other.
struct Neighbourhood {
  SupplierId supplier;
  CountryId country;
  AppId app;

  bool operator==(const Neighbourhood&) const = default;
};

// An order that ended without an SMS.
struct Miss {
  Neighbourhood where;
  LineId line;
  Time began;
  Time ended;
  bool lived_its_life = true;  // false: its customer cancelled it
};

class LineEvidence {
 public:
  static constexpr Duration kWindow = Duration::hours(2);  // older orders are not compared with
  static constexpr std::size_t kOrdersKept = 256;          // of each neighbourhood, the newest
  static constexpr std::int32_t kSample = 20;              // fewer say nothing
  static constexpr double kRateMin = 0.3;                  // of neighbours with an SMS
  static constexpr double kRateMax = 0.95;                 // no single miss says more
  static constexpr std::int32_t kMissesMin = 3;
  static constexpr double kEnough = 9.2103403719761836;  // ln(10,000)
  static constexpr std::size_t kNeighbourhoods = 4096;
  static constexpr std::size_t kLines = 65'536;  // with misses

  // Within `warm_up`, the life of an order, after its first order a neighbourhood says nothing:
  // codes come at once, misses at the end.
  explicit LineEvidence(Duration warm_up) : warm_up_(warm_up) {}

  // An SMS reached the line, whosever it is: its misses are forgotten.
  void clear(LineId line);
  // An order got its first SMS, that long after it began.
  void add_code(const Neighbourhood& where, LineId line, Duration after, Time at);
  // An order ended without an SMS. Returns why the line is silent, if this makes it so.
  std::optional<Quarantine> add_miss(const Miss& miss);

  [[nodiscard]] std::size_t lines() const { return lines_.size(); }

 private:
  struct Order {
    LineId line;
    Time at;
    std::int32_t to_code_ms = -1;  // below zero: it got none
  };
  // Of the newest orders, a ring.
  struct Orders {
    Time since;
    std::size_t count = 0;  // ever
    std::array<Order, kOrdersKept> ring;
  };
  // What is known against a line.
  struct Misses {
    Time since;  // when the first of these orders began
    Time last_end;
    std::int32_t orders = 0;
    double weight = 0;
  };
  // What the orders on other lines say about a miss.
  struct Neighbours {
    std::int32_t orders = 0;
    std::int32_t with_sms = 0;
    bool are_alive = false;  // an SMS has come for one of them since the miss began
    std::optional<Duration> p95;
  };
  struct HashOf {
    std::size_t operator()(const Neighbourhood& where) const noexcept;
  };

  Orders* orders_of(const Neighbourhood& where, Time now);
  [[nodiscard]] static Neighbours neighbours(const Orders& orders, const Miss& miss);
  Misses* misses_of(LineId line, Time now);

  Duration warm_up_;
  boost::unordered_flat_map<Neighbourhood, std::unique_ptr<Orders>, HashOf> orders_;
  boost::unordered_flat_map<LineId, Misses, std::hash<LineId>> lines_;
};

}  // namespace linepool::core
