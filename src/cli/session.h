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

#include "cli/command.h"
#include "cli/terminal/console.h"
#include "cli/terminal/exit_code.h"
#include "cli/terminal/table.h"

namespace linepool::cli {

// A usage error found only after parsing, such as a file that cannot be read.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The command that the arguments selected; set by a subcommand's callback, run after parsing.
using Chosen = std::function<Exit()>;

class Session {
 public:
  explicit Session(Console& console) : console_(console) {}

  Console& console() { return console_; }
  [[nodiscard]] bool json() const { return json_; }

  // Adds --url, --key, --json and the like to the program itself; subcommands fall through to them.
  void add_options(const Command& app);

  // Fills in server, key and time. Throws UsageError if the URL is invalid or CA certificates
  // cannot be read.
  [[nodiscard]] Client client(ClientOptions options = {}) const;
  // From --admin-token-file or LINEPOOL_ADMIN_TOKEN; throws UsageError if there is none.
  [[nodiscard]] std::string admin_token() const;

  void show(const Table& table);
  void show(const boost::json::value& value);  // one line
  // A line for people on standard error; nothing with --json.
  void note(std::string_view text);
  // Prints the failure for people on standard error; with --json, as the member "error" of
  // `document`, which holds whatever else is known.
  Exit fail(const Failure& failure, boost::json::object document = {});

 private:
  [[nodiscard]] bool coloured() const;
  [[nodiscard]] std::string environment(const char* name) const;

  Console& console_;
  std::string url_;
  std::string key_;
  std::string ca_file_;
  bool key_in_query_ = false;
  std::string admin_token_file_;
  std::string color_ = "auto";
  bool json_ = false;
};

// A failure for programs: code (from the error table, or null), sentence, action and any other
// details.
boost::json::object described(const Failure& failure);

// The whole of a file, or of standard input for "-"; throws UsageError if that fails or it is
// larger than `limit_bytes`.
std::string read_file(Session& session, const std::string& path, std::size_t limit_bytes);

}  // namespace linepool::cli
