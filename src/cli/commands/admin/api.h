// The administration API as the commands use it: JSON in and out, a bearer token, pages.
#pragma once

#include <linepool/outcome.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "cli/session.h"
#include "client/http/exchange.h"
#include "client/http/url.h"

namespace linepool::cli {

namespace json = boost::json;

class AdminApi {
 public:
  // Throws UsageError if there is no token or no server.
  explicit AdminApi(const Session& session);

  // `path` is relative to /admin/v1, begins with '/', and is already escaped.
  Outcome<json::object> get(std::string_view path, const Query& query = {}) const;
  Outcome<json::object> post(std::string_view path, const json::object& body = {}) const;
  // Made once, however often it is sent with that key; "": each time.
  Outcome<json::object> post_once(std::string_view path, const json::object& body,
                                  const std::string& key) const;
  Outcome<json::object> put(std::string_view path, const json::object& body) const;
  Outcome<json::object> patch(std::string_view path, const json::object& body) const;
  Outcome<json::object> remove(std::string_view path) const;
  // An answer that is not JSON.
  Outcome<std::string> bytes(std::string_view path, const Query& query) const;
  // Answers that report faults in the content (422) count as answers too.
  Outcome<json::object> post_report(std::string_view path, const json::object& body) const;
  Outcome<json::object> put_report(std::string_view path, const json::object& body) const;
  Outcome<json::object> post_csv_report(std::string_view path, std::string csv) const;

  // The rows `member` of all pages, or only the first `limit` of them (0: all).
  Outcome<json::array> list(std::string_view path, const Query& query, std::string_view member,
                            std::uint64_t limit) const;

  // Lets that much time pass, between two looks at what the server does.
  void wait(std::chrono::milliseconds span) const;

  // The server's address, without a slash at its end.
  [[nodiscard]] std::string root() const;

 private:
  enum class Accept : std::uint8_t { kSuccess, kSuccessOrReport };
  [[nodiscard]] HttpReply send(HttpRequest request, std::string_view path) const;
  Outcome<json::object> call(HttpRequest request, std::string_view path, Accept accept) const;

  Client client_;
  std::string token_;
};

// A text escaped as one segment of a path.
std::string segment(std::string_view text);

// The id of a customer (collection "customers"), supplier ("suppliers"), user ("users") or operator
// ("operators") given by id or by the member `name`. A refusal names the command that lists them.
Outcome<std::string> id_of(const AdminApi& api, std::string_view collection,
                           const std::string& id_or_name, std::string_view name = "name");

// Shows the rows of a list: as {"member": [...]} or as a table of the columns that have a title.
struct Shown {
  std::string_view key;
  Column column;
};
Exit show_list(Session& session, const Outcome<json::array>& rows, std::string_view member,
               const std::vector<Shown>& columns);

// Shows a link with a secret in it, alone on standard output, because the person must get it.
// `link` has "path", which follows the server's address, and "expires_at".
Exit show_link(Session& session, const AdminApi& api, const Outcome<json::object>& link,
               const std::string& whose);

}  // namespace linepool::cli
