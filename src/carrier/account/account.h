// What became of everything that a carrier played. Counts PDUs: of a long message each part.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "carrier/script/fault.h"

namespace linepool::carrier {

struct Account {
  // Ids that are kept; the others are only counted.
  static constexpr std::size_t kIds = 100;
  static constexpr std::size_t kStatuses = 64;

  std::uint64_t planned = 0;       // messages of the script, all repeats together
  std::uint64_t begun = 0;         // messages
  std::uint64_t parts = 0;         // of the messages that have begun
  std::uint64_t sent = 0;          // again counts again
  std::uint64_t acknowledged = 0;  // answered with OK
  std::uint64_t throttled = 0;     // answered with 0x58 or 0x14, and sent again
  std::uint64_t unanswered = 0;    // sent, never answered, and sent again
  std::uint64_t refused = 0;       // answered with another status
  std::uint64_t given_up = 0;      // sent too often
  std::uint64_t received = 0;      // messages of the other side
  std::uint64_t binds = 0;
  std::uint64_t lost = 0;  // connections that ended without a good-bye
  std::array<std::uint64_t, kFaults> faults{};
  std::map<std::uint32_t, std::uint64_t> refusals;  // by status
  std::vector<std::string> ids;                     // the first ones, in order of their answers
  std::string last_id;
  std::uint64_t id_count = 0;

  void count(Fault fault) { ++faults[static_cast<std::size_t>(fault)]; }
  void note_id(std::string_view id);
  void note_refusal(std::uint32_t status);
  // Parts that began and have no end yet.
  [[nodiscard]] std::uint64_t open() const { return parts - acknowledged - refused - given_up; }
  [[nodiscard]] bool is_complete() const {
    return begun == planned && open() == 0 && refused == 0 && given_up == 0;
  }
};

// What stands around the account.
struct Played {
  std::string script;  // its file
  std::string how;     // "gateway to 127.0.0.1:2775"
  std::uint64_t seed = 0;
  Duration took;
};

// For people, at most 80 columns wide.
std::string as_text(const Account& account, const Played& played);
// For programs: one object, and a line end.
std::string as_json(const Account& account, const Played& played);

// "0x0E, invalid password".
std::string status_words(std::uint32_t status);

}  // namespace linepool::carrier
