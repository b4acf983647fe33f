#include "expectation.h"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "script.h"

namespace linepool::scenarios {
namespace {

namespace json = boost::json;

std::string text_of(const json::value& value) {
  return json::serialize(value);
}

// The first place where `got` differs from `wanted`; "*" matches any value. Members must be the
// same.
std::optional<std::string> differs(const json::value& wanted, const json::value& got,
                                   const std::string& place) {
  if (wanted.is_string() && wanted.get_string() == "*") return std::nullopt;
  if (wanted.is_object() && got.is_object()) {
    const json::object& expected = wanted.get_object();
    const json::object& actual = got.get_object();
    for (const auto& member : expected) {
      const std::string below = place + "." + std::string(member.key());
      const json::value* found = actual.if_contains(member.key());
      if (found == nullptr) return below + " is missing";
      if (auto fault = differs(member.value(), *found, below)) return fault;
    }
    for (const auto& member : actual) {
      if (!expected.contains(member.key())) {
        return fmt::format("{}.{} is not expected", place, std::string(member.key()));
      }
    }
    return std::nullopt;
  }
  if (wanted.is_array() && got.is_array()) {
    const json::array& expected = wanted.get_array();
    const json::array& actual = got.get_array();
    if (expected.size() != actual.size()) {
      return fmt::format("{} has {} elements, not {}", place, actual.size(), expected.size());
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (auto fault = differs(expected[i], actual[i], fmt::format("{}[{}]", place, i))) {
        return fault;
      }
    }
    return std::nullopt;
  }
  if (wanted == got) return std::nullopt;
  return fmt::format("{} is {}, not {}", place.empty() ? "the value" : place, text_of(got),
                     text_of(wanted));
}

json::value parsed(std::string_view text, std::string_view whose) {
  json::error_code fault;
  json::value value = json::parse({text.data(), text.size()}, fault);
  if (fault) throw ScriptFault{std::string(whose) + " is no JSON: " + std::string(text)};
  return value;
}

bool is_number(std::string_view text) {
  return text.size() >= 7 && text.size() <= 15 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> header_difference(std::string_view rest,
                                             const wire::Response& response) {
  const std::vector<std::string> words = split_words(rest);
  if (words.size() != 2) throw ScriptFault{"=> header NAME VALUE"};
  for (const auto& [name, value] : response.headers) {
    if (name != words[0]) continue;
    if (value == words[1]) return std::nullopt;
    return fmt::format("header {} is \"{}\"", name, value);
  }
  return fmt::format("there is no header {}", words[0]);
}

std::optional<std::string> type_difference(std::string_view wanted,
                                           const wire::Response& response) {
  const std::string_view type = response.content_type.substr(0, response.content_type.find(';'));
  if (type == wanted) return std::nullopt;
  return fmt::format("the content type is {}, not {}", response.content_type, wanted);
}

std::optional<std::string> body_difference(std::string_view kind, std::string_view rest,
                                           const wire::Response& response) {
  const auto is = [&](std::string_view wanted) -> std::optional<std::string> {
    if (response.body == wanted) return std::nullopt;
    return fmt::format("the body is \"{}\", not \"{}\"", response.body, wanted);
  };
  if (kind == "text") {
    const std::vector<std::string> words = split_words(rest);
    if (words.size() != 1) throw ScriptFault{"=> STATUS text \"…\""};
    if (auto fault = type_difference("text/plain", response)) return fault;
    return is(words[0]);
  }
  if (kind == "number") {
    if (auto fault = type_difference("text/plain", response)) return fault;
    if (is_number(response.body)) return std::nullopt;
    return fmt::format("the body is \"{}\", no number", response.body);
  }
  if (kind == "body") return is(rest);
  if (kind == "contains") {
    const std::vector<std::string> words = split_words(rest);
    if (words.size() != 1) throw ScriptFault{"=> STATUS contains \"...\""};
    if (response.body.find(words[0]) != std::string::npos) return std::nullopt;
    return fmt::format("the body is \"{}\", without \"{}\"", response.body, words[0]);
  }
  if (kind == "json") {
    if (auto fault = type_difference("application/json", response)) return fault;
    return differs(parsed(rest, "the expectation"), parsed(response.body, "the body"), "");
  }
  if (kind == "problem") {
    if (auto fault = type_difference("application/problem+json", response)) return fault;
    const json::value problem = parsed(response.body, "the body");
    const std::string_view code = problem.at("code").as_string();
    if (problem.at("status").as_int64() != response.status) return "the problem has another status";
    const std::vector<std::string> words = split_words(rest);
    if (words.empty() || words.size() > 2) throw ScriptFault{"=> STATUS problem CODE [DETAIL]"};
    if (code != words[0]) return fmt::format("the problem is {}, not {}", code, words[0]);
    if (words.size() == 1 || problem.at("detail").as_string() == words[1]) return std::nullopt;
    return fmt::format("the detail is {}", text_of(problem.at("detail")));
  }
  throw ScriptFault{"what is expected: text, number, body, contains, json or problem"};
}

}  // namespace

std::optional<std::string> difference(std::string_view wanted, const wire::Response& response) {
  constexpr std::string_view kHeader = "header ";
  if (wanted.starts_with(kHeader)) {
    return header_difference(wanted.substr(kHeader.size()), response);
  }
  const std::size_t first = std::min(wanted.find(' '), wanted.size());
  const std::string_view status = wanted.substr(0, first);
  if (status != std::to_string(response.status)) {
    return fmt::format("the status is {}, not {}; the body is \"{}\"", response.status, status,
                       response.body);
  }
  std::string_view rest = wanted.substr(std::min(first + 1, wanted.size()));
  if (rest.empty()) {
    if (response.body.empty()) return std::nullopt;
    return fmt::format("nobody says what the body is: \"{}\"", response.body);
  }
  const std::size_t second = std::min(rest.find(' '), rest.size());
  return body_difference(rest.substr(0, second), rest.substr(std::min(second + 1, rest.size())),
                         response);
}

bool has_digit_run(std::string_view text) {
  int run = 0;
  for (const char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    if (run >= 6) return true;
  }
  return false;
}

}  // namespace linepool::scenarios
