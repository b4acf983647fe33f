#include "edge_http/proxy_header.h"

#include <algorithm>
#include <array>

#include "base/big_endian.h"

namespace linepool::edge_http {
namespace {

using State = ProxyHeader::State;

constexpr std::string_view kFirstText = "PROXY ";
constexpr std::size_t kFirstBytes = 107;  // the longest header of version 1
constexpr std::string_view kSecondSignature{"\r\n\r\n\0\r\nQUIT\n", 12};
constexpr std::size_t kSecondHead = 16;  // signature, command, family, length

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

ProxyHeader faulty() {
  return {State::kFaulty, 0, std::nullopt};
}

// "PROXY TCP4 203.0.113.9 10.0.0.1 4711 443\r\n"
ProxyHeader read_first(std::string_view begin) {
  const std::size_t end = begin.substr(0, kFirstBytes).find("\r\n");
  if (end == std::string_view::npos) {
    return begin.size() < kFirstBytes ? ProxyHeader{} : faulty();
  }
  ProxyHeader header{State::kWhole, end + 2, std::nullopt};
  std::string_view line = begin.substr(kFirstText.size(), end - kFirstText.size());
  const std::string_view family = take_word(line);
  if (family == "UNKNOWN") return header;
  if (family != "TCP4" && family != "TCP6") return faulty();
  header.client = IpAddress::parse(take_word(line));
  const bool is_family = header.client && header.client->is_v4() == (family == "TCP4");
  const bool is_rest = IpAddress::parse(take_word(line)).has_value();
  return is_family && is_rest ? header : faulty();
}

ProxyHeader read_second(std::string_view begin) {
  constexpr std::uint8_t kVersion = 0x20;
  constexpr std::uint8_t kLocal = 0;
  constexpr std::uint8_t kProxy = 1;
  constexpr std::uint8_t kTcp4 = 0x11;
  constexpr std::uint8_t kTcp6 = 0x21;
  if (begin.size() < kSecondHead) return {};
  const std::uint8_t command = byte_at(begin, 12);
  const std::uint8_t family = byte_at(begin, 13);
  const std::size_t length = read_big_endian(begin.substr(14, 2));
  if ((command & 0xF0) != kVersion || (command & 0x0F) > kProxy) return faulty();
  if (kSecondHead + length > kProxyHeaderBytes) return faulty();
  if (begin.size() < kSecondHead + length) return {};
  ProxyHeader header{State::kWhole, kSecondHead + length, std::nullopt};
  if ((command & 0x0F) == kLocal) return header;
  const std::string_view addresses = begin.substr(kSecondHead, length);
  if (family == kTcp4) {
    if (length < 12) return faulty();
    std::array<std::uint8_t, 4> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = byte_at(addresses, i);
    header.client = IpAddress::v4(bytes);
  } else if (family == kTcp6) {
    if (length < 36) return faulty();
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = byte_at(addresses, i);
    header.client = IpAddress::v6(bytes);
  }
  return header;  // other families are unknown
}

// Whether one of them is a prefix of the other.
bool may_become(std::string_view begin, std::string_view text) {
  const std::size_t common = std::min(begin.size(), text.size());
  return begin.substr(0, common) == text.substr(0, common);
}

}  // namespace

ProxyHeader read_proxy_header(std::string_view begin) {
  if (begin.empty()) return {};
  if (may_become(begin, kFirstText)) {
    return begin.size() < kFirstText.size() ? ProxyHeader{} : read_first(begin);
  }
  if (may_become(begin, kSecondSignature)) {
    return begin.size() < kSecondSignature.size() ? ProxyHeader{} : read_second(begin);
  }
  return {State::kAbsent, 0, std::nullopt};
}

}  // namespace linepool::edge_http
