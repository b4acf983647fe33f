// Messages whose answers did not reach the SMSC before their session ended: it sends them again, on
// any session, and nothing in them says so. No sockets and no clock: time is passed in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>

#include "base/crypto/digest.h"
#include "base/time.h"
#include "sms/pdu/pdu.h"

namespace linepool::edge_smpp {

// Of everything that a repetition has in common with the first.
Digest fingerprint(const sms::ShortMessage& message);

// By which the answer to a message is known that still comes.
struct AnswerKey {
  std::uint64_t link = 0;  // its serial
  std::uint64_t ticket = 0;
  bool operator==(const AnswerKey&) const = default;
};

class InDoubt {
 public:
  // Beyond these the oldest is forgotten: if it comes again, it is a message of its own.
  static constexpr Duration kFor = Duration::minutes(10);
  static constexpr std::size_t kMax = 2000;

  enum class Verdict : std::uint8_t {
    kNew,
    kSame,     // it is stored already; asked again, the same print is new
    kWaiting,  // nobody knows yet whether it is stored
  };

  // `waits_for`: nothing if the message is stored.
  void add(const Digest& print, std::optional<AnswerKey> waits_for, Time now);
  // The answer to one that waits has come.
  void answer(const AnswerKey& key, bool is_stored);
  Verdict look(const Digest& print, Time now);

 private:
  struct Entry {
    Digest print{};
    std::optional<AnswerKey> waits_for;
    Time until;
  };
  std::list<Entry> entries_;  // oldest first
};

}  // namespace linepool::edge_smpp
