// Where webhooks may lead: a URL that our rules take is the same URL to libcurl, which will call
// it; ranges of addresses come back from their text.
#include <curl/curl.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/check.h"
#include "outbound/target_guard.h"
#include "wire/target_url.h"

namespace {

using linepool::AddressRange;
using linepool::IpAddress;

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

// "" where the URL has no such part.
std::string part(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, 0) != CURLUE_OK) return "";
  std::string copy = text;
  curl_free(text);
  return copy;
}

void check_url(const std::string& text) {
  static const auto every_port = linepool::wire::TargetPorts::parse("1-65535");
  if (!linepool::wire::check_target_url(text, *every_port).ok()) return;
  const std::unique_ptr<CURLU, FreeUrl> url(curl_url());
  // libcurl may refuse what we take; it may not read another host from it.
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) return;
  const std::string scheme = part(url.get(), CURLUPART_SCHEME);
  CHECK(text.starts_with(scheme + "://"));
  CHECK(part(url.get(), CURLUPART_USER).empty() && part(url.get(), CURLUPART_PASSWORD).empty());
  CHECK(part(url.get(), CURLUPART_FRAGMENT).empty());
  const std::string host = part(url.get(), CURLUPART_HOST);
  const std::string port = part(url.get(), CURLUPART_PORT);
  const std::string_view rest = std::string_view(text).substr(scheme.size() + 3);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
  CHECK(port.empty() || authority.ends_with(":" + port));
  // A number for a host is an IPv4 address in libcurl's own spelling, an IPv6 address likewise.
  if (IpAddress::parse(host) || host.starts_with('[')) return;
  CHECK(authority == host + (port.empty() ? "" : ":" + port));
}

void check_range(std::string_view text) {
  const auto range = AddressRange::parse(text);
  if (!range) return;
  CHECK(AddressRange::parse(range->to_string()) == range);
  const auto first = IpAddress::parse(text.substr(0, text.find('/')));
  CHECK(first.has_value() && range->contains(*first));
  CHECK(linepool::outbound::TargetGuard({*range}).allows(*first));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  check_url(std::string(input));
  check_range(input);
  return 0;
}
