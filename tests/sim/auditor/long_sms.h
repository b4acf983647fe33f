// The auditor's records of long SMS: the parts as they were sent, and nothing worked out ahead.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/commands/messages/receive_part.h"

namespace linepool::sim {

struct PlainPart {
  core::ReceivePart said;
  Time came;
};

// The parts of one SMS that are here.
struct PlainSet {
  std::vector<PlainPart> parts;  // in order of number
  Time since;
  Time until;
  bool only_repeats = true;  // parts of an SMS that is whole
  std::optional<MessageId> became = {};

  [[nodiscard]] bool waits() const { return !became.has_value(); }
  [[nodiscard]] bool has_number(const core::ReceivePart& part) const;
  [[nodiscard]] bool has(const core::ReceivePart& part) const;  // the same number and bytes
  [[nodiscard]] bool is_whole() const;
  // Of what is here.
  [[nodiscard]] core::ReceiveMessage joined() const;
};

// Whether they say that they are of the same SMS.
bool is_of_one_sms(const core::ReceivePart& a, const core::ReceivePart& b);

// "[17.2]": what every part of a simulated SMS begins with, and nothing else holds.
std::string token_of(const core::ReceivePart& part);
// How often each stands in the text.
void count_tokens(const std::string& text, std::map<std::string, int>& counts);

// Where the acknowledged parts are.
struct PlainPieces {
  std::map<std::string, int> owed;                         // parts that somebody is to get
  std::map<MessageId, std::vector<std::string>> went_out;  // in the SMS that they became
  std::map<std::string, int> erased;  // before that: with their customer, or as a redelivery
};

}  // namespace linepool::sim
