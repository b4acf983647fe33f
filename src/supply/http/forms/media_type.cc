#include "supply/http/forms/media_type.h"

#include "base/ascii.h"

namespace linepool::supply {
namespace {

// Takes `name=value` or `name="value"` off the front of `rest`, with the semicolon after it.
std::pair<std::string_view, std::string_view> take_parameter(std::string_view& rest) {
  const std::size_t equals = rest.find_first_of("=;");
  if (equals == std::string_view::npos || rest[equals] == ';') {
    rest.remove_prefix(equals == std::string_view::npos ? rest.size() : equals + 1);
    return {};
  }
  const std::string_view name = trimmed(rest.substr(0, equals));
  rest.remove_prefix(equals + 1);
  while (!rest.empty() && is_blank(rest.front())) rest.remove_prefix(1);
  std::string_view value;
  if (rest.starts_with('"')) {
    const std::size_t end = std::min(rest.find('"', 1), rest.size());
    value = rest.substr(1, end - 1);
    rest.remove_prefix(end);
  } else {
    value = trimmed(rest.substr(0, rest.find(';')));
  }
  const std::size_t next = rest.find(';');
  rest.remove_prefix(next == std::string_view::npos ? rest.size() : next + 1);
  return {name, value};
}

}  // namespace

bool MediaType::is(std::string_view wanted) const {
  return equal_ignoring_case(type, wanted);
}

std::string_view header_parameter(std::string_view header, std::string_view name) {
  const std::size_t first = header.find(';');
  std::string_view rest =
      first == std::string_view::npos ? std::string_view() : header.substr(first + 1);
  while (!rest.empty()) {
    const auto [found, value] = take_parameter(rest);
    if (equal_ignoring_case(found, name)) return value;
  }
  return {};
}

MediaType read_media_type(std::string_view header) {
  MediaType media;
  media.type = trimmed(header.substr(0, header.find(';')));
  media.charset = header_parameter(header, "charset");
  media.boundary = header_parameter(header, "boundary");
  return media;
}

}  // namespace linepool::supply
