#include "client/rest_rows.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <utility>

#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"

namespace linepool {
inline namespace client_v1 {
namespace {

namespace json = boost::json;

constexpr int kPages = 100;

}  // namespace

void for_rows(const json::object& answer, std::string_view member,
              const std::function<bool(const json::object&)>& each) {
  const json::value* list = answer.if_contains(member);
  if (list == nullptr || !list->is_array()) return;
  for (const json::value& row : list->get_array()) {
    if (row.is_object() && !each(row.get_object())) return;
  }
}

Outcome<Done> for_all_rows(Transport& transport, std::string_view path, std::string_view member,
                           const std::function<bool(const json::object&)>& each) {
  std::string cursor;
  for (int page = 0; page < kPages; ++page) {
    Query query;
    query.add("cursor", cursor);
    const auto answer = rest_call(transport, rest_get(transport, path, query));
    if (!answer) return answer.failure();
    bool over = false;
    for_rows(*answer, member, [&](const json::object& row) {
      over = !each(row);
      return !over;
    });
    std::string next = JsonRow(*answer).text("next_cursor");
    if (over || next.empty() || next == cursor) break;
    cursor = std::move(next);
  }
  return Done{};
}

Failure refusal(Error error) {
  Failure failure;
  failure.kind = Failure::Kind::kRefused;
  failure.error = error;
  failure.sentence = info(error).sentence;
  return failure;
}

Outcome<std::map<std::string, std::string>> names_of(Transport& transport,
                                                     const std::string& collection) {
  const auto answer = rest_call(transport, rest_get(transport, "/" + collection));
  if (!answer) return answer.failure();
  std::map<std::string, std::string> names;
  for_rows(*answer, collection, [&names](const json::object& object) {
    const JsonRow row(object);
    names.emplace(row.text("code"), repaired_utf8(row.text("name")));
    return true;
  });
  return names;
}

Outcome<std::string> code_of(Transport& transport, const std::string& collection,
                             std::string_view wanted, Error unknown) {
  const auto names = names_of(transport, collection);
  if (!names) return names.failure();
  for (const auto& [code, name] : *names) {
    if (folded(code) == folded(wanted) || folded(name) == folded(wanted)) return code;
  }
  return refusal(unknown);
}

std::string without_plus(std::string number) {
  if (number.starts_with('+')) number.erase(0, 1);
  return number;
}

}  // namespace client_v1
}  // namespace linepool
