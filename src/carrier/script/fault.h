// What a carrier does wrong on purpose.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::carrier {

enum class Fault : std::uint8_t {
  kDelay,      // its parts come some time after their turn
  kDuplicate,  // everything is sent twice
  kLostPart,   // one part is never sent
  kShuffledParts,
  kWrongCharset,  // another data coding is declared than the text has
  kCutEmoji,      // the two halves of a character are in two parts
  kTextLength,    // sm_length is more than there is
  kDrop,          // the connection is closed before the response can come
  kLostResponse,  // and here once it has come, and before it is read
  kUnbind,        // a good-bye in between
  kPduLength,     // a PDU with an impossible command_length, which ends the session
  kThrottle,      // as SMSC: answers 0x58 or 0x14 to what is submitted
};
inline constexpr std::size_t kFaults = 12;

std::string_view name(Fault fault);  // "delay", "lost_part", ...
std::optional<Fault> fault_from_name(std::string_view word);
std::string fault_names();  // separated by commas

// How probable each is.
class FaultRates {
 public:
  [[nodiscard]] double of(Fault fault) const { return rates_[static_cast<std::size_t>(fault)]; }
  void set(Fault fault, double rate) { rates_[static_cast<std::size_t>(fault)] = rate; }
  [[nodiscard]] bool is_empty() const { return rates_ == std::array<double, kFaults>{}; }
  bool operator==(const FaultRates&) const = default;

 private:
  std::array<double, kFaults> rates_{};
};

class FaultSet {
 public:
  [[nodiscard]] bool has(Fault fault) const { return (bits_ & bit(fault)) != 0; }
  void add(Fault fault) { bits_ = static_cast<std::uint16_t>(bits_ | bit(fault)); }
  void remove(Fault fault) { bits_ = static_cast<std::uint16_t>(bits_ & ~bit(fault)); }
  [[nodiscard]] bool is_empty() const { return bits_ == 0; }
  bool operator==(const FaultSet&) const = default;

 private:
  static unsigned bit(Fault fault) { return 1u << static_cast<unsigned>(fault); }
  std::uint16_t bits_ = 0;
};

// Each kind in turn.
template <class Visit>
void for_each_fault(Visit visit) {
  for (std::size_t i = 0; i < kFaults; ++i) visit(static_cast<Fault>(i));
}

}  // namespace linepool::carrier
