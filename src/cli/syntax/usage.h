// Why the arguments are wrong, in one sentence that says what is allowed.
#pragma once

#include <linepool/error.h>

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace linepool::cli {

struct WrongUsage {
  Error error = Error::kInvalidParameter;
  std::string sentence;
};

// After `program` has thrown `wrong` while it parsed.
WrongUsage wrong_usage(const CLI::App& program, const CLI::ParseError& wrong);

// The command that the arguments chose, as far as they could be read.
const CLI::App& chosen_command(const CLI::App& program);

}  // namespace linepool::cli
