// What became of each PDU, as lines of JSON: for whoever compares with what arrived.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

#include "base/result.h"
#include "carrier/plan/plan.h"

namespace linepool::carrier {

enum class Outcome : std::uint8_t { kAcknowledged, kThrottled, kUnanswered, kRefused, kGivenUp };
std::string_view name(Outcome outcome);  // "acknowledged", ...

// What it is and says, without what became of it.
std::string as_json(const PlannedPdu& pdu, Duration wait);

class Record {
 public:
  Record() = default;  // of nothing

  // Begins the file anew. The refusal is a sentence.
  Status open(const std::string& file);
  // `tries`: how often it was sent.
  void add(const PlannedPdu& pdu, std::uint32_t tries, Outcome outcome, std::uint32_t status,
           std::string_view id);
  // False if something could not be written.
  bool close();

 private:
  std::ofstream out_;
};

}  // namespace linepool::carrier
