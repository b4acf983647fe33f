#include "openapi_check.h"

#include <fmt/format.h>
#include <re2/re2.h>
#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>

#include "api/answers/openapi.h"
#include "api/path_pattern.h"
#include "base/check.h"

namespace linepool::scenarios {
namespace {

namespace json = boost::json;

struct Documented {
  std::string_view prefix;  // of the paths
  json::object document;
};

const std::array<Documented, 2>& all_documented() {
  static const std::array<Documented, 2> all{
      Documented{"/api/v1/", json::parse(api::rest_openapi()).as_object()},
      Documented{"/admin/v1/", json::parse(api::admin_openapi()).as_object()}};
  return all;
}

const Documented& documented_at(std::string_view path) {
  for (const Documented& one : all_documented()) {
    if (path.starts_with(one.prefix)) return one;
  }
  CHECK(false, "is_documented() first");
  return all_documented().front();
}

std::set<std::string>& seen() {
  static std::set<std::string> operations;
  return operations;
}

std::string text(const json::value& value) {
  return std::string(value.as_string());
}

// Follows a reference such as "#/components/schemas/Order".
const json::object& follow(const json::object& document, const json::object& object) {
  const json::value* reference = object.if_contains("$ref");
  if (reference == nullptr) return object;
  const std::string path = text(*reference);
  CHECK(path.starts_with("#/"), path);
  const json::value* value = nullptr;
  const json::object* place = &document;
  for (std::size_t at = 2; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    value = place->if_contains(path.substr(at, end - at));
    CHECK(value != nullptr, path);
    place = &value->as_object();
    at = end + 1;
  }
  return follow(document, *place);
}

bool is_of_type(const json::value& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_int64() || value.is_uint64();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_bool();
  CHECK(type == "null", type);
  return value.is_null();
}

bool has_type(const json::value& value, const json::value& type) {
  if (type.is_string()) return is_of_type(value, type.get_string());
  const json::array& types = type.as_array();
  return std::any_of(types.begin(), types.end(),
                     [&](const json::value& one) { return is_of_type(value, one.as_string()); });
}

std::optional<std::string> fault_in(const json::object& document, const json::value& value,
                                    const json::object& schema, const std::string& place);

std::optional<std::string> fault_in_object(const json::object& document, const json::object& object,
                                           const json::object& schema, const std::string& place) {
  if (const json::value* required = schema.if_contains("required")) {
    for (const json::value& name : required->as_array()) {
      if (!object.contains(text(name))) return place + " lacks " + text(name);
    }
  }
  const json::value* properties = schema.if_contains("properties");
  const json::value* additional = schema.if_contains("additionalProperties");
  for (const auto& member : object) {
    const std::string name(member.key());
    const json::value* known =
        properties != nullptr ? properties->as_object().if_contains(name) : nullptr;
    if (known == nullptr) {
      if (additional != nullptr && !additional->as_bool()) return place + " has an unknown " + name;
      continue;
    }
    if (auto fault = fault_in(document, member.value(), known->as_object(), place + "." + name))
      return fault;
  }
  return std::nullopt;
}

// For a value that may match any of several schemas: nothing, or what is wrong by the last one.
std::optional<std::string> fault_in_each(const json::object& document, const json::value& value,
                                         const json::array& schemas, const std::string& place) {
  std::optional<std::string> fault;
  for (const json::value& schema : schemas) {
    fault = fault_in(document, value, schema.as_object(), place);
    if (!fault) return std::nullopt;
  }
  return fault;
}

// Checks as much of JSON Schema as the document uses.
std::optional<std::string> fault_in(const json::object& document, const json::value& value,
                                    const json::object& given, const std::string& place) {
  const json::object& schema = follow(document, given);
  if (const json::value* all = schema.if_contains("oneOf")) {
    return fault_in_each(document, value, all->as_array(), place);
  }
  if (const json::value* type = schema.if_contains("type"); type && !has_type(value, *type)) {
    return fmt::format("{} is {}, not {}", place, json::serialize(value), json::serialize(*type));
  }
  if (const json::value* one = schema.if_contains("const"); one && value != *one) {
    return fmt::format("{} is not {}", place, json::serialize(*one));
  }
  if (const json::value* list = schema.if_contains("enum")) {
    const json::array& all = list->as_array();
    if (std::find(all.begin(), all.end(), value) == all.end()) {
      return fmt::format("{} is {}, none of {}", place, json::serialize(value),
                         json::serialize(all));
    }
  }
  const json::value* pattern = schema.if_contains("pattern");
  if (pattern != nullptr && value.is_string() &&
      !RE2::PartialMatch(text(value), RE2(text(*pattern)))) {
    return fmt::format("{} is {}, not like {}", place, text(value), text(*pattern));
  }
  if (value.is_object()) return fault_in_object(document, value.get_object(), schema, place);
  const json::value* items = schema.if_contains("items");
  if (!value.is_array() || items == nullptr) return std::nullopt;
  std::size_t index = 0;
  for (const json::value& item : value.get_array()) {
    const std::string name = fmt::format("{}[{}]", place, index++);
    if (auto fault = fault_in(document, item, items->as_object(), name)) return fault;
  }
  return std::nullopt;
}

std::string method_name(wire::Method method) {
  std::string name(wire::name(method));
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

const json::object* find_operation(const json::object& document, wire::Method method,
                                   std::string_view path) {
  for (const auto& entry : document.at("paths").as_object()) {
    std::string_view captured;
    const std::string_view pattern(entry.key().data(), entry.key().size());
    if (!api::fits_pattern(pattern.substr(1), path, captured)) continue;
    const json::value* operation = entry.value().as_object().if_contains(method_name(method));
    if (operation != nullptr) return &operation->as_object();
  }
  return nullptr;
}

bool is_problem(const wire::Response& response) {
  return response.content_type == "application/problem+json";
}

}  // namespace

bool is_documented(std::string_view path) {
  const auto& all = all_documented();
  return std::any_of(all.begin(), all.end(),
                     [path](const Documented& one) { return path.starts_with(one.prefix); });
}

std::optional<std::string> openapi_fault(wire::Method method, std::string_view path,
                                         const wire::Response& response) {
  const auto& [prefix, document] = documented_at(path);
  const json::object* operation = find_operation(document, method, path.substr(prefix.size()));
  if (response.status < 400 && is_problem(response)) return "only a refusal is a problem";
  if (operation == nullptr) {
    if (response.status == 404 || response.status == 405) return std::nullopt;
    if (method == wire::Method::kOptions) return std::nullopt;  // a browser's preflight request
    if (response.status == 401 || response.status == 429) return std::nullopt;  // at the gate
    return "the OpenAPI document has no such operation";
  }
  const json::object& answers = operation->at("responses").as_object();
  const json::value* wanted = answers.if_contains(std::to_string(response.status));
  if (response.status >= 400 && (wanted == nullptr || is_problem(response))) {
    if (!is_problem(response)) return "a refusal is a problem";
    wanted = answers.if_contains("default");
  }
  if (wanted == nullptr) return fmt::format("the document has no answer {}", response.status);
  if (response.status < 400) seen().insert(text(operation->at("operationId")));
  const json::value* content = follow(document, wanted->as_object()).if_contains("content");
  if (content == nullptr) {
    if (response.body.empty()) return std::nullopt;
    return "the document knows no body for this answer";
  }
  const json::value* media = content->as_object().if_contains(response.content_type);
  if (media == nullptr) return "the document has no " + std::string(response.content_type);
  if (response.content_type == "text/event-stream") return std::nullopt;
  if (response.content_type == "application/octet-stream") return std::nullopt;
  if (response.content_type == "text/csv") return std::nullopt;
  return fault_in(document, json::parse(response.body), media->at("schema").as_object(),
                  "the body");
}

std::set<std::string> openapi_operations() {
  std::set<std::string> operations;
  for (const Documented& one : all_documented()) {
    for (const auto& entry : one.document.at("paths").as_object()) {
      for (const auto& operation : entry.value().as_object()) {
        if (!operation.value().is_object()) continue;
        operations.insert(text(operation.value().at("operationId")));
      }
    }
  }
  return operations;
}

std::set<std::string> openapi_calls(std::string_view prefix) {
  std::set<std::string> calls;
  for (const auto& entry : documented_at(prefix).document.at("paths").as_object()) {
    for (const auto& operation : entry.value().as_object()) {
      if (!operation.value().is_object()) continue;
      calls.insert(std::string(operation.key()) + " " + std::string(entry.key()));
    }
  }
  return calls;
}

const std::set<std::string>& openapi_operations_seen() {
  return seen();
}

}  // namespace linepool::scenarios
