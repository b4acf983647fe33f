#include "gate/sealed_text.h"

#include <array>
#include <charconv>

#include "base/crypto/hmac.h"
#include "base/text_of.h"

namespace linepool::gate {
namespace {

constexpr std::size_t kMacChars = 32;

std::string mac_of(const Seal& seal, std::string_view payload, std::string_view secret) {
  std::string text(seal.purpose);
  text.append(" ").append(payload);
  const Digest mac = hmac_sha256(secret, text);
  return to_hex(text_of(mac)).substr(0, kMacChars);
}

}  // namespace

std::string seal_text(const Seal& seal, std::string_view payload, std::string_view secret) {
  std::string text(seal.prefix);
  return text.append(payload).append(mac_of(seal, payload, secret));
}

std::optional<std::string_view> open_text(const Seal& seal, std::string_view text,
                                          std::string_view secret) {
  if (!text.starts_with(seal.prefix)) return std::nullopt;
  text.remove_prefix(seal.prefix.size());
  if (text.size() < kMacChars) return std::nullopt;
  const std::string_view payload = text.substr(0, text.size() - kMacChars);
  const std::string_view mac = text.substr(payload.size());
  // Digests are compared in constant time, and comparing the MACs' digests is as good as comparing
  // the MACs.
  if (!equal_constant_time(sha256(mac), sha256(mac_of(seal, payload, secret)))) return std::nullopt;
  return payload;
}

void append_number(std::string& payload, std::int64_t number) {
  std::array<char, kNumberChars> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 static_cast<std::uint64_t>(number), 16)
                       .ptr;
  const auto size = static_cast<std::size_t>(end - digits.data());
  payload.append(kNumberChars - size, '0').append(digits.data(), size);
}

std::optional<std::int64_t> number_at(std::string_view payload, std::size_t index) {
  if (payload.size() < (index + 1) * kNumberChars) return std::nullopt;
  const std::string_view digits = payload.substr(index * kNumberChars, kNumberChars);
  std::uint64_t number = 0;
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  if (fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

}  // namespace linepool::gate
