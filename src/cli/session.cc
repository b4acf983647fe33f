#include "cli/session.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <ostream>
#include <utility>

#include "client/http/text.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kTokenBytes = 4096;
constexpr std::size_t kUrlFileBytes = 4096;
constexpr std::size_t kSentenceBytes = 2'000;

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
  app.add_flag("--json", json_, "Print results and errors as JSON on standard output");
}

std::string Session::environment(const char* name) const {
  return console_.environment(name).value_or("");
}

Client Session::client() const {
  if (key_.empty() && environment("LINEPOOL_KEY").empty()) {
    throw MissingCredential(Error::kUnknownCustomer,
                            "no key: set LINEPOOL_KEY, or give --key; the operator or "
                            "`linepool keys create` makes one");
  }
  return anonymous_client();
}

Client Session::anonymous_client(ClientOptions options) const {
  if (options.url.empty()) options.url = url_;
  if (options.url.empty()) options.url = environment("LINEPOOL_URL");
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

Client Session::admin_client(ClientOptions options) const {
  options.url = admin_url();
  return anonymous_client(std::move(options));
}

std::string Session::admin_url() const {
  if (!url_.empty()) return url_;
  if (std::string url = environment("LINEPOOL_ADMIN_URL"); !url.empty()) return url;
  if (admin_token_file_.empty()) return {};
  const auto path = std::filesystem::path(admin_token_file_).replace_filename("admin.url");
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  const std::string text = read_stream(file, kUrlFileBytes, path.string());
  return std::string(trim(text));
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
    throw MissingCredential(Error::kUnauthorized,
                            "no admin token: set LINEPOOL_ADMIN_TOKEN to it, or give "
                            "--admin-token-file, such as DATA/admin.token");
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

namespace {

// "unknown_app" becomes "Unknown app".
std::string title_of(std::string_view code) {
  std::string title(code);
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty()) title[0] = static_cast<char>(std::toupper(title[0]));
  return title;
}

boost::json::object problem(std::optional<Error> error, std::string_view sentence) {
  boost::json::object object{{"type", error ? page_of(*error) : "about:blank"}};
  if (error) {
    object["title"] = title_of(info(*error).code);
    object["status"] = info(*error).http_status;
  } else {
    object["title"] = "Failed";
    object["status"] = nullptr;
  }
  object["detail"] = sentence;
  object["code"] = error ? boost::json::value(info(*error).code) : boost::json::value(nullptr);
  object["message"] = sentence;
  return object;
}

// What the server said, unless that is only the user API's fixed sentence for an error.
std::string what_happened(const Failure& failure) {
  if (!failure.error) return failure.sentence;
  const ErrorInfo& row = info(*failure.error);
  if (*failure.error == Error::kUnknownCustomer) {
    return "The server does not accept this key: it is unknown, revoked or expired. Set "
           "LINEPOOL_KEY, or give --key.";
  }
  if (*failure.error == Error::kUnauthorized) return "The server does not accept this admin token.";
  const bool is_fixed = folded(failure.sentence) == folded(row.sentence);
  return is_fixed || failure.sentence.empty() ? std::string(row.meaning) : failure.sentence;
}

}  // namespace

boost::json::object described(const Failure& failure) {
  boost::json::object error = problem(failure.error, what_happened(failure));
  error["action"] = name(failure.action());
  if (failure.retry_after) error["retry_after"] = failure.retry_after->count();
  if (failure.may_have_happened) error["may_have_happened"] = true;
  return error;
}

std::string told(const Failure& failure) {
  std::string text = what_happened(failure);
  if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
  if (failure.may_have_happened) {
    text +=
        " The call may have been carried out: check `linepool history` or `linepool rent list` "
        "before you repeat it.";
  } else if (failure.retry_after) {
    text += " Try again in " + std::to_string(failure.retry_after->count()) + " s.";
  } else if (failure.action() == Action::kRetry && failure.kind != Failure::Kind::kStopped) {
    text += " Try again later.";
  }
  if (failure.error) text += " [" + std::string(info(*failure.error).code) + ']';
  return text;
}

Exit Session::fail(Error error, std::string_view sentence, Exit code) {
  if (json_) {
    boost::json::object object = problem(error, sentence);
    object["action"] = name(info(error).action);
    show(boost::json::object{{"error", std::move(object)}});
  } else {
    console_.err << "linepool: " << printable(sentence, kSentenceBytes) << '\n';
  }
  return code;
}

Exit Session::fail(const Failure& failure, boost::json::object document) {
  if (json_) {
    document["error"] = described(failure);
    show(document);
  } else {
    console_.err << "linepool: " << told(failure) << '\n';
  }
  return exit_of(failure);
}

}  // namespace linepool::cli
