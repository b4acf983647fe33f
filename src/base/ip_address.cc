#include "base/ip_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace linepool {
namespace {

constexpr std::size_t kMappedBits = 96;  // bits before an IPv4 address

constexpr std::array<std::uint8_t, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

bool bit(const std::array<std::uint8_t, 16>& bytes, std::size_t place) {
  return (bytes[place / 8] >> (7 - place % 8) & 1) != 0;
}

bool same_prefix(const IpAddress& a, const IpAddress& b, std::size_t bits) {
  const std::size_t whole = bits / 8;
  if (!std::equal(a.bytes().begin(), a.bytes().begin() + whole, b.bytes().begin())) return false;
  for (std::size_t place = whole * 8; place < bits; ++place) {
    if (bit(a.bytes(), place) != bit(b.bytes(), place)) return false;
  }
  return true;
}

bool is_zero_behind(const IpAddress& address, std::size_t bits) {
  for (std::size_t place = bits; place < 128; ++place) {
    if (bit(address.bytes(), place)) return false;
  }
  return true;
}

// Only digits, without a leading zero.
std::optional<std::size_t> prefix_length(std::string_view text) {
  if (text.empty() || text.size() > 3 || (text.size() > 1 && text.front() == '0')) return {};
  std::size_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stopped != end) return {};
  return value;
}

}  // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
  if (text.size() >= INET6_ADDRSTRLEN || text.find('\0') != std::string_view::npos) return {};
  const std::string terminated(text);
  std::array<std::uint8_t, 4> four{};
  if (inet_pton(AF_INET, terminated.c_str(), four.data()) == 1) return v4(four);
  std::array<std::uint8_t, 16> sixteen{};
  if (inet_pton(AF_INET6, terminated.c_str(), sixteen.data()) == 1) return v6(sixteen);
  return {};
}

IpAddress IpAddress::v4(std::array<std::uint8_t, 4> bytes) {
  IpAddress address;
  std::copy(kMapped.begin(), kMapped.end(), address.bytes_.begin());
  std::copy(bytes.begin(), bytes.end(), address.bytes_.begin() + kMapped.size());
  return address;
}

bool IpAddress::is_v4() const {
  return std::equal(kMapped.begin(), kMapped.end(), bytes_.begin());
}

std::string IpAddress::to_string() const {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const bool four = is_v4();
  inet_ntop(four ? AF_INET : AF_INET6, bytes_.data() + (four ? kMapped.size() : 0), text.data(),
            text.size());
  return text.data();
}

std::optional<AddressRange> AddressRange::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto address = IpAddress::parse(text.substr(0, slash));
  if (!address) return {};
  AddressRange range;
  range.first_ = *address;
  if (slash == std::string_view::npos) return range;
  const auto length = prefix_length(text.substr(slash + 1));
  if (!length) return {};
  const bool dotted = text.substr(0, slash).find(':') == std::string_view::npos;
  range.prefix_bits_ = *length + (dotted ? kMappedBits : 0);
  if (range.prefix_bits_ > 128 || !is_zero_behind(*address, range.prefix_bits_)) return {};
  return range;
}

bool AddressRange::contains(const IpAddress& address) const {
  return address.is_v4() == first_.is_v4() && same_prefix(first_, address, prefix_bits_);
}

std::string AddressRange::to_string() const {
  if (prefix_bits_ == 128) return first_.to_string();
  const std::size_t shown = prefix_bits_ - (first_.is_v4() ? kMappedBits : 0);
  return first_.to_string() + "/" + std::to_string(shown);
}

bool any_contains(std::span<const AddressRange> ranges, const IpAddress& address) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&address](const AddressRange& range) { return range.contains(address); });
}

}  // namespace linepool
