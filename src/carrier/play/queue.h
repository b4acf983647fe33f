// What is to be sent next, and what is to be sent again. No sockets, and no clock of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <queue>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "carrier/account/account.h"
#include "carrier/account/record.h"
#include "carrier/plan/plan.h"

namespace linepool::carrier {

// A PDU on its way.
struct Parcel {
  PlannedPdu pdu;
  std::uint32_t tries = 0;
};

class Queue {
 public:
  static constexpr std::uint32_t kTries = 100;      // of one PDU
  static constexpr std::size_t kWaiting = 100'000;  // while so many wait, nothing new begins
  static constexpr Duration kPauseFirst = Duration::millis(100);  // after throttling, doubled
  static constexpr Duration kPauseLast = Duration::seconds(2);    // up to

  // `rate`: PDUs a second, 0 without a limit.
  Queue(Plan plan, std::uint64_t rate, Account& account, Record& record, Time now);

  // The next PDU whose time has come. Whoever takes it tells what became of it, by one of the four
  // below.
  std::optional<Parcel> take(Time now);

  void acknowledged(const Parcel& parcel, std::string_view id);
  void throttled(Parcel parcel, std::uint32_t status, Time now);
  void unanswered(Parcel parcel, Time now);
  void refused(const Parcel& parcel, std::uint32_t status);

  // Gives nothing from now on.
  void stop() { is_stopped_ = true; }
  // Every part of every message has come to its end.
  [[nodiscard]] bool is_done() const;

 private:
  struct Later {
    Time due;
    std::uint64_t order = 0;
    Parcel parcel;
    // The earliest is on top.
    bool operator<(const Later& other) const {
      return due > other.due || (due == other.due && order > other.order);
    }
  };

  bool begin_message(Time now);
  void earn(Time now);
  void put_later(Parcel parcel, Time due);
  std::optional<Parcel> sent(Parcel parcel);
  // Back into the queue, without what has happened to its session.
  void again(Parcel parcel, Time due, Outcome outcome, std::uint32_t status);

  Plan plan_;
  const std::uint64_t rate_;
  Account& account_;
  Record& record_;
  std::optional<PlannedMessage> next_;
  Time began_;  // the message before it
  std::deque<Parcel> ready_;
  std::priority_queue<Later> later_;
  std::uint64_t order_ = 0;
  std::uint64_t on_their_way_ = 0;
  std::uint64_t earned_ = 0;  // thousandths of a PDU
  Time earned_at_;
  bool is_stopped_ = false;
};

}  // namespace linepool::carrier
