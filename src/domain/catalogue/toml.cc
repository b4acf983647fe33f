#include "domain/catalogue/toml.h"

#include <algorithm>
#include <chrono>

#include "domain/catalogue/rows.h"
#include "domain/catalogue/toml_shape.h"

namespace linepool {
namespace {

std::string joined(std::initializer_list<std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

Time to_time(const toml::date_time& value) {
  const std::chrono::year_month_day date{std::chrono::year(value.date.year),
                                         std::chrono::month(value.date.month),
                                         std::chrono::day(value.date.day)};
  const std::chrono::sys_days days(date);
  const std::int64_t day_ms = std::int64_t{days.time_since_epoch().count()} * 86'400'000;
  const std::int64_t minutes =
      value.time.hour * 60 + value.time.minute - (value.offset ? value.offset->minutes : 0);
  const std::int64_t seconds = minutes * 60 + value.time.second;
  return Time{day_ms + seconds * 1000 + value.time.nanosecond / 1'000'000};
}

}  // namespace

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

void CatalogueProblems::add(std::string_view file, std::uint32_t line, const std::string& text) {
  ++count_;
  if (lines_.size() >= shown_) return;
  std::string problem(file);
  problem += ':';
  problem += std::to_string(line);
  problem += ": ";
  problem += text;
  lines_.push_back(std::move(problem));
}

std::string CatalogueProblems::report() const {
  std::string text;
  for (const std::string& line : lines_) {
    if (!text.empty()) text += '\n';
    text += line;
  }
  if (count_ > lines_.size()) {
    text += "\nand " + std::to_string(count_ - lines_.size()) + " more";
  }
  return text;
}

std::optional<toml::table> parse_toml(std::string_view file, std::string_view text,
                                      CatalogueProblems& problems) {
  if (text.size() > limits::kCatalogueFileBytes) {
    problems.add(file, 1,
                 "the file is too large; the maximum is " +
                     std::to_string(limits::kCatalogueFileBytes) + " bytes");
    return std::nullopt;
  }
  if (const TomlDepth depth = check_toml_depth(text); !depth.is_fine()) {
    problems.add(
        file, depth.line,
        depth.is_key
            ? "a dotted key can have at most " + std::to_string(kTomlKeyParts) + " parts"
            : "arrays and tables can be nested at most " + std::to_string(kTomlNesting) + " deep");
    return std::nullopt;
  }
  try {
    return toml::parse(text, file);
  } catch (const toml::parse_error& e) {
    problems.add(file, e.source().begin.line, std::string(e.description()));
    return std::nullopt;
  }
}

std::vector<const toml::table*> tables_of(const toml::table& root, std::string_view name,
                                          std::size_t max_count, std::string_view file,
                                          CatalogueProblems& problems) {
  std::vector<const toml::table*> rows;
  for (const auto& [key, node] : root) {
    const std::uint32_t line = key.source().begin.line;
    const toml::array* array = node.as_array();
    if (key.str() != name || array == nullptr) {
      problems.add(file, line,
                   "key " + quoted(key.str()) + " is unknown; allowed: [[" + std::string(name) +
                       "]] tables");
      continue;
    }
    if (array->size() > max_count) {
      problems.add(file, line,
                   "too many [[" + std::string(name) + "]] tables; the maximum is " +
                       std::to_string(max_count));
      continue;
    }
    for (const toml::node& element : *array) {
      const toml::table* table = element.as_table();
      if (table == nullptr) {
        problems.add(file, element.source().begin.line,
                     quoted(name) + " must contain only tables: [[" + std::string(name) + "]]");
        continue;
      }
      rows.push_back(table);
    }
  }
  return rows;
}

std::vector<const toml::table*> TomlRow::tables(std::string_view key, std::size_t max_count) {
  std::vector<const toml::table*> rows;
  const toml::node* node = table_.get(key);
  if (node == nullptr) return rows;
  const toml::array* array = node->as_array();
  if (array == nullptr || array->size() > max_count) {
    problem_at(
        key, quoted(key) + " must be an array of at most " + std::to_string(max_count) + " tables");
    return rows;
  }
  for (const toml::node& element : *array) {
    const toml::table* row = element.as_table();
    if (row != nullptr) {
      rows.push_back(row);
    } else {
      problem_at(key, quoted(key) + " must contain only tables");
    }
  }
  return rows;
}

void TomlRow::problem_at(std::string_view key, const std::string& what) {
  const toml::node* node = table_.get(key);
  problem(node == nullptr ? line() : node->source().begin.line, what);
}

void TomlRow::allow_only(std::initializer_list<std::string_view> keys) {
  for (const auto& [key, node] : table_) {
    if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
    problem(key.source().begin.line,
            "key " + quoted(key.str()) + " is unknown; allowed: " + joined(keys));
  }
}

std::optional<std::string> TomlRow::text_value(const toml::node& node, std::string_view what,
                                               std::size_t max_bytes) {
  const std::uint32_t at = node.source().begin.line;
  const toml::value<std::string>* value = node.as_string();
  if (value == nullptr) {
    problem(at, std::string(what) + " must be a string in quotes");
    return std::nullopt;
  }
  if (value->get().size() > max_bytes) {
    problem(at, std::string(what) + " is too long; the maximum is " + std::to_string(max_bytes) +
                    " bytes");
    return std::nullopt;
  }
  if (has_control_character(value->get())) {
    problem(at,
            std::string(what) + " contains a control character; only printable text is allowed");
    return std::nullopt;
  }
  return value->get();
}

std::string TomlRow::text(std::string_view key, std::size_t max_bytes) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) {
    problem(line(), "key " + quoted(key) + " is missing");
    return "";
  }
  const std::optional<std::string> value = text_value(*node, quoted(key), max_bytes);
  if (value && value->empty()) problem_at(key, quoted(key) + " is empty");
  return value.value_or("");
}

