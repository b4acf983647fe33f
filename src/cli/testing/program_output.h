// Runs the program without a server.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "cli/program.h"

namespace linepool::cli {

// What a run that succeeds prints on standard output.
inline std::string output_of(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Console console{.in = in,
                  .out = out,
                  .err = err,
                  .environment = [](const char*) { return std::nullopt; },
                  .catch_interrupt = [] {},
                  .interrupted = [] { return false; },
                  .timing = {}};
  EXPECT_EQ(run(arguments, console), Exit::kDone) << err.str();
  return out.str();
}

}  // namespace linepool::cli
