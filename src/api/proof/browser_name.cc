#include "api/proof/browser_name.h"

#include <array>
#include <utility>

namespace linepool::api::proof {
namespace {

using Names = std::pair<std::string_view, std::string_view>;  // token in the header, name

// The first that fits: most browsers also name those that they want to be taken for.
constexpr std::array kBrowsers{Names{"Edg", "Edge"},         Names{"OPR/", "Opera"},
                               Names{"Firefox/", "Firefox"}, Names{"FxiOS/", "Firefox"},
                               Names{"Chrome/", "Chrome"},   Names{"CriOS/", "Chrome"},
                               Names{"Safari/", "Safari"},   Names{"curl/", "curl"}};
constexpr std::array kSystems{Names{"Android", "Android"}, Names{"iPhone", "iPhone"},
                              Names{"iPad", "iPad"},       Names{"Windows", "Windows"},
                              Names{"Mac OS X", "macOS"},  Names{"CrOS", "ChromeOS"},
                              Names{"Linux", "Linux"}};

template <class Table>
std::string_view first_in(std::string_view text, const Table& table) {
  for (const auto& [token, name] : table) {
    if (text.find(token) != std::string_view::npos) return name;
  }
  return {};
}

}  // namespace

std::string browser_name(std::string_view user_agent) {
  const std::string_view browser = first_in(user_agent, kBrowsers);
  const std::string_view system = first_in(user_agent, kSystems);
  std::string name(browser.empty() ? "Browser" : browser);
  if (!system.empty()) name.append(" on ").append(system);
  return name;
}

}  // namespace linepool::api::proof
