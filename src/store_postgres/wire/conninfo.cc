#include "store_postgres/wire/conninfo.h"

#include <libpq-fe.h>

#include <memory>
#include <string_view>

#include "store/failure.h"

namespace linepool::store_postgres {
namespace {

struct Free {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, Free>;

// Null if it cannot be read. libpq's own message would repeat parts of it, such as a password.
Options parse(const std::string& url) {
  char* message = nullptr;
  Options options(PQconninfoParse(url.c_str(), &message));
  PQfreemem(message);
  return options;
}

std::string value(const Options& options, std::string_view keyword) {
  for (const PQconninfoOption* one = options.get(); one != nullptr && one->keyword != nullptr;
       ++one) {
    if (keyword == one->keyword && one->val != nullptr) return one->val;
  }
  return "";
}

}  // namespace

void check_url(const std::string& url) {
  const Options options = parse(url);
  // A password with an @ in it, written as it is, ends up in the host's name.
  const bool is_readable = options && value(options, "host").find('@') == std::string::npos;
  if (is_readable) return;
  throw store::StoreFailure(
      "That is not a PostgreSQL URL. One looks like postgresql://linepool@db.example.org/linepool;"
      " in a password, write @, :, / and % as %40, %3A, %2F and %25.");
}

std::string place_of(const std::string& url) {
  const Options options = parse(url);
  const std::string host = value(options, "host");
  const std::string port = value(options, "port");
  const std::string database = value(options, "dbname");
  std::string place = database.empty() ? "the database" : "database " + database;
  place += " at " + (host.empty() ? std::string("this machine") : host);
  return port.empty() ? place : place + ":" + port;
}

std::string cannot_open(const std::string& url, const std::string& why) {
  return "The PostgreSQL store, " + place_of(url) + ", cannot be opened. " + why;
}

}  // namespace linepool::store_postgres
