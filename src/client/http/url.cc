#include "client/http/url.h"

#include "wire/form.h"

namespace linepool {
inline namespace client_v1 {

std::optional<std::string> server_root(std::string_view url) {
  const std::size_t scheme = url.starts_with("http://")    ? 7
                             : url.starts_with("https://") ? 8
                                                           : std::string_view::npos;
  if (scheme == std::string_view::npos || url.size() == scheme || url[scheme] == '/') return {};
  for (const char c : url) {
    if (c <= ' ' || c == '?' || c == '#' || c == '\x7F') return {};
  }
  while (url.ends_with('/')) url.remove_suffix(1);
  if (url.ends_with("/user/api")) url.remove_suffix(std::string_view("/user/api").size());
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

Query& Query::add(std::string_view name, std::string_view value) {
  if (value.empty()) return *this;
  text_ += text_.empty() ? '?' : '&';
  text_ += name;
  text_ += '=';
  text_ += wire::percent_encode(value);
  return *this;
}

}  // namespace client_v1
}  // namespace linepool
