#include "cli/commands/codes/labelled_texts.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "cli/session.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

constexpr std::size_t kLines = 1'000'000;
constexpr std::size_t kLineBytes = 256 * 1024;
constexpr std::size_t kSpellings = 16;

// What is wrong with a line.
class BadLine {
 public:
  explicit BadLine(std::string what) : what_(std::move(what)) {}
  [[nodiscard]] const std::string& what() const { return what_; }

 private:
  std::string what_;
};

std::string text_of(const json::value& value, const char* member) {
  if (!value.is_string()) throw BadLine(std::string(member) + " must be a string");
  return std::string(value.as_string());
}

std::string optional_text(const json::object& line, const char* member) {
  const json::value* value = line.if_contains(member);
  return value == nullptr ? std::string() : text_of(*value, member);
}

std::optional<std::string> code_in(const json::object& line) {
  const json::value* code = line.if_contains("code");
  if (code == nullptr) throw BadLine("code is missing: a string, or null if there is none");
  if (code->is_null()) return std::nullopt;
  std::string text = text_of(*code, "code");
  if (text.empty()) throw BadLine("code is empty; write null if there is none");
  return text;
}

std::vector<std::string> spellings_in(const json::object& line) {
  std::vector<std::string> spellings;
  const json::value* value = line.if_contains("also_right");
  if (value == nullptr) return spellings;
  if (!value->is_array()) throw BadLine("also_right must be a list of strings");
  if (value->as_array().size() > kSpellings) throw BadLine("also_right is too long");
  for (const json::value& one : value->as_array()) spellings.push_back(text_of(one, "also_right"));
  return spellings;
}

std::optional<CodeType> type_in(const json::object& line) {
  const std::string word = optional_text(line, "type");
  if (word.empty()) return std::nullopt;
  const std::optional<CodeType> type = code_type(word);
  if (!type) throw BadLine("no such type: " + word.substr(0, 40));
  return type;
}

LabelledText labelled(std::string_view line) {
  if (line.size() > kLineBytes) throw BadLine("the line is longer than 256 KiB");
  boost::system::error_code wrong;
  const json::value value = json::parse(json::string_view(line.data(), line.size()), wrong);
  if (wrong) throw BadLine("not JSON");
  if (!value.is_object()) throw BadLine("not a JSON object");
  const json::object& object = value.as_object();
  const json::value* text = object.if_contains("text");
  if (text == nullptr) throw BadLine("text is missing");
  return {.text = text_of(*text, "text"),
          .language = optional_text(object, "lang"),
          .source = optional_text(object, "source"),
          .code = code_in(object),
          .also_right = spellings_in(object),
          .type = type_in(object)};
}

}  // namespace

std::vector<LabelledLine> read_labelled_texts(std::string_view file, const std::string& name) {
  std::vector<LabelledLine> lines;
  for (std::size_t number = 1; !file.empty(); ++number) {
    if (number > kLines) throw UsageError(name + ": more than a million lines");
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      lines.push_back({number, labelled(line)});
    } catch (const BadLine& bad) {
      throw UsageError(name + ", line " + std::to_string(number) + ": " + bad.what());
    }
  }
  if (lines.empty()) throw UsageError(name + " has no texts");
  return lines;
}

}  // namespace linepool::cli
