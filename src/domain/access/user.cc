#include "domain/access/user.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"

namespace linepool {
namespace {

// Neither blanks nor characters that need quoting in a mail header; bytes of UTF-8 are allowed.
bool is_address_char(char c) {
  const auto byte = static_cast<unsigned char>(c);
  constexpr std::string_view kSpecial = "()<>[]:;@\\,\"";
  return byte > 0x20 && byte != 0x7F && kSpecial.find(c) == std::string_view::npos;
}

}  // namespace

std::optional<std::string> normal_email(std::string_view text) {
  const std::string_view address = trimmed(text);
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || address.size() > limits::kNameBytes) return std::nullopt;
  const std::string_view local = address.substr(0, at);
  const std::string_view host = address.substr(at + 1);
  const auto is_plain = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), is_address_char);
  };
  if (!is_plain(local) || !is_plain(host)) return std::nullopt;
  return lower(address);
}

}  // namespace linepool
