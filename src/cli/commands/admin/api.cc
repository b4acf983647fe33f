#include "cli/commands/admin/api.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <chrono>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "cli/syntax/suggestion.h"
#include "client/answers.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"
#include "wire/form.h"

namespace linepool::cli {
namespace {

// Importing a million lines takes time; a server that is gone is detected by the connect timeout.
constexpr std::chrono::milliseconds kTimeout{std::chrono::minutes(10)};
constexpr std::uint64_t kPageRows = 1000;
constexpr std::size_t kSentenceBytes = 500;

// An operator's lists have thousands of pages, and the server is the operator's own.
ClientOptions admin_options() {
  ClientOptions options;
  options.total_timeout = kTimeout;
  options.calls_per_second = 0;
  return options;
}

Failure unexpected() {
  Failure failure;
  failure.kind = Failure::Kind::kUnexpected;
  failure.sentence = "The server's answer does not fit the admin API.";
  return failure;
}

// The admin API's own 404 is a problem document; any other comes from where it is not.
Failure nothing_here(const HttpReply& reply) {
  Failure failure = rest_failure(reply, false);
  failure.sentence =
      "No such resource. If the server's admin.listen is another address, set LINEPOOL_ADMIN_URL "
      "to it, or give --admin-token-file DATA/admin.token.";
  return failure;
}

}  // namespace

std::string segment(std::string_view text) {
  return wire::percent_encode(text);
}

AdminApi::AdminApi(const Session& session)
    : client_(session.admin_client(admin_options())), token_(session.admin_token()) {}

std::string AdminApi::root() const {
  return client_.transport()->root();
}

void AdminApi::wait(std::chrono::milliseconds span) const {
  client_.transport()->options().timing.sleep(span);
}

HttpReply AdminApi::send(HttpRequest request, std::string_view path) const {
  Transport& transport = *client_.transport();
  request.url = transport.root() + "/admin/v1" + std::string(path);
  request.headers.push_back("Authorization: Bearer " + token_);
  if (request.method != wire::Method::kGet) request.repeat = Repeat::kNever;
  return transport.call(request);
}

Outcome<json::object> AdminApi::call(HttpRequest request, std::string_view path,
                                     Accept accept) const {
  const bool changes = request.method != wire::Method::kGet;
  const HttpReply reply = send(std::move(request), path);
  if (reply.fate != HttpReply::Fate::kAnswered) {
    return *transport_failure(reply, changes);
  }
  std::optional<json::value> document = parse_json(reply.body);
  const bool success = reply.status >= 200 && reply.status < 300;
  const bool object = document && document->is_object();
  // A problem has a "code", a report does not.
  const bool report = accept == Accept::kSuccessOrReport && reply.status == 422 && object &&
                      !document->get_object().contains("code");
  if (success || report) {
    if (!object) return unexpected();
    return std::move(document->get_object());
  }
  return reply.status == 404 && !object ? nothing_here(reply) : rest_failure(reply, false);
}

Outcome<json::object> AdminApi::get(std::string_view path, const Query& query) const {
  return call(HttpRequest{}, std::string(path) + query.text(), Accept::kSuccess);
}

Outcome<json::object> AdminApi::remove(std::string_view path) const {
  HttpRequest request;
  request.method = wire::Method::kDelete;
  return call(std::move(request), path, Accept::kSuccess);
}

Outcome<std::string> AdminApi::bytes(std::string_view path, const Query& query) const {
  HttpReply reply = send(HttpRequest{}, std::string(path) + query.text());
  if (reply.fate != HttpReply::Fate::kAnswered) return *transport_failure(reply, false);
  if (reply.status != 200) return rest_failure(reply, false);
  return std::move(reply.body);
}

namespace {

HttpRequest with_body(wire::Method method, std::string_view type, std::string body) {
  HttpRequest request;
  request.method = method;
  request.headers.push_back("Content-Type: " + std::string(type));
  request.body = std::move(body);
  return request;
}

}  // namespace

Outcome<json::object> AdminApi::post(std::string_view path, const json::object& body) const {
  return post_once(path, body, "");
}

Outcome<json::object> AdminApi::post_once(std::string_view path, const json::object& body,
                                          const std::string& key) const {
  HttpRequest request = with_body(wire::Method::kPost, "application/json", json::serialize(body));
  if (!key.empty()) request.headers.push_back("Idempotency-Key: " + key);
  return call(std::move(request), path, Accept::kSuccess);
}

Outcome<json::object> AdminApi::put(std::string_view path, const json::object& body) const {
  return call(with_body(wire::Method::kPut, "application/json", json::serialize(body)), path,
              Accept::kSuccess);
}

Outcome<json::object> AdminApi::patch(std::string_view path, const json::object& body) const {
  return call(with_body(wire::Method::kPatch, "application/json", json::serialize(body)), path,
              Accept::kSuccess);
}

Outcome<json::object> AdminApi::post_report(std::string_view path, const json::object& body) const {
  return call(with_body(wire::Method::kPost, "application/json", json::serialize(body)), path,
              Accept::kSuccessOrReport);
}

Outcome<json::object> AdminApi::put_report(std::string_view path, const json::object& body) const {
  return call(with_body(wire::Method::kPut, "application/json", json::serialize(body)), path,
              Accept::kSuccessOrReport);
}

Outcome<json::object> AdminApi::post_csv_report(std::string_view path, std::string csv) const {
  return call(with_body(wire::Method::kPost, "text/csv", std::move(csv)), path,
              Accept::kSuccessOrReport);
}

Outcome<json::array> AdminApi::list(std::string_view path, const Query& query,
                                    std::string_view member, std::uint64_t limit) const {
  json::array rows;
  std::string after;
  for (;;) {
    const std::uint64_t page =
        limit == 0 ? kPageRows : std::min<std::uint64_t>(limit - rows.size(), kPageRows);
    Query next = query;
    next.add("after", after).add("limit", std::to_string(page));
    Outcome<json::object> answer = get(path, next);
    if (!answer) return answer.failure();
    json::value* const part = answer->if_contains(member);
    if (part == nullptr || !part->is_array()) return unexpected();
    for (json::value& row : part->get_array()) {
      if (!row.is_object()) return unexpected();
      rows.push_back(std::move(row));
    }
    const std::string following = JsonRow(*answer).text("next");
    if (limit != 0 && rows.size() >= limit) rows.resize(limit);
    // A page that brings nothing new would be requested forever.
    const bool more = !following.empty() && following != after && !part->get_array().empty();
    if (!more || (limit != 0 && rows.size() >= limit)) return rows;
    after = following;
  }
}

Outcome<std::string> id_of(const AdminApi& api, std::string_view collection,
                           const std::string& id_or_name, std::string_view name) {
  if (all_digits(id_or_name)) return id_or_name;
  const auto rows = api.list("/" + std::string(collection), {}, collection, 0);
  if (!rows) return rows.failure();
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const json::value& row : *rows) {
    const JsonRow one(row.get_object());
    names.push_back(one.text(name));
    if (names.back() == id_or_name) ids.push_back(one.text("id"));
  }
  if (ids.size() == 1) return ids.front();
  const std::string one = std::string(collection.substr(0, collection.size() - 1));
  const std::string list = "`linepool admin " + one + " list` lists them";
  const std::string quoted = "'" + printable(id_or_name, kSentenceBytes) + "'";
  Failure failure;
  failure.kind = Failure::Kind::kRefused;
  failure.error = ids.empty() ? Error::kNotFound : Error::kConflict;
  if (ids.empty()) {
    const std::string guess = printable(did_you_mean(id_or_name, names), kSentenceBytes);
    failure.sentence = "no " + one + " " + quoted + (guess.empty() ? ";" : guess) + " " + list;
  } else {
    failure.sentence = "several have the name " + quoted + ": use the id; " + list;
  }
  return failure;
}

