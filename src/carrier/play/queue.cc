#include "carrier/play/queue.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace linepool::carrier {
namespace {

constexpr std::uint64_t kOne = 1000;     // PDU, in what is earned
constexpr std::uint64_t kBurst_ms = 50;  // of a rate, at once

}  // namespace

Queue::Queue(Plan plan, std::uint64_t rate, Account& account, Record& record, Time now)
    : plan_(std::move(plan)),
      rate_(rate),
      account_(account),
      record_(record),
      began_(now),
      earned_at_(now) {
  account_.planned = plan_.count();
}

void Queue::earn(Time now) {
  const auto passed = static_cast<std::uint64_t>(std::max<std::int64_t>((now - earned_at_).ms, 0));
  earned_ = std::min(earned_ + passed * rate_, std::max(kOne, rate_ * kBurst_ms));
  earned_at_ = now;
}

std::optional<Parcel> Queue::take(Time now) {
  if (is_stopped_) return std::nullopt;
  if (rate_ > 0) {
    earn(now);
    if (earned_ < kOne) return std::nullopt;
  }
  if (!later_.empty() && later_.top().due <= now) {
    Parcel parcel = later_.top().parcel;
    later_.pop();
    return sent(std::move(parcel));
  }
  while (ready_.empty()) {
    if (!begin_message(now)) return std::nullopt;
  }
  Parcel parcel = std::move(ready_.front());
  ready_.pop_front();
  return sent(std::move(parcel));
}

std::optional<Parcel> Queue::sent(Parcel parcel) {
  if (rate_ > 0) earned_ -= kOne;
  ++parcel.tries;
  ++on_their_way_;
  ++account_.sent;
  return parcel;
}

// False if none may begin now.
bool Queue::begin_message(Time now) {
  if (later_.size() >= kWaiting) return false;
  if (!next_) next_ = plan_.next();
  if (!next_ || began_ + next_->wait > now) return false;
  began_ = next_->wait.ms == 0 ? now : began_ + next_->wait;
  ++account_.begun;
  account_.parts += next_->pdus.size();
  for (const Fault fault :
       {Fault::kDelay, Fault::kDuplicate, Fault::kLostPart, Fault::kShuffledParts,
        Fault::kWrongCharset, Fault::kCutEmoji, Fault::kTextLength}) {
    if (next_->faults.has(fault)) account_.count(fault);
  }
  for (PlannedPdu& pdu : next_->pdus) {
    const Time due = now + pdu.later;
    if (pdu.later.ms > 0) {
      put_later({std::move(pdu), 0}, due);
    } else {
      ready_.push_back({std::move(pdu), 0});
    }
  }
  next_.reset();
  return true;
}

void Queue::put_later(Parcel parcel, Time due) {
  later_.push({due, ++order_, std::move(parcel)});
}

void Queue::acknowledged(const Parcel& parcel, std::string_view id) {
  CHECK(on_their_way_ > 0);
  --on_their_way_;
  ++account_.acknowledged;
  account_.note_id(id);
  record_.add(parcel.pdu, parcel.tries, Outcome::kAcknowledged, sms::status::kOk, id);
}

void Queue::refused(const Parcel& parcel, std::uint32_t status) {
  CHECK(on_their_way_ > 0);
  --on_their_way_;
  account_.note_refusal(status);
  record_.add(parcel.pdu, parcel.tries, Outcome::kRefused, status, {});
}

void Queue::throttled(Parcel parcel, std::uint32_t status, Time now) {
  ++account_.throttled;
  const std::uint32_t doubled = std::min<std::uint32_t>(parcel.tries - 1, 10);
  const Duration pause{std::min(kPauseFirst.ms << doubled, kPauseLast.ms)};
  again(std::move(parcel), now + pause, Outcome::kThrottled, status);
}

void Queue::unanswered(Parcel parcel, Time now) {
  ++account_.unanswered;
  again(std::move(parcel), now, Outcome::kUnanswered, sms::status::kOk);
}

void Queue::again(Parcel parcel, Time due, Outcome outcome, std::uint32_t status) {
  CHECK(on_their_way_ > 0);
  --on_their_way_;
  record_.add(parcel.pdu, parcel.tries, outcome, status, {});
  if (parcel.tries >= kTries) {
    ++account_.given_up;
    return record_.add(parcel.pdu, parcel.tries, Outcome::kGivenUp, status, {});
  }
  for (const Fault fault :
       {Fault::kDrop, Fault::kLostResponse, Fault::kUnbind, Fault::kPduLength}) {
    parcel.pdu.faults.remove(fault);
  }
  put_later(std::move(parcel), due);
}

bool Queue::is_done() const {
  const bool has_begun_all = !next_ && plan_.planned() == plan_.count();
  return has_begun_all && ready_.empty() && later_.empty() && on_their_way_ == 0;
}

}  // namespace linepool::carrier
