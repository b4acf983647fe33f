#include "code/text/addresses.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "code/text/text.h"

namespace linepool {
namespace {

// Of addresses without "www." or a path; short messages often lack the space after a full stop, so
// that not every "word.word" is one.
constexpr std::array<std::string_view, 40> kTopLevels{
    "com",     "net", "org", "ru",   "cn",  "io", "me", "co", "in", "kz",
    "example", "de",  "uk",  "fr",   "jp",  "br", "eu", "pl", "nl", "tr",
    "ua",      "app", "dev", "info", "biz", "ng", "ke", "za", "ae", "vn",
    "ph",      "my",  "sg",  "th",   "id",  "ir", "il", "gr", "cz", "online"};

std::size_t host_run_end(std::string_view folded, std::size_t at) {
  while (at < folded.size() && is_host_char(folded[at])) {
    count_step();
    ++at;
  }
  return at;
}

std::size_t visible_end(std::string_view folded, std::size_t at) {
  while (at < folded.size() && folded[at] > ' ' && folded[at] < '\x7f') {
    count_step();
    ++at;
  }
  static constexpr std::string_view kTrailing = ")]}>.,;!?'\"*";
  while (at > 0 && kTrailing.find(folded[at - 1]) != std::string_view::npos) {
    count_step();
    --at;
  }
  return at;
}

std::string_view without_marks_behind(std::string_view run) {
  while (!run.empty() && !is_letter(run.back()) && !is_digit(run.back())) run.remove_suffix(1);
  return run;
}

// The letters behind the last dot; "" if there are none, or no dot.
std::string_view top_level(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string_view label = host.substr(dot + 1);
  if (label.size() < 2 || !std::all_of(label.begin(), label.end(), is_lower)) return {};
  return label;
}

bool is_domain(std::string_view run) {
  const std::string_view top = top_level(run);
  if (run.size() > 4 && run.ends_with(".com") &&
      std::all_of(run.begin(), run.end() - 4, is_digit)) {
    return true;  // "163.com"
  }
  return !top.empty() && (is_letter(run.front()) || is_digit(run.front())) &&
         run.find_first_of("%+_") == std::string_view::npos &&
         std::any_of(run.begin(), run.end() - static_cast<std::ptrdiff_t>(top.size()), is_letter);
}

}  // namespace

bool is_host_char(char c) {
  return is_lower(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == '%' || c == '+';
}

AddressAt find_address_at(std::string_view folded, std::size_t at) {
  const std::size_t run_end = host_run_end(folded, at);
  const std::string_view run = folded.substr(at, run_end - at);
  const AddressAt none{at, at, run_end};
  if (run.empty()) return {at, at, at + 1};
  const std::string_view rest = folded.substr(run_end);
  if (rest.starts_with("://") && is_letter(run.back())) {
    const std::size_t end = visible_end(folded, run_end + 3);
    return {at, std::max(end, run_end + 3), std::max(end, run_end + 3)};
  }
  if (rest.starts_with("@") && run.size() <= 64) {
    const std::size_t host_end = host_run_end(folded, run_end + 1);
    const std::string_view host =
        without_marks_behind(folded.substr(run_end + 1, host_end - run_end - 1));
    if (!top_level(host).empty()) {
      const std::size_t end = run_end + 1 + host.size();
      return {at, end, end};
    }
    return none;
  }
  const std::string_view domain = without_marks_behind(run);
  if (!is_domain(domain)) return none;
  if (domain.size() == run.size() && rest.starts_with("/")) {
    const std::size_t end = visible_end(folded, run_end);
    return {at, end, std::max(end, run_end)};
  }
  const bool known = domain.starts_with("www.") || std::find(kTopLevels.begin(), kTopLevels.end(),
                                                             top_level(domain)) != kTopLevels.end();
  if (!known) return none;
  return {at, at + domain.size(), at + domain.size()};
}

}  // namespace linepool
