#include "carrier/plan/plan.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"
#include "base/crypto/random.h"

namespace linepool::carrier {
namespace {

constexpr std::uint8_t kInternational = 1;
constexpr std::uint8_t kNetworkSpecific = 3;
constexpr std::uint8_t kAlphanumeric = 5;
constexpr std::uint8_t kIsdn = 1;                     // the numbering plan of telephones
constexpr std::size_t kNumberDigits = 7;              // fewer are a short code
constexpr std::uint64_t kResolution = 1'000'000'000;  // of a probability
constexpr std::uint64_t kMostExcess = 64;

// Every message has draws of its own, so that what one draws changes no other.
SeededRandom random_of(std::uint64_t seed, std::uint64_t number) {
  return SeededRandom(seed ^ (number * 0xD1B54A32D192ED03));
}

bool happens(double rate, Random& random) {
  const std::uint64_t drawn = random.below(kResolution);
  return static_cast<double>(drawn) < rate * static_cast<double>(kResolution);
}

// All of them are drawn, whether they can happen or not: raising one probability leaves the others'
// outcome as it was.
FaultSet draw(const FaultRates& rates, Random& random) {
  FaultSet drawn;
  if (rates.is_empty()) return drawn;
  for_each_fault([&](Fault fault) {
    if (happens(rates.of(fault), random)) drawn.add(fault);
  });
  drawn.remove(Fault::kThrottle);
  return drawn;
}

sms::Address recipient(const ScriptMessage& entry, std::uint64_t at) {
  std::string_view to = entry.to[at % entry.to.size()];
  const bool has_plus = to.starts_with('+');
  if (has_plus) to.remove_prefix(1);
  const bool is_short = !has_plus && to.size() < kNumberDigits;
  const auto ton = entry.to_ton.value_or(is_short ? kNetworkSpecific : kInternational);
  return {ton, kIsdn, std::string(to)};
}

sms::Address sender(const ScriptMessage& entry) {
  std::string_view from = entry.from;
  const bool has_plus = from.starts_with('+');
  if (has_plus) from.remove_prefix(1);
  if (!all_digits(from)) return {entry.from_ton.value_or(kAlphanumeric), 0, entry.from};
  const bool is_short = !has_plus && from.size() < kNumberDigits;
  const auto ton = entry.from_ton.value_or(is_short ? kNetworkSpecific : kInternational);
  return {ton, kIsdn, std::string(from)};
}

// One that the text does not have.
std::uint8_t other_coding(std::uint8_t coding, Random& random) {
  constexpr std::uint8_t kOthers[] = {0x00, 0x03, 0x08};
  std::vector<std::uint8_t> others;
  for (const std::uint8_t other : kOthers) {
    if (other != coding) others.push_back(other);
  }
  return others[random.below(others.size())];
}

void shuffle(std::vector<PlannedPdu>& pdus, Random& random) {
  const auto is_in_order = [&pdus] {
    return std::is_sorted(pdus.begin(), pdus.end(),
                          [](const PlannedPdu& a, const PlannedPdu& b) { return a.part < b.part; });
  };
  for (std::size_t i = pdus.size(); i > 1; --i) std::swap(pdus[i - 1], pdus[random.below(i)]);
  if (is_in_order()) std::swap(pdus.front(), pdus.back());
}

// Makes the parts, takes the faults that cannot happen to them out of the set, and does the others.
class Maker {
 public:
  Maker(const Script& script, const ScriptMessage& entry, std::uint64_t number, Random& random)
      : script_(script), entry_(entry), number_(number), random_(random) {}

  PlannedMessage make(std::uint64_t of_entry) {
    made_.wait = entry_.wait;
    made_.faults = draw(entry_.faults, random_);
    const auto code = static_cast<std::uint32_t>(100'000 + random_.below(900'000));
    split_up(filled_in(entry_.text, number_, code));
    for (PlannedPdu& pdu : made_.pdus) {
      pdu.message.destination = recipient(entry_, of_entry);
      pdu.message.source = sender(entry_);
    }
    garble_parts();
    garble_session();
    for (PlannedPdu& pdu : made_.pdus) pdu.of_message = made_.faults;
    return std::move(made_);
  }

