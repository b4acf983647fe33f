// Which ports the server may call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::wire {

// A port in digits, from 1 to 65535 without leading zeros; nothing for any other text.
std::optional<std::int32_t> port_in(std::string_view text);

// The ports that the server may call on behalf of a customer.
class TargetPorts {
 public:
  static constexpr std::size_t kMaxRanges = 64;

  // 80, 443 and those above 1023: where other people's mail servers, shells and databases of old do
  // not listen.
  static const TargetPorts& usual();
  // Ports and ranges, separated by spaces: "80 443 1024-65535". Nothing for any other text, for
  // none, and for more than kMaxRanges.
  static std::optional<TargetPorts> parse(std::string_view text);

  [[nodiscard]] bool allow(std::int32_t port) const;
  // For a sentence: "80, 443 and 1024-65535".
  [[nodiscard]] std::string to_words() const;

 private:
  struct Range {
    std::int32_t first;
    std::int32_t last;
  };
  std::vector<Range> ranges_;
};

}  // namespace linepool::wire
