#include "cli/session.h"

#include <boost/json/serialize.hpp>
#include <fstream>
#include <istream>
#include <ostream>
#include <utility>

#include "client/http/text.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kTokenBytes = 4096;

std::string read_stream(std::istream& stream, std::size_t limit_bytes, const std::string& path) {
  std::string content;
  std::string piece(64 * 1024, '\0');
  while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
         stream.gcount() > 0) {
    content.append(piece, 0, static_cast<std::size_t>(stream.gcount()));
    if (content.size() > limit_bytes) throw UsageError("the file is too large: " + path);
  }
  if (stream.bad()) throw UsageError("cannot read " + path);
  return content;
}

}  // namespace

std::string read_file(Session& session, const std::string& path, std::size_t limit_bytes) {
  if (path == "-") return read_stream(session.console().in, limit_bytes, path);
  std::ifstream file(path, std::ios::binary);
  if (!file) throw UsageError("cannot read " + path);
  return read_stream(file, limit_bytes, path);
}

void Session::add_options(const Command& app) {
  app.add_option("--url", url_, "URL of the server; or set LINEPOOL_URL").type_name("URL");
  app.add_option("--key", key_, "API key; or set LINEPOOL_KEY, which other users cannot see")
      .type_name("KEY");
  app.add_option("--ca-cert", ca_file_,
                 "PEM file with the CA certificates to trust; or set LINEPOOL_CA_FILE")
      .type_name("FILE");
  app.add_flag("--key-in-query", key_in_query_,
               "Send the key in the URL too, for servers that do not read the X-API-Key header");
  app.add_option("--admin-token-file", admin_token_file_,
                 "File with the admin token; or set LINEPOOL_ADMIN_TOKEN to the token")
      .type_name("FILE");
  app.add_option("--color", color_,
                 "Bold titles: auto (on a terminal, without NO_COLOR), always, never")
      .one_of({"auto", "always", "never"})
      .show_default();
  app.add_flag("--json", json_,
               "Print results and failed calls as JSON on standard output; usage errors stay text");
}

std::string Session::environment(const char* name) const {
  return console_.environment(name).value_or("");
}

Client Session::client(ClientOptions options) const {
  options.url = url_.empty() ? environment("LINEPOOL_URL") : url_;
  options.key = key_.empty() ? environment("LINEPOOL_KEY") : key_;
  options.key_in_query = key_in_query_;
  options.ca_file = ca_file_.empty() ? environment("LINEPOOL_CA_FILE") : ca_file_;
  options.timing = console_.timing;
  try {
    return Client(std::move(options));
  } catch (const std::invalid_argument& bad) {
    throw UsageError(bad.what());
  }
}

std::string Session::admin_token() const {
  std::string token = environment("LINEPOOL_ADMIN_TOKEN");
  if (!admin_token_file_.empty()) {
    std::ifstream file(admin_token_file_, std::ios::binary);
    if (!file) throw UsageError("cannot read " + admin_token_file_);
    token = read_stream(file, kTokenBytes, admin_token_file_);
  }
  token = trim(token);
  if (token.empty()) {
    throw UsageError("admin calls need --admin-token-file or LINEPOOL_ADMIN_TOKEN");
  }
  if (printable(token, kTokenBytes) != token) {
    throw UsageError("the admin token is too long or contains unprintable characters");
  }
  return token;
}

bool Session::coloured() const {
  if (color_ != "auto") return color_ == "always";
  const std::string terminal = environment("TERM");
  return console_.out_is_terminal && environment("NO_COLOR").empty() && !terminal.empty() &&
         terminal != "dumb";
}

void Session::show(const Table& table) {
  if (!console_.out_is_terminal) {
    console_.out << table.tab_separated();
    return;
  }
  console_.out << table.render({.width = console_.width, .bold = coloured()});
}

void Session::show(const boost::json::value& value) {
  console_.out << boost::json::serialize(value) << '\n';
}

void Session::note(std::string_view text) {
  if (!json_) console_.err << text << '\n';
}

boost::json::object described(const Failure& failure) {
  boost::json::object error;
  if (failure.error) {
    error["code"] = info(*failure.error).code;
  } else {
    error["code"] = nullptr;
  }
  error["sentence"] = failure.sentence;
  error["action"] = name(failure.action());
  if (failure.retry_after) error["retry_after"] = failure.retry_after->count();
  if (failure.may_have_happened) error["may_have_happened"] = true;
  return error;
}

Exit Session::fail(const Failure& failure, boost::json::object document) {
  if (json_) {
    document["error"] = described(failure);
    show(document);
  } else {
    console_.err << "linepool: " << failure.message() << '\n';
  }
  return exit_of(failure);
}

}  // namespace linepool::cli
