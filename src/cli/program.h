// The whole program, with its environment passed in.
#pragma once

#include <string>
#include <vector>

#include "cli/terminal/console.h"
#include "cli/terminal/exit_code.h"

namespace linepool::cli {

// `arguments` excludes the program's own name.
Exit run(const std::vector<std::string>& arguments, Console& console);

}  // namespace linepool::cli
