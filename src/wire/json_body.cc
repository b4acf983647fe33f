#include "wire/json_body.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <cmath>
#include <cstdint>
#include <vector>

#include "base/ascii.h"

namespace linepool::wire {
namespace {

Refusal refuse(const char* sentence) {
  return {Error::kInvalidParameter, sentence};
}

bool holds_nul(std::string_view text) {
  return text.find('\0') != std::string_view::npos;
}

void write_canonical(const boost::json::value& value, std::string& out);

void write_members(const boost::json::object& object, std::string& out) {
  std::vector<std::string_view> names;
  for (const auto& member : object) names.emplace_back(member.key().data(), member.key().size());
  std::sort(names.begin(), names.end());
  out += '{';
  for (const std::string_view name : names) {
    if (out.back() != '{') out += ',';
    out += boost::json::serialize(boost::json::string_view(name.data(), name.size()));
    out += ':';
    write_canonical(object.at(name), out);
  }
  out += '}';
}

// The parser limits the depth.
void write_canonical(const boost::json::value& value, std::string& out) {
  if (const auto* object = value.if_object()) return write_members(*object, out);
  if (const auto* array = value.if_array()) {
    out += '[';
    for (const boost::json::value& item : *array) {
      if (out.back() != '[') out += ',';
      write_canonical(item, out);
    }
    out += ']';
    return;
  }
  const double* number = value.if_double();
  constexpr double kExact = 9e15;  // smaller whole numbers are equal in both types
  const bool is_whole =
      number != nullptr && *number == std::floor(*number) && std::abs(*number) < kExact;
  if (is_whole) {
    out += std::to_string(static_cast<std::int64_t>(*number));
  } else {
    out += boost::json::serialize(value);
  }
}

}  // namespace

std::string canonical_json(std::string_view body) {
  boost::json::parse_options options;
  options.max_depth = kJsonDepth;
  boost::json::error_code ec;
  const boost::json::value value =
      boost::json::parse({body.data(), body.size()}, ec, boost::json::storage_ptr(), options);
  if (ec) return std::string(body);
  std::string out;
  write_canonical(value, out);
  return out;
}

Result<boost::json::object> parse_json_object(std::string_view body, std::size_t max_depth) {
  boost::json::parse_options options;
  options.max_depth = max_depth;
  boost::json::error_code ec;
  boost::json::value value =
      boost::json::parse({body.data(), body.size()}, ec, boost::json::storage_ptr(), options);
  if (ec == boost::json::error::too_deep) return refuse("The JSON body is nested too deeply.");
  if (ec) return refuse("The body is not valid JSON.");
  if (!value.is_object()) return refuse("The JSON body must be an object.");
  boost::json::object& object = value.get_object();
  for (const auto& member : object) {
    const bool bad_name = holds_nul({member.key().data(), member.key().size()});
    const boost::json::string* text = member.value().if_string();
    if (bad_name || (text != nullptr && holds_nul({text->data(), text->size()}))) {
      return refuse("The JSON body contains a NUL character.");
    }
  }
  return std::move(object);
}

std::optional<std::string_view> string_member(const boost::json::object& object,
                                              std::string_view name) {
  const boost::json::value* member = object.if_contains({name.data(), name.size()});
  if (member == nullptr || !member->is_string()) return std::nullopt;
  return std::string_view(member->get_string().data(), member->get_string().size());
}

bool has_content_type(const Request& request, std::string_view media_type) {
  const auto header = request.header("Content-Type");
  if (!header) return false;
  std::string_view type = header->substr(0, header->find(';'));
  while (!type.empty() && (type.back() == ' ' || type.back() == '\t')) type.remove_suffix(1);
  return std::equal(type.begin(), type.end(), media_type.begin(), media_type.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace linepool::wire
