#include "wire/forwarded.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace linepool::wire {
namespace {

constexpr std::string_view kBlank = " \t";

bool same_text(std::string_view a, std::string_view lower_case) {
  return std::equal(a.begin(), a.end(), lower_case.begin(), lower_case.end(),
                    [](char x, char y) { return lower(x) == y; });
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

// Removes the last element from a comma-separated list; commas within quotes do not count. Searches
// from the right: a quote that the client left open is to the left of what the proxies wrote and
// hides none of it.
std::string_view take_last(std::string_view& list) {
  std::size_t begin = list.size();
  bool quoted = false;
  while (begin > 0 && (quoted || list[begin - 1] != ',')) {
    quoted = quoted != (list[begin - 1] == '"');
    --begin;
  }
  const std::string_view last = list.substr(begin);
  list = list.substr(0, begin == 0 ? 0 : begin - 1);
  return trimmed(last);
}

// Removes the first pair from an element, up to a semicolon outside quotes.
std::string_view take_first(std::string_view& pairs) {
  std::size_t end = 0;
  bool quoted = false;
  while (end < pairs.size() && (quoted || pairs[end] != ';')) {
    quoted = quoted != (pairs[end] == '"');
    ++end;
  }
  const std::string_view first = pairs.substr(0, end);
  pairs.remove_prefix(std::min(end + 1, pairs.size()));
  return trimmed(first);
}

// "192.0.2.1", "192.0.2.1:4711", "2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:4711"
std::optional<IpAddress> address_in(std::string_view text) {
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view rest = text.substr(end + 1);
    if (!rest.empty() && !rest.starts_with(':')) return std::nullopt;
    return IpAddress::parse(text.substr(1, end - 1));
  }
  const bool has_port = std::count(text.begin(), text.end(), ':') == 1;
  return IpAddress::parse(has_port ? text.substr(0, text.find(':')) : text);
}

// The address of `for=` in one element of Forwarded; nothing for "unknown" and obfuscated names.
std::optional<IpAddress> address_in_pairs(std::string_view element) {
  while (!element.empty()) {
    const std::string_view pair = take_first(element);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || !same_text(trimmed(pair.substr(0, equals)), "for")) {
      continue;
    }
    std::string_view value = trimmed(pair.substr(equals + 1));
    if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) {
      value = value.substr(1, value.size() - 2);
    }
    return address_in(value);
  }
  return std::nullopt;
}

}  // namespace

ForwardedFrom forwarded_from(const Request& request, AddressHeader header,
                             std::span<const AddressRange> trusted) {
  const std::string_view name =
      header == AddressHeader::kForwarded ? "forwarded" : "x-forwarded-for";
  ForwardedFrom from{request.peer, false};
  std::size_t hops = 0;
  // Several headers with the same name form one list; the last was added last.
  for (auto field = request.headers.rbegin(); field != request.headers.rend(); ++field) {
    if (!same_text(field->name, name)) continue;
    std::string_view list = field->value;
    while (!trimmed(list).empty()) {
      const std::string_view element = take_last(list);
      if (++hops > kForwardedHops) return {request.peer, true};
      if (element.empty()) continue;  // empty list elements are ignored
      const auto address =
          header == AddressHeader::kForwarded ? address_in_pairs(element) : address_in(element);
      // If a trusted proxy's entry is unreadable, the client is unknown: use the peer's address.
      if (!address) return {request.peer, true};
      from.client = *address;
      if (!any_contains(trusted, *address)) return from;
    }
  }
  return from;
}

}  // namespace linepool::wire