std::string TomlRow::optional_text(std::string_view key, std::size_t max_bytes) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return "";
  return text_value(*node, quoted(key), max_bytes).value_or("");
}

std::int64_t TomlRow::integer(std::string_view key, std::int64_t min, std::int64_t max) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) {
    problem(line(), "key " + quoted(key) + " is missing");
    return 0;
  }
  const toml::value<std::int64_t>* value = node->as_integer();
  if (value == nullptr || value->get() < min || value->get() > max) {
    problem_at(key, quoted(key) + " must be a whole number from " + std::to_string(min) + " to " +
                        std::to_string(max));
    return 0;
  }
  return value->get();
}

bool TomlRow::flag(std::string_view key, bool otherwise) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return otherwise;
  const toml::value<bool>* value = node->as_boolean();
  if (value == nullptr) {
    problem_at(key, quoted(key) + " must be true or false");
    return otherwise;
  }
  return value->get();
}

Time TomlRow::time(std::string_view key) {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return Time{};
  const toml::value<toml::date_time>* value = node->as_date_time();
  if (value == nullptr) {
    problem_at(key, quoted(key) + " must be a date and time without quotes: 2026-08-01T10:00:00Z");
    return Time{};
  }
  return to_time(value->get());
}

std::vector<TomlText> TomlRow::texts(std::string_view key, std::size_t max_count,
                                     std::size_t max_bytes) {
  std::vector<TomlText> values;
  const toml::node* node = table_.get(key);
  if (node == nullptr) return values;
  const toml::array* array = node->as_array();
  if (array == nullptr || array->size() > max_count) {
    problem_at(key, quoted(key) + " must be an array of at most " + std::to_string(max_count) +
                        " strings");
    return values;
  }
  for (const toml::node& element : *array) {
    const std::optional<std::string> value =
        text_value(element, "an element of " + quoted(key), max_bytes);
    if (!value) continue;
    if (value->empty()) {
      problem(element.source().begin.line, "an element of " + quoted(key) + " is empty");
      continue;
    }
    values.push_back(TomlText{*value, element.source().begin.line});
  }
  return values;
}

std::vector<std::int64_t> TomlRow::integers(std::string_view key, std::size_t max_count,
                                            std::int64_t min, std::int64_t max) {
  std::vector<std::int64_t> values;
  const toml::node* node = table_.get(key);
  if (node == nullptr) return values;
  const toml::array* array = node->as_array();
  bool is_list = array != nullptr && array->size() <= max_count;
  for (std::size_t i = 0; is_list && i < array->size(); ++i) {
    const toml::value<std::int64_t>* value = array->get(i)->as_integer();
    is_list = value != nullptr && value->get() >= min && value->get() <= max;
    if (is_list) values.push_back(value->get());
  }
  if (is_list) return values;
  problem_at(key, quoted(key) + " must be an array of at most " + std::to_string(max_count) +
                      " whole numbers from " + std::to_string(min) + " to " + std::to_string(max));
  return {};
}

std::vector<std::pair<TomlText, TomlText>> TomlRow::text_table(std::string_view key,
                                                               std::size_t max_count) {
  std::vector<std::pair<TomlText, TomlText>> values;
  const toml::node* node = table_.get(key);
  if (node == nullptr) return values;
  const toml::table* table = node->as_table();
  if (table == nullptr || table->size() > max_count) {
    problem_at(key, quoted(key) + " must be a table of at most " + std::to_string(max_count) +
                        " strings: {name = \"text\"}");
    return values;
  }
  for (const auto& [name, value] : *table) {
    const std::optional<std::string> text =
        text_value(value, quoted(key) + " of " + quoted(name.str()), limits::kLinkBytes);
    if (!text) continue;
    values.emplace_back(TomlText{std::string(name.str()), name.source().begin.line},
                        TomlText{*text, value.source().begin.line});
  }
  return values;
}

}  // namespace linepool
