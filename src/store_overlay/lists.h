// Short lists in one column: values separated by spaces.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto/digest.h"
#include "base/ip_address.h"
#include "base/text_of.h"

namespace linepool::store_overlay {

inline std::string list_of(const std::vector<AddressRange>& ranges) {
  std::string out;
  for (const AddressRange& range : ranges)
    out.append(out.empty() ? "" : " ").append(range.to_string());
  return out;
}

template <class Id>
requires requires(Id id) {
  id.value;
}
std::string list_of(const std::vector<Id>& ids) {
  std::string out;
  for (const Id id : ids) out.append(out.empty() ? "" : " ").append(std::to_string(id.value));
  return out;
}

// In hexadecimal.
inline std::string list_of(const std::vector<Digest>& digests) {
  std::string out;
  for (const Digest& digest : digests)
    out.append(out.empty() ? "" : " ").append(to_hex(text_of(digest)));
  return out;
}

inline std::vector<std::string> words_in(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    out.emplace_back(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return out;
}

template <class Id>
std::vector<Id> ids_in(std::string_view list) {
  std::vector<Id> out;
  for (const std::string& word : words_in(list)) out.push_back(Id{std::stoll(word)});
  return out;
}

// Parses what list_of() wrote. Invalid text becomes ::, an address that no client calls from:
// leaving it out could let everybody in.
inline std::vector<AddressRange> ranges_in(std::string_view list) {
  std::vector<AddressRange> out;
  for (const std::string& word : words_in(list)) {
    const auto range = AddressRange::parse(word);
    out.push_back(range.value_or(AddressRange{}));
  }
  return out;
}

// The same of digests. What cannot be read is left out: of recovery codes, it is used up.
inline std::vector<Digest> digests_in(std::string_view list) {
  std::vector<Digest> out;
  for (const std::string& word : words_in(list)) {
    const auto bytes = from_hex(word);
    Digest digest{};
    if (!bytes || bytes->size() != digest.size()) continue;
    std::copy(bytes->begin(), bytes->end(), digest.begin());
    out.push_back(digest);
  }
  return out;
}

// The other way, into whatever kind of list `out` is.
template <class Id>
void read_list(std::string_view list, std::vector<Id>& out) {
  out = ids_in<Id>(list);
}
inline void read_list(std::string_view list, std::vector<AddressRange>& out) {
  out = ranges_in(list);
}
inline void read_list(std::string_view list, std::vector<Digest>& out) {
  out = digests_in(list);
}

}  // namespace linepool::store_overlay
