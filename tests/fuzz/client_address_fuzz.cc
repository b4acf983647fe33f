// What proxies say of their clients: the client's own part of it never decides, and what is more
// than a header of the PROXY protocol does not change what it says.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "edge_http/proxy_header.h"
#include "wire/forwarded.h"

using linepool::AddressRange;
using linepool::IpAddress;
using linepool::edge_http::ProxyHeader;
using linepool::edge_http::read_proxy_header;
using linepool::wire::AddressHeader;

namespace {

const AddressRange kTrusted[] = {*AddressRange::parse("10.0.0.0/8")};

linepool::wire::ForwardedFrom ask(AddressHeader which, std::string_view name,
                                  std::string_view value) {
  const linepool::wire::Header header{name, value};
  linepool::wire::Request request;
  request.headers = {&header, 1};
  request.peer = *IpAddress::parse("10.0.0.1");
  return forwarded_from(request, which, kTrusted);
}

void check_header(std::string_view input) {
  const auto plain = ask(AddressHeader::kXForwardedFor, "x-forwarded-for", input);
  CHECK(!plain.is_faulty || plain.client == *IpAddress::parse("10.0.0.1"));
  const std::string added = std::string(input) + ", 203.0.113.9";
  const auto seen = ask(AddressHeader::kXForwardedFor, "x-forwarded-for", added);
  CHECK(seen.client == *IpAddress::parse("203.0.113.9") && !seen.is_faulty);
  const std::string pairs = std::string(input) + ", for=203.0.113.9";
  const auto other = ask(AddressHeader::kForwarded, "forwarded", pairs);
  CHECK(other.client == *IpAddress::parse("203.0.113.9") && !other.is_faulty);
  ask(AddressHeader::kForwarded, "forwarded", input);
}

void check_protocol(std::string_view input) {
  const ProxyHeader whole = read_proxy_header(input);
  if (whole.state != ProxyHeader::State::kWhole) return;
  CHECK(whole.bytes > 0 && whole.bytes <= input.size());
  CHECK(whole.bytes <= linepool::edge_http::kProxyHeaderBytes);
  const ProxyHeader exact = read_proxy_header(input.substr(0, whole.bytes));
  CHECK(exact.state == whole.state && exact.client == whole.client);
  const ProxyHeader shorter = read_proxy_header(input.substr(0, whole.bytes - 1));
  CHECK(shorter.state == ProxyHeader::State::kMore);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  check_header(input);
  check_protocol(input);
  return 0;
}
