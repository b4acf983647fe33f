#include "carrier/script/value.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <utility>

#include "base/ascii.h"
#include "wire/json_body.h"

namespace linepool::carrier {
namespace {

constexpr std::size_t kJsonDepth = 4;

Value from_toml(const toml::node& node) {
  Value value;
  value.line = node.source().begin.line;
  if (const auto* text = node.as_string()) {
    value.is = text->get();
  } else if (const auto* whole = node.as_integer()) {
    value.is = whole->get();
  } else if (const auto* number = node.as_floating_point()) {
    value.is = number->get();
  } else if (const auto* flag = node.as_boolean()) {
    value.is = flag->get();
  } else if (const auto* list = node.as_array()) {
    Value::List items;
    items.reserve(list->size());
    for (const toml::node& item : *list) items.push_back(from_toml(item));
    value.is = std::move(items);
  } else if (const auto* table = node.as_table()) {
    Value::Table members;
    for (const auto& [key, member] : *table) {
      members.push_back({std::string(key.str()), from_toml(member)});
    }
    value.is = std::move(members);
  }
  return value;
}

Value from_json(const boost::json::value& json, std::size_t line) {
  Value value;
  value.line = line;
  if (const auto* text = json.if_string()) {
    value.is = std::string(text->data(), text->size());
  } else if (const auto* whole = json.if_int64()) {
    value.is = *whole;
  } else if (const auto* number = json.if_double()) {
    value.is = *number;
  } else if (const auto* flag = json.if_bool()) {
    value.is = *flag;
  } else if (const auto* list = json.if_array()) {
    Value::List items;
    items.reserve(list->size());
    for (const boost::json::value& item : *list) items.push_back(from_json(item, line));
    value.is = std::move(items);
  } else if (const auto* object = json.if_object()) {
    Value::Table members;
    for (const auto& member : *object) {
      members.push_back(
          {std::string(member.key().data(), member.key().size()), from_json(member.value(), line)});
    }
    value.is = std::move(members);
  }
  return value;
}

Refusal refuse(const std::string& file, std::size_t line, std::string_view sentence) {
  return {Error::kInvalidParameter, fmt::format("{}:{}: {}", file, line, sentence)};
}

}  // namespace

Result<Value> parse_toml(const std::string& file, std::string_view text) {
  try {
    return from_toml(toml::parse(text));
  } catch (const toml::parse_error& fault) {
    return refuse(file, fault.source().begin.line, fmt::format("{}.", fault.description()));
  }
}

Result<Value> parse_json_lines(const std::string& file, std::string_view text) {
  Value::Table root;
  Value::List messages;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = text.find('\n');
    const std::string_view row = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (row.empty()) continue;
    const auto object = wire::parse_json_object(row, kJsonDepth);
    if (!object) return refuse(file, line, "not a JSON object; each line is one message.");
    Value entry = from_json(boost::json::value(*object), line);
    auto& members = std::get<Value::Table>(entry.is);
    if (members.size() == 1 && members.front().key == "faults") {
      root.push_back(std::move(members.front()));
    } else {
      messages.push_back(std::move(entry));
    }
  }
  Value all;
  all.is = std::move(messages);
  all.line = 1;
  root.push_back({"message", std::move(all)});
  Value made;
  made.is = std::move(root);
  made.line = 1;
  return made;
}

}  // namespace linepool::carrier
