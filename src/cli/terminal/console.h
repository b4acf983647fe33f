// Everything outside the program that it touches, so that a test can take the other side.
#pragma once

#include <linepool/client.h>

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace linepool::cli {

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t width = 80;  // of the terminal, in columns
  std::function<std::optional<std::string>(const char* name)> environment;
  // After this call, Ctrl-C and SIGTERM set a flag instead of ending the program; a second one
  // still ends it.
  std::function<void()> catch_interrupt;
  std::function<bool()> interrupted;  // whether Ctrl-C or SIGTERM came
  // Whether the reader of a pipe has gone, as head does; what is followed ends then.
  std::function<bool()> nobody_reads = [] { return false; };
  Timing timing;
};

}  // namespace linepool::cli
