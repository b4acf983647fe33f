// Puts the parts of long messages together. Pure data: the parts that are taken are its whole
// state, and taking them again in order of receipt restores it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/time.h"
#include "sms/header/user_data_header.h"
#include "sms/text/decode.h"

namespace linepool::sms {

// Which message parts belong to.
struct PartKey {
  std::uint64_t line = 0;  // whatever names connector and recipient
  std::string sender;
  Concatenation::Kind kind = Concatenation::Kind::kEightBit;
  std::uint16_t reference = 0;
  std::uint8_t total = 0;
  bool operator==(const PartKey&) const = default;
};

struct Part {
  PartKey key;
  std::uint8_t number = 0;  // from 1 to key.total
  TextCoding coding;        // not packed: Inbound unpacks
  std::string bytes;
  Time received;
};

// A message: whole, or what there is of it.
struct Assembled {
  PartKey key;
  Time received;  // the first part
  std::vector<std::uint8_t> missing;
  Decoded text;  // noted as incomplete if parts are missing; each gap shows as " … "
};

struct Taken {
  enum class Outcome : std::uint8_t { kWaits, kCompleted, kDuplicate };
  Outcome outcome = Outcome::kWaits;
  // Messages that are over: the completed one comes last. Before it those that a new message with
  // the same reference ended, or that had to go to make room.
  std::vector<Assembled> done;
};

class Assembler {
 public:
  struct Limits {
    std::size_t sets = 10'000;                    // messages, those remembered included
    std::size_t bytes = 16 * 1024 * 1024;         // of waiting parts
    Duration patience = Duration::minutes(30);    // from the first part to an incomplete message
    Duration remembered = Duration::minutes(10);  // how long a complete message's parts are known
  };

  explicit Assembler(Limits limits);
  Assembler(const Assembler&) = delete;
  Assembler& operator=(const Assembler&) = delete;
  ~Assembler() = default;

  // The same number with the same bytes is a redelivery, also after completion; with other bytes
  // the reference has come round, and a new message begins. Times must not go back.
  Taken take(Part part);

  // Ends what has waited too long, at most `max` messages, the oldest first.
  std::vector<Assembled> expire(Time now, std::size_t max);
  // When expire() has something to do next; kForever: nothing waits.
  [[nodiscard]] Time next_deadline() const;

  [[nodiscard]] std::size_t waiting() const { return waiting_.size; }
  [[nodiscard]] std::size_t waiting_bytes() const { return bytes_; }

 private:
  // A part that has come; its bytes stand in the set's text, in the order of receipt.
  struct Came {
    std::uint64_t hash = 0;
    std::uint32_t bytes = 0;
    TextCoding coding;
    std::uint8_t number = 0;
  };
  struct Set {
    std::string text;
    std::vector<Came> came;
    Time since;  // the first part; of a complete message, its completion
    std::pair<const PartKey, Set>* older = nullptr;
    std::pair<const PartKey, Set>* newer = nullptr;
    bool is_complete = false;
  };
  using Entry = std::pair<const PartKey, Set>;
  // Entries by age.
  struct Queue {
    Entry* oldest = nullptr;
    Entry* newest = nullptr;
    std::size_t size = 0;
    void push(Entry& entry);
    void remove(Entry& entry);
  };
  struct Hash {
    std::size_t operator()(const PartKey& key) const;
  };

  static Assembled assemble(const Entry& entry);
  Entry& open(const Part& part, Taken& taken);
  void make_room(std::size_t bytes, Taken& taken);
  void forget(Entry& entry);
  void forget_old(Time now);
  Assembled end(Entry& entry);

  Limits limits_;
  std::unordered_map<PartKey, Set, Hash> sets_;
  Queue waiting_;
  Queue complete_;
  std::size_t bytes_ = 0;
};

}  // namespace linepool::sms
