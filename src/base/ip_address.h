// IP addresses and address ranges in CIDR notation: which clients may use a key, and which
// addresses the server may call.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace linepool {

// An IPv4 or IPv6 address. An IPv4 address written as IPv6 (::ffff:192.0.2.1) is the IPv4 address,
// so that no second spelling gets past a rule.
class IpAddress {
 public:
  IpAddress() = default;  // ::

  // "192.0.2.1" or "2001:db8::1", without brackets, zone, port or octal; nothing for any other
  // text.
  static std::optional<IpAddress> parse(std::string_view text);
  static IpAddress v4(std::array<std::uint8_t, 4> bytes);
  static IpAddress v6(const std::array<std::uint8_t, 16>& bytes) { return IpAddress(bytes); }

  [[nodiscard]] bool is_v4() const;
  // Network order; IPv4 is in the last four bytes, after ten bytes 0 and two bytes 255.
  [[nodiscard]] const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }
  [[nodiscard]] std::string to_string() const;

  bool operator==(const IpAddress&) const = default;

 private:
  explicit IpAddress(const std::array<std::uint8_t, 16>& bytes) : bytes_(bytes) {}

  std::array<std::uint8_t, 16> bytes_{};
};

class AddressRange {
 public:
  // "10.0.0.0/8", "2001:db8::/32", or a single address. Nothing for any other text, nor for bits
  // set after the prefix ("10.0.0.1/8"), because then something else was meant.
  static std::optional<AddressRange> parse(std::string_view text);

  // ::/0 contains no IPv4 address, and 0.0.0.0/0 no IPv6 address.
  [[nodiscard]] bool contains(const IpAddress& address) const;
  // As accepted by parse(); a single address has no prefix length.
  [[nodiscard]] std::string to_string() const;

  bool operator==(const AddressRange&) const = default;

 private:
  IpAddress first_;
  std::size_t prefix_bits_ = 128;  // of all sixteen bytes, even for IPv4
};

bool any_contains(std::span<const AddressRange> ranges, const IpAddress& address);

}  // namespace linepool
