// What a carrier is to play, as somebody wrote it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "carrier/message/compose.h"
#include "carrier/script/fault.h"

namespace linepool::carrier {

struct ScriptMessage {
  std::vector<std::string> to;  // one recipient after the other, from the first again
  std::string from;
  std::string text;  // "{n}" is the message's number, "{code}" six digits
  Coding coding;
  Splitting parts = Splitting::kUdh8;
  std::uint64_t count = 1;
  Duration wait;      // before each of them
  FaultRates faults;  // those of the file included
  std::optional<std::uint8_t> to_ton;
  std::optional<std::uint8_t> from_ton;
};

struct Script {
  std::vector<ScriptMessage> messages;
  FaultRates faults;
  Duration delay_up_to = Duration::seconds(1);

  [[nodiscard]] std::uint64_t count() const;
};

struct ScriptLimits {
  static constexpr std::size_t kFileBytes = 16 * 1024 * 1024;
  static constexpr std::size_t kMessages = 100'000;
  static constexpr std::size_t kRecipients = 1'000'000;  // of one message
  static constexpr std::uint64_t kCount = 10'000'000;
  static constexpr std::size_t kTextBytes = 64 * 1024;
  static constexpr Duration kWait = Duration::hours(1);
  static constexpr std::size_t kComplaints = 20;  // that are reported at once
};

// TOML, or JSON lines if it begins with a brace. The refusal has a line for each mistake, at most
// kComplaints: "FILE:LINE: what is wrong, and what is allowed".
Result<Script> read_script(const std::string& file, std::string_view text);

// "{n}" and "{code}" replaced.
std::string filled_in(std::string_view text, std::uint64_t number, std::uint32_t code);

// "250ms", "2s", "5m"; nothing for other texts and for more than kWait.
std::optional<Duration> read_wait(std::string_view text);

}  // namespace linepool::carrier
