// A self-test: the operator sends a text with a token to a line, to see whether it arrives.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace linepool {

// Without letters and digits that look alike.
inline constexpr std::string_view kTestAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
inline constexpr std::size_t kTestTokenChars = 6;
inline constexpr Duration kTestLife = Duration::minutes(15);
// Until then an SMS with the token is no customer's, however late it comes.
inline constexpr Duration kTestKept = Duration::days(1);

// The newest one of a line.
struct SelfTest {
  LineId line;
  std::string token;  // unique among all of them
  Time started_at;
  Time expires_at;
  MessageId message;  // the SMS that arrived; none: none has
  Time arrived_at;    // when we received it
  MessageId astray;   // the newest SMS with the token that was not for the line

  [[nodiscard]] bool is_pending(Time now) const { return message.is_none() && now < expires_at; }
  bool operator==(const SelfTest&) const = default;
};

// What the operator sends: "Linepool test 7K3F9Q".
std::string test_text(std::string_view token);

// The token in the text of an SMS, in capitals; nothing if it is not a text of ours. Case and what
// comes before and after do not matter, because phones and gateways change them.
std::optional<std::string> test_token_in(std::string_view text);

bool is_test_token(std::string_view token);

}  // namespace linepool
