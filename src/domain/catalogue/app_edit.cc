#include "domain/catalogue/app_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/check.h"
#include "base/limits.h"
#include "domain/catalogue/toml.h"

namespace linepool {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

// A string as TOML writes it; names of countries have neither control characters nor escapes.
std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// One app's table: which lines its keys take. Lines count from 1.
class AppTable {
 public:
  AppTable(const toml::table& table, std::vector<std::string>& lines)
      : table_(table), lines_(lines) {}

  // Replaces the key's lines, or adds one behind the table's last key.
  void set(std::string_view key, const std::string& value) {
    const std::string line = fmt::format("{} = {}", key, value);
    for (const auto& [name, node] : table_) {
      if (name.str() != key) continue;
      replace(name.source().begin.line, node.source().end.line, {line});
      return;
    }
    const std::size_t last = last_line();
    replace(last + 1, last, {line});
  }

  void remove(std::string_view key) {
    for (const auto& [name, node] : table_) {
      if (name.str() == key) replace(name.source().begin.line, node.source().end.line, {});
    }
  }

  // Every key begins a line of its own, behind the table's head.
  [[nodiscard]] bool is_plain() const {
    const std::size_t head = table_.source().begin.line;
    return std::all_of(table_.begin(), table_.end(), [&](const auto& entry) {
      const std::size_t line = entry.first.source().begin.line;
      const std::string& text = lines_.at(line - 1);
      const std::size_t at = text.find_first_not_of(" \t\"'");
      return line > head && entry.first.source().begin.column > 0 &&
             text.compare(at, entry.first.str().size(), entry.first.str()) == 0;
    });
  }

  [[nodiscard]] const toml::table& table() const { return table_; }

 private:
  [[nodiscard]] std::size_t last_line() const {
    std::size_t last = table_.source().begin.line;
    for (const auto& [name, node] : table_) {
      last = std::max<std::size_t>(last, node.source().end.line);
    }
    return last;
  }

  // Later lines move, so one key is changed for each look at the file.
  void replace(std::size_t first, std::size_t last, const std::vector<std::string>& by) {
    CHECK(first >= 1 && last + 1 >= first && last <= lines_.size());
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(first - 1);
    const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(last);
    lines_.insert(lines_.erase(begin, end), by.begin(), by.end());
  }

  const toml::table& table_;
  std::vector<std::string>& lines_;
};

std::string prices_in(const toml::table& table, const Catalogue& catalogue,
                      const std::map<CountryId, std::optional<Money>>& edit) {
  std::map<CountryId, std::string> prices;
  if (const toml::table* old = table["price_in"].as_table()) {
    for (const auto& [name, node] : *old) {
      const Country* country = catalogue.find_country(name.str());
      if (country != nullptr) prices[country->id] = node.value_or(std::string());
    }
  }
  for (const auto& [country, price] : edit) {
    price ? void(prices[country] = price->to_string()) : void(prices.erase(country));
  }
  std::string out;
  for (const auto& [id, price] : prices) {
    const Country* country = catalogue.find_country(id);
    CHECK(country != nullptr, "prices are of known countries");
    out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", toml_string(country->name),
                       toml_string(price));
  }
  return out.empty() ? "" : "{" + out + "}";
}

std::string tier_prices(const Catalogue& catalogue, Money price) {
  std::string out;
  for (const std::string& tier : catalogue.tiers()) {
    out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", tier, toml_string(price.to_string()));
  }
  return "{" + out + "}";
}

enum class Part : std::uint8_t { kEnabled, kPrice, kPriceIn };

void make(Part part, AppTable& table, const Catalogue& catalogue, const AppEdit& edit) {
  switch (part) {
    case Part::kEnabled:
      if (edit.enabled) table.set("enabled", *edit.enabled ? "true" : "false");
      return;
    case Part::kPrice:
      if (edit.price) table.set("price", tier_prices(catalogue, *edit.price));
      return;
    case Part::kPriceIn: {
      if (edit.price_in.empty()) return;
      const std::string prices = prices_in(table.table(), catalogue, edit.price_in);
      prices.empty() ? table.remove("price_in") : table.set("price_in", prices);
      return;
    }
  }
}

}  // namespace

Result<std::string> edit_app(const CatalogueFile& apps, const Catalogue& catalogue, AppId app,
                             const AppEdit& edit) {
  if (catalogue.find_app(app) == nullptr) return Error::kUnknownApp;
  std::string text = apps.text;
  for (const Part part : {Part::kEnabled, Part::kPrice, Part::kPriceIn}) {
    CatalogueProblems problems(1);
    const std::optional<toml::table> root = parse_toml(apps.name, text, problems);
    if (!root) return Refusal(Error::kInvalidParameter, problems.report());
    std::vector<std::string> lines = lines_of(text);
    for (const toml::table* table :
         tables_of(*root, "app", limits::kCatalogueApps, apps.name, problems)) {
      if ((*table)["id"].value_or(std::int64_t{0}) != app.value) continue;
      AppTable found(*table, lines);
      if (!found.is_plain()) {
        return Refusal(Error::kConflict,
                       "apps.toml does not give this app a [[app]] table with one key a line: edit "
                       "the file and import it.");
      }
      make(part, found, catalogue, edit);
    }
    text.clear();
    for (const std::string& line : lines) text += line + "\n";
  }
  return text;
}

}  // namespace linepool
