// One run of the program: the options that every command shares, and how results and failures are
// shown to people or to programs.
#pragma once

#include <linepool/client.h>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "cli/syntax/command.h"
#include "cli/terminal/console.h"
#include "cli/terminal/exit_code.h"
#include "cli/terminal/table.h"

namespace linepool::cli {

// A usage error found only after parsing, such as a file that cannot be read.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// No key, or no admin token.
class MissingCredential : public std::runtime_error {
 public:
  MissingCredential(Error error, const std::string& sentence)
      : std::runtime_error(sentence), error_(error) {}
  [[nodiscard]] Error error() const { return error_; }

 private:
  Error error_;
};

// The command that the arguments selected; set by a subcommand's callback, run after parsing.
using Chosen = std::function<Exit()>;

class Session {
 public:
  explicit Session(Console& console) : console_(console) {}

  Console& console() { return console_; }
  [[nodiscard]] bool json() const { return json_; }
  void set_json(bool json) { json_ = json; }

  // Adds --url, --key, --json and the like to the program itself; subcommands fall through to them.
  void add_options(const Command& app);

  // Fills in server, key and time. Throws UsageError if the URL is invalid or CA certificates
  // cannot be read, and MissingCredential if there is no key.
  [[nodiscard]] Client client() const;
  // For calls that need no key.
  [[nodiscard]] Client anonymous_client(ClientOptions options = {}) const;
  // For the admin API: at --url, LINEPOOL_ADMIN_URL, or where the server says in the file admin.url
  // beside the token's that its admin.listen is; else at LINEPOOL_URL.
  [[nodiscard]] Client admin_client(ClientOptions options) const;
  // From --admin-token-file or LINEPOOL_ADMIN_TOKEN; throws MissingCredential if there is none.
  [[nodiscard]] std::string admin_token() const;

  void show(const Table& table);
  void show(const boost::json::value& value);  // one line
  // A line for people on standard error; nothing with --json.
  void note(std::string_view text);
  // Prints a failure that no server is to blame for, in the same form.
  Exit fail(Error error, std::string_view sentence, Exit code);
  // Prints the failure for people on standard error; with --json, as the member "error" of
  // `document`, which holds whatever else is known.
  Exit fail(const Failure& failure, boost::json::object document = {});

 private:
  [[nodiscard]] bool coloured() const;
  [[nodiscard]] std::string environment(const char* name) const;
  [[nodiscard]] std::string admin_url() const;

  Console& console_;
  std::string url_;
  std::string key_;
  std::string ca_file_;
  bool key_in_query_ = false;
  std::string admin_token_file_;
  std::string color_ = "auto";
  bool json_ = false;
};

// A failure for programs: a problem as the REST API writes them, with the action and other details.
// Code and status are null for what no server refused.
boost::json::object described(const Failure& failure);

// A failure for people, in one line: what the server said or what it means, whether to try again,
// and the code of the error table.
std::string told(const Failure& failure);

// The whole of a file, or of standard input for "-"; throws UsageError if that fails or it is
// larger than `limit_bytes`.
std::string read_file(Session& session, const std::string& path, std::size_t limit_bytes);

}  // namespace linepool::cli
