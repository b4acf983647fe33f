#include "supply/http/forms/multipart.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "supply/http/forms/media_type.h"

namespace linepool::supply {
namespace {

constexpr std::size_t kBoundaryBytes = 70;  // RFC 2046

// Takes one line off the front and returns it without its line ending.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// The headers up to the empty line; what remains of `rest` is the body.
Part read_head(std::string_view& rest) {
  Part part;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.empty()) break;
    if (starts_ignoring_case(line, "Content-Disposition:")) {
      part.name = header_parameter(line, "name");
    } else if (starts_ignoring_case(line, "Content-Type:")) {
      part.content_type = trimmed(line.substr(std::string_view("Content-Type:").size()));
    }
  }
  return part;
}

}  // namespace

bool each_part(std::string_view body, std::string_view boundary,
               const std::function<bool(const Part&)>& take) {
  if (boundary.empty()) return false;
  const std::string mark = "--" + std::string(boundary);
  const std::string next_mark = "\n" + mark;
  const std::size_t first = body.find(mark);
  if (first == std::string_view::npos) return false;
  std::string_view rest = body.substr(first + mark.size());
  bool any = false;
  while (!rest.empty() && !rest.starts_with("--")) {
    take_line(rest);
    Part part = read_head(rest);
    const bool is_empty = rest.starts_with(mark);
    const std::size_t end = is_empty ? 0 : rest.find(next_mark);
    part.body = rest.substr(0, end);
    if (end != std::string_view::npos && part.body.ends_with('\r')) part.body.remove_suffix(1);
    any = true;
    if (!take(part) || end == std::string_view::npos) break;
    rest.remove_prefix(end + (is_empty ? mark.size() : next_mark.size()));
  }
  return any;
}

std::string_view boundary_in(std::string_view body) {
  std::string_view line = take_line(body);
  if (!line.starts_with("--")) return {};
  line.remove_prefix(2);
  const bool named = starts_ignoring_case(body, "Content-Disposition:");
  return named && !line.empty() && line.size() <= kBoundaryBytes ? line : std::string_view();
}

}  // namespace linepool::supply
