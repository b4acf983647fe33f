#include "gate/credential.h"

#include <optional>

#include "base/ascii.h"
#include "base/crypto/base64.h"

namespace linepool::gate {
namespace {

// What follows the scheme. `scheme` is in lower case; the header may use any case.
std::optional<std::string_view> after_scheme(std::string_view header, std::string_view scheme) {
  if (header.size() <= scheme.size()) return std::nullopt;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    if (lower(header[i]) != scheme[i]) return std::nullopt;
  }
  std::string_view rest = header.substr(scheme.size());
  if (rest.front() != ' ') return std::nullopt;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  return rest;
}

bool same_name(std::string_view a, std::string_view lower_case) {
  if (a.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower_case[i]) return false;
  }
  return true;
}

}  // namespace

Credential::Credential(const wire::Request& request, std::string_view besides) {
  for (const wire::Header& header : request.headers) {
    // All headers are checked, because a second one with the same name may differ.
    if (same_name(header.name, "x-api-key") || same_name(header.name, "x-apikey")) {
      add(header.value);
    } else if (same_name(header.name, "authorization")) {
      add_authorization(header.value);
    }
  }
  add(besides);
}

void Credential::add(std::string_view found) {
  if (found.empty()) return;
  if (text().empty()) {
    given_ = found;
    is_decoded_ = false;
  } else if (text() != found) {
    is_ambiguous_ = true;
  }
}

void Credential::add_authorization(std::string_view header) {
  if (const auto token = after_scheme(header, "bearer")) return add(*token);
  if (const auto pair = after_scheme(header, "basic")) add_basic(*pair);
}

// The password, which clients hide; or the user name if the password is empty.
void Credential::add_basic(std::string_view encoded) {
  std::optional<std::string> pair = base64_decode(encoded);
  if (!pair) return;
  const std::size_t colon = pair->find(':');
  if (colon == std::string::npos) return;
  std::string found = colon + 1 == pair->size() ? pair->substr(0, colon) : pair->substr(colon + 1);
  if (found.empty()) return;
  if (!text().empty()) {
    is_ambiguous_ = is_ambiguous_ || text() != found;
    return;
  }
  decoded_ = std::move(found);
  is_decoded_ = true;
}

}  // namespace linepool::gate
