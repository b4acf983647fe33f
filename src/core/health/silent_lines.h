// Watches for lines that are silent while their neighbours are not, as changes are committed, and
// names those that are to be put in quarantine. The evidence is in memory only: after a restart it
// starts anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "core/engine/feed.h"
#include "core/health/line_evidence.h"
#include "core/health/supply_health.h"

namespace linepool::core {

// Settings of an install.
struct SilenceWatch {
  bool is_on = false;
  // Of a supplier's online lines in a country, at most that many per cent are quarantined within an
  // hour, but at least one.
  std::int64_t percent_per_hour = 10;
};

// One writer, the event feed; any number of readers.
class SilentLines final : public FeedListener {
 public:
  // `supply` counts lines and must outlive this object. An order lives for `lease_life`.
  SilentLines(SilenceWatch settings, Duration lease_life, SupplyHealth& supply)
      : settings_(settings), supply_(supply), evidence_(lease_life) {}

  void on_changes(std::span<const Change> changes) override;

  // Hands out the lines to be quarantined, each once. A line that is then not quarantined is to be
  // forgotten: an SMS has reached it meanwhile, or it is not online any more.
  [[nodiscard]] std::vector<Quarantine> take_silent();
  // It could not be submitted; take_silent() hands it out again.
  void put_back(const Quarantine& silent);
  void forget(LineId line);

  static constexpr std::size_t kWaiting = 1000;  // lines that wait for take_silent()

 private:
  using Place = std::pair<SupplierId, CountryId>;
  // What was quarantined in a supplier's country in the last hour.
  struct LastHour {
    std::deque<Time> at;
    Time told;  // when the log last said that there are too many
  };

  void apply(const Change& change);
  void apply_miss(const Change& change, const Lease& order);
  void apply_code(const LeaseMessage& received, Time at);
  void apply_switch(const SwitchedLine& line);
  void suspect(const Miss& miss, const Quarantine& silent);
  // Whether one more may be quarantined there now.
  [[nodiscard]] bool has_room(const Place& place, LastHour& hour, Time now) const;

  const SilenceWatch settings_;
  SupplyHealth& supply_;
  std::mutex mutex_;  // guards everything below
  LineEvidence evidence_;
  std::map<Place, LastHour> last_hours_;
  std::vector<Quarantine> silent_;
};

}  // namespace linepool::core