 private:
  [[nodiscard]] bool has(Fault fault) const { return made_.faults.has(fault); }

  void split_up(const std::string& text) {
    const Encoded encoded = encode_text(text, entry_.coding).value();  // read_script() tried it
    const auto pairs = encoded.pairs();
    std::optional<std::size_t> cut;
    if (pairs.empty() || entry_.parts == Splitting::kPayload) made_.faults.remove(Fault::kCutEmoji);
    if (has(Fault::kCutEmoji)) cut = pairs[random_.below(pairs.size())];
    const auto reference = static_cast<std::uint16_t>(number_ & 0xFFFF);
    auto parts = split(encoded, entry_.parts, reference, cut).value();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      PlannedPdu& pdu = made_.pdus.emplace_back();
      pdu.message = std::move(parts[i]);
      pdu.number = number_;
      pdu.part = static_cast<std::uint8_t>(i + 1);
      pdu.parts = static_cast<std::uint8_t>(parts.size());
    }
  }

  void garble_parts() {
    auto& pdus = made_.pdus;
    if (pdus.size() < 2) {
      made_.faults.remove(Fault::kLostPart);
      made_.faults.remove(Fault::kShuffledParts);
    }
    if (has(Fault::kWrongCharset)) {
      const std::uint8_t other = other_coding(pdus.front().message.data_coding, random_);
      for (PlannedPdu& pdu : pdus) pdu.message.data_coding = other;
    }
    if (has(Fault::kLostPart)) {
      pdus.erase(pdus.begin() + static_cast<std::ptrdiff_t>(random_.below(pdus.size())));
    }
    if (pdus.size() < 2) made_.faults.remove(Fault::kShuffledParts);
    if (has(Fault::kShuffledParts)) shuffle(pdus, random_);
    if (has(Fault::kDuplicate)) {
      const std::vector<PlannedPdu> once = pdus;
      for (PlannedPdu pdu : once) {
        pdu.is_duplicate = true;
        pdus.push_back(std::move(pdu));
      }
    }
    for (PlannedPdu& pdu : pdus) {
      if (has(Fault::kDelay)) pdu.later = drawn_delay();
      if (!has(Fault::kTextLength)) continue;
      pdu.faults.add(Fault::kTextLength);
      pdu.excess = static_cast<std::uint8_t>(1 + random_.below(kMostExcess));
    }
  }

  Duration drawn_delay() {
    const auto most = static_cast<std::uint64_t>(std::max<std::int64_t>(script_.delay_up_to.ms, 1));
    return Duration{static_cast<std::int64_t>(1 + random_.below(most))};
  }

  // With the last part, so that the message itself is on its way.
  void garble_session() {
    for (const Fault fault :
         {Fault::kDrop, Fault::kLostResponse, Fault::kUnbind, Fault::kPduLength}) {
      if (has(fault)) made_.pdus.back().faults.add(fault);
    }
  }

  const Script& script_;
  const ScriptMessage& entry_;
  const std::uint64_t number_;
  Random& random_;
  PlannedMessage made_;
};

}  // namespace

Plan::Plan(const Script& script, std::uint64_t seed, std::uint64_t repeat)
    : script_(script), seed_(seed), count_(script.count() * repeat) {
  CHECK(repeat > 0);
}

std::optional<PlannedMessage> Plan::next() {
  if (number_ == count_) return std::nullopt;
  const ScriptMessage& entry = script_.messages[entry_];
  SeededRandom random = random_of(seed_, ++number_);
  PlannedMessage made = Maker(script_, entry, number_, random).make(of_entry_);
  CHECK(!made.pdus.empty());
  if (++of_entry_ == entry.count) {
    of_entry_ = 0;
    entry_ = (entry_ + 1) % script_.messages.size();
  }
  return made;
}

std::uint32_t Throttle::next() {
  SeededRandom random = random_of(~seed_, ++asked_);
  if (!happens(rate_, random)) return sms::status::kOk;
  return random.below(2) == 0 ? sms::status::kThrottled : sms::status::kQueueFull;
}

}  // namespace linepool::carrier