Exit show_list(Session& session, const Outcome<json::array>& rows, std::string_view member,
               const std::vector<Shown>& columns) {
  if (!rows) return session.fail(rows.failure());
  if (session.json()) {
    json::object document;
    document[member] = *rows;
    session.show(document);
    return Exit::kDone;
  }
  std::vector<Column> titles;
  titles.reserve(columns.size());
  for (const Shown& shown : columns) titles.push_back(shown.column);
  Table table(std::move(titles));
  for (const json::value& row : *rows) {
    const JsonRow one(row.get_object());
    std::vector<std::string> cells;
    cells.reserve(columns.size());
    for (const Shown& shown : columns) cells.push_back(one.text(shown.key));
    table.add(std::move(cells));
  }
  session.show(table);
  return Exit::kDone;
}

Exit show_link(Session& session, const AdminApi& api, const Outcome<json::object>& link,
               const std::string& whose) {
  if (!link) return session.fail(link.failure());
  const JsonRow row(*link);
  const std::string url = api.root() + row.text("path");
  const std::string until = row.text("expires_at");
  if (session.json()) {
    session.show(json::object{{"url", url}, {"path", row.text("path")}, {"expires_at", until}});
    return Exit::kDone;
  }
  session.note("the link for " + printable(whose, kSentenceBytes) + ", good until " +
               printable(until, kSentenceBytes) + ":");
  session.console().out << printable(url, kSentenceBytes) << '\n';
  return Exit::kDone;
}

}  // namespace linepool::cli
